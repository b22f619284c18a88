"""Icons of daily life, on a 128 px field: what errands need and what the books list; must not know what they cost."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.stage.art import props
from game.stage.art.pen import LIT, disc, group, oval, path, rect, stroke
from game.stage.art.props import WOOD
from game.stage.palette import (
    BLUSH,
    BUTTER,
    BUTTER_SHADE,
    CORAL,
    GOLD,
    INK,
    LILAC,
    MINT,
    MINT_SHADE,
    PAPER,
    PEACH,
    SKY,
    SKY_SHADE,
    STONE,
    STONE_LIGHT,
    TEAL,
)


def _bag() -> str:
    """A shopping bag with two handles, and a leaf that looks out."""
    return (
        path("M74 44Q70 14 96 10Q102 34 84 46Z", MINT, line=6)
        + stroke("M80 40Q84 26 92 18", 4)
        + path("M22 44H106L114 116H14Z", PEACH, line=6)
        + path("M86 44H106L114 116H92Z", "#F0B97F")
        + path("M22 44H106L114 116H14Z", line=6)
        + stroke("M44 58V46Q44 26 58 26Q72 26 72 46V58", 7)
        + disc(44, 60, 5, INK)
        + disc(72, 60, 5, INK)
        + props.heart(62, 88, 17, CORAL, 5)
    )


def _postbox() -> str:
    """A letter on its way into a box on a foot."""
    return (
        rect(54, 84, 20, 34, STONE, r=3, line=6)
        + group(rect(-24, -16, 48, 32, PAPER, r=4, line=5) + stroke("M-22-12L0 4L22-12", 4), x=42, y=30, turn=-18)
        + path("M20 90V60Q20 34 46 34H84Q110 34 110 60V90Z", CORAL, line=6)
        + path("M88 34Q110 36 110 60V90H92V58Q92 42 82 34Z", "#C93A28")
        + path("M20 90V60Q20 34 46 34H84Q110 34 110 60V90Z", line=6)
        + rect(32, 54, 44, 11, INK, r=5)
        + stroke("M102 52V20", 6)
        + path("M102 16H122V30H102Z", GOLD, line=5)
    )


def _book() -> str:
    """An open book with a ribbon."""
    return (
        path("M8 32Q38 22 64 36V110Q38 96 8 104Z", PAPER, line=6)
        + path("M120 32Q90 22 64 36V110Q90 96 120 104Z", SKY, line=6)
        + stroke("M22 50Q38 46 50 52M22 66Q38 62 50 68M22 82Q38 78 50 84", 5, STONE)
        + stroke("M78 52Q92 46 106 50M78 68Q92 62 106 66", 5, SKY_SHADE)
        + path("M84 28L100 26V62L92 54L84 62Z", CORAL, line=4)
        + stroke("M64 36V110", 6)
    )


def _form() -> str:
    """A sheet with a small face to be filled in, and a pen."""
    return (
        rect(18, 10, 78, 108, PAPER, r=6, line=6)
        + rect(30, 22, 28, 30, MINT, r=4, line=5)
        + disc(44, 33, 6, INK)
        + path("M34 50Q36 42 44 42Q52 42 54 50Z", INK)
        + stroke("M68 28H84M68 42H84M32 68H82M32 84H64", 6, STONE)
        + group(
            path("M-8-46H8V26L0 44L-8 26Z", GOLD, line=5) + path("M-8 26H8L0 44Z", PAPER, line=4), x=92, y=74, turn=28
        )
    )


def _jar() -> str:
    """A jar of savings, half full."""
    coins = "".join(
        oval(x, y, 15, 9, GOLD, line=4) for x, y in ((46, 100), (78, 100), (62, 90), (44, 80), (80, 82), (63, 72))
    )
    return (
        path("M36 36H92Q108 46 108 62V104Q108 118 94 118H34Q20 118 20 104V62Q20 46 36 36Z", SKY, alpha=0.65)
        + coins
        + path("M36 36H92Q108 46 108 62V104Q108 118 94 118H34Q20 118 20 104V62Q20 46 36 36Z", line=6)
        + rect(30, 14, 68, 22, WOOD, r=7, line=6)
        + rect(50, 8, 28, 7, INK, r=3)
        + stroke("M34 62V88", 6, PAPER)
    )


def _bank() -> str:
    """A temple of money: three pillars under a coin."""
    pillars = "".join(rect(x, 56, 16, 42, LILAC, line=5) for x in (22, 56, 90))
    return (
        path("M64 8L118 44V56H10V44Z", PAPER, line=6)
        + path("M64 8L118 44V56H84Q100 40 64 8Z", BLUSH)
        + path("M64 8L118 44V56H10V44Z", line=6)
        + disc(64, 36, 12, GOLD, line=5)
        + pillars
        + rect(8, 98, 112, 18, STONE_LIGHT, r=4, line=6)
    )


def _shoe() -> str:
    """A dancing shoe and two notes."""
    return (
        path("M12 74Q24 60 34 74Q52 96 84 88Q112 82 118 104Q118 112 108 112H70Q46 112 32 96V112H20V92Q10 86 12 74Z",
             CORAL, line=6)
        + path("M70 112Q92 112 118 104Q118 112 108 112Z", "#C93A28")
        + props.heart(84, 98, 8, BUTTER, 3.5)
        + stroke("M58 66V26L84 18V56", 6)
        + oval(50, 66, 10, 8, INK)
        + oval(76, 57, 10, 8, INK)
        + stroke("M104 34V62", 5)
        + oval(98, 62, 8, 6, INK)
        + stroke("M104 34Q116 38 114 50", 5)
    )  # fmt: skip


def _briefcase() -> str:
    return (
        stroke("M44 40V28Q44 18 54 18H74Q84 18 84 28V40", 7)
        + rect(10, 38, 108, 74, "#C98A6B", r=12, line=6)
        + path("M10 66V50Q10 38 22 38H106Q118 38 118 50V66Q92 80 64 80Q36 80 10 66Z", WOOD, line=6)
        + rect(54, 68, 20, 22, GOLD, r=5, line=5)
    )


def _dark() -> str:
    """A post that nobody sees: a bubble by night, with a moon in it."""
    return (
        path("M24 14H104Q118 14 118 28V82Q118 96 104 96H60L34 118V96H24Q10 96 10 82V28Q10 14 24 14Z", "#6B58A6", line=6)
        + path("M78 28A30 30 0 1 0 92 76A34 34 0 0 1 78 28Z", BUTTER, line=4)
        + disc(94, 38, 4, PAPER)
        + disc(104, 58, 3, PAPER)
    )


def _friends() -> str:
    """Two heads, close together."""
    return (
        path("M58 112Q60 76 88 76Q118 76 120 112Z", SKY, line=6)
        + disc(88, 48, 24, PEACH, line=6)
        + path("M8 118Q10 80 42 80Q74 80 76 118Z", MINT, line=6)
        + disc(42, 54, 26, BUTTER, line=6)
        + stroke("M32 60Q42 70 52 60M80 54Q88 62 96 54", 5)
        + disc(34, 48, 3.5, INK)
        + disc(50, 48, 3.5, INK)
        + disc(82, 44, 3.5, INK)
        + disc(96, 44, 3.5, INK)
    )


def _lamp() -> str:
    """A reading lamp's bulb: something is explained."""
    return (
        path("M64 8Q104 8 104 48Q104 66 90 80Q84 88 84 96H44Q44 88 38 80Q24 66 24 48Q24 8 64 8Z", LIT, line=6)
        + path("M84 14Q104 22 104 48Q104 66 90 80Q84 88 84 96H72Q90 60 84 14Z", BUTTER_SHADE)
        + path("M64 8Q104 8 104 48Q104 66 90 80Q84 88 84 96H44Q44 88 38 80Q24 66 24 48Q24 8 64 8Z", line=6)
        + stroke("M50 52L58 62L70 62L78 52M58 62V92M70 62V92", 4.5)
        + rect(46, 96, 36, 22, STONE, r=7, line=6)
    )


def _ledger() -> str:
    """The books: a thick one with a clasp and an eye on its cover."""
    return (
        path("M26 12H100Q108 12 108 20V108Q108 116 100 116H26Q16 116 16 106V22Q16 12 26 12Z", TEAL, line=6)
        + path("M16 104Q16 96 26 96H108V108Q108 116 100 116H26Q16 116 16 106Z", PAPER, line=6)
        + path("M38 54Q64 26 90 54Q64 82 38 54Z", PAPER, line=5)
        + disc(64, 54, 11, MINT_SHADE, line=5)
        + disc(64, 54, 4, INK)
        + rect(98, 44, 20, 22, GOLD, r=4, line=5)
        + stroke("M32 106H92", 4, STONE)
    )


def _cake() -> str:
    """A slice of the hill: three tiers of icing and one candle."""
    return (
        oval(64, 113, 60, 9, PAPER, line=5)
        + rect(14, 84, 100, 26, "#A78BD3", r=8, line=5)
        + rect(28, 60, 72, 26, SKY, r=8, line=5)
        + rect(42, 36, 44, 26, BLUSH, r=8, line=5)
        + stroke("M64 36V20", 9)
        + path("M64 2q11 11 0 18q-11-7 0-18Z", LIT, line=4)
    )


ERRAND_THINGS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "bag": _bag,
        "postbox": _postbox,
        "book": _book,
        "form": _form,
        "jar": _jar,
        "bank": _bank,
        "shoe": _shoe,
        "briefcase": _briefcase,
        "dark": _dark,
        "friends": _friends,
        "lamp": _lamp,
        "ledger": _ledger,
        "cake": _cake,
    }
)
