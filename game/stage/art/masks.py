"""The masks' faces: a recipe in plain words goes in, SVG text comes out, put together from parts in assets/art/mask.

Must not know pygame, packs or the city. Brows and mouth are own drawings; how eyes are shut says `lids`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from game.drawing import palette
from game.drawing.box import BOX, ArtBox, NoPicture, within
from game.drawing.dress import dressed, layers_of
from game.stage.art.lids import AHEAD, Gaze, Lids, half_shut, looking, shut
from game.stage.art.tones import SKINS, TONES, blend, is_colour, skin_slots, slots, tone

_TILT = {"pleased": 4.0, "plain": 0.0, "forced": 0.0, "hurt": -4.0, "gasp": -2.0, "smug": 4.0, "asleep": -2.0}
"""Degrees, by mood; the forced smile is the one that holds its head dead straight."""
MOODS = tuple(_TILT)
NONE = "none"
SKIN_MARKS = ("freckles", "mole", "plaster")
"""Those on the skin lie under hair and hat, the others over them."""


@dataclass(frozen=True, slots=True)
class MaskFace:
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
    hat: str = NONE
    hat_colour: str = "paper"
    glasses: str = NONE
    beard: str = NONE
    extra: str = NONE


def _words(folder: str, *, has_moods: bool = False, may_lack: bool = False) -> tuple[str, ...]:
    """What is drawn in a folder of parts; of those that have moods, the word before the mood."""
    drawn = within(f"mask/{folder}")
    words = tuple(dict.fromkeys(name.rsplit("-", 1)[0] for name in drawn)) if has_moods else drawn
    return (NONE, *words) if may_lack else words


GESTURES = _words("gesture")
_TONES = tuple(TONES)
PARTS: dict[str, tuple[str, ...]] = {
    "head": _words("head"),
    "skin": tuple(SKINS),
    "hair": _words("hair"),
    "hair_colour": _TONES,
    "eyes": _words("eyes", has_moods=True),
    "brow": _words("brow", has_moods=True),
    "nose": _words("nose"),
    "mouth": _words("mouth", has_moods=True),
    "outfit": _words("outfit"),
    "cloth": _TONES,
    "accent": _TONES,
    "hat": _words("hat", may_lack=True),
    "hat_colour": _TONES,
    "glasses": _words("glasses", may_lack=True),
    "beard": _words("beard", may_lack=True),
    "extra": _words("mark", may_lack=True),
}
"""What a recipe may say, field by field."""

_COLOURS = frozenset({"skin", "hair_colour", "cloth", "accent", "hat_colour"})
EYES_LIE = {"mask": (0.35, 0.75), "bust": (0.27, 0.52), "token": (0.38, 0.72)}
"""Between which heights of a drawing its eyes lie, hats and tilts included: nothing else changes when they move."""
NECK = {"mask": 0.866, "bust": 0.61, "token": 1.0}
"""The height at which head and shoulders part; a token moves as a whole."""
_HALF = re.compile(r'data-half="([0-9.]+)"')
_COVERS = 'data-covers="hair"'


def face_problems(face: MaskFace) -> tuple[str, ...]:
    """Every word of a recipe that cannot be drawn, each with the words that can; empty if all is well."""
    found = []
    for field in fields(face):
        word: str = getattr(face, field.name)
        if word in PARTS[field.name] or (field.name in _COLOURS and is_colour(word)):
            continue
        hint = " or a colour like #F0543F" if field.name in _COLOURS else ""
        found.append(f"{field.name} = {word!r} cannot be drawn; use one of: {', '.join(PARTS[field.name])}{hint}.")
    return tuple(found)


def mask_svg(face: MaskFace, mood: str, box: ArtBox = BOX, lids: Lids = "open", gaze: Gaze = AHEAD) -> str:
    """Head and collar, viewBox 0 0 256 256. ValueError for a mood or a recipe that cannot be drawn."""
    parts = _Parts(face, mood, box, lids, gaze)
    drawing = parts.figure(parts.of("outfit", face.outfit, "yoke"))
    return _svg(256, 256, f'<g transform="translate(128 244) scale(0.93) translate(-128 -250)">{drawing}</g>')


def bust_svg(
    face: MaskFace, mood: str, box: ArtBox = BOX, lids: Lids = "open", gaze: Gaze = AHEAD, hands: str = ""
) -> str:
    """Head, shoulders, work clothes and hands for the stage, viewBox 0 0 512 640, open at the lower edge.

    `hands`: what they do; "" for what they do in that mood.
    """
    parts = _Parts(face, mood, box, lids, gaze)
    drawing = parts.figure(parts.of("outfit", face.outfit, "body"))
    pose = parts.of("hands", hands or mood, "hands", may_lack=True)
    return _svg(512, 640, f'<g transform="translate(57.6 40) scale(1.55)">{drawing}{pose}</g>')


def gesture_svg(face: MaskFace, gesture: str, box: ArtBox = BOX) -> str:
    """Hands before a head, viewBox 0 0 256 256: one of GESTURES, "hush-left" for it on the other side; "": none."""
    way, _, side = gesture.partition("-")
    hands = _Parts(face, "plain", box, "open", AHEAD).of("gesture", way or NONE, "hands")
    return _svg(256, 256, f'<g transform="translate(256 0) scale(-1 1)">{hands}</g>' if side == "left" else hands)


def token_svg(
    face: MaskFace, mood: str, seat_colour: str, box: ArtBox = BOX, lids: Lids = "open", gaze: Gaze = AHEAD
) -> str:
    """A head in a ring of its seat's colour (#RRGGBB), viewBox 0 0 256 256; hair and hats may rise above the ring."""
    parts = _Parts(face, mood, box, lids, gaze)
    if not is_colour(seat_colour):
        raise ValueError(f"seat colour {seat_colour!r} is not a colour like #F28B82.")
    inside = blend(seat_colour, palette.PAPER, 0.62)
    shoulders = tone(face.cloth).flat
    ring = (
        f'<circle cx="128" cy="138" r="112" fill="{palette.INK}" stroke="none"/>'
        f'<circle cx="128" cy="138" r="105" fill="{seat_colour}" stroke="none"/>'
        f'<circle cx="128" cy="138" r="86" fill="{inside}" stroke-width="5"/>'
        f'<path d="M56 184 Q128 158 200 184 A85 85 0 0 1 56 184 Z" fill="{shoulders}" stroke-width="5"/>'
    )
    head = f'<g transform="translate(128 212) scale(0.9) translate(-128 -214)">{parts.figure("")}</g>'
    return _svg(256, 256, ring + head)


class _Parts:
    """The parts of one face in one mood, in its colours."""

    def __init__(self, face: MaskFace, mood: str, box: ArtBox, lids: Lids, gaze: Gaze) -> None:
        if mood not in MOODS:
            raise ValueError(f"mood {mood!r} is not one of: {', '.join(MOODS)}.")
        problems = face_problems(face)
        if problems:
            raise ValueError(" ".join(problems))
        self.face, self.mood, self.box, self.lids, self.gaze = face, mood, box, lids, gaze
        self.colours = skin_slots(face.skin) | slots("hair", face.hair_colour) | slots("cloth", face.cloth)
        self.colours |= slots("accent", face.accent) | slots("hat", face.hat_colour)

    def of(self, folder: str, word: str, layer: str, *, may_lack: bool = False) -> str:
        """A layer of a part; "" for the word none, for a layer that it has not, and if it `may_lack` where it lacks."""
        if word == NONE:
            return ""
        try:
            source = self.box.source(f"mask/{folder}/{word}" if folder else f"mask/{word}")
        except NoPicture:
            if may_lack:
                return ""
            raise
        drawing = _layers(source).get(layer, "")
        if folder == "eyes":
            drawing = shut(drawing) if self.lids == "closed" else looking(drawing, self.gaze)
            drawing = half_shut(drawing) if self.lids == "half" else drawing
        return dressed(drawing, self.colours)

    def in_mood(self, folder: str, word: str, layer: str) -> str:
        """A part that is drawn anew for each mood."""
        return self.of(folder, f"{word}-{self.mood}", layer)

    def figure(self, body: str) -> str:
        """Back hair, body, neck and head from back to front; `body` is drawn between neck and chin."""
        face, mood = self.face, self.mood
        is_covered = face.hat != NONE and _COVERS in self.box.source(f"mask/hat/{face.hat}")
        hair = NONE if is_covered else face.hair
        back = self._band() + self.of("hat", face.hat, "back") + self.of("hair", hair, "back")
        front = (
            ("" if is_covered else self.of("head", face.head, "ears"))
            + self.of("head", face.head, "head")
            + (self.of("head", face.head, "cheeks") if mood == "pleased" else "")
            + self.of("beard", face.beard, "beard")
            + self.of("nose", face.nose, "nose")
            + self.of("mark", face.extra, "skin")
            + self.in_mood("mouth", face.mouth, "mouth")
            + self.of("beard", face.beard, "moustache")
            + self.in_mood("eyes", face.eyes, "eyes")
            + self.of("hair", hair, "front")
            + self.of("hat", face.hat, "front")
            + self._at_the_ears()
            + self.of("glasses", face.glasses, "glasses")
            + self.in_mood("brow", face.brow, "brows")
            + (self.of("", "sweat", "sweat") if mood == "forced" else "")
        )
        tilt = f'<g transform="rotate({_TILT[mood]:g} 128 214)">'
        neck = self.of("", "neck", "neck") if body else ""
        return f"{tilt}{back}</g>{neck}{body}{tilt}{front}</g>"

    def _at_the_ears(self) -> str:
        """What hangs at the ears is drawn for one head, and moved to where this one has them."""
        if self.face.extra in (NONE, *SKIN_MARKS):
            return ""
        inwards = self._half("mark", self.face.extra) - self._half("head", self.face.head)
        left, right = self.of("mark", self.face.extra, "left"), self.of("mark", self.face.extra, "right")
        return f'<g transform="translate({inwards:g} 0)">{left}</g><g transform="translate({-inwards:g} 0)">{right}</g>'

    def _band(self) -> str:
        """The band of the headphones, over even the tallest curls: it bends with the head's width."""
        if self.face.extra != "headphones":
            return ""
        left = 128 - self._half("head", self.face.head) - 4
        arch = f"M{left:g} 126 C{left - 24:g} -26 {280 - left:g} -26 {256 - left:g} 126"
        lines = ((palette.INK, 22), (self.colours["accent"], 10))
        return "".join(f'<path d="{arch}" fill="none" stroke="{ink}" stroke-width="{w}"/>' for ink, w in lines)

    def _half(self, folder: str, word: str) -> float:
        """Half the width of the head that a part is drawn for."""
        found = _HALF.search(self.box.source(f"mask/{folder}/{word}"))
        return float(found[1]) if found is not None else 0.0


@lru_cache(maxsize=512)
def _layers(source: str) -> Mapping[str, str]:
    return layers_of(source)


def _svg(width: int, height: int, drawing: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<g stroke="{palette.INK}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">{drawing}</g></svg>'
    )
