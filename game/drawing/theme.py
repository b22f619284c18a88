"""The looks a scene may choose from: colours by role, sizes, margins and grid; draws nothing and opens nothing."""

from dataclasses import dataclass, replace
from enum import Enum

from game.drawing import palette

Rgb = tuple[int, int, int]

WIDTH, HEIGHT = 1920, 1080
"""The logical canvas; every position in the stage is in these units."""
MARGIN_X, MARGIN_Y = 96, 54
"""The safe margin: 5 % of each side."""
COLUMNS, GUTTER = 12, 24
OUTLINE = 6
"""Width of the ink line round big shapes; small ones use THIN."""
THIN = 4
TEXT_MIN, TEXT_BODY, TEXT_PROMPT, TEXT_TITLE, TEXT_HUGE = 28, 36, 52, 72, 120
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
LINES_MOST = 1.25
"""A line that has no box of its own to shrink or wrap in (a figure on a sign, a badge) grows by this at most."""
LINE_PITCH_PILL = 1.5
"""Height of a pill, in sizes of its text."""


class Mood(Enum):
    """Which set of colours is in force."""

    DAY = "day"
    NIGHT = "night"
    HIGH_CONTRAST = "high-contrast"

    # Every picture's key holds one: by identity the hash costs no call of Python.
    __hash__ = object.__hash__


def rgb(hex_text: str) -> Rgb:
    """`#RRGGBB` as three numbers 0-255."""
    return int(hex_text[1:3], 16), int(hex_text[3:5], 16), int(hex_text[5:7], 16)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """`one` moved towards `other` by `share` (0-1)."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def hex_of(colour: Rgb) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)


def luminance(colour: Rgb) -> float:
    """Relative luminance 0-1 (WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio 1-21 (WCAG 2.2); the order of the two does not matter."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for. `art_tint` is multiplied into pictures (white leaves them alone)."""

    mood: Mood
    outline: Rgb
    ground: Rgb
    card: Rgb
    card_shade: Rgb
    text: Rgb
    text_soft: Rgb
    text_alarm: Rgb
    text_welcome: Rgb
    text_gold: Rgb
    welcome: Rgb
    alarm: Rgb
    gold: Rgb
    on_fill: Rgb
    ink: Rgb
    veil: Rgb
    empty: Rgb
    fields: tuple[Rgb, ...]
    pastels: tuple[Rgb, ...]
    """The same fields where they stay bright by night, like a shop's window; words on them are in `ink`."""
    tiers: tuple[Rgb, ...]
    seats: tuple[Rgb, ...]
    art_tint: Rgb
    text_scale: float = 1.0
    is_reduced_motion: bool = False
    is_steady_face: bool = False
    is_still: bool = False
    """Whether nothing may move at all."""

    @property
    def line_scale(self) -> float:
        """By how much lines grow that stand on a drawing, with no box to shrink in."""
        return min(self.text_scale, LINES_MOST)

    @property
    def picture_key(self) -> tuple[Mood, float, bool, bool]:
        """What a picture in these colours hangs on: a theme is one of few, with a player's choices."""
        return self.mood, self.text_scale, self.is_reduced_motion, self.is_steady_face

    def text_pairs(self) -> tuple[tuple[str, Rgb, Rgb, float], ...]:
        """Each use of text: its name, text colour, ground colour, the contrast it must hold."""
        reading = [
            (f"{name} on card", getattr(self, name), self.card, 4.5)
            for name in ("text", "text_soft", "text_alarm", "text_welcome", "text_gold")
        ]
        reading += [("text on ground", self.text, self.ground, 4.5), ("text on shade", self.text, self.card_shade, 4.5)]
        fills = [
            ("on welcome", self.on_fill, self.welcome, 4.5),
            ("on alarm", self.on_fill, self.alarm, 4.5),
            ("ink on gold", self.ink, self.gold, 4.5),
            ("veil on card", self.veil, self.card, 3.0),
        ]
        fills += [(f"ink on pastel {i}", self.ink, pastel, 4.5) for i, pastel in enumerate(self.pastels)]
        seats = [(f"ink on seat {i}", self.ink, seat, 4.5) for i, seat in enumerate(self.seats)]
        return tuple(reading + fills + seats)

    def with_choices(
        self,
        *,
        text_scale: float | None = None,
        is_reduced_motion: bool | None = None,
        is_steady_face: bool | None = None,
        is_still: bool | None = None,
    ) -> "Theme":
        """The same colours with a player's choices; raises ValueError for a scale not in TEXT_SCALES."""
        scale = self.text_scale if text_scale is None else text_scale
        if scale not in TEXT_SCALES:
            raise ValueError(f"text scale {scale}: choose one of {', '.join(map(str, TEXT_SCALES))}")
        return replace(
            self,
            text_scale=scale,
            is_reduced_motion=self.is_reduced_motion if is_reduced_motion is None else is_reduced_motion,
            is_steady_face=self.is_steady_face if is_steady_face is None else is_steady_face,
            is_still=self.is_still if is_still is None else is_still,
        )


_INK, _PAPER, _NIGHT = rgb(palette.INK), rgb(palette.PAPER), rgb(palette.NIGHT)
_FIELDS = tuple(map(rgb, (palette.BLUSH, palette.PEACH, palette.BUTTER, palette.MINT, palette.SKY, palette.LILAC)))
_SEATS = tuple(map(rgb, palette.SEATS))
_WHITE: Rgb = (255, 255, 255)

DAY = Theme(
    mood=Mood.DAY,
    outline=_INK,
    ground=_PAPER,
    card=_PAPER,
    card_shade=rgb("#F1DFD3"),
    text=_INK,
    text_soft=rgb("#6B5A75"),
    text_alarm=rgb("#A13A2B"),
    text_welcome=rgb("#0A6F66"),
    text_gold=rgb("#7A5200"),
    # Teal and coral of the palette are a touch too light under paper-coloured words; a deeper cousin holds 4.5:1.
    welcome=rgb("#0B7A70"),
    alarm=rgb("#C93A28"),
    gold=rgb(palette.GOLD),
    on_fill=_WHITE,
    ink=_INK,
    veil=rgb("#8F7B91"),
    empty=rgb("#E6D6CE"),
    fields=_FIELDS,
    pastels=_FIELDS,
    seats=_SEATS,
    # Lowest tier first; badges stay bright at night, as lit signs do.
    tiers=(*map(rgb, (palette.LILAC, palette.SKY, palette.MINT, palette.BUTTER, palette.GOLD)),),
    art_tint=_WHITE,
)
NIGHT = replace(
    DAY,
    mood=Mood.NIGHT,
    outline=rgb("#0E0A1E"),
    ground=_NIGHT,
    card=rgb("#3B2F5C"),
    card_shade=rgb("#2C2248"),
    text=_PAPER,
    text_soft=rgb("#C8B5C6"),
    text_alarm=rgb("#FF9A8A"),
    text_welcome=rgb("#7FE0CF"),
    text_gold=rgb("#F6C65B"),
    veil=rgb("#A795AE"),
    empty=rgb("#5A4C7C"),
    fields=tuple(mix(_NIGHT, field, 0.33) for field in _FIELDS),
    pastels=tuple(mix(_NIGHT, field, 0.7) for field in _FIELDS),
    art_tint=(112, 104, 160),
)
HIGH_CONTRAST = replace(
    DAY,
    mood=Mood.HIGH_CONTRAST,
    outline=(0, 0, 0),
    ground=_WHITE,
    card=_WHITE,
    card_shade=rgb("#E4E4E4"),
    text=(0, 0, 0),
    text_soft=rgb("#2E2E2E"),
    text_alarm=rgb("#8C1508"),
    text_welcome=rgb("#00504A"),
    text_gold=rgb("#563A00"),
    welcome=rgb("#00564F"),
    alarm=rgb("#99190B"),
    ink=(0, 0, 0),
    veil=rgb("#4A4A4A"),
    empty=_WHITE,
    fields=tuple(mix(field, _WHITE, 0.5) for field in _FIELDS),
    pastels=tuple(mix(field, _WHITE, 0.5) for field in _FIELDS),
    seats=tuple(mix(seat, _WHITE, 0.2) for seat in _SEATS),
)
THEMES = {theme.mood: theme for theme in (DAY, NIGHT, HIGH_CONTRAST)}


def column_x(column: int) -> float:
    """Left edge of a grid column, 0 to 11, in logical units."""
    return MARGIN_X + column * (column_width() + GUTTER)


def column_width(columns: int = 1) -> float:
    """Width of so many neighbouring columns (1-12) with the gutters between them."""
    one = (WIDTH - 2 * MARGIN_X - (COLUMNS - 1) * GUTTER) / COLUMNS
    return one * columns + GUTTER * (columns - 1)
