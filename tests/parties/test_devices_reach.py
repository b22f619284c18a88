"""Everything that a seat can be asked is answered by real presses of keys, a pad and the pointer, in whole matches.

The matches are those of the goldens, the most telling first, until all is reached; so a new form or question is met
here as soon as a golden has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pygame
import pytest

from game.city.errands import ERRANDS
from game.city.forms.registry import all_forms
from game.city.regimes.regime import GATES
from game.devices.ease import Ease
from tests.devices.bench import Bench
from tests.golden.match import Match, chosen
from tests.golden.reached import from_kinds
from tests.parties.device_match import PEOPLE, DeviceMatch, told

STEADY_MOST = 3
MATCHES_MOST = 120
PROMPTS = ("Choose", "Rate", "Divide", "Tap", "Steer", "Ready")
TRACED = {"smile": "Steer", "applause": "Tap", "divide": "Divide"}
"""Topics of the kinds of prompt that are not asked all the time."""
KINDS = ("topic", "form", "errand", "gate", "prompt")
TOLD_ONE_BY_ONE = frozenset(
    {"wish", "errand", "chair", "article", "company", "one_word", "loophole", "bill", "weather"}
)


def wanted() -> set[str]:
    """As "kind:thing"; topics are those that any golden has come to."""
    reached = (from_kinds(json.loads(match.path.read_text(encoding="utf-8"))["reached"]) for match in chosen())
    return {
        *(name for names in reached for name in names if name.startswith("topic:")),
        *(f"form:{form}" for form in all_forms()),
        *(f"errand:{errand}" for errand in ERRANDS),
        *(f"gate:{gate}" for gate in GATES),
        *(f"prompt:{prompt}/{device}" for prompt in PROMPTS for device in PEOPLE),
    }


def hoped(match: Match) -> set[str]:
    """What people at that table might reach, as its golden did."""
    names = from_kinds(json.loads(match.path.read_text(encoding="utf-8"))["reached"])
    hopes = {name.split("/")[0] for name in names}
    kinds = [kind for topic, kind in TRACED.items() if f"topic:{topic}" in hopes]
    return hopes | {f"prompt:{kind}/{device}" for kind in kinds for device in PEOPLE}


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    pygame.display.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((320, 180))
    pygame.joystick.init()
    pygame.event.get()
    bench = Bench()
    yield bench
    for pad in bench.pads:
        pad.unplug()
    pygame.event.get()
    pygame.joystick.quit()


@pytest.fixture(scope="module")
def matches(bench: Bench) -> list[DeviceMatch]:
    """As many matches as it takes."""
    pad = bench.plug("Alpha")
    bench.read()
    hopes = {(match, 0): hoped(match) for match in chosen()}
    missing, done = wanted(), []
    while missing and len(done) < MATCHES_MOST:
        best = max(hopes, key=lambda one: (len(missing & hopes[one]), -one[1], one[0]))
        match, turn = best
        hopes[match, turn + 1] = hopes.pop(best)  # with people in other seats it may be worth another go
        played = DeviceMatch(match, bench, pad, turn)
        played.play()
        done.append(played)
        missing -= played.reached
    return done


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_people_at_devices_reach_every(kind: str, matches: list[DeviceMatch]) -> None:
    reached = set().union(*(match.reached for match in matches))
    never = sorted(name for name in wanted() - reached if name.startswith(f"{kind}:"))
    assert not never, f"nobody at a key, a pad or the pointer ever answered in {len(matches)} matches: {never}"


@pytest.mark.slow
def test_a_whole_match_with_a_steady_clap_and_a_steady_hand(bench: Bench) -> None:
    """One press claps on by itself, one step of steering holds still, and a press that nobody meant is none."""
    pad = bench.pads[0] if bench.pads else bench.plug("Alpha")
    bench.read()
    wanted_topics, seen = {"applause", "smile", "stars", "promise"}, set()
    hopes = [m for m in chosen() if {f"topic:{topic}" for topic in ("applause", "smile")} <= hoped(m)]
    for match in hopes[:STEADY_MOST]:  # with people in some seats it may go another way than its golden
        played = DeviceMatch(match, bench, pad, ease=Ease(has_steady_clap=True, has_steady_hand=True))
        played.play()
        for at, (topic, _, _, raw) in played.said.items():
            seen.add(topic)
            if topic == "applause":
                assert isinstance(raw, tuple)
                assert sum(raw) > 2 * len(raw) > 20, "of one press there came no steady clap"
            elif topic == "smile":
                assert isinstance(raw, tuple)
                assert len(set(raw[len(raw) // 2 :])) == 1, "the hand did not hold still"
                assert 0 < raw[-1] < 100
            elif not isinstance(raw, tuple):
                assert raw == played.meant[at], f"{topic}: a press that nobody meant was taken"
        if wanted_topics <= seen:
            break
    assert wanted_topics <= seen, seen


@pytest.mark.slow
def test_what_was_pressed_is_what_the_city_tells(matches: list[DeviceMatch]) -> None:
    compared = set()
    for match in matches:
        city_says = set(told(match.history))
        for said in match.said.values():
            if said[0] in TOLD_ONE_BY_ONE:
                compared.add(said[0])
                assert said in city_says
    assert compared == TOLD_ONE_BY_ONE
