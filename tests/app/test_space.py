"""Space passes over every scene that asks nothing, and over none that asks: every beat of the game is in a list."""

from __future__ import annotations

import pytest

from game.app.session import Session
from game.app.setup import bots_of, rules_for, setup_for
from game.city.pacing import BEATS_S, DEBRIEF, GLANCE, LEAST_S
from game.content import default_pack
from game.devices.seat_kinds import SeatKind
from game.devices.seating import Seating
from game.engine.host import Host, Pace
from tests.screens.picture import shown_props

CURTAINS = frozenset({
    "gus", "gus_moved", "masks", "x_gone", "card", "hands", "gasp", "hill", "ledger", "homes_shown", "eviction",
    "errand_shown", "night", "bulletin", "article_shown", "door", "company_shown", "app_shown",
    "chair_shown",
    "question_shown", "fact_shown", "decided", "book_struck", "flown", "wish_shown", "wishes_shown", "charter_shown",
})  # fmt: skip
NODS = frozenset({"news", "booked", "cards", "counter", "bill", "rule_shown", "chair_ended", "result"})
"""Scenes to read: they end when all have nodded."""
ASKING = frozenset({
    "app_pledge", "app", "app_back", "poll", "gus_stars", "x", "say", "do", "stars", "tap", "hand", "wall", "smile",
    "rule", "plea", "vote", "petition", "article", "travel", "vouch", "wish", "home", "errand", "headline",
    "question", "company", "chair", "fact", "referendum", "book", "flight", "hold", "guess_wish", "charter",
    "strike", "count",
})  # fmt: skip
SEATS: list[SeatKind] = ["key", "bot", "bot", "bot", "bot"]
EIGHT: list[SeatKind] = ["key", "key", *(["bot"] * 6)]


def beats_met(scenario: str, seats: list[SeatKind], seed: int, length: str = "standard") -> set[str]:
    """Leads through a whole match before the talk; every scene is passed over or stays, as its list says."""
    pack = default_pack()
    setup = setup_for(pack, seats, seed=seed, scenario=scenario, length=length)
    host = Host(rules_for(setup, pack), seed, pace=Pace(BEATS_S, least_s=LEAST_S), players=bots_of(setup), now_ms=0)
    session = Session(host, setup, Seating.for_kinds(seats, ()), shown_props())
    met: set[str] = set()
    while (group := host.group) is not None:
        if group.beat in DEBRIEF | GLANCE:
            break
        session.frame(group.opened_ms)
        met.add(group.beat)
        session.lead(group.opened_ms + 100)
        assert host.step == group.step, f"{group.beat}: no double press"
        if group.beat in ASKING:
            session.lead(group.opened_ms + 500)
            assert host.step == group.step, f"{scenario}: Space at {group.beat}"
            host.close_now()
            continue
        now_ms = group.opened_ms + int(1000 * max(0.5, LEAST_S.get(group.beat, 0.0)))
        host.tick(now_ms - 20)
        session.lead(now_ms)
        host.tick(now_ms)
        assert host.step > group.step, f"{scenario}: Space at {group.beat}"
    return met


def test_every_beat_before_the_talk_asks_or_is_passed_over() -> None:
    assert not (CURTAINS | NODS) & ASKING
    assert set(BEATS_S) == CURTAINS | NODS | ASKING | (DEBRIEF | GLANCE)


@pytest.mark.parametrize(("scenario", "seats"), [("the-list", SEATS), ("applause", EIGHT)], ids=["list", "applause"])
def test_space_passes_over_what_asks_nothing(scenario: str, seats: list[SeatKind]) -> None:
    met = beats_met(scenario, seats, 1)
    assert met >= {"gus", "masks", "card", "gasp", "hill", "homes_shown", "night", "flown", "result", "rule_shown"}


@pytest.mark.slow
def test_space_passes_over_every_scene_of_every_kind() -> None:
    met = beats_met("first-impressions", SEATS, 1, "showcase")
    for scenario in default_pack().scenarios:
        for seed in range(1, 4):
            for seats in (SEATS, EIGHT):
                met |= beats_met(scenario, seats, seed)
    missing = (CURTAINS | NODS) - met
    assert not missing
