"""`load_pack`: a folder of TOML becomes one frozen, cross-checked Pack, or a BadPack with everything wrong with it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path

import game.content.checks as checks_package
from game.city.pack import Pack
from game.content.findings import Check, Finding
from game.content.gathering import Gathered, gather
from game.content.kinds import HEAD, KINDS, WORDS, Kind, PackHead
from game.content.pictures import FOLDER, file_of, laid_over, read_pictures
from game.content.problems import BadPack, Problem, named
from game.content.reading import Files, Reading, based_on, fingerprint_of, missing, parse, read_bytes
from game.content.texts import forget_texts
from game.content.toml_lines import dotted
from game.content.worded import Worded, worded
from game.content.wording import VARIANT
from game.engine.registry import found_in
from game.languages import ENGLISH, catalogues_of
from game.places import ASSETS

PACKS = ASSETS / "packs"
"""Where the game's own packs are, in a checkout as in an editable install."""

LACKING_LEAST = 2
"""A pack that lacks so many files was meant to be laid over another."""

_loaded: dict[tuple[Path, str, str, str], Pack] = {}
_own: dict[tuple[object, ...], Pack] = {}


def default_pack(language: str = ENGLISH) -> Pack:
    """The base pack, Plaudit, with the words of a language. BadPack if it is missing or damaged.

    Every match asks for it: as long as no file of it has another time or size, it is the one that was read before.
    """
    folder = PACKS / "plaudit"
    try:
        seen = (language, *_times(folder))
        if language != ENGLISH and (catalogues := catalogues_of(folder, language)).is_dir():
            seen = (*seen, *_times(catalogues.parent))
    except OSError:  # to be told in words
        return load_pack(folder, language=language)
    if seen not in _own:
        _own[seen] = load_pack(folder, language=language)
    return _own[seen]


def _times(folder: Path) -> list[object]:
    """Name, time and size of every file in a folder and those below."""
    times: list[object] = []
    folders = [str(folder)]
    for each in folders:
        for entry in os.scandir(each):
            if entry.is_dir():
                folders.append(entry.path)
            else:
                about = entry.stat()
                times += (entry.path, about.st_mtime_ns, about.st_size)
    return times


def load_pack(folder: Path, also: Sequence[Check] = (), language: str = ENGLISH) -> Pack:
    """The pack in `folder`, checked, with the words of a language. BadPack with all problems if there are any.

    `also` are checks of layers above this one (what can be drawn). An unchanged folder is read from memory.
    """
    if not folder.is_dir():
        there = "this is a file; name the folder it is in" if folder.exists() else "there is no such folder"
        raise BadPack([Problem(str(folder), 1, "", f"{there}. A pack is a folder with a pack.toml in it")])
    try:
        files = read_bytes(folder)
        name = based_on(folder, files)
        below = _below(folder, name)
        base_files = read_bytes(below) if below else {}
    except OSError as error:
        says = f"{error.strerror or error}. Check that you may read it"
        raise BadPack([Problem(str(error.filename or folder), 1, "", says)]) from error
    print_of = _fingerprint(folder, files, below, base_files)
    pictures, unreadable = read_pictures(folder)
    base_pictures = read_pictures(below)[0] if below else {}
    drawn = laid_over(pictures, base_pictures)
    said = worded(folder, below, language)
    key = folder.resolve(), print_of, _digest_of(drawn), said.digest
    if key in _loaded and not also and not unreadable:
        return _loaded[key]
    reading = parse(folder, files)
    if not reading.sources[HEAD.name]:  # without its head nothing else of a pack means anything
        own = [problem for problem in reading.problems if problem.file == str(folder / HEAD.file)]
        raise BadPack(own or _missing(reading, None)[:1])
    base = parse(below, base_files) if below else None
    if name and not below:
        _no_base(reading, name)
    elif not name:
        _needs_base(reading)
    reading.problems += unreadable
    said.put_into(*(each for each in (reading, base) if each))
    _loaded[key] = pack = assemble(reading, base, print_of, also, drawn, said)
    return pack


def assemble(
    reading: Reading,
    base: Reading | None,
    fingerprint: str,
    also: Sequence[Check] = (),
    pictures: Mapping[str, str] | None = None,
    said: Worded | None = None,
) -> Pack:
    """Files that were read as one pack, laid over the pack it is based on. BadPack with all problems."""
    found = gather(reading)
    if base is not None:
        _lay_over(found, gather(base))
    broken = found.broken | {kind.name for kind in _wanted(reading, base)}
    pack = _pack(found, fingerprint, pictures or {}, said or Worded())
    findings = (finding for check in (*checks().values(), *also) for finding in check(pack))
    problems = [*found.problems, *_missing(reading, base), *located(findings, found, broken, reading.folder)]
    forget_texts()
    if problems:
        unread = {problem.file for problem in reading.problems}  # what could not be read at all may explain the rest
        raise BadPack(sorted(set(problems), key=lambda p: (p.file not in unread, p.file, p.line, p.key)))
    return pack


@cache
def checks() -> dict[str, Check]:
    """Every check, by its file's name."""
    return {name: check for name, check in found_in(checks_package, "check").items() if callable(check)}


def located(findings: Iterable[Finding], found: Gathered, broken: set[str], folder: Path) -> list[Problem]:
    """Findings as problems with file and line, without those that may be the echo of another problem."""
    problems = []
    for finding in findings:
        if broken & {finding.kind if not finding.id else "", *finding.needs}:
            continue
        source, start = found.places.get((finding.kind, finding.id), (None, ()))
        key = dotted(finding.at)
        if source is not None:
            label = finding.id.replace(VARIANT, ".") if finding.kind == WORDS.name else f"{finding.kind}.{finding.id}"
            problems.append(source.problem((*start, *finding.at), f"{label}.{key}".rstrip("."), finding.says))
        elif finding.kind == FOLDER:
            problems.append(Problem(str(file_of(folder, finding.id)), 1, "", finding.says))
        else:
            file = next((k.file.partition("/*")[0] for k in (HEAD, *KINDS, WORDS) if k.name == finding.kind), "")
            problems.append(Problem(str(folder / file), 1, finding.id or key, finding.says))
    return problems


def _below(folder: Path, name: str) -> Path | None:
    """The folder of the pack that this one is based on: its neighbour, else one of the game's own."""
    if not name:
        return None
    places = (parent / name for parent in (folder.resolve().parent, PACKS))
    return next((p for p in places if p.resolve() != folder.resolve() and (p / HEAD.file).is_file()), None)


def _no_base(reading: Reading, name: str) -> None:
    """The pack below is not there: one problem, not one for each file that was to come from it."""
    says = f'there is no pack "{name}" beside this one or among the game\'s own: {named(_neighbours(reading.folder))}'
    for source in reading.sources[HEAD.name]:
        reading.problems.append(source.problem(("based_on",), "based_on", says))
    reading.broken |= {kind.name for kind in (*KINDS, WORDS)}


def _needs_base(reading: Reading) -> None:
    """Half a pack that names none below: that is the mistake, and not each thing that would have come from there."""
    lacking = [Path(problem.file).name for problem in _missing(reading, None)]
    adds = any(source.tables.get("adds") for source in reading.sources[HEAD.name])
    if not adds and len(lacking) < LACKING_LEAST:
        return
    half = f"{named(lacking)} are missing" if lacking else "some of its files only add to those of another pack"
    says = f'{half}, and no pack is named to take the rest from. Add the line: based_on = "plaudit"'
    for source in reading.sources[HEAD.name]:
        reading.problems.append(source.problem((), "based_on", says))
    reading.broken |= {kind.name for kind in (*KINDS, WORDS)}


def _neighbours(folder: Path) -> list[str]:
    heads = (head for parent in (folder.resolve().parent, PACKS) for head in parent.glob(f"*/{HEAD.file}"))
    return sorted({head.parent.name for head in heads} - {folder.resolve().name})


def _fingerprint(folder: Path, files: Files, below: Path | None, base_files: Files) -> str:
    own = fingerprint_of(folder, files)
    if below is None:
        return own
    return blake2b(f"{own} {fingerprint_of(below, base_files)}".encode(), digest_size=16).hexdigest()


def _digest_of(pictures: Mapping[str, str]) -> str:
    digest = blake2b(digest_size=16)
    for name, svg in pictures.items():
        digest.update(f"{name}\0{svg}\0".encode())
    return digest.hexdigest()


def _lay_over(found: Gathered, below: Gathered) -> None:
    """What the pack has no file for comes from below; its words are added to those below."""
    added = found.head.adds if found.head else ()
    for kind in KINDS:
        own = found.things[kind.name]
        if (not own and kind.name not in found.broken) or kind.plural in added:
            found.things[kind.name] = below.things[kind.name] | own
            places = {place: at for place, at in below.places.items() if place[0] == kind.name}
            found.places = places | found.places
    found.problems += below.problems
    own_keys = set(found.words)
    inherited = {key: text for key, text in below.words.items() if key.split(VARIANT)[0] not in own_keys}
    found.words = inherited | found.words
    found.places = {place: at for place, at in below.places.items() if place[0] == WORDS.name} | found.places


def _is_there(kind: str, reading: Reading, base: Reading | None) -> bool:
    return any(r.sources[kind] or kind in r.broken for r in (reading, base) if r is not None)


def _wanted(reading: Reading, base: Reading | None) -> list[Kind]:
    """Kinds that a pack must have and that neither this one nor the one below has a file of."""
    return [kind for kind in (HEAD, *KINDS, WORDS) if not kind.is_optional and not _is_there(kind.name, reading, base)]


def _missing(reading: Reading, base: Reading | None) -> list[Problem]:
    """Files that are neither here nor below; the pack's own head must be here."""
    is_headless = not reading.sources[HEAD.name] and HEAD.name not in reading.broken
    if is_headless and not any(reading.sources.values()):
        says = "this file is missing, and so is all the rest. To begin a pack: main.py packs new NAME"
        return [Problem(str(reading.folder / HEAD.file), 1, "", says)]
    gone = [missing(reading.folder, HEAD.file)] if is_headless else []
    return gone + [
        missing(reading.folder, kind.file) for kind in _wanted(reading, base)
        if kind is not HEAD and kind.name not in reading.broken
    ]  # fmt: skip


def _pack(found: Gathered, fingerprint: str, pictures: Mapping[str, str], said: Worded) -> Pack:
    head = found.head or PackHead("", "", "", "", "")
    things = found.things
    return Pack(
        id=head.id,
        version=head.version,
        fingerprint=fingerprint,
        masks=tuple(things["mask"].values()),
        districts=things["district"],
        homes=tuple(things["home"].values()),
        cards=things["card"],
        wishes=things["wish"],
        headlines=tuple(things["headline"].values()),
        events=tuple(things["event"].values()),
        scenarios=things["scenario"],
        words=found.words,
        title=head.title,
        author=head.author,
        licence=head.licence,
        facts=tuple(things["fact"].values()),
        regimes=tuple(things["regime"].values()),
        articles=tuple(things["article"].values()),
        pictures=pictures,
        language=said.language,
        wording=said.digest,
    )
