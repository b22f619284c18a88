"""What the end adds up names nobody: each secret act has the same sums with it and without it, for whoever looks on.

The onlooker has every public event of the match, the packs and the rules, and tries all that a seat may have done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import product

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.fold import passing
from game.city.good_name import name_life
from game.city.kept_quiet import bounds
from game.engine.events import audience_of
from tests.laws.bot_matches import BotMatch, bot_match

HOLD, VOICE, EYE = "hold", "voice", "eye"
TABLES = [("first-impressions", 3), ("applause", 5)]
MORE = [
    (scenario, seats)
    for scenario in ("first-impressions", "plaudit", "the-list", "applause", "charter")
    for seats in range(3, 9)
]


class Onlooker:
    """What follows from the public events of one match, seat by seat."""

    def __init__(self, match: BotMatch) -> None:
        plan, self.seats = match.plan, match.plan.seats
        public = [event for event in match.events if audience_of(event, None)]
        told: Counter[int] = Counter()
        self.aboard: tuple[str, ...] = ()
        self.is_held = False
        ended: ev.MatchEnded | None = None
        for event in public:
            match event:
                case ev.Lived():
                    told[event.seat] += event.points
                case ev.DoorHeld():
                    self.is_held = event.is_held
                case ev.FlightLeft():
                    self.aboard = event.flown
                case ev.MatchEnded():
                    ended = event
        assert ended is not None
        city = City()
        for _ in passing(match.events, city):
            pass
        self.mask = {seat: city.mask_of(seat) for seat in range(self.seats)}
        # What a name is worth may be guessed of the figures that the hill showed: this onlooker knows it.
        names = {seat: name_life(city, self.mask[seat], plan.scenario.good_name) for seat in range(self.seats)}
        self.left = {seat: total - told[seat] - names[seat] for seat, _, total in ended.rows}
        self.bounds = {seat: bounds(city, plan, seat) for seat in range(self.seats)}
        faces = {(star.card, star.of) for star in city.given}
        self.faces = len(faces)
        # What each secret act may have brought: for each card played none, or as much as its dearest act at most.
        cards = [plan.pack.cards[card] for card in dict.fromkeys(city.played)]
        self.acts: dict[str, tuple[int, ...]] = {}
        for card in cards:
            if card.form == "whisper":
                pays = {pay // doers for pay in card.rules.quiet_life.values() for doers in range(1, self.seats + 1)}
                self.acts[card.id] = tuple(sorted({0, *pays}))
            elif card.form == "feed" and card.rules.hires:
                self.acts[card.id] = (0, 1)
        if self.is_held:
            self.acts[HOLD] = (0, -1)
        if any(isinstance(event, ev.VoiceNarrowed) and event.suspects for event in public):  # it may be played back
            self.acts[VOICE] = (0, -1)
        self.city = city

    def may_be(self, seat: int, act: str) -> set[int]:
        """What that act may have brought the seat, as far as its sum tells."""
        least, most = self.bounds[seat]
        found = set()
        names = [name for name in self.acts if name != HOLD or self.mask[seat] in self.aboard]
        for worth in product(*(self.acts[name] for name in names)):
            for eye in range(self.eye_most(seat) + 1):
                if min(most, max(least, eye + sum(worth))) == self.left[seat]:
                    found.add(worth[names.index(act)])
        return found

    def eye_most(self, seat: int) -> int:
        """Five, from five days on six, where others' are so many twelfths of all, and one for each two of its own."""
        own = sum(of == self.mask[seat] for _, of in {(s.card, s.of) for s in self.city.given})
        is_as_dealt = [self.mask[s] for s in range(self.seats)] == list(self.city.masks)
        own = own if is_as_dealt else 0
        parts = 16 if self.seats <= 4 else 12
        most = 6 if self.city.days >= 5 else 5
        return int(min(Fraction(most), Fraction(parts * (self.faces - own), self.faces)) + Fraction(own, 2))


@cache
def onlooker(scenario: str, seed: int, seats: int) -> Onlooker:
    return Onlooker(bot_match(scenario, seed, seats))


def told_on(scenario: str, seats: int, seeds: range) -> Iterator[tuple[str, int, int, str]]:
    """(kind, seed, seat, act) for each secret act, tried or not, that the sums prove or rule out."""
    for seed in seeds:
        seen = onlooker(scenario, seed, seats)
        for act, worths in seen.acts.items():
            for seat in range(seats):
                if act == HOLD and (seen.mask[seat] not in seen.aboard or len(seen.aboard) == 1):
                    continue  # who was alone on board is known by that
                if seen.may_be(seat, act) != set(worths):
                    yield scenario, seed, seat, act


def check(scenario: str, seats: int, seeds: range) -> Counter[str]:
    assert list(told_on(scenario, seats, seeds)) == []
    return Counter(act for seed in seeds for act in onlooker(scenario, seed, seats).acts)


@pytest.mark.parametrize(("scenario", "seats"), TABLES)
def test_no_sum_of_the_end_tells_who_held_the_door_or_whispered_or_cheered(scenario: str, seats: int) -> None:
    met = check(scenario, seats, range(16))
    assert met


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "seats"), MORE)
def test_nor_in_any_scenario_at_any_table(scenario: str, seats: int) -> None:
    check(scenario, seats, range(100, 120))


def test_nothing_quiet_is_below_nothing_nor_above_what_a_good_eye_may_bring() -> None:
    for seed in range(8):
        seen = onlooker("applause", seed, 5)
        for seat, left in seen.left.items():
            assert 0 <= left <= max(seen.eye_most(seat), 3)
