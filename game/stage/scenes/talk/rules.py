"""Beside the chart of all rules: one door in a sentence before it, matches run again by bots after it. Draws only."""

from __future__ import annotations

from game.debrief.counterfactual import FLIGHT, HOME
from game.debrief.talk.pages import OtherDoors, RunAgain
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.room import LEFT_X, RIGHT_X, thing
from game.stage.kit.snug import snug_line
from game.stage.kit.talk_room import FOOT_TOP
from game.stage.portraits import bust, portrait
from game.stage.staging import Props
from game.stage.theme import TEXT_MIN
from game.stage.widgets import panel

_TOP = 184.0
_ICONS = {FLIGHT: "plane", HOME: "bed"}
_NAME_W = 330.0
_OVER = 14.0
"""So much the mark of the middle stands out of its bar, to be seen behind a diamond."""


def draw_doors(canvas: Canvas, props: Props, doors: OtherDoors, said: str, shown: float) -> None:
    """The finding in large letters, and the mask that it names before its door."""
    w, h = RIGHT_X - LEFT_X, FOOT_TOP - _TOP - 14
    pack = props.pack

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        panel(sheet, (0, 0, w, h), radius=48, depth=12)
        side = 620.0 if doors.mask else 60.0
        sheet.text_box(said, (64, 40, w - side - 100, h - 96), 76, theme.text, Face.TITLE, "midleft")
        if not doors.mask:
            return
        x = w - side
        sheet.shape(
            shapes.rounded(0, 0, side - 40, h - 72, 40, theme.fields[4], theme.outline), side - 40, h - 72, x, 32
        )
        middle = x + (side - 40) / 2
        rule = props.words.rule(doors.rule)
        sheet.shape(shapes.rounded(0, 0, 460, 84, 42, theme.card, theme.outline), 460, 84, middle - 230, 60)
        snug_line(sheet, rule, (middle - 206, 64, 412, 76), 46, theme.text)
        thing(sheet, _ICONS.get(doors.kind, "door"), x + 130, h - 220, 210)
        mood = "hurt" if doors.was_open else "pleased"
        sheet.sprite(bust(sheet, pack, doors.mask, mood), x + side - 250, h - 46, 360, 450, "midbottom", is_lit=True)

    canvas.stamp(w, h, paint, LEFT_X, _TOP, opacity=shown)


def draw_again(canvas: Canvas, props: Props, again: RunAgain, shown: float) -> None:
    """For each mask: how often doors refused it in the match, and the range of the matches run again."""
    w, h = RIGHT_X - LEFT_X, FOOT_TOP - _TOP - 14
    words = props.words
    most = max(4, *(max(row[1], row[4]) for row in again.rows))

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        panel(sheet, (0, 0, w, h), radius=48, depth=12)
        title = words("again.title", rule=words.rule(again.rule))
        sheet.text_box(title, (56, 22, w - 112, 72), 50, theme.text, Face.TITLE, "midleft", max_lines=1)
        top, foot = 110.0, h - 140
        pitch = (foot - top) / len(again.rows)
        left, room = 64 + _NAME_W, w - 64 - _NAME_W - 130
        unit = room / most
        pen = sheet.pen.at_text_scale(1.0)
        for n in range(most + 1):
            x = left + n * unit
            sheet.shape(shapes.line([(3, 3), (3, foot - top)], theme.empty, 4), 6, foot - top + 6, x - 3, top)
            sheet.blit(pen.line(str(n), 34, theme.text_soft, Face.LABEL), x, foot + 26, "center")
        for at, (mask, played, low, median, high) in enumerate(again.rows):
            y = top + pitch * (at + 0.5)
            face = min(pitch - 6, 96.0)
            sheet.sprite(portrait(sheet, props.pack, mask, "plain"), 110, y, face, face, "center", is_lit=True)
            name = pen.shorten(words.mask(mask), 38, _NAME_W - 130, Face.LABEL)
            sheet.blit(pen.line(name, 38, theme.text, Face.LABEL), 176, y, "midleft")
            _range(sheet, left, y, unit, (low, median, high), played, min(44.0, pitch * 0.6))
        _key(sheet, props, h - 72, again)

    canvas.stamp(w, h, paint, LEFT_X, _TOP, opacity=shown)


def _range(
    sheet: Canvas, left: float, y: float, unit: float, spread: tuple[int, int, int], played: int, thick: float
) -> None:
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


def _key(sheet: Canvas, props: Props, y: float, again: RunAgain) -> None:
    """What bar, middle and diamond stand for."""
    words, theme = props.words, sheet.theme
    pen = sheet.pen.at_text_scale(1.0)
    x = 64.0
    said = (words("again.played"), words("again.range", matches=again.matches), words("again.middle"))
    pictures = ((_diamond(18, sheet), 36.0, 36.0), (_bar(84, 34, sheet), 84.0, 34.0), (_middle(34, sheet), 10.0, 34.0))
    whole = sum(pen.width(text, 32, Face.READ) for text in said) + sum(w for _, w, _ in pictures) + 3 * 56
    size = 32.0 if whole <= RIGHT_X - LEFT_X - 128 else TEXT_MIN
    for text, (body, w, h) in zip(said, pictures, strict=True):
        sheet.shape(body, w, h, x, y, "midleft")
        sheet.blit(pen.line(text, size, theme.text, Face.READ), x + w + 14, y, "midleft")
        x += w + 14 + pen.width(text, size, Face.READ) + 42
