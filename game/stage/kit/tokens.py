"""A mask as it stands on the hill: its token, its standing as the rule in force shows it, up or down; moves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.city.city import NO_SCORE, City
from game.city.pack import MaskId
from game.city.regimes.regime import Regime
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.theme import THIN, hex_of, mix
from game.drawing.widget import Size, Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Words
from game.stage.kit.hill import Point
from game.stage.kit.seats import letter_of
from game.stage.kit.signs import draw_sign, draw_trend, sign_of, sign_width
from game.stage.kit.standings import Row
from game.stage.portraits import token
from game.stage.staging import Live, Props

_RING_SHARE, _RING_DROP = 256 / 224, 10 / 224
"""The ring in a token's picture: the picture is this much wider, the ring's centre this much lower."""

BADGE_OUT = 24.0
"""So far a badge stands out of a token's left side: tokens stand so far apart."""
_SMALL = 76.0
"""Before a smaller token its badge, which is not smaller, hangs below the eyes."""


def draw_token(
    canvas: Canvas,
    props: Props,
    live: Live,
    city: City,
    mask: MaskId,
    at: Point,
    size: float,
    mood: str = "plain",
    *,
    has_shadow: bool = True,
    opacity: float = 1.0,
) -> None:
    """A mask in its seat's ring, `size` wide, centred on `at`, with its seat's badge; booked or out is seen."""
    x, y = at
    seat, letter = letter_of(live, city, mask)
    if has_shadow:
        body = '<ellipse cx="50" cy="10" rx="50" ry="10" fill="#2B2140" fill-opacity="0.22"/>'
        canvas.shape(body, size * 1.06, size * 0.2, x, y + size * 0.5, "center", opacity)
    side = size * _RING_SHARE
    key = token(canvas, props.pack, mask, mood, seat)
    canvas.sprite(key, x, y - size * _RING_DROP, side, side, "center", is_lit=True, opacity=opacity)
    drop = size * (0.06 if size >= _SMALL else 0.34)
    seat_badge(canvas, seat, letter, x - size * 0.46, y + drop, size=max(46.0, size * 0.38), opacity=opacity)
    small = max(34.0, size * 0.36)
    if mask in city.book:
        canvas.sprite("thing/entry", x + size * 0.42, y + size * 0.34, small, small, "center", opacity=opacity)
    if mask in city.out:
        canvas.sprite("thing/phone-free", x + size * 0.42, y - size * 0.3, small, small, "center", opacity=opacity)


def draw_standing(
    canvas: Canvas, props: Props, rule: Regime | None, row: Row, at: Point, size: float, text: str = ""
) -> None:
    """The plate below a token: figures, a letter, a rank, a word of the list; or nothing at all."""
    x, y = at
    shown = text or row.text
    y += size * 0.5 + 10
    if shown == NO_SCORE:
        plate(canvas, props.words("sign.out"), x, y, 42)
        return
    if rule is not None and rule.shows == "wall":
        if shown not in ("", "-"):
            plate(canvas, props.words("sign.listed"), x, y, 42, is_alarm=True)
        return
    shown = props.words.score(shown)
    place = 0 if row.is_level else row.place
    draw_sign(canvas, rule or props.regimes["mean"], shown, row.tier, place, x, y, plate_size(size))


def standing_of(canvas: Canvas, props: Props, rule: Regime | None, row: Row, size: float) -> Widget | None:
    """The plate by itself, its figures `size` high: for what moves without its mask. None where nothing is told."""
    if row.text == NO_SCORE:
        return _Word(props.words("sign.out"))
    if rule is not None and rule.shows == "wall":
        return _Word(props.words("sign.listed"), is_alarm=True) if row.text not in ("", "-") else None
    place = 0 if row.is_level else row.place
    return sign_of(rule or props.regimes["mean"], props.words.score(row.text), row.tier, place, size)


def plate_size(token_size: float) -> float:
    """Size of the figures below a token of that width."""
    return 32.0 if token_size < 104 else 38.0 if token_size < 124 else 44.0


def plate_width(canvas: Canvas, props: Props, rule: Regime | None, text: str, token_size: float) -> float:
    """Room that a plate takes below a token."""
    if text == NO_SCORE:
        return canvas.pen.width(props.words("sign.out"), 28, Face.NARROW) + 24
    if rule is not None and rule.shows == "wall":
        return canvas.pen.width(props.words("sign.listed"), 28, Face.NARROW) + 24
    return sign_width(canvas, rule or props.regimes["mean"], props.words.score(text), plate_size(token_size))


def draw_glow(canvas: Canvas, rule: Regime | None, row: Row, at: Point, size: float) -> None:
    """Behind a token, where the rule shows only a glow: one ring of light for each tier above the foot."""
    if rule is None or rule.shows != "glow":
        return
    rings, pitch = row.tier, size * 0.115
    reach = size * 1.06 + 2 * rings * pitch
    middle, gold = reach / 2, hex_of(mix(canvas.theme.gold, (255, 255, 255), 0.35))
    body = ""
    for ring in range(rings, 0, -1):
        radius = size * 0.53 + ring * pitch
        body += (
            f'<circle cx="{middle:.1f}" cy="{middle:.1f}" r="{radius - 2:.1f}" fill="#FFF9D6" fill-opacity="0.5" '
            f'stroke="{gold}" stroke-width="4" stroke-opacity="{1 - 0.17 * ring:.2f}"/>'
        )
    if rings:
        canvas.shape(body, reach, reach, at[0], at[1], "center")


def draw_rays(canvas: Canvas, at: Point, size: float, opacity: float = 1.0) -> None:
    """The sun behind whoever is nearest to it."""
    reach = size * 1.9
    middle, theme = reach / 2, canvas.theme
    body = shapes.polygon(shapes.star_points(middle, middle, middle - 4, 0.72, 16), theme.gold, theme.outline, THIN)
    body += shapes.circle(middle, middle, size * 0.64, mix(theme.gold, (255, 255, 255), 0.55))
    canvas.shape(body, reach, reach, at[0], at[1], "center", opacity)


def draw_change(
    canvas: Canvas,
    change: int,
    at: Point,
    size: float,
    opacity: float = 1.0,
    rule: Regime | None = None,
    taken: Sequence[Box] = (),
) -> None:
    """An arrow beside a token (a little graph under a rule of ranks): up in teal, down in coral; none if it stayed.

    Above at the right; where the plate of somebody else lies there (`taken`), at the left, or lower.
    """
    if not change or opacity <= 0:
        return
    is_graph = rule is not None and rule.shows == "rank"
    wide = max(46.0, size * 0.48) if is_graph else max(42.0, size * 0.44)
    spots = [(at[0] + size * across, at[1] + size * down) for across, down in _ARROWS]
    x, y = next((spot for spot in spots if not any(_lies_on(spot, wide, box) for box in taken)), spots[0])
    if is_graph:
        draw_trend(canvas, change, x, y, wide, opacity)
        return
    theme, side = canvas.theme, wide
    r, up = side / 2, 1 if change > 0 else -1
    fill = theme.welcome if change > 0 else theme.alarm
    tip, foot = r - up * r * 0.5, r + up * r * 0.5
    arrow = [
        (r, tip),
        (r + r * 0.52, r + up * r * 0.04),
        (r + r * 0.2, r + up * r * 0.04),
        (r + r * 0.2, foot),
        (r - r * 0.2, foot),
        (r - r * 0.2, r + up * r * 0.04),
        (r - r * 0.52, r + up * r * 0.04),
    ]
    body = shapes.circle(r, r, r, fill, theme.outline, THIN) + shapes.polygon(arrow, theme.on_fill)
    canvas.shape(body, side, side, x, y, "center", opacity)


_ARROWS = ((0.46, -0.34), (-0.46, -0.34), (0.56, 0.12))
"""Where an arrow may stand beside a token, in its sizes: the first that is free."""


def _lies_on(spot: Point, side: float, box: Box) -> bool:
    """Whether a box hides more than the edge of a square about a point."""
    x, y, w, h = box
    across = min(spot[0] + side / 2, x + w) - max(spot[0] - side / 2, x)
    down = min(spot[1] + side / 2, y + h) - max(spot[1] - side / 2, y)
    return across > 6 and down > side / 3


def plate(
    canvas: Canvas, words: str, x: float, y: float, height: float, *, is_alarm: bool = False, opacity: float = 1.0
) -> None:
    """A word on a square little sign."""
    word = _Word(words, is_alarm=is_alarm)
    w, _ = word.size(canvas)
    word.show(canvas, (x - w / 2, y - height / 2, w, height), opacity)


@dataclass(frozen=True, slots=True)
class _Word(Widget):
    """A word on a square little sign."""

    text: str
    is_alarm: bool = False

    def size(self, canvas: Canvas) -> Size:
        return canvas.pen.width(self.text, 28, Face.NARROW) + 24, 42.0

    def paint(self, sheet: Canvas, box: Box) -> None:
        fill, ink = ("alarm", "on_fill") if self.is_alarm else ("card", "text")
        Plate(Words(self.text, 28, ink, Face.NARROW, lines=1), fill, THIN, radius=8).paint(sheet, box)
