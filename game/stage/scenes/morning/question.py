"""The paper asks something: its page stays up while all answer; then who said what is pinned over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.city.city import City
from game.city.events import BulletinRead, QuestionAnswered, QuestionAsked, TicketsGiven
from game.city.questions import LOOPHOLE
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.words import Line
from game.engine.events import Event
from game.engine.prompts import Option
from game.stage.scenes.morning.scene import MorningScene
from game.stage.staging import Live, Props

_X, _Y, _W, _H = 244.0, 312.0, 816.0, 408.0
"""Where the notes are pinned: over the page's lead story."""
_ONE_COLUMN = 4


class QuestionScene(MorningScene):
    """The morning's page with a question to it."""

    beats: ClassVar[frozenset[str]] = frozenset({"question", "question_shown"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._asked: QuestionAsked | None = None
        self._answered: QuestionAnswered | None = None
        self._tickets: TicketsGiven | None = None

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, BulletinRead):
            self._asked = self._answered = self._tickets = None
        elif isinstance(event, QuestionAsked):
            self._asked = event
        elif isinstance(event, QuestionAnswered):
            self._answered = event
        elif isinstance(event, TicketsGiven):
            self._tickets = event

    def open(self, live: Live, city: City) -> None:
        """The page lies there already: nothing falls."""

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if self._tickets is not None:
            return words("question.gala")
        if self._asked is None:
            return super().voice(live, city)
        name, kind = words.mask(self._asked.masks[0]), self._asked.kind
        if live.beat == "question" or self._answered is None:
            return words(f"question.{kind}", name=name)
        if kind == LOOPHOLE:
            return words(f"question.{kind}.{self._answered.rows[0][1]}.shown", name=name)
        told = f"question.{kind}.shown"
        return words(f"{told}.together" if self._answered.is_together else told)

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        super().draw(canvas, live, city)
        rows = self._rows()
        if live.beat == "question_shown" and len(rows) > 1:
            _Notes(rows).show(canvas, (_X, _Y, _W, _H))

    def _rows(self) -> tuple[tuple[str, str], ...]:
        """(name, words): what each mask said, or what the door said to it."""
        words = self.props.words
        if self._tickets is not None:
            return tuple((words.mask(mask), words(f"treatment.{seen}")) for mask, seen in self._tickets.rows)
        if self._answered is None:
            return ()
        kind = self._answered.kind
        return tuple((words.mask(mask), words.option(kind, Option(said))) for mask, said in self._answered.rows)


@dataclass(frozen=True, slots=True)
class _Notes(Widget):
    """A slip of paper with all rows, in the order of the table."""

    rows: tuple[tuple[str, str], ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        rows, theme = self.rows, sheet.theme
        sheet.shape(shapes.rounded(0, 0, _W, _H, 18, theme.fields[1], theme.outline, THIN), _W, _H, 0, 0)
        columns = 1 if len(rows) <= _ONE_COLUMN else 2
        lines = -(-len(rows) // columns)
        wide, high = (_W - 40) / columns, (_H - 32) / lines
        for number, (name, said) in enumerate(rows):
            x, y = 20 + wide * (number // lines), 16 + high * (number % lines)
            Line(name, 40, align="midleft").paint(sheet, (x + 12, y, wide * 0.42, high))
            Line(said, 38, face=Face.READ, align="midleft").paint(sheet, (x + wide * 0.46, y, wide * 0.52, high))


SCENE = QuestionScene
