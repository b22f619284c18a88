"""How the laws of the screen read a frame: which matches, where a mask stands, what lies beside what. Draws nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

import pytest

from game.content import default_pack
from game.content.wording import Wording
from game.drawing.theme import DAY, NIGHT, hex_of
from tests.screens.film import Frame, Note
from tests.screens.shown import Shown

Match = tuple[str, int, int]
"""Scenario, seats, seed."""
QUICK: tuple[Match, ...] = (
    ("plaudit", 5, 1),
    ("the-list", 8, 3),
    ("charter", 3, 3),
    ("applause", 5, 2),
    ("first-impressions", 8, 1),
)
FILMED = QUICK[:-1]
"""Those that the quick run films; the last one is for the slow run, with all others."""
Law = Callable[[Shown], Iterator[str]]
"""Looks at one frame: "" for everything that is as it should be, else what is wrong with it."""
WELCOME, ALARM, GOLD = (
    {hex_of(getattr(theme, role)) for theme in (DAY, NIGHT)} for role in ("welcome", "alarm", "gold")
)


@dataclass(frozen=True)
class Film:
    """One match, frame by frame."""

    match: Match
    frames: tuple[Shown, ...] = field(repr=False)
    """Thousands of notes, which nobody reads where a law is broken."""


def matches() -> Iterator[object]:
    """Those of the quick run, then every scenario at every size of table."""
    scenarios = list(default_pack().scenarios)
    for match in dict.fromkeys((*QUICK, *product(scenarios, (3, 5, 8), (1,)), *product(scenarios, (4, 7), (3,)))):
        name = "-".join(map(str, match))
        marks = [pytest.mark.xdist_group(f"film-{name}"), *([] if match in FILMED else [pytest.mark.slow])]
        yield pytest.param(match, id=name, marks=marks)


def hold(law: Law, film: Film, least: int = 1) -> None:
    """The law holds in every frame of the match.

    In the chosen matches it must also have found at least so much to look at: they keep a law from going blind.
    What another match happens to hold (whether anybody flew) is the throw of its seed.
    """
    seen, broken = 0, []
    for shown in film.frames:
        for problem in law(shown):
            seen += 1
            if problem:
                broken.append(f"{shown}: {problem}")
    assert not broken, "\n".join(broken[:12])
    assert seen >= least or film.match not in QUICK, f"only {seen} to look at"


def word(shown: Shown, key: str, **holes: object) -> str:
    """The pack's words for a key, filled in."""
    assert key in shown.pack.words, key
    return Wording(shown.pack)(key, **holes)


def is_said(shown: Shown, frame: Frame, key: str, **holes: object) -> bool:
    """Whether one of the variants of a key stands there."""
    words = Wording(shown.pack)
    count = len(words.variants(key))
    assert key in shown.pack.words, key
    return any(frame.has(words(key, turn=turn, **holes)) for turn in range(count))


def pictures(shown: Shown, mask: str, kind: str = "") -> list[Note]:
    """Where a mask is to be seen on the stage, the strip of seats apart; `kind`: token, bust, mask."""
    tops = [note.y for card in shown.cards for note in card.of("icon")]
    foot = min(tops, default=1080.0) - 30
    found = [note for note in shown.frame.of("icon") if mask in note.text.split("/") and note.mid[1] < foot]
    return [note for note in found if not kind or note.text.startswith(kind)]


def one(shown: Shown, mask: str, kind: str = "") -> Note | None:
    """The only picture of that mask on the stage."""
    found = pictures(shown, mask, kind)
    return found[0] if len(found) == 1 else None


def below(shown: Shown, note: Note, reach: float = 64.0) -> list[Note]:
    """Words whose middle lies under a picture, no further from its foot than `reach`, nearest first."""
    x = note.mid[0]
    foot = note.y + note.h
    found = [w for w in shown.frame.words if abs(w.mid[0] - x) < note.w * 0.5 and -30 < w.mid[1] - foot < reach]
    return sorted(found, key=lambda w: (abs(w.mid[0] - x), w.mid[1]))


def plate_of(shown: Shown, note: Note) -> Note | None:
    """What a word is written on: the shape below it that was drawn last before it."""
    before = shown.frame[: next(at for at, each in enumerate(shown.frame) if each is note)]
    return next((s for s in reversed(before) if s.kind == "shape" and s.holds(note)), None)


def figures(shown: Shown, box: Note) -> list[tuple[str, int]]:
    """Signed numbers in a box, each with the picture that stands nearest: (coin or heart, number)."""
    inside = shown.frame.within(box)
    signs = [n for n in inside.of("icon") if n.text.endswith(("/coin", "/heart"))]
    found = []
    for note in inside.words:
        number = note.text.replace("\N{MINUS SIGN}", "-").removeprefix("+")
        if number.lstrip("-").isdigit() and signs:
            nearest = min(signs, key=lambda n: abs(n.mid[0] - note.mid[0]) + abs(n.mid[1] - note.mid[1]))
            found.append((nearest.text.rsplit("/", 1)[1], int(number)))
    return found
