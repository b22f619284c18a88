"""The languages that the game can speak besides English, and what their catalogues say. Reads files; decides no word.

A catalogue is gettext's: one .po file for each file with words, under the same name in a folder of the language. Of an
entry `msgctxt` is the place in that file, `msgid` the English text, `msgstr` the other language's. An entry that is
empty, marked fuzzy, or of another English text than today's is left out, and the English stands.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from game.places import ASSETS

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LANGUAGES = ASSETS / "languages"
ENGLISH = "en"
HEAD = "language.toml"
BESIDE: Mapping[str, tuple[str, ...]] = {
    "words/table.toml": (),
    "words/troubles.toml": (),
    "guide/guide.toml": (
        "sure", "evidence.*.where", "section.*.poll.*.evidence", "section.*.poll.*.facts", "section.*.pair.*.facts",
        "section.*.part.*.facts", "section.*.part.*.evidence", "plan.*.length", "plan.*.scenarios",
        "plan.*.rows.*.part",
    ),
    "guide/measure.toml": ("when",),
    "guide/sheets.toml": (),
}  # fmt: skip
"""The game's own files of words that are no pack's, and which paths in them are ids."""


class BadCatalogue(ValueError):
    """A catalogue or the head of a language cannot be read; the message names the file and what to do."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its code, its name in itself, and whether it claims to have every word."""

    code: str
    name: str
    is_whole: bool = False


class Translated(NamedTuple):
    """What a catalogue says of one text, and on which line."""

    english: str
    text: str
    line: int


@dataclass(slots=True)
class Spot:
    """A text that somebody reads: where it stands in its file, in what it is held, and what it says."""

    context: str
    text: str
    holder: Any
    key: str | int
    path: tuple[str | int, ...]


def languages() -> dict[str, Language]:
    """Every language by its code, English first. BadCatalogue for one that cannot be read."""
    found = {ENGLISH: Language(ENGLISH, "English", is_whole=True)}
    for head in sorted(LANGUAGES.glob(f"*/{HEAD}")):
        code = head.parent.name
        try:
            told = tomllib.loads(head.read_text(encoding="utf-8"))
            found[code] = Language(code, str(told["name"]), told.get("is_whole") is True)
        except (OSError, ValueError, KeyError) as error:
            says = f'It needs a line like: name = "Deutsch" ({error})'
            raise BadCatalogue(f"{head}: this is not the head of a language. {says}") from None
    return found


def names_of_languages() -> dict[str, str]:
    """What each language calls itself, by its code; a head that cannot be read is left out."""
    try:
        return {code: one.name for code, one in languages().items()}
    except BadCatalogue:
        return {ENGLISH: "English"}


def catalogues_of(folder: Path, language: str) -> Path:
    """Where the catalogues of a folder with words lie: with the game's own, or inside a folder from elsewhere."""
    whole = folder.resolve()
    if whole.is_relative_to(ASSETS):
        return LANGUAGES / language / whole.relative_to(ASSETS)
    return whole / "languages" / language


def read_catalogue(path: Path) -> dict[str, Translated]:
    """What a catalogue says, by the place of the text; nothing where there is no file. BadCatalogue if it is none."""
    if not path.is_file():
        return {}
    return {
        str(message.context): Translated(str(message.id), str(message.string), message.lineno or 1)
        for message in parsed(path)
        if message.id and message.context and message.string and not message.fuzzy
    }


def parsed(path: Path, language: str | None = None) -> Catalog:
    """A catalogue as the library reads it. BadCatalogue if it cannot.

    The library is only imported for those who play in another language.
    """
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        raise BadCatalogue(f"{path}: {error}. Mend it with an editor for .po files.") from None


def put_into(spots: Iterable[Spot], said: Mapping[str, Translated]) -> dict[tuple[str | int, ...], int]:
    """Writes the other language's texts over the English ones; gives the catalogue's line of each, by its path."""
    lines = {}
    for spot in spots:
        found = said.get(spot.context)
        if found is not None and found.english == spot.text:
            spot.holder[spot.key] = found.text
            lines[spot.path] = found.line
    return lines


def plain_spots(tables: dict[str, Any], ids: Iterable[str] = ()) -> list[Spot]:
    """Every text of a file that is no pack's, but for those at paths that are ids: "plan.*.length"."""
    found: list[Spot] = []
    _plain(tables, (), "", {tuple(each.split(".")) for each in ids}, found)
    return found


def tables_in(language: str, path: Path) -> dict[str, Any]:
    """One of the files `BESIDE` a pack, in a language. OSError, tomllib.TOMLDecodeError or BadCatalogue."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    if language != ENGLISH:
        catalogue = catalogues_of(path.parent, language) / f"{path.stem}.po"
        put_into(plain_spots(tables, BESIDE[path.relative_to(ASSETS).as_posix()]), read_catalogue(catalogue))
    return tables


def is_known(language: str) -> bool:
    """Whether there are words in it."""
    is_code = language.replace("_", "").isalnum()  # a save may hold anything
    return language == ENGLISH or (is_code and (LANGUAGES / language / HEAD).is_file())


def item(context: str, number: int, inside: object) -> str:
    """The place of one of a list: by its id where it has one, so that another before it moves nothing."""
    name = inside.get("id") if isinstance(inside, dict) else None
    return f"{context}.{name}" if isinstance(name, str) and name else f"{context}[{number + 1}]"


def _plain(
    value: Any,  # noqa: ANN401 - whatever TOML holds
    path: tuple[str | int, ...],
    context: str,
    ids: set[tuple[str, ...]],
    found: list[Spot],
) -> None:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inside in inner:
        at = (*path, key)
        if tuple("*" if isinstance(step, int) else step for step in at) in ids:
            continue
        name = item(context, key, inside) if isinstance(key, int) else f"{context}.{key}".lstrip(".")
        if isinstance(inside, str):
            if inside and key != "id":
                found.append(Spot(name, inside, value, key, at))
        elif isinstance(inside, dict | list):
            _plain(inside, at, name, ids, found)
