"""Live notes mark what happened when it happened, once, and nothing else."""

from __future__ import annotations

from game.city import events as ev
from game.debrief.notes import Note, Notes, notes_of
from game.engine.events import Event
from tests.debrief.played import began, day, encounter, ledger, played

MASKS = ("ada", "bo", "cy", "di")
START: list[Event] = [*began(MASKS), day(1)]


def kinds(events: list[Event]) -> list[tuple[str, tuple[str, ...]]]:
    return [(note.kind, note.masks) for note in notes_of(events)]


def test_a_pile_on_is_seven_in_ten_of_three_or_more() -> None:
    all_low = encounter(["ada"], [("bo", "ada", 1), ("cy", "ada", 2), ("di", "ada", 2)])
    assert kinds([*START, *all_low, *ledger(1, [])]) == [("pile_on", ("ada",))]
    two_of_three = encounter(["ada"], [("bo", "ada", 1), ("cy", "ada", 2), ("di", "ada", 3), ("street", "ada", 1)])
    assert kinds([*START, *two_of_three, *ledger(1, [])]) == []


def test_inflation_is_marked_once_when_fives_are_up_by_fifteen_points() -> None:
    def evening(number: int, fives: int) -> list[Event]:
        stars = [("ada", "bo", 5 if n < fives else 3) for n in range(10)]
        return [day(number), *encounter(["bo"], stars), *ledger(number, [])]

    events = [*began(MASKS), *evening(1, 2), *evening(2, 3), *evening(3, 4), *evening(4, 9)]
    assert [(note.kind, note.day) for note in notes_of(events)] == [("inflation", 3)]


def test_a_clique_gives_its_own_what_others_do_not() -> None:
    events = list(START)
    for number in range(3):
        stars = [
            ("ada", "bo", 5),
            ("bo", "ada", 5),
            ("cy", "ada", 3),
            ("cy", "bo", 3),
            ("ada", "cy", 3),
            ("bo", "cy", 3),
        ]
        events += encounter(["ada", "bo", "cy"], stars, card=f"card-{number}")
    assert kinds([*events, *ledger(1, [])]) == [("clique", ("ada", "bo"))]
    assert kinds([*events, *ledger(1, []), *ledger(2, [])]) == [("clique", ("ada", "bo"))]


def test_only_the_first_lock_out_is_marked() -> None:
    door = ev.DoorAnswered("travel", "up", 1, (("ada", "open", True, ""), ("bo", "open", False, "0.1")))
    found = notes_of([*START, door, door])
    assert found == (Note("lock_out", 1, -1, ("bo",), 2),)


def test_notes_come_as_the_match_goes_and_name_masks_of_it() -> None:
    events = played("plaudit", 5, 4)
    notes = Notes()
    told = [(note, at) for at, event in enumerate(events) for note in notes.take(event)]
    assert [note for note, _ in told] == notes.taken
    assert all(note.at == at for note, at in told)
    masks = set(next(e for e in events if isinstance(e, ev.MatchBegan)).masks)
    assert all(set(note.masks) <= masks for note in notes.taken)
    assert any(note.kind == "lock_out" for note in notes.taken)
