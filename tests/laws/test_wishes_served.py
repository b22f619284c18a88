"""A wish is no luck: a bot that serves it gets it at least twice as often as one that does not."""

from __future__ import annotations

from functools import partial

import pytest

from game.bots.bot import Bot, bots_for
from game.bots.temperament import Temperament
from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.host import Host, Pace, run_headless
from game.engine.prompts import Choose, Prompt, Raw, Seat
from game.places import ASSETS
from tests.processes import processes

AT_THE_TABLE = (
    ("second-chance", "first-impressions"),
    ("no-excuses", "applause"),
    ("no-mercy", "plaudit"),
)
"""Wishes about what happens at the table, each in one of its scenarios."""
ABOUT_PLACES = (("weathercock", "applause"), ("boarding-list", "the-list"), ("left-and-right", "charter"))
"""Wishes about who stands and flies where that stars alone serve as well."""
MATCHES, SEATS, HOLDER = 150, 5, 0
SERVING = Temperament("serving", kindness=0.6, honesty=0.7, ambition=0.55, candour=0.5, wish=1.0)
NOT = Temperament("not", kindness=0.6, honesty=0.7, ambition=0.55, candour=0.5, wish=0.0)


class Holding(Bot):
    """Takes one wish if it lies on the table."""

    def __init__(self, temper: Temperament, wish: str) -> None:
        super().__init__(temper)
        self.wish = wish

    def answer(self, city: City, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        if isinstance(prompt, Choose) and prompt.topic == "wish" and self.wish in {o.id for o in prompt.options}:
            return self.wish
        return super().answer(city, seat, prompt, dice)


def held_and_true(scenario: str, wish: str, temper: Temperament, seed: int) -> tuple[int, int]:
    """Whether the holder had the wish, and whether it came true."""
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], "standard", SEATS, bots=tuple(range(SEATS)))
    bots = bots_for(range(SEATS), Dice(seed, "temperaments")) | {HOLDER: Holding(temper, wish)}
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots)
    run_headless(host)
    told = [e for e in host.history if isinstance(e, ev.WishRevealed) and e.seat == HOLDER and e.wish == wish]
    return len(told), sum(event.is_true for event in told)


def rate(scenario: str, wish: str, temper: Temperament) -> float:
    with processes(2) as pool:
        rows = list(pool.map(partial(held_and_true, scenario, wish, temper), range(MATCHES), chunksize=15))
    held = sum(n for n, _ in rows)
    assert held >= 30, "the wish lies on the table too seldom to say"
    return sum(true for _, true in rows) / held


@pytest.mark.slow
@pytest.mark.xdist_group("served")
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("wish", "scenario"), [*AT_THE_TABLE, *ABOUT_PLACES])
def test_a_wish_is_served_by_what_one_does(wish: str, scenario: str) -> None:
    serving, not_serving = rate(scenario, wish, SERVING), rate(scenario, wish, NOT)
    assert serving >= 2 * not_serving, (serving, not_serving)


def test_a_third_of_the_wishes_is_about_what_happens_at_the_table() -> None:
    table = {"forgiven", "second-chance", "no-excuses", "no-mercy", "lawgiver", "torn-paper"}
    wishes = default_pack().wishes
    assert table <= set(wishes)
    assert 3 * len(table) >= len(wishes)


def test_each_wish_has_a_drawing_of_its_own() -> None:
    drawn = {path.stem for path in (ASSETS / "art" / "thing").glob("*.svg")}
    pictures = [wish.picture for wish in default_pack().wishes.values()]
    assert set(pictures) <= drawn
    assert len(set(pictures)) == len(pictures)
