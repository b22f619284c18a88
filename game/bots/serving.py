"""What a bot does for its wish beside giving stars: one row a wish says what it wants now, and one answer a prompt
how that is wanted. A wish without a row is served by stars alone, if by anything.

It reads what its seat sees, and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.bots.articles import has_written
from game.bots.leaving import LEAVING
from game.city.charter_vote import ADOPT, AMEND, BURN
from game.city.city import City
from game.city.company import ALONE
from game.city.errands import BILL, CALL
from game.city.opting_out import COME_BACK, KEEP
from game.city.pack import MaskId
from game.engine.dice import Dice
from game.engine.prompts import Choose, Divide, Option, Prompt, Raw, Seat

FARE = 4
"""What must be in the purse on the day of the plane."""
NIGHTS_TO_SAVE = 2
"""On so many last evenings whoever means to fly pays for nothing that would cost it the plane."""
HUMBLE, HUMBLE_NIGHTS = ("capsule", "bunk"), 2
"""Beds at the foot, and how many nights in them are humble."""
TO_FORGIVE = 2
"""So many broken words there are to forgive."""
LEADERS = 3
"""One of so many leads."""


@dataclass(slots=True)
class Wants:
    """What a wish wants now; changed by nobody, and not frozen, which would take four times as long to make.

    Masks in neither `up` nor `down` are nothing to it.
    """

    up: frozenset[MaskId] = frozenset()
    """Who is to rise, itself perhaps;"""
    down: frozenset[MaskId] = frozenset()
    """and who is to sink."""
    mates: frozenset[MaskId] | None = None
    """Whom it would walk with, and nobody else; None: it does not care."""
    is_calling: bool = False
    """Whether it would call on neighbours of an evening."""
    roof: MaskId = ""
    """Under whose roof it would sleep."""
    is_modest: bool = False
    """Whether the cheapest bed would do."""
    is_lying: bool = False
    """Whether its word is to be broken."""
    is_flying: bool = False
    """Whether it must be on the plane;"""
    is_spending: bool = False
    """with nothing left."""
    is_signing: bool = False
    """Whether its name is to be under what is brought."""
    votes: tuple[str, ...] = ()
    """What is to become of the charter, the dearest first."""


@dataclass(slots=True)
class Sight:
    """What the rows look at: made for one answer, and changed by nobody."""

    city: City
    seat: Seat
    me: MaskId
    place: Mapping[MaskId, int]

    @property
    def n(self) -> int:
        return len(self.city.masks)

    @property
    def left(self) -> MaskId:
        return self.city.mask_of((self.seat - 1) % self.n)

    @property
    def right(self) -> MaskId:
        return self.city.mask_of((self.seat + 1) % self.n)

    @property
    def others(self) -> frozenset[MaskId]:
        return frozenset(self.city.masks) - {self.me}

    @property
    def friends(self) -> frozenset[MaskId]:
        return frozenset(other for other in self.others if frozenset((self.me, other)) in self.city.friends)

    @property
    def above(self) -> frozenset[MaskId]:
        return frozenset(other for other in self.others if self.place[other] <= self.place[self.me])

    def first(self, share: float) -> frozenset[MaskId]:
        """The others among the first of so many, shown places counting; at least one place."""
        return frozenset(other for other in self.others if self.place[other] <= max(1, round(self.n / share)))

    @property
    def is_last_day(self) -> bool:
        return self.city.day >= self.city.days


def _up_alone(sight: Sight) -> Wants:
    return Wants(up=frozenset({sight.me}))


def _flies(sight: Sight) -> Wants:
    return Wants(up=frozenset({sight.me}), is_flying=True)


def _somersault(sight: Sight) -> Wants:
    """Day one's last is to rise, its first to sink, itself no less than others."""
    first = sight.city.ranks[0] if sight.city.ranks else sight.place
    order = sorted(sight.city.masks, key=lambda mask: first.get(mask, sight.n))
    return Wants(up=frozenset({order[-1]}), down=frozenset({order[0]}))


def _left_and_right(sight: Sight) -> Wants:
    return Wants(up=frozenset({sight.left}), down=frozenset({sight.right}))


def _comeback(sight: Sight) -> Wants:
    """Down until an evening that counts has seen it last; then, and on the last day in any case, up."""
    city = sight.city
    start = 0 if city.days <= 3 else (city.days - 1) // 2
    was_low = any(places.get(sight.me, 0) == max(places.values(), default=-1) for places in city.ranks[start:])
    if was_low or sight.is_last_day:
        return Wants(up=frozenset({sight.me}), down=sight.above)
    return Wants(up=sight.others, down=frozenset({sight.me}))


def _good_neighbours(sight: Sight) -> Wants:
    return Wants(roof=sight.right)


def _light_luggage(sight: Sight) -> Wants:
    """High enough for the plane, and the purse as good as empty once the fare is paid."""
    return Wants(up=frozenset({sight.me}), is_flying=True, is_spending=True)


def _humble(sight: Sight) -> Wants:
    """Liked, and in a cheap bed until two nights are had."""
    city = sight.city
    humble = sum(night[sight.me] in HUMBLE for night in city.nights)
    return Wants(up=frozenset({sight.me}), is_modest=humble < HUMBLE_NIGHTS)


def _forgiven(sight: Sight) -> Wants:
    """Two words are broken, and then it makes up for them."""
    broken = sum(p.mask == sight.me and not p.is_kept for p in sight.city.promises)
    return Wants(up=frozenset({sight.me}), is_lying=broken < TO_FORGIVE)


def _patron(sight: Sight) -> Wants:
    """A friend of whoever leads; itself low."""
    return Wants(up=sight.friends, down=frozenset({sight.me}), mates=sight.first(LEADERS))


def _circle(sight: Sight) -> Wants:
    """Everybody's friend: it walks with whoever is none yet."""
    return Wants(up=frozenset({sight.me}), mates=sight.others - sight.friends or sight.friends, is_calling=True)


def _to_itself(sight: Sight) -> Wants:
    """Liked, and alone on its way."""
    return Wants(up=frozenset({sight.me}), mates=frozenset())


def _lawgiver(sight: Sight) -> Wants:
    """First up, to be the one who brings; then off the very top, and its article through."""
    if not has_written(sight.city, sight.me):
        return Wants(up=frozenset({sight.me}), down=sight.above, is_signing=True, votes=(ADOPT, AMEND))
    return Wants(up=sight.others, down=frozenset({sight.me}), is_signing=True, votes=(ADOPT, AMEND))


def _torn_paper(sight: Sight) -> Wants:
    """Not the first to bring one; then above whoever was."""
    founder = next((told.by for told in sight.city.brought.values()), "")
    if not founder:
        return Wants(down=frozenset({sight.me} if sight.place[sight.me] == 1 else ()))
    return Wants(up=frozenset({sight.me}), down=frozenset({founder}) - {sight.me}, votes=(BURN, AMEND))


Row: TypeAlias = "Callable[[Sight], Wants]"
ROWS: Mapping[str, Row] = {
    "somersault": _somersault,
    "left-and-right": _left_and_right,
    "comeback": _comeback,
    "good-neighbours": _good_neighbours,
    "boarding-list": _flies,
    "light-luggage": _light_luggage,
    "humble-home": _humble,
    "forgiven": _forgiven,
    "patron": _patron,
    "first-names": _circle,
    "inner-circle": _circle,
    "on-your-own": _to_itself,
    "second-chance": _up_alone,
    "no-excuses": _flies,
    "lawgiver": _lawgiver,
    "torn-paper": _torn_paper,
}


def wants_of(city: City, seat: Seat) -> Wants | None:
    """What this seat's wish wants now; None where it has none yet, or one without a row."""
    row = ROWS.get(city.wish.get(seat, ""))
    if row is None or not city.shown:
        return None
    return row(Sight(city, seat, city.mask_of(seat), {mask: shown[2] for mask, shown in city.shown.items()}))


def can_serve(city: City, seat: Seat, prompt: Prompt) -> bool:
    """Whether this seat's wish may want anything of this prompt at all: soon asked, of every prompt there is."""
    kind = type(prompt)
    if kind is not Choose and kind is not Divide:
        return False
    return prompt.topic not in OTHER_MATTERS and city.wish.get(seat) in ROWS and bool(city.shown)


def served(city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
    """The answer that this seat's wish wants; None where it wants none."""
    if not can_serve(city, seat, prompt) or (wants := wants_of(city, seat)) is None:
        return None
    me = city.mask_of(seat)
    if isinstance(prompt, Divide):
        return _share(prompt, wants, me)
    assert isinstance(prompt, Choose)
    ids = [option.id for option in prompt.options]
    match prompt.topic:
        case "rule" | "plea":
            return _rule(city, wants, ids)
        case "company":
            return _beside(city, wants, ids)
        case "home":
            return _bed(city, wants, me, prompt.options)
        case "errand":
            return _errand(city, wants, me, prompt.options, dice)
        case "flight":
            return ids[0] if wants.is_flying else None
        case "vouch" | "jump_seat":
            return _stand_by(wants, ids, prompt.topic)
        case "petition":
            return max(prompt.options, key=lambda o: o.gist.kindness + o.gist.coins).id if wants.is_signing else None
        case "charter":
            return next((vote for vote in wants.votes if vote in ids), None)
        case "promise" if wants.is_lying or me in wants.down:
            return max(prompt.options, key=lambda o: o.gist.kindness).id
        case topic if topic in LEAVING:
            return _app(wants, me, ids)
    return _deed(wants, me, prompt.options, dice)


OTHER_MATTERS = frozenset(
    {"wish", "guess_wish", "referendum", "strike", "article", "pledge", "bet", "hold", "book", "guarantor"}
)
"""What no wish wants anything of."""


def _share(prompt: Divide, wants: Wants, me: MaskId) -> int | None:
    if me in wants.up and not wants.is_lying:
        return min(prompt.offers, key=lambda offer: (abs(offer - prompt.total / 2), offer))
    return max(prompt.offers) if me in wants.down else None


def _rule(city: City, wants: Wants, ids: Sequence[str]) -> str | None:
    """The rule under which those rise who are to rise; None where all are alike."""
    moves = {name: city.memory.offered.get(name, {}) for name in ids}
    gains = {
        name: sum(by.get(m, 0) for m in wants.up) - sum(by.get(m, 0) for m in wants.down) for name, by in moves.items()
    }
    return max(ids, key=gains.__getitem__) if len(set(gains.values())) > 1 else None


def _beside(city: City, wants: Wants, ids: Sequence[str]) -> str | None:
    """The best placed of those it would walk with; alone where none of them is there."""
    if wants.mates is None:
        return None
    here = [mask for mask in ids if mask in wants.mates]
    return min(here, key=lambda mask: city.shown[mask][2]) if here else ALONE


def _bed(city: City, wants: Wants, me: MaskId, options: Sequence[Option]) -> str | None:
    """Where the other one slept, as far as the purse goes; or the best bed that leaves the fare."""
    if wants.roof:
        return next((option.id for option in options if option.id == city.home[wants.roof]), None)
    if wants.is_modest:
        return options[-1].id
    if wants.is_spending and city.day > city.days - NIGHTS_TO_SAVE:
        able = [option for option in options if city.coins[me] + option.gist.coins >= FARE]
        return min(able, key=lambda option: option.gist.coins).id if able else options[-1].id
    if wants.is_flying and city.day > city.days - NIGHTS_TO_SAVE:
        return next((option.id for option in options if city.coins[me] + option.gist.coins >= FARE), options[-1].id)
    return None


def _errand(city: City, wants: Wants, me: MaskId, options: Sequence[Option], dice: Dice) -> str | None:
    """Neighbours make friends; the last evenings' coins are spent; who would sink owes what it owes."""
    ids = [option.id for option in options]
    if wants.is_calling and CALL in ids:
        return CALL
    if wants.is_spending and city.day > city.days - NIGHTS_TO_SAVE:
        able = [option for option in options if city.coins[me] + option.gist.coins >= FARE] or options
        return min(able, key=lambda option: option.gist.coins).id
    if me in wants.down and (unpaid := [errand for errand in ids if errand != BILL]):
        return dice.choice(unpaid)
    strange = [errand for errand in ids if errand != CALL]
    return dice.choice(strange) if wants.mates is not None and strange else None


def _stand_by(wants: Wants, ids: Sequence[str], topic: str) -> str | None:
    if wants.is_spending and topic == "jump_seat":
        return ids[1]
    wanted = [mask for mask in ids[1:] if mask in wants.up]
    return wanted[0] if wanted else ids[0] if wants.down & set(ids[1:]) else None


def _app(wants: Wants, me: MaskId, ids: Sequence[str]) -> str | None:
    """Whoever wants a place on the hill stays on it."""
    return next(iter({KEEP, COME_BACK} & set(ids)), None) if me in wants.up | wants.down else None


def _deed(wants: Wants, me: MaskId, options: Sequence[Option], dice: Dice) -> str | None:
    """Kind, to rise; unkind, to sink, or to break a word that was given."""
    if len({option.gist.kindness for option in options}) < 2:
        return None
    sign = -1 if wants.is_lying or me in wants.down else 1 if me in wants.up else 0
    return dice.best(options, lambda o: sign * o.gist.kindness).id if sign else None
