"""The strip of seats along the foot of the screen: who sits where, and which button means what; decides nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from game.drawing import shapes
from game.drawing.buttons import button
from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.theme import TEXT_MIN, THIN, Rgb
from game.drawing.widget import Ink, Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Steady, Words, point_in
from game.table import seat_layout as lay
from game.table.audience import BADGE, AudienceCard, card_in, draw_badge, draw_portrait, hang_mark, head_in
from game.table.live import SHAKE_MS
from game.table.seat_layout import WORD_FACE, SeatEntry, StripPlan, plan_seat_strip
from game.table.strip_marks import Mark, Purse, bare, draw_marks, figures, fitting, marks_width, purse_in

__all__ = ["SeatEntry", "StripPlan", "draw_seat_strip", "plan_seat_strip"]

MARK_WIDE, MARK_TALL = 36.0, 30.0
"""Sides of the small marks beside the purse, on wide and on narrow cards."""
NARROW = 230.0
"""A card less wide has a smaller picture and badge."""
SHAKE_FAR, SHAKES, SHAKE_MARK = 9.0, 3, 0.35
"""How far a card shakes and how often, and how much of it a veil hides where nothing moves."""
Shake: TypeAlias = tuple[float, float]
"""How far aside a card is, and how much it is veiled."""
NO_SHAKES: Mapping[int, Shake] = MappingProxyType({})
NOTE, NOTE_ASKED = 30.0, 40.0
"""A note in place of buttons; one that says what to press is read from across the room."""
_RADIUS = 30.0
_BADGE_FILL: Rgb = (255, 255, 255)
"""Badges lie on a field of their own seat's colour, so they are white inside."""


def draw_seat_strip(
    canvas: Canvas, entries: Sequence[SeatEntry], plan: StripPlan | None = None, shakes: Mapping[int, Shake] = NO_SHAKES
) -> StripPlan:
    """Draws 1-8 seats; give the plan of the whole prompt to keep the height steady. Returns the plan used."""
    plan = plan or plan_seat_strip(canvas, entries)
    x, y, _, h = plan.box
    for i, entry in enumerate(entries):
        aside, mark = shakes.get(entry.seat, (0.0, 0.0))
        box = (x + i * (plan.card_w + plan.gap) + aside, y, plan.card_w, h)
        if plan.is_audience or entry.is_watching:
            box = card_in(box)
            AudienceCard(entry).show(canvas, box)
            draw_portrait(canvas, entry.portrait, head_in(box))
            draw_portrait(canvas, entry.gesture, head_in(box))
            hang_mark(canvas, entry, box)
            draw_badge(canvas, entry, box)
        else:
            card = _SeatCard(entry, plan)
            card.show(canvas, box)
            draw_portrait(canvas, entry.portrait, card.face_in(box))
            card.hang(canvas, box)
            if plan.is_tall:
                draw_badge(canvas, entry, box)
        if mark > 0:
            Plate(fill="veil", line=0, radius=_RADIUS).show(canvas, box, mark)
    return plan


def shake_of(idle_ms: int, *, is_reduced: bool, is_still: bool = False) -> Shake:
    """A card whose seat was not asked anything answers so: a small shake, or a veil that fades where nothing moves."""
    left = max(0.0, 1 - idle_ms / SHAKE_MS)
    if is_still:
        return 0.0, SHAKE_MARK if left else 0.0
    if is_reduced:
        return 0.0, SHAKE_MARK * left
    return SHAKE_FAR * left * math.sin(idle_ms / SHAKE_MS * SHAKES * 2 * math.pi), 0.0


@dataclass(frozen=True, slots=True)
class _SeatCard(Widget):
    """One card: a coloured field with the face and the badge, name and purse, and what the buttons mean."""

    entry: SeatEntry
    plan: StripPlan

    @property
    def _colour(self) -> Ink:
        return f"seat {self.entry.seat}"

    def paint(self, sheet: Canvas, box: Box) -> None:
        plan, (x, y, w, h), pad = self.plan, box, lay.card_pad(self.plan.card_w)
        head = lay.head_height(plan.is_tall)
        Plate(radius=_RADIUS).paint(sheet, box)
        if plan.is_tall:
            self._tall_head(sheet, (x, y, w, head + 6))
            self._body(sheet, (x + pad, y + pad + head, w - 2 * pad, h - head - 2 * pad))
            return
        side = lay.side_width(w)
        inner_x, inner_w = x + side + pad, w - side - 2 * pad
        self._side(sheet, (x, y, side, h))
        self._name_line(sheet, (inner_x, y + pad - 2, inner_w, 44.0))
        self._body(sheet, (inner_x, y + pad + head, inner_w, h - head - 2 * pad))

    def _side(self, sheet: Canvas, box: Box) -> None:
        """The coloured field at the left with face and badge."""
        x, y, side, h = box
        Plate(fill=self._colour, radius=_RADIUS).paint(sheet, box)
        self._badge(sheet, x + side / 2, y + h - 10, _side_badge(side), "midbottom")

    def face_in(self, box: Box) -> Box:
        """Where the face is put over the card."""
        x, y, w, h = box
        if self.plan.is_tall:
            face, head = _tall_face(w), lay.head_height(True) + 6
            return x + 8, y + (head - face) / 2, face, face
        side = lay.side_width(w)
        badge = _side_badge(side)
        face = min(side - 20, h - badge - 20)
        return x + (side - face) / 2, y + 10 + (h - badge - face - 20) / 3, face, face

    def _tall_head(self, sheet: Canvas, box: Box) -> None:
        """For narrow cards: a coloured field on top with the face, badge, name and coins."""
        entry, (x, y, w, h), pen = self.entry, box, sheet.pen.at_text_scale(1.0)
        face = _tall_face(w)
        start, low = face + 14, y + h * 0.73
        Plate(fill=self._colour, radius=_RADIUS).paint(sheet, box)
        name_w = w - start - BADGE + 2  # up to the badge
        size = next((s for s in (34, 31) if pen.width(entry.name, s, WORD_FACE) <= name_w), TEXT_MIN)
        Steady(entry.name, size, "ink", WORD_FACE, "midleft", name_w).paint(sheet, (x + start, y, name_w, h * 0.6))
        if entry.is_locked and entry.buttons:
            _Locked(entry.locked_words, TEXT_MIN).paint(
                sheet, (x + start, y + h * 0.52, min(190.0, w - 18 - start), h * 0.4)
            )
        elif entry.coins:
            purse = self._purse(sheet, w)
            Steady(entry.coins, TEXT_MIN, "ink", purse.face, "midleft").paint(sheet, (x + start, low, 0, 0))
            draw_marks(sheet, purse.marks, x + start + purse.start, low, purse.side, sheet.theme.ink)

    def _purse(self, canvas: Canvas, card_w: float) -> Purse:
        room = card_w - 28 - _tall_face(card_w)
        return purse_in(canvas, self.entry.coins, self.entry.marks, room, side=MARK_TALL, gap=6)

    def hang(self, canvas: Canvas, box: Box) -> None:
        """Where no mark that speaks without a figure has room beside the purse, the most pressing hangs on the face."""
        entry, (x, y, w, _) = self.entry, box
        if not self.plan.is_tall or not entry.coins or (entry.is_locked and entry.buttons):
            return
        speaking = bare(entry.marks)
        if speaking and not bare(self._purse(canvas, w).marks):
            head = lay.head_height(True) + 6
            draw_marks(canvas, speaking[:1], x + 5, y + head * 0.74, MARK_TALL, canvas.theme.ink)

    def _name_line(self, sheet: Canvas, box: Box) -> None:
        entry, pen, (x, y, w, h) = self.entry, sheet.pen.at_text_scale(1.0), box
        right = pen.width(entry.coins, 30, Face.LABEL)
        if entry.is_locked and entry.buttons:
            right = pen.width(entry.locked_words, TEXT_MIN, WORD_FACE) + 26
            if pen.width(entry.name, 34, WORD_FACE) + 10 + right > w:
                right = 64.0
            _Locked(entry.locked_words, TEXT_MIN).paint(sheet, (x + w - right, y + 2, right, h - 4))
        elif entry.coins:
            Steady(entry.coins, 30, "text_gold", align="midright").paint(sheet, box)
        room, size, side, gap = w - right - 10, 34.0, MARK_WIDE, 14.0
        marks: tuple[Mark, ...] = ()
        if not (entry.is_locked and entry.buttons):
            marks = fitting(sheet, entry.marks, side, room - pen.width(entry.name, size, WORD_FACE) - gap)
            if figures(marks) != figures(entry.marks):  # rather than lose these a long name is written smaller
                size, side, gap = TEXT_MIN, MARK_TALL, 8.0
                least = room - pen.width(entry.name, size, WORD_FACE) - gap
                marks = fitting(sheet, entry.marks, side, least) or figures(entry.marks)
        if marks:
            room -= marks_width(sheet, marks, side) + gap
            draw_marks(sheet, marks, x + room + gap, y + h / 2, side, sheet.theme.text)
        if pen.width(entry.name, size, WORD_FACE) > room:
            sheet.blit(pen.squeezed(entry.name, size, room, sheet.theme.text, WORD_FACE), x, y + h / 2, "midleft")
            return
        face = Face.LABEL if pen.width(entry.name, size, Face.LABEL) <= room else WORD_FACE
        Steady(entry.name, size, "text", face, "midleft", room).paint(sheet, box)

    def _badge(self, sheet: Canvas, x: float, y: float, size: float, anchor: Anchor) -> None:
        seat_badge(sheet, self.entry.seat, self.entry.letter, x, y, size=size, anchor=anchor, fill=_BADGE_FILL)

    def _body(self, sheet: Canvas, box: Box) -> None:
        entry, (x, y, w, h) = self.entry, box
        if entry.buttons:
            self._options(sheet, box, entry.buttons)
        elif entry.is_locked:
            tall = min(64.0, h)
            _Locked(entry.locked_words, 34).paint(sheet, (x, y + (h - tall) / 2, w, tall))
        elif entry.note:
            size, ink, face = (NOTE_ASKED, "text", Face.READ_BOLD) if entry.is_asked else (NOTE, "text_soft", Face.READ)
            Words(entry.note, size, ink, face).paint(sheet, box)

    def _options(self, sheet: Canvas, box: Box, buttons: tuple[tuple[str, str], ...]) -> None:
        plan, gap = self.plan, lay.cell_gap(self.plan.is_under)
        w = (box[2] - gap * (plan.columns - 1)) / plan.columns
        h = lay.row_height(plan.is_under, plan.key, plan.word_scale)
        for i, (label, words) in enumerate(buttons):
            x, y = box[0] + (i % plan.columns) * (w + gap), box[1] + (i // plan.columns) * h
            key = button(label, plan.key, is_pad=self.entry.is_pad, is_dim=self.entry.is_locked)
            option = _Option(words, plan.word_scale, is_dim=self.entry.is_locked, is_centred=plan.is_under)
            if plan.is_under:
                key.show_at(sheet, x + w / 2, y, "midtop")
                option.paint(sheet, (x, y + plan.key, w, h - plan.key))
            else:
                key.show_at(sheet, x, y + h / 2, "midleft")
                indent = plan.key + lay.WORD_GAP
                option.paint(sheet, (x + indent, y, w - indent, h))


def _side_badge(side: float) -> float:
    return min(60.0, side * 0.6)


def _tall_face(card_w: float) -> float:
    return 58.0 if card_w >= NARROW else 48.0


@dataclass(frozen=True, slots=True)
class _Option(Widget):
    """What a button means: narrowed, then shortened where room is short; a number of stars with one small star."""

    words: str
    scale: float
    is_dim: bool
    is_centred: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, pen = sheet.theme, sheet.pen.at_text_scale(self.scale)
        anchor: Anchor = "center" if self.is_centred else "midleft"
        x, y = point_in(box, anchor)
        colour = theme.text_soft if self.is_dim else theme.text
        if self.words.endswith(lay.STAR):
            left = x - lay.words_width(pen, self.words) / 2 if self.is_centred else x
            number = sheet.blit(pen.line(self.words[:-1], TEXT_MIN, colour, WORD_FACE), left, y, "midleft")
            half = lay.STAR_SIZE / 2
            body = shapes.star(half, half, half, theme.gold, theme.outline, 2.5)
            sheet.shape(body, lay.STAR_SIZE, lay.STAR_SIZE, left + number.width / sheet.scale, y, "midleft")
            return
        text = pen.shorten(self.words, TEXT_MIN, box[2] / lay.SQUEEZE, WORD_FACE)
        sheet.blit(pen.squeezed(text, TEXT_MIN, box[2], colour, WORD_FACE), x, y, anchor)


@dataclass(frozen=True, slots=True)
class _Locked(Widget):
    """The teal `locked in` badge; a tick alone where the words do not fit."""

    words: str
    at: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        pen, (x, y, w, h) = sheet.pen.at_text_scale(1.0), box
        Plate(fill="welcome", line=THIN).paint(sheet, box)
        if not self.words or pen.width(self.words, self.at, WORD_FACE) + 24 > w:
            sheet.shape(shapes.tick(w / 2, h / 2, h * 0.5, sheet.theme.on_fill), w, h, x, y)
            return
        face = Face.LABEL if not self.words or pen.width(self.words, self.at, Face.LABEL) + 24 <= w else WORD_FACE
        Steady(self.words, self.at, "on_fill", face).paint(sheet, box)
