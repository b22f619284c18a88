"""Three pictures that tell the game to whoever walks past: rate, doors, judge again; takes no input."""

from __future__ import annotations

from game.city.pack import MaskId
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.motion import ease_in_out, ease_out
from game.drawing.plates import Panel, Pill, Plate
from game.drawing.widgets import ScorePill, star_row
from game.drawing.words import Words
from game.stage.art.gates import GateState
from game.stage.portraits import bust, token
from game.stage.staging import Props

PANELS = ("rate", "doors", "again")
_LEFT, _TOP, _W, _H = 120.0, 176.0, 960.0, 760.0
_SCENE = (_LEFT + 36, _TOP + 36, _W - 72, _H - 232)
"""What of the coloured window the little scene may fill."""


def draw_show(canvas: Canvas, props: Props, panel_at: int, share: float) -> None:
    """Panel `panel_at` at `share` (0-1) of its time; the title's ground is there already."""
    name = PANELS[panel_at]
    masks = [mask.id for mask in props.pack.masks if mask.playable][:3]
    Panel(radius=48).show(canvas, (_LEFT, _TOP, _W, _H))
    {"rate": _rate, "doors": _doors, "again": _again}[name](canvas, props, masks, share)
    told = Words(props.words(f"show.{name}"), 56, face=Face.LABEL, lines=2)
    told.show(canvas, (_LEFT + 50, _TOP + _H - 172, _W - 100, 140))


def _field(canvas: Canvas, tone: int) -> None:
    """The coloured window in which the little scene plays."""
    Plate(fill=f"field {tone}", radius=34).show(canvas, (_LEFT + 30, _TOP + 30, _W - 60, _H - 220))


def _rate(canvas: Canvas, props: Props, masks: list[MaskId], share: float) -> None:
    _field(canvas, 1)
    stars = min(5, int(share * 9))
    mood = "plain" if stars < 2 else "forced" if stars < 4 else "pleased"
    key = bust(canvas, props.pack, masks[0], mood)
    with canvas.clip(_SCENE):
        canvas.sprite(key, _LEFT + 270, _TOP + 70, 400, 500, "midtop", is_lit=True)
    star_row(canvas, stars, _LEFT + 680, _TOP + 230, size=88)
    if stars == 5:
        ScorePill(props.words.score("4.2\N{MEDIUM SHADE}\N{MEDIUM SHADE}"), 72).show_at(canvas, _LEFT + 680, _TOP + 370)


def _doors(canvas: Canvas, props: Props, masks: list[MaskId], share: float) -> None:
    _field(canvas, 4)
    fates: tuple[GateState, GateState] = ("open", "closed")
    for i, (mask, fate) in enumerate(zip(masks[:2], fates, strict=False)):
        x = _LEFT + 230 + i * 430
        state: GateState = "idle" if share < 0.25 else "scan" if share < 0.5 else fate
        canvas.sprite(f"gate/{state}", x, _TOP + 60, 360, 450, "midtop")
        step = ease_in_out(min(1.0, max(0.0, (share - 0.55) / 0.2)))
        is_in = fate == "open"
        y = _TOP + 470 - (90 * step if is_in else -20 * step)
        mood = "plain" if share < 0.55 else "pleased" if is_in else "hurt"
        size = 170 * (1 - 0.3 * step if is_in else 1)
        aside = 0.0 if is_in else 130 * step
        canvas.sprite(token(canvas, props.pack, mask, mood, i), x + aside, y, size, size, "center", is_lit=True)


def _again(canvas: Canvas, props: Props, masks: list[MaskId], share: float) -> None:
    """The same three on three steps; at half time the order turns over."""
    _field(canvas, 5)  # no step is of this colour
    turn = ease_out(min(1.0, max(0.0, (share - 0.4) / 0.15)))
    before, after = (2, 1, 0), (0, 2, 1)
    for i in range(3):
        h = 90.0 + 110 * i
        with canvas.clip(_SCENE):
            step = _LEFT + 92 + i * 262, _TOP + _H - 196 - h, 250.0, h + 40
            Plate(fill=f"tier {1 + i}", radius=20).show(canvas, step)
    for i, mask in enumerate(masks):
        spot = before[i] + (after[i] - before[i]) * turn
        x, y = _LEFT + 217 + spot * 262, _TOP + _H - 196 - 90 - 110 * spot - 74
        rises = after[i] > before[i]
        mood = "plain" if turn < 1 else "pleased" if rises else "hurt"
        canvas.sprite(token(canvas, props.pack, mask, mood, i), x, y, 150, 150, "center", is_lit=True)
    rule = "show.rule_two" if turn > 0.5 else "show.rule_one"
    Pill(props.words(rule), 36).show_at(canvas, _LEFT + 240, _TOP + 90)
