"""Where the pointer's five buttons lie on the seat strip, by the measures that it is drawn with. Draws nothing."""

from __future__ import annotations

from game.devices.presses import BUTTONS
from game.drawing.canvas import Box
from game.table.seat_layout import StripPlan, card_pad, cell_gap, head_height, row_height, side_width


def button_boxes(plan: StripPlan, seat: int) -> tuple[Box, ...]:
    """The five buttons of a seat's card in logical units, words included."""
    pad = card_pad(plan.card_w)
    head = head_height(plan.is_tall)
    indent = 0.0 if plan.is_tall else side_width(plan.card_w)
    left = plan.box[0] + seat * (plan.card_w + plan.gap) + indent + pad
    top = plan.box[1] + pad + head
    width = plan.card_w - indent - 2 * pad
    gap = cell_gap(plan.is_under)
    cell_w = (width - gap * (plan.columns - 1)) / plan.columns
    row_h = row_height(plan.is_under, plan.key, plan.word_scale)
    return tuple(
        (left + (i % plan.columns) * (cell_w + gap), top + (i // plan.columns) * row_h, cell_w, row_h)
        for i in range(BUTTONS)
    )


def card_box(plan: StripPlan, seat: int) -> Box:
    """A seat's whole card."""
    return plan.box[0] + seat * (plan.card_w + plan.gap), plan.box[1], plan.card_w, plan.box[3]


def button_at(plan: StripPlan, seat: int, at: tuple[float, float]) -> int | None:
    """Which of the seat's five buttons lies at a place in logical units, or None."""
    x, y = at
    for button, (left, top, width, height) in enumerate(button_boxes(plan, seat)):
        if left <= x < left + width and top <= y < top + height:
            return button
    return None


def is_on_card(plan: StripPlan, seat: int, at: tuple[float, float]) -> bool:
    """Whether a place lies on the seat's card."""
    left, top, width, height = card_box(plan, seat)
    return left <= at[0] < left + width and top <= at[1] < top + height
