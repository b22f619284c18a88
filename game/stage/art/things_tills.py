"""Icons of the forms played at walls and tills, on a 128 px field: feed, checkout, whisper; knows no rules."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.stage.art.pen import disc, path, rect, stroke
from game.stage.palette import BLUSH, BUTTER, CORAL, GOLD, INK, LILAC, MINT, PAPER, SKY, STONE, TEAL


def _feed() -> str:
    """A wall of notes, one of them loved and one in the dark."""
    return (
        rect(10, 12, 108, 104, SKY, r=14, line=6)
        + rect(24, 26, 38, 36, PAPER, r=6, line=5)
        + stroke("M33 40H53M33 50H47", 5, LILAC)
        + rect(70, 26, 36, 36, BUTTER, r=6, line=5)
        + path("M88 54C74 44 78 34 88 40C98 34 102 44 88 54Z", CORAL, line=4)
        + rect(24, 70, 82, 34, INK, r=6, line=5)
        + stroke("M36 87H94", 5, STONE)
    )


def _checkout() -> str:
    """A basket, and a square code with a beam across it."""
    return (
        path("M14 66H86L76 112H24Z", MINT, line=6)
        + stroke("M32 66Q50 28 68 66", 6)
        + stroke("M34 80L38 100M50 80V100M66 80L62 100", 5)
        + rect(76, 14, 42, 42, PAPER, r=6, line=6)
        + rect(84, 22, 10, 10, INK)
        + rect(100, 22, 10, 10, INK)
        + rect(84, 38, 10, 10, INK)
        + rect(101, 39, 7, 7, INK)
        + stroke("M68 35H126", 6, CORAL)
    )


def _whisper() -> str:
    """An ear with a small voice on its way to it."""
    return (
        path("M72 112C52 112 58 92 48 78C36 60 44 20 76 18C106 16 120 48 106 70C98 82 96 112 72 112Z", BLUSH, line=6)
        + stroke("M64 62C56 44 72 32 84 38C98 46 88 64 80 68C74 72 76 82 72 88", 6)
        + disc(26, 66, 8, TEAL, line=5)
        + stroke("M12 46Q2 66 12 86", 6, GOLD)
        + stroke("M30 40Q38 46 38 54M30 92Q38 86 38 78", 5, GOLD)
    )


TILLS: Mapping[str, Callable[[], str]] = MappingProxyType({"feed": _feed, "checkout": _checkout, "whisper": _whisper})
