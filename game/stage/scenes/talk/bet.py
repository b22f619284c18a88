"""A bet before a chart is shown: the question, what may be said, and the chart under a cloth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from game.city.city import City
from game.city.talk import BETS
from game.engine.prompts import Option
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.kit.snug import snug_line
from game.stage.kit.talk_room import draw_room
from game.stage.kit.timeline import TimedScene
from game.stage.staging import Live
from game.stage.strip_room import strip_top
from game.stage.theme import Theme

OUTLINES: Mapping[str, tuple[tuple[float, ...], ...]] = {
    "rules": ((0.9,), (0.75,), (0.6,), (0.5,), (0.3,)),
    "lines": ((0.2, 0.5, 0.8), (0.6, 0.4, 0.3), (0.9, 0.7, 0.5)),
    "inflation": ((0.4,), (0.5,), (0.55,), (0.7,), (0.8,)),
    "acts": ((0.3,), (0.5,), (0.8,)),
    "reciprocity": ((0.3, 0.5, 0.4), (0.7, 0.6, 0.8)),
    "company": ((0.6,), (0.4,), (0.7,), (0.5,)),
}
"""Shapes under the cloth, by chart: what sort of picture it is, the same for every match."""


class TalkBetScene(TimedScene):
    """One question at a time; the options are on the buttons, and large on the stage."""

    beats: ClassVar[frozenset[str]] = frozenset({"bet"})

    def open(self, live: Live, city: City) -> None:
        self.time.restart(700)
        self.props.cue("page")

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("talk.bet")

    def note(self, live: Live, city: City) -> str:
        return self.props.words("talk.lead")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        draw_room(canvas)
        chart = live.about
        foot = strip_top(canvas, live) - 20
        pills_h = 92.0
        card = (LEFT_X + 60, 176.0, RIGHT_X - LEFT_X - 120, foot - 176 - pills_h - 28)
        come = self.time.pop(60)
        self._card(canvas, (card[0], card[1] + (1 - come) * 40, card[2], card[3]), chart)
        bets = BETS.get(chart, ())
        w = (RIGHT_X - LEFT_X - 24 * (len(bets) - 1)) / max(1, len(bets))
        w = min(w, 420.0)
        left = 960 - (w * len(bets) + 24 * (len(bets) - 1)) / 2
        for at, bet in enumerate(bets):
            self._option(canvas, chart, bet, at, (left + at * (w + 24), foot - pills_h, w, pills_h))

    def _card(self, canvas: Canvas, box: Box, chart: str) -> None:
        x, y, w, h = box
        question = self.props.words(f"bet.{chart}")

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.card(w, h, 40, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
            cloth_w = min(460.0, h * 1.15)
            sheet.shape(_cloth(chart, cloth_w, h - 72, theme), cloth_w, h - 72, 36, 30)
            middle = 36 + cloth_w / 2
            pen = sheet.pen.at_text_scale(1.0)
            mark = pen.line("?", min(200.0, h * 0.5), theme.text, Face.TITLE)
            sheet.blit(mark, middle, 30 + (h - 72) / 2, "center")
            room = (cloth_w + 76, 20.0, w - cloth_w - 116, h - 52)
            sheet.text_box(question, room, 66, theme.text, Face.TITLE, "midleft")

        canvas.stamp(w, h, paint, x, y, opacity=self.time.fade(60))

    def _option(self, canvas: Canvas, chart: str, bet: str, at: int, box: Box) -> None:
        x, y, w, h = box
        said = self.props.words.option(f"bet_{chart}", Option(bet))

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.rounded(0, 0, w, h, h / 2, theme.fields[at % 6], theme.outline), w, h, 0, 0)
            snug_line(sheet, said, (20, 4, w - 40, h - 8), 50, theme.text)

        canvas.stamp(w, h, paint, x, y, opacity=self.time.fade(200 + 60 * at))


def _cloth(chart: str, w: float, h: float, theme: Theme) -> str:
    """What sort of chart it is, in shapes that say nothing, pale."""
    body = shapes.rounded(0, 0, w, h, 28, theme.fields[4], theme.outline)
    rows = OUTLINES.get(chart, ())
    inset, pitch = 40.0, (h - 60) / max(1, len(rows))
    for at, row in enumerate(rows):
        y = 30 + pitch * (at + 0.5)
        if len(row) == 1:
            thick = pitch * 0.5
            body += shapes.rounded(inset, y - thick / 2, (w - 2 * inset) * row[0], thick, 10, theme.card)
        else:
            step = (w - 2 * inset) / (len(row) - 1)
            body += shapes.line([(inset + step * k, 30 + (h - 60) * v) for k, v in enumerate(row)], theme.card, 14)
    return body


SCENE = TalkBetScene
