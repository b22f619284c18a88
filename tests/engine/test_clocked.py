"""Who was quick may count: open prompts that ask for it tell the rules when they were pressed, others never."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.engine.asks import choose_each
from game.engine.events import Event
from game.engine.host import Host, Pace, replay, resume, run_headless
from game.engine.journal import Journal
from game.engine.prompts import Choose, Option, Secrecy
from game.engine.rules import Rules, Table
from tests.engine.playing import Guesser

SIGNS = (Option("yes"), Option("no"))
PACE = Pace({"quiz": 8.0})
SEATS = 3


@dataclass(slots=True)
class Heard(Event):
    times: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Nothing:
    told: list[int] = field(default_factory=list)


def quiz(secrecy: Secrecy, *, is_clocked: bool = True) -> Rules[Nothing]:
    async def script(table: Table[Nothing]) -> None:
        for _ in range(3):
            await choose_each(
                {seat: Choose("q", SIGNS, "no", secrecy, is_clocked=is_clocked) for seat in range(SEATS)}, "quiz"
            )
            table.tell(Heard(tuple(sorted(table.pressed_ms.items()))))

    return Rules("quiz", SEATS, Nothing, {}, script, (Heard,))


def heard(host: Host[Nothing]) -> list[tuple[tuple[int, int], ...]]:
    return [event.times for event in host.history if isinstance(event, Heard)]


def answer(host: Host[Nothing], seat: int, now_ms: int, raw: str | None = "yes") -> None:
    assert host.group is not None
    assert host.draft(host.group.step, seat, raw, now_ms) is None


def test_the_rules_hear_when_each_seat_pressed_last_and_nothing_of_who_passed() -> None:
    host = Host(quiz("open"), 1, pace=PACE)
    answer(host, 0, 700)
    answer(host, 1, 900)
    answer(host, 0, 1_300, "no")
    answer(host, 2, 1_400, None)
    host.close_now()
    assert heard(host) == [((0, 1_300), (1, 900))]


def test_time_stands_still_in_a_pause() -> None:
    host = Host(quiz("open"), 1, pace=PACE)
    host.tick(500)
    host.pause("menu")
    host.go_on(60_500)
    answer(host, 0, 60_800)
    host.close_now()
    assert heard(host) == [((0, 800),)]


def test_sealed_and_secret_prompts_tell_no_times_and_write_none_down(tmp_path: Path) -> None:
    for secrecy in ("sealed", "secret"):
        journal = Journal.create(tmp_path / secrecy, {"seed": 1})
        host = Host(quiz(secrecy), 1, journal=journal, pace=PACE)
        answer(host, 0, 700)
        assert [row.at_ms for row in journal.drafts()] == [0]
        host.close_now()
        assert heard(host) == [()]
        host.leave()


def test_a_prompt_that_does_not_ask_is_not_timed() -> None:
    host = Host(quiz("open", is_clocked=False), 1, pace=PACE)
    answer(host, 0, 700)
    host.close_now()
    assert heard(host) == [()]


def test_times_survive_a_resume_and_a_replay(tmp_path: Path) -> None:
    host = Host(quiz("open"), 1, journal=Journal.create(tmp_path / "a", {"seed": 1}), pace=PACE)
    answer(host, 0, 700)
    host.close_now()
    answer(host, 1, 1_900)
    host.leave()
    again = resume(Journal.open(tmp_path / "a"), quiz("open"), pace=PACE, now_ms=50_000)
    again.close_now()
    assert heard(again) == [((0, 700),), ((1, 1_200),)]
    again.leave()
    assert replay(Journal.open(tmp_path / "a"), quiz("open")) == again.history


def test_bots_are_as_quick_with_a_window_as_without() -> None:
    def bots() -> dict[int, Guesser]:
        return {seat: Guesser() for seat in range(SEATS)}

    live = Host(quiz("open"), 5, pace=PACE, players=bots())
    for now_ms in range(0, 60_000, 17):
        live.tick(now_ms)
    headless = Host(quiz("open"), 5, pace=PACE, players=bots())
    run_headless(headless)
    assert live.is_over
    assert heard(live) == heard(headless)
    assert all(0 < at_ms < 8_000 for times in heard(live) for _, at_ms in times)
