"""The colours that charts are drawn in, handed over by whoever shows them. Chooses nothing by itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours as SVG takes them: "#2B2140", or "var(--ink)" where a page's style sheet has the last word.

    `ink` on `ground`, on each of `bands` and on `field` has a contrast of 4.5 at least; so has `soft` on `ground`.
    """

    ink: str
    soft: str
    ground: str
    field: str
    line: str
    welcome: str
    refusal: str
    gold: str
    bands: tuple[str, ...]
    """Behind columns of days, one a rule; light enough for text."""
    seats: tuple[str, ...]
    """Eight, in the order of masks."""
    on_seats: str = "#2B2140"
    """Outline and text on a seat's colour, on `welcome_fill` and `refusal_fill`."""
    welcome_fill: str = "#BFEAD3"
    refusal_fill: str = "#FFC9C9"
    refusal_mark: str = "#B3301F"
    """What is struck through on `refusal_fill`."""


SEATS = ("#F28B82", "#F6B54B", "#6CBF8B", "#5FA8E0", "#A986E0", "#E07BB5", "#4DB6AC", "#B8A13A")
LIGHT = Inks(
    "#2B2140", "#5A4F6E", "#FFFFFF", "#F3ECFB", "#CBBFD6", "#0B6F67", "#B3301F", "#E0A21B",
    ("#FFF0B3", "#BFE0F7", "#FFD9B0", "#D9CCF5", "#BFEAD3", "#FFC9C9"), SEATS,
)  # fmt: skip
DARK = Inks(
    "#F6EFFF", "#C9BEDB", "#2A2247", "#352B57", "#5B4F7D", "#6FDCCF", "#FF9C8C", "#F2C55C",
    ("#4A3F1C", "#1F3B56", "#553619", "#3D2F63", "#1F4638", "#56293A"), SEATS,
)  # fmt: skip
PAGE = Inks(
    "var(--ink)", "var(--soft)", "var(--card)", "var(--field)", "var(--line)", "var(--teal)", "var(--coral)",
    "var(--star)", tuple(f"var(--band{n})" for n in range(6)), SEATS,
)  # fmt: skip
"""For a saved page: its style sheet has light, dark and paper (see `page_css`)."""


def page_css() -> str:
    """What a page's style sheet must hold beside the common colours so that `PAGE` can be used."""

    def bands(inks: Inks) -> str:
        return "".join(f"--band{n}:{ink};" for n, ink in enumerate(inks.bands)) + f"--star:{inks.gold};"

    return f":root{{{bands(LIGHT)}}}\n@media screen and (prefers-color-scheme: dark){{:root{{{bands(DARK)}}}}}\n"
