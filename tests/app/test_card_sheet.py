"""Seat cards at the table: the page that is printed, which match goes by it, and that each vote is moved by its row."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.card_sheet import cards_html, code_for, latest, save_sheet, use_up, wanted
from game.app.cli import main
from game.app.refusal import BadCall
from game.app.session import Session
from game.app.setup import setup_for, setup_from_doc
from game.content import default_pack
from game.content.wording import Wording
from game.devices.seat_cards import ROWS, name_of, row_of, shift_of, spoken
from game.drawing.motion import GameClock, Motion
from game.engine.prompts import STAGE
from game.stage.staging import Props
from tests.laws.test_secret_screen import Run, _display

__all__ = ["_display"]
CODE = "7K2M4QPAXW93"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


class ByCard(Run):
    cards = CODE


def test_the_page_has_a_card_for_each_seat_and_the_code_on_none_of_them() -> None:
    html = cards_html(CODE)
    first, *cards = re.split(r'<section id="seat-', html)
    assert len(cards) == 8
    assert spoken(CODE) in first
    for seat, card in enumerate(cards):
        assert spoken(CODE) not in card
        assert CODE not in card
        assert f"Seat {'ABCDEFGH'[seat]}" in card
        assert name_of(CODE) in card
        rows = re.findall(r'<tr><th scope="row">(\d+)</th>((?:<td>\d</td>){5})</tr>', card)
        told = {int(row): tuple(int(n) for n in re.findall(r"\d", cells)) for row, cells in rows}
        assert told == {row: row_of(CODE, seat, row) for row in range(1, ROWS + 1)}
    assert html.count("<li>") == 5


def test_each_secret_star_is_moved_on_by_its_row_and_nothing_else_is() -> None:
    run = ByCard(0)
    told, plain, rows = 0, 0, []
    for _ in range(20_000):
        group = run.session.host.group
        if group is None or told >= 20:
            break
        before = set(run.pressed)
        run.advance(is_watched=False)
        for step, seat in run.pressed - before:
            prompt = next(slot.prompt for slot in group.slots if slot.seat == seat)
            drafts = [raw for raw in run.session.host.drafts_of(seat).values() if raw is not None]
            if step != group.step or not drafts or not run.session.host.group or prompt.secrecy == "open":
                continue
            look = run.session.live.seats[seat]
            layout = run.session.answering.layout(seat)
            assert layout is not None
            shown = [raw for raw in layout if raw is not None]
            pressed = shown[seat % len(shown)]
            if prompt.topic in ("stars", "guess"):
                row = run.session.live.card_row
                scene = run.session.director.scene
                assert scene is not None
                said = scene.voice(run.session.live, run.session.host.public.state)
                assert drafts[-1] == (int(str(pressed)) - 1 + shift_of(CODE, seat, row)) % 5 + 1
                assert look.buttons is None or [words for _, words in look.buttons] == ["1", "2", "3", "4", "5"]
                assert f"Row {row} of your card" in said
                rows.append(row)
                told += 1
            else:
                assert drafts[-1] == pressed, prompt.topic
                plain += 1
    assert told >= 20
    assert plain
    assert sorted(set(rows)) == list(range(1, max(rows) + 1)), "row after row, none twice"


def test_a_match_that_is_taken_up_again_goes_on_at_the_same_row() -> None:
    run = ByCard(0)
    while run.session.card_row < 3:
        run.advance(is_watched=False)
    setup = run.session.setup
    assert setup_from_doc(setup.to_doc(), "x").cards == CODE
    props = Props(default_pack(), Wording(default_pack()), Motion(GameClock()), lambda key: None)
    again = Session(run.session.host, setup, run.session.seating, props)
    assert again.card_row == run.session.card_row == 3
    assert Session(run.session.host, replace(setup, cards=""), run.session.seating, props).card_row == 0
    assert not any(slot.seat == STAGE and again.card_shift(0, slot.prompt) for slot in run.session.host.group.slots)  # type: ignore[union-attr]


def test_a_sheet_is_for_one_match(home: Path) -> None:
    words = Wording(default_pack())
    assert wanted(words, "never") == ("", "")
    code, instead = wanted(words, "cards")
    assert code == ""
    assert "seat-cards.html" in instead, "none are left: they are made, and printed first"
    code, instead = wanted(words, "cards")
    assert (code, instead) == (latest(), "")
    assert spoken(code) in (home / "seat-cards.html").read_text("utf-8")
    assert (home / "seat-cards.code").stat().st_mode & 0o777 == 0o600
    use_up(code)
    assert latest() == ""
    with pytest.raises(BadCall, match="for one match"):
        code_for("latest")
    assert code_for("7k2m-4qpa-xw93") == CODE


def test_the_command_says_what_to_do_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "cards.html"
    assert main(["cards", "--out", str(page)]) == 0
    assert "play --cards latest" in capsys.readouterr().out
    assert name_of(latest()) in page.read_text("utf-8")
    assert main(["play", "--headless", "--cards", "nonsense"]) == 2
    assert "no code of seat cards" in capsys.readouterr().err
    (tmp_path / "theirs.html").write_text("theirs")
    assert main(["cards", "--out", str(tmp_path / "theirs.html")]) == 2


def test_what_is_kept_without_its_votes_has_no_code() -> None:
    setup = setup_for(default_pack(), ["key"] * 3, seed=1, cards=CODE)
    assert setup.to_doc()["cards"] == CODE
    assert save_sheet.__doc__
