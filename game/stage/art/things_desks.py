"""Icons of the card forms played at desks, on a 128 px field: smile, hearing, counter; must not know their rules."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.stage.art.pen import disc, path, rect, stroke
from game.stage.palette import BUTTER, CORAL, GOLD, INK, LILAC, MINT, PAPER, PEACH_SHADE, SKY, STONE, TEAL


def _smile() -> str:
    """A smile inside brackets: a face kept between two marks."""
    return (
        disc(64, 64, 38, BUTTER, line=6)
        + disc(51, 54, 5, INK)
        + disc(77, 54, 5, INK)
        + path("M42 70Q64 104 86 70Q64 80 42 70Z", PAPER, line=5)
        + stroke("M24 20H10V108H24", 8, TEAL)
        + stroke("M104 20H118V108H104", 8, TEAL)
    )


def _hearing() -> str:
    """A gavel over a sheet of paper."""
    return (
        rect(16, 62, 62, 54, PAPER, r=5, line=6)
        + stroke("M28 80H64M28 96H52", 6, LILAC)
        + path("M58 22L92 56L78 70L44 36Z", PEACH_SHADE, line=6)
        + path("M66 14L100 48L108 40L74 6Z", GOLD, line=5)
        + path("M36 44L70 78L62 86L28 52Z", GOLD, line=5)
        + stroke("M84 62L116 94", 14)
        + stroke("M85 63L115 93", 5, PEACH_SHADE)
    )


def _counter() -> str:
    """A desk with a clerk's hatch and a bell."""
    return (
        path("M20 16H108V80H20Z", SKY, line=6)
        + path("M34 80V52Q34 30 64 30Q94 30 94 52V80Z", PAPER, line=6)
        + disc(64, 56, 14, MINT, line=5)
        + path("M42 80Q44 68 64 68Q84 68 86 80Z", CORAL, line=5)
        + rect(8, 78, 112, 38, STONE, r=6, line=6)
        + path("M84 78Q84 62 98 62Q112 62 112 78Z", GOLD, line=5)
        + disc(98, 59, 4, GOLD, line=4)
    )


DESKS: Mapping[str, Callable[[], str]] = MappingProxyType({"smile": _smile, "hearing": _hearing, "counter": _counter})
