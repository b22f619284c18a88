"""The gate: an arch with an eye that looks at you and a door for a mouth; must not know who is let in, or why."""

from typing import Literal, get_args

from game.stage.art.pen import LIT, disc, group, num, path, rect, shade_under, sheet, stroke
from game.stage.art.props import arch, eye
from game.stage.palette import BLUSH, CORAL, GOLD, MINT, MINT_SHADE, PAPER, PEACH, STONE_LIGHT, TEAL

GateState = Literal["idle", "scan", "open", "closed", "bare"]
GATE_STATES: tuple[GateState, ...] = get_args(GateState)
WIDTH_PX, HEIGHT_PX = 256, 320

_MIDDLE = 128.0
_EYE_Y = 98.0
_DOOR_W, _DOOR_TOP, _FLOOR = 132.0, 150.0, 304.0
_TONGUE = "#F28BA0"


def _frame(line: float) -> str:
    shade = f"M190 38A98 98 0 0 1 226 114V{num(_FLOOR)}H196V124Q196 66 156 22Q176 28 190 38Z"
    return (
        shade_under(_MIDDLE, 306, 124, 12)
        + arch(_MIDDLE, _FLOOR, 196, 288, PAPER, 0)
        + path(shade, PEACH)
        + arch(_MIDDLE, _FLOOR, 196, 288, "none", line)
        + rect(12, 288, 52, 22, STONE_LIGHT, r=8, line=line)
        + rect(192, 288, 52, 22, STONE_LIGHT, r=8, line=line)
    )


def _leaves(fill: str, shade: str, line: float) -> str:
    """Both wings, shut."""
    return (
        arch(_MIDDLE, _FLOOR, _DOOR_W, _FLOOR - _DOOR_TOP, fill, 0)
        + path(f"M{num(_MIDDLE)} {num(_DOOR_TOP)}A66 66 0 0 1 194 216V{num(_FLOOR)}H{num(_MIDDLE)}Z", shade)
        + arch(_MIDDLE, _FLOOR, _DOOR_W, _FLOOR - _DOOR_TOP, "none", line)
        + stroke(f"M{num(_MIDDLE)} {num(_DOOR_TOP)}V{num(_FLOOR)}", line)
        + disc(_MIDDLE - 18, 238, 6.5, GOLD, line=line * 0.6)
        + disc(_MIDDLE + 18, 238, 6.5, GOLD, line=line * 0.6)
    )


def _smile(line: float) -> str:
    """The door as an open mouth: lamplight inside, a carpet for a tongue."""
    mouth = "M52 168Q128 192 204 168C212 244 180 296 128 296C76 296 44 244 52 168Z"
    teeth = "M56 170Q128 192 200 170Q202 184 198 194Q128 214 58 194Q54 184 56 170Z"
    carpet = "M92 304Q90 250 128 242Q166 250 164 304Q162 314 128 314Q94 314 92 304Z"
    return (
        path(mouth, "#5B2F52")
        + path("M78 262Q128 214 178 262Q160 296 128 296Q96 296 78 262Z", LIT, alpha=0.55)
        + path(teeth, PAPER, line=line * 0.6)
        + path(carpet, _TONGUE, line=line * 0.75)
        + stroke("M128 256V290", line * 0.6, CORAL)
        + path(mouth, line=line)
    )


def _lidded(gaze: float, line: float) -> str:
    """Half awake: the upper lid rests on the iris."""
    lid = (
        f"M{num(_MIDDLE - 62)} {_EYE_Y}C{num(_MIDDLE - 31)} {_EYE_Y - 50} {num(_MIDDLE + 31)}"
        f" {_EYE_Y - 50} {num(_MIDDLE + 62)} {_EYE_Y}"
    )
    lid += f"Q{num(_MIDDLE)} {_EYE_Y - 26} {num(_MIDDLE - 62)} {_EYE_Y}Z"
    return eye(_MIDDLE, _EYE_Y, 124, gaze, iris=TEAL, line=line) + path(lid, BLUSH, line=line)


def _happy(line: float) -> str:
    """A single eye that smiles."""
    return stroke(f"M{num(_MIDDLE - 50)} 112Q{num(_MIDDLE)} 48 {num(_MIDDLE + 50)} 112", line * 1.5) + "".join(
        disc(_MIDDLE + side * 70, 128, 13, BLUSH) for side in (-1, 1)
    )


def _sorry(line: float) -> str:
    """The lid lowered in regret, lashes down."""
    lid = f"M{num(_MIDDLE - 60)} 88Q{num(_MIDDLE)} 46 {num(_MIDDLE + 60)} 88Q{num(_MIDDLE)} 128 {num(_MIDDLE - 60)} 88Z"
    lashes = "M84 106L76 118M108 112L104 126M148 112L152 126M172 106L180 118"
    return (
        path(lid, BLUSH)
        + stroke(f"M{num(_MIDDLE - 60)} 88Q{num(_MIDDLE)} 128 {num(_MIDDLE + 60)} 88", line * 1.25)
        + stroke(lashes, line)
    )


def _bow_tie(x: float, y: float, line: float) -> str:
    wing = path("M-6-6L-40-24Q-46 0-40 24L-6 6Z", CORAL, line=line)
    other = path("M6-6L40-24Q46 0 40 24L6 6Z", CORAL, line=line)
    return group(wing, other, rect(-11, -11, 22, 22, CORAL, r=6, line=line), x=x, y=y)


def gate_svg(state: GateState, gaze: float = 0, *, bold: bool = False) -> str:
    """One gate, 256 x 320 px. `gaze` -1 (left) to 1 (right), used while it looks; `bold` for sizes under 128 px.

    `bare` has no wings in its doorway: lay `door_leaf_svg` over it to let them swing.
    """
    if state not in GATE_STATES:
        raise ValueError(f"a gate is one of {', '.join(GATE_STATES)}, not {state!r}")
    line = 13.0 if bold else 7.0
    parts = [_frame(line)]
    if state == "idle":
        parts += [_leaves(MINT, MINT_SHADE, line), _lidded(gaze, line)]
    elif state == "scan":
        look = _MIDDLE + max(-1.0, min(1.0, gaze)) * 26
        beam = f"M{num(look - 12)} {num(_EYE_Y + 10)}L44 {num(_FLOOR)}H212L{num(look + 12)} {num(_EYE_Y + 10)}Z"
        parts += [
            _leaves(MINT, MINT_SHADE, line),
            path(beam, LIT, alpha=0.6),
            eye(_MIDDLE, _EYE_Y, 138, gaze, iris=TEAL, line=line),
        ]
    elif state == "bare":
        inside = arch(_MIDDLE, _FLOOR, _DOOR_W, _FLOOR - _DOOR_TOP, "#5B2F52", line)
        glow = arch(_MIDDLE, _FLOOR - line / 2, _DOOR_W - 44, _FLOOR - _DOOR_TOP - 30, LIT, 0)
        parts += [inside, glow, eye(_MIDDLE, _EYE_Y, 130, gaze, iris=TEAL, line=line)]
    elif state == "open":
        parts += [_smile(line), _happy(line)]
    else:
        parts += [_leaves(BLUSH, "#F2B3B8", line), _sorry(line), _bow_tie(_MIDDLE, 158, line * 0.85)]
        parts.append(stroke("M108 276Q128 266 148 276", line))
    return sheet(WIDTH_PX, HEIGHT_PX, *parts)


def door_leaf_svg(side: Literal["left", "right"] = "left") -> str:
    """One wing of the gate's door, 128 x 320 px, in its place in that half of the gate: slide or fold it away."""
    fill, x = (MINT, 0.0) if side == "left" else (MINT_SHADE, -128.0)
    edge = (
        f"M{num(_MIDDLE)} {num(_DOOR_TOP)}A66 66 0 0 {0 if side == 'left' else 1}"
        f" {num(62 if side == 'left' else 194)} 216V{num(_FLOOR)}H{num(_MIDDLE)}Z"
    )
    knob = disc(_MIDDLE + (-18 if side == "left" else 18), 238, 6.5, GOLD, line=4)
    return sheet(128, HEIGHT_PX, group(path(edge, fill, line=7), knob, x=x))
