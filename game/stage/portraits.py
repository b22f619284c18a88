"""Faces of masks as sprites: recipe to SVG to a cached surface; knows no rule."""

from __future__ import annotations

from game.city.pack import MaskId, Pack
from game.stage.art.masks import Face, bust_svg, mask_svg, token_svg
from game.stage.canvas import Canvas
from game.stage.palette import SEATS


def _face(pack: Pack, mask: MaskId) -> Face:
    return Face(**next(m.face for m in pack.masks if m.id == mask))


def portrait(canvas: Canvas, pack: Pack, mask: MaskId, mood: str) -> str:
    """The sprite key of a mask's head (square); mood: pleased, plain, forced or hurt."""
    key = f"mask/{pack.fingerprint}/{mask}/{mood}"
    if key not in canvas.kit.sprites:
        canvas.kit.sprites.register(key, mask_svg(_face(pack, mask), mood))
    return key


def bust(canvas: Canvas, pack: Pack, mask: MaskId, mood: str) -> str:
    """The sprite key of head and shoulders (512 x 640)."""
    key = f"bust/{pack.fingerprint}/{mask}/{mood}"
    if key not in canvas.kit.sprites:
        canvas.kit.sprites.register(key, bust_svg(_face(pack, mask), mood))
    return key


def token(canvas: Canvas, pack: Pack, mask: MaskId, mood: str, seat: int) -> str:
    """The sprite key of a head in its seat's ring, as on the hill (square)."""
    key = f"token/{pack.fingerprint}/{mask}/{mood}/{seat}"
    if key not in canvas.kit.sprites:
        canvas.kit.sprites.register(key, token_svg(_face(pack, mask), mood, SEATS[seat]))
    return key
