"""What the talk asks for: a match to be read, and by which course. Makes no page: a title need not wait for charts."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.plan import Plan
from game.city.talk import COURSES, Course
from game.engine.events import Event

RULES = "rules"
"""The chart of all rules: with it come the doors in one sentence, and the matches run again."""
CHART_W, CHART_H = 1696, 760
"""A chart in units of the stage, so that its letters are as large as all others there."""


@dataclass(frozen=True, slots=True)
class Order:
    """One match to be read: its whole history, what it was played with, how much is laid open, the way through."""

    history: tuple[Event, ...]
    plan: Plan
    level: int
    course: str

    @property
    def way(self) -> Course:
        """What the course asks for."""
        return COURSES[self.course]
