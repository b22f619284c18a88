"""A caption says what has happened: each that falls in a match has its cause in the events and the beat it falls in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from unittest.mock import patch

import pytest

from game.city import events as ev
from game.content import default_pack
from game.sound.cues import CUES
from game.stage.staging import Props
from tests.laws.screens import Match
from tests.screens.picture import shown_props
from tests.screens.shown import Shown, showing

QUICK: tuple[Match, ...] = (("first-impressions", 3, 1),)
Cause = Callable[[Shown], bool]


def door(shown: Shown, *, is_in: bool) -> bool:
    """Whether the door that is told now let somebody in, or turned somebody away."""
    told = shown.last(ev.DoorAnswered)
    return shown.beat == "door" and told is not None and any(row[2] is is_in for row in told.rows)


def decided(shown: Shown, decision: str) -> bool:
    told = shown.last(ev.ReferendumHeld)
    return shown.beat == "decided" and told is not None and told.decision == decision


def counted(shown: Shown) -> bool:
    """Whether votes have just been counted: on the last question, on the charter, or on a rule."""
    changed = shown.last(ev.RuleChanged)
    if shown.beat == "rule_shown":
        return changed is not None and changed.by == "vote"
    kind = {"decided": ev.ReferendumHeld, "charter_shown": ev.CharterVoted}.get(shown.beat)
    return kind is not None and shown.last(kind) is not None


def held(shown: Shown, *, is_held: bool) -> bool:
    told = shown.last(ev.DoorHeld)
    return shown.beat == "flown" and (told is not None and told.is_held) is is_held


def gus(shown: Shown, *, is_moved: bool) -> bool:
    told = shown.last(ev.GusRated)
    return shown.beat == "gus_moved" and told is not None and told.is_moved is is_moved


def evicted(shown: Shown) -> bool:
    told = [e for e in shown.since(ev.DayBegan) if isinstance(e, ev.Evicted) and e.is_staged and e.mask == shown.about]
    return gus(shown, is_moved=True) or (shown.beat == "eviction" and bool(told))


def given(stars: int) -> Cause:
    """Whether somebody in the mirror gave so many stars."""

    def holds(shown: Shown) -> bool:
        told = shown.last(ev.MirrorShown)
        return shown.beat == "mirror" and told is not None and any(row[stars] for row in told.rows)

    return holds


def wished(verdict: str) -> Cause:
    return lambda shown: (
        shown.beat in ("wish_shown", "wishes_shown")
        and any(told.verdict == verdict for told in shown.told if isinstance(told, ev.WishRevealed))
    )


CAUSES: Mapping[str, Cause] = {
    **{f"star-{stars}": given(stars) for stars in range(1, 6)},
    **{f"wish-{verdict}": wished(verdict) for verdict in ("true", "half", "not")},
    "gate-scan": lambda shown: shown.beat == "door",
    "gate-open": lambda shown: door(shown, is_in=True),
    "gate-close": lambda shown: door(shown, is_in=False),
    "home-stays": lambda shown: gus(shown, is_moved=False),
    "home-shuts": lambda shown: gus(shown, is_moved=True),
    "plane-waits": lambda shown: held(shown, is_held=True),
    "plane-shuts": lambda shown: held(shown, is_held=False),
    "eye-opens": lambda shown: decided(shown, "keep"),
    "eye-shuts": lambda shown: decided(shown, "abolish"),
    "vote": counted,
    "hands": lambda shown: shown.beat == "gasp" and bool(shown.since(ev.EncounterSet)) and _hands(shown),
    "boxes": lambda shown: shown.beat == "app_shown",
    "applause": lambda shown: shown.beat == "tap",
    "eviction": evicted,
    "win": lambda shown: shown.beat in ("result", "thanks"),
    "xcard": lambda shown: shown.beat == "x_gone",
}
"""Of each caption that a scene brings about: whether it is true of this group."""
OF_PRESSES = frozenset({"sit", "timer-tick", "pause"})
"""Those that the table brings about: somebody sits down, the clock runs out, somebody pauses."""


def _hands(shown: Shown) -> bool:
    return any(isinstance(event, ev.HandsShown) for event in shown.since(ev.EncounterSet))


@contextmanager
def hearing() -> Iterator[list[str]]:
    """The captions that fall inside the block."""
    told: list[str] = []

    def props() -> Props:
        made = shown_props()
        made.cue = lambda name: told.append(name) if name in CUES and CUES[name].is_told else None
        return made

    soon = (0, *[1_000] * 12, 18_000)  # a sound falls when its time has come, in a frame
    with patch("tests.screens.shown.shown_props", props), patch("tests.screens.shown.RESTS_MS", soon):
        yield told


def matches() -> list[object]:
    return [
        pytest.param(match, id="-".join(map(str, match)))
        for match in dict.fromkeys((*QUICK, *product(default_pack().scenarios, (3, 8), (2,))))
    ]


def heard(frames: Iterable[Shown], told: list[str]) -> tuple[Counter[str], list[str]]:
    """Which captions fall while these are shown, and those that are not true of what is shown then."""
    fallen, wrong = Counter[str](), list[str]()
    for shown in frames:
        fallen.update(told)
        wrong += [f"{shown}: {name}" for name in told if name not in CAUSES or not CAUSES[name](shown)]
        told.clear()
    return fallen, wrong


def to_the_first_day(frames: Iterable[Shown]) -> Iterator[Shown]:
    """And its first frame."""
    for shown in frames:
        yield shown
        if shown.last(ev.DayBegan) is not None:
            return


@pytest.mark.slow
@pytest.mark.parametrize("match", matches())
def test_every_caption_of_a_match_is_true_of_what_happens_then(match: Match) -> None:
    scenario, seats, seed = match
    with hearing() as told:
        fallen, wrong = heard(showing(scenario, seats, "quick" if match in QUICK else "standard", seed), told)
    assert not wrong, "\n".join(wrong[:12])
    assert len(fallen) > 5, fallen


def test_captions_of_the_cold_open_are_true() -> None:
    scenario, seats, seed = QUICK[0]
    with hearing() as told:
        fallen, wrong = heard(to_the_first_day(showing(scenario, seats, "quick", seed)), told)
    assert not wrong, "\n".join(wrong)
    assert fallen, "no sound was told"


def test_every_sound_that_is_told_has_words_and_a_cause() -> None:
    told = {name for name, cue in CUES.items() if cue.is_told}
    assert told == set(CAUSES) | OF_PRESSES
    words = default_pack().words
    assert {key.removeprefix("caption.") for key in words if key.startswith("caption.")} == told
