"""Every file whose words can be put into another language, with its texts and what a translator should know of each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.city.forms.card_checks import OPTION_LETTERS_MAX
from game.content.kinds import KINDS, WORDS
from game.content.reading import parse, read_bytes
from game.content.said import SHORT, spots_of, spots_of_forms
from game.content.toml_lines import Path as KeyPath
from game.content.toml_lines import key_lines, line_of
from game.content.worded import FORMS
from game.languages import BESIDE, Spot, catalogues_of, plain_spots
from game.places import ASSETS


@dataclass(slots=True)
class Original:
    """One file with words, the catalogue for it, its texts, and remarks by the place of a text."""

    catalogue: Path
    spots: list[Spot]
    head: str = ""
    """What the file says of itself, in the comment at its top."""
    remarks: Mapping[str, str] = field(default_factory=dict)


def originals(folder: Path, language: str) -> Iterator[Original]:
    """Of a pack's folder, in order; of the game's own also what is not in a pack."""
    at = catalogues_of(folder, language)
    reading = parse(folder, read_bytes(folder))
    for kind in (*KINDS, WORDS):
        for source in reading.sources[kind.name]:
            beside = Path(source.file).relative_to(folder).with_suffix(".po")
            yield _original(at / beside, spots_of(kind, source.tables), source.text)
    if folder.resolve() != ASSETS / "packs" / "plaudit":
        return
    yield Original(at.parent / FORMS, spots_of_forms(), "What a form of card says where the card says nothing.")
    for name, ids in BESIDE.items():
        said = (ASSETS / name).read_text(encoding="utf-8")
        catalogue = catalogues_of(ASSETS, language) / Path(name).with_suffix(".po")
        yield _original(catalogue, plain_spots(tomllib.loads(said), ids), said)


def _original(catalogue: Path, spots: list[Spot], text: str) -> Original:
    remarks = _Remarks(text)
    return Original(catalogue, spots, remarks.head, {spot.context: remarks.of(spot) for spot in spots})


class _Remarks:
    """The comments of a TOML file, by what they stand over."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._at = key_lines(text)
        top = next((i for i, line in enumerate(self._lines) if not line.startswith("#")), len(self._lines))
        self.head = "\n".join(line.removeprefix("#").strip() for line in self._lines[:top])
        self._top = top

    def of(self, spot: Spot) -> str:
        """What stands over the paragraph that a text is in, and how many letters it may have under a key."""
        said = self._over(spot.path)
        if spot.key == SHORT or (spot.key == "words" and "rules" in spot.path) or "claims" in spot.path:
            said = f"{said} At most {OPTION_LETTERS_MAX} letters.".strip()
        return said

    def _over(self, path: KeyPath) -> str:
        at = line_of(self._at, path) - 1
        while at > self._top and (line := self._lines[at - 1].strip()):
            if line.startswith("#"):
                return line.lstrip("# -").rstrip("- ")
            at -= 1
        return ""
