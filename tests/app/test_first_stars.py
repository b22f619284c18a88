"""Who rates for the first time in an evening has twice the time to find out how; afterwards stars are quick."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.app.session import FIRST_STARS_MS, Session
from game.app.setup import bots_of, rules_for, setup_for
from game.city.pacing import BEATS_S, LEAST_S
from game.content import default_pack
from game.devices.seating import Seating
from game.engine.host import Host, Pace
from tests.screens.picture import shown_props

SEATS = ("key", "key", "bot", "bot")
STARS_MS = 1000 * (BEATS_S["stars"] or 0)


def times_of_stars(*, is_again: bool, scale: float | None = 1.0) -> list[tuple[int, int | None]]:
    """(cards played before, how long a face may be rated at most), face by face through two cards."""
    pack = default_pack()
    setup = replace(setup_for(pack, SEATS, seed=3, length="quick"), is_again=is_again)
    pace = Pace(BEATS_S, scale=scale, least_s=LEAST_S)
    host = Host(rules_for(setup, pack), 3, pace=pace, players=bots_of(setup), now_ms=0)
    session = Session(host, setup, Seating.for_kinds(setup.seats, ()), shown_props())
    found: list[tuple[int, int | None]] = []
    now_ms = 0
    while (group := host.group) is not None and len(host.public.state.played) < 2:
        session.frame(now_ms)
        if host.group is not group:
            continue
        if group.beat == "stars":
            lasts = group.deadline_ms
            found.append((len(host.public.state.played), None if lasts is None else lasts - group.opened_ms))
        now_ms += 100
        host.close_now()
    return found


def test_the_faces_of_the_first_card_are_up_twice_as_long_and_no_others() -> None:
    assert set(times_of_stars(is_again=False)) == {(0, STARS_MS + FIRST_STARS_MS), (1, STARS_MS)}


def test_in_a_later_match_of_an_evening_all_know_how() -> None:
    assert {ms for _, ms in times_of_stars(is_again=True)} == {STARS_MS}


@pytest.mark.parametrize(("scale", "ms"), [(1.5, 1.5 * (STARS_MS + FIRST_STARS_MS)), (None, None)])
def test_it_is_stretched_like_every_time(scale: float | None, ms: float | None) -> None:
    assert {found for cards, found in times_of_stars(is_again=False, scale=scale) if cards == 0} == {ms}
