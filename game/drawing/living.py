"""Figures that live while their picture rests, and whatever else lies on a sheet: how each of them is put there.

Knows no mask, no clock and no dice: how a figure stands is told by whoever gives it life.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeAlias

import pygame

from game.drawing.patience import ASIDE_MS, PATIENCE, Later
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


def lay(
    surface: pygame.Surface,
    picture: pygame.Surface | None,
    place: pygame.Rect,
    area: pygame.Rect | None,
    alpha: int,
    colour: Rgb,
) -> None:
    """Puts a picture, a part of it, or a field of a colour into a surface, within its clip."""
    if picture is None:
        surface.fill(colour, place)
    elif alpha >= 255:
        surface.blit(picture, place, area)
    else:
        picture.set_alpha(alpha)
        surface.blit(picture, place, area)
        picture.set_alpha(255)


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
        lay(surface, self.picture, self.place, self.area, self.alpha, self.colour)

    def reach(self) -> pygame.Rect:
        """What it may cover."""
        return self.place

    def hides(self, area: pygame.Rect) -> bool:
        """Whether nothing of what lies below it is seen there."""
        if not (self.place.contains(area) and self.clip.contains(area)):
            return False
        picture = self.picture
        return picture is None or (
            self.alpha == 255 and not picture.get_flags() & pygame.SRCALPHA and picture.get_alpha() in (None, 255)
        )

    def is_as(self, other: Laid) -> bool:
        """Whether both look alike."""
        return (
            self.picture is other.picture
            and self.place == other.place
            and self.alpha == other.alpha
            and self.clip == other.clip
            and self.area == other.area
            and self.colour == other.colour
            and type(other) is type(self)
        )

    def moved_since(self, old: Laid) -> list[pygame.Rect]:
        """Where it may look otherwise than the old one, which has the same key."""
        return []

    def key(self) -> Hashable:
        """Equal for those that lie there alike, as long as both are kept."""
        area = tuple(self.area) if self.area is not None else None
        return id(self.picture), tuple(self.place), area, self.alpha, tuple(self.clip), self.colour


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
        band = self._band((top, foot)) if pose.look and foot > top else None
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

    def _band(self, rows_px: tuple[int, int]) -> pygame.Surface | None:
        """The part in which its look is seen. No picture waits for a look: without it the figure is as it is drawn.

        It is so until a later frame, or `Pile.relive`, sees that it ought to look otherwise.
        """
        name = f"{self.pose.name}|{self.pose.look}"
        try:
            with PATIENCE.aside(ASIDE_MS, is_lent=True):
                return self.pictures.band(name, self.size_px, rows_px, tint=self.tint, is_flipped=self.is_flipped)
        except Later:
            self.pose = replace(self.pose, look=AS_DRAWN)
            PATIENCE.is_cut = True  # it goes on being made
            return None

    def hides(self, area: pygame.Rect) -> bool:
        return False

    def is_as(self, other: Laid) -> bool:
        return isinstance(other, Figure) and self.pose == other.pose and self.key() == other.key()

    def moved_since(self, old: Laid) -> list[pygame.Rect]:
        if not isinstance(old, Figure) or old.pose == self.pose:
            return []
        return [old.turned(self.pose).clip(self.clip)]

    def key(self) -> Hashable:
        """The pose is no part of it: a figure stays the same however it stands."""
        place, clip = tuple(self.place), tuple(self.clip)
        return place, self.alpha, clip, self.name, self.size_px, self.tint, self.is_flipped

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
