"""`main.py packs check | new | schema | tables`: for authors. Prints and copies; what is right is decided elsewhere."""

from __future__ import annotations

import json
import re
import secrets
import shutil
import sys
from pathlib import Path

from game.app.refusal import BadCall
from game.app.writing import write_whole
from game.city.pack import Pack
from game.content import PACKS, BadPack, load_pack
from game.content.reference import tables as every_table
from game.content.reference import with_tables
from game.content.schema import schemas
from game.letters import visible

EXAMPLE = PACKS / "example"
DONE, BAD_INPUT = 0, 2
NAME_MOST = 60
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def check(folder: Path) -> int:
    """Say "ok" and what the pack holds, or everything that is wrong with it, on stderr. 0 or 2."""
    from game.app.pack_pictures import PICTURES

    try:
        pack = load_pack(folder, PICTURES)
    except BadPack as bad:
        count = len(bad.problems)
        sys.stderr.write(visible(f"{bad}\n{count} {'problem' if count == 1 else 'problems'} in {folder}\n"))
        return BAD_INPUT
    sys.stdout.write(visible(f"ok: {summary(pack)}\n"))
    return DONE


def summary(pack: Pack) -> str:
    """What a pack holds, in a line."""
    counts = (
        (len(pack.cards), "card", "cards"),
        (sum(mask.playable for mask in pack.masks), "mask", "masks"),
        (len(pack.districts), "district", "districts"),
        (len(pack.wishes), "wish", "wishes"),
        (len(pack.headlines), "headline", "headlines"),
        (len(pack.events), "event", "events"),
        (len(pack.facts), "fact", "facts"),
        (len(pack.articles), "article", "articles"),
        (len(pack.regimes), "rule of its own", "rules of its own"),
        (len(pack.words), "word", "words"),
    )
    held = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
    return f"{held}; to play: {', '.join(pack.scenarios)} ({pack.title} {pack.version})"


def new(name: str, folder: Path) -> int:
    """Make a small pack that works, as `folder`/`name`. 0, or 2 where that cannot be."""
    if len(name) > NAME_MOST:
        return _refuse(f'"{name[:20]}..." is too long for the name of a pack: at most {NAME_MOST} letters.')
    if not _ID.fullmatch(name):
        return _refuse(f'"{name}" is no name for a pack. Use small letters and digits with hyphens, like my-city.')
    target = folder / name
    if target.exists():
        return _refuse(f"{target} is there already. Choose another name, or move it away.")
    fresh = target.with_name(f".{name}.{secrets.token_hex(4)}.part")
    try:
        shutil.copytree(EXAMPLE, fresh, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        head = fresh / "pack.toml"
        text = head.read_text(encoding="utf-8")
        text = text.replace('id = "example"', f'id = "{name}"')
        text = text.replace('title = "Example"', f'title = "{name.replace("-", " ").capitalize()}"')
        head.write_text(text.replace('author = "Peer Review contributors"', 'author = "you"'), encoding="utf-8")
        fresh.rename(target)
    except shutil.Error:
        shutil.rmtree(fresh, ignore_errors=True)  # half a pack would stand in the way of the next try
        return _refuse(f"{target}: not all of it could be written. Check that there is room, and that you may write.")
    except OSError as error:
        shutil.rmtree(fresh, ignore_errors=True)
        return _refuse(f"{target}: {error.strerror or error}. Check that there is room, and that you may write there.")
    sys.stdout.write(f"{target} is made. Its cards are in {target / 'cards'}.\nNow: main.py packs check {target}\n")
    return DONE


def schema() -> int:
    """Print one JSON object: by file, its JSON Schema. 0."""
    sys.stdout.write(json.dumps(schemas(), indent=2, sort_keys=True) + "\n")
    return DONE


def tables(guide: Path | None = None) -> int:
    """Print what authors may write, as tables; or write them anew between the marks of a guide. 0, or 2."""
    if guide is None:
        sys.stdout.write("\n".join(f"{name}\n\n{table}" for name, table in every_table().items()))
        return DONE
    try:
        write_whole(guide, with_tables(guide.read_text(encoding="utf-8")))
    except KeyError as mark:
        return _refuse(f"{guide}: there is no table called {mark}. There are: {', '.join(every_table())}.")
    except BadCall as why:
        return _refuse(str(why))
    except (OSError, UnicodeDecodeError) as error:
        return _refuse(f"{guide}: {error}. Name a guide that can be read and written.")
    return DONE


def _refuse(why: str) -> int:
    sys.stderr.write(visible(why) + "\n")
    return BAD_INPUT
