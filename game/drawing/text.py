"""Sets text: measures, wraps, fits and renders lines in pixels, each line rendered once; never picks a place for it."""

from collections.abc import Hashable
from dataclasses import dataclass

import pygame

from game.drawing.fonts import Face, FontShelf
from game.drawing.rasters import RasterCache
from game.drawing.theme import LINES_MOST, TEXT_MIN, Rgb

VEIL = "▒"
"""Stands for a digit that is not shown yet."""
LINE_PITCH = 1.24
"""Distance from line to line, in sizes."""
FITS_MOST = 2048
"""So many settings are remembered: what is told is asked for again in every frame."""
_SMALL_DIGITS = 0.68
_SHRINK_STEP = 2
_ONE_LINE_SHARE = 0.7
"""A text rather shrinks to this share of its size than wraps."""
_WORTH_WRAPPING = 0.8
"""But where lines of its own size fit, and one line would be smaller than this share of theirs, it wraps."""
_HALO_OFFSETS = ((-1, 0), (1, 0), (0, -1), (0, 1), (-0.7, -0.7), (0.7, -0.7), (-0.7, 0.7), (0.7, 0.7))


@dataclass(frozen=True, slots=True)
class Fitted:
    """How a text sits in its box: its lines and the size they are set in (logical units, text scale included)."""

    lines: tuple[str, ...]
    size: float
    is_cut: bool
    is_broken: bool = False
    """Whether a word is broken between letters."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LINE_PITCH


class TextPen:
    """Sizes and widths are logical units; surfaces are pixels of the window.

    `scale` is window pixels a unit. `text_scale` (1.0-2.0) is the player's choice and is applied to every size given
    together with a box. A line by itself grows by `line_scale`, which is less: it stands on a drawing as it comes.
    """

    def __init__(
        self,
        shelf: FontShelf,
        rasters: RasterCache,
        scale: float,
        text_scale: float = 1.0,
        lines_most: float = LINES_MOST,
    ) -> None:
        self._shelf, self._rasters = shelf, rasters
        self.scale, self.text_scale, self.line_scale = scale, text_scale, min(text_scale, lines_most)
        self._widths: dict[tuple[str, float, Face], float] = {}
        self._fits: dict[Hashable, Fitted] = {}

    def at_text_scale(self, text_scale: float) -> "TextPen":
        """A pen for things whose size is fixed (keys, badges) or that work out their own scale."""
        if text_scale == self.text_scale == self.line_scale:
            return self
        pen = TextPen(self._shelf, self._rasters, self.scale, text_scale, text_scale)
        pen._widths, pen._fits = self._widths, self._fits
        return pen

    @property
    def picture_key(self) -> tuple[float, float]:
        """What its lines hang on besides their text."""
        return self.scale, self.text_scale

    # -- measuring ----------------------------------------------------------------------------------------------

    def width(self, text: str, size: float, face: Face = Face.READ) -> float:
        """Width of one line in logical units."""
        return self._width(text, size * self.line_scale, face)

    def _width(self, text: str, size: float, face: Face) -> float:
        key = text, size, face
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > 16_384:
                self._widths.clear()
            runs = self._shelf.runs(text, face)
            found = sum(self._shelf.font(name, size * self.scale).size(piece)[0] for name, piece in runs) / self.scale
            self._widths[key] = found
        return found

    def wrap(self, text: str, size: float, width: float, face: Face = Face.READ) -> list[str]:
        """The text as lines no wider than `width`; a word that is wider alone is broken at a hyphen, or else between
        letters."""
        return self._wrap(text, size * self.text_scale, width, face)[0]

    def _wrap(self, text: str, size: float, width: float, face: Face) -> tuple[list[str], bool]:
        lines: list[str] = []
        has_broken_word = False
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if self._width(longer, size, face) <= width:
                    line = longer
                    continue
                if line:
                    lines.append(line)
                while len(word) > 1 and self._width(word, size, face) > width:
                    hyphens = [at + 1 for at, letter in enumerate(word[:-1]) if letter == "-" and at]
                    fitting = [at for at in hyphens if self._width(word[:at], size, face) <= width]
                    has_broken_word |= not fitting
                    cut = fitting[-1] if fitting else max(1, len(word) - 1)
                    while cut > 1 and self._width(word[:cut], size, face) > width:
                        cut -= 1
                    lines.append(word[:cut])
                    word = word[cut:]
                line = word
            lines.append(line)
        return lines, has_broken_word

    def shorten(self, text: str, size: float, width: float, face: Face = Face.READ) -> str:
        """The text, or its beginning with an ellipsis, no wider than `width`; whole letters only."""
        return self._shorten(text, size * self.line_scale, width, face)

    def _shorten(self, text: str, size: float, width: float, face: Face) -> str:
        if self._width(text, size, face) <= width:
            return text
        for length in range(len(text) - 1, 0, -1):
            shorter = text[:length].rstrip(" ,.;:·-") + "…"
            if self._width(shorter, size, face) <= width:
                return shorter
        return "…"

    def fit(
        self,
        text: str,
        size: float,
        width: float,
        height: float,
        face: Face = Face.READ,
        *,
        max_lines: int | None = None,
    ) -> Fitted:
        """The largest setting that fits: shrunk a little, then wrapped, never under TEXT_MIN; then shortened."""
        top = max(size * self.text_scale, TEXT_MIN)
        key = text, top, width, height, face, max_lines
        found = self._fits.get(key)
        if found is None:
            if len(self._fits) > FITS_MOST:
                self._fits.clear()
            found = self._fits[key] = self._fit(text, top, width, height, face, max_lines)
        return found

    def _fit(self, text: str, top: float, width: float, height: float, face: Face, max_lines: int | None) -> Fitted:
        sizes = [top]
        while sizes[-1] > TEXT_MIN:
            sizes.append(max(TEXT_MIN, sizes[-1] - _SHRINK_STEP))
        alone: Fitted | None = None
        least_alone = TEXT_MIN if max_lines == 1 else max(TEXT_MIN, top * _ONE_LINE_SHARE)
        if "\n" not in text:
            for trial in sizes:
                if trial >= least_alone and self._width(text, trial, face) <= width and trial * LINE_PITCH <= height:
                    alone = Fitted((text,), trial, False)
                    if trial >= top * _WORTH_WRAPPING or max_lines == 1:
                        return alone
                    break
        for trial in sizes:
            lines, has_broken_word = self._wrap(text, trial, width, face)
            fits = len(lines) * trial * LINE_PITCH <= height and len(lines) <= (max_lines or len(lines))
            if alone is not None and trial * _WORTH_WRAPPING < alone.size:
                return alone
            if fits and not has_broken_word:
                return Fitted(tuple(lines), trial, False)
        lines, has_broken_word = self._wrap(text, TEXT_MIN, width, face)
        room = max(1, int(height / (TEXT_MIN * LINE_PITCH)))
        room = min(room, max_lines or room)
        is_cut = len(lines) > room
        if is_cut:
            lines[room - 1 :] = [self._shorten(" ".join(lines[room - 1 :]), TEXT_MIN, width, face)]
        return Fitted(tuple(lines), TEXT_MIN, is_cut, has_broken_word)

    # -- rendering ----------------------------------------------------------------------------------------------

    def line(
        self, text: str, size: float, colour: Rgb, face: Face = Face.READ, *, halo: Rgb | None = None
    ) -> pygame.Surface:
        """One line as a surface of pixels, rendered once for each text, face, size and colour."""
        return self.line_exact(text, size * self.line_scale, colour, face, halo=halo)

    def line_exact(
        self, text: str, size: float, colour: Rgb, face: Face = Face.READ, *, halo: Rgb | None = None
    ) -> pygame.Surface:
        """As `line`, but the size already holds the text scale (such as `Fitted.size`)."""
        size_px = round(size * self.scale, 1)
        key = "text", text, face, size_px, colour, halo, self._shelf.chain(face)[0]
        return self._rasters.get(key, lambda: self._render(text, size_px, colour, face, halo))

    def _render(self, text: str, size_px: float, colour: Rgb, face: Face, halo: Rgb | None) -> pygame.Surface:
        if halo is not None:
            return self._with_halo(text, size_px, colour, face, halo)
        runs = self._shelf.runs(text, face)
        fonts = [self._shelf.font(name, size_px) for name, _ in runs]
        if len(runs) == 1:
            return _piece(fonts[0], runs[0][1], colour)
        if not runs:
            return pygame.Surface((1, max(1, round(size_px * LINE_PITCH))), pygame.SRCALPHA)
        ascent = max(font.get_ascent() for font in fonts)
        pieces = [_piece(font, piece, colour) for font, (_, piece) in zip(fonts, runs, strict=True)]
        height = max(ascent - font.get_ascent() + piece.get_height() for font, piece in zip(fonts, pieces, strict=True))
        whole = pygame.Surface((sum(piece.get_width() for piece in pieces), height), pygame.SRCALPHA)
        x = 0
        for font, piece in zip(fonts, pieces, strict=True):
            whole.blit(piece, (x, ascent - font.get_ascent()))
            x += piece.get_width()
        return whole

    def _with_halo(self, text: str, size_px: float, colour: Rgb, face: Face, halo: Rgb) -> pygame.Surface:
        reach = max(2, round(size_px * 0.075))
        front, back = (self._render(text, size_px, c, face, None) for c in (colour, halo))
        whole = pygame.Surface((front.get_width() + 2 * reach, front.get_height() + 2 * reach), pygame.SRCALPHA)
        for dx, dy in _HALO_OFFSETS:
            whole.blit(back, (reach + round(dx * reach), reach + round(dy * reach)))
        whole.blit(front, (reach, reach))
        return whole

    def squeezed(self, text: str, size: float, width: float, colour: Rgb, face: Face) -> pygame.Surface:
        """One line no wider than `width`: drawn narrower where it has to be, at its full height."""
        plain = self.line(text, size, colour, face)
        room_px = int(width * self.scale)
        if plain.get_width() <= room_px:
            return plain
        size_px = round(size * self.line_scale * self.scale, 1)

        def make() -> pygame.Surface:
            # Drawn twice as large first, so that the thin strokes stay crisp.
            large = self._render(text, size_px * 2, colour, face, None)
            return pygame.transform.smoothscale(large, (room_px, round(large.get_height() / 2)))

        return self._rasters.get(("squeezed", text, face, size_px, colour, room_px), make)

    def score(self, text: str, size: float, colour: Rgb, veil: Rgb) -> pygame.Surface:
        """A standing such as `4.287` or `4,2▒▒`: two digits full, the last ones smaller, veiled ones as a weave.

        All digits are equally wide, a veil too, so that nothing shifts when a digit rolls or is unveiled.
        """
        size_px = round(size * self.line_scale * self.scale, 1)
        key = "score", text, size_px, colour, veil
        return self._rasters.get(key, lambda: self._render_score(text, size_px, colour, veil))

    def _render_score(self, text: str, size_px: float, colour: Rgb, veil: Rgb) -> pygame.Surface:
        dot = max(text.find(mark) for mark in ".,")
        split = len(text) if dot < 0 else min(len(text), dot + 2)
        big = self._shelf.font(Face.TITLE.value, size_px)
        small = self._shelf.font(Face.LABEL.value, size_px * _SMALL_DIGITS)
        pieces: list[tuple[pygame.Surface, int]] = []
        for place, character in enumerate(text):
            font = big if place < split else small
            if character == VEIL:
                piece = _weave(font.size("0")[0], round(font.get_ascent() * 0.68), veil)
                pieces.append((piece, big.get_ascent() - piece.get_height()))
            else:
                ink = colour if place < split else veil
                pieces.append((_piece(font, character, ink), big.get_ascent() - font.get_ascent()))
        width = sum(piece.get_width() for piece, _ in pieces)
        whole = pygame.Surface((max(1, width), big.get_height()), pygame.SRCALPHA)
        x = 0
        for piece, y in pieces:
            whole.blit(piece, (x, y))
            x += piece.get_width()
        return whole


def _piece(font: pygame.font.Font, text: str, colour: Rgb) -> pygame.Surface:
    """The text in one font. In a tiny window, or for marks without width, there is nothing to see, and no error."""
    if font.size(text)[0] < 1:
        return pygame.Surface((1, font.get_height()), pygame.SRCALPHA)
    return font.render(text, True, colour)


def _weave(width_px: int, height_px: int, colour: Rgb) -> pygame.Surface:
    """A small chequered block with a little room to both sides."""
    surface = pygame.Surface((width_px, height_px), pygame.SRCALPHA)
    cell = max(2, round(width_px / 7))
    for row, y in enumerate(range(0, height_px, cell)):
        for x in range(cell // 2 + (row % 2) * cell, width_px - cell, cell * 2):
            surface.fill(colour, (x, y, cell, min(cell, height_px - y)))
    return surface
