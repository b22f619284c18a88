"""The authors' guide: what it shows stands in the example pack, and its tables are those of the rules."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.app import packs_cli
from game.city.effects import EFFECT_KINDS
from game.city.forms.registry import all_forms
from game.city.pack import Card, Outcome, Pay
from game.city.regimes.registry import all_regimes
from game.city.wishes import RULES
from game.city.wishes.made import MADE
from game.content import PACKS, default_pack
from game.content.kinds import HEAD, KINDS, WORDS
from game.content.reference import tables, with_tables

GUIDE = PACKS / "AUTHORS.md"
TEXT = GUIDE.read_text(encoding="utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
EXAMPLE = {path: path.read_text(encoding="utf-8") for path in (PACKS / "example").rglob("*.toml")}


def test_the_guide_has_blocks_of_every_file_of_the_example() -> None:
    shown = {path for block in BLOCKS for path, text in EXAMPLE.items() if block in text}
    assert shown == set(EXAMPLE)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0])
def test_every_block_of_the_guide_stands_in_the_example_and_is_toml(block: str) -> None:
    assert any(block in text for text in EXAMPLE.values())
    assert tomllib.loads(block)


def test_the_tables_are_as_the_rules_are_now() -> None:
    assert with_tables(TEXT) == TEXT, "write them anew: main.py packs tables --into assets/packs/AUTHORS.md"
    assert set(re.findall(r"<!-- table: (\S+) -->", TEXT)) == set(tables())


def test_everything_that_an_author_may_write_is_named() -> None:
    knobs = {key for regime in all_regimes().values() for key in regime.knobs}
    wanted = {*EFFECT_KINDS, *RULES, *MADE, *all_forms(), *all_regimes(), *knobs}
    assert {word for word in wanted if f"`{word}`" not in TEXT} == set()
    assert {kind.file for kind in (HEAD, *KINDS, WORDS) if f"`{kind.file}`" not in TEXT} == set()


def rows_of_forms() -> dict[str, str]:
    return {form: row for row in TEXT.splitlines() for form in all_forms() if row.startswith(f"| `{form}` | ")}


def known_on(card: Card, row: Outcome) -> set[str]:
    """What a form names as possible when a card asks for, or pays, something that is nowhere."""
    wrong = replace(card, rules=replace(card.rules, outcomes=(row, *card.rules.outcomes[1:])))
    for says in all_forms()[card.form].problems(wrong):
        if found := re.search(r'"nowhere".*use one of (.*)', says):
            return set(found[1].split(", "))
    raise AssertionError(f"{card.id}: nothing was said of a name that is nowhere")


def ids_on(card: Card) -> set[str]:
    """Ids of the card's own acts, replies and the like."""
    inside: list[Any] = [getattr(card.rules, key) for key in ("acts", "replies", "truths") if hasattr(card.rules, key)]
    own = {each.id for items in inside for each in items} | {"ask", "wait", "coins"}
    return own | {f"{before}_{each}" for before in ("seen", "loudest") for each in own}


@pytest.mark.parametrize("form", sorted(set(all_forms()) - {"whisper"}))
def test_the_row_of_a_form_names_what_its_cards_may_ask_and_whom_they_may_pay(form: str) -> None:
    row = rows_of_forms()[form]
    for card in default_pack().cards.values():
        if card.form == form:
            asked = known_on(card, Outcome("x", {"nowhere": "1"}))
            paid = known_on(card, Outcome("x", {}, (Pay("nowhere"),)))
            assert {word for word in asked | paid if f"`{word}`" not in row} <= ids_on(card), card.id


def test_tables_are_written_between_marks_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide = tmp_path / "guide.md"
    guide.write_text("before\n<!-- table: laws -->\nold\n<!-- end -->\nafter\n", encoding="utf-8")
    assert packs_cli.tables(guide) == 0
    assert guide.read_text(encoding="utf-8") == f"before\n<!-- table: laws -->\n{tables()['laws']}<!-- end -->\nafter\n"
    guide.write_text("<!-- table: lows -->\n<!-- end -->\n", encoding="utf-8")
    assert packs_cli.tables(guide) == 2
    assert "there is no table called 'lows'" in capsys.readouterr().err
