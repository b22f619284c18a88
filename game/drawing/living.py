"""Figures that live while their picture rests: how each stands now, and what lies on a sheet, so that only they are
drawn anew. Knows no mask, no clock and no dice: how a figure stands is told by whoever gives it life."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import pygame

from game.drawing.theme import Rgb

AS_DRAWN = ""
Place: TypeAlias = tuple[int, int, int, int]
"""A box in pixels."""
Target: TypeAlias = str | tuple[int, int] | None
"""A figure, by its name, or a place in pixels; None for nowhere."""
EYE = "voice-eye"
"""How the name of the eye beside the voice begins; its looks are fifths to the right and down."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a figure stands for a moment. `name`: the picture; `look`: how it is drawn in its `band` (top and bottom,
    shares of its height), AS_DRAWN as always; `lift_px`: how far all above `cut` (a share of its height) has risen;
    `lean_px`: how far all of it has gone to the right."""

    name: str
    look: str = AS_DRAWN
    band: tuple[float, float] = (0.0, 1.0)
    lift_px: int = 0
    cut: float = 1.0
    lean_px: int = 0


class Life(Protocol):
    """Gives life to figures by the names of their pictures."""

    def frame(self) -> None:
        """A new picture is about to be drawn: whoever is in it now, lives."""

    def watch(self, target: Target, own: Mapping[str, Target] = ...) -> None:
        """Where all look, but for those who have a target of their `own`."""

    def crowd(self, place: Place, pairs: Sequence[tuple[str, str]], clapping: Collection[str]) -> None:
        """Heads in this place watch: which neighbours may whisper, the left one first, and who claps."""

    def pose(self, name: str, size_px: tuple[int, int], middle_px: tuple[int, int], *, is_flipped: bool) -> Pose | None:
        """How it stands now; None for a picture that does not live."""


class Pictures(Protocol):
    """Where a figure's pictures come from: whole ones, and a band of one that is drawn in another look."""

    def get(
        self, name: str, size_px: tuple[int, int], *, tint: Rgb = ..., is_flipped: bool = ...
    ) -> pygame.Surface: ...
    def band(
        self, name: str, size_px: tuple[int, int], rows_px: tuple[int, int], *, tint: Rgb, is_flipped: bool
    ) -> pygame.Surface: ...


@dataclass(slots=True)
class Laid:
    """One thing on a sheet: a picture or a part of it at a place in pixels, or (`picture` None) a field of a colour."""

    picture: pygame.Surface | None
    place: pygame.Rect
    area: pygame.Rect | None
    alpha: int
    clip: pygame.Rect
    colour: Rgb = (0, 0, 0)

    def put(self, surface: pygame.Surface, within: pygame.Rect) -> None:
        """Puts it down once more, as far as it lies in `within`."""
        surface.set_clip(within.clip(self.clip))
        if self.picture is None:
            surface.fill(self.colour, self.place)
            return
        if self.alpha < 255:
            self.picture.set_alpha(self.alpha)
        surface.blit(self.picture, self.place, self.area)
        if self.alpha < 255:
            self.picture.set_alpha(255)

    def reach(self) -> pygame.Rect:
        """What it may cover."""
        return self.place


@dataclass(slots=True, kw_only=True)
class Figure(Laid):
    """A figure on a sheet, standing in its `pose`."""

    pictures: Pictures
    name: str
    size_px: tuple[int, int]
    tint: Rgb
    is_flipped: bool
    pose: Pose

    def put(self, surface: pygame.Surface, within: pygame.Rect) -> None:
        pose, pictures = self.pose, self.pictures
        surface.set_clip(within.clip(self.clip))
        whole = pictures.get(pose.name, self.size_px, tint=self.tint, is_flipped=self.is_flipped)
        w, h = whole.get_size()
        x, y, lift = self.place.x + pose.lean_px, self.place.y, pose.lift_px
        top, foot = self.band_px(pose, h)
        cut = min(h, round(h * pose.cut)) if lift else h
        if cut >= h:
            y -= lift
            lift = 0
        band = (
            pictures.band(f"{pose.name}|{pose.look}", self.size_px, (top, foot), tint=self.tint,
                          is_flipped=self.is_flipped)
            if pose.look and foot > top else None
        )  # fmt: skip
        head = cut - max(0, -lift)
        """Rows above this one move; a gap that opens below them is filled with the rows that were there."""
        for picture, first, last, shift, offset in (
            (whole, 0, min(top, head) if band is not None else head, lift, 0),
            (band, top, min(foot, head), lift, top),
            (whole, foot, head, lift, 0) if band is not None else (None, 0, 0, 0, 0),
            (whole, cut - max(0, lift), h, 0, 0),
        ):
            if picture is None or last <= first:
                continue
            if self.alpha < 255:
                picture.set_alpha(self.alpha)
            surface.blit(picture, (x, y + first - shift), (0, first - offset, w, last - first))
            if self.alpha < 255:
                picture.set_alpha(255)

    def band_px(self, pose: Pose, height: int) -> tuple[int, int]:
        """The rows of the picture in which its look is seen."""
        return int(height * pose.band[0]), int(height * pose.band[1] + 0.999)

    def reach(self) -> pygame.Rect:
        return self.place.inflate(2 * abs(self.pose.lean_px), 2 * abs(self.pose.lift_px))

    def turned(self, pose: Pose) -> pygame.Rect:
        """It stands in another pose from now on: the pixels that may have changed."""
        old, self.pose = self.pose, pose
        far = max(abs(old.lift_px), abs(pose.lift_px))
        if old.name != pose.name or old.lean_px != pose.lean_px:
            return self.place.inflate(2 * max(abs(old.lean_px), abs(pose.lean_px)), 2 * far)
        (x, y, w, h), lean = self.place, pose.lean_px
        x += lean
        if old.lift_px == pose.lift_px:
            top, foot = self.band_px(pose, h)
            return pygame.Rect(x, y + top - far, w, foot - top + 2 * far)
        return pygame.Rect(x, y - far, w, round(h * max(old.cut, pose.cut)) + 2 * far)


@dataclass(slots=True)
class Pile:
    """All that lies on a sheet, in the order in which it was put there."""

    things: list[Laid] = field(default_factory=list)

    def relive(self, surface: pygame.Surface, life: Life) -> list[pygame.Rect]:
        """Figures that stand otherwise by now are drawn anew, with all that lies under and over them; where."""
        changed: list[pygame.Rect] = []
        for figure in self.things:
            if isinstance(figure, Figure) and figure.alpha:
                pose = life.pose(figure.name, figure.size_px, figure.place.center, is_flipped=figure.is_flipped)
                if pose is not None and pose != figure.pose:
                    changed.append(figure.turned(pose).clip(figure.clip))
        before, areas = surface.get_clip(), _apart(changed)
        for area in areas:
            for laid in self.things:
                if area.colliderect(laid.reach()):
                    laid.put(surface, area)
        surface.set_clip(before)
        return areas


def _apart(areas: list[pygame.Rect]) -> list[pygame.Rect]:
    """The same pixels, in areas that do not overlap: none is drawn twice."""
    apart: list[pygame.Rect] = []
    for area in areas:
        while (place := area.collidelist(apart)) >= 0:
            area = area.union(apart.pop(place))
        if area.w and area.h:
            apart.append(area)
    return apart
