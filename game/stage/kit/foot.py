"""The line at the foot of a picture without a strip of seats: how to go on, and who has pressed. Knows no beat."""

from __future__ import annotations

from game.drawing.canvas import Canvas
from game.drawing.plates import Pill
from game.drawing.theme import HEIGHT, OUTLINE, TEXT_MIN, WIDTH
from game.drawing.widgets import seat_badge
from game.drawing.words import Words
from game.stage.kit.marks import seen_mark
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.staging import Live, Props

FOOT_Y = 1000.0
"""The middle of the line at the foot; what is shown ends above FOOT_TOP."""
FOOT_TOP = 962.0
_BADGE, _PITCH = 46.0, 46.0 * 1.16
_TOLD_H = (76.0, 108.0)
"""Room for two lines; for three, where a language needs them."""


def all_have_pressed(live: Live) -> bool:
    """Whether no person is waited for any more."""
    people = [look for look in live.seats if look.seat in live.prompts and not look.is_bot]
    return bool(people) and all(look.is_locked for look in people)


def pages_seen(live: Live) -> int:
    """How many pages of this group every person has nodded at: each further press is a nod at the next."""
    people = [look for look in live.seats if look.seat in live.prompts and not look.is_bot]
    return min((look.nods if look.is_locked else 0 for look in people), default=0)


def draw_foot(
    canvas: Canvas, props: Props, live: Live, told: str = "", *, page: int = 0, has_band: bool = False
) -> None:
    """How to go on (or what is `told`), and who has pressed: the same for all, whatever they think.

    `page`: how many there were before this one in the same group, each nodded at by itself. `has_band`: on a ground of
    its own, where the picture above has one that words cannot be read on.
    """
    if has_band:
        canvas.fill((0, FOOT_TOP, WIDTH, HEIGHT - FOOT_TOP), canvas.theme.ground)
        canvas.fill((0, FOOT_TOP, WIDTH, OUTLINE), canvas.theme.outline)
    people = [look for look in live.seats if look.seat in live.prompts and not look.is_bot]
    right = RIGHT_X - _PITCH * len(people)
    for at, look in enumerate(people):
        x = right + _PITCH * (at + 0.5)
        if look.is_locked and (page == 0 or look.nods > page):
            seen_mark(canvas, x, FOOT_Y)
        else:
            seat_badge(canvas, look.seat, look.letter, x, FOOT_Y, size=_BADGE)
    steady = canvas.theme.text_scale
    if told:
        w, size = right - LEFT_X - 32, 30 / steady
        h = _TOLD_H[canvas.pen.fit(told, size, w, _TOLD_H[0], max_lines=2).is_cut]
        Words(told, size, align="midleft", lines=3).show(canvas, (LEFT_X + 8, FOOT_TOP + 2, w, h))
        return
    lead = "pad" if any(look.is_pad for look in live.seats) else "key"
    steady = canvas.theme.line_scale
    pill = Pill(props.words(f"talk.press.{lead}" if people else f"talk.lead.{lead}"), 32 / steady)
    while pill.at > TEXT_MIN / steady and pill.size(canvas)[0] > right - LEFT_X - 24:
        pill = Pill(pill.text, pill.at - 1)
    pill.show_at(canvas, LEFT_X, FOOT_Y, "midleft")
