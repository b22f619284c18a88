"""The map on phones: what the screen has told of places and homes, no sooner than the screen has shown it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from game.city import events as ev
from game.engine.events import Event
from game.engine.prompts import STAGE
from tests.phones.run import PhoneRun
from tests.sampled import some


def is_on_stage(run: PhoneRun) -> bool:
    group = run.session.host.group
    return group is not None and all(slot.seat == STAGE for slot in group.slots)


def told_of(run: PhoneRun, events: list[Event]) -> Mapping[str, set[str]]:
    """What each place's row has to say by the events alone: names that stand there, and figures asked."""
    words = run.session.words
    found: dict[str, set[str]] = {}
    homes: dict[str, str] = {}
    beds: tuple[tuple[str, int, int, int, int, int, int], ...] = ()
    for event in events:
        if isinstance(event, ev.HomeTaken):
            homes[event.mask] = event.home
        elif isinstance(event, ev.BedsOffered):
            beds = event.beds
    for mask, home in homes.items():
        found.setdefault(words.short(home), set()).add(words.mask(mask))
    for home, _, rent, life, _, places, _ in beds:
        said = found.setdefault(words.short(home), set())
        said |= {f"{abs(rent)} coin", f"{life} Life point"} | ({f"Room for {places}."} if places >= 0 else set())
    return found


@pytest.mark.parametrize("scenario", some(["first-impressions", "plaudit"], 1))
def test_it_says_where_everybody_sleeps_and_what_doors_asked_and_not_before_the_screen(scenario: str) -> None:
    run = PhoneRun(scenario)
    before: object = None
    looked = slept = arrived = 0
    while not run.session.is_over:
        run.advance()
        town = run.session.telling.town
        if is_on_stage(run):
            assert before is None or town == before, "the phone tells before the screen has shown it"
        elif run.session.host.group is not None and town != before:
            rows = dict(town)
            events = list(run.session.host.history)
            for place, said in told_of(run, events).items():
                assert all(each in rows[place] for each in said), (place, said, rows)
                slept += 1
            names = {run.session.words.mask(mask) for mask in run.session.host.public.state.masks}
            for district in run.session.host.public.state.districts:
                arrived += any(name in rows[run.session.words.door(district)] for name in names)
            for name in names:
                assert sum(name in said for _, said in town) <= 2, "in two districts, or in two beds"
            looked += 1
        before = town
    assert looked >= 4
    assert slept
    assert arrived


@pytest.mark.slow
def test_pages_and_onlookers_are_shown_the_same_map() -> None:
    run = PhoneRun("first-impressions", public="phones")
    run.line.news += [{"t": "came", "make": "p", "is_host": False}]
    run.told["p"] = []
    run.advance()
    run.line.news.append({"t": "said", "make": "p", "what": {"t": "watch", "on": True}})
    while len(run.session.telling.town) < 4 or not run.last(0).get("map"):
        run.advance()
        assert not run.session.is_over
    run.advance()
    assert run.line.crowd[-1]["map"] == run.last(0)["map"] == run.session.telling.town
