"""A seat that has nothing to press watches: a head over a plate with its name, purse and marks; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.drawing.canvas import Box, Canvas
from game.drawing.plates import Plate
from game.drawing.theme import TEXT_MIN
from game.drawing.widget import Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Steady, Words, point_in
from game.table.seat_layout import AUDIENCE_H, WORD_FACE, SeatEntry
from game.table.strip_marks import bare, draw_marks, purse_in

WIDE = 240.0
"""From this width on head and marks are larger."""
HEAD_LEAST = 86.0
BADGE = 54.0
"""Its letter has 28 units at least."""
_PLATE_H, _WIDEST = 80.0, 340.0
_MARK_WIDE, _MARK = 34.0, 28.0


def card_in(box: Box) -> Box:
    """Where it stands in a seat's column: at its foot, in its middle."""
    x, y, w, h = box
    wide = min(w, _WIDEST)
    return x + (w - wide) / 2, y + h - AUDIENCE_H, wide, AUDIENCE_H


def head_in(box: Box) -> Box:
    """Where its head is in its card."""
    x, y, w, h = box
    side = HEAD_LEAST if w < WIDE else AUDIENCE_H - 6
    return x + 5, y + h - side - 3, side, side


def draw_portrait(canvas: Canvas, portrait: str | pygame.Surface | None, box: Box) -> None:
    """A face, by its name among the sprites or as a picture."""
    if isinstance(portrait, str):
        canvas.sprite(portrait, *point_in(box, "center"), box[2], box[3], "center", is_lit=True)
    elif portrait is not None:
        place = portrait.get_rect().fit(canvas.rect_px(box))
        canvas.put(pygame.transform.smoothscale(portrait, place.size), place)


def draw_badge(canvas: Canvas, entry: SeatEntry, box: Box) -> None:
    """The seat's shape and letter at the upper right corner of a card, over its edge."""
    seat_badge(canvas, entry.seat, entry.letter, box[0] + box[2] - 25, box[1] + 17, size=BADGE, fill=(255, 255, 255))


@dataclass(frozen=True, slots=True)
class AudienceCard(Widget):
    """Plate, name, purse and marks; head and badge are put over it, since a head lives."""

    entry: SeatEntry

    def paint(self, sheet: Canvas, box: Box) -> None:
        entry, (x, y, w, h), pen = self.entry, box, sheet.pen.at_text_scale(1.0)
        top, is_wide = y + h - _PLATE_H, w >= WIDE
        Plate(fill=f"seat {entry.seat}", radius=26).paint(sheet, (x, top, w, _PLATE_H))
        head = head_in(box)
        left = head[0] + head[2] + 7 - x
        room = w - left - 10
        name_w = room - (20 if w < WIDE else BADGE - 10)
        size = next((s for s in (36, 34, 31) if pen.width(entry.name, s, WORD_FACE) <= name_w), TEXT_MIN)
        if pen.width(entry.name, size, WORD_FACE) > name_w:
            sheet.blit(
                pen.squeezed(entry.name, size, name_w, sheet.theme.ink, WORD_FACE), x + left, top + 24, "midleft"
            )
        else:
            Steady(entry.name, size, "ink", WORD_FACE, "midleft", name_w).paint(sheet, (x + left, top + 2, name_w, 44))
        low, ink = top + 56, sheet.theme.ink
        if entry.note:
            Words(entry.note, TEXT_MIN, "ink", WORD_FACE, "midleft", 1).paint(sheet, (x + left, low - 18, room, 36))
            return
        side, gap = (_MARK_WIDE, 12.0) if is_wide else (_MARK, 6.0)
        purse = purse_in(sheet, entry.coins, entry.marks, room, side=side, gap=gap)
        hung = () if is_wide else {name for name, _ in bare(entry.marks)[:1]}
        marks = tuple(mark for mark in purse.marks if mark[0] not in hung)
        if entry.coins:
            Steady(entry.coins, TEXT_MIN, "ink", purse.face, "midleft").paint(sheet, (x + left, low, 0, 0))
        draw_marks(sheet, marks, x + left + purse.start, low, purse.side, ink)


def hang_mark(canvas: Canvas, entry: SeatEntry, box: Box) -> None:
    """On a narrow card the most pressing mark that speaks without a figure hangs on the head: below it has no room."""
    if box[2] < WIDE and not entry.note:
        draw_marks(canvas, bare(entry.marks)[:1], box[0] + 3, box[1] + 30, _MARK, canvas.theme.ink)
