"""The masks' faces: a recipe in plain words goes in, SVG text comes out; must not know pygame, packs or the city."""

from dataclasses import dataclass, fields

from game.stage import palette
from game.stage.art import masks_clothes as clothes
from game.stage.art import masks_eyes as eyes
from game.stage.art import masks_hair as hair
from game.stage.art import masks_hands as hands
from game.stage.art import masks_hats as hats
from game.stage.art import masks_heads as heads
from game.stage.art import masks_mouths as mouths
from game.stage.art import masks_paint as paint

MOODS = ("pleased", "plain", "forced", "hurt")


@dataclass(frozen=True, slots=True)
class Face:
    """A face recipe. Each field is a word from PARTS; the colours may be #RRGGBB as well."""

    head: str
    skin: str
    hair: str
    hair_colour: str
    eyes: str
    brow: str
    nose: str
    mouth: str
    outfit: str
    cloth: str
    accent: str
    hat: str = "none"
    hat_colour: str = "paper"
    glasses: str = "none"
    beard: str = "none"
    extra: str = "none"


_TONES = tuple(paint.TONES)
PARTS: dict[str, tuple[str, ...]] = {
    "head": tuple(heads.HEADS),
    "skin": tuple(paint.SKINS),
    "hair": tuple(hair.STYLES),
    "hair_colour": _TONES,
    "eyes": tuple(eyes.EYES),
    "brow": tuple(eyes.BROWS),
    "nose": heads.NOSES,
    "mouth": mouths.MOUTHS,
    "outfit": tuple(clothes.OUTFITS),
    "cloth": _TONES,
    "accent": _TONES,
    "hat": tuple(hats.HATS),
    "hat_colour": _TONES,
    "glasses": eyes.GLASSES,
    "beard": mouths.BEARDS,
    "extra": heads.MARKS,
}
"""What a recipe may say, field by field."""

_COLOURS = frozenset({"skin", "hair_colour", "cloth", "accent", "hat_colour"})
_TILT = {"pleased": 4.0, "plain": 0.0, "forced": 0.0, "hurt": -4.0}
"""Degrees; the forced smile is the one that holds its head dead straight."""


def face_problems(face: Face) -> tuple[str, ...]:
    """Every word of a recipe that cannot be drawn, each with the words that can; empty if all is well."""
    found = []
    for field in fields(face):
        word: str = getattr(face, field.name)
        if word in PARTS[field.name] or (field.name in _COLOURS and paint.is_colour(word)):
            continue
        hint = " or a colour like #F0543F" if field.name in _COLOURS else ""
        found.append(f"{field.name} = {word!r} cannot be drawn; use one of: {', '.join(PARTS[field.name])}{hint}.")
    return tuple(found)


def mask_svg(face: Face, mood: str) -> str:
    """Head and collar, viewBox 0 0 256 256. ValueError for a mood or a recipe that cannot be drawn."""
    _check(face, mood)
    drawing = _figure(face, mood, clothes.yoke_svg(face.outfit, face.cloth, face.accent))
    return _svg(256, 256, f'<g transform="translate(128 244) scale(0.93) translate(-128 -250)">{drawing}</g>')


def bust_svg(face: Face, mood: str) -> str:
    """Head, shoulders, work clothes and hands for the stage, viewBox 0 0 512 640, open at the lower edge."""
    _check(face, mood)
    drawing = _figure(face, mood, clothes.body_svg(face.outfit, face.cloth, face.accent))
    pose = hands.hands_svg(mood, paint.skin_tone(face.skin), face.cloth)
    return _svg(512, 640, f'<g transform="translate(57.6 40) scale(1.55)">{drawing}{pose}</g>')


def token_svg(face: Face, mood: str, seat_colour: str) -> str:
    """A head in a ring of its seat's colour (#RRGGBB), viewBox 0 0 256 256; hair and hats may rise above the ring."""
    _check(face, mood)
    if not paint.is_colour(seat_colour):
        raise ValueError(f"seat colour {seat_colour!r} is not a colour like #F28B82.")
    cloth = paint.tone(face.cloth)
    ring = paint.disc(128, 138, 112, palette.INK, 0) + paint.disc(128, 138, 105, seat_colour, 0)
    inner = paint.disc(128, 138, 86, paint.blend(seat_colour, palette.PAPER, 0.62), 5)
    shoulders = f'<path d="M56 184 Q128 158 200 184 A85 85 0 0 1 56 184 Z" fill="{cloth.flat}" stroke-width="5"/>'
    figure = _figure(face, mood, "")
    head = f'<g transform="translate(128 212) scale(0.9) translate(-128 -214)">{figure}</g>'
    return _svg(256, 256, ring + inner + shoulders + head)


def _check(face: Face, mood: str) -> None:
    if mood not in MOODS:
        raise ValueError(f"mood {mood!r} is not one of: {', '.join(MOODS)}.")
    problems = face_problems(face)
    if problems:
        raise ValueError(" ".join(problems))


def _figure(face: Face, mood: str, body: str) -> str:
    """Back hair, body, neck and head from back to front; `body` is drawn between neck and chin."""
    skin = paint.skin_tone(face.skin)
    head = heads.HEADS[face.head]
    mane = hair.hair_layers(face.hair, face.hair_colour, face.accent)
    hat = hats.hat_layers(face.hat, face.hat_colour)
    growth = paint.tone(face.hair_colour)
    is_covered = face.hat in hats.COVERING
    if is_covered:
        mane = hair.Layers("", "")
    mark = heads.mark_svg(face.extra, head, skin, face.accent)
    back = heads.band_svg(face.extra, head, face.accent) + hat.back + mane.back
    front = (
        heads.head_svg(head, skin, not is_covered)
        + mouths.cheeks_svg(mood, head.half, skin)
        + mouths.beard_svg(face.beard, growth, skin)
        + heads.nose_svg(face.nose, skin)
        + (mark if face.extra in heads.SKIN_MARKS else "")
        + mouths.mouth_svg(face.mouth, mood, skin)
        + mouths.moustache_svg(face.beard, growth)
        + eyes.eyes_svg(face.eyes, mood, skin)
        + mane.front
        + hat.front
        + ("" if face.extra in heads.SKIN_MARKS else mark)
        + eyes.glasses_svg(face.glasses, face.accent)
        + eyes.brows_svg(face.brow, mood, growth.flat)
        + (mouths.sweat_svg() if mood == "forced" else "")
    )
    tilt = f'<g transform="rotate({_TILT[mood]:g} 128 214)">'
    neck = clothes.neck_svg(skin) if body else ""
    return f"{tilt}{back}</g>{neck}{body}{tilt}{front}</g>"


def _svg(width: int, height: int, drawing: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<g stroke="{palette.INK}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">{drawing}</g></svg>'
    )
