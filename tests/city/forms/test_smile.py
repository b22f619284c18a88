"""The form smile: the band is fair to a face nobody steers, three provocations are used, the cards hold the laws."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from game.city import events as ev
from game.city.forms.smile import PUSH_MOST, pushed_by, told_of
from game.city.forms.smile_band import HALF, drifting_band, percent_inside
from game.engine.dice import Dice
from game.engine.prompts import Prompt, Raw, Steer, SteerTrace
from tests.city.forms import desk_laws as laws
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.desk_plays import Play, driver_in, played_in, smiles
from tests.city.forms.playing import MASKS, Played, by_topic

CARDS = {card.id: card for card in all_cards().values() if card.form == "smile"}
REACTION, RETHINK = 4, 3
"""Tenths of a second until a good player answers what it sees, and between two presses."""


def good_player(centres: Sequence[int]) -> tuple[int, ...]:
    """The trace of somebody who follows the band well with five keys, by way of the device that reads them."""
    trace = SteerTrace(Steer("smile", len(centres) // 10))
    for point in range(len(centres)):
        if point % RETHINK == 0:
            value = trace.raw[-1] if trace.raw else 50
            off = centres[max(0, point - REACTION)] - value
            side = "right" if off > 0 else "left"
            trace.press("stop" if abs(off) <= 7 else f"{side}_slow" if abs(off) <= 12 else side, point * 100)
        trace.grow((point + 1) * 100)
    return trace.raw


@cache
def plays(card_id: str) -> tuple[Play, ...]:
    return tuple(smiles(CARDS[card_id]))


@pytest.mark.parametrize("push", [10, 24, 36])
def test_a_steady_face_is_within_a_tenth_of_a_good_player(push: int) -> None:
    bands = [drifting_band(Dice(seed, "band"), 5, push) for seed in range(300)]
    steady = sum(percent_inside((), band) for band in bands) / len(bands)
    good = sum(percent_inside(good_player(band), band) for band in bands) / len(bands)
    assert abs(steady - good) <= good / 10


def test_three_hard_provocations_make_either_slip_about_as_often() -> None:
    threes = [[drifting_band(Dice(seed, "band", turn), 5, 36) for turn in range(3)] for seed in range(300)]
    steady = sum(sum(percent_inside((), band) for band in three) >= 3 * 73 for three in threes) / len(threes)
    good = sum(sum(percent_inside(good_player(b), b) for b in three) >= 3 * 73 for three in threes) / len(threes)
    assert 0.15 < steady < 0.85
    assert 0.15 < good < 0.85


@pytest.mark.parametrize("push", [0, 20, PUSH_MOST])
def test_a_band_stays_on_the_scale_and_starts_at_rest(push: int) -> None:
    for seed in range(50):
        band = drifting_band(Dice(seed, "band"), 5, push)
        assert len(band) == 50
        assert all(0 <= centre <= 100 for centre in band)
        assert abs(band[0] - 50) <= 1
        assert percent_inside(band, band) == 100
        assert percent_inside([centre + HALF + 1 for centre in band], band) == 0


def test_a_trace_that_ends_early_stays_where_it_ended() -> None:
    assert percent_inside((90,), (50, 90, 90, 90)) == 75


def test_giggles_make_the_last_provocation_harder_and_nods_milder() -> None:
    assert pushed_by({0: "giggle", 1: "giggle", 2: "nod", 3: "still"}) == 3
    assert pushed_by(dict.fromkeys(range(6), "nod")) == -9
    assert pushed_by({}) == 0
    card = CARDS["the-jumper"]

    def bands(crowd: str) -> list[tuple[int, ...]]:
        said = by_topic(crowd={"cy": crowd, "di": crowd})
        return [e.centres for e in played_in(driver_in(card, 4, MASKS[:2]), said).shown(ev.Provoked)]

    assert bands("giggle")[:2] == bands("nod")[:2]
    assert max(abs(c - 50) for c in bands("giggle")[2]) > max(abs(c - 50) for c in bands("nod")[2])


def test_the_hardest_provocation_is_told() -> None:
    rules = CARDS["complaints-desk"].rules
    praise, hair, spoon = rules.provocations
    assert told_of(rules, [praise, spoon, praise]) == "banged the spoon"
    assert told_of(rules, [hair, praise, hair]) == "mentioned a hair twice"
    assert told_of(rules, [praise, praise, praise]) == "praised the soup three times"


def scripted(picks: Sequence[str], end: str, vow: str = "", word: str = "") -> Played:
    """The complaints desk with these provocations; the face is steady, or slips."""
    chosen = iter(picks)

    def answer(mask: str, prompt: Prompt) -> Raw | None:
        match prompt.topic:
            case "provoke":
                return next(chosen)
            case "smile" if end == "slips":
                return (0,) * 50
            case "act":
                return "drop" if end == "drops" else "keep"
            case "promise":
                return (word if mask == "ada" else vow) or None
        return None

    return played_in(driver_in(CARDS["complaints-desk"], 4, MASKS[:2]), answer)


def test_a_slip_breaks_no_word_but_a_dropped_face_does() -> None:
    assert scripted(["praise"] * 3, "slips", word="keep").result.broken == ()  # type: ignore[union-attr]
    assert scripted(["praise"] * 3, "drops", word="keep").result.broken == ("ada",)  # type: ignore[union-attr]


def test_one_rough_provocation_breaks_a_kind_word() -> None:
    rough = scripted(["praise", "praise", "spoon"], "holds", vow="easy")
    assert rough.result is not None
    assert rough.result.broken == ("bo",)
    assert rough.care()["bo"] == -1
    assert scripted(["praise"] * 3, "holds", vow="easy").result.broken == ()  # type: ignore[union-attr]


def test_a_dropped_face_never_meets_the_last_provocation() -> None:
    played = scripted(["praise", "praise", "spoon"], "drops")
    assert [e.turn for e in played.shown(ev.Provoked)] == [1, 2]
    assert played.care()["bo"] == 1


def test_the_next_provocation_is_picked_in_secret_while_the_face_steers() -> None:
    played = scripted(["praise"] * 3, "holds")
    assert [(beat, mask, topic) for beat, mask, topic in played.asked if mask in ("ada", "bo") and beat != "say"] == [
        ("do", "bo", "provoke"), ("smile", "ada", "smile"), ("smile", "bo", "provoke"), ("smile", "ada", "smile"),
        ("smile", "bo", "provoke"), ("do", "ada", "act"), ("smile", "ada", "smile"),
        ("smile", "bo", "look"),
    ]  # fmt: skip


def rivals(card_id: str, play: Play, mask: str) -> list[Played]:
    """The same end for another's choice; for the face itself, the same provocations."""
    key = play[0]
    if mask == "ada":
        return [p for other, p in plays(card_id) if other[1:] == key[1:]]
    return [p for other, p in plays(card_id) if other[0] == key[0]]


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_a_card_holds_the_laws(card_id: str) -> None:
    card = CARDS[card_id]
    laws.sound(card, 2)
    laws.buttons_fit(card, 2)
    laws.paid_as_told(plays(card_id))
    laws.kindness_is_best_for_all(plays(card_id))
    laws.meanness_alone_pays(plays(card_id), lambda play, mask: rivals(card_id, play, mask))
    laws.a_strike_leaves_nothing(card, 2)
    laws.bets_are_settled(card, 2)


def test_there_are_five_cards_and_each_has_another_conflict() -> None:
    assert len(CARDS) >= 5
    cares = {tuple(act.care for act in card.rules.acts) for card in CARDS.values()}
    assert len(cares) >= 3  # to smile is kind here, cold there
