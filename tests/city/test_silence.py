"""Who presses nothing has said nothing: no vote is counted, no guess is told."""

from __future__ import annotations

from collections.abc import Mapping

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.finale import guess_wishes
from game.city.morning import secret_vote
from game.city.plan import Plan
from tests.city.news import MASKS, Ran, run

WISHES = ("first", "second", "third")


def ballot(said: Mapping[str, str], seed: int = 1) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> str:
        return await secret_vote(table, "rule", ["mean", "quiet", "list"], "vote")

    return run(piece, said={f"{mask}/rule": rule for mask, rule in said.items()}, seed=seed)


def guessed(said: Mapping[str, str]) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(ev.WishesLaid(WISHES), *(ev.WishTaken(seat, WISHES[0]) for seat in range(len(MASKS))))
        await guess_wishes(table, plan)

    return run(piece, said={f"{mask}/guess_wish": wish for mask, wish in said.items()})


def test_one_vote_decides_over_three_who_press_nothing() -> None:
    assert {ballot({"di": "list"}, seed).outcome for seed in range(5)} == {"list"}


def test_where_nobody_votes_things_stay_as_they_are() -> None:
    assert {ballot({}, seed).outcome for seed in range(5)} == {"mean"}


def test_who_presses_nothing_has_guessed_nothing() -> None:
    """The first wish that lies there was its neighbour's: it gets nothing for that, and nothing is told of it."""
    ran = guessed({"bo": "first", "cy": "second"})
    bo, cy = (ran.city.seat_of(mask) for mask in ("bo", "cy"))
    assert ran.told(ev.WishGuessed) == [
        ev.WishGuessed(((bo, (bo + 1) % 4, "first", True), (cy, (cy + 1) % 4, "second", False)))
    ]
    assert ran.life() == {"ada": 0, "bo": 1, "cy": 0, "di": 0}
