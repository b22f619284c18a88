"""The plate that a mask carries on the hill: figures, letter, gauge or rank, as its rule shows them; judges nobody."""

from __future__ import annotations

import re

from game.city.regimes.regime import Regime
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.theme import THIN, Mood, Rgb, hex_of, mix

_GAUGE = 350.0, 950.0
"""The ends of the gauge under a whole-numbered score."""
_PLATE_A_SIZE, _STRIP = 1.3, 16.0
_NEVER_A_PLATE = ("nothing", "glow")


def draw_sign(canvas: Canvas, rule: Regime, shown: str, tier: int, place: int, x: float, y: float, size: float) -> None:
    """The plate centred on `x`, `y`, its figures `size` high; nothing where the rule publishes nothing."""
    if rule.shows in _NEVER_A_PLATE or not shown or (shown == "-" and not _has_gauge(rule)):
        return
    if rule.shows == "letter":
        _letter(canvas, shown, tier, x, y, size, is_stern=any(low < 2 for low in rule.doors))
    elif rule.shows == "rank":
        _rank(canvas, rule, shown, place, x, y, size)
    else:
        _figures(canvas, rule, shown, tier, x, y, size)


def sign_width(canvas: Canvas, rule: Regime, shown: str, size: float) -> float:
    """Room that such a plate takes from side to side."""
    if rule.shows in _NEVER_A_PLATE:
        return 0.0
    if rule.shows == "letter":
        return _letter_width(canvas, shown or "A", size)
    picture = canvas.pen.score(shown or "-", size, canvas.theme.text, canvas.theme.veil)
    high = _height(canvas, size)
    return picture.get_width() / canvas.scale + high * (1.35 if rule.shows == "rank" else 0.7)


def _has_gauge(rule: Regime) -> bool:
    """Whole numbers without a board of ranks are read on a gauge, as a lender's score is."""
    return rule.shows == "digits" and rule.decimals == 0


def _height(canvas: Canvas, size: float) -> float:
    return size * canvas.theme.text_scale * _PLATE_A_SIZE


def _fills(canvas: Canvas, rule: Regime, tier: int) -> tuple[Rgb, Rgb]:
    """Fill and rim: fine figures are a caste's, so they wear its colour; figures of a window wear butter."""
    theme = canvas.theme
    if theme.mood is not Mood.DAY or rule.shows != "digits":
        return theme.card, theme.outline
    if (rule.decimals or 0) >= 3:
        return mix(theme.tiers[tier], theme.card, 0.35), theme.outline
    return (theme.fields[2] if rule.windows else theme.card), theme.outline


def _figures(canvas: Canvas, rule: Regime, shown: str, tier: int, x: float, y: float, size: float) -> None:
    """Digits on a rounded plate; a gauge or a share runs along its foot."""
    theme = canvas.theme
    fill, rim = _fills(canvas, rule, tier)
    h = _height(canvas, size)
    w = sign_width(canvas, rule, shown, size)
    whole = re.match(r"\d+", shown)
    number = float(whole.group()) if whole else None
    has_gauge, has_share = _has_gauge(rule), rule.shows == "percent"
    foot = _STRIP if has_gauge or has_share else 0.0

    def paint(sheet: Canvas) -> None:
        tall = h + foot
        sheet.shape(shapes.rounded(0, 0, w, tall, min(h, tall) / 2, fill, rim, THIN), w, tall, 0, 0)
        sheet.blit(sheet.pen.score(shown, size, theme.text, theme.veil), w / 2, h / 2 + foot * 0.05, "center")
        inset, long = h * 0.34, w - h * 0.68
        if has_gauge:
            sheet.shape(_gauge(long, number, sheet), long, 22, inset, h - 10)
        elif has_share and number is not None:
            body = shapes.rounded(0, 0, long, 14, 7, theme.empty, theme.outline, 3)
            body += shapes.rounded(
                0, 0, max(14.0, long * min(1.0, number / 100)), 14, 7, theme.welcome, theme.outline, 3
            )
            sheet.shape(body, long, 14, inset, h - 3)

    canvas.stamp(w, h + foot, paint, x, y - h / 2, "midtop")


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


def _letter_width(canvas: Canvas, letter: str, size: float) -> float:
    wide = canvas.pen.width(letter, size, Face.TITLE)
    return max(_height(canvas, size) * 1.16, wide + 34)


def _letter(canvas: Canvas, letter: str, tier: int, x: float, y: float, size: float, *, is_stern: bool) -> None:
    """A letter as on a certificate: square and double-ruled where it shuts doors, round where it only opens them."""
    theme = canvas.theme
    h = _height(canvas, size) + 6
    w = _letter_width(canvas, letter, size)
    radius = 9.0 if is_stern else h / 2

    def paint(sheet: Canvas) -> None:
        body = shapes.rounded(0, 0, w, h, radius, theme.tiers[tier], theme.outline, THIN)
        body += shapes.rounded(7, 7, w - 14, h - 14, max(4.0, radius - 6), None, theme.ink, 2)
        sheet.shape(body, w, h, 0, 0)
        sheet.text(letter, w / 2, h / 2, size, theme.ink, Face.TITLE, "center")

    canvas.stamp(w, h, paint, x, y, "center")


def _rank(canvas: Canvas, rule: Regime, shown: str, place: int, x: float, y: float, size: float) -> None:
    """The place on a dark tab, the reach beside it."""
    theme = canvas.theme
    h = _height(canvas, size)
    w = sign_width(canvas, rule, shown, size)

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.rounded(0, 0, w, h, 12, theme.card, theme.outline, THIN), w, h, 0, 0)
        tab = theme.gold if place == 1 else theme.outline
        sheet.shape(shapes.rounded(0, 0, h, h, 12, tab, theme.outline, THIN), h, h, 0, 0)
        sheet.text(
            str(place), h / 2, h / 2, size * 0.86, theme.ink if place == 1 else theme.on_fill, Face.TITLE, "center"
        )
        picture = sheet.pen.score(shown, size * 0.9, theme.text, theme.veil)
        sheet.blit(picture, h + (w - h) / 2 - 2, h / 2, "center")

    canvas.stamp(w, h, paint, x, y, "center")


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
