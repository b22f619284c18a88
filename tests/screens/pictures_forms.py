"""Pictures of every form's stage: each step of its encounter with a look of its own, from a match that was played."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from game.city.city import City
from game.drawing.canvas import Canvas
from game.engine.events import CardClosed, CardOpened, CardStruck
from game.stage.director import Director
from game.stage.staging import Live
from tests.screens.picture import UNOPENED, Picture, drawn, played, shown_pack, staged

SCENARIOS = (
    ("first-impressions", "standard"), ("the-list", "standard"), ("applause", "standard"), (UNOPENED, "standard"),
)  # fmt: skip
"""Scenarios and lengths that together play every form, at three seats too."""
SEEDS = range(1, 31)


@dataclass(frozen=True, slots=True)
class Step:
    """One moment of an encounter that looks like no other."""

    form: str
    beat: str
    topic: str
    at_ms: float = 9000

    @property
    def name(self) -> str:
        return f"form-{self.form}-{self.topic}"


STEPS = (
    Step("applause", "card", "card"),
    Step("applause", "say", "promise"),
    Step("applause", "do", "side"),
    Step("applause", "tap", "applause"),
    Step("applause", "gasp", "gasp"),
    Step("ballot", "card", "card"),
    Step("ballot", "hand", "hand"),
    Step("ballot", "hands", "hands"),
    Step("ballot", "gasp", "gasp"),
    Step("checkout", "card", "card"),
    Step("checkout", "say", "promise"),
    Step("checkout", "do", "buy"),
    Step("checkout", "gasp", "gasp"),
    Step("counter", "card", "card"),
    Step("counter", "counter", "counter"),
    Step("counter", "do", "act"),
    Step("counter", "gasp", "gasp"),
    Step("dilemma", "card", "card"),
    Step("dilemma", "do", "act"),
    Step("dilemma", "gasp", "gasp"),
    Step("feed", "card", "card"),
    Step("feed", "do", "hire"),
    Step("feed", "do", "post"),
    Step("feed", "wall", "like"),
    Step("feed", "gasp", "gasp"),
    Step("hearing", "card", "card"),
    Step("hearing", "bill", "bill"),
    Step("hearing", "do", "papers"),
    Step("hearing", "do", "ruling"),
    Step("hearing", "gasp", "gasp"),
    Step("smile", "card", "card"),
    Step("smile", "do", "provoke"),
    Step("smile", "smile", "smile", 2500),
    Step("smile", "do", "act"),
    Step("smile", "gasp", "gasp"),
    Step("split", "card", "card"),
    Step("split", "do", "divide"),
    Step("split", "do", "reply"),
    Step("split", "gasp", "gasp"),
    Step("spotlight", "card", "card"),
    Step("spotlight", "say", "speak"),
    Step("spotlight", "do", "truth"),
    Step("spotlight", "do", "reply"),
    Step("spotlight", "gasp", "gasp"),
    Step("whisper", "card", "card"),
    Step("whisper", "say", "claim"),
    Step("whisper", "do", "whisper"),
    Step("whisper", "do", "name"),
    Step("whisper", "gasp", "gasp"),
)
COMMON = frozenset({"promise", "guess", "stars", "look", "cards"})
"""Topics that look the same in every form (pictured as encounter-say and encounter-stars; a look is none)."""
Spot = tuple[str, str, int, str]
"""(scenario, length, seed, card)."""


def steps_of(scenario: str, length: str, seed: int, seats: int) -> Iterator[tuple[Step, Spot]]:
    """Every step of an encounter in one match, and where it is."""
    cards, card = shown_pack().cards, ""
    for met in played(scenario, length, seats, seed):
        for event in met.fresh:
            if isinstance(event, CardOpened):
                card = event.card
            elif isinstance(event, CardClosed | CardStruck):
                card = ""
        if card in cards:
            yield Step(cards[card].form, met.beat, met.slots[0].prompt.topic), (scenario, length, seed, card)


@cache
def spots(seats: int) -> dict[str, tuple[Step, Spot]]:
    """Where each step is first met, by its name."""
    found: dict[str, tuple[Step, Spot]] = {}
    wanted = {step.name for step in STEPS}
    for seed in SEEDS:
        for scenario, length in SCENARIOS:
            for step, spot in steps_of(scenario, length, seed, seats):
                found.setdefault(step.name, (step, spot))
        if wanted <= set(found):
            break
    return found


def reached(step: Step, seats: int) -> tuple[Director, Live, City]:
    """A match stopped there. LookupError if it is not met."""
    if step.name not in spots(seats):
        raise LookupError(
            f"{step.name} is not met at {seats} seats in {len(SEEDS)} matches of each scenario. Raise SEEDS in "
            "tests/screens/pictures_forms.py, or put its form into another of SCENARIOS."
        )
    met, (scenario, length, seed, card) = spots(seats)[step.name]
    return staged(seats, met.beat, seed, card, scenario=scenario, length=length, topic=step.topic)


def _draw(step: Step) -> Callable[[Canvas, int], None]:
    return lambda canvas, seats: drawn(canvas, reached(step, seats), step.at_ms)


PICTURES = [Picture(step.name, _draw(step)) for step in STEPS]
