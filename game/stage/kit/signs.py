"""The plate that a mask carries on the hill: figures, letter, gauge or rank, as its rule shows them; judges nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.city.regimes.regime import Regime
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.theme import THIN, Mood, Rgb, Theme, hex_of, mix
from game.drawing.widget import Ink, Size, Widget, ink_of
from game.drawing.words import Score

_GAUGE = 350.0, 950.0
"""The ends of the gauge under a whole-numbered score."""
_PLATE_A_SIZE, _STRIP = 1.3, 16.0
_NEVER_A_PLATE = ("nothing", "glow")


def draw_sign(canvas: Canvas, rule: Regime, shown: str, tier: int, place: int, x: float, y: float, size: float) -> None:
    """The plate centred on `x`, `y`, its figures `size` high; nothing where the rule publishes nothing."""
    sign = sign_of(rule, shown, tier, place, size)
    if sign is None:
        return
    if isinstance(sign, _Figures):
        sign.show_at(canvas, x, y - _height(canvas, size) / 2, "midtop")
    else:
        sign.show_at(canvas, x, y)


def sign_of(rule: Regime, shown: str, tier: int, place: int, size: float) -> Widget | None:
    """The plate itself; None where the rule publishes nothing."""
    if rule.shows in _NEVER_A_PLATE or not shown or (shown == "-" and not _has_gauge(rule)):
        return None
    return _sign(rule, shown, tier, place, size)


def sign_width(canvas: Canvas, rule: Regime, shown: str, size: float) -> float:
    """Room that such a plate takes from side to side."""
    if rule.shows in _NEVER_A_PLATE:
        return 0.0
    return _sign(rule, shown or ("A" if rule.shows == "letter" else "-"), 0, 1, size).size(canvas)[0]


def _sign(rule: Regime, shown: str, tier: int, place: int, size: float) -> _Letter | _Rank | _Figures:
    if rule.shows == "letter":
        return _Letter(shown, size, tier, is_stern=any(low < 2 for low in rule.doors))
    if rule.shows == "rank":
        return _Rank(shown, size, place)
    foot = "gauge" if _has_gauge(rule) else "share" if rule.shows == "percent" else ""
    is_plain = rule.shows != "digits"
    caste = None if is_plain or (rule.decimals or 0) < 3 else tier
    return _Figures(shown, size, foot, caste, not is_plain and bool(rule.windows))


def _has_gauge(rule: Regime) -> bool:
    """Whole numbers without a board of ranks are read on a gauge, as a lender's score is."""
    return rule.shows == "digits" and rule.decimals == 0


def _height(canvas: Canvas, size: float) -> float:
    return size * canvas.theme.line_scale * _PLATE_A_SIZE


@dataclass(frozen=True, slots=True)
class _Figures(Widget):
    """Digits on a rounded plate; a gauge or a share runs along its `foot`.

    By day fine figures are a caste's, so they wear its colour; figures of a window wear butter.
    """

    text: str
    at: float
    foot: str
    caste: int | None
    has_window: bool

    def size(self, canvas: Canvas) -> Size:
        h = _height(canvas, self.at)
        return Score(self.text, self.at).size(canvas)[0] + h * 0.7, h + (_STRIP if self.foot else 0.0)

    def _fill(self, theme: Theme) -> Ink:
        if theme.mood is not Mood.DAY:
            return "card"
        if self.caste is not None:
            return mix(theme.tiers[self.caste], theme.card, 0.35)
        return "field 2" if self.has_window else "card"

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, tall), strip = sheet.theme, box, _STRIP if self.foot else 0.0
        h = tall - strip
        Plate(fill=self._fill(theme), line=THIN, radius=min(h, tall) / 2).paint(sheet, box)
        Score(self.text, self.at).paint(sheet, (x, y, w, h + strip * 0.1))
        whole = re.match(r"\d+", self.text)
        number = float(whole.group()) if whole else None
        inset, long = h * 0.34, w - h * 0.68
        if self.foot == "gauge":
            sheet.shape(_gauge(long, number, sheet), long, 22, x + inset, y + h - 10)
        elif self.foot and number is not None:
            body = shapes.rounded(0, 0, long, 14, 7, theme.empty, theme.outline, 3)
            body += shapes.rounded(
                0, 0, max(14.0, long * min(1.0, number / 100)), 14, 7, theme.welcome, theme.outline, 3
            )
            sheet.shape(body, long, 14, x + inset, y + h - 3)


def _gauge(long: float, number: float | None, sheet: Canvas) -> str:
    """Five fields from low to high and a needle; no needle for a mask that has left."""
    theme = sheet.theme
    step = long / len(theme.tiers)
    body = "".join(
        f'<rect x="{field * step:.1f}" y="4" width="{step:.1f}" height="14" fill="{hex_of(colour)}"/>'
        for field, colour in enumerate(theme.tiers)
    )
    body += shapes.rounded(0, 2, long, 18, 5, None, theme.outline, 3)
    if number is None:
        return body
    low, high = _GAUGE
    at = 5 + (long - 10) * min(1.0, max(0.0, (number - low) / (high - low)))
    return body + shapes.rounded(at - 5, 0, 10, 22, 4, theme.alarm, theme.outline, 3)


@dataclass(frozen=True, slots=True)
class _Letter(Widget):
    """A letter as on a certificate: square and double-ruled where it shuts doors, round where it only opens them."""

    text: str
    at: float
    tier: int
    is_stern: bool

    def size(self, canvas: Canvas) -> Size:
        wide = canvas.pen.width(self.text, self.at, Face.TITLE)
        return max(_height(canvas, self.at) * 1.16, wide + 34), _height(canvas, self.at) + 6

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        radius = 9.0 if self.is_stern else h / 2
        body = shapes.rounded(0, 0, w, h, radius, theme.tiers[self.tier], theme.outline, THIN)
        body += shapes.rounded(7, 7, w - 14, h - 14, max(4.0, radius - 6), None, theme.ink, 2)
        sheet.shape(body, w, h, x, y)
        sheet.text(self.text, x + w / 2, y + h / 2, self.at, theme.ink, Face.TITLE, "center")


@dataclass(frozen=True, slots=True)
class _Rank(Widget):
    """The place on a dark tab (0: none, where all stand level), the reach beside it."""

    text: str
    at: float
    place: int

    def size(self, canvas: Canvas) -> Size:
        h = _height(canvas, self.at)
        return Score(self.text, self.at).size(canvas)[0] + h * (1.35 if self.place else 0.5), h

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        tab, ink = ("gold", "ink") if self.place == 1 else ("outline", "on_fill")
        Plate(line=THIN, radius=12).paint(sheet, box)
        if not self.place:
            Score(self.text, self.at * 0.9).paint(sheet, box)
            return
        Plate(fill=tab, line=THIN, radius=12).paint(sheet, (x, y, h, h))
        place = ink_of(sheet.theme, ink)
        sheet.text(str(self.place), x + h / 2, y + h / 2, self.at * 0.86, place, Face.TITLE, "center")
        Score(self.text, self.at * 0.9).paint(sheet, (x + h - 4, y, w - h, h))


def trend(change: int, w: float, h: float, colour: Rgb, width: float = 6.0) -> str:
    """A line of a graph with an arrow's head: up for 1, down for -1, level for 0; `w` x `h`."""
    if not change:
        return shapes.line([(4, h / 2), (w - 4, h / 2)], colour, width)
    rise = [(4, h - 5), (w * 0.36, h * 0.52), (w * 0.56, h * 0.68), (w - 6, 7)]
    head = [(w - 6 - w * 0.3, 6), (w - 6, 6), (w - 6, 6 + h * 0.34)]
    if change < 0:
        rise, head = ([(x, h - y) for x, y in part] for part in (rise, head))
    return shapes.line(rise, colour, width) + shapes.line(head, colour, width)


def draw_trend(canvas: Canvas, change: int, x: float, y: float, side: float, opacity: float = 1.0) -> None:
    """A little graph on a card: which way a rank is going."""
    theme = canvas.theme
    colour = theme.welcome if change > 0 else theme.alarm
    inner = side - 16
    body = shapes.rounded(0, 0, side, side, 10, theme.card, theme.outline, THIN)
    body += f'<g transform="translate(8 8)">{trend(change, inner, inner, colour)}</g>'
    canvas.shape(body, side, side, x, y, "center", opacity)
