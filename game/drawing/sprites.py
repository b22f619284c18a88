"""Turns named drawings into surfaces of the size a screen needs, each once; the drawings are the box's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pygame

from game.drawing.box import ArtBox, NoPicture
from game.drawing.foresight import FORESIGHT, fitting, load_svg
from game.drawing.rasters import RasterCache
from game.drawing.theme import Rgb

PLAIN: Rgb = (255, 255, 255)
LATELY = 24
"""So many figures that were put together lately are remembered."""


class SpriteError(Exception):
    """A picture cannot be used; the message names it and says what to mend."""


def rasterise(svg: str, size_px: tuple[int, int], name: str = "picture") -> pygame.Surface:
    """The SVG as large as fits into `size_px`, keeping its shape; raises SpriteError."""
    if "<text" in svg:
        raise SpriteError(f"{name}: holds <text>, which is not drawn here. Turn the letters into paths.")
    size_px = max(1, size_px[0]), max(1, size_px[1])
    try:
        ready = FORESIGHT.fetch(svg, size_px)
        return ready if ready is not None else fitting(load_svg(svg, size_px))
    except pygame.error as error:
        raise SpriteError(f"{name}: is not an SVG that can be drawn ({error}). Save it again as SVG.") from error


class SpriteCache:
    """Pictures by name: drawings of the box, and those that are put together from its parts (`compose`)."""

    def __init__(self, rasters: RasterCache, box: ArtBox | None = None) -> None:
        self._rasters = rasters
        self.box = box or ArtBox()
        self._composed: dict[str, Callable[[], str]] = {}
        self._looks: dict[str, Callable[[str], str]] = {}
        self._lately: dict[str, str] = {}

    def use(self, own: Mapping[str, str]) -> None:
        """From now on these drawings of a pack come before the game's own."""
        if dict(own) != dict(self.box.own):
            self.box = ArtBox(own)
            self._lately.clear()
            self._rasters.clear()

    def compose(self, name: str, make: Callable[[], str]) -> str:
        """Names a picture that is put together when it is first needed; the name must tell all that it hangs on."""
        self._composed.setdefault(name, make)
        return name

    def compose_looks(self, name: str, make: Callable[[str], str]) -> str:
        """As `compose`, of a figure that lives: `make` is told its look, "" as it is drawn first.

        `name|look` is the name of the picture in a look.
        """
        self._looks.setdefault(name, make)
        return name

    def svg(self, name: str) -> str:
        """The drawing itself. Raises SpriteError for a name that nobody knows, or a file that cannot be read."""
        try:
            made, (figure, _, look) = self._composed.get(name), name.partition("|")
            if figure in self._looks:
                return self._look(name, figure, look)
            return made() if made is not None else self.box.svg(name)
        except NoPicture as error:
            raise SpriteError(f"{name}: there is no such picture in assets/art.") from error
        except (OSError, UnicodeDecodeError) as error:
            raise SpriteError(f"{name}: its file cannot be read ({error}). Fetch the game's files again.") from error

    def _look(self, name: str, figure: str, look: str) -> str:
        """A figure in a look, put together once for all the frames that ask until its picture is made."""
        svg = self._lately.get(name)
        if svg is None:
            if len(self._lately) >= LATELY:
                self._lately.clear()
            svg = self._lately[name] = self._looks[figure](look)
        return svg

    def get(
        self, name: str, size_px: tuple[int, int], *, tint: Rgb = PLAIN, is_flipped: bool = False
    ) -> pygame.Surface:
        """The picture inside `size_px`, multiplied with `tint`, mirrored if asked. Raises SpriteError if unknown."""
        return self._rasters.get(
            ("sprite", name, size_px, tint, is_flipped), lambda: self._make(name, size_px, tint, is_flipped=is_flipped)
        )

    def band(
        self, name: str, size_px: tuple[int, int], rows_px: tuple[int, int], *, tint: Rgb, is_flipped: bool
    ) -> pygame.Surface:
        """Some rows of a picture, kept without the rest of it."""

        def make() -> pygame.Surface:
            whole = self._make(name, size_px, PLAIN, is_flipped=False)
            if is_flipped:
                whole = pygame.transform.flip(whole, True, False)
            rows = whole.subsurface((0, rows_px[0], whole.get_width(), rows_px[1] - rows_px[0])).copy()
            if tint != PLAIN:
                rows.fill(tint, special_flags=pygame.BLEND_RGB_MULT)
            return rows

        return self._rasters.get(("band", name, size_px, rows_px, tint, is_flipped), make)

    def _make(self, name: str, size_px: tuple[int, int], tint: Rgb, *, is_flipped: bool) -> pygame.Surface:
        if tint != PLAIN:
            tinted = self.get(name, size_px, is_flipped=is_flipped).copy()
            tinted.fill(tint, special_flags=pygame.BLEND_RGB_MULT)
            return tinted
        if is_flipped:
            return pygame.transform.flip(self.get(name, size_px), True, False)
        return rasterise(self.svg(name), size_px, name)
