"""A mask as it stands on the hill: its token, its standing as the rule in force shows it, up or down; moves nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.city.city import City
from game.city.events import StandingsShown
from game.city.pack import MaskId
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes
from game.drawing import shapes
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Motion, PointTween
from game.drawing.plates import Plate
from game.drawing.theme import THIN, hex_of, mix
from game.drawing.widgets import seat_badge
from game.drawing.words import Words
from game.engine.events import Event
from game.stage.kit.hill import Point
from game.stage.kit.signs import draw_sign, draw_trend, sign_width
from game.stage.portraits import token
from game.stage.staging import Live, Props

_HOP, _STEP = 14.0, 48.0
"""A walking token rises by _HOP, about once in every three _STEPs of its way."""
_RING_SHARE, _RING_DROP = 256 / 224, 10 / 224
"""The ring in a token's picture: the picture is this much wider, the ring's centre this much lower."""


@dataclass(frozen=True, slots=True)
class Row:
    """One mask's published standing."""

    text: str
    tier: int
    place: int
    is_veiled: bool


@dataclass(slots=True)
class Standings:
    """The last two published standings: what the hill shows, and what it showed before."""

    regimes: Mapping[str, Regime] = field(default_factory=all_regimes)
    regime: str = ""
    before: dict[MaskId, Row] = field(default_factory=dict)
    now: dict[MaskId, Row] = field(default_factory=dict)

    def take(self, event: Event) -> None:
        """Keeps the newest standings and those before them."""
        if isinstance(event, StandingsShown):
            self.before, self.regime = self.now, event.regime
            self.now = {mask: Row(text, tier, place, veiled) for mask, text, tier, place, veiled in event.rows}
            if self.is_quiet:
                # Where nothing is told the hill tells neither tier nor order: all stand on the middle terrace.
                self.now = {mask: Row("", 2, 1, is_veiled=False) for mask in self.now}
            elif self.regimes[self.regime].decimals is None:
                # Without a number there is no order, only who is on the list and who is not.
                self.now = {mask: replace(row, place=1) for mask, row in self.now.items()}

    @property
    def rule(self) -> Regime | None:
        """The rule in force; None before anything was judged."""
        return self.regimes[self.regime] if self.regime else None

    @property
    def is_quiet(self) -> bool:
        """Whether the rule in force tells nothing of anybody."""
        return self.rule is not None and self.rule.shows == "nothing"

    @property
    def is_secret(self) -> bool:
        """Whether something is counted of which nothing is told."""
        return self.is_quiet and self.regimes[self.regime].is_hidden_figure

    @property
    def has_sun(self) -> bool:
        """Whether the highest stand in the sun: not where light is the standing itself, or where ranks mean nothing."""
        return self.rule is None or self.rule.shows in ("digits", "letter", "rank")

    def row(self, mask: MaskId) -> Row:
        """A mask's standing now; in the middle before anything was judged."""
        return self.now.get(mask) or Row("", 2, 1, is_veiled=False)

    def change(self, mask: MaskId) -> int:
        """1 for a mask that rose (by tier, then by place), -1 for one that fell, else 0."""
        old, new = self.before.get(mask), self.now.get(mask)
        if old is None or new is None or self.is_quiet:
            return 0
        was, now = (old.tier, -old.place), (new.tier, -new.place)
        return (now > was) - (now < was)


def shelves(rows: dict[MaskId, Row], order: tuple[MaskId, ...]) -> dict[MaskId, tuple[int, int, int]]:
    """Where each mask stands: (tier, index from the stairs, how many are there), the best placed in the middle."""
    found: dict[MaskId, tuple[int, int, int]] = {}
    for tier in range(5):
        here = sorted((m for m in order if m in rows and rows[m].tier == tier), key=lambda m: rows[m].place)
        for index, mask in enumerate(here):
            found[mask] = tier, index, len(here)
    return found


def letter_of(live: Live, city: City, mask: MaskId) -> tuple[int, str]:
    """The seat that wears a mask, and the letter it goes by."""
    seat = city.seat_of(mask)
    return seat, next((look.letter for look in live.seats if look.seat == seat), "ABCDEFGH"[seat % 8])


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
    """A mask in its seat's ring, `size` wide, centred on `at`, with its seat's shape and letter."""
    x, y = at
    seat, letter = letter_of(live, city, mask)
    if has_shadow:
        body = '<ellipse cx="50" cy="10" rx="50" ry="10" fill="#2B2140" fill-opacity="0.22"/>'
        canvas.shape(body, size * 1.06, size * 0.2, x, y + size * 0.5, "center", opacity)
    side = size * _RING_SHARE
    key = token(canvas, props.pack, mask, mood, seat)
    canvas.sprite(key, x, y - size * _RING_DROP, side, side, "center", is_lit=True, opacity=opacity)
    seat_badge(canvas, seat, letter, x - size * 0.46, y + size * 0.06, size=max(38.0, size * 0.38), opacity=opacity)


def draw_standing(
    canvas: Canvas, props: Props, rule: Regime | None, row: Row, at: Point, size: float, text: str = ""
) -> None:
    """The plate below a token: figures, a letter, a rank, a word of the list; or nothing at all."""
    x, y = at
    shown = text or row.text
    y += size * 0.5 + 10
    if rule is not None and rule.shows == "wall":
        if shown not in ("", "-"):
            plate(canvas, props.words("sign.listed"), x, y, 42, is_alarm=True)
        return
    draw_sign(canvas, rule or props.regimes["mean"], shown, row.tier, row.place, x, y, plate_size(size))


def plate_size(token_size: float) -> float:
    """Size of the figures below a token of that width."""
    return 32.0 if token_size < 104 else 38.0 if token_size < 124 else 44.0


def plate_width(canvas: Canvas, props: Props, rule: Regime | None, text: str, token_size: float) -> float:
    """Room that a plate takes below a token."""
    if rule is not None and rule.shows == "wall":
        return canvas.pen.width(props.words("sign.listed"), 28, Face.NARROW) + 24
    return sign_width(canvas, rule or props.regimes["mean"], text, plate_size(token_size))


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
    canvas: Canvas, change: int, at: Point, size: float, opacity: float = 1.0, rule: Regime | None = None
) -> None:
    """An arrow beside a token (a little graph under a rule of ranks): up in teal, down in coral; none if it stayed."""
    if not change or opacity <= 0:
        return
    if rule is not None and rule.shows == "rank":
        draw_trend(canvas, change, at[0] + size * 0.46, at[1] - size * 0.34, max(46.0, size * 0.48), opacity)
        return
    theme, side = canvas.theme, max(42.0, size * 0.44)
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
    canvas.shape(body, side, side, at[0] + size * 0.46, at[1] - size * 0.34, "center", opacity)


def plate(
    canvas: Canvas, words: str, x: float, y: float, height: float, *, is_alarm: bool = False, opacity: float = 1.0
) -> None:
    """A word on a square little sign."""
    words_w = canvas.pen.width(words, 28, Face.NARROW)
    fill, ink = ("alarm", "on_fill") if is_alarm else ("card", "text")
    said = Words(words, 28, ink, Face.NARROW, lines=1)
    Plate(said, fill, THIN, radius=8).show(
        canvas, (x - words_w / 2 - 12, y - height / 2, words_w + 24, height), opacity
    )


@dataclass(slots=True)
class Walkers:
    """Where every mask is on the sheet while they move."""

    motion: Motion
    spots: dict[MaskId, PointTween] = field(default_factory=dict)
    _begins: dict[MaskId, Point] = field(default_factory=dict)

    def put(self, mask: MaskId, at: Point) -> None:
        """Stands a mask somewhere at once."""
        self.spots[mask] = self.motion.move_point(at, at, 0)

    def walk(self, mask: MaskId, to: Point, duration_ms: float = 420, delay_ms: float = 0.0) -> None:
        """Sends a mask on its way from where it is; nothing happens if it is on that way already."""
        here = self.spots.get(mask)
        if here is None:
            self.put(mask, to)
        elif (here.x.end, here.y.end) != to:
            self._begins[mask] = here.value
            self.spots[mask] = self.motion.move_point(here.value, to, duration_ms, delay_ms=delay_ms)

    def at(self, mask: MaskId) -> Point:
        """Where a mask is now; it hops a little on its way."""
        spot = self.spots[mask]
        x, y = spot.value
        if spot.is_done:
            return x, y
        begin_x, begin_y = self._begins[mask]
        left = math.hypot(spot.x.end - x, spot.y.end - y)
        return x, y - _HOP * abs(math.sin(math.hypot(x - begin_x, y - begin_y) / _STEP)) * min(1.0, left / _STEP)

    @property
    def is_still(self) -> bool:
        """Whether everyone has arrived."""
        return all(spot.is_done for spot in self.spots.values())
