"""A bet before a chart is shown: the question, what may be said, and the chart under a cloth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.city.city import City
from game.city.talk import BETS
from game.debrief.talk.order import RULES
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.rows import Fixed, Pad, Row, Share, cells
from game.drawing.widget import Widget
from game.drawing.words import Line, Steady, Words
from game.engine.prompts import Option
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.scenes.talk.room import ROOM, TalkScene
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

OUTLINES: Mapping[str, tuple[tuple[float, ...], ...]] = {
    "rules": ((0.9,), (0.75,), (0.6,), (0.5,), (0.3,)),
    "lines": ((0.2, 0.5, 0.8), (0.6, 0.4, 0.3), (0.9, 0.7, 0.5)),
    "inflation": ((0.4,), (0.5,), (0.55,), (0.7,), (0.8,)),
    "acts": ((0.3,), (0.5,), (0.8,)),
    "reciprocity": ((0.3, 0.5, 0.4), (0.7, 0.6, 0.8)),
    "company": ((0.6,), (0.4,), (0.7,), (0.5,)),
}
"""Shapes under the cloth, by chart: what sort of picture it is, the same for every match."""
_TOP, _PILL_H, _GAP = 176.0, 92.0, 24.0


def question_of(props: Props, live: Live) -> str:
    """What is bet on; of all rules one door, one rule that was in force there, and one other."""
    words, doors = props.words, live.pages.doors if live.pages is not None else None
    if live.about != RULES or doors is None or doors.walk is None:
        return words(f"bet.{live.about}")
    walk = doors.walk
    came = [one.mask for one in walk.was.masks if one.is_in]
    is_counted = walk.was.came and not walk.was.masks
    key = "bet.rules_door" if came else "bet.rules_counted" if is_counted else "bet.rules_none"
    return words(
        key, day=walk.day, door=words.within(words.door(walk.door)), asked=len(walk.asked), came=walk.was.came,
        masks=words.masks(came), rule=words.rule(walk.was.rule), other=words.rule(walk.would.rule),
    )  # fmt: skip


class TalkBetScene(TalkScene):
    """One question at a time; the options are on the buttons, and large on the stage."""

    beats: ClassVar[frozenset[str]] = frozenset({"bet"})

    def open(self, live: Live, city: City) -> None:
        self.time.restart(700)
        self.props.cue("page")

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("talk.bet")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        ROOM.show(canvas)
        words, chart = self.props.words, live.about
        bets = BETS.get(chart, ())
        foot = strip_top(canvas, live) - 20
        card_h = foot - _TOP - _PILL_H - 28
        cloth_w = min(460.0, card_h * 1.15)
        question = Words(question_of(self.props, live), 66 if chart != RULES else 52, face=Face.TITLE, align="midleft")
        card = Panel(
            Row((Pad(Fixed(_Cloth(chart), cloth_w), 0, 10), Share(question)), 40), radius=40, depth=12, pad=(36, 20)
        )
        come = self.time.pop(60)
        box = LEFT_X + 60, _TOP + (1 - come) * 40, RIGHT_X - LEFT_X - 120, card_h
        card.show(canvas, box, self.time.fade(60))
        for at, (bet, place) in enumerate(zip(bets, in_row(len(bets), foot - _PILL_H, _PILL_H, 420), strict=True)):
            said = Line(words.option(f"bet_{chart}", Option(bet)), 50)
            Plate(said, f"field {at % 6}", pad=(20, 4)).show(canvas, place, self.time.fade(200 + 60 * at))


def in_row(count: int, y: float, h: float, most: float) -> list[Box]:
    """Equal boxes side by side in the middle of the picture, each at most `most` wide."""
    w = min(most, (RIGHT_X - LEFT_X - _GAP * (count - 1)) / max(1, count))
    whole = w * count + _GAP * (count - 1)
    return cells((960 - whole / 2, y, whole, h), count, max(1, count), (_GAP, 0))


@dataclass(frozen=True, slots=True)
class _Cloth(Widget):
    """What sort of chart it is, in shapes that say nothing, pale; and a large question mark."""

    chart: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        body = shapes.rounded(0, 0, w, h, 28, theme.fields[4], theme.outline)
        rows = OUTLINES.get(self.chart, ())
        inset, pitch = 40.0, (h - 60) / max(1, len(rows))
        for at, row in enumerate(rows):
            if len(row) == 1:
                thick = pitch * 0.5
                top = 30 + pitch * (at + 0.5) - thick / 2
                body += shapes.rounded(inset, top, (w - 2 * inset) * row[0], thick, 10, theme.card)
            else:
                step = (w - 2 * inset) / (len(row) - 1)
                points = [(inset + step * k, 30 + (h - 60) * v) for k, v in enumerate(row)]
                body += shapes.line(points, theme.card, 14)
        sheet.shape(body, w, h, x, y)
        Steady("?", min(200.0, h * 0.6), face=Face.TITLE).paint(sheet, box)


SCENE = TalkBetScene
