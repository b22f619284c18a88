"""What the table thought before and what it thinks now: two rows of counts a question, and how many moved. No names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.rows import Column, Fixed, Layers, Pad, Row, Share, cells
from game.drawing.theme import TEXT_MIN, THIN
from game.drawing.widget import NOTHING, Widget
from game.drawing.words import Line, Steady, Words
from game.engine.events import Event
from game.stage.kit.foot import FOOT_TOP, draw_foot
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.scenes.talk.room import ROOM, TalkScene
from game.stage.staging import Live, Props

LARGE_MOST = 2
"""So many questions are shown one under the other across the whole screen; more stand in two columns."""
_TOP, _GAP = 182.0, 22.0
_FIELDS = (0, 1, 2, 4, 3)
_WIDE, _MOVED_W = 1000.0, 430.0
_ALIGN: tuple[Anchor, Anchor] = ("midright", "midleft")
NOW_MS = 1400
"""The second row comes a moment after the first."""


def boxes(count: int) -> list[Box]:
    """Where each question's panel lies."""
    columns = 1 if count <= LARGE_MOST else 2
    rows = max(1, -(-count // columns))
    h = min(380.0, (FOOT_TOP - _TOP - _GAP * rows) / rows)
    return cells((LEFT_X, _TOP, RIGHT_X - LEFT_X, (h + _GAP) * rows - _GAP), count, columns, (_GAP, _GAP))


class TalkPollScene(TalkScene):
    """All questions of the poll at once."""

    beats: ClassVar[frozenset[str]] = frozenset({"poll_shown"})
    has_strip: ClassVar[bool] = False

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.counted: list[ev.PollCounted] = []

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.PollCounted):
            self.counted.append(event)

    def open(self, live: Live, city: City) -> None:
        self.time.restart(NOW_MS + 600)

    def voice(self, live: Live, city: City) -> str:
        if all(counted.is_few for counted in self.counted):
            return self.props.words("talk.few")
        moved = sum(counted.moved for counted in self.counted)
        return self.props.words("talk.poll_moved" if moved else "talk.poll_same")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        ROOM.show(canvas)
        now = self.time.fade(NOW_MS, 350)
        for counted, box in zip(self.counted, boxes(len(self.counted)), strict=True):
            if counted.is_few:
                self._question(canvas, counted, box)
            else:
                self._panel(canvas, counted, box, now)
        draw_foot(canvas, self.props, live)

    def _question(self, canvas: Canvas, counted: ev.PollCounted, box: Box) -> None:
        """What can be talked about, where it cannot be counted."""
        words = self.props.words
        asked = Words(words(f"poll.{counted.question}"), 60, lines=3)
        ends = Line(words("talk.few_ends", no=words("poll.no"), yes=words("poll.yes")), 38, "text_soft", Face.LABEL)
        rows = Column((Fixed(asked, h=(box[3] - 60) * 0.64), Fixed(ends, h=(box[3] - 60) * 0.3)))
        Panel(rows, radius=36, depth=10, pad=(40, 24)).show(canvas, box)

    def _panel(self, canvas: Canvas, counted: ev.PollCounted, box: Box, now: float) -> None:
        (x, y, w, h), words, is_wide = box, self.props.words, box[2] > _WIDE
        head_h, row_h = h * 0.33, h * 0.27
        question = Line(words(f"poll.{counted.question}"), 56 if is_wide else 40, align="midleft")
        head = 32.0, 8.0, w - 64 - (_MOVED_W if is_wide else 0), head_h - 8
        Panel(Layers(((question, head),)), radius=36, depth=10).show(canvas, box)
        ends = words("poll.no"), words("poll.yes")
        row = x, y + head_h, w, row_h
        _Counts(words("talk.before"), ends, counted.before).show(canvas, row)
        row = x, y + head_h + row_h + 4, w, row_h
        _Counts(words("talk.now"), ends, counted.after).show(canvas, row, now)
        if is_wide:
            moved = Words(self._moved(counted), 34, "text_welcome", Face.LABEL, "midright", 2)
            moved.show(canvas, (x + w - _MOVED_W, y + 10, _MOVED_W - 40, head_h - 10), now)

    def _moved(self, counted: ev.PollCounted) -> str:
        words = self.props.words
        if counted.moved <= 1:
            return words("talk.moved_one" if counted.moved else "talk.moved_none")
        return words("talk.moved", count=counted.moved)


@dataclass(frozen=True, slots=True)
class _Counts(Widget):
    """Before, or now: how many said 1 (no) to 5 (yes). `ends`: the words for the two."""

    label: str
    ends: tuple[str, str]
    counts: tuple[int, ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        side, end = (190.0, 96.0) if w > _WIDE else (168.0, 78.0)
        cells = tuple(Share(Pad(self._cell(at, count, h), 5, 5)) for at, count in enumerate(self.counts))
        no, yes = (
            Line(said, 34, "text_soft", Face.LABEL, align) for said, align in zip(self.ends, _ALIGN, strict=True)
        )
        row = Row((
            Fixed(Line(self.label, 38, "text_soft", Face.LABEL, "midleft"), side - 32),
            Fixed(no, end - 12), Fixed(NOTHING, 12), *cells, Fixed(NOTHING, 12), Fixed(yes, end - 12),
        ))  # fmt: skip
        row.paint(sheet, (x + 32, y, w - 52, h))

    @staticmethod
    def _cell(at: int, count: int, h: float) -> Widget:
        size = max(TEXT_MIN, min(56.0, h * 0.62))
        figure = Steady(str(count), size, "text" if count else "text_soft", Face.TITLE)
        fill, outline = (f"field {_FIELDS[at]}", "outline") if count else ("card", "empty")
        return Plate(figure, fill, THIN, 18, outline=outline)


SCENE = TalkPollScene
