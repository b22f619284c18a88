"""When a group closes: on lock-ins and deadlines, never on what was answered; and what the seats may press."""

from typing import Any

import pytest

from examples.auction.rules import Hall, auction_rules
from game.engine.asks import Ask, ask_each, curtain, numbers_each
from game.engine.dice import Dice
from game.engine.driver import Close, Driver, Strike
from game.engine.events import CardStruck
from game.engine.host import Host, Pace, run_headless
from game.engine.host.players import bot_dice
from game.engine.prompts import Choose, Option, Prompt, Rate, Raw, Ready, Refused, Tap, legal
from game.engine.rules import Rules, Table
from tests.engine.playing import PACE, bots

AB = (Option("a"), Option("b"))


def choose(secrecy: str = "sealed") -> Choose:
    return Choose("pick", AB, "a", secrecy)  # type: ignore[arg-type]


def asking(*asks: Ask[Any]) -> Rules[list[object]]:
    """A game that only asks; it returns what it was told, and in which order."""

    async def script(table: Table[list[object]]) -> list[tuple[object, tuple[int, ...]]]:
        return [(await ask, table.order) for ask in asks]

    return Rules("asking", 3, list, {}, script, ())


def hosted(*asks: Ask[Any], pace: Pace | None = None) -> Host[list[object]]:
    return Host(asking(*asks), 1, pace=pace or Pace({"do": 8.0, "wait": None}))


def at_do(now_ms: int = 0) -> Host[Hall]:
    """The tiny game where bids are open."""
    host = Host(auction_rules(3), 7, pace=PACE, now_ms=now_ms)
    host.tick(now_ms)
    for slot in range(3):
        assert host.draft(1, slot, "ready", now_ms) is None
    host.tick(now_ms)
    assert host.group is not None
    assert host.group.beat == "do"
    return host


def closing_ms(raws: list[Raw | None], prompts: list[Prompt]) -> int:
    """When three presses at 1.0, 2.0 and 3.0 s close a group."""
    host = hosted(ask_each(dict(enumerate(prompts)), "do"))
    for now_ms in range(0, 20_000, 50):
        if now_ms in (1000, 2000, 3000):
            assert host.draft(1, now_ms // 1000 - 1, raws[now_ms // 1000 - 1], now_ms) is None
        host.tick(now_ms)
        if host.is_over:
            return now_ms
    raise AssertionError("it never closed")


def test_a_sealed_group_closes_a_moment_after_the_last_lock_in_whatever_was_said() -> None:
    times = {
        closing_ms([first, second, third], [choose(), choose("secret"), Rate("r", "x")])
        for first in ("a", "b", None)
        for second in ("a", "b", None)
        for third in (1, 5, None)
    }
    assert times == {4500}


def test_open_hands_and_readiness_close_at_once() -> None:
    assert closing_ms(["a", "b", "a"], [choose("open")] * 3) == 3000
    assert closing_ms(["ready"] * 3, [Ready()] * 3) == 3000


def test_a_trace_runs_its_whole_time_and_the_last_one_counts() -> None:
    host = hosted(ask_each({0: Tap("clap", 10), 1: choose()}, "do"))
    host.draft(1, 1, "b", 100)
    for now_ms in range(500, 10_000, 500):
        assert host.draft(1, 0, (3,) * (now_ms // 1000), now_ms) is None
        host.tick(now_ms)
        assert host.open_drafts() == {0: (3,) * (now_ms // 1000)}
    assert host.draft(1, 0, (3,) * 11, 9_900) == "trace_too_long"
    host.tick(10_499)
    assert not host.is_over
    host.tick(10_500)
    assert host.outcome[0][0] == {0: (3,) * 9, 1: "b"}


def test_the_deadline_closes_and_silence_reads_as_otherwise() -> None:
    host = hosted(ask_each({0: choose(), 1: choose()}, "do"))
    host.draft(1, 1, "b", 100)
    host.tick(7_999)
    assert not host.is_over
    host.tick(8_000)
    assert host.outcome[0][0] == {0: "a", 1: "b"}


def test_a_late_change_of_mind_counts_and_does_not_put_off_the_closing() -> None:
    host = hosted(ask_each({0: choose(), 1: choose()}, "do"))
    host.draft(1, 0, "a", 0)
    host.draft(1, 1, "a", 100)
    host.draft(1, 0, "b", 1_550)
    host.draft(1, 1, None, 1_560)
    host.tick(1_600)
    assert host.outcome[0][0] == {0: "b", 1: "a"}


def test_a_decoy_looks_like_any_press() -> None:
    def seen(raws: list[Raw]) -> list[object]:
        host = hosted(ask_each({0: choose(), 1: choose()}, "do"))
        looks: list[object] = []
        for at, raw in enumerate(raws):
            host.draft(1, 0, raw, at * 100)
            host.tick(at * 100)
            assert host.group is not None
            looks.append((host.group.locked[:], host.group.order[:], host.group.closes_at_ms(), host.open_drafts()))
        return looks

    assert seen(["a", "a", "a"]) == seen(["a", "b", "a"]) == seen(["b", "a", "b"])


def test_the_order_of_presses_reaches_the_rules_for_open_prompts_only() -> None:
    asks = [ask_each({s: choose(how) for s in range(3)}, "do") for how in ("open", "sealed")]
    host = hosted(*asks)
    for slot in (2, 0, 1, 2):
        host.draft(1, slot, "b", 0)
    host.draft(1, 0, None, 0)
    host.tick(0)
    for slot in (2, 0, 1):
        host.draft(2, slot, "b", 0)
    host.tick(1_500)
    assert [order for _, order in host.outcome] == [(1, 2), ()]


def test_a_pass_is_told_from_no_press_but_never_at_a_secret_prompt() -> None:
    """All saw who was locked in; of a secret vote even that is not the rules' to tell on."""
    told: list[tuple[int, ...]] = []

    async def script(table: Table[list[object]]) -> None:
        for how in ("sealed", "open", "secret"):
            await ask_each({s: choose(how) for s in range(3)}, "do")
            told.append(table.passed)

    host = Host(Rules("asking", 3, list, {}, script, ()), 1, pace=Pace({"do": 8.0, "wait": None}))
    for step in (1, 2, 3):
        assert host.draft(step, 0, None, 0) is None
        assert host.draft(step, 1, "b", 0) is None
        host.tick(8_000 * step)
    assert told == [(0,), (0,), ()]


def test_a_pass_of_a_slot_that_is_not_there_is_refused() -> None:
    host = hosted(ask_each({0: choose()}, "do"))
    with pytest.raises(Refused):
        Driver(host._driver.rules, 1).feed(Close(("a",), passed=(1,)))


def test_stale_foreign_and_broken_presses_are_refused_by_code() -> None:
    host = at_do()
    assert host.draft(1, 0, "ready", 10) == "stale"
    assert host.draft(3, 0, "0", 10) == "stale"
    assert host.draft(2, 3, "0", 10) == "no_such_slot"
    assert host.draft(2, -1, "0", 10) == "no_such_slot"
    assert host.draft(2, 0, "7", 10) == "not_an_option"
    assert host.draft(2, 0, "3", 10) is None
    host.pause("menu")
    assert host.draft(2, 0, "6", 10) == "paused"
    assert host.drafts_of(0) == {0: "3"}
    assert host.drafts_of(1) == host.open_drafts() == {}


def test_time_stands_still_in_a_pause() -> None:
    host = hosted(ask_each({0: choose()}, "do"))
    host.tick(3_000)
    host.pause("pad")
    host.tick(60_000)
    assert not host.is_over
    host.go_on(103_000)
    host.tick(107_999)
    assert not host.is_over
    host.tick(108_000)
    assert host.is_over


def test_a_curtain_waits_for_the_stage_and_not_for_ever() -> None:
    host = hosted(curtain("gasp"), curtain("gasp"))
    host.tick(19_000)
    assert host.draft(1, 0, "ready", 19_000) == "no_such_slot"
    assert host.raise_curtain(2) == "stale"
    assert host.raise_curtain(1) is None
    host.tick(19_010)
    assert host.group is not None
    assert host.group.step == 2
    host.tick(39_009)
    assert not host.is_over
    host.tick(39_010)
    assert host.is_over


def test_an_empty_group_holds_nobody_up() -> None:
    host = hosted(numbers_each([], "wait"))
    host.tick(0)
    assert host.is_over


@pytest.mark.parametrize(
    ("pace", "deadline_ms"),
    [
        (Pace({"do": 8.0}), 8_000),
        (Pace({"do": 8.0}, scale=2.0), 16_000),
        (Pace({"do": 8.0}, scale=None), None),
        (Pace({"do": None}), None),
        (Pace({}), 10_000),
        (Pace({"do": 8.0}, stretch={1: 1.5}), 12_000),
        (Pace({"do": 8.0}, stretch={1: None}), None),
        (Pace({"do": 8.0}, stretch={7: None}), 8_000),
    ],
)
def test_a_group_lasts_as_long_as_its_slowest_seat_may(pace: Pace, deadline_ms: int | None) -> None:
    host = hosted(ask_each({0: choose(), 1: choose()}, "do"), pace=pace)
    assert host.group is not None
    assert host.group.deadline_ms == deadline_ms


def test_several_faces_for_one_seat_cost_one_beat_each() -> None:
    pairs: list[tuple[int, Prompt]] = [(by, Rate("r", str(of))) for by in range(3) for of in range(3) if by != of]
    host = hosted(numbers_each(pairs, "stars"), pace=Pace({"stars": 6.0}))
    assert host.group is not None
    assert host.group.deadline_ms == 12_000
    assert run_headless(host).seconds_by_beat == {"stars": 12.0}


def test_a_strike_takes_the_open_card_even_in_a_pause_and_is_refused_without_one() -> None:
    host = Host(auction_rules(3), 7, pace=PACE)
    assert host.strike(0) == "no_card_open"
    host = at_do()
    host.tick(0)
    host.pause("menu")
    assert host.strike(10) is None
    host.go_on(20)
    assert host.tick(20) == [CardStruck("lamp")]
    assert host.open_card is None
    assert host.strike(30) == "no_card_open"


def test_softening_leaves_the_open_prompts_and_what_was_pressed() -> None:
    host = at_do()
    host.draft(2, 0, "3", 0)
    assert host.soften() is None
    assert host.group is not None
    assert host.group.locked == [True, False, False]
    assert host.draft(2, 1, "1", 0) is None


class Stubborn:
    """Always gives the answer at one place of the legal ones."""

    def __init__(self, place: int) -> None:
        self.place = place

    def answer(self, city: object, seat: int, prompt: Prompt, dice: Dice) -> Raw | None:
        return legal(prompt)[self.place]


def test_bots_answer_at_drawn_times_that_their_answers_do_not_shift() -> None:
    def times(place: int, seed: int) -> list[tuple[int, int]]:
        host = Host(auction_rules(3), seed, pace=PACE, players=dict.fromkeys(range(3), Stubborn(place)))
        seen: list[tuple[int, int]] = []
        for now_ms in range(0, 60_000, 50):
            host.tick(now_ms)
            if host.group is None or host.group.step > 2:
                break
            seen.append((host.group.step, sum(host.group.locked)))
        return seen

    assert times(0, 7) == times(-1, 7)
    assert times(0, 7) != times(0, 8)
    counts = [count for step, count in times(0, 7) if step == 2]
    assert (counts[0], counts[-1]) == (0, 3)
    assert len(set(counts)) >= 3


def test_bots_press_in_the_same_order_with_a_clock_and_without() -> None:
    def orders(*, has_clock: bool) -> object:
        ask = ask_each(dict.fromkeys(range(3), choose("open")), "do")
        host = Host(asking(ask), 5, pace=Pace({"do": 8.0}), players=dict.fromkeys(range(3), Stubborn(0)))
        if has_clock:
            for now_ms in range(0, 20_000, 700):
                host.tick(now_ms)
        else:
            run_headless(host)
        return host.outcome

    assert orders(has_clock=True) == orders(has_clock=False)


def test_a_seat_goes_to_a_bot_and_back_at_any_moment() -> None:
    host = at_do()
    host.draft(2, 0, "3", 0)
    guessers = bots(3)
    host.set_player(1, guessers[1])
    assert host.is_bot(1)
    host.tick(7_900)
    assert host.group is not None
    assert host.group.locked == [True, True, False]
    host.set_player(1, None)
    assert host.draft(2, 1, "0", 7_950) is None
    host.set_player(2, guessers[2])
    host.tick(8_000)
    assert host.group.beat == "object"
    assert all(city.secrets == [] and set(city.purse) == {1} for city in guessers[1].shown)


def test_a_bot_has_its_own_luck_for_each_prompt() -> None:
    places = [(seed, seat, step, slot) for seed in (1, 2) for seat in (0, 1) for step in (1, 2) for slot in (0, 1)]
    assert len({bot_dice(*place).below(1 << 60) for place in places}) == len(places)


def test_a_bot_that_cannot_answer_is_told_in_the_lab_and_passes_at_a_party() -> None:
    class Broken:
        def answer(self, hall: Hall, seat: int, prompt: Prompt, dice: Dice) -> Raw | None:
            return "gibberish"

    host = Host(auction_rules(2), 7, pace=PACE, players={0: Broken(), 1: Broken()})
    with pytest.raises(ValueError, match="gibberish"):
        run_headless(host)
    for now_ms in range(0, 400_000, 1000):
        host.tick(now_ms)
    assert host.is_over


def test_a_strike_names_nobody() -> None:
    assert Strike("lamp") == Strike(card="lamp")
    assert Strike.__slots__ == ("card",)


def test_a_beat_for_talk_stays_open_though_all_are_locked_in() -> None:
    asks = (ask_each({0: choose("open"), 1: choose("open")}, "say"), curtain())
    host = hosted(*asks, pace=Pace({"say": 20.0}, least_s={"say": 12.0}))
    group = host.group
    assert group is not None
    for slot in range(len(group.slots)):
        assert host.draft(group.step, slot, "a", 1_000) is None
    host.tick(11_999)
    assert host.group is not None
    assert host.group.step == group.step
    host.tick(12_000)
    assert host.step > group.step


class Nodder:
    """A bot that nods, and takes "a" where there is something to choose."""

    def answer(self, state: list[object], seat: int, prompt: Prompt, dice: Dice) -> Raw | None:
        return "ready" if prompt.is_nod else "a"


def closes_once_people_have(prompts: list[Prompt], raws: list[Raw]) -> int:
    """When the first step ends: people sit at the first seats and press at 2.0 s, a bot at the others."""
    pace = Pace({"do": 40.0})
    host = Host(asking(ask_each(dict(enumerate(prompts)), "do")), 1, pace=pace, players={2: Nodder()})
    for now_ms in range(0, 60_000, 50):
        if now_ms == 2000:
            for slot, raw in enumerate(raws):
                assert host.draft(1, slot, raw, now_ms) is None
        host.tick(now_ms)
        if host.is_over:
            return now_ms
    raise AssertionError("it never closed")


def test_a_page_goes_on_as_soon_as_all_people_have_nodded_whatever_bots_would_still_read() -> None:
    assert closes_once_people_have([Ready("mirror")] * 3, ["ready", "ready"]) == 2000


def test_a_bot_that_has_something_to_choose_keeps_its_own_time() -> None:
    assert closes_once_people_have([choose(), choose(), choose()], ["a", "b"]) > 5000


def test_a_group_that_the_stage_still_shows_something_of_stays_open_until_its_deadline() -> None:
    host = hosted(ask_each(dict.fromkeys(range(3), Ready()), "do"))
    host.hold(is_held=True)
    for slot in range(3):
        assert host.draft(1, slot, "ready", 1000) is None
    host.tick(7_999)
    assert not host.is_over
    host.hold(is_held=False)
    host.tick(7_999)
    assert host.is_over
