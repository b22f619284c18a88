"""The gate as a puppet: its lid falls slowly and its bow drops, or its tongue rolls out as a carpet. Knows no mask."""

from __future__ import annotations

from game.drawing import shapes
from game.drawing.canvas import Canvas
from game.drawing.motion import ease_in_out, ease_out
from game.drawing.theme import WIDTH
from game.stage.art.gates import GateState, gate_svg
from game.stage.kit.impact import SQUASH_MS, bent, bounce

LID_MS, BOW_MS, FALL_MS = 430.0, 240.0, 300.0
"""How long the lid falls; when the bow is let go; how long it falls."""
CLOSED_MS = BOW_MS + FALL_MS
"""When a refusal is complete: the doors have changed their colour, and the bow sits."""
CARPET_MS, CARPET = 420.0, 262.0
"""How long the tongue rolls out, and how far."""
_EYE_TOP, _EYE_FOOT, _BOW_Y = 0.18, 0.43, 158 / 320
_BOW = (
    '<path d="M48 30L14 12Q8 36 14 60L48 42Z" fill="#F0543F" stroke="#2B2140" stroke-width="6"/>'
    '<path d="M60 30L94 12Q100 36 94 60L60 42Z" fill="#F0543F" stroke="#2B2140" stroke-width="6"/>'
    '<rect x="43" y="25" width="22" height="22" rx="6" fill="#F0543F" stroke="#2B2140" stroke-width="6"/>'
)


def eye_of(x: float, floor_y: float, h: float) -> tuple[float, float]:
    """Where the eye of a gate is that stands there: whoever waits looks at it."""
    return x, floor_y - h * (1 - (_EYE_TOP + _EYE_FOOT) / 2)


def draw_gate(
    canvas: Canvas, x: float, floor_y: float, h: float, state: GateState, *, gaze: float = 0.0, since_ms: float = 1e9
) -> None:
    """A gate that stands on its floor, `since_ms` after it has come to this state."""
    if state == "closed" and since_ms < CLOSED_MS + SQUASH_MS:
        _closing(canvas, x, floor_y, h, since_ms)
    elif state == "open" and since_ms < SQUASH_MS:
        give = 1 - since_ms / SQUASH_MS
        picture = canvas.kit.sprites.get(_name(canvas, "open"), (canvas.length_px(h * 0.8), canvas.length_px(h)))
        bent(canvas, picture, x, floor_y, (1 - 0.1 * give * give, 1 + 0.08 * give * give))
    else:
        canvas.sprite(_name(canvas, state, gaze), x, floor_y, h * 0.8, h, "midbottom", is_lit=True)


def _name(canvas: Canvas, state: GateState, gaze: float = 0.0) -> str:
    sprites = canvas.kit.sprites
    return sprites.compose(f"gate/{state}/{gaze:g}", lambda: gate_svg(state, gaze, sprites.box))


def _closing(canvas: Canvas, x: float, floor_y: float, h: float, since_ms: float) -> None:
    size_px = canvas.length_px(h * 0.8), canvas.length_px(h)
    if since_ms >= CLOSED_MS:
        share = (since_ms - CLOSED_MS) / SQUASH_MS
        give = 0.05 * (1 - share) ** 2
        picture = canvas.kit.sprites.get(_name(canvas, "closed"), size_px)
        bent(canvas, picture, x, floor_y, (1 + give, 1 - give))
        return
    canvas.sprite(_name(canvas, "scan"), x, floor_y, h * 0.8, h, "midbottom", is_lit=True)
    top = floor_y - h
    low = _EYE_TOP + (_EYE_FOOT - _EYE_TOP) * ease_in_out(min(1.0, since_ms / LID_MS))
    with canvas.clip((0, 0, WIDTH, top + h * low)):
        canvas.sprite(_name(canvas, "closed"), x, floor_y, h * 0.8, h, "midbottom", is_lit=True)
    if since_ms >= BOW_MS:
        fall = bounce((since_ms - BOW_MS) / FALL_MS)
        scale = h / 320
        body = f'<g stroke-linejoin="round" transform="scale({scale:g})">{_BOW}</g>'
        canvas.shape(body, 108 * scale, 72 * scale, x, top + h * _BOW_Y - (1 - fall) * h * 0.6, "center")


def draw_carpet(canvas: Canvas, x: float, floor_y: float, since_ms: float) -> None:
    """The tongue from the mouth along the floor, for whoever may come in; rolled out more and more."""
    share = ease_out(max(0.0, min(1.0, since_ms / CARPET_MS)))
    length = round(CARPET * share / 12) * 12.0
    if length <= 0:
        return
    theme, high, r = canvas.theme, 26.0, round(9 + 17 * (1 - share))
    body = shapes.rounded(0, 0, length, high, 12, (242, 139, 160), theme.outline, 5)
    body += shapes.line([(14, high / 2), (max(15, length - 18), high / 2)], theme.alarm, 4)
    canvas.shape(body, length, high, x, floor_y - 4, "midleft")
    roll = shapes.circle(r, r, r, (242, 139, 160), theme.outline, 5) + shapes.circle(r, r, r * 0.4, theme.alarm)
    canvas.shape(roll, 2 * r, 2 * r, x + length, floor_y + 8, "midbottom")
