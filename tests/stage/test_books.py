"""The books and the marks on the strip say what the public city says; the page holds every word of it."""

from __future__ import annotations

import pygame
import pytest

from game.city import events as ev
from game.city.city import City
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.regimes.regime import GATES, TREATMENTS
from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.text import Fitted, TextPen
from game.drawing.theme import DAY
from game.engine.views import View
from game.stage.menus.books import GATE_THINGS, BooksScreen
from game.stage.menus.books_rows import Dues, book_rows
from game.stage.menus.outcomes import Go
from game.stage.strip_marks import ORDER, marks_of
from game.table.strip_marks import bare, fitting, marks_width
from tests.screens.gallery import Shot, render
from tests.screens.picture import LETTERS, shown_props
from tests.screens.pictures_daily import PICTURES


@pytest.fixture
def view() -> View[City]:
    pack = default_pack()
    view = View(plaudit_rules(Plan(pack, pack.scenarios["the-list"], "quick", 3)), None)
    view.fold(
        [
            ev.MatchBegan("the-list", "quick", 3, ("odile", "ivo", "hugo"), ()),
            ev.DayBegan(2, 2, ()),
            ev.Paid("odile", 7, "wage"),
            ev.HomeTaken("odile", "bunk"),
            ev.Deferred("odile", 4, -3, 0, "loan"),
            ev.Deferred("odile", 3, -2, 0, "fine"),
            ev.Deferred("odile", 4, 5, 0, "save"),
            ev.Deferred("odile", 3, 0, 2, "study"),
            ev.JobTaken("odile", "lamps", 5),
            ev.Darkened("odile", 2),
            ev.Booked("odile", 2),
            ev.DeedNoted("opted_out", (("by", "odile"),)),
            ev.DeedNoted("befriended", (("by", "hugo"), ("of", "odile"))),
            ev.GateMet("school", "odile", "queue", "study"),
            ev.GateMet("school", "odile", "refused", "study"),
        ]
    )
    return view


def test_a_row_holds_what_is_known_of_a_mask_and_the_last_answer_of_each_gate(view: View[City]) -> None:
    row, other, _ = book_rows(view.state)
    assert (row.mask, row.seat, row.home, row.coins, row.wage, row.is_dark) == ("odile", 0, "bunk", 7, 5, True)
    assert (row.is_written, other.is_written) == (True, False)
    assert (row.is_out, other.is_out) == (True, False)
    assert row.owed == Dues(coins=-5, life=0, day=3, count=2)
    assert row.coming == Dues(coins=5, life=2, day=3, count=2)
    assert row.friends == (2,)
    assert dict(zip(GATES, row.gates, strict=True)) == {gate: "refused" if gate == "school" else "" for gate in GATES}
    assert (other.owed, other.coming, other.wage, other.friends) == (Dues(), Dues(), None, ())
    view.fold([ev.MasksSwapped(("ivo", "odile", "hugo")), ev.DayBegan(3, 2, ())])
    assert [(row.mask, row.seat, row.is_dark) for row in book_rows(view.state)] == [
        ("ivo", 0, False), ("odile", 1, False), ("hugo", 2, False),
    ]  # fmt: skip


def test_secrets_change_nothing_in_the_books(view: View[City]) -> None:
    before = book_rows(view.state)
    view.fold(
        [
            ev.WishTaken(0, "light-luggage"),
            ev.RoleTaken(1, "cheerer"),
            ev.LivedQuietly(2, 3, "whisper"),
            ev.StarsGiven("ivo", "odile", 1, "last-taxi"),
            ev.HeadlineChosen("roses"),
        ]
    )
    assert book_rows(view.state) == before


def test_marks_stand_in_a_stated_order_and_the_last_go_first(view: View[City]) -> None:
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)
    marks = marks_of(view.state, "odile")
    assert [name for name, _ in marks] == list(ORDER)
    assert dict(marks) == {
        "heart": str(view.state.life[view.state.seat_of("odile")]),
        "dark": "",
        "entry": "",
        "bill": "5",
        "phone-free": "",
        "jar": "5",
        "book": "",
        "briefcase": "",
        "friends": "1",
    }
    assert [name for name, _ in marks_of(view.state, "ivo")] == ["heart"]
    assert bare(marks_of(view.state, "ivo")) == [], "a heart alone tells nothing"
    assert fitting(canvas, marks, 30, 500) == marks
    for room in range(0, 300, 10):
        kept = fitting(canvas, marks, 30, room)
        assert ("heart", "") not in kept
        if kept:  # Life stays longest
            assert [name for name, _ in kept] == [*ORDER[: len(kept) - 1], "heart"]
        assert marks_width(canvas, kept, 30) <= room or not kept


def test_the_page_shuts_on_any_choice_and_knows_every_gate() -> None:
    screen = BooksScreen(shown_props(), City, LETTERS.__getitem__)
    assert screen.press("back") == Go("back")
    assert screen.press("ok") is None
    assert screen.page == "sums", "the first choice turns the page"
    assert screen.click(9, 9) is None
    assert screen.page == "rules"
    assert screen.press("ok") == screen.click(9, 9) == Go("back")
    assert screen.press("down") is None
    assert set(GATE_THINGS) == set(GATES)
    assert all(screen.props.words.has(f"treatment.{treatment}") for treatment in TREATMENTS)


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that did not fit its box while this test drew."""
    texts: list[str] = []
    plain = TextPen.fit

    def fit(self: TextPen, text: str, *args: object, **named: object) -> Fitted:
        fitted = plain(self, text, *args, **named)  # type: ignore[arg-type]
        if fitted.is_cut:
            texts.append(text)
        return fitted

    monkeypatch.setattr(TextPen, "fit", fit)
    return texts


@pytest.mark.parametrize("seats", [3, 8])
@pytest.mark.parametrize("name", ["books-home", "books-sums", "daily-answers", "daily-desk-five"])
def test_no_word_of_the_books_or_of_the_desk_is_cut(name: str, seats: int, cut: list[str]) -> None:
    picture = next(picture for picture in PICTURES if picture.name == name)
    render(Shot(picture, (1280, 720), seats, "plain"))
    assert cut == []
