"""A language's catalogues for translators: written anew from the sources, keeping what is translated, and judged.

The game itself only reads them (game/languages.py). What is right in a pack is decided where packs are checked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import unescape, write_po

from game.content.grammar import grammar_of
from game.content.originals import Original
from game.languages import ENGLISH, parsed

FOR_EVER = datetime(2026, 1, 1, tzinfo=UTC)
"""In the head of each file, so that it only changes where its words do."""
_HOLE = re.compile(r"{(\w+)(?::[^{}]*)?}")
_INSIDE = re.compile(r"{\w+:([^{}]*)}")
CASES = frozenset(("nom", "gen", "dat", "acc"))
"""What may always be asked for; more where the forms of a language name more."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How much of one catalogue is done."""

    catalogue: Path
    texts: int
    words: int
    empty: int
    """Texts without a translation,"""
    doubtful: int
    """and those whose English text changed since."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with one translation."""

    catalogue: Path
    line: int
    context: str
    says: str

    def __str__(self) -> str:
        return f"{self.catalogue}:{self.line}: {self.context}: {self.says}"


def kept(path: Path, language: str) -> Catalog:
    """A catalogue as it is, an empty one where there is none. BadCatalogue where it cannot be read."""
    if not path.is_file():
        return Catalog(locale=language)
    return parsed(path, language)


def renewed(original: Original, old: Catalog, language: str) -> Catalog:
    """The catalogue of today's texts. A translation stays with its place, or goes with its text if that was moved.

    Where the English at a place has changed, what stood there stays, marked fuzzy, until somebody has looked at it.
    """
    head = "\n".join(f"# {line}".rstrip() for line in original.head.splitlines()) or "#"
    fresh = Catalog(
        language, header_comment=head, project="Peer Review", version="1", charset="utf-8", fuzzy=False,
        creation_date=FOR_EVER, revision_date=FOR_EVER, last_translator="Peer Review contributors",
        language_team=language, msgid_bugs_address="see CONTRIBUTING.md",
    )  # fmt: skip
    here = {str(message.context): message for message in old if message.id and message.context}
    elsewhere = {str(message.id): message for message in here.values() if message.string and not message.fuzzy}
    for spot in original.spots:
        was, moved = here.get(spot.context), elsewhere.get(spot.text)
        message = Message(spot.text, context=spot.context)
        if remark := original.remarks.get(spot.context):
            message.auto_comments = [remark]
        if was is not None and was.id == spot.text:
            message.string, message.flags = was.string, set(was.flags)
            message.user_comments = _remarks(was)
            message.previous_id = _before(was) if was.fuzzy else []
        elif moved is not None:
            message.string = moved.string
        elif was is not None and was.string:
            message.string, message.user_comments = was.string, _remarks(was)
            message.previous_id = (_before(was) if was.fuzzy else []) or [str(was.id)]
            message.flags.add("fuzzy")
        message.flags -= {"python-format", "python-brace-format"}  # holes here follow rules of their own
        fresh._messages[fresh._key_for(spot.text, spot.context)] = message
    return fresh


def _remarks(message: Message) -> list[str]:
    """What a translator wrote beside a text; Babel reads the English of before (`#|`) as a remark, too."""
    return [remark for remark in message.user_comments if not remark.startswith("|")]


def _before(message: Message) -> list[str]:
    """The English that was translated: as it was set, or as it stands in a file."""
    lines = [remark[1:].strip().removeprefix("msgid ") for remark in message.user_comments if remark.startswith("|")]
    return list(message.previous_id) or (["".join(map(unescape, lines))] if lines else [])


def as_bytes(catalogue: Catalog) -> bytes:
    """The file's content, a text a line."""
    out = BytesIO()
    write_po(out, catalogue, width=0, include_previous=True)
    return out.getvalue()


def tally(original: Original, catalogue: Catalog) -> Tally:
    """How many texts there are, and how many still wait."""
    messages = [message for message in catalogue if message.id]
    words = sum(len(str(message.id).split()) for message in messages)
    empty, doubtful = sum(not message.string for message in messages), sum(message.fuzzy for message in messages)
    return Tally(original.catalogue, len(messages), words, empty, doubtful)


def faults(original: Original, catalogue: Catalog) -> Iterator[Fault]:
    """Whatever is wrong with single translations: a {hole} lost or invented, blanks at the ends, a sentence cut off."""
    cases = CASES | grammar_of(catalogue.locale.language if catalogue.locale else ENGLISH).cases
    for message in catalogue:
        if not message.id or not message.string or message.fuzzy:
            continue
        for says in _wrong(str(message.id), str(message.string), cases, catalogue.num_plurals):
            yield Fault(original.catalogue, message.lineno or 1, str(message.context), says)


def strays(original: Original, catalogue: Catalog) -> Iterator[Fault]:
    """Where the catalogue on disk is not that of today's texts."""
    now = {spot.context: spot.text for spot in original.spots}
    then = {str(message.context): (str(message.id), message.lineno or 1) for message in catalogue if message.id}
    for context, text in now.items():
        if context not in then:
            yield Fault(original.catalogue, 1, context, "is new in the source and not in the catalogue")
        elif then[context][0] != text:
            yield Fault(original.catalogue, then[context][1], context, "the source says something else by now")
    for context, (_, line) in then.items():
        if context not in now:
            yield Fault(original.catalogue, line, context, "is no longer in the source")


def _wrong(english: str, text: str, cases: Collection[str], forms: int) -> Iterable[str]:
    wanted, found = set(_HOLE.findall(english)), set(_HOLE.findall(text))
    for name in sorted(wanted - found):
        yield f"{{{name}}} is lost"
    for name in sorted(found - wanted):
        yield f"{{{name}}} is not in the English text, and nothing would fill it"
    if text.count("{") != text.count("}") or text.count("{") != len(_HOLE.findall(text)):
        yield "a curly bracket stands alone"
    for inside in _INSIDE.findall(text):
        if "|" in inside and inside.count("|") != forms - 1:
            yield f"{inside}: this language counts with {forms} forms, parted by |"
        elif "|" not in inside and inside.lower() not in cases:
            yield f"{inside}: no such case; there are {', '.join(sorted(cases))}"
    if (text[:1].isspace(), text[-1:].isspace()) != (english[:1].isspace(), english[-1:].isspace()):
        yield "blanks at the ends are not as in the English text"
    if text.count("\n") != english.count("\n"):
        yield "it has other line ends than the English text"
