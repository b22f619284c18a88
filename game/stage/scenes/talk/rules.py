"""Beside the chart of all rules: one door in a sentence before it, matches run again by bots after it. Draws only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.debrief.counterfactual import FLIGHT, HOME
from game.debrief.talk.pages import OtherDoors, RunAgain
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Picture, Plate, icon
from game.drawing.rows import Layers
from game.drawing.theme import TEXT_MIN
from game.drawing.widget import Widget
from game.drawing.words import Line, Steady, Words
from game.stage.kit.foot import FOOT_TOP
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.kit.rule_card import emblem_of
from game.stage.portraits import bust, portrait
from game.stage.staging import Props

_TOP = 184.0
_BOX: Box = (LEFT_X, _TOP, RIGHT_X - LEFT_X, FOOT_TOP - _TOP - 14)
_ICONS = {FLIGHT: "plane", HOME: "bed"}
_NAME_W, _DOOR_W = 330.0, 580.0
_OVER = 14.0
"""So much the mark of the middle stands out of its bar, to be seen behind a diamond."""


def draw_doors(canvas: Canvas, props: Props, doors: OtherDoors, said: str, shown: float) -> None:
    """The finding in large letters, and the mask that it names before its door."""
    (_, _, w, h), side = _BOX, _DOOR_W + 40 if doors.mask else 60.0
    parts: list[tuple[Widget, Box]] = [
        (Words(said, 76, face=Face.TITLE, align="midleft"), (64, 40, w - side - 100, h - 96))
    ]
    if doors.mask:
        who = bust(canvas, props.pack, doors.mask, "hurt" if doors.was_open else "pleased")
        door = _Door(
            props.words.rule(doors.rule), emblem_of(props.pack, doors.rule), _ICONS.get(doors.kind, "door"), who
        )
        parts.append((door, (w - side, 32, _DOOR_W, h - 72)))
    Panel(Layers(tuple(parts)), radius=48, depth=12).show(canvas, _BOX, shown)


@dataclass(frozen=True, slots=True)
class _Door(Widget):
    """A mask before a door, under the name of the rule."""

    rule: str
    emblem: str
    door: str
    bust: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Plate(fill="field 4", radius=40).paint(sheet, box)
        Plate(Line(self.rule, 46), pad=(24, 4)).paint(sheet, (x + w / 2 - 190, y + 28, 440, 84))
        icon(self.emblem, 108).paint(sheet, (x + w / 2 - 272, y + 16, 108, 108))
        icon(self.door, 210).paint(sheet, (x + 25, y + h - 286, 210, 210))
        sheet.sprite(self.bust, x + w - 210, y + h - 6, 360, 450, "midbottom", is_lit=True)


def draw_again(canvas: Canvas, props: Props, again: RunAgain, shown: float) -> None:
    """For each mask: how often doors refused it in the match, and the range of the matches run again."""
    words = props.words
    masks = (row[0] for row in again.rows)
    rows = tuple((portrait(canvas, props.pack, mask, "plain"), words.mask(mask)) for mask in masks)
    key = words("again.played"), words("again.range", matches=again.matches), words("again.middle")
    _Again(words("again.title", rule=words.rule(again.rule)), rows, again, key).show(canvas, _BOX, shown)


@dataclass(frozen=True, slots=True)
class _Again(Widget):
    """A line for each mask on one scale, and what the marks stand for. `rows`: face and name; `key`: words."""

    title: str
    rows: tuple[tuple[str, str], ...]
    again: RunAgain
    key: tuple[str, ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        (x, y, w, h), rows = box, self.again.rows
        Panel(radius=48, depth=12).paint(sheet, box)
        Words(self.title, 50, face=Face.TITLE, align="midleft", lines=1).paint(sheet, (x + 56, y + 22, w - 112, 72))
        most = max(4, *(max(row[1], row[4]) for row in rows))
        top, tall, left = y + 110.0, h - 250.0, x + 64 + _NAME_W
        unit, pitch = (w - 64 - _NAME_W - 130) / most, tall / len(rows)
        for n in range(most + 1):
            at = left + n * unit
            sheet.shape(shapes.line([(3, 3), (3, tall)], sheet.theme.empty, 4), 6, tall + 6, at - 3, top)
            Steady(str(n), 34, "text_soft").paint(sheet, (at - 30, top + tall, 60, 52))
        face = min(pitch - 6, 96.0)
        for at, ((head, name), (_, played, *spread)) in enumerate(zip(self.rows, rows, strict=True)):
            line = top + pitch * at
            Picture(head, face).paint(sheet, (x + 62, line, 96, pitch))
            Steady(name, 38, align="midleft", room=_NAME_W - 130).paint(sheet, (x + 176, line, _NAME_W - 130, pitch))
            _range(sheet, left, line + pitch / 2, unit, spread, played, min(44.0, pitch * 0.6))
        self._key(sheet, x + 64, y + h - 72)

    def _key(self, sheet: Canvas, x: float, y: float) -> None:
        """What bar, middle and diamond stand for."""
        pen = sheet.pen.at_text_scale(1.0)
        marks = ((_diamond(18, sheet), 36.0, 36.0), (_bar(84, 34, sheet), 84.0, 34.0), (_middle(34, sheet), 10.0, 34.0))
        whole = sum(pen.width(text, 32, Face.READ) for text in self.key) + sum(w for _, w, _ in marks) + 3 * 56
        size = 32.0 if whole <= _BOX[2] - 128 else TEXT_MIN
        for text, (body, w, h) in zip(self.key, marks, strict=True):
            sheet.shape(body, w, h, x, y, "midleft")
            Steady(text, size, "text", Face.READ, "midleft").paint(sheet, (x + w + 14, y, 0, 0))
            x += w + 56 + pen.width(text, size, Face.READ)


def _range(sheet: Canvas, left: float, y: float, unit: float, spread: Sequence[int], played: int, thick: float) -> None:
    """A bar from low to high with its middle, and a diamond where the match was."""
    low, median, high = spread
    w = (high - low) * unit + thick
    sheet.shape(_bar(w, thick, sheet), w, thick, left + low * unit - thick / 2, y - thick / 2)
    tall = thick + 2 * _OVER
    sheet.shape(_middle(tall, sheet), 10, tall, left + median * unit, y, "center")
    r = max(17.0, thick * 0.46)
    sheet.shape(_diamond(r, sheet), 2 * r, 2 * r, left + played * unit, y, "center")


def _bar(w: float, thick: float, sheet: Canvas) -> str:
    return shapes.rounded(0, 0, w, thick, thick / 2, sheet.theme.fields[5], sheet.theme.outline, 4)


def _middle(thick: float, sheet: Canvas) -> str:
    return shapes.line([(5, 5), (5, thick - 5)], sheet.theme.outline, 8)


def _diamond(r: float, sheet: Canvas) -> str:
    corners = [(r, 2.0), (2 * r - 2, r), (r, 2 * r - 2), (2.0, r)]
    return shapes.polygon(corners, sheet.theme.gold, sheet.theme.outline, 4)
