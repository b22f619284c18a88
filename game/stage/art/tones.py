"""Named colours of masks: skins, hair and cloth, each with its shadow; knows no face and no file."""

import re
from dataclasses import dataclass

from game.drawing import palette

INK = palette.INK


@dataclass(frozen=True, slots=True)
class Tone:
    """A flat colour, its one shadow, and (for skin) the colour of a warm cheek; all are hex text."""

    flat: str
    shade: str
    cheek: str = ""


SKINS: dict[str, Tone] = {
    "porcelain": Tone("#FCE1D2", "#EEBFAE", "#F59F95"),
    "rose": Tone("#F8CDB4", "#E3A68C", "#EE8B7E"),
    "sand": Tone("#EFC096", "#D49B6F", "#E8876A"),
    "honey": Tone("#DDA673", "#BF8352", "#D8714D"),
    "chestnut": Tone("#BC7F53", "#99603C", "#C65B40"),
    "umber": Tone("#A46B48", "#825135", "#C2553F"),
    "cocoa": Tone("#8E5C42", "#6F4431", "#B8503F"),
}

TONES: dict[str, Tone] = {
    "raven": Tone("#51447A", "#3D325F"),
    "brown": Tone("#7A4A36", "#5B3427"),
    "rust": Tone("#B25A37", "#8B4228"),
    "copper": Tone("#E5693F", "#BD4D2D"),
    "straw": Tone("#F5CD6C", "#D9A648"),
    "silver": Tone("#DAD5E6", "#B4ACCA"),
    "snow": Tone("#FBF6F3", "#D8CED9"),
    "plum": Tone("#8A569E", "#69407B"),
    "teal": Tone("#35ADA0", "#1F857C"),
    "coral": Tone("#F4806B", "#D55F4E"),
    "navy": Tone("#5A5C9E", "#43447D"),
    "gold": Tone("#F2C14E", "#D09A2C"),
    "paper": Tone(palette.PAPER, "#E6D6D2"),
    "stone": Tone("#A593A8", "#84718A"),
    "blush": Tone(palette.BLUSH, palette.BLUSH_SHADE),
    "peach": Tone(palette.PEACH, palette.PEACH_SHADE),
    "butter": Tone(palette.BUTTER, palette.BUTTER_SHADE),
    "mint": Tone(palette.MINT, palette.MINT_SHADE),
    "sky": Tone(palette.SKY, palette.SKY_SHADE),
    "lilac": Tone(palette.LILAC, palette.LILAC_SHADE),
}

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_ROUGE = "#B23A55"


def is_colour(text: str) -> bool:
    """True for #RRGGBB."""
    return _HEX.fullmatch(text) is not None


def blend(first: str, second: str, share: float) -> str:
    """The colour that lies `share` (0 to 1) of the way from the first hex colour to the second."""
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def skin_tone(text: str) -> Tone:
    """A named skin, or any #RRGGBB with its shadow and cheek mixed from it. KeyError for other words."""
    if is_colour(text):
        return Tone(text, blend(text, "#5A2B3A", 0.25), blend(text, "#E0402F", 0.45))
    return SKINS[text]


def tone(text: str) -> Tone:
    """A named hair or cloth colour, or any #RRGGBB with its shadow mixed from it. KeyError for other words."""
    if is_colour(text):
        return Tone(text, blend(text, INK, 0.28))
    return TONES[text]


def skin_slots(text: str) -> dict[str, str]:
    """The colours of a skin by the slots of the drawings."""
    skin = skin_tone(text)
    lips = blend(skin.shade, _ROUGE, 0.55)
    return {"skin": skin.flat, "skin-shade": skin.shade, "skin-cheek": skin.cheek, "skin-lips": lips}


def slots(name: str, text: str) -> dict[str, str]:
    """The colours of hair, hat, cloth or accent by the slots of the drawings."""
    found = tone(text)
    return {name: found.flat, f"{name}-shade": found.shade}
