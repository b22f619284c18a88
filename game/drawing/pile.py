"""All that lies on a sheet, in order: what of a new frame differs from the former one is drawn, and nothing else.

Knows no scene and no clock. That two frames are alike somewhere is read off what was put there, so nobody who draws has
to say what has changed, and nobody can forget to.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Protocol

import pygame

from game.drawing.living import Figure, Laid, Life

PART_PX = 60_000
"""Less than that is not worth drawing apart from what lies beside it."""
WHOLE_SHARE = 0.7
"""Where more than that of a window has changed, all of it is drawn: one large area is quicker than many."""


class Camera(Protocol):
    """Shows a part of what lies before it, larger (see `seen`)."""

    def take(self, things: list[Laid], crop: pygame.Rect) -> Laid: ...
    def spoil(self) -> None: ...
    def shown(self) -> None: ...
    def rest(self) -> None: ...


class Pile:
    """The things of one frame, from the lowest to the highest.

    Where `is_late`, they are drawn by `finish`; else whoever puts them there has drawn them. One late pile is shared by
    all sheets of a window: it knows what that window's surface shows.
    """

    def __init__(self, *, is_late: bool = False) -> None:
        self.is_late = is_late
        self.things: list[Laid] = []
        self._shown: list[Laid] | None = None
        """What the surface shows, no more and no less; None where nobody knows."""
        self._drawn = 0
        """So many of the things are on the surface already."""
        self._is_bare = False
        self.camera: Camera | None = None
        self._is_seen = False
        """Whether the camera has taken all that lay there so far in this frame."""

    def begin(self) -> None:
        """A new frame: things are put upon nothing."""
        self.things = []
        self._drawn, self._is_bare, self._is_seen = 0, False, False

    def forget(self) -> None:
        """The surface may show anything: the next frame is drawn as a whole."""
        self._shown = None

    def bare(self, surface: pygame.Surface, area: pygame.Rect) -> None:
        """Somebody draws on the surface itself: what lies there so far is drawn before, and the rest will be after.

        `area`: all that is needed of it; the rest may hold anything.
        """
        self._draw_rest(surface, area)
        self._shown, self._is_bare = None, True

    def see(self, camera: Camera, crop: pygame.Rect) -> bool:
        """What this camera sees of all that lies there takes its place.

        False where that cannot be put off: one has taken it already, or some of it is drawn.
        """
        if self._is_bare or self._is_seen:
            return False
        self.camera, self._is_seen = camera, True
        self.things = [camera.take(self.things, crop)]
        return True

    def end_film(self, surface: pygame.Surface) -> None:
        """The film of the camera is about to be used for something else."""
        if self._is_seen and not self._drawn:
            self.bare(surface, surface.get_rect())
        if self.camera is not None:
            self.camera.spoil()

    def finish(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Everything has been put down: draws what differs from the former frame; where."""
        areas = self._finish(surface)
        if self.camera is not None:
            self.camera.shown()
            if not self._is_seen:
                self.camera.rest()
                self.camera = None
        return areas

    def _finish(self, surface: pygame.Surface) -> list[pygame.Rect]:
        whole = surface.get_rect()
        shown, self._shown = self._shown, None  # a frame that is given up half-way leaves anything
        if shown is None or self._is_bare:
            self._draw_rest(surface, whole)
            self._shown = None if self._is_bare else self.things
            return [whole]
        self._drawn = len(self.things)
        areas = apart([area.clip(whole) for area in changed(shown, self.things)])
        if sum(area.w * area.h for area in areas) > WHOLE_SHARE * whole.w * whole.h:
            areas = [whole]
        draw(surface, areas, self.things)
        self._shown = self.things
        return areas

    def relive(self, surface: pygame.Surface, life: Life) -> list[pygame.Rect]:
        """Figures that stand otherwise by now are drawn anew, with all that lies under and over them; where."""
        turned: list[pygame.Rect] = []
        for figure in self.things:
            if isinstance(figure, Figure) and figure.alpha:
                pose = life.pose(figure.name, figure.size_px, figure.place.center, is_flipped=figure.is_flipped)
                if pose is not None and pose != figure.pose:
                    turned.append(figure.turned(pose).clip(figure.clip))
        areas = apart(turned)
        draw(surface, areas, self.things)
        return areas

    def _draw_rest(self, surface: pygame.Surface, area: pygame.Rect) -> None:
        rest, self._drawn = self.things[self._drawn :], len(self.things)
        draw(surface, [area], rest)


def draw(surface: pygame.Surface, areas: Sequence[pygame.Rect], things: Sequence[Laid]) -> None:
    """Some areas, with all that lies in them: from the highest thing on that hides what lies below it.

    Where such a thing hides a large part of an area, that part is an area of its own: nothing is drawn under a curtain.
    """
    if not areas:
        return
    before, reaches = surface.get_clip(), [laid.reach() for laid in things]
    wanted = list(areas)
    while wanted:
        area = wanted.pop()
        met = area.collidelistall(reaches)
        lowest = next((at for at in range(len(met) - 1, -1, -1) if things[met[at]].hides(area)), 0)
        if area.w * area.h > PART_PX and (parts := _parted(area, [things[place] for place in met[lowest + 1 :]])):
            wanted += parts
            continue
        for place in met[lowest:]:
            things[place].put(surface, area)
    surface.set_clip(before)


def _parted(area: pygame.Rect, above: Sequence[Laid]) -> list[pygame.Rect]:
    """The area in parts, one of them where the highest thing that hides much of it lies; none where nothing does."""
    for laid in reversed(above):
        part = laid.place.clip(laid.clip).clip(area)
        if part.w * part.h > PART_PX and laid.hides(part):
            rest = (
                pygame.Rect(area.x, area.y, area.w, part.y - area.y),
                pygame.Rect(area.x, part.bottom, area.w, area.bottom - part.bottom),
                pygame.Rect(area.x, part.y, part.x - area.x, part.h),
                pygame.Rect(part.right, part.y, area.right - part.right, part.h),
            )
            return [part, *(each for each in rest if each.w and each.h)]
    return []


def changed(old: Sequence[Laid], new: Sequence[Laid]) -> list[pygame.Rect]:
    """Where two piles may differ: what only one of them holds, and what lies in another order.

    What is in both, in the same order, looks alike wherever nothing else lies.
    """
    first, end, least = 0, 0, min(len(old), len(new))
    while first < least and old[first].is_as(new[first]):
        first += 1
    while end < least - first and old[-1 - end].is_as(new[-1 - end]):
        end += 1
    before, after = old[first : len(old) - end], new[first : len(new) - end]
    if not before and not after:
        return []
    places: dict[Hashable, list[int]] = {}
    for place in range(len(before) - 1, -1, -1):
        places.setdefault(before[place].key(), []).append(place)
    is_kept = [False] * len(before)
    areas, last = [], -1
    for laid in after:
        found = places.get(laid.key(), [])
        while found and found[-1] <= last:
            found.pop()
        if found:
            last = found.pop()
            is_kept[last] = True
            areas += laid.moved_since(before[last])
        else:
            areas.append(laid.reach().clip(laid.clip))
    areas += [laid.reach().clip(laid.clip) for laid, kept in zip(before, is_kept, strict=True) if not kept]
    return areas


def apart(areas: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    """The same pixels, in areas that do not overlap: none is drawn twice."""
    found: list[pygame.Rect] = []
    for area in areas:
        while (place := area.collidelist(found)) >= 0:
            area = area.union(found.pop(place))
        if area.w and area.h:
            found.append(area)
    return found
