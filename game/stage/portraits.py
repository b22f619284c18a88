"""Faces of masks as sprites: recipe to SVG to a cached surface; knows no rule."""

from __future__ import annotations

from game.city.pack import MaskId, Pack
from game.drawing.canvas import Canvas
from game.drawing.palette import SEATS
from game.stage.art.lids import eyes_of
from game.stage.art.masks import MaskFace, bust_svg, gesture_svg, mask_svg, token_svg
from game.stage.kit.crowd import GESTURE


def _face(pack: Pack, mask: MaskId) -> MaskFace:
    return MaskFace(**next(m.face for m in pack.masks if m.id == mask))


def portrait(canvas: Canvas, pack: Pack, mask: MaskId, mood: str) -> str:
    """The name of the sprite of a mask's head (square); mood: one of MOODS."""
    sprites = canvas.kit.sprites
    name = f"mask/{pack.fingerprint}/{mask}/{mood}"
    return sprites.compose_looks(name, lambda look: mask_svg(_face(pack, mask), mood, sprites.box, *eyes_of(look)))


def gesture(canvas: Canvas, pack: Pack, mask: MaskId) -> str:
    """The name of the hands before a mask's head in the strip (square): they are seen in their looks alone."""
    sprites = canvas.kit.sprites
    name = f"{GESTURE}{pack.fingerprint}/{mask}"
    return sprites.compose_looks(name, lambda look: gesture_svg(_face(pack, mask), look, sprites.box))


def bust(canvas: Canvas, pack: Pack, mask: MaskId, mood: str, hands: str = "") -> str:
    """The name of the sprite of head and shoulders (512 x 640); hands: "raised", or as the mood has them."""
    sprites = canvas.kit.sprites
    name = f"bust/{pack.fingerprint}/{mask}/{mood}" + (f"/{hands}" if hands else "")
    return sprites.compose_looks(
        name, lambda look: bust_svg(_face(pack, mask), mood, sprites.box, *eyes_of(look), hands)
    )


def token(canvas: Canvas, pack: Pack, mask: MaskId, mood: str, seat: int) -> str:
    """The name of the sprite of a head in its seat's ring, as on the hill (square)."""
    sprites = canvas.kit.sprites
    name = f"token/{pack.fingerprint}/{mask}/{mood}/{seat}"
    return sprites.compose_looks(
        name, lambda look: token_svg(_face(pack, mask), mood, SEATS[seat], sprites.box, *eyes_of(look))
    )
