"""How many new words each beat of a match brings, and how long it is open for reading them. Draws, asserts nothing.

What counts: every text that was not on the screen before in this match, once, in words of two letters or more (and "a",
"I"). Figures, the caps of keys and what differs from a text already read in figures alone do not: they are seen, not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from tests.screens.picture import live_for, random_answers, shown_props

UNNAMED_S = 5.0
LOOKS = 5
"""A beat is looked at so often while it is open, from its first moment to its last."""
_FIGURE = re.compile(r"[0-9.,:+\-\N{MINUS SIGN}]*[0-9]")


@dataclass(frozen=True, slots=True)
class Read:
    """One group as it was read."""

    beat: str
    about: str
    seconds: float
    texts: tuple[str, ...]
    """What was new in it."""

    @property
    def words(self) -> int:
        return sum(map(words_in, self.texts))

    @property
    def a_second(self) -> float:
        return self.words / self.seconds

    def __str__(self) -> str:
        return f"{self.beat} {self.about}: {self.words} words in {self.seconds:g} s: {' | '.join(self.texts)}"


def words_in(text: str) -> int:
    """Words to read; a figure is none, nor is a letter that stands on a key."""
    return sum(word.isalpha() and (len(word) > 1 or word in "aI") for word in re.split(r"[^\w']+", _bare(text)))


def _bare(text: str) -> str:
    return re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}]", "", _FIGURE.sub("#", text))


def _texts(frame: Frame) -> set[str]:
    """What stands in a frame as it was written: lines that were wrapped are one text, if all of it is there."""
    found = set()
    for line in {note.text for note in frame.words}:
        wholes = [whole for whole in Frame.whole.get(line, ()) if frame.has(whole)]
        found.add(max(wholes, key=len) if wholes else line)
    return {_FIGURE.sub("#", text) for text in found}


@lru_cache(maxsize=4)
def read(scenario: str, seats: int, length: str = "standard", seed: int = 1) -> tuple[Read, ...]:
    """Every group of one match of random answers that is open for a time, from the cold open to the thanks."""
    with filming() as film:
        Frame.whole.clear()
        pack, props = default_pack(), shown_props()
        driver = Driver(plaudit_rules(Plan(pack, pack.scenarios[scenario], length, seats)), seed)
        view, director = View(driver.rules, None), Director(props)
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        seen: set[str] = set()

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
                fresh = set().union(*map(_texts, frames(seconds))) - seen
                found.append(Read(live.beat, live.about, seconds, tuple(sorted(t for t in fresh if words_in(t)))))
                seen |= fresh
            driver.feed(random_answers(seed, driver.step, slots))
        return tuple(found)
