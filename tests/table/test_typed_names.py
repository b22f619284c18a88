"""Typed names: plain, short, drawn, harmless; shown on the seat's card and only while the host allows them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.letters import is_drawn
from game.table.host_page import HostPage
from game.table.seat_table import chair_looks
from game.table.typed_names import LETTERS_MOST, cleaned
from tests.phones.test_desk import Evening
from tests.phones.test_host_page import Party


@given(st.text(max_size=80))
def test_whatever_is_typed_is_plain_short_and_drawn(text: str) -> None:
    name = cleaned(text)
    assert len(name) <= LETTERS_MOST
    assert all(each == " " or unicodedata.category(each)[0] not in "CZ" for each in name)
    assert all(each == " " or is_drawn(each) for each in name)
    assert cleaned(name) == name


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Mia", "Mia"),
        ("  Mia \t Lou  ", "Mia Lou"),
        ("Zo\u0065\u0308", "Zoë"),
        ("M\u200bi\u202ea\ufeff", "Mia"),
        ("\uff2d\uff29\uff21", "MIA"),
        ("Z" + "\u0300" * 30 + "o", cleaned("Z\u0300\u0300o")),
        ("x" * 50, "x" * 20),
        ("", ""),
        ("\u2800\u3164", ""),
        ("!!!", ""),
    ],
)
def test_what_is_typed_is_made_plain(typed: str, shown: str) -> None:
    assert cleaned(typed) == shown


@pytest.mark.parametrize(
    "typed",
    ["fuck", "F U C K", "fück you", "sh1t", "$hit", "Arschl0ch", "cunt", "\uff26uck", "f\u200buck", "xxfuckxx", "a$$"],
)
def test_what_hurts_is_refused_in_whatever_spelling(typed: str) -> None:
    assert cleaned(typed) == ""


@pytest.mark.parametrize(
    "typed", ["Cassandra", "Dickens", "Scunthorpe", "Essex", "Titus", "Analise", "Hancock", "Møller"]
)
def test_harmless_names_that_hold_such_a_word_are_taken(typed: str) -> None:
    assert cleaned(typed) == typed


def test_a_name_stands_on_the_card_while_the_host_allows_it() -> None:
    evening, party = Evening(), Party(None)
    page = HostPage(party, evening.phones, evening.desk._words)
    evening.hear(t="came", make="one", is_host=False)
    (device,) = evening.phones.devices
    party.chairs.sit(device)

    def said(text: str) -> str:
        evening.now_ms += 200
        evening.desk.frame(None, party.chairs, evening.now_ms, can_sit=False)
        evening.hear(t="said", make="one", what={"t": "name", "text": text})
        evening.now_ms += 200
        evening.desk.frame(None, party.chairs, evening.now_ms, can_sit=False)
        return chair_looks(party.chairs)[0].name

    assert said("Mia") == "", "nobody has allowed it"
    page.do(("names", 0), 0)
    assert said("Mia") == "Mia"
    assert said("fuck") == "Mia"
    assert evening.line.shown[-1][1]["note"]
    assert "Mia" not in str(party.chairs.to_doc())
    page.do(("no_names", 0), 0)
    assert chair_looks(party.chairs)[0].name == ""
