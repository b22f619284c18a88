"""The whisper and the ear: nothing betrays the first day, voices grow fewer over two days, a wrong name costs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.forms.registry import form_named
from game.engine.driver import Soften, Strike
from game.engine.events import Event
from game.engine.prompts import Choose, Prompt, Raw
from tests.city.forms.card_laws import (
    can_somebody_be_wronged,
    does_meanness_pay_alone,
    is_best_without_meanness,
    outcomes,
)
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.playing import MASKS, by_topic
from tests.city.forms.staged import Staged

CARDS = {card.id: card for card in all_cards().values() if card.form == "whisper"}
NOTE = CARDS["a-note-on-the-door"]


def second_day(seats: int, name: dict[str, Raw], *, voice: str = "ada", seed: int = 1) -> tuple[Staged, list[Event]]:
    """`voice` alone writes on the first day; on the second all say what `name` has for them."""
    staged = Staged(NOTE, seats, seats, seed=seed)
    staged.day(by_topic(whisper={voice: "note"}))
    return staged, staged.day(by_topic(name=name))


def named_wrongly(seats: int, voice: str, seed: int = 1) -> str:
    """Somebody else who is still under suspicion on the second day."""
    found: list[str] = []

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if isinstance(prompt, Choose) and prompt.topic == "name":
            found.extend(o.id for o in prompt.options if o.id in MASKS and o.id != voice)
        return "note" if mask == voice and prompt.topic == "whisper" else None

    staged = Staged(NOTE, seats, seats, seed=seed)
    staged.day(look)
    staged.day(look)
    return found[0]


def test_who_let_the_time_of_a_whisper_run_out_is_not_told_of_and_who_names_nobody_is() -> None:
    """Whoever did nothing was no voice: to tell of it would shorten the list. The second day lays all open."""
    staged = Staged(NOTE, 4, 4)
    first = staged.day(by_topic(whisper={"ada": "note"}))
    assert not [event for event in first if isinstance(event, ev.NoAnswerCame | ev.PassCame)]
    second = staged.day(by_topic(name={"ada": "silent"}))
    told = [event for event in second if isinstance(event, ev.NoAnswerCame | ev.PassCame)]
    assert told == [ev.NoAnswerCame(MASKS[1:4])]


def test_there_are_five_whispers() -> None:
    assert len(CARDS) >= 5


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_kindness_is_best_together_and_meanness_alone(card_id: str) -> None:
    card = CARDS[card_id]
    assert form_named("whisper").problems(card) == []
    for count in (3, 4, 5):
        plays = outcomes(card, count, [card.rules.acts] * count, lambda chosen: {"whisper": dict(chosen)}, seats=count)
        assert is_best_without_meanness(plays)
        assert does_meanness_pay_alone(plays)
        assert can_somebody_be_wronged(plays)


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_what_was_whispered_is_asked_in_secret_and_told_to_nobody(card_id: str) -> None:
    card = CARDS[card_id]
    secrecies = set()

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if prompt.topic == "whisper":
            secrecies.add(prompt.secrecy)
            return str(card.rules.voices[0]) if mask == "bo" else None
        return None

    staged = Staged(card, 5, 5)
    told = staged.day(look)
    assert secrecies == {"secret"}
    (whispered,) = (e for e in told if isinstance(e, ev.Whispered))
    assert (whispered.mask, whispered.audience) == ("bo", "none")
    assert not [e for e in told if isinstance(e, ev.CareNoted)]
    assert all(act in ("heard", "clear") for e in told if isinstance(e, ev.Acted) for _, act, _ in e.acts)
    # Among the suspects nothing tells the voice apart: same coins, same Life points.
    first = staged.results[0]
    suspects = staged.city.suspects[card.id]
    assert "bo" in suspects
    assert (
        len({staged.city.coins[m] for m in suspects}) == len({staged.city.life[MASKS.index(m)] for m in suspects}) == 1
    )
    assert first.promises == ()


@pytest.mark.parametrize(("seats", "first", "second"), [(3, 2, 2), (4, 3, 2), (5, 4, 2), (6, 4, 2), (8, 6, 3)])
def test_voices_grow_fewer_over_two_days_and_the_true_one_stays(seats: int, first: int, second: int) -> None:
    for seed in range(5):
        staged = Staged(NOTE, seats, seats, seed=seed)
        staged.day(by_topic(whisper={"bo": "note"}))
        assert len(staged.city.suspects[NOTE.id]) == first
        assert "bo" in staged.city.suspects[NOTE.id]
        names: set[str] = set()

        def look(mask: str, prompt: Prompt, names: set[str] = names) -> Raw | None:
            if isinstance(prompt, Choose) and prompt.topic == "name":
                names |= {o.id for o in prompt.options} & set(MASKS)
                assert len(prompt.options) <= 5
                assert mask not in {o.id for o in prompt.options}
            return None

        staged.day(look)
        assert len(names) == second
        assert "bo" in names
        assert staged.city.suspects[NOTE.id] == ()


def test_where_nobody_whispers_there_is_no_second_day() -> None:
    staged = Staged(NOTE, 5, 5)
    staged.day(by_topic())
    told = staged.day(by_topic())
    assert not [e for e in told if isinstance(e, ev.VoiceNarrowed | ev.VoiceNamed)]
    assert staged.results[1].line == staged.results[0].line


def test_naming_the_voice_pays_and_costs_it() -> None:
    staged, told = second_day(5, {"cy": "ada"})
    assert [(e.by, e.named, e.is_right) for e in told if isinstance(e, ev.VoiceNamed)] == [("cy", "ada", True)]
    assert (staged.city.coins["ada"], staged.city.coins["cy"]) == (3, 7)


def test_naming_the_wrong_mask_costs() -> None:
    wrong = named_wrongly(5, "ada")
    by = next(m for m in MASKS[1:5] if m != wrong)
    staged, told = second_day(5, {by: wrong})
    assert [(e.by, e.named, e.is_right) for e in told if isinstance(e, ev.VoiceNamed)] == [(by, wrong, False)]
    assert staged.city.coins[by] == 3
    assert staged.city.life[MASKS.index(wrong)] == 2 + 1  # for the lift, then for the wrong


@pytest.mark.parametrize("seats", [3, 4, 6])
def test_a_name_is_said_to_be_wrong_wherever_the_purse_tells_it_and_to_be_right_nowhere_else(seats: int) -> None:
    """Of two suspects a wrong name leaves one: what the fine tells anyhow is said, and no word denies it."""
    wrong = named_wrongly(seats, "ada")
    by = next(m for m in MASKS[1:seats] if m != wrong)
    for names in ({by: wrong}, {by: "ada"}, {by: wrong, wrong: "me"}, {by: "ada", wrong: "me"}):
        staged, told = second_day(seats, names)
        (acted,) = (e for e in told if isinstance(e, ev.Acted))
        did = {mask: words for mask, _, words in acted.acts}[by]
        is_open = "me" in names.values()
        lost = 5 - staged.city.coins[by]
        if is_open:
            assert did == f"named {{{names[by]}}}", "who took the blame leaves it open"
        else:
            assert did == f"named {{{names[by]}}}, {'wrongly' if names[by] == wrong else 'rightly'}"
            assert (lost > 0) is (names[by] == wrong)


def test_whoever_covers_takes_the_blame_and_the_voice_stays_hidden() -> None:
    staged, told = second_day(5, {"bo": "me", "cy": "ada"})
    assert not [e for e in told if isinstance(e, ev.VoiceNamed)]
    assert staged.city.coins == {"ada": 5, "bo": 3, "cy": 3, "di": 5, "ed": 5}
    (acted,) = (e for e in told if isinstance(e, ev.Acted))
    assert {m: did for m, _, did in acted.acts}["cy"] == "named {ada}"


def test_a_false_confession_reads_like_a_true_one() -> None:
    both = [second_day(5, {by: "me"})[1] for by in ("ada", "bo")]
    said = [next(e for e in told if isinstance(e, ev.Acted)).acts for told in both]
    assert said[0][0] == ("ada", "me", "said “It was me”")
    assert said[1][1] == ("bo", "me", "said “It was me”")


def test_in_a_gentler_match_nobody_is_named() -> None:
    staged = Staged(NOTE, 5, 5)
    staged.day(by_topic(whisper={"ada": "note"}))
    staged.driver.feed(Soften())
    seen: list[tuple[str, ...]] = []

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if isinstance(prompt, Choose) and prompt.topic == "name":
            seen.append(tuple(o.id for o in prompt.options))
        return None

    staged.day(look)
    assert set(seen) == {("me", "silent")}


def test_a_voice_is_named_only_where_it_is_out() -> None:
    rows = tuple(replace(row, when={}, line="{voice} it was.") for row in NOTE.rules.second[:1])
    found = form_named("whisper").problems(replace(NOTE, rules=replace(NOTE.rules, second=rows)))
    assert any("{voice} is nobody" in says for says in found)


def test_one_that_passes_says_nothing() -> None:
    staged, told = second_day(4, {})
    assert staged.city.coins == dict.fromkeys(MASKS[:4], 5)
    assert not [e for e in told if isinstance(e, ev.VoiceNamed)]


def test_an_x_on_the_second_day_leaves_purses_as_they_were() -> None:
    staged = Staged(NOTE, 5, 5)
    staged.day(by_topic(whisper={"ada": "note"}))
    purses = dict(staged.city.coins)
    staged.driver.feed(Strike(NOTE.id))
    assert staged.city.coins == purses
    assert staged.city.struck == [NOTE.id]
