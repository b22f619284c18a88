"""One door under two rules, side by side: who stood where in the line, why, and who came in. Draws only."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.wording import sentence
from game.debrief.walk import Line as DoorLine
from game.debrief.walk import Walk
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Picture, Plate, icon
from game.drawing.theme import TEXT_MIN
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.stage.kit.foot import FOOT_TOP
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.kit.rule_card import emblem_of
from game.stage.kit.timeline import Timeline
from game.stage.portraits import portrait
from game.stage.staging import Props

STEP_MS = 2600
"""The door and who asked; then as it was; then by the other rule; then what came of it."""
_TOP, _HEAD_H, _FOOT_H, _GAP = 176.0, 104.0, 76.0, 28.0
_RULE_H, _CARD_H, _ROW_MOST, _HOW_W = 66.0, 76.0, 82.0, 190.0


def draw_walk(canvas: Canvas, props: Props, walk: Walk, time: Timeline, since_ms: float) -> None:
    """Four steps, one after the other; all of them stay."""
    words, x, w = props.words, LEFT_X, RIGHT_X - LEFT_X
    asked = words(
        "walk.asked",
        day=walk.day,
        door=sentence(words.door(walk.door)),
        places=walk.places,
        masks=words.masks(walk.asked),
    )
    head = Panel(Words(asked, 42, face=Face.TITLE, align="midleft", lines=2), radius=32, depth=8, pad=(36, 8))
    head.show(canvas, (x, _TOP, w, _HEAD_H), time.fade(since_ms, 300))
    top, foot = _TOP + _HEAD_H + 18, FOOT_TOP - _FOOT_H - 24
    half = (w - _GAP) / 2
    for at, (line, label) in enumerate(((walk.was, "walk.was"), (walk.would, "walk.would"))):
        side = _side(canvas, props, line, words(label, rule=words.rule(line.rule)))
        box = x + at * (half + _GAP), top, half, foot - top
        side.show(canvas, box, time.fade(since_ms + STEP_MS * (at + 0.4), 300))
    came = Plate(Line(words(f"walk.{walk.swapped}"), 44, "ink", Face.TITLE), "gold", radius=30, pad=(28, 4))
    came.show(canvas, (x, foot + 14, w, _FOOT_H), time.fade(since_ms + STEP_MS * 2.4, 300))


def _side(canvas: Canvas, props: Props, line: DoorLine, title: str) -> Widget:
    words = props.words
    card, emblem = words(f"regime.{line.rule}.card"), emblem_of(props.pack, line.rule)
    if not line.masks:
        told = (("walk.came", line.came), ("walk.shut", line.shut), ("walk.full", line.full))
        return _Side(title, emblem, card, (), tuple(words.counted(key, count) for key, count in told))
    rows = tuple(
        _Row(
            portrait(canvas, props.pack, one.mask, "pleased" if one.is_in else "plain"), words.mask(one.mask),
            words(f"walk.why.{one.why}"), words("walk.in" if one.is_in else "walk.out"), one.is_in,
        )
        for one in line.masks
    )  # fmt: skip
    return _Side(title, emblem, card, rows, ())


@dataclass(frozen=True, slots=True)
class _Row:
    face: str
    name: str
    why: str
    how: str
    is_in: bool


@dataclass(frozen=True, slots=True)
class _Side(Widget):
    """A rule, its card, and the line at the door from the front; or three counts where nobody is ranked."""

    title: str
    emblem: str
    card: str
    rows: tuple[_Row, ...]
    counts: tuple[str, ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Panel(radius=36, depth=10).paint(sheet, box)
        icon(self.emblem, _RULE_H - 4).paint(sheet, (x + 24, y + 8, _RULE_H - 4, _RULE_H))
        Line(self.title, 44, face=Face.TITLE).paint(sheet, (x + _RULE_H + 28, y + 8, w - 2 * _RULE_H - 56, _RULE_H - 8))
        Words(self.card, TEXT_MIN + 2, "text_soft", Face.READ, lines=2).paint(
            sheet, (x + 24, y + _RULE_H, w - 48, _CARD_H)
        )
        top, room = y + _RULE_H + _CARD_H + 8, h - _RULE_H - _CARD_H - 26
        for at, said in enumerate(self.counts):
            line = top + at * room / 3
            Plate(Line(said, 46), f"field {at + 1}", radius=26, pad=(20, 4)).paint(
                sheet, (x + 28, line, w - 56, room / 3 - 14)
            )
        pitch = min(_ROW_MOST, room / max(1, len(self.rows)))
        for at, row in enumerate(self.rows):
            line = top + at * pitch
            Plate(fill="field 4" if row.is_in else "card", radius=20).paint(
                sheet, (x + 18, line + 2, w - 36, pitch - 5)
            )
            size = pitch - 10
            Picture(row.face, size).paint(sheet, (x + 30, line, size, pitch))
            left = x + 44 + size
            Line(row.name, min(38.0, pitch * 0.56), face=Face.LABEL, align="midleft").paint(
                sheet, (left, line, 142, pitch)
            )
            lines = 2 if pitch > 66 else 1
            Words(row.why, TEXT_MIN, "text_soft", Face.NARROW, "midleft", lines).paint(
                sheet, (left + 148, line, w - (left - x) - 148 - _HOW_W - 44, pitch)
            )
            Line(row.how, min(34.0, pitch * 0.54), "text", Face.LABEL, "midright").paint(
                sheet, (x + w - _HOW_W - 34, line, _HOW_W, pitch)
            )
