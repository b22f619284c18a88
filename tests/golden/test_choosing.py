"""How goldens are chosen: every table first, then whatever is missing, then what is reached only once."""

from __future__ import annotations

from tests.golden.match import Match, tables
from tests.golden.reach import Tried, choose, counted
from tests.golden.reached import by_kind, from_kinds, table_name

TABLES = list(tables())


def pool(*extra: tuple[int, set[str]]) -> list[Tried]:
    """A dull match at every table, and others, by seed, at the first of them."""
    dull = [Tried(Match(*table, 1), frozenset({f"table:{table_name(table)}"}), 10) for table in TABLES]
    return [*dull, *(Tried(Match(*TABLES[0], seed), frozenset(reached), 10) for seed, reached in extra)]


def test_every_table_is_there_with_its_most_telling_match() -> None:
    here = f"table:{table_name(TABLES[0])}"
    taken = choose(pool((2, {here, "form:a", "form:b"}), (3, {here, "form:a"})), frozenset({"form:a", "form:b"}))
    assert {one.match.table for one in taken} == set(TABLES)
    assert next(one.match.seed for one in taken if one.match.table == TABLES[0]) == 2


def test_what_no_table_reaches_is_added_and_what_is_rare_is_taken_twice() -> None:
    found = pool((2, {"form:a"}), (3, {"form:b"}), (4, {"form:a"}))
    aims = frozenset({"form:a", "form:b"})
    count = counted(choose(found, aims), aims)
    assert count == {"form:a": 2, "form:b": 1}


def test_names_go_into_a_file_and_come_back() -> None:
    names = frozenset({"form:ballot", "gate:home/open", "table:plaudit/standard/5", "law:lent:orchard"})
    assert from_kinds(by_kind(names)) == names
