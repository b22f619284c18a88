"""What a question of the debrief is: what happened, whose mask, when, and the key of its words. Holds no sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.city.pack import MaskId
from game.city.talk import COUNTED_LEAST
from game.debrief.questions.case import Case, RatedAct
from game.debrief.rounding import decimal

Side: TypeAlias = Literal["for", "against", "open"]
"""Whether what happened speaks for ratings (or for this city's rule), against them, or neither."""
Topic: TypeAlias = Literal["promise", "star", "door", "home", "rule", "company", "end"]
Hole: TypeAlias = str | int | tuple[str, ...]
"""What fills a hole: an id, words, a number, or several ids. What kind it is is in the hole's name: see telling.py."""

SUMS, OF_EACH, PAIRS = 0, 1, 2
"""How much must be laid open: sums and what all saw at doors; what a mask got and where it stood; who gave whom.

The levels of `RevealSet`: at the lowest nobody is named the highest or the lowest.
"""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `id` is its trigger's; day 0 and encounter -1 where it is about the whole week.

    `masks` are those it names, never players. `reveal`: the least reveal level at which it may be asked (0 to 2).
    `weight`: how striking this case is among those of its trigger, 0.0 to 1.0.
    """

    id: str
    topic: Topic
    side: Side
    day: int
    encounter: int
    masks: tuple[MaskId, ...]
    holes: Mapping[str, Hole]
    reveal: int = SUMS
    weight: float = 0.5

    @property
    def key(self) -> str:
        """The key of its words in the pack."""
        return f"ask.{self.id}"


Find: TypeAlias = "Callable[[Trigger, Case], Iterator[Question]]"


@dataclass(frozen=True, slots=True)
class Trigger:
    """What makes a question: `find` yields one for each time it happened, in the order of the match."""

    id: str
    topic: Topic
    side: Side
    find: Find
    reveal: int = SUMS
    rarity: float = 0.0
    """How few matches have what it is about, as a bill (1.0) or coins that no till takes (2.0); 0.0: most have it."""

    @property
    def thing(self) -> str:
        """What a rare question is about, as several may be about a bill: its id less the rest."""
        return self.id.removeprefix("secret_").partition("_")[0]

    def ask(
        self,
        *masks: MaskId,
        day: int = 0,
        encounter: int = -1,
        weight: float = 0.5,
        given_by: int = COUNTED_LEAST,
        **holes: Hole,
    ) -> Question:
        """A question of this trigger; the day, if there is one, fills the hole {day}.

        `given_by`: how many gave the stars that it tells of. What fewer than five gave is asked about only where it may
        be told who gave whom what.
        """
        filled = {"day": day, **holes} if day else holes
        bounded = max(0.0, min(1.0, weight))
        reveal = self.reveal if given_by >= COUNTED_LEAST else max(self.reveal, PAIRS)
        return Question(self.id, self.topic, self.side, day, encounter, masks, filled, reveal, bounded)

    def ask_of(self, act: RatedAct, weight: float, **holes: Hole) -> Question:
        """A question about one act: its day, scene, mask, card, deed and mean fill the holes, besides `holes`."""
        scene = act.encounter
        return self.ask(
            act.mask,
            day=scene.day,
            encounter=scene.index,
            weight=weight,
            given_by=len(act.stars),
            mask=act.mask,
            title=scene.card,
            did=act.did,
            stars=decimal(act.mean),
            **holes,
        )
