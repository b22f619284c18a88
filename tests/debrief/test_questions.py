"""Triggers fire where they should and not beside it, by hand; choosing and telling do what they promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.city import events as ev
from game.city.pack import Act, Card
from game.content import default_pack
from game.debrief.questions import OF_EACH, PAIRS, SUMS, TRIGGERS, Question, fired, told
from game.debrief.questions.choosing import of_those
from game.debrief.questions.question import Side, Topic
from game.debrief.reading import record_of
from game.engine.events import Event
from tests.debrief.played import began, day, encounter, ledger

MASKS = ("odile", "bram", "cleo", "ivo")
WORDS_MOST = 40


def taxi(stars: tuple[int, ...], *, did: str = "none", care: int = -1, broken: bool = True) -> list[Event]:
    """Odile said two coins for the last taxi; what it did, and the stars of the other three."""
    shown = [
        ev.EncounterSet("last-taxi", "dilemma", "market", ("odile",), ("",)),
        ev.Promised((("odile", "two coins"),)),
    ]
    return [
        *began(MASKS), day(1), *shown,
        *encounter(
            ["odile"], [(by, "odile", n) for by, n in zip(MASKS[1:], stars, strict=False)], [("odile", care)],
            card="last-taxi", promises=[("odile", "two")], acts=[("odile", did, f"gave {did}")],
            broken=["odile"] if broken else [],
        ),
    ]  # fmt: skip


def ids(events: list[Event]) -> set[str]:
    return {question.id for question in fired(record_of(events))}


def test_a_broken_promise_that_was_rewarded_is_asked_about_with_its_words() -> None:
    questions = [q for q in fired(record_of(taxi((4, 4, 3)))) if q.id == "promise_rewarded"]
    assert [told(q, default_pack()) for q in questions] == [
        "On day 1, in “The last taxi”, Odile said “two coins”. Then Odile gave none, and got 3.7 stars. "
        "What were you rating?"
    ]
    assert (questions[0].masks, questions[0].day, questions[0].encounter) == (("odile",), 1, 0)


def test_a_middling_face_a_kinder_deed_and_a_kept_word_are_not_asked_about_so() -> None:
    assert "promise_rewarded" not in ids(taxi((4, 3, 3)))
    assert "promise_rewarded" not in ids(taxi((5, 5, 5), did="three", care=1))
    assert "promise_rewarded" not in ids(taxi((5, 5, 5), did="two", care=1, broken=False))
    assert "promise_kept_praised" in ids(taxi((5, 5, 5), did="two", care=1, broken=False))
    assert "promise_paid_for" in ids(taxi((2, 2, 3)))
    assert "promise_kept_punished" in ids(taxi((2, 2, 2), did="two", care=1, broken=False))


def test_what_a_broken_word_cost_is_judged_with_and_without_its_stars() -> None:
    # Plain average: 1.00 with them (outcast), 3.00 without (low). Quiet: nobody ever moves.
    events = [*taxi((1, 1, 1)), *ledger(1, [(mask, 3.0, 1, 1) for mask in MASKS], "quiet")]
    (question,) = [q for q in fired(record_of(events)) if q.id == "promise_price"]
    assert question.holes["other_rule"] == "quiet"
    in_force = [*taxi((1, 1, 1)), *ledger(1, [(mask, 3.0, 1, 1) for mask in MASKS], "mean")]
    assert [q.holes["rule"] for q in fired(record_of(in_force)) if q.id == "promise_price"] == ["mean"]


def test_a_door_that_fell_short_by_a_little_and_one_that_fell_short_by_much() -> None:
    def turned_away(short: str) -> list[Event]:
        judged = ev.StandingsJudged("mean", (("odile", 4.0, 3, 1), ("bram", 3.9, 3, 2)))
        rows = (("odile", "open", True, ""), ("bram", "open", False, short))
        return [*began(MASKS[:2]), day(2), judged, ev.DoorAnswered("travel", "academy", 1, rows)]

    assert "door_short" in ids(turned_away("0.1"))
    assert "door_short" not in ids(turned_away("0.9"))
    assert "door_no_room" in ids(turned_away(""))


def question(name: str, topic: Topic, side: Side, *masks: str, weight: float = 0.5, reveal: int = SUMS) -> Question:
    return Question(name, topic, side, 1, 0, masks, {}, reveal, weight)


def test_choosing_prefers_other_topics_and_masks_and_has_one_in_three_for() -> None:
    pool = [
        question("promise_rewarded", "promise", "against", "odile", weight=1.0),
        question("promise_beat_word", "promise", "against", "odile", weight=1.0),
        question("stars_blind", "star", "against", "odile", weight=1.0),
        question("stars_follow", "star", "for", "bram", weight=0.0),
        question("door_often", "door", "against", "cleo", weight=0.9),
    ]
    picked = [q.id for q in of_those(pool, 3, reveal=PAIRS, lot="any")]
    assert picked[0].startswith("promise_")
    assert picked[1:] == ["stars_follow", "door_often"]


def test_choosing_takes_each_trigger_once_and_ends_when_none_is_left() -> None:
    pool = [question("door_often", "door", "against", mask) for mask in MASKS]
    assert len(of_those(pool, 3, reveal=PAIRS, lot="any")) == 1
    assert of_those([], 3, reveal=PAIRS, lot="any") == ()


def test_choosing_keeps_to_what_may_be_laid_open() -> None:
    pool = [
        question("company_clique", "company", "against", "odile", reveal=PAIRS),
        question("stars_split", "star", "open", "bram", reveal=OF_EACH),
        question("end_not_held", "end", "for"),
    ]
    for level, count in ((SUMS, 1), (OF_EACH, 2), (PAIRS, 3), (3, 3)):
        assert len(of_those(pool, 3, reveal=level, lot="any")) == count


def acts(card: Card) -> Iterator[Act]:
    for name in ("acts", "truths", "replies", "papers"):
        yield from getattr(card.rules, name, ())


def test_no_question_is_too_long_even_with_the_longest_words_of_the_pack() -> None:
    pack = default_pack()

    def most(texts: Iterator[str]) -> int:
        return max(len(text.split()) for text in texts)

    longest = {
        "title": most(card.title for card in pack.cards.values()),
        "did": most(act.did for card in pack.cards.values() for act in acts(card)) + 2,  # ", 108 taps"
        "said": most(act.words for card in pack.cards.values() for act in acts(card)),
        "home": most(home.name for home in pack.homes),
        "headline": most(headline.words for headline in pack.headlines),
        "wish": most(wish.title for wish in pack.wishes.values()),
        "rule": most(text for key, text in pack.words.items() if re.fullmatch(r"regime\.\w+\.name", key)),
        "masks": 9,
    }
    longest |= {"to": longest["home"], "other_rule": longest["rule"], "gate": 2}
    longest["door"] = max(longest["home"], most(district.name for district in pack.districts.values()))
    for name in TRIGGERS:
        text = pack.words[f"ask.{name}"]
        words = len(text.split()) + sum(longest.get(hole, 1) - 1 for hole in re.findall(r"{(\w+)}", text))
        assert words <= WORDS_MOST, name


def test_masks_inside_a_deed_are_named_too() -> None:
    holes = {"day": 1, "title": "last-taxi", "mask": "bram", "did": "named {odile}", "low": 2, "high": 2}
    asked = Question("stars_split", "star", "open", 1, 0, ("bram",), holes)
    assert told(asked, default_pack()).startswith(
        "On day 1, in “The last taxi”, Bram named Odile. 2 of you gave four or five stars"
    )
