"""What a camera sees of all that lies below it, kept from frame to frame: only what differs is drawn and enlarged anew.

Knows no scene and no clock. It is the same picture, pixel by pixel, as one that is drawn and enlarged as a whole.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pygame

from game.drawing.lending import lend
from game.drawing.living import Laid
from game.drawing.pile import apart, changed, draw

SHARED_PX = 100_000
"""Less than that is not worth asking another thread."""
GRID = 20
"""So many fields lie across and down; a camera that rests shows some of them, and each can be enlarged alone."""
FIELD_MOST_PX = 64
"""A part that is enlarged alone is made of fields no larger than that."""
WHOLE_SHARE = 0.5
"""Where more than that of it has changed, all of it is enlarged."""


@dataclass(slots=True)
class Film(Laid):
    """The picture that a camera sees, as one thing on the sheet."""

    areas: Sequence[pygame.Rect] = ()
    """Where it looks otherwise than on the last frame that was shown."""

    def is_as(self, other: Laid) -> bool:
        return isinstance(other, Film) and other.picture is self.picture and not other.areas

    def moved_since(self, old: Laid) -> list[pygame.Rect]:
        return [area.copy() for area in self.areas]


class Seen:
    """One camera's picture. `stage`: what lies before it; `film`: what it sees; `wide`: for use while that is made."""

    def __init__(self, stage: pygame.Surface, film: pygame.Surface, wide: pygame.Surface) -> None:
        self.stage, self.film, self.wide = stage, film, wide
        self._things: list[Laid] | None = None
        """What lies on the stage, no more and no less; None where nobody knows."""
        self._crop: pygame.Rect | None = None
        """What the film shows of it; None where it may show anything."""
        self._turned: list[pygame.Rect] = []

    def spoil(self) -> None:
        """Somebody else has drawn on the film."""
        self._crop = None

    def shown(self) -> None:
        """The window shows the film as it is."""
        self._turned = []

    def rest(self) -> None:
        """Nobody looks: what lay on the stage need not be kept."""
        self._things = self._crop = None

    def take(self, things: list[Laid], crop: pygame.Rect) -> Film:
        """What the camera sees where these things lie before it, and where that differs from what was last `shown`."""
        whole = self.stage.get_rect()
        former, self._things = self._things, None  # a frame that is given up half-way leaves anything
        areas = [whole] if former is None else apart([area.clip(whole) for area in changed(former, things)])
        draw(self.stage, areas, things)
        self._things = things
        if crop != self._crop:
            self._crop = None
            self._enlarge(crop)
            self._turned = [whole]
        else:
            parts = enlarge(self.stage, crop, areas, self.film)
            if parts is None:
                self._enlarge(crop)
            self._turned = [whole] if parts is None else apart([*self._turned, *parts])
        self._crop = crop
        return Film(self.film, whole, None, 255, whole, areas=self._turned)

    def _enlarge(self, crop: pygame.Rect) -> None:
        """All of it: across, row by row, then down, column by column; the same pixels as both at once.

        Both at once takes memory of the system for what lies between, and to get 8 MB costs 4 ms of each frame.
        """
        w, h = self.film.get_size()
        middle = crop.h // 2
        _both(
            (self.stage.subsurface(crop.x, crop.y + top, crop.w, tall), self.wide.subsurface(0, top, w, tall))
            for top, tall in ((0, middle), (middle, crop.h - middle))
            if tall
        )
        _both(
            (self.wide.subsurface(left, 0, wide, crop.h), self.film.subsurface(left, 0, wide, h))
            for left, wide in ((0, w // 2), (w // 2, w - w // 2))
            if wide
        )


def _both(parts: Iterable[tuple[pygame.Surface, pygame.Surface]]) -> None:
    """Enlarges parts that know nothing of one another, each into its place; two cores share them."""
    *others, (last, place) = parts
    if place.get_width() * place.get_height() < SHARED_PX:
        for part, into in (*others, (last, place)):
            pygame.transform.smoothscale(part, into.get_size(), into)
        return
    asked = [lend(pygame.transform.smoothscale, part, into.get_size(), into) for part, into in others]
    pygame.transform.smoothscale(last, place.get_size(), place)
    for each in asked:
        each.result()


def enlarge(
    stage: pygame.Surface, crop: pygame.Rect, areas: Sequence[pygame.Rect], film: pygame.Surface
) -> list[pygame.Rect] | None:
    """Enlarges these areas of the stage anew, as far as they are seen; where in the film. None: it takes all of it."""
    if min(crop.size) < 2:
        return None  # the least of windows: there are no fields in it
    whole = film.get_rect()
    met = [area.clip(crop).move(-crop.x, -crop.y) for area in areas if area.colliderect(crop)]
    if not met:
        return []
    across, down = math.gcd(crop.w - 1, whole.w) or 1, math.gcd(crop.h - 1, whole.h) or 1
    field = (crop.w - 1) // across, (crop.h - 1) // down
    grown = whole.w // across, whole.h // down
    parts = apart([_fields(area, field, across, down) for area in met])
    is_dear = sum(part.w * part.h for part in parts) > WHOLE_SHARE * across * down
    if is_dear or max(grown) > FIELD_MOST_PX or min(across, down) < 2:
        return None
    found = []
    for part in parts:
        x, y, w, h = part.x * field[0], part.y * field[1], part.w * field[0] + 1, part.h * field[1] + 1
        place = pygame.Rect(part.x * grown[0], part.y * grown[1], part.w * grown[0], part.h * grown[1])
        seen = stage.subsurface((crop.x + x, crop.y + y, w, h))
        pygame.transform.smoothscale(seen, place.size, film.subsurface(place))
        found.append(place)
    return found


def _fields(area: pygame.Rect, field: tuple[int, int], across: int, down: int) -> pygame.Rect:
    """The fields in which a part of what is seen shows: each is mixed with the first pixel of the next one.

    At least two each way: one alone may come out as large as it was, and then is not mixed at all.
    """
    spans = []
    for first, size, side, most in ((area.x, area.w, field[0], across), (area.y, area.h, field[1], down)):
        begin, end = max(0, (first - 1) // side), min(most, -(-(first + size) // side))
        if end - begin < 2:
            begin = max(0, min(begin, most - 2))
            end = begin + 2
        spans.append((begin, end - begin))
    return pygame.Rect(spans[0][0], spans[1][0], spans[0][1], spans[1][1])


def on_the_grid(size: int, whole: int) -> int:
    """A size of what is seen, put on the grid where it is as good as on it."""
    if whole % GRID:
        return size
    fields = round((size - 1) * GRID / whole)
    exact = 1 + fields * whole // GRID
    return exact if fields < GRID and abs(exact - size) <= 1 else size
