"""Facts of the morning paper and of the evening's question: laws, answers, tickets. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.events import Event


@dataclass(slots=True)
class LawPassed(Event):
    """A law came into force and stays. law: a key of `LAWS`, or "lent:NAME" and "banned:NAME" for a rule.

    `repeals` names the law that it ends, "" for none.
    """

    law: str
    repeals: str


@dataclass(slots=True)
class QuestionAsked(Event):
    """The event of the day turns to `masks`: mostly it asks them something. `kind` is the effect's kind."""

    event: str
    kind: str
    masks: tuple[str, ...]


@dataclass(slots=True)
class QuestionAnswered(Event):
    """What each mask said to the day's question: (mask, answer). is_together: enough said the shared thing."""

    event: str
    kind: str
    rows: tuple[tuple[str, str], ...]
    is_together: bool


@dataclass(slots=True)
class TicketsGiven(Event):
    """How the door to a party saw each mask: (mask, treatment)."""

    event: str
    rows: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class FactAsked(Event):
    """A fact from outside the city lies on the table: true, partly true, or false?"""

    fact: str


@dataclass(slots=True)
class FactAnswered(Event):
    """What is known of it, and which masks were right. It pays nothing."""

    fact: str
    verdict: str
    right: tuple[str, ...]
