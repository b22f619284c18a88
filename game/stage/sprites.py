"""Turns SVG text into surfaces of the size a screen needs, each once; holds no pictures of its own."""

from pathlib import Path

import pygame

from game.stage.foresight import FORESIGHT, load_svg
from game.stage.rasters import RasterCache
from game.stage.theme import Rgb

PLAIN: Rgb = (255, 255, 255)


class SpriteError(Exception):
    """A picture cannot be used; the message names it and says what to mend."""


def rasterise(svg: str, size_px: tuple[int, int], name: str = "picture") -> pygame.Surface:
    """The SVG as large as fits into `size_px`, keeping its shape; raises SpriteError."""
    if "<text" in svg:
        raise SpriteError(f"{name}: holds <text>, which is not drawn here. Turn the letters into paths.")
    size_px = max(1, size_px[0]), max(1, size_px[1])
    try:
        surface = FORESIGHT.fetch(svg, size_px) or load_svg(svg, size_px)
    except pygame.error as error:
        raise SpriteError(f"{name}: is not an SVG that can be drawn ({error}). Save it again as SVG.") from error
    return surface.convert_alpha() if pygame.display.get_surface() is not None else surface


class SpriteCache:
    """Pictures by key. Sources are registered as text, or found as files when first asked for."""

    def __init__(self, rasters: RasterCache) -> None:
        self._rasters = rasters
        self._sources: dict[str, str | Path] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._sources

    def register(self, key: str, svg: str) -> None:
        """Names a picture; a second registration replaces the first."""
        if self._sources.get(key, svg) != svg:
            self._rasters.clear()
        self._sources[key] = svg

    def register_folder(self, folder: Path) -> list[str]:
        """Names every `*.svg` under the folder by its path without ending, such as `masks/odile-plain`."""
        keys = []
        for path in sorted(folder.rglob("*.svg")):
            key = path.relative_to(folder).with_suffix("").as_posix()
            self._sources[key] = path
            keys.append(key)
        return keys

    def get(self, key: str, size_px: tuple[int, int], *, tint: Rgb = PLAIN, is_flipped: bool = False) -> pygame.Surface:
        """The picture inside `size_px`, multiplied with `tint`, mirrored if asked. Raises SpriteError if unknown."""
        return self._rasters.get(
            ("sprite", key, size_px, tint, is_flipped), lambda: self._make(key, size_px, tint, is_flipped)
        )

    def _make(self, key: str, size_px: tuple[int, int], tint: Rgb, is_flipped: bool) -> pygame.Surface:
        if tint != PLAIN:
            tinted = self.get(key, size_px, is_flipped=is_flipped).copy()
            tinted.fill(tint, special_flags=pygame.BLEND_RGB_MULT)
            return tinted
        if is_flipped:
            return pygame.transform.flip(self.get(key, size_px), True, False)
        return rasterise(self._text(key), size_px, key)

    def _text(self, key: str) -> str:
        source = self._sources.get(key)
        if source is None:
            raise SpriteError(f"{key}: no such picture. Known: {', '.join(sorted(self._sources)[:8]) or 'none'}.")
        if isinstance(source, str):
            return source
        try:
            return source.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SpriteError(f"{source}: cannot be read ({error}). Fetch the game's files again.") from error
