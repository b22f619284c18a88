"""What the debrief's pictures share: a bright room with a table, faces, and the line that says how to go on."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.pack import MaskId
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.grounds import Drawn
from game.stage.kit.marks import seen_mark
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.portraits import portrait
from game.stage.staging import Live, Props
from game.stage.theme import TEXT_MIN, Rgb
from game.stage.widgets import pill, pill_size, seat_badge

FOOT_Y = 1000.0
"""The middle of the line at the foot; what is shown ends above FOOT_TOP."""
FOOT_TOP = 962.0
_BADGE = 46.0
_TOLD_H = (76.0, 108.0)
"""Room for two lines; for three, where a language needs them."""


def room(*, has_table: bool = False) -> Drawn:
    """The lights are up: rays of a calm morning, and a table where masks may lie."""
    return Drawn(("ground/rays-paper-table" if has_table else "ground/rays-paper",), contrast=0.0)


def draw_room(canvas: Canvas, *, has_table: bool = False) -> None:
    """The room as a layer."""
    room(has_table=has_table).show(canvas)


def seat_letter(live: Live, mask: MaskId) -> tuple[int, str]:
    """The seat that wears a mask and its letter; (0, "") if none does."""
    return next(((look.seat, look.letter) for look in live.seats if look.mask == mask), (0, ""))


def heads(
    canvas: Canvas, props: Props, masks: Sequence[MaskId], x: float, y: float, room: float, size: float,
    mood: str = "plain",
) -> None:  # fmt: skip
    """Heads side by side about `x`, closer together where `room` is short."""
    pitch = min(size * 1.06, (room - size) / max(1, len(masks) - 1))
    left = x - pitch * (len(masks) - 1) / 2
    for i, mask in enumerate(masks):
        key = portrait(canvas, props.pack, mask, mood)
        canvas.sprite(key, left + i * pitch, y, size, size, "center", is_lit=True)


def all_have_pressed(live: Live) -> bool:
    """Whether no person is waited for any more."""
    people = [look for look in live.seats if look.seat in live.prompts and not look.is_bot]
    return bool(people) and all(look.is_locked for look in people)


def draw_foot(canvas: Canvas, props: Props, live: Live, told: str = "") -> None:
    """How to go on (or what is `told`), and who has pressed: the same for all, whatever they think."""
    people = [look for look in live.seats if look.seat in live.prompts and not look.is_bot]
    right = RIGHT_X - _BADGE * 1.16 * len(people)
    for at, look in enumerate(people):
        x = right + _BADGE * 1.16 * (at + 0.5)
        if look.is_locked:
            seen_mark(canvas, x, FOOT_Y)
        else:
            seat_badge(canvas, look.seat, look.letter, x, FOOT_Y, size=_BADGE)
    if told:
        w, size = right - LEFT_X - 32, 30 / canvas.theme.text_scale
        h = _TOLD_H[canvas.pen.fit(told, size, w, _TOLD_H[0], max_lines=2).is_cut]
        canvas.text_box(told, (LEFT_X + 8, FOOT_TOP + 2, w, h), size, None, Face.READ, "midleft", max_lines=3)
        return
    lead = "pad" if any(look.is_pad for look in live.seats) else "key"
    text = props.words(f"talk.press.{lead}" if people else f"talk.lead.{lead}")
    size = 32 / canvas.theme.text_scale
    while size > TEXT_MIN / canvas.theme.text_scale and pill_size(canvas, text, size)[0] > right - LEFT_X - 24:
        size -= 1
    pill(canvas, text, LEFT_X, FOOT_Y, size=size, anchor="midleft")


def tag(canvas: Canvas, text: str, x: float, y: float, w: float, *, size: float = 34, fill: Rgb | None = None) -> None:
    """Words on a slip of at most `w`, centred."""
    theme, pen = canvas.theme, canvas.pen.at_text_scale(1.0)
    face = Face.LABEL if pen.width(text, size, Face.LABEL) <= w - 28 else Face.NARROW
    while size > TEXT_MIN and pen.width(text, size, face) > w - 28:
        size -= 1
    said = pen.shorten(text, size, w - 20, face)
    wide, h = pen.width(said, size, face) + 28, size * 1.5

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.rounded(0, 0, wide, h, h / 2, fill or theme.card, theme.outline, 4), wide, h, 0, 0)
        sheet.blit(pen.line(said, size, theme.ink if fill else theme.text, face), wide / 2, h / 2, "center")

    canvas.stamp(wide, h, paint, x, y, "center")
