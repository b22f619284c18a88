"""Key paths find their lines, whatever the way a table is written."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from game.content.toml_lines import key_lines, line_of

TEXT = '''\
# a remark with [[brackets]] and a "quote
title = "one # two" # three
long = """
[[not]]
a = 1 \\"""
"""
raw = \'\'\'
x = [1]\'\'\'
dotted . key = 1
list = [
  { id = "a", deep = { x = [1,
    2] } }, # {
  "two", [ 3,
  4 ],
]

[[mask]]
id = "odile"
[mask.face]
hair = "[x]"

[[mask]]
"id" = \'bram\'
  [[mask.hat]]
  kind = 1
  [[mask.hat]]
  kind = 2
[other]
odile = true
'''


def test_lines_of_all_ways_to_write_a_table() -> None:
    assert tomllib.loads(TEXT)["list"][0]["deep"]["x"] == [1, 2]
    lines = key_lines(TEXT)
    found = {
        ("title",): 2, ("long",): 3, ("raw",): 7, ("dotted", "key"): 9, ("list",): 10, ("list", 0, "id"): 11,
        ("list", 0, "deep", "x", 1): 12, ("list", 1): 13, ("list", 2, 1): 14, ("mask", 0): 17, ("mask", 0, "id"): 18,
        ("mask", 0, "face"): 19, ("mask", 0, "face", "hair"): 20, ("mask", 1): 22, ("mask", 1, "id"): 23,
        ("mask", 1, "hat", 0, "kind"): 25, ("mask", 1, "hat", 1, "kind"): 27, ("other", "odile"): 29,
    }  # fmt: skip
    assert {path: lines.get(path) for path in found} == found


def test_what_is_missing_is_looked_for_at_the_table_around_it() -> None:
    lines = key_lines(TEXT)
    assert line_of(lines, ("mask", 0, "face", "nose")) == 19
    assert line_of(lines, ("nothing",)) == 1


_KEYS = st.text("abcxyz-_", min_size=1, max_size=6)
_VALUES = st.recursive(
    st.integers() | st.booleans() | st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, list):
        return "[\n" + ",\n".join(_written(v) for v in value) + "\n]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k} = {_written(v)}" for k, v in value.items()) + "}"
    return str(value)


def _paths(value: object, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    pairs = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    return [path, *(p for key, inner in pairs for p in _paths(inner, (*path, key)))]


@given(st.dictionaries(_KEYS, _VALUES, max_size=5))
def test_every_path_of_a_text_has_a_line(tables: dict[str, object]) -> None:
    text = "\n".join(f"{key} = {_written(value)}" for key, value in tables.items())
    assert tomllib.loads(text) == tables
    lines = key_lines(text)
    for key, value in tables.items():
        assert set(_paths(value, (key,))) <= set(lines)
        assert text.splitlines()[lines[key,] - 1].startswith(f"{key} = ")
