"""The vendored typefaces: which file a face is, which characters it holds, and who stands in; measures no lines."""

import io
from enum import Enum
from functools import cache
from pathlib import Path

import pygame

from game.letters import FONT_FOLDER, FontsMissing, covers


class Face(Enum):
    """What a piece of text is for; the value is the file it is set in by default."""

    TITLE = "rounded-extrabold.ttf"
    LABEL = "rounded-bold.ttf"
    READ = "reading-regular.ttf"
    READ_BOLD = "reading-bold.ttf"
    NARROW = "narrow-bold.ttf"

    __hash__ = object.__hash__  # as that of Mood


_STEADY = {Face.READ: "steady-regular.otf", Face.READ_BOLD: "steady-bold.otf"}
_STAND_INS = {
    Face.TITLE: ("rounded-bold.ttf", "plain-bold.ttf"),
    Face.LABEL: ("rounded-extrabold.ttf", "plain-bold.ttf"),
    Face.READ: ("plain-regular.ttf", "rounded-bold.ttf"),
    Face.READ_BOLD: ("plain-bold.ttf", "rounded-bold.ttf"),
    Face.NARROW: ("plain-bold.ttf", "rounded-bold.ttf"),
}
_OPTICAL = {"steady-regular.otf": 0.84, "steady-bold.otf": 0.84}
"""Some faces look larger or smaller at the same size; this evens them out."""


@cache
def _letters_of(path: Path) -> bytes:
    """The file, read once: a font that is opened by its name keeps its file open, and there is one for each size."""
    return path.read_bytes()


class FontShelf:
    """Opens fonts at pixel sizes and says which one holds a character."""

    def __init__(self, *, is_steady: bool = False) -> None:
        self._is_steady = is_steady
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        self._plain: dict[Face, set[str]] = {face: set() for face in Face}  # what its first font has, as far as met
        if not pygame.font.get_init():
            pygame.font.init()

    def chain(self, face: Face) -> tuple[str, ...]:
        """Font files to try for a face, best first."""
        own = _STEADY.get(face, face.value) if self._is_steady else face.value
        return (own, *_STAND_INS[face])

    def font(self, file_name: str, size_px: float) -> pygame.font.Font:
        """The font at about that many pixels an em; raises FontsMissing if the file is not there."""
        key = file_name, max(1, round(size_px * _OPTICAL.get(file_name, 1.0)))
        font = self._open.get(key)
        if font is None:
            path = FONT_FOLDER / file_name
            try:
                font = pygame.font.Font(io.BytesIO(_letters_of(path)), key[1])
            except (OSError, pygame.error) as error:
                raise FontsMissing(f"{path}: cannot be opened. Fetch the game's files again.") from error
            self._open[key] = font
        return font

    def runs(self, text: str, face: Face) -> list[tuple[str, str]]:
        """The text cut into (font file, piece). A character nobody holds goes to the first font, which shows a box."""
        chain, plain = self.chain(face), self._plain[face]
        if text and plain.issuperset(text):
            return [(chain[0], text)]
        pieces: list[tuple[str, str]] = []
        for character in text:
            holder = next((name for name in chain if covers(name, character)), chain[0])
            if holder == chain[0]:
                plain.add(character)
            if pieces and pieces[-1][0] == holder:
                pieces[-1] = holder, pieces[-1][1] + character
            else:
                pieces.append((holder, character))
        return pieces
