"""The strip of seats along the foot of the screen: who sits where, and which button means what; decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.stage import shapes
from game.stage.canvas import Anchor, Box, Canvas
from game.stage.controls import PAD_BUTTONS, button_sign
from game.stage.fonts import Face
from game.stage.text import TextPen
from game.stage.theme import OUTLINE, TEXT_MIN, THIN, Rgb
from game.stage.widgets import seat_badge
from game.table.seat_layout import (
    SQUEEZE,
    STAR,
    STAR_SIZE,
    WORD_FACE,
    WORD_GAP,
    SeatEntry,
    StripPlan,
    card_pad,
    cell_gap,
    head_height,
    plan_seat_strip,
    row_height,
    side_width,
    words_width,
)
from game.table.strip_marks import draw_marks, fitting, marks_width

__all__ = ["SeatEntry", "StripPlan", "draw_seat_strip", "plan_seat_strip"]

LOCKED_IN = "locked in"
MARK_WIDE, MARK_TALL = 36.0, 30.0
"""Sides of the small marks beside the purse, on wide and on narrow cards."""
_BADGE_FILL: Rgb = (255, 255, 255)
"""Badges lie on a field of their own seat's colour, so they are white inside."""


def draw_seat_strip(canvas: Canvas, entries: Sequence[SeatEntry], plan: StripPlan | None = None) -> StripPlan:
    """Draws 1-8 seats; give the plan of the whole prompt to keep the height steady. Returns the plan used."""
    plan = plan or plan_seat_strip(canvas, entries)
    x, y, _, h = plan.box
    for i, entry in enumerate(entries):
        left = x + i * (plan.card_w + plan.gap)
        _SeatCard(entry, plan).stamp(canvas, left, y, h)
    return plan


@dataclass(frozen=True, slots=True)
class _SeatCard:
    """One card; composed once for each thing it can show."""

    entry: SeatEntry
    plan: StripPlan

    def stamp(self, canvas: Canvas, x: float, y: float, h: float) -> None:
        canvas.stamp(("seat card", self.entry, self.plan), self.plan.card_w, h, self.paint, x, y)

    def paint(self, sheet: Canvas) -> None:
        theme, entry, plan = sheet.theme, self.entry, self.plan
        w, h, pad = plan.card_w, plan.box[3], card_pad(plan.card_w)
        colour = theme.seats[entry.seat % len(theme.seats)]
        sheet.shape(shapes.rounded(0, 0, w, h, 30, theme.card, theme.outline, OUTLINE), w, h, 0, 0)
        if plan.is_tall:
            self._tall_head(sheet, colour)
            self._body(sheet, (pad, pad + head_height(True), w - 2 * pad, h - head_height(True) - 2 * pad))
            return
        side = side_width(w)
        self._side(sheet, colour, side, h)
        inner = (side + pad, pad - 2, w - side - 2 * pad, 44.0)
        self._name_line(sheet, inner)
        self._body(sheet, (side + pad, pad + head_height(False), inner[2], h - head_height(False) - 2 * pad))

    def _side(self, sheet: Canvas, colour: Rgb, side: float, h: float) -> None:
        """The coloured field at the left with face and badge."""
        body = shapes.rounded(0, 0, side, h, 30, colour, sheet.theme.outline, OUTLINE)
        sheet.shape(body, side, h, 0, 0)
        badge = min(60.0, side * 0.6)
        face = min(side - 20, h - badge - 20)
        self._portrait(sheet, (side - face) / 2, 10 + (h - badge - face - 20) / 3, face)
        seat_badge(
            sheet,
            self.entry.seat,
            self.entry.letter,
            side / 2,
            h - 10,
            size=badge,
            anchor="midbottom",
            fill=_BADGE_FILL,
        )

    def _tall_head(self, sheet: Canvas, colour: Rgb) -> None:
        """For narrow cards: a coloured field on top with the face, badge, name and coins."""
        theme, entry, w, h = sheet.theme, self.entry, self.plan.card_w, head_height(True) + 6
        sheet.shape(shapes.rounded(0, 0, w, h, 30, colour, theme.outline, OUTLINE), w, h, 0, 0)
        self._portrait(sheet, 10, (h - 58) / 2, 58)
        seat_badge(sheet, entry.seat, entry.letter, w - 9, h - 8, size=40, anchor="bottomright", fill=_BADGE_FILL)
        pen = sheet.pen.at_text_scale(1.0)
        size = next((s for s in (34, 31) if pen.width(entry.name, s, WORD_FACE) <= w - 84), TEXT_MIN)
        name = pen.shorten(entry.name, size, w - 84, WORD_FACE)
        sheet.blit(pen.line(name, size, theme.ink, WORD_FACE), 74, h * 0.3, "midleft")
        if entry.is_locked and entry.buttons:
            _locked_mark(sheet, (72, h * 0.52, min(190.0, w - 72 - 58), h * 0.4), TEXT_MIN)
        elif entry.coins:
            sheet.blit(pen.line(entry.coins, TEXT_MIN, theme.ink, Face.LABEL), 74, h * 0.73, "midleft")
            left = 74 + pen.width(entry.coins, TEXT_MIN, Face.LABEL) + 6
            marks = fitting(sheet, entry.marks, MARK_TALL, w - 52 - left)
            draw_marks(sheet, marks, left, h * 0.73, MARK_TALL, theme.ink)
            if entry.marks and not marks:  # no room beside the purse: the most pressing one hangs on the picture
                draw_marks(sheet, [(entry.marks[0][0], "")], 5, h * 0.74, MARK_TALL, theme.ink)

    def _name_line(self, sheet: Canvas, box: Box) -> None:
        theme, entry, pen = sheet.theme, self.entry, sheet.pen.at_text_scale(1.0)
        x, y, w, h = box
        right = pen.width(entry.coins, 30, Face.LABEL)
        if entry.is_locked and entry.buttons:
            right = pen.width(LOCKED_IN, TEXT_MIN, WORD_FACE) + 26
            if pen.width(entry.name, 34, WORD_FACE) + 10 + right > w:
                right = 64.0
            _locked_mark(sheet, (x + w - right, y + 2, right, h - 4), TEXT_MIN)
        elif entry.coins:
            sheet.blit(pen.line(entry.coins, 30, theme.text_gold, Face.LABEL), x + w, y + h / 2, "midright")
        room = w - right - 10
        if not (entry.is_locked and entry.buttons):
            free = room - pen.width(entry.name, 34, WORD_FACE) - 14
            marks = fitting(sheet, entry.marks, MARK_WIDE, free)
            if marks:
                room -= marks_width(sheet, marks, MARK_WIDE) + 14
                draw_marks(sheet, marks, x + room + 14, y + h / 2, MARK_WIDE, theme.text)
        face = Face.LABEL if pen.width(entry.name, 34, Face.LABEL) <= room else WORD_FACE
        name = pen.shorten(entry.name, 34, room, face)
        sheet.blit(pen.line(name, 34, theme.text, face), x, y + h / 2, "midleft")

    def _portrait(self, sheet: Canvas, x: float, y: float, size: float) -> None:
        portrait = self.entry.portrait
        if isinstance(portrait, str):
            sheet.sprite(portrait, x + size / 2, y + size / 2, size, size, "center", is_lit=True)
        elif portrait is not None:
            place = portrait.get_rect().fit(sheet.rect_px((x, y, size, size)))
            sheet.surface.blit(pygame.transform.smoothscale(portrait, place.size), place)

    def _body(self, sheet: Canvas, box: Box) -> None:
        entry = self.entry
        if entry.buttons:
            self._options(sheet, box, entry.buttons)
        elif entry.is_locked:
            h = min(64.0, box[3])
            _locked_mark(sheet, (box[0], box[1] + (box[3] - h) / 2, box[2], h), 34)
        elif entry.note:
            sheet.text_box(entry.note, box, 30, sheet.theme.text_soft, Face.READ, "center")

    def _options(self, sheet: Canvas, box: Box, buttons: tuple[tuple[str, str], ...]) -> None:
        plan, pen = self.plan, sheet.pen.at_text_scale(self.plan.word_scale)
        gap = cell_gap(plan.is_under)
        cell_w = (box[2] - gap * (plan.columns - 1)) / plan.columns
        row_h = row_height(plan.is_under, plan.key, plan.word_scale)
        for i, (label, words) in enumerate(buttons):
            x = box[0] + (i % plan.columns) * (cell_w + gap)
            y = box[1] + (i // plan.columns) * row_h
            if plan.is_under:
                self._sign(sheet, label, x + cell_w / 2, y, "midtop")
                self._words(sheet, pen, words, x + cell_w / 2, y + (plan.key + row_h) / 2, cell_w, is_centred=True)
            else:
                self._sign(sheet, label, x, y + row_h / 2, "midleft")
                indent = plan.key + WORD_GAP
                self._words(sheet, pen, words, x + indent, y + row_h / 2, cell_w - indent, is_centred=False)

    def _sign(self, sheet: Canvas, label: str, x: float, y: float, anchor: Anchor) -> None:
        is_pad = self.entry.is_pad and label in PAD_BUTTONS
        button_sign(sheet, label, x, y, size=self.plan.key, anchor=anchor, is_pad=is_pad, is_dim=self.entry.is_locked)

    def _words(
        self, sheet: Canvas, pen: TextPen, words: str, x: float, y: float, room: float, *, is_centred: bool
    ) -> None:
        theme = sheet.theme
        colour = theme.text_soft if self.entry.is_locked else theme.text
        if words.endswith(STAR):
            left = x - words_width(pen, words) / 2 if is_centred else x
            number = sheet.blit(pen.line(words[:-1], TEXT_MIN, colour, WORD_FACE), left, y, "midleft")
            body = shapes.star(STAR_SIZE / 2, STAR_SIZE / 2, STAR_SIZE / 2, theme.gold, theme.outline, 2.5)
            sheet.shape(body, STAR_SIZE, STAR_SIZE, left + number.width / sheet.scale, y, "midleft")
            return
        text = pen.shorten(words, TEXT_MIN, room / SQUEEZE, WORD_FACE)
        picture = pen.squeezed(text, TEXT_MIN, room, colour, WORD_FACE)
        sheet.blit(picture, x, y, "center" if is_centred else "midleft")


def _locked_mark(sheet: Canvas, box: Box, size: float) -> None:
    """The teal `locked in` badge; a tick alone where the words do not fit."""
    theme, pen = sheet.theme, sheet.pen.at_text_scale(1.0)
    x, y, w, h = box
    body = shapes.rounded(0, 0, w, h, h / 2, theme.welcome, theme.outline, THIN)
    words_w = pen.width(LOCKED_IN, size, WORD_FACE)
    has_room = words_w + 24 <= w
    if not has_room:
        body += shapes.tick(w / 2, h / 2, h * 0.5, theme.on_fill)
    sheet.shape(body, w, h, x, y)
    if has_room:
        face = Face.LABEL if pen.width(LOCKED_IN, size, Face.LABEL) + 24 <= w else WORD_FACE
        sheet.blit(pen.line(LOCKED_IN, size, theme.on_fill, face), x + w / 2, y + h / 2, "center")
