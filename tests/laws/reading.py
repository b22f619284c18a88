"""How many new words each beat of a match brings, and how long they can be read. Draws, asserts nothing.

What counts: every sentence that was not on the screen before in this match, once, in words of two letters or more (and
"a", "I"). Figures, the caps of keys and what differs from a sentence already read in figures alone do not: they are
seen, not read. What stays on the screen in the next beat may still be read there: the card that all talk about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, NIGHT
from game.engine.driver import Driver
from game.engine.views import View
from game.stage.director import Director
from tests.screens.film import Frame, filming
from tests.screens.picture import live_for, shown_props
from tests.screens.played import random_answers

A_SECOND = 3.5
UNNAMED_S = 5.0
LOOKS = 5
"""A beat is looked at so often while it is open, from its first moment to its last."""
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_FIGURE = re.compile(r"[0-9.,:+\-\N{MINUS SIGN}]*[0-9]")


@dataclass(frozen=True, slots=True)
class Read:
    """One group as it was read."""

    beat: str
    about: str
    seconds: float
    texts: tuple[str, ...]
    """What was new in it, or left over from the beat before, and is gone when it ends,"""
    words: int
    """and how many words of that were still to be read."""

    @property
    def a_second(self) -> float:
        return self.words / self.seconds

    def __str__(self) -> str:
        return f"{self.beat} {self.about}: {self.words} words in {self.seconds:g} s: {' | '.join(self.texts)}"


def words_in(text: str) -> int:
    """Words to read; a figure is none, nor is a letter that stands on a key."""
    return sum(word.isalpha() and (len(word) > 1 or word in "ai") for word in re.split(r"\W+", _bare(text)))


def _bare(text: str) -> str:
    return re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}]", "", _FIGURE.sub("#", text))


def _texts(frame: Frame) -> set[str]:
    """What stands in a frame as it was written: lines that were wrapped are one text, if all of it is there."""
    found = set()
    for line in {note.text for note in frame.words}:
        wholes = [whole for whole in Frame.whole.get(line, ()) if frame.has(whole)]
        found.add(max(wholes, key=len) if wholes else line)
    return {sentence for text in found for sentence in _SENTENCE.split(_FIGURE.sub("#", text).lower())}


@dataclass(frozen=True, slots=True)
class _Open:
    """What was on the screen while one group was open."""

    beat: str
    about: str
    seconds: float
    texts: frozenset[str]


def _new_words(texts: frozenset[str]) -> dict[str, int]:
    """Words of each text; those that stand on the screen by themselves as well are read once."""
    counts = {}
    for text in texts:
        inside = max((words_in(other) for other in texts if other != text and other.strip(".") in text), default=0)
        counts[text] = words_in(text) - inside
    return counts


def reading(opened: Sequence[_Open], a_second: float) -> Iterator[Read]:
    """What is new in each beat and goes with it is read first; then, in the time that is left, what stays."""
    seen: set[str] = set()
    left: dict[str, int] = {}
    for place, beat in enumerate(opened):
        left |= _new_words(beat.texts - seen)
        seen |= beat.texts
        stays = opened[place + 1].texts if place + 1 < len(opened) else frozenset()
        going = {text: count for text, count in left.items() if text not in stays}
        yield Read(beat.beat, beat.about, beat.seconds, tuple(sorted(going)), sum(going.values()))
        spare = max(0, int(beat.seconds * a_second) - sum(going.values()))
        staying = {text: count for text, count in left.items() if text in stays}
        left = {}
        for text, count in staying.items():
            left[text], spare = max(0, count - spare), max(0, spare - count)


@lru_cache(maxsize=4)
def read(scenario: str, seats: int, length: str = "standard", seed: int = 1) -> tuple[Read, ...]:
    """Every group of one match of random answers that is open for a time, from the cold open to the thanks."""
    with filming() as film:
        pack, props = default_pack(), shown_props()
        driver = Driver(plaudit_rules(Plan(pack, pack.scenarios[scenario], length, seats)), seed)
        view, director = View(driver.rules, None), Director(props)
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)

        def frames(seconds: float) -> Iterator[Frame]:
            for look in range(LOOKS):
                wait_ms = 0.99 * seconds * 1000 / (LOOKS - 1) if look else 0.0
                props.motion.clock.tick(wait_ms)
                live.open_for_ms += wait_ms
                canvas.clear()
                director.draw(canvas, live, view.state)
                yield film.frame(canvas)

        found = []
        while driver.ask is not None:
            director.take(list(view.fold(driver.fresh)), view.state)
            slots = driver.ask.slots
            live = live_for(props, view.state, seats, driver.ask.beat, slots, driver.step)
            director.show(live, view.state)
            canvas.kit.theme = NIGHT if director.scene is not None and director.scene.is_night else DAY
            seconds = BEATS_S.get(live.beat, UNNAMED_S)
            if seconds is not None:
                texts = frozenset().union(*map(_texts, frames(seconds)))
                found.append(_Open(live.beat, live.about, seconds, texts))
            driver.feed(random_answers(seed, driver.step, slots))
        return tuple(reading(found, A_SECOND))
