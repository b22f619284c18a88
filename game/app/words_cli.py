"""`main.py packs words`: writes a language's catalogues anew, and says what is missing or wrong in them."""

from __future__ import annotations

import sys
from pathlib import Path

from game.app.refusal import BadCall
from game.app.writing import write_whole
from game.content import PACKS, BadPack, load_pack
from game.content.catalogues import Fault, as_bytes, faults, kept, renewed, strays, tally
from game.content.originals import originals
from game.languages import BadCatalogue, catalogues_of
from game.letters import visible

DONE, WRONG, BAD_INPUT = 0, 1, 2


def words(language: str, folder: Path | None, part: str, *, is_checked: bool) -> int:
    """Write the catalogues of `language`, or only look at them. 0; 1 if a look finds something; 2 for a bad call.

    `part`: only those catalogues whose path holds it.
    """
    pack = folder or PACKS / "plaudit"
    if not pack.is_dir():
        return _refuse(f"{pack}: there is no such folder. Name the folder of a pack, or leave it out.")
    if not language.replace("_", "").isalnum():
        return _refuse(f'"{language}" is no code of a language. Write one like de, fr or pt_BR.')
    try:
        found = _looked_at(language, pack, part, is_checked=is_checked)
    except (BadCatalogue, BadCall) as why:
        return _refuse(str(why))
    except ValueError as error:  # a code that the library knows nothing of
        return _refuse(f'"{language}": {error}.')
    sys.stderr.write("".join(visible(f"{fault}\n") for fault in found))
    try:
        load_pack(pack, language=language)
    except BadPack as bad:
        told = [str(problem) for problem in bad.problems if part in problem.file]
        sys.stderr.write("".join(visible(f"{line}\n") for line in told))
        return WRONG if is_checked and (told or found) else DONE
    return WRONG if is_checked and found else DONE


def _looked_at(language: str, pack: Path, part: str, *, is_checked: bool) -> list[Fault]:
    found: list[Fault] = []
    texts = words = empty = doubtful = 0
    for original in originals(pack, language):
        if part not in original.catalogue.as_posix():
            continue
        old = kept(original.catalogue, language)
        if is_checked:
            found += strays(original, old)
            now = old
        else:
            now = renewed(original, old, language)
            original.catalogue.parent.mkdir(parents=True, exist_ok=True)
            write_whole(original.catalogue, as_bytes(now))
            now = kept(original.catalogue, language)
        found += faults(original, now)
        row = tally(original, now)
        texts, words, empty = texts + row.texts, words + row.words, empty + row.empty
        doubtful += row.doubtful
        name = original.catalogue.relative_to(catalogues_of(pack, language).parent.parent)
        _say(f"{name}: {row.texts} texts, {row.words} words; {row.empty} empty, {row.doubtful} to look at again\n")
    _say(f"in all: {texts} texts, {words} words; {empty} empty, {doubtful} to look at again\n")
    return found


def _say(line: str) -> None:
    sys.stdout.write(visible(line))


def _refuse(why: str) -> int:
    sys.stderr.write(visible(why) + "\n")
    return BAD_INPUT
