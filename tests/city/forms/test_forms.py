"""How the five forms behave apart from their numbers: what is said and seen, in which order, by whom."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.forms.form import FaceUp
from game.city.forms.hill import halves, places
from game.city.forms.registry import all_forms, form_named
from game.city.forms.split import in_words
from game.city.forms.when import Count, is_met
from game.city.looking import LOOK
from game.city.pack import Act, Card, Outcome, Pay
from game.content.loading import PACKS, load_pack
from game.engine.driver import Close, Soften
from game.engine.prompts import STAGE, Choose, Divide, Prompt, Raw, Tap
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.playing import MASKS, Played, by_topic, driver_for, play

CARDS = all_cards()


def faces(played: Played) -> list[FaceUp]:
    """The faces to be rated."""
    assert played.result is not None
    return list(played.result.faces)


def test_forms_register_by_being_there_and_each_has_cards() -> None:
    assert {"applause", "ballot", "dilemma", "split", "spotlight"} <= set(all_forms())
    assert {card.form for card in CARDS.values()} == set(all_forms())


# --- word and deed ---------------------------------------------------------------------------------


def test_a_face_says_word_and_deed() -> None:
    said = by_topic(promise={"ada": "two", "bo": "one"}, act={"ada": "none", "bo": "one", "cy": "two"})
    played = play(CARDS["last-taxi"], 4, MASKS[:3], said)
    assert [(face.mask, face.promised, face.did) for face in faces(played)] == [
        ("ada", "two coins", "said two coins, gave none"),
        ("bo", "one coin", "gave one coin, as promised"),
        ("cy", "", "gave two coins"),
    ]
    (word,) = played.shown(ev.Promised)
    assert word.promises == (("ada", "two coins"), ("bo", "one coin"), ("cy", ""))
    assert played.result is not None
    assert played.result.promises == (("ada", "two"), ("bo", "one"), ("cy", ""))


def test_an_empty_purse_gives_nothing_whatever_was_pressed() -> None:
    played = play(CARDS["last-taxi"], 4, MASKS[:2], by_topic(act={"ada": "two", "bo": "two"}), coins=1)
    (shown,) = played.shown(ev.Acted)
    assert shown.acts == (("ada", "one", "gave one coin"), ("bo", "one", "gave one coin"))
    assert played.life == {"ada": 2, "bo": 2, "cy": 0, "di": 0}


def test_only_what_may_be_promised_is_on_offer() -> None:
    seen: list[tuple[str, ...]] = []

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if isinstance(prompt, Choose) and prompt.topic == "promise":
            seen.append(tuple(option.id for option in prompt.options))
        return None

    play(CARDS["one-appointment"], 4, MASKS[:2], look)
    assert seen == [("after", "wait")] * 2


def test_an_owner_is_named_by_its_id_and_is_no_one_in_front() -> None:
    played = play(CARDS["found-purse"], 5, MASKS[:2], by_topic(act={"ada": "pocket"}))
    (table,) = played.shown(ev.EncounterSet)
    owner = table.front[-1]
    assert table.roles == ("", "", "owner")
    assert owner in MASKS[2:5]
    assert played.result is not None
    assert played.result.line == f"The purse has found a new home. {{{owner}}} saw which."
    assert owner not in {mask for mask, _, _ in played.result.acts}


def test_a_card_with_an_owner_plays_even_if_nobody_watches() -> None:
    played = play(CARDS["found-purse"], 3, MASKS[:3], by_topic(act=dict.fromkeys(MASKS[:3], "back")))
    assert sum(played.coins.values()) == 4


def test_a_card_says_how_many_must_watch() -> None:
    watchers = {card.id: form_named(card.form).watchers(card) for card in CARDS.values()}
    assert (watchers["found-purse"], watchers["night-watch"], watchers["eulogy-for-a-toaster"]) == (1, 1, 1)
    assert (watchers["last-taxi"], watchers["armrests"], watchers["swimming-teacher"]) == (0, 0, 0)


# --- split -----------------------------------------------------------------------------------------


def test_the_taker_answers_after_the_shares_are_open() -> None:
    played = play(CARDS["lucky-ticket"], 4, MASKS[:2], by_topic(divide={"ada": 6}, reply={"bo": "tear"}))
    assert [topic for beat, _, topic in played.asked if beat == "do" and topic != LOOK] == ["divide", "reply"]
    assert {mask for _, mask, topic in played.asked if topic == LOOK} == set(MASKS[2:4])  # who watches looks on
    first, second = played.shown(ev.Acted)
    assert first.acts == (("ada", "6", "gave 2 of 8 coins"),)
    assert second.acts == (*first.acts, ("bo", "tear", "tore it up"))


def test_a_least_price_is_shown_and_is_no_promise() -> None:
    said = by_topic(promise={"ada": "4", "bo": "least 4"}, divide={"ada": 6}, reply={"bo": "take"})
    played = play(CARDS["lucky-ticket"], 4, MASKS[:2], said)
    (word,) = played.shown(ev.Promised)
    assert word.promises == (("ada", "I give 4"), ("bo", "at least 4"))
    assert [face.did for face in faces(played)] == [
        "said \N{LEFT DOUBLE QUOTATION MARK}I give 4\N{RIGHT DOUBLE QUOTATION MARK}, gave 2 of 8 coins",
        "said at least 4, took it",
    ]
    assert played.result is not None
    assert played.result.promises == (("ada", "4"),)


def test_a_divide_offers_its_shares_and_takes_any() -> None:
    prompts: list[Divide] = []

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if isinstance(prompt, Divide):
            prompts.append(prompt)
            return 7
        return None

    played = play(CARDS["lucky-ticket"], 4, MASKS[:2], look)
    assert prompts[0].offers == (8, 6, 5, 4, 2)
    assert played.coins["ada"] == 7


# --- spotlight -------------------------------------------------------------------------------------


def test_a_seller_to_all_settles_the_truth_before_speaking() -> None:
    played = play(CARDS["yesterdays-newspaper"], 4, ("ada",), by_topic())
    assert [topic for _, mask, topic in played.asked if mask == "ada"] == ["truth", "speak"]
    assert [topic for _, mask, topic in played.asked if mask == "bo"] == ["bet", "promise", "reply"]
    assert [face.mask for face in faces(played)] == ["ada"]


def test_an_apology_is_spoken_before_it_is_meant() -> None:
    played = play(CARDS["a-ladder-since-spring"], 4, MASKS[:2], by_topic())
    assert [topic for _, mask, topic in played.asked if mask == "ada"] == ["speak", "truth"]
    assert [face.mask for face in faces(played)] == ["ada", "bo"]


@pytest.mark.parametrize("card_id", [c.id for c in CARDS.values() if c.form == "spotlight"])
def test_a_ready_sentence_is_worth_the_same(card_id: str) -> None:
    front = MASKS[: CARDS[card_id].masks[0]]
    aloud, ready = (play(CARDS[card_id], 4, front, by_topic(speak={"ada": how})) for how in ("aloud", "ready"))
    assert (aloud.coins, aloud.life) == (ready.coins, ready.life)
    assert CARDS[card_id].rules.ready


def test_who_presses_nothing_has_claimed_nothing() -> None:
    played = play(CARDS["yesterdays-newspaper"], 4, ("ada",), by_topic(truth={"ada": "paper"}))
    assert faces(played)[0].did == "sold only paper"
    assert played.result is not None
    assert not played.result.broken


def test_a_speech_is_a_claim() -> None:
    played = play(CARDS["yesterdays-newspaper"], 4, ("ada",), by_topic(truth={"ada": "paper"}, speak={"ada": "ready"}))
    assert (
        faces(played)[0].did
        == "said \N{LEFT DOUBLE QUOTATION MARK}Voucher inside\N{RIGHT DOUBLE QUOTATION MARK}, sold only paper"
    )


# --- applause --------------------------------------------------------------------------------------


def claps(**taps: int) -> dict[str, Raw]:
    """A trace of so many taps, at most 20 a second."""
    return {mask: (20,) * (n // 20) + (n % 20,) for mask, n in taps.items()}


def test_the_loudest_and_the_stillest_are_rated_and_named() -> None:
    played = play(CARDS["nineteen-seconds"], 4, MASKS[:4], by_topic(applause=claps(ada=90, bo=30, cy=5, di=25)))
    assert [face.mask for face in faces(played)] == ["ada", "cy"]
    assert faces(played)[1].did == "kept still, 5 taps"
    assert played.result is not None
    assert played.result.line == "We noticed your stillness, {cy}."
    assert played.deeds("clapped") == {("ada", "90"), ("bo", "30"), ("cy", "5"), ("di", "25")}


def test_where_all_keep_still_nobody_is_named() -> None:
    played = play(CARDS["nineteen-seconds"], 4, MASKS[:4], by_topic(applause=claps(ada=3)))
    assert faces(played) == []


def test_a_gentler_match_rates_no_stillest() -> None:
    driver = driver_for(CARDS["nineteen-seconds"], 4, MASKS[:4])
    driver.feed(Soften())
    while driver.ask is not None:
        traces = {0: (20,) * 5, 1: (20,) * 2}
        answers = tuple(
            "ready" if s.seat == STAGE else traces.get(s.seat) if s.prompt.topic == "applause" else None
            for s in driver.ask.slots
        )
        driver.feed(Close(answers))
    assert [face.mask for face in driver.outcome.faces] == ["ada"]


def test_ties_for_the_stillest_go_by_lot() -> None:
    applause = claps(ada=90, bo=0, cy=0, di=0)
    seeds = [play(CARDS["nineteen-seconds"], 4, MASKS[:4], by_topic(applause=applause), seed=n) for n in range(12)]
    assert {faces(played)[1].mask for played in seeds} == {"bo", "cy", "di"}


def test_a_speaker_neither_claps_nor_takes_a_side() -> None:
    tops = ("bo", "cy", "di", "ada")
    played = play(CARDS["both-hands"], 4, MASKS[:4], by_topic(), tops=tops)
    assert [topic for _, mask, topic in played.asked if mask == "ada"] == ["speak", LOOK]
    assert [topic for _, mask, topic in played.asked if mask == "bo"] == ["promise", "side", "applause"]


def test_the_loudest_of_each_side_is_rated() -> None:
    side = {"ada": "speaker_side", "bo": "speaker_side", "cy": "board", "di": "board"}
    said = by_topic(side=side, applause=claps(ada=50, bo=60, cy=40, di=30))
    played = play(CARDS["both-hands"], 5, MASKS[:5], said, tops=MASKS[:5])
    assert [face.mask for face in faces(played)] == ["bo", "cy"]


def test_a_tap_prompt_lasts_nineteen_seconds() -> None:
    seconds = []

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if isinstance(prompt, Tap):
            seconds.append((prompt.seconds, prompt.secrecy))
        return None

    play(CARDS["nineteen-seconds"], 3, MASKS[:3], look)
    assert seconds == [(19, "open")] * 3


# --- ballot ----------------------------------------------------------------------------------------


def test_the_first_hand_is_the_first_press() -> None:
    hands = dict.fromkeys(("ada", "cy", "di"), "raise")
    played = play(CARDS["armrests"], 4, MASKS[:4], by_topic(hand=hands), tops=MASKS[:4], order=(1, 3, 0, 2))
    (shown,) = played.shown(ev.HandsShown)
    assert shown.hands == ("di", "ada", "cy")
    assert not shown.has_passed
    assert [face.mask for face in faces(played)] == ["di"]


def test_without_hands_the_two_who_gain_most_are_rated() -> None:
    played = play(CARDS["armrests"], 5, MASKS[:5], by_topic(), tops=("ed", "di", "cy", "bo", "ada"))
    assert [face.mask for face in faces(played)] == ["ed", "di"]


def test_the_honoured_and_the_first_hand_are_rated() -> None:
    played = play(CARDS["thank-you-statue"], 4, MASKS[:4], by_topic(hand={"cy": "raise"}), tops=MASKS[:4])
    assert [face.mask for face in faces(played)] == ["ada", "cy"]
    assert played.result is not None
    assert played.result.line == "Adopted. {cy} will be paying for the pigeons."


# --- hill ------------------------------------------------------------------------------------------


def city_with(shown: dict[str, int] | None = None, score: dict[str, float] | None = None) -> City:
    """A city with a hill."""
    return City(
        wearer={m: i for i, m in enumerate(MASKS[:4])},
        shown={m: ("", 2, place, False) for m, place in (shown or {}).items()},
        score=dict(score or {}),
    )


def test_ties_belong_to_the_upper_half() -> None:
    city = city_with({"ada": 1, "bo": 2, "cy": 2, "di": 4})
    assert halves(city, MASKS[:4]) == (("ada", "bo", "cy"), ("di",))


def test_the_hill_is_read_as_shown_then_by_score_then_by_seat() -> None:
    assert places(city_with({"ada": 4, "bo": 1, "cy": 2, "di": 3}), MASKS[:4])["bo"] == 1
    assert places(city_with(score={"ada": 3.0, "bo": 4.0, "cy": 4.0, "di": 2.0}), MASKS[:4]) == {
        "ada": 3, "bo": 1, "cy": 1, "di": 4,
    }  # fmt: skip
    assert halves(city_with(), MASKS[:4]) == (("ada", "bo"), ("cy", "di"))


# --- when, and what is wrong with a card -------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "n", "of", "is_so"),
    [("2", 2, 4, True), ("2", 3, 4, False), ("2+", 4, 4, True), ("2+", 1, 4, False), ("1-2", 2, 4, True),
     ("1-2", 3, 4, False), ("none", 0, 4, True), ("all", 4, 4, True), ("all", 3, 4, False), ("all", 0, 0, False),
     ("0|3+", 3, 4, True), ("0|3+", 2, 4, False)],
)  # fmt: skip
def test_a_count_is_met(asked: str, n: int, of: int, is_so: bool) -> None:
    assert is_met(asked, Count(n, of)) is is_so


def wrong(card_id: str, **changes: object) -> list[str]:
    """What is wrong with a card after its rules were changed."""
    card = CARDS[card_id]
    return form_named(card.form).problems(replace(card, rules=replace(card.rules, **changes)))


def first_row(card: Card, **changes: object) -> tuple[Outcome, ...]:
    """The card's rows, the first one changed."""
    return (replace(card.rules.outcomes[0], **changes), *card.rules.outcomes[1:])


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_what_is_wrong_with_a_card_is_said(card_id: str) -> None:
    card = CARDS[card_id]
    rows = card.rules.outcomes
    assert "is nobody on this card" in wrong(card_id, outcomes=first_row(card, line="{nobody} smiles."))[0]
    assert "is not known" in wrong(card_id, outcomes=first_row(card, when={"moon": "full"}))[0]
    assert "nobody is called" in wrong(card_id, outcomes=first_row(card, pays=(Pay("moon", coins=1),)))[0]
    assert "never takes Life points" in wrong(card_id, outcomes=first_row(card, pays=(Pay("all", life=-1),)))[0]
    assert "not in the ledger" in wrong(card_id, outcomes=first_row(card, pays=(Pay("all", entry="yawn"),)))[0]
    assert "25" in wrong(card_id, outcomes=first_row(card, line="so " * 26))[0]
    assert "there is no row" in wrong(card_id, outcomes=rows[:1])[0]
    assert "can never apply" in " ".join(wrong(card_id, outcomes=(Outcome("x"), *rows)))
    if card.form not in ("dilemma", "split"):
        assert "bets" in wrong(card_id, bets=())[0]
        always = replace(card.rules.bets[0], when={})
        assert "always right" in wrong(card_id, bets=(always,))[0]
    assert form_named(card.form).problems(replace(card, masks=(5, 9)))[0].startswith("masks")


def test_what_is_wrong_with_acts_is_said() -> None:
    acts = CARDS["last-taxi"].rules.acts
    assert "must be one of" in wrong("last-taxi", otherwise="three")[0]
    assert "there twice" in wrong("last-taxi", acts=(*acts, acts[0]))[0]
    assert (
        "a key has room for 14" in wrong("last-taxi", acts=(*acts, Act("three", "three whole coins", "gave three")))[0]
    )
    assert "name of a part" in wrong("last-taxi", acts=(*acts, Act("owner", "x", "x")))[0]
    assert "cost nothing" in wrong("last-taxi", acts=acts[:2])[0]
    assert "is no act" in wrong("last-taxi", promises=("three", "two"))[0]
    assert "no reply" in wrong("lucky-ticket", spoils=("burn",))[0]
    assert "offers" in wrong("lucky-ticket", offers=(9, 1))[0]
    assert "claim" in wrong("a-ladder-since-spring", claim="maybe")[0]
    assert "gains" in wrong("armrests", gains="nobody")[0]
    assert "veto" in wrong("armrests", has_veto=True)[0]
    assert "speaker" in wrong("both-hands", speaker="tallest")[0]


@pytest.mark.parametrize("pack", ["plaudit", "example"])
def test_one_of_what_is_divided_is_never_told_in_the_plural(pack: str) -> None:
    splits = [card.rules for card in load_pack(PACKS / pack).cards.values() if card.form == "split"]
    told = [in_words(rules, kept) for rules in splits for kept in range(rules.total + 1)]
    units = "|".join(rules.unit for rules in splits)
    assert splits
    assert not [words for words in told if re.search(rf"\b(1|no|none) ({units})\b", words)]
    assert 'say "{given} of {total} {unit}"' in wrong("lucky-ticket", did="gave {given} {unit}")[0]
