"""Why the desks of an evening met their callers so: on each card, or, where it is the same for all, by the voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.city.city import City
from game.city.errands import ERRANDS
from game.city.pack import MaskId
from game.content.desk_words import ALIKE, EARLY, HUSHED, desk_short, whatever_it_is
from game.content.wording import Wording
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import TEXT_MIN
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.scenes.evening.answers import Answer, ErrandAnswers

LINE_H = 36.0
MANY = 4
"""With so many answers each reason is told in as few words as it can, and the voice says little, too."""


@dataclass(frozen=True, slots=True)
class Told:
    """Masks that an errand told the same, for the same reason. `why`: in a few words, and in fewer; () for none."""

    answer: Answer
    masks: tuple[MaskId, ...]
    why: tuple[str, ...] = ()


def why_all(words: Wording, city: City, answers: ErrandAnswers) -> str:
    """The one reason of all of this evening's desks, as a sentence; "" where they had several, or none."""
    met = [(mask, ERRANDS[errand].gate) for mask, errand in answers.run.items() if answers.is_met(mask)]
    keys = {whatever_it_is(words, city, mask, gate) for mask, gate in met}
    return words(keys.pop()) if len(keys) == 1 and keys <= {EARLY, HUSHED, ALIKE} else ""


def told_apart(words: Wording, city: City, answers: ErrandAnswers) -> dict[str, list[Told]]:
    """Who ran each errand, by what they were told and why."""
    is_said = bool(why_all(words, city, answers))
    found = {errand: _of_errand(words, city, answers, errand, is_said=is_said) for errand in answers.at_desk}
    if sum(map(len, found.values())) < MANY:
        return found
    return {errand: [replace(told, why=told.why[-1:]) for told in rows] for errand, rows in found.items()}


def is_much(city: City, answers: ErrandAnswers) -> bool:
    """Whether there is as much to read as there is time for."""
    return sum(len(answers.groups(errand, city.masks)) for errand in answers.at_desk) >= MANY


def _of_errand(words: Wording, city: City, answers: ErrandAnswers, errand: str, *, is_said: bool) -> list[Told]:
    found: list[Told] = []
    for answer, masks in answers.groups(errand, city.masks):
        gate = ERRANDS[errand].gate if answer.is_treatment and not is_said else ""
        reasons = {mask: desk_short(words, city, mask, gate, answer.told) if gate else () for mask in masks}
        for why in dict.fromkeys(reasons.values()):
            found.append(Told(answer, tuple(mask for mask in masks if reasons[mask] == why), why))
    return found


@dataclass(frozen=True, slots=True)
class Why(Widget):
    """The reason, as long as there is room for in `lines`."""

    text: str = ""
    lines: int = 1

    @property
    def high(self) -> float:
        """How much room it takes."""
        return LINE_H * self.lines if self.text else 0.0

    def paint(self, sheet: Canvas, box: Box) -> None:
        Words(self.text, 32, "text_soft", Face.LABEL, "midleft", self.lines).paint(sheet, box)


def why_in(canvas: Canvas, forms: Sequence[str], w: float) -> Why:
    """The longest of its forms that stands in one line of that width; else the shortest, in two."""
    pen = canvas.pen.at_text_scale(1.0)
    fitting = [form for form in forms if pen.width(form, TEXT_MIN, Face.NARROW) <= w]
    if fitting or not forms:
        return Why(fitting[0]) if fitting else Why()
    return Why(forms[-1], 2)
