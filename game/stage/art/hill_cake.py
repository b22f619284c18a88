"""One terrace of the hill, drawn like a tier of an iced cake; must not know what stands on it."""

from game.stage.art.hill_ground import RIM_SAG_PX, Terrace
from game.stage.art.pen import num, path
from game.stage.palette import (
    BUTTER,
    BUTTER_SHADE,
    LILAC,
    LILAC_SHADE,
    MINT,
    MINT_SHADE,
    SKY,
    SKY_SHADE,
    STONE,
    STONE_LIGHT,
)

_TOPS = (STONE_LIGHT, LILAC, SKY, MINT, BUTTER)
_FACES = (STONE, LILAC_SHADE, SKY_SHADE, MINT_SHADE, BUTTER_SHADE)
_DEEPER = ("#7D6B82", "#9879C7", "#7AA8CE", "#7ABA9A", "#DBBB6E")
_BACK_PX, _FRONT_PX = 20, 16


def _scallops(at: Terrace, y: float, fill: str) -> str:
    """Icing that hangs from a rim, drawn left to right along the rim's own curve: the city is a cake."""
    count = max(8, round((at.right_x - at.left_x) / 62))
    step = (at.right_x - at.left_x) / count
    lobes = "".join(
        f"A{num(step / 2)} {num(step / 2.4)} 0 0 0 {num(at.left_x + step * (k + 1))} "
        f"{num(y + RIM_SAG_PX * 4 * ((k + 1) / count) * (1 - (k + 1) / count))}"
        for k in range(count)
    )
    rim = (
        f"M{num(at.right_x)} {num(y)}Q{num((at.left_x + at.right_x) / 2)}"
        f" {num(y + RIM_SAG_PX * 2)} {num(at.left_x)} {num(y)}"
    )
    return path(rim + lobes + "Z", fill)


def _niche(tier: int, x: float, top: float, low: float) -> str:
    """One blind window: portholes low down, then square panes, arches, and hearts of a balustrade at the top."""
    if tier == 1:
        return (
            f"M{num(x - 24)} {num(top + 24)}A24 24 0 1 0 {num(x + 24)} {num(top + 24)}"
            f"A24 24 0 1 0 {num(x - 24)} {num(top + 24)}Z"
        )
    if tier == 2:
        return (
            f"M{num(x - 30)} {num(top)}H{num(x - 4)}V{num(low)}H{num(x - 30)}Z"
            f"M{num(x + 4)} {num(top)}H{num(x + 30)}V{num(low)}H{num(x + 4)}Z"
        )
    if tier == 3:
        return f"M{num(x - 22)} {num(low)}V{num(top + 14)}A22 22 0 0 1 {num(x + 22)} {num(top + 14)}V{num(low)}Z"
    return (
        f"M{num(x)} {num(top + 54)}C{num(x - 40)} {num(top + 30)} {num(x - 32)}"
        f" {num(top - 2)} {num(x - 14)} {num(top)}"
        f"Q{num(x - 4)} {num(top + 2)} {num(x)} {num(top + 12)}Q{num(x + 4)}"
        f" {num(top + 2)} {num(x + 14)} {num(top)}"
        f"C{num(x + 32)} {num(top - 2)} {num(x + 40)} {num(top + 30)} {num(x)}"
        f" {num(top + 54)}Z"
    )


def _niches(at: Terrace, low: float, fill: str) -> str:
    """Blind windows along a terrace's face, in one quiet tone: tokens stand before them."""
    middle = (at.left_x + at.right_x) / 2
    spots = (middle + k * 118 for k in range(-6, 7))
    return "".join(
        path(_niche(at.tier, x, at.rim_y(x) + 54, low), fill) for x in spots if at.left_x + 130 < x < at.right_x - 130
    )


def terrace(at: Terrace) -> str:
    """One step of the hill with its face, which reaches down behind the step below."""
    middle = (at.left_x + at.right_x) / 2
    top, face, deeper = _TOPS[at.tier], _FACES[at.tier], _DEEPER[at.tier]
    left, right = at.left_x, at.right_x
    y = at.floor_y + _FRONT_PX
    low = 1090 if at.tier == 0 else at.floor_y + 150
    flare = 22
    rim = f"Q{num(middle)} {num(y + RIM_SAG_PX * 2)} {num(right)} {num(y)}"
    body = f"M{num(left)} {num(y)}{rim}L{num(right + flare)} {num(low)}H{num(left - flare)}Z"
    back_y = at.floor_y - _BACK_PX
    far = 22 if at.tier < len(_TOPS) - 1 else -16  # only the top one shows its far side
    surface = (
        f"M{num(left)} {num(y)}C{num(left - 4)} {num(y - 18)} {num(left + 20)}"
        f" {num(back_y + 4)} {num(left + 70)} {num(back_y + 2)}"
        f"Q{num(middle)} {num(back_y + far)} {num(right - 70)} {num(back_y + 2)}"
        f"C{num(right - 20)} {num(back_y + 4)} {num(right + 4)} {num(y - 18)}"
        f" {num(right)} {num(y)}"
        f"Q{num(middle)} {num(y + RIM_SAG_PX * 2)} {num(left)} {num(y)}Z"
    )
    parts = [path(body, face)]
    if at.tier:
        lee = (
            f"M{num(right)} {num(y)}L{num(right + flare)} {num(low)}H{num(right - 96)}L{num(right - 110)} {num(y + 8)}Z"
        )
        parts += [path(lee, deeper, alpha=0.55), _niches(at, low, deeper), _scallops(at, y, deeper)]
    parts += [path(body, line=6), path(surface, top, line=6)]
    return "".join(parts)
