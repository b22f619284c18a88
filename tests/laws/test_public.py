"""The public: one rater more, one voter more, never fewer than five people, and no cover for anybody's vote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.city import events as ev
from game.city.deeds import CITIZENS, Rated
from game.city.heard_faces import heard_face
from game.city.public import COUNT, NAME, WAYS
from game.city.regimes.registry import regime_named
from game.city.veil import veiled_masks
from game.engine.prompts import PUBLIC, STAGE, Raw, Slot
from game.engine.public import LEAST, choice_of, stars_of
from tests.laws.matches import Answer, Played, plan_for, play, random_answers

STARS = st.integers(1, 5)
COUNTS = st.lists(st.integers(0, 40), min_size=5, max_size=5)
MASKS = ("ada", "bo", "cy", "di")


def with_public(answer: Answer, says: Raw | None) -> Answer:
    """The same table, and a public that always says that."""

    def answered(step: int, place: int, slot: Slot) -> Raw | None:
        if slot.seat != PUBLIC:
            return answer(step, place, slot)
        return says if says is None or slot.prompt.refuses(says) is None else None

    return answered


def played(how: str, says: Raw | None, seed: int = 3, scenario: str = "first-impressions") -> Played:
    plan = replace(plan_for(scenario), public=how)
    return play(plan, seed, with_public(by_topic(seed), says))


def by_topic(seed: int) -> Answer:
    """Random answers that hang on what is asked of whom, not on how many groups came before."""
    asked: dict[tuple[object, ...], int] = {}
    chance = random_answers(seed)

    def answer(step: int, place: int, slot: Slot) -> Raw | None:
        if slot.seat == STAGE:
            return "ready"
        key = (slot.seat, slot.prompt.topic, slot.prompt.about)
        asked[key] = asked.get(key, 0) + 1
        return chance(sum(map(ord, f"{key}{asked[key]}")), 0, slot)

    return answer


@given(COUNTS)
def test_of_stars_it_gives_the_mean_rounded_halves_up(counts: list[int]) -> None:
    given_stars = [stars for stars, count in enumerate(counts, 1) for _ in range(count)]
    if len(given_stars) < LEAST:
        assert stars_of(counts) is None
    else:
        assert stars_of(counts) == floor(Fraction(sum(given_stars), len(given_stars)) + Fraction(1, 2))


@given(st.lists(st.integers(0, 9), min_size=2, max_size=5))
def test_of_a_vote_it_gives_what_most_are_for(counts: list[int]) -> None:
    chosen, most = choice_of(counts), max(counts)
    is_clear = sum(counts) >= LEAST and counts.count(most) == 1
    assert (chosen is not None) == is_clear
    assert chosen is None or counts[chosen] == most


@pytest.mark.parametrize("how", WAYS)
def test_a_public_that_says_nothing_changes_nothing(how: str) -> None:
    """So where too few are there, the match is the one that it would be without them."""
    without = list(played("", None).events)
    silent = [event for event in played(how, None).events if not isinstance(event, ev.PublicInvited)]
    assert silent == without


@pytest.mark.parametrize("how", WAYS)
def test_it_is_one_rater_of_every_face_and_its_figure_is_told(how: str) -> None:
    match = played(how, 2)
    told = [(event.mask, event.stars) for event in match.events if isinstance(event, ev.PublicGave)]
    given_stars = [event for event in match.events if isinstance(event, ev.StarsGiven)]
    assert told
    assert told == [(star.of, star.stars) for star in given_stars if star.by == NAME]
    faces = {(star.card, star.of) for star in given_stars}
    assert len(told) == len(faces)
    rated = [deed for deeds in match.city.rounds for deed in deeds if isinstance(deed, Rated)]
    assert sum(deed.by == NAME for deed in rated) == len(told)


def test_counted_hands_go_up_after_the_table_has_answered() -> None:
    plan = replace(plan_for(), public=COUNT)
    seen: list[tuple[str, bool]] = []

    def answer(step: int, place: int, slot: Slot) -> Raw | None:
        if slot.prompt.topic in ("stars", "public"):
            seen.append((slot.prompt.topic, slot.seat == PUBLIC))
        return random_answers(3)(step, place, slot)

    play(plan, 3, answer)
    assert {topic for topic, is_public in seen if is_public} == {"public"}
    before = [topic for (topic, _), (_, is_public) in pairwise(seen) if is_public]
    assert set(before) == {"stars"}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("how", WAYS)
def test_it_is_one_voter_more(how: str, seed: int) -> None:
    """Where the table is split, the public's vote decides, and never the lot."""

    def answer(step: int, place: int, slot: Slot) -> Raw | None:
        if slot.prompt.topic != "referendum":
            return None if slot.seat == PUBLIC else random_answers(seed)(step, place, slot)
        ids = [option.id for option in slot.prompt.options]  # type: ignore[attr-defined]
        return str(ids[1] if slot.seat in (PUBLIC, 0, 1) else ids[0])

    events = play(replace(plan_for(), public=how), seed, answer).events
    decided = next(event for event in events if isinstance(event, ev.ReferendumHeld))
    assert decided.decision == "reform"


def face(stars: Sequence[int], street: Sequence[int], public: int | None) -> list[Rated]:
    others = [Rated(by, "ada", stars_) for by, stars_ in zip(MASKS[1:], stars, strict=True)]
    last = [] if public is None else [Rated(NAME, "ada", public)]
    return [*others, *(Rated(CITIZENS[0], "ada", stars_) for stars_ in street), *last]


@settings(max_examples=150)
@given(st.lists(STARS, min_size=3, max_size=3), st.lists(STARS, max_size=2), STARS)
@pytest.mark.parametrize("rule", ["mean", "charter", "gilded"])
def test_nobodys_vote_hides_behind_the_public(rule: str, stars: list[int], street: list[int], public: int) -> None:
    """All know what it gave: whatever its figure would have to be veiled without it, is veiled with it."""
    regime = regime_named(rule)
    with_it, without = ([face(stars, street, one)] for one in (public, None))
    assert veiled_masks(MASKS, with_it, regime) == veiled_masks(MASKS, without, regime)


@given(st.lists(STARS, min_size=3, max_size=3), st.lists(STARS, max_size=2), STARS)
def test_nor_where_two_rules_tell_their_figures(stars: list[int], street: list[int], public: int) -> None:
    """A face is heard as without the public, but for what it is known to have given."""
    with_it, without = (heard_face(face(stars, street, one), {"bo": 3}, 0, 6) for one in (public, None))
    assert (with_it.street, with_it.stars, with_it.worth) == (without.street, without.stars, without.worth)
    assert (with_it.public, without.public) == ((public,), ())
