"""How is everybody? Five faces from not well to very well; then how many chose each. Never who."""

from __future__ import annotations

from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.drawing import shapes
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.theme import OUTLINE
from game.engine.events import Event
from game.stage.scenes.talk.room import ROOM, TalkScene
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

FACES = 5
MOUTHS = ("M60 136Q95 96 130 136", "M60 130Q95 110 130 130", "M60 124H130", "M60 116Q95 140 130 116",
          "M54 110Q95 166 136 110")  # fmt: skip
"""On a face of 190 units: from a mouth that turns down to one that smiles."""
FIELDS = (4, 5, 2, 1, 3)
GROW_MS = 500
_LABELS_H = 104.0
"""Under each face: its number, and what the two ends mean."""


class TalkFeelingScene(TalkScene):
    """The scale while it is asked; counts above it when it is told."""

    beats: ClassVar[frozenset[str]] = frozenset({"feeling", "feeling_shown"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.counts: tuple[int, ...] = (0,) * FACES
        self.is_few = False

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.FeelingsCounted):
            self.counts, self.is_few = event.counts, event.is_few

    def open(self, live: Live, city: City) -> None:
        self.time.restart(300 + GROW_MS * 2)

    def voice(self, live: Live, city: City) -> str:
        if live.beat == "feeling_shown" and self.is_few:
            return self.props.words("talk.few")
        return self.props.words(f"talk.{live.beat}")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        ROOM.show(canvas)
        words, theme = self.props.words, canvas.theme
        is_told = live.beat == "feeling_shown" and not self.is_few
        foot = strip_top(canvas, live) - 30
        size = min(210.0, (foot - 200) * 0.42)
        y = (foot - _LABELS_H - size / 2) if is_told else (180 + foot - _LABELS_H) / 2
        pitch = 300.0
        pen = canvas.pen.at_text_scale(1.0)
        for at in range(FACES):
            x = 960 + (at - 2) * pitch
            canvas.shape(_face(at, canvas, size), size, size, x, y, "center")
            canvas.blit(pen.line(str(at + 1), 56, theme.text, Face.TITLE), x, y + size / 2 + 34, "center")
            if is_told:
                self._count(canvas, at, x, y - size / 2 - 24)
        for x, said in ((960 - 2 * pitch, words("talk.feels_bad")), (960 + 2 * pitch, words("talk.feels_good"))):
            box = (x - 150, y + size / 2 + 62, 300.0, 50.0)
            canvas.text_box(said, box, 34, theme.text_soft, Face.LABEL, "center", max_lines=1)

    def _count(self, canvas: Canvas, at: int, x: float, foot: float) -> None:
        """A block for each that chose it, and the figure on top."""
        theme, count = canvas.theme, self.counts[at]
        grown = self.time.move(200, GROW_MS)
        unit = min(46.0, (foot - 250) / max(1, *self.counts))
        h = count * unit * grown
        if count:
            fill = theme.fields[FIELDS[at]]
            for k in range(count):
                block = shapes.rounded(0, 0, 150, unit - 4, 12, fill, theme.outline, 4)
                canvas.shape(block, 150, unit - 4, x, foot - (k + 1) * unit * grown, "midtop")
        pen = canvas.pen.at_text_scale(1.0)
        ink = theme.text if count else theme.text_soft
        canvas.blit(pen.line(str(count), 60, ink, Face.TITLE), x, foot - h - 38, "center", self.time.fade(200, 300))


def _face(at: int, canvas: Canvas, size: float) -> str:
    """Face number `at` of five, as SVG."""
    theme = canvas.theme
    body = shapes.circle(95, 95, 95, theme.fields[FIELDS[at]], theme.outline, OUTLINE)
    body += shapes.circle(66, 78, 9, theme.outline) + shapes.circle(124, 78, 9, theme.outline)
    return f'<g transform="scale({size / 190:g})">{body}{shapes.path(MOUTHS[at], None, theme.outline, 9)}</g>'


SCENE = TalkFeelingScene
