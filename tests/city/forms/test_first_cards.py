"""The twelve first cards, worked by hand: who has what after which acts. Five coins each; four at the table or more."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from game.engine.prompts import Raw
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.playing import MASKS, Played, by_topic, play


@dataclass(frozen=True)
class Case:
    """One card, what masks say, and what comes of it: coins and Life points by mask, nothing for all others."""

    card: str
    seats: int
    front: int
    said: dict[str, dict[str, Raw]]
    coins: dict[str, int] = field(default_factory=dict)
    life: dict[str, int] = field(default_factory=dict)
    recorded: frozenset[tuple[str, str]] = frozenset()
    befriended: frozenset[tuple[str, str]] = frozenset()


def each(topic: str, *answers: Raw) -> dict[str, dict[str, Raw]]:
    """Answers of the first masks, in order."""
    return {topic: dict(zip(MASKS, answers, strict=False))}


def shares(kept: int, reply: str) -> dict[str, dict[str, Raw]]:
    """Ada keeps `kept`, bo replies."""
    return {"divide": {"ada": kept}, "reply": {"bo": reply}}


def both(truth: str, *replies: str) -> dict[str, dict[str, Raw]]:
    """Ada's truth, and what the others reply."""
    return {"truth": {"ada": truth}, "reply": dict(zip(MASKS[1:], replies, strict=False))}


def claps(*taps: int, sides: tuple[str, ...] = ()) -> dict[str, dict[str, Raw]]:
    """So many taps each, over 19 s; with sides where the card has them."""
    traces = [tuple(n // 19 + (second < n % 19) for second in range(19)) for n in taps]
    return each("applause", *traces) | each("side", *sides)


NONE: frozenset[tuple[str, str]] = frozenset()
CASES = [
    # Taxi: four coins for four; the mean one is dry too.
    Case("last-taxi", 5, 4, each("act", "two", "one", "one", "none"),
         {"ada": -2, "bo": -1, "cy": -1}, {"ada": 2, "bo": 2, "cy": 2, "di": 2}),
    Case("last-taxi", 5, 4, each("act", "one", "one", "one", "none"), {"ada": -1, "bo": -1, "cy": -1}),
    Case("last-taxi", 4, 2, each("act", "two", "none"), {"ada": -2}, {"ada": 2, "bo": 2}),
    Case("last-taxi", 4, 2, {}, {"ada": -1, "bo": -1}, {"ada": 2, "bo": 2}),
    # Nose: six pairs of acts.
    Case("statues-nose", 4, 2, each("act", "own", "own"), {"ada": 1, "bo": 1}, {"ada": 2, "bo": 2}),
    Case("statues-nose", 4, 2, each("act", "own", "silent"), {"ada": -2}, {"ada": 1, "bo": 1}),
    Case("statues-nose", 4, 2, each("act", "own", "point"), {"ada": -2}, {"ada": 1, "bo": 2}),
    Case("statues-nose", 4, 2, each("act", "point", "silent"), {"bo": -2}, {"ada": 2}, frozenset({("bo", "ticket")})),
    Case("statues-nose", 4, 2, each("act", "point", "point"), {"ada": -2, "bo": -2}, {},
         frozenset({("ada", "false_report"), ("bo", "false_report")})),
    Case("statues-nose", 4, 2, each("act", "silent", "silent"), {"cy": -1, "di": -1}),
    # Purse: di, the only one who watches, owns it.
    Case("found-purse", 4, 3, each("act", "back", "back", "walk"), {"di": 4}, {"ada": 2, "bo": 2, "cy": 1}, NONE,
         frozenset({("ada", "di"), ("bo", "di")})),
    Case("found-purse", 4, 3, each("act", "pocket", "back", "walk"), {"ada": 7}),
    Case("found-purse", 4, 3, each("act", "pocket", "pocket", "walk"), {"ada": 3, "bo": 3}),
    Case("found-purse", 4, 3, each("act", "walk", "walk", "walk"), {"di": 4}, {"ada": 1, "bo": 1, "cy": 1}),
    # Appointment.
    Case("one-appointment", 5, 4, each("act", "urgent", "after", "after", "wait"), {"ada": 1},
         {"ada": 2, "bo": 1, "cy": 1, "di": 1}),
    Case("one-appointment", 5, 4, each("act", "urgent", "urgent", "after", "wait"), {"ada": -2, "bo": -2}, {},
         frozenset({("ada", "disturbance"), ("bo", "disturbance")})),
    Case("one-appointment", 5, 4, each("act", "wait", "after", "after", "after"), {},
         {"ada": 2, "bo": 1, "cy": 1, "di": 1}),
    Case("one-appointment", 5, 3, each("act", "after", "after", "after"), {}, {"ada": 2, "bo": 2, "cy": 2}),
    # Ticket.
    Case("lucky-ticket", 4, 2, shares(6, "take"), {"ada": 6, "bo": 2}),
    Case("lucky-ticket", 4, 2, shares(4, "thank"), {"ada": 4, "bo": 4}, {}, NONE, frozenset({("bo", "ada")})),
    Case("lucky-ticket", 4, 2, shares(6, "tear"), {}, {"bo": 1}),
    # Night watch: cy, the only one who watches, is ill.
    Case("night-watch", 3, 2, shares(8, "fine"), {}, {"ada": 4, "cy": 2}, frozenset({("bo", "volunteering")})),
    Case("night-watch", 3, 2, shares(4, "fine"), {}, {"ada": 2, "bo": 2, "cy": 2},
         frozenset({("ada", "volunteering"), ("bo", "volunteering")})),
    Case("night-watch", 3, 2, shares(5, "fine"), {}, {"ada": 2, "bo": 1, "cy": 2}, frozenset({("bo", "volunteering")})),
    Case("night-watch", 3, 2, shares(8, "walk"), {"cy": -2}, {"ada": 1, "bo": 1}),
    # Ladder.
    Case("a-ladder-since-spring", 4, 2, both("mean", "forgive"), {"ada": -2, "bo": 2}, {"ada": 2, "bo": 2}, NONE,
         frozenset({("bo", "ada")})),
    Case("a-ladder-since-spring", 4, 2, both("say", "forgive"), {}, {"ada": 3}),
    Case("a-ladder-since-spring", 4, 2, both("mean", "not"), {"ada": -2, "bo": 2}, {"ada": 1}),
    Case("a-ladder-since-spring", 4, 2, both("say", "not"), {"ada": -1}),
    # Newspaper: at most six coins.
    Case("yesterdays-newspaper", 4, 1, both("voucher", "buy", "buy", "no"),
         {"ada": 2, "bo": -2, "cy": -2}, {"bo": 2, "cy": 2}),
    Case("yesterdays-newspaper", 4, 1, both("paper", "buy", "buy", "no"), {"ada": 4, "bo": -2, "cy": -2}),
    Case("yesterdays-newspaper", 5, 1, both("paper", "buy", "buy", "buy", "buy"),
         {"ada": 6, "bo": -2, "cy": -2, "di": -2, "ed": -2}),
    # Nineteen seconds.
    Case("nineteen-seconds", 4, 4, claps(80, 10, 0, 30), {"ada": 2, "cy": -2}, {"bo": 2}),
    Case("nineteen-seconds", 4, 4, claps(19, 0, 3, 3), {}, {"ada": 2, "bo": 2, "cy": 2, "di": 2}),
    Case("nineteen-seconds", 4, 4, claps(57, 57, 57, 57)),
    # Both hands: di stands lowest and speaks; 90 taps are three Life points.
    Case("both-hands", 4, 4, claps(60, 35, 70, sides=("speaker_side", "speaker_side", "board")),
         {"cy": 2}, {"ada": 1, "bo": 1, "cy": 1, "di": 3}),
    Case("both-hands", 4, 4, claps(60, 50, 70, sides=("speaker_side", "board", "board")),
         {"cy": 2}, {"cy": 1, "di": 2}),
    Case("both-hands", 4, 4, claps(90, 90, 90, sides=("speaker_side",) * 3), {},
         {"ada": 1, "bo": 1, "cy": 1, "di": 4}),
    # Armrests: ada and bo are the upper half.
    Case("armrests", 4, 4, {}, {"ada": 2, "bo": 2, "cy": -1, "di": -1}),
    Case("armrests", 4, 4, each("hand", "keep", "keep", "raise", "keep"), {"ada": 2, "bo": 2, "cy": -3, "di": -1}, {},
         frozenset({("cy", "disturbance")})),
    Case("armrests", 4, 4, each("hand", "raise", "keep", "raise", "keep"), {}, {"ada": 3, "bo": 1, "cy": 1, "di": 1}),
    Case("armrests", 5, 5, each("hand", "raise", "keep", "raise", "keep", "keep"),
         {"bo": 2, "cy": -2, "di": -1, "ed": -1}, {}, frozenset({("ada", "disturbance"), ("cy", "disturbance")})),
    Case("armrests", 8, 8, each("hand", *["raise"] * 4, *["keep"] * 4), {},
         {"ada": 3} | dict.fromkeys(MASKS[1:8], 1)),
    # Statue: ada stands highest and is honoured.
    Case("thank-you-statue", 4, 4, {}, {"bo": -1, "cy": -1, "di": -1}, {"ada": 3}),
    Case("thank-you-statue", 4, 4, each("hand", "keep", "raise"), {"bo": -3, "cy": -1, "di": -1}, {"ada": 3}),
    Case("thank-you-statue", 4, 4, each("hand", "keep", "raise", "raise"), {}, {"bo": 3, "cy": 1}),
    Case("thank-you-statue", 4, 4, each("hand", "raise", "raise"), {"bo": 1, "cy": 1, "di": 1}, {"ada": 1}),
]  # fmt: skip


def played(case: Case) -> Played:
    """The case, with the hill from ada down."""
    card = all_cards()[case.card]
    return play(card, case.seats, MASKS[: case.front], by_topic(**case.said), tops=MASKS[: case.seats])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.card}-{CASES.index(case)}")
def test_a_first_card_pays_as_written(case: Case) -> None:
    done = played(case)
    assert {m: n for m, n in done.coins.items() if n} == case.coins
    assert {m: n for m, n in done.life.items() if n} == case.life
    assert done.deeds("recorded") == case.recorded
    assert done.deeds("befriended") == case.befriended


def test_all_twelve_are_worked() -> None:
    assert len({case.card for case in CASES}) == 12
    party = {case.card for case in CASES if all_cards()[case.card].rated == "party"}
    assert party == {"nineteen-seconds", "both-hands"}, "they name one mask as the last"


@pytest.mark.parametrize(
    ("card", "said", "care"),
    [
        ("last-taxi", each("act", "two", "none"), {"ada": 1, "bo": -1}),
        ("statues-nose", each("act", "own", "silent"), {"ada": 1, "bo": 0}),
        ("lucky-ticket", shares(4, "take"), {"ada": 1, "bo": 0}),
        ("lucky-ticket", shares(5, "take"), {"ada": 0, "bo": 0}),
        ("lucky-ticket", shares(6, "take"), {"ada": -1, "bo": 0}),
        ("night-watch", shares(2, "walk"), {"ada": 1, "bo": -1}),
    ],
)
def test_care_says_who_carried_the_cost(card: str, said: dict[str, dict[str, Raw]], care: dict[str, int]) -> None:
    assert played(Case(card, 4, 2, said)).care() == care


def test_care_of_hands() -> None:
    assert played(Case("armrests", 4, 4, each("hand", "raise", "keep", "raise", "keep"))).care() == {
        "ada": 1, "bo": -1, "cy": 0, "di": -1,
    }  # fmt: skip
    assert played(Case("thank-you-statue", 4, 4, each("hand", "keep", "raise"))).care()["ada"] == -1
    assert played(Case("thank-you-statue", 4, 4, each("hand", "raise"))).care()["ada"] == 1
