"""The ways out and about: bus, fast train, plane, boat, taxi, large; must not know fares or who boards."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.stage.art.pen import LIT, disc, path, rect, shade_under, sheet, stroke
from game.stage.art.props import GLASS, eye
from game.stage.palette import (
    BUTTER,
    BUTTER_SHADE,
    CORAL,
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
    STONE_LIGHT,
    TEAL,
)

WIDTH_PX, HEIGHT_PX = 512, 256
_BUS = "#F6B54B"


def _wheel(x: float, y: float, r: float) -> str:
    return disc(x, y, r, INK) + disc(x, y, r * 0.42, STONE_LIGHT)


def _bus() -> str:
    """Always open: friendly, a little dented."""
    panes = "".join(rect(52 + k * 82, 66, 66, 62, GLASS, r=12, line=6) for k in range(4))
    return (
        shade_under(256, 232, 230, 16)
        + rect(28, 36, 456, 180, _BUS, r=38)
        + path("M28 150H484V178Q484 216 446 216H66Q28 216 28 178Z", PEACH_SHADE)
        + rect(28, 36, 456, 180, "none", r=38, line=7)
        + panes
        + rect(384, 66, 80, 62, GLASS, r=12, line=6)
        + stroke("M46 160H370", 6)
        + disc(462, 172, 12, LIT, line=6)
        + stroke("M404 176Q422 190 440 176", 6)
        + rect(150, 20, 170, 30, PAPER, r=12, line=6)
        + stroke("M176 35H294", 7, TEAL)
        + _wheel(128, 212, 32)
        + _wheel(380, 212, 32)
    )


def _rail() -> str:
    """The fast train, all nose."""
    body = "M48 70H296Q418 76 492 176Q498 196 470 200H40Q16 200 16 176V102Q16 70 48 70Z"
    return (
        shade_under(240, 232, 256, 12)
        + stroke("M8 226H504", 9)
        + "".join(stroke(f"M{k} 236V246", 8) for k in range(20, 512, 56))
        + path(body, PAPER)
        + path("M16 152H462Q484 166 492 176Q498 196 470 200H40Q16 200 16 176Z", LILAC)
        + stroke("M20 152H464", 8, LILAC_SHADE)
        + path(body, line=7)
        + "".join(rect(38 + k * 82, 94, 62, 40, GLASS, r=14, line=6) for k in range(3))
        + path("M292 94H330Q382 104 414 134H310Q292 134 292 116Z", GLASS, line=6)
        + disc(452, 174, 10, LIT, line=6)
        + "".join(rect(k, 200, 96, 18, STONE_LIGHT, r=8, line=6) for k in (36, 190, 332))
        + stroke("M16 52H120M16 36H60", 6, SKY_SHADE)
    )


def _plane() -> str:
    """Half the seats, and a smile."""
    hull = "M34 132Q36 96 96 92H386Q474 96 494 138Q478 178 386 180H104Q40 178 34 132Z"
    return (
        path("M66 104L22 26H78L134 96Z", CORAL, line=7)
        + path("M200 96L170 40H208L280 94Z", SKY_SHADE, line=7)
        + path(hull, PAPER)
        + path("M38 148Q250 162 490 146Q470 178 386 180H104Q48 178 38 148Z", SKY)
        + path(hull, line=7)
        + "".join(rect(126 + k * 44, 112, 24, 28, GLASS, r=11, line=5) for k in range(6))
        + path("M412 106Q458 110 474 130H420Q410 120 412 106Z", GLASS, line=6)
        + path("M214 152L118 238H176L316 160Z", SKY_SHADE, line=7)
        + stroke("M438 152Q452 164 468 154", 6)
        + path("M54 128L14 138Q18 150 60 146Z", CORAL, line=6)
    )


def _boat() -> str:
    """Slow, and there is room."""
    return (
        "".join(rect(190 + k * 70, 52 - k * 8, 34, 70, CORAL if k % 2 else PAPER, r=6, line=6) for k in range(2))
        + disc(286, 22, 13, PAPER, alpha=0.9)
        + disc(314, 6, 17, PAPER, alpha=0.9)
        + rect(112, 104, 250, 62, PAPER, r=14, line=7)
        + rect(320, 108, 40, 54, PEACH)
        + rect(112, 104, 250, 62, "none", r=14, line=7)
        + "".join(disc(150 + k * 44, 134, 13, GLASS, line=6) for k in range(5))
        + stroke("M64 158V88", 7)
        + path("M66 90L114 104L66 120Z", MINT, line=6)
        + path("M30 158H482Q470 216 424 232H92Q44 222 30 158Z", MINT_SHADE, line=7)
        + stroke("M46 182H470", 7, PAPER)
        + path(
            (
                "M12 224Q40 206 68 224T144 224T220 224T296 224T372 224T448 224Q476 210 500 224Q500"
                " 250 474 250H38Q12 250 12 224Z"
            ),
            SKY,
            line=7,
        )
    )


def _taxi() -> str:
    """One taxi, and it wants its coins."""
    return (
        shade_under(256, 232, 220, 16)
        + rect(208, 26, 96, 36, PAPER, r=12, line=6)
        + eye(256, 44, 56, 0.5, line=4.5)
        + path("M120 140L160 74Q168 60 186 60H326Q344 60 354 74L398 140Z", BUTTER, line=7)
        + path("M150 132L178 88Q182 82 190 82H246V132Z", GLASS, line=6)
        + path("M266 82H320Q328 82 334 90L360 132H266Z", GLASS, line=6)
        + path("M40 158Q44 132 76 132H424Q472 134 476 170V196Q476 212 458 212H58Q38 212 38 194Z", BUTTER)
        + path("M38 178H476V196Q476 212 458 212H58Q38 212 38 194Z", BUTTER_SHADE)
        + path("M40 158Q44 132 76 132H424Q472 134 476 170V196Q476 212 458 212H58Q38 212 38 194Z", line=7)
        + "".join(rect(66 + k * 38, 150 + (k % 2) * 13, 19, 13, INK) for k in range(10))
        + "".join(rect(85 + k * 38, 150 + ((k + 1) % 2) * 13, 19, 13, INK) for k in range(9))
        + disc(462, 164, 13, LIT, line=6)
        + disc(50, 168, 9, CORAL, line=5)
        + stroke("M262 144V206M290 196H314", 5)
        + _wheel(128, 210, 34)
        + _wheel(388, 210, 34)
    )


_WAYS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {"bus": _bus, "rail": _rail, "plane": _plane, "boat": _boat, "taxi": _taxi}
)
WAYS: tuple[str, ...] = tuple(_WAYS)


def way_svg(way_id: str) -> str:
    """One way of travelling, 512 x 256 px, facing right, transparent ground."""
    if way_id not in _WAYS:
        raise ValueError(f"no picture of the way {way_id!r}; there are {', '.join(WAYS)}")
    return sheet(WIDTH_PX, HEIGHT_PX, _WAYS[way_id]())
