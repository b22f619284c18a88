"""Words that the code asks for by name are in the base pack, with the holes that the code fills."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import game
from game.content import default_pack
from game.table.party_game import TABLE_WORDS, words_from

ASKERS = {"words", "_words", "wording", "_wording"}
ROOT = Path(game.__file__).parent
HOLE = re.compile(r"{(\w+)}")


@dataclass(frozen=True)
class Asked:
    """One call for words: `pattern` matches the keys it may ask for; `fills` None if that can't be read off."""

    place: str
    pattern: str
    is_literal: bool
    fills: frozenset[str] | None

    @property
    def key(self) -> str:
        """Of a literal one."""
        return self.pattern.replace("\\", "")


def _patterns(key: ast.expr) -> Iterator[tuple[str, bool]]:
    match key:
        case ast.Constant(value=str(text)) if "." in text:
            yield re.escape(text), True
        case ast.IfExp(body=body, orelse=orelse):
            yield from _patterns(body)
            yield from _patterns(orelse)
        case ast.JoinedStr(values=values):
            parts = [re.escape(str(v.value)) if isinstance(v, ast.Constant) else r"[\w.-]+" for v in values]
            if isinstance(values[0], ast.Constant) and "." in str(values[0].value):
                yield "".join(parts), False


@cache
def asked() -> list[Asked]:
    """Every call like words("door.in", name=...) under game/."""
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if not any(f"{name}(" in text for name in ASKERS):  # to read all code as trees takes a second
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ASKERS:
                names = [keyword.arg for keyword in node.keywords]
                fills = None if None in names else frozenset(name for name in names if name)
                place = f"{path.relative_to(ROOT.parent)}:{node.lineno}"
                found += [Asked(place, pattern, lit, fills) for pattern, lit in _patterns(node.args[0])]
    return found


def test_every_key_in_the_code_has_words() -> None:
    calls = asked()
    assert len(calls) > 20, "the scan finds next to nothing: has the way to ask for words changed?"
    pack, table = default_pack().words, words_from(TABLE_WORDS)
    missing = [
        f"{a.place}: {a.pattern}"
        for a in calls
        for keys in ([table] if a.place.startswith("game/table/") else [pack])
        if not (a.key in keys if a.is_literal else any(re.fullmatch(a.pattern, key) for key in keys))
    ]
    assert missing == []


def test_what_the_table_says_in_any_game_plaudit_says_in_its_own_words() -> None:
    """All but the screens that only a plain party game has: Plaudit brings its own instead."""
    own = {"foyer", "plain"}
    assert [
        key for key in words_from(TABLE_WORDS) if key.split(".")[0] not in own and key not in default_pack().words
    ] == []


def test_every_hole_in_the_words_is_filled_where_they_are_asked_for() -> None:
    words = default_pack().words
    open_holes = []
    for call in asked():
        if call.is_literal and call.fills is not None and call.key in words:
            holes = HOLE.findall(words[call.key])
            open_holes += [f"{call.place}: {call.key}: {{{hole}}}" for hole in holes if hole not in call.fills]
    assert open_holes == []
