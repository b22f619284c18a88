"""A bot: answers any prompt from its seat's view; forms and prompts that it never saw are answered by their gists."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from game.bots.articles import CHARTER_TOPICS, answer_charter
from game.bots.company import beside, of_the_chair
from game.bots.errands import errand_for
from game.bots.leaving import LEAVING, of_the_app
from game.bots.plain import PlainBot
from game.bots.serving import can_serve, served
from game.bots.stars import stars_for
from game.bots.temperament import AT_THE_TABLE, TEMPERAMENTS, Temperament
from game.city.city import City
from game.city.forms.ballot import KEEP, RAISE
from game.engine.dice import Dice
from game.engine.host.players import Nodding
from game.engine.prompts import Choose, Divide, Option, Prompt, Rate, Raw, Seat, Steer, Tap

PLANE_FARE = 4
BET, CONSENTS = "bet_", "yes"
"""Topics of bets begin so; a bot has nothing to hide."""
HOLDERS = 1.0
"""One who holds the door of the plane is enough: so many would, at a table of wholly kind ones, if all sat in it."""
HANDS_UP, HANDS_OF_PAIRS, HANDS_OF_KIND = 0.22, 0.16, 0.45
"""How likely anybody objects to a motion, and how much likelier who is kind: half of a table is not easily found. Where
half of it is no more than half, others' hands are waited for."""
DEEDS, BEDS = 3.0, 1.5
"""A deed is dearer than a star, and a bed: who gives four stars in ten for its wish goes to one bed in four by it, and
does one deed in sixteen."""
STILL_TAPS, LOUD_TAPS = 0.8, 6.0
"""Taps a second of a bot that keeps its hands still, and of one that wants to be heard."""


class Bot(Nodding):
    """Plays one temperament. Has no memory of its own: all it knows is in its view, so a resumed match plays on."""

    def __init__(self, temper: Temperament) -> None:
        self.temper = temper
        self._serves_deeds, self._serves_beds = temper.wish**DEEDS, temper.wish**BEDS
        self._plain = PlainBot()

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        """An answer that `prompt` admits."""
        if prompt.is_nod:  # there is but one, and no luck in it
            return prompt.legal()[0]
        if isinstance(prompt, Rate):  # of stars no deed is made for a wish: see stars.py
            dice.skip()
            return self._rate(city, seat, prompt, dice)
        if not can_serve(city, seat, prompt):
            dice.skip()
        else:
            often = self._serves_beds if prompt.topic == "home" else self._serves_deeds
            if dice.chance() < often and (wanted := served(city, seat, prompt, dice)) is not None:
                return wanted
        match prompt:
            case Choose():
                return self._choose(city, seat, prompt, dice)
            case Divide():
                return self._divide(prompt, dice)
            case Tap():
                return self._tap(prompt, dice)
            case Steer():
                return tuple(45 + dice.below(11) for _ in range(prompt.seconds * 10))
            case _:
                return self._plain.answer(city, seat, prompt, dice)

    def _rate(self, city: City, seat: Seat, prompt: Rate, dice: Dice) -> int:
        if prompt.topic in ("poll", "feeling"):
            return 1 + dice.below(5)
        if prompt.topic == "guess":
            kindness = city.memory.face.kindness if city.memory.face is not None else 0
            return {1: 4, 0: 3, -1: 2}[kindness]
        if prompt.of not in city.wearer:  # Gus
            return max(1, min(5, round(2.2 + self.temper.warmth + 2 * self.temper.noise * (dice.chance() - 0.5))))
        return stars_for(city, seat, prompt.of, self.temper, dice)

    def _choose(self, city: City, seat: Seat, prompt: Choose, dice: Dice) -> str:
        me = city.mask_of(seat) if city.wearer else ""
        ids = [option.id for option in prompt.options]
        match prompt.topic:  # the usual ones first
            case "promise" | "pledge":
                return self._promise(city, prompt.options, dice)
            case "travel":
                wants = self.temper.ambition * 0.4 + 0.35 - (0.25 if city.coins[me] <= 2 else 0)
                return ids[0] if dice.chance() < wants else dice.choice(ids[1:])
            case "errand":
                return errand_for(city, me, prompt.options, self.temper, dice)
            case "home":
                return self._home(city, me, prompt.options, dice)
            case "bet" if not set(ids).isdisjoint(city.masks):
                return self._trusted(city, ids, dice)
            case "wish" | "guess_wish" | "headline" | "foretell_rule" | "foretell_headline" | "one_word":
                return dice.choice(ids)
            case "company":
                return beside(city, me, ids, self.temper, dice)
            case "plea" if dice.chance() >= self.temper.honesty:
                return dice.choice(ids)
            case "rule" | "plea":
                return dice.best(ids, lambda r: city.memory.offered.get(r, {}).get(me, 0))
            case "referendum":
                place = city.shown[me][2]
                is_high = place <= len(city.masks) // 2
                is_counted = "abolish" in ids  # where nobody is, nobody is high or low
                return dice.weighted(ids, (1, 1, 1) if not is_counted else (5, 3, 1) if is_high else (1, 3, 3))
            case "flight":
                return ids[0] if dice.chance() < 0.9 else ids[-1]
            case "vouch" | "jump_seat":
                return self._stand_by(city, ids, dice)
            case "book":
                return me if me in ids else dice.choice(ids[1:] if dice.chance() < self.temper.kindness else ids[:1])
            case "guarantor":
                return dice.best(ids, lambda m: sum(city.memory.kindness.get(m, ())))
            case "hold":
                return "hold" if dice.chance() < self.temper.kindness * HOLDERS / len(city.masks) else "sit"
            case "consent":
                return CONSENTS
            case topic if topic.startswith(BET):
                return dice.choice(ids)
            case "chair":
                return of_the_chair(city, self.temper, dice)
            case topic if topic in LEAVING:
                return of_the_app(city, me, topic, self.temper, dice)
            case topic if topic in CHARTER_TOPICS:
                return answer_charter(city, seat, topic, prompt.options, self.temper, dice)
            case "petition":
                return self._by_gist(city, prompt.options, dice)
        said = city.memory.said.get(me, "")
        if said:
            promised = next((option.id for option in prompt.options if said in (option.words, option.id)), None)
            if promised is not None and dice.chance() < self.temper.honesty:
                return promised
        return self._by_gist(city, prompt.options, dice)

    def _trusted(self, city: City, ids: Sequence[str], dice: Dice) -> str:
        """Whose word was kept more often than broken, so far; who has no record is given credit by the kind."""
        kept = {mask: sum(1 if p.is_kept else -1 for p in city.promises if p.mask == mask) for mask in ids[:-1]}
        best = dice.best(ids[:-1], kept.__getitem__)
        return best if kept[best] > 0 or (kept[best] == 0 and dice.chance() < self.temper.kindness) else ids[-1]

    def _home(self, city: City, me: str, options: Sequence[Option], dice: Dice) -> str:
        """The best bed that leaves what it means to keep; on the last evening that is the fare of the plane."""
        is_last = city.day >= city.days
        keep = PLANE_FARE if is_last or dice.chance() < 0.3 else 1
        able = [o for o in options if city.coins[me] + o.gist.coins >= keep] or [options[-1]]
        if dice.chance() < self.temper.ambition:
            return able[0].id
        return able[min(len(able) - 1, dice.below(3))].id

    def _stand_by(self, city: City, ids: Sequence[str], dice: Dice) -> str:
        """Stands by whoever was kindest so far, if it is that sort of person."""
        if dice.chance() > self.temper.kindness:
            return ids[0]
        return dice.best(ids[1:], lambda m: sum(city.memory.kindness.get(m, ())))

    def _promise(self, city: City, options: Sequence[Option], dice: Dice) -> str:
        """Honest bots promise what they mean; others promise the kind thing."""
        if dice.chance() < self.temper.honesty:
            return self._by_gist(city, options, dice)
        return dice.best(options, lambda o: o.gist.kindness).id

    def _by_gist(self, city: City, options: Sequence[Option], dice: Dice) -> str:
        temper = self.temper
        if {option.id for option in options} == {RAISE, KEEP}:
            least = HANDS_UP if len(city.masks) % 2 else HANDS_OF_PAIRS
            return RAISE if dice.chance() < least + HANDS_OF_KIND * temper.kindness else KEEP
        weigh_kindness = 2.0 if dice.chance() < temper.kindness else -0.3
        caution, whim = 1 - temper.ambition, 2 * temper.noise
        worths = []
        for option in options:
            gist = option.gist
            worths.append(weigh_kindness * gist.kindness + gist.coins / 2 - caution * gist.risk)
        within_reach = max(worths) - whim  # of the best; what is further off needs no luck
        best, best_worth = "", -inf
        for option, plainly in zip(options, worths, strict=True):
            if plainly < within_reach:
                dice.skip()
                continue
            worth = plainly + whim * dice.chance()
            if worth > best_worth:  # of equals, the first
                best, best_worth = option.id, worth
        return best

    def _divide(self, prompt: Divide, dice: Dice) -> int:
        offers = sorted(prompt.offers)
        half = min(offers, key=lambda o: (abs(o - prompt.total / 2), o))
        if dice.chance() < self.temper.kindness:
            return half
        greedy = [o for o in offers if o > half] or [half]
        return dice.choice(greedy)

    def _tap(self, prompt: Tap, dice: Dice) -> tuple[int, ...]:
        speed = STILL_TAPS if dice.chance() < self.temper.kindness else LOUD_TAPS * (0.6 + 0.6 * dice.chance())
        return tuple(int(speed * (second + 1)) - int(speed * second) for second in range(prompt.seconds))


def bots_for(seats: Sequence[Seat], dice: Dice) -> dict[Seat, Bot]:
    """A bot for each of these seats, temperaments dealt without repeating until all are used."""
    names = dice.shuffled(AT_THE_TABLE)
    return {seat: Bot(TEMPERAMENTS[names[n % len(names)]]) for n, seat in enumerate(seats)}
