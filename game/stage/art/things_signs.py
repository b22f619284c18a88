"""Icons that stand for acts, controls and card forms, on a 128 px field; must not know the rules behind them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.stage.art import props
from game.stage.art.pen import disc, group, oval, path, points, rect, stroke
from game.stage.palette import (
    BLUSH,
    BUTTER,
    CORAL,
    GOLD,
    INK,
    LILAC,
    LILAC_SHADE,
    MINT,
    MINT_SHADE,
    PAPER,
    PEACH,
    PEACH_SHADE,
    SKY,
    SKY_SHADE,
    STONE,
    STONE_LIGHT,
    TEAL,
)


def _hand(x: float, y: float, scale: float, skin: str, sleeve: str, *, flip: bool = False, turn: float = 0) -> str:
    """An open hand, raised; wrist at (x, y)."""
    fingers = "".join(rect(-25 + k * 13, -62 - (6 if k in (1, 2) else 0), 12, 46, skin, r=6, line=5) for k in range(4))
    palm = path("M-27-24Q-27-38-20-38H22Q29-38 29-24V-4Q29 10 12 10H-10Q-27 10-27-6Z", skin, line=5)
    smooth = rect(-22, -40, 48, 18, skin)
    thumb = path("M-24-12Q-46-30-40-38Q-32-44-14-22Z", skin, line=5)
    return group(
        thumb,
        fingers,
        palm,
        smooth,
        rect(-20, 8, 40, 30, sleeve, r=4, line=5),
        x=x,
        y=y,
        scale=scale,
        flip=flip,
        turn=turn,
    )


def _hands() -> str:
    return (
        _hand(32, 96, 0.78, PEACH, TEAL)
        + _hand(98, 96, 0.78, "#B98A6A", LILAC_SHADE, flip=True)
        + _hand(66, 80, 0.92, "#F2C6A0", CORAL)
    )


def _megaphone() -> str:
    return group(
        path("M-18-16L40-42V42L-18 16Z", CORAL, line=6)
        + path("M-18 4L40 14V42L-18 16Z", "#C93C2C")
        + path("M-18-16L40-42V42L-18 16Z", line=6)
        + rect(-44, -18, 30, 36, PAPER, r=10, line=6)
        + path("M-32 18L-24 46H-8L-14 18Z", STONE_LIGHT, line=6)
        + oval(40, 0, 8, 43, BLUSH, line=6),
        x=60,
        y=62,
        turn=-14,
    )


def _x_card() -> str:
    return (
        rect(24, 10, 80, 108, PAPER, r=14, line=6)
        + stroke("M44 44L84 84M84 44L44 84", 20)
        + stroke("M44 44L84 84M84 44L44 84", 9, CORAL)
    )


def _pass_sign() -> str:
    return disc(64, 64, 50, SKY, line=6) + stroke("M34 64H82M66 44L88 64L66 84", 11)


def _pause() -> str:
    return (
        disc(64, 64, 50, MINT, line=6)
        + rect(42, 40, 15, 48, PAPER, r=5, line=6)
        + rect(71, 40, 15, 48, PAPER, r=5, line=6)
    )


def _eye() -> str:
    return stroke("M64 20V10M30 30L24 21M98 30L104 21M14 48L5 42M114 48L123 42", 7, GOLD) + props.eye(64, 70, 116, 0)


def _flag() -> str:
    return (
        stroke("M34 116V14", 9)
        + path("M38 18Q64 4 84 20Q98 30 112 22V72Q94 82 78 70Q60 58 38 70Z", SKY_SHADE, line=6)
        + oval(36, 116, 20, 6, STONE_LIGHT, line=6)
    )


def _locked() -> str:
    return (
        stroke("M40 60V42Q40 18 64 18Q88 18 88 42V60", 10)
        + rect(24, 56, 80, 58, TEAL, r=14, line=6)
        + stroke("M46 86L60 98L84 72", 9, PAPER)
    )


def _promise() -> str:
    return path(
        "M22 16H106Q118 16 118 30V72Q118 86 106 86H66L40 112L42 86H22Q10 86 10 72V30Q10 16 22 16Z", PAPER, line=6
    ) + props.heart(64, 52, 22, "#F28B82", 5)


def _deed() -> str:
    return _hand(64, 82, 1.15, PEACH, LILAC_SHADE)


def _vouch() -> str:
    return (
        group(rect(-52, -13, 42, 26, TEAL, r=5, line=6), x=66, y=62, turn=8)
        + group(rect(10, -13, 42, 26, CORAL, r=5, line=6), x=62, y=62, turn=-8)
        + path("M38 50L62 42Q76 40 90 50L92 74Q76 90 64 86L44 80Q34 72 38 50Z", PEACH, line=6)
        + stroke("M62 44L52 60Q60 68 70 58L84 72M66 72L74 80", 5)
    )


def _headline() -> str:
    return (
        path("M10 26H118V102H10Z", PAPER, line=6)
        + rect(22, 38, 84, 18, CORAL, r=3)
        + stroke("M24 70H104M24 86H72", 6, STONE)
        + props.star(96, 88, 11, GOLD, 4)
    )


def _vote_box() -> str:
    return (
        group(rect(-26, -32, 52, 46, PAPER, r=4, line=6) + stroke("M-13-12L-3-2L14-22", 7, TEAL), x=64, y=40, turn=-8)
        + rect(16, 58, 96, 56, SKY_SHADE, r=8, line=6)
        + rect(16, 58, 96, 15, SKY, r=6, line=6)
        + stroke("M38 65H90", 7)
        + props.eye(64, 94, 34, 0, line=4.5)
    )


def _dilemma() -> str:
    """Two roads that part."""
    return (
        path(
            ("M50 120V84Q50 66 32 56L14 46L28 22L52 36Q64 44 64 58Q64 44 76 36L100 22L114 46L96 56Q78 66 78 84V120Z"),
            PEACH,
            line=6,
        )
        + path("M4 40L10 8L40 22Z", TEAL, line=6)
        + path("M124 40L118 8L88 22Z", CORAL, line=6)
        + stroke("M64 112V100M64 90V80", 5, PAPER)
    )


def _split() -> str:
    """A cake cut in two unequal parts."""
    return (
        oval(64, 104, 56, 12, PAPER, line=6)
        + path("M18 58H76V98Q46 104 18 96Z", BLUSH, line=6)
        + path("M90 52H114V92Q104 98 90 98Z", BLUSH, line=6)
        + path("M14 58Q20 40 46 38H76V70Q70 60 62 70Q54 80 46 70Q38 60 30 70Q20 76 14 66Z", PAPER, line=6)
        + path("M90 34Q110 36 116 52V62Q108 68 104 60Q96 56 90 66Z", PAPER, line=6)
        + disc(46, 30, 9, CORAL, line=5)
        + stroke("M83 12V112", 5, CORAL)
    )


def _spotlight() -> str:
    return (
        path("M48 34L14 112H114L80 34Z", BUTTER, alpha=0.95)
        + oval(64, 110, 51, 10, GOLD, alpha=0.6)
        + path("M40 14H88L82 40H46Z", STONE, line=6)
        + rect(34, 6, 60, 14, STONE_LIGHT, r=5, line=6)
        + disc(64, 76, 14, PEACH, line=6)
        + path("M40 112Q40 92 64 92Q88 92 88 112Z", LILAC_SHADE, line=6)
    )


def _applause() -> str:
    return (
        stroke("M64 8V22M28 20L36 32M100 20L92 32", 7, GOLD)
        + _hand(46, 86, 0.82, PEACH, TEAL, turn=22)
        + _hand(82, 86, 0.82, "#C99B78", CORAL, flip=True, turn=-22)
    )


def _ballot() -> str:
    box = rect(20, 74, 88, 44, MINT_SHADE, r=8, line=6) + rect(12, 66, 104, 17, MINT, r=6, line=6)
    return _hand(64, 70, 0.95, "#F2C6A0", GOLD) + box + disc(64, 100, 9, PAPER, line=5)


def _chart() -> str:
    return (
        stroke("M18 14V112H116", 8)
        + rect(32, 70, 18, 38, SKY_SHADE, r=3, line=6)
        + rect(60, 46, 18, 62, LILAC, r=3, line=6)
        + rect(88, 26, 18, 82, CORAL, r=3, line=6)
    )


def _bell() -> str:
    return (
        path("M22 92Q34 84 34 60Q34 28 64 26Q94 28 94 60Q94 84 106 92Z", GOLD, line=6)
        + disc(64, 18, 8, GOLD, line=6)
        + path("M50 96Q64 116 78 96Z", PEACH_SHADE, line=6)
    )


def _timer() -> str:
    return (
        rect(28, 8, 72, 14, STONE, r=5, line=6)
        + rect(28, 106, 72, 14, STONE, r=5, line=6)
        + path("M36 22H92Q92 52 70 64Q92 76 92 106H36Q36 76 58 64Q36 52 36 22Z", SKY, line=6)
        + path("M46 40H82Q78 54 64 60Q50 54 46 40Z", GOLD)
        + path("M44 102Q46 84 64 80Q82 84 84 102Z", GOLD)
    )


def _poll() -> str:
    return "".join(
        rect(14, y, w, 22, tone, r=9, line=6) for y, w, tone in ((16, 88, TEAL), (53, 52, BUTTER), (90, 100, LILAC))
    )


def _mirror() -> str:
    return (
        stroke("M64 90V116", 14)
        + stroke("M64 92V114", 5, GOLD)
        + oval(64, 52, 42, 46, GOLD, line=6)
        + oval(64, 52, 30, 34, INK, line=5)
        + props.star(64, 54, 13, GOLD, 0)
        + stroke("M46 40Q50 30 58 26", 5, STONE_LIGHT)
    )


def _shield_off() -> str:
    return (
        path(points([(64, 10), (112, 30), (104, 82), (64, 118), (24, 82), (16, 30)]), SKY, line=6)
        + stroke("M44 62L58 78L86 46", 11)
        + stroke("M44 62L58 78L86 46", 4, PAPER)
    )


SIGNS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "hands": _hands, "megaphone": _megaphone, "x-card": _x_card, "pass": _pass_sign, "pause": _pause,
        "eye": _eye, "flag": _flag, "locked": _locked, "promise": _promise, "deed": _deed, "vouch": _vouch,
        "headline": _headline, "vote": _vote_box, "chart": _chart, "bell": _bell, "timer": _timer, "poll": _poll,
        "mirror": _mirror, "safe": _shield_off,
        "dilemma": _dilemma, "split": _split, "spotlight": _spotlight, "applause": _applause, "ballot": _ballot,
    }
)  # fmt: skip
FORM_ICONS = ("dilemma", "split", "spotlight", "applause", "ballot")
