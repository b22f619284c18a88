"""What the table thought before and what it thinks now: two rows of counts a question, and how many moved. No names."""

from __future__ import annotations

from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.engine.events import Event
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.kit.snug import snug_line
from game.stage.kit.talk_room import FOOT_TOP, draw_foot, draw_room
from game.stage.kit.timeline import TimedScene
from game.stage.staging import Live, Props
from game.stage.theme import TEXT_MIN

ANSWERS = 5
LARGE_MOST = 2
"""So many questions are shown one under the other across the whole screen; more stand in two columns."""
_TOP, _GAP = 182.0, 22.0
_FIELDS = (0, 1, 2, 4, 3)
NOW_MS = 1400
"""The second row comes a moment after the first."""


def boxes(count: int) -> list[Box]:
    """Where each question's panel lies."""
    columns = 1 if count <= LARGE_MOST else 2
    rows = max(1, -(-count // columns))
    w = (RIGHT_X - LEFT_X - _GAP * (columns - 1)) / columns
    h = min(380.0, (FOOT_TOP - _TOP - _GAP * rows) / rows)
    return [(LEFT_X + at % columns * (w + _GAP), _TOP + at // columns * (h + _GAP), w, h) for at in range(count)]


class TalkPollScene(TimedScene):
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
        moved = sum(counted.moved for counted in self.counted)
        return self.props.words("talk.poll_moved" if moved else "talk.poll_same")

    def note(self, live: Live, city: City) -> str:
        return self.props.words("talk.lead")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        draw_room(canvas)
        now = self.time.fade(NOW_MS, 350)
        for counted, box in zip(self.counted, boxes(len(self.counted)), strict=True):
            self._panel(canvas, counted, box, now)
        draw_foot(canvas, self.props, live)

    def _panel(self, canvas: Canvas, counted: ev.PollCounted, box: Box, now: float) -> None:
        x, y, w, h = box
        words, is_wide = self.props.words, w > 1000
        question = words(f"poll.{counted.question}")
        moved = self._moved(counted)
        head_h, row_h = h * 0.33, h * 0.27

        def frame(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.card(w, h, 36, theme.card, theme.card_shade, theme.outline, depth=10), w, h, 0, 0)
            size = 56 if is_wide else 40
            room = w - 64 - (430 if is_wide else 0)
            snug_line(sheet, question, (32, 8, room, head_h - 8), size, theme.text, align="midleft")

        canvas.stamp(w, h, frame, x, y)
        self._row(canvas, words("talk.before"), counted.before, (x, y + head_h, w, row_h), 1.0)
        self._row(canvas, words("talk.now"), counted.after, (x, y + head_h + row_h + 4, w, row_h), now)
        if is_wide:
            place = (x + w - 430, y + 10, 390.0, head_h - 10)
            canvas.text_box(
                moved, place, 34, canvas.theme.text_welcome, Face.LABEL, "midright", max_lines=2, opacity=now
            )

    def _moved(self, counted: ev.PollCounted) -> str:
        words = self.props.words
        if counted.moved <= 1:
            return words("talk.moved_one" if counted.moved else "talk.moved_none")
        return words("talk.moved", count=counted.moved)

    def _row(self, canvas: Canvas, label: str, counts: tuple[int, ...], box: Box, opacity: float) -> None:
        """Before, or now: how many said 1 (no) to 5 (yes)."""
        x, y, w, h = box
        words = self.props.words

        def paint(sheet: Canvas) -> None:
            theme, pen = sheet.theme, sheet.pen.at_text_scale(1.0)
            side = 190.0 if w > 1000 else 168.0
            snug_line(sheet, label, (32, 0, side - 32, h), 38, theme.text_soft, Face.LABEL, "midleft")
            end = 96.0 if w > 1000 else 78.0
            left, room = side + end, w - side - 2 * end - 32
            pitch = room / ANSWERS
            snug_line(sheet, words("poll.no"), (side, 0, end - 12, h), 34, theme.text_soft, Face.LABEL, "midright")
            snug_line(
                sheet, words("poll.yes"), (left + room + 12, 0, end - 12, h), 34, theme.text_soft, Face.LABEL, "midleft"
            )
            size = max(TEXT_MIN, min(56.0, h * 0.62))
            for at, count in enumerate(counts):
                fill = theme.fields[_FIELDS[at]] if count else theme.card
                body = shapes.rounded(0, 0, pitch - 10, h - 10, 18, fill, theme.outline if count else theme.empty, 4)
                sheet.shape(body, pitch - 10, h - 10, left + pitch * at + 5, 5)
                ink = theme.text if count else theme.text_soft
                sheet.blit(pen.line(str(count), size, ink, Face.TITLE), left + pitch * (at + 0.5), h / 2, "center")

        canvas.stamp(w, h, paint, x, y, opacity=opacity)


SCENE = TalkPollScene
