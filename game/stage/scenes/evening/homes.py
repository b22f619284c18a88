"""Five homes on five steps by night: rent, hearts, room, and who sleeps where; gives nobody a home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city.city import City
from game.city.events import DoorAnswered
from game.city.homes import places_tonight, rent_tonight
from game.city.pack import Home, MaskId
from game.content.door_words import short_no
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.theme import MARGIN_X, WIDTH, mix
from game.drawing.widget import Ink, Widget, ink_of
from game.drawing.widgets import tier_badge
from game.drawing.words import Line, Words
from game.stage.kit.hill import Point
from game.stage.kit.seats import letter_of
from game.stage.kit.tokens import BADGE_OUT, draw_token
from game.stage.kit.walkers import Walkers
from game.stage.scenes.evening.home_tags import Saying, draw_saying, places_of
from game.stage.staging import Live, Props

_PLAQUE_H, _GAP = 172.0, 14.0
_TOP = 168.0
_RISE = 30.0
_WALK_MS = 450.0
_SMALL, _SMALLEST = 80.0, 64.0
"""How large masks of a large table are, and where more than six stand before one home."""
_LIFT = 18.0
"""So much higher the smallest stand, whose badges would lie on the home's name."""
_LINE = 1.02
"""From line to line, in tokens."""


RUNGS = ("capsule", "bunk", "terrace", "garden", "tower")
"""The drawn homes, lowest rung first."""


def rung_of(home: Home) -> str:
    """Which home of the drawn hill stands for it: the one of its name, else that of its rung."""
    return home.id if home.id in RUNGS else RUNGS[max(0, min(home.rung, len(RUNGS) - 1))]


def home_sprite(canvas: Canvas, home: Home, *, is_lit: bool) -> str:
    """The sprite key of a home."""
    is_own = f"home/{home.id}" in canvas.kit.sprites.box
    return f"home/{home.id if is_own else rung_of(home)}{':lit' if is_lit else ''}"


class Homes:
    """The street of homes, drawn for the question and for its answer alike."""

    def __init__(self, props: Props, foot: float) -> None:
        self.props = props
        self._homes = sorted(props.pack.homes, key=lambda home: home.rung)
        self._walkers = Walkers(props.motion)
        self._w = (WIDTH - 2 * MARGIN_X - _GAP * (len(self._homes) - 1)) / len(self._homes)
        self.fit(foot)

    def fit(self, foot: float) -> None:
        """Stands the street on another floor (a y on the sheet); whoever lives there walks along."""
        self._foot = foot - 10
        rise = _RISE * (len(self._homes) - 1)
        self._picture = min(340.0, self._w, self._foot - _PLAQUE_H - rise - _TOP + 24)

    @property
    def is_settled(self) -> bool:
        return self._walkers.is_still

    def looks(self, where: Mapping[MaskId, str], doors: Sequence[DoorAnswered]) -> dict[MaskId, Point]:
        """Each looks at the home that it has, and whoever was turned away at the one that it has not."""
        wanted = dict(where) | {row[0]: door.door for door in doors for row in door.rows if not row[2]}
        steps = {home.id: self._door_step(rung) for rung, home in enumerate(self._homes)}
        return {mask: (x, y - self._picture / 2) for mask, home in wanted.items() for x, y in [steps[home]]}

    def draw(
        self,
        canvas: Canvas,
        live: Live,
        city: City,
        where: Mapping[MaskId, str],
        refused: Mapping[MaskId, str],
        extras: Mapping[MaskId, str],
    ) -> None:
        """`where` each mask lives in this picture; `refused`: words for those whom a door turned away.

        `extras`: what the night brought or cost some, beside what stands on the home.
        """
        for rung, home in enumerate(self._homes):
            is_lit = home.id in where.values()
            scenario = self.props.pack.scenarios.get(city.scenario)
            places = places_tonight(city, scenario, self._homes, home) if scenario is not None else None
            self._draw_home(canvas, home, rung, self._room(city, places), city.effect("rent"), is_lit=is_lit)
        sizes: dict[MaskId, float] = {}
        for rung, home in enumerate(self._homes):
            here = [mask for mask in city.masks if where.get(mask) == home.id]
            size, places_here = self.standing(rung, len(here), len(city.masks))
            for mask, spot in zip(here, places_here, strict=True):
                sizes[mask] = size
                self._walkers.walk(mask, spot, _WALK_MS, 120.0 * rung)
        spots = {mask: self._walkers.at(mask) for mask in city.masks if mask in self._walkers.spots}
        for mask in sorted(spots, key=lambda m: (spots[m][1], spots[m][0])):
            mood = "forced" if mask in refused else "plain"
            size = sizes.get(mask, _SMALL)
            draw_token(canvas, self.props, live, city, mask, spots[mask], size, mood, has_shadow=False)
        if self._walkers.is_still:
            heads = [_around(spots[mask], sizes.get(mask, _SMALL)) for mask in spots]
            said = [
                saying
                for rung, home in enumerate(self._homes)
                for told, fill in ((extras, "welcome"), (refused, "alarm"))
                for saying in self._sayings(live, city, rung, [m for m in spots if where.get(m) == home.id], told, fill)
            ]
            for saying, box in places_of(canvas, said, heads):
                draw_saying(canvas, saying, box)

    def _sayings(
        self, live: Live, city: City, rung: int, here: Sequence[MaskId], told: Mapping[MaskId, str], fill: Ink
    ) -> list[Saying]:
        """What is told before one home, each thing once, with the seats of those whom it is told to."""
        at = self._door_step(rung)
        said = dict.fromkeys(told[mask] for mask in here if mask in told)
        return [
            Saying(words, fill, at, tuple(letter_of(live, city, mask) for mask in here if told.get(mask) == words))
            for words in said
        ]

    def standing(self, rung: int, count: int, seats: int) -> tuple[float, list[Point]]:
        """How large those before one home are, and where they stand: no face and no badge on a neighbour's face."""
        if not count:
            return _SMALL, []
        size = 112.0 if seats <= 4 else 92.0 if seats <= 6 else _SMALL
        across = count if count <= 3 else 2 if count == 4 else 3 if count <= 6 else 4
        size = min(size, _SMALL) if count > 4 else size
        size = _SMALLEST if across > 3 else min(size, (self._w - across * BADGE_OUT) / across)
        pitch = min(size * 1.36, (self._w - size - BADGE_OUT) / max(1, across - 1))
        (x, y), spots = self._door_step(rung), []
        y -= _LIFT if size < _SMALL else 0
        for place in range(count):
            line = place // across
            in_line = min(across, count - line * across)
            left = (place % across - (in_line - 1) / 2) * pitch
            spots.append((x + left + BADGE_OUT / 4, y - size * 0.42 - size * _LINE * line))
        return size, spots

    def _door_step(self, rung: int) -> Point:
        """The middle of a home's plaque, at its upper edge."""
        x = MARGIN_X + rung * (self._w + _GAP) + self._w / 2
        return x, self._foot - _PLAQUE_H - rung * _RISE

    def _room(self, city: City, places: int | None) -> str:
        """For how many there is room; on the first night, when all still sleep where they are, for tomorrow's."""
        if places is None:
            return self.props.words("evening.no_limit")
        return self.props.words("evening.places" if city.day > 1 else "evening.places_tomorrow", places=places)

    def _draw_home(self, canvas: Canvas, home: Home, rung: int, room: str, change: int, *, is_lit: bool) -> None:
        x, y = self._door_step(rung)
        side = self._picture
        canvas.sprite(
            home_sprite(canvas, home, is_lit=is_lit), x, y + side * 0.07 - 34, side, side, "midbottom", is_lit=True
        )
        words = self.props.words
        rent = rent_tonight(home, change)
        plaque = _Plaque(words(f"home.{home.id}"), room, rent, home.life, home.line, rung)
        plaque.show(canvas, (x - self._w / 2, y, self._w, self._foot - y))


@dataclass(frozen=True, slots=True)
class _Plaque(Widget):
    """A home's step of stone with its plaque: name, line, rent, Life, and how many may sleep there."""

    name: str
    room: str
    rent: int
    life: int
    line: int
    rung: int

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, _), field = sheet.theme, box, f"pastel {self.rung}"
        Plate(fill=mix(ink_of(theme, field), theme.outline, 0.45), radius=24).paint(sheet, box)
        Panel(radius=24).paint(sheet, (x, y, w, _PLAQUE_H))
        Plate(fill=field, radius=24).paint(sheet, (x, y, w, 58))
        Line(self.name, 38, "ink").paint(sheet, (x + 20, y + 4, w - (86 if self.line else 40), 50))
        if self.line:
            tier_badge(sheet, self.line, x + w - 38, y + 29, size=42)
        rent = f"\N{MINUS SIGN}{self.rent}" if self.rent > 0 else f"+{-self.rent}" if self.rent else "0"
        for name, number, left in (("coin", rent, w * 0.12), ("heart", f"+{self.life}", w * 0.56)):
            icon(name, 52).paint(sheet, (x + left, y + 64, 52, 52))
            sheet.text(number, x + left + 58, y + 90, 44, theme.text, Face.LABEL, "midleft")
        Words(self.room, 32, "text_soft", Face.NARROW, lines=1).paint(sheet, (x + 20, y + 118, w - 40, 40))


def _around(at: Point, size: float) -> Box:
    """The room that a head takes, with its badge."""
    return at[0] - size * 0.5 - BADGE_OUT, at[1] - size * 0.56, size * 1.04 + BADGE_OUT, size * 1.1


def refusals(props: Props, doors: list[DoorAnswered], city: City) -> dict[MaskId, str]:
    """What the homes' doors said to those whom they turned away this evening, and why; the last door counts.

    Each with its home's name: whoever is turned away sleeps before another one, which is not shut.
    """
    words, said = props.words, dict[MaskId, str]()
    for door in doors:
        home = words(f"home.{door.door}")
        for mask in (mask for mask, _, is_in, _ in door.rows if not is_in):
            said[mask] = words("evening.no", home=home, no=short_no(words, door, mask, city.shown))
    return said
