"""Puts another language's texts into a pack's tables before they are judged, so that all that follows reads one text.

A text without a translation stays English. Ids, numbers and pictures are never touched, nor is a pack's fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from game.city.forms.registry import all_forms
from game.content.kinds import KINDS, WORDS
from game.content.reading import Reading
from game.content.said import form_texts, forms_at, spots_of, spots_of_forms
from game.languages import ENGLISH, Translated, catalogues_of, put_into, read_catalogue

FORMS = "forms.po"
"""The catalogue of what the rules' forms say by themselves; its source is no file."""


@dataclass(frozen=True, slots=True)
class Worded:
    """Where the catalogues of a pack and of the one below lie, in one language; `digest` tells their contents apart."""

    folders: Mapping[Path, Path] = field(default_factory=dict)
    digest: str = ""
    language: str = ENGLISH

    def put_into(self, *readings: Reading) -> None:
        """The texts of every file that has a catalogue. BadCatalogue for one that cannot be read."""
        of_forms = self._of_forms()
        for reading in readings:
            at = self.folders.get(reading.folder)
            if at is None:
                continue
            for kind in (*KINDS, WORDS):
                for source in reading.sources[kind.name]:
                    path = at / Path(source.file).relative_to(reading.folder).with_suffix(".po")
                    if said := read_catalogue(path):
                        lines = put_into(spots_of(kind, source.tables), said)
                        source.said |= {where: (str(path), line) for where, line in lines.items()}
            for card in reading.sources["card"]:
                for form, rules in forms_at(card.tables):
                    for key, value in of_forms.get(form, {}).items():
                        rules.setdefault(key, value)

    def _of_forms(self) -> dict[str, dict[str, Any]]:
        """What each form would say in English for a card that leaves it out; nothing without a catalogue of it."""
        said: dict[str, Translated] = {}
        for at in self.folders.values():
            said |= read_catalogue(at.parent / FORMS)
        texts = {form: form_texts(form) for form in all_forms()} if said else {}
        put_into(spots_of_forms(texts), said)
        return texts


def worded(folder: Path, below: Path | None, language: str) -> Worded:
    """The catalogues of a pack's folder, and of the folder below it."""
    if language == ENGLISH:
        return Worded()
    places = {each: catalogues_of(each, language) for each in (folder, below) if each}
    digest = blake2b(language.encode(), digest_size=16)
    for path in sorted({path for at in places.values() for path in _files(at)}):
        digest.update(path.read_bytes())
    return Worded(places, digest.hexdigest(), language)


def _files(at: Path) -> Iterator[Path]:
    yield from at.rglob("*.po")
    if (own := at.parent / FORMS).is_file():
        yield own
