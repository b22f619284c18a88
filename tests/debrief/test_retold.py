"""A match retold: a page long in every scenario, true to what happened, and silent about stars where it has to be."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from game.city import events as ev
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.level import OF_EACH, PAIRS, SUMS
from game.debrief.story import banner_of, retold
from game.debrief.story.ending import broken_by_mask
from game.debrief.story.scene_told import SceneTold
from game.engine.events import Event
from tests.debrief.played import played

PACK = default_pack()
WORDS = Wording(PACK)
LEAST, MOST = 400, 700
QUICK = [(scenario, 5, 1) for scenario in PACK.scenarios]
SLOW = [(scenario, seats, seed) for scenario in PACK.scenarios for seats in range(3, 9) for seed in (1, 2)]
each_match = pytest.mark.parametrize(
    ("scenario", "seats", "seed"),
    [*QUICK, *(pytest.param(*match, marks=pytest.mark.slow) for match in SLOW if match not in QUICK)],
)


def at_level(events: tuple[Event, ...], level: int) -> list[Event]:
    return [*(event for event in events if not isinstance(event, ev.RevealSet)), ev.RevealSet(level)]


@each_match
def test_a_match_is_retold_on_a_page(scenario: str, seats: int, seed: int) -> None:
    events = played(scenario, seats, seed)
    for level in (SUMS, OF_EACH, PAIRS):
        lines = retold(at_level(events, level), WORDS)
        count = len(" ".join(lines).split())
        assert LEAST <= count <= MOST, (level, count)
        text = "\n".join(lines)
        assert not re.search(r"[{}]|\b(retold|banner|story)\.\w|\bthe the\b|\?\.|\.\.(?!\.)|  ", text), text
        told = [line for line in lines if line]
        assert [line for line, times in Counter(told).items() if times > 1] == []


@each_match
def test_every_scene_is_there_and_each_broken_word_of_a_scene_told_in_full(
    scenario: str, seats: int, seed: int
) -> None:
    events = played(scenario, seats, seed)
    lines = retold(events, WORDS)
    for done in (event for event in events if isinstance(event, ev.EncounterDone)):
        own = [line for line in lines if line.startswith(f"“{WORDS.card(done.card)}”")]
        assert own, done.card
        acts = {mask: WORDS.named(did) for mask, _, did in done.acts}
        for mask in done.broken:
            for line in own:
                assert acts[mask] not in line or WORDS.mask(mask) in line, (mask, line)


@each_match
def test_what_all_had_is_not_told_as_the_liars_alone(scenario: str, seats: int, seed: int) -> None:
    """Whoever had as many Life points of a scene is named with those who are said to have had them."""
    gain = re.compile(r"(?:^|[.!?] )((?:(?! lost )[^.!?”])+) (?:got|had) (\d+) Life points?(?: each)?(?: of it)?\.")
    events = played(scenario, seats, seed)
    lines = retold(events, WORDS)
    shown = [event for event in events if isinstance(event, ev.EncounterDone | ev.OutcomeShown)]
    pays: dict[str, list[ev.OutcomeShown]] = {}
    for outcome, done in pairwise(shown):
        if isinstance(outcome, ev.OutcomeShown) and isinstance(done, ev.EncounterDone):
            pays.setdefault(done.card, []).append(outcome)
    for card, outcomes in pays.items():  # a whisper has two, and its lines do not say which day's they are
        own = [line for line in lines if line.startswith(f"“{WORDS.card(card)}”")]
        for names, life in (found.groups() for line in own for found in gain.finditer(line)):
            told = {
                mask
                for mask in map(WORDS.mask, {mask for outcome in outcomes for mask, *_ in outcome.pays})
                if mask in names
            }
            alike = [
                {WORDS.mask(mask) for mask, coins, points in outcome.pays if (coins, points) == (0, int(life))}
                for outcome in outcomes
            ]
            assert any(had <= told or not had & told for had in alike), (names, alike)


def test_what_happens_again_is_not_told_in_the_same_words() -> None:
    signed = ev.GuaranteeCalled("odile", "bram")
    events = [ev.MatchBegan("plaudit", "standard", 6, ("odile", "bram", "cleo"), ())]
    for day in (2, 3, 4):
        events += [ev.DayBegan(day, 2, ("academy", "yard")), signed]  # type: ignore[list-item]
    told = [line for line in retold(events, WORDS) if "who had signed" in line]
    assert len(set(told)) == 3
    assert all(WORDS.mask("odile") in line and WORDS.mask("bram") in line for line in told)


def test_a_liar_who_had_what_all_had_is_named_with_them() -> None:
    done = ev.EncounterDone(
        "no-more-questions", "ballot", "market", ("fenn", "ivo", "wim"), (("fenn", "raise"), ("wim", "keep")),
        (("fenn", "keep", "kept still"), ("ivo", "raise", "raised a hand"), ("wim", "keep", "kept still")), ("fenn",),
    )  # fmt: skip
    outcome = ev.OutcomeShown("Withdrawn.", (("fenn", 0, 2), ("ivo", -1, 2), ("wim", 0, 2)))
    text = SceneTold(done, 3, 3, outcome).piece(WORDS).text
    assert re.search(
        r"Ivo 1 coin, and brought 2 Life|Ivo paid 1 coin, and had 2 Life|Ivo lost 1 coin, and got 2 Life", text
    )
    assert re.search(r"Fenn and Wim (got|had) 2 Life points each|2 Life points each for Fenn and Wim", text)


def test_who_does_the_very_thing_that_was_promised_has_not_done_better() -> None:
    done = ev.EncounterDone(
        "second-place", "smile", "yard", ("nadi", "pim"), (("nadi", "drop"), ("pim", "quick")),
        (("nadi", "turned", "turned round"), ("pim", "water", "handed over a towel")),
    )  # fmt: skip
    assert "better" not in SceneTold(done, 3, 3, None).piece(WORDS).text
    held = replace(done, promises=(("nadi", "keep"),), acts=(("nadi", "turned", "turned round"),))
    assert "and did better: turned round" in SceneTold(held, 3, 3, None).piece(WORDS).text


def test_a_deed_that_nobody_chose_is_told_so_and_a_quotation_is_quoted_once() -> None:
    acts = (("nadi", "raise", "raised a hand"), ("pim", "keep", "kept still"), ("ivo", "keep", "kept still"))
    done = ev.EncounterDone(
        "no-more-questions", "ballot", "market", ("nadi", "pim", "ivo"), (("pim", "raise"), ("ivo", "keep")),
        acts, ("pim",),
    )  # fmt: skip
    events = [
        ev.MatchBegan("plaudit", "standard", 6, ("nadi", "pim", "ivo"), ()),
        ev.DayBegan(2, 2, ("academy", "yard")),
        ev.EncounterSet(done.card, done.form, "market", done.front, ("", "", "")),
        ev.NoAnswerCame(("pim",)),
        ev.PassCame(("ivo",)),
        done,
    ]
    text = " ".join(retold(events, WORDS))
    assert "Pim gave no answer: kept still" in text
    assert "Ivo passed: kept still" in text
    assert "promised" not in text
    done = replace(done, card="what-the-sign-says", form="dilemma", promises=(("pim", "wet"),))
    assert "““" not in SceneTold(done, 2, 3, None).piece(WORDS).text


@each_match
def test_a_door_is_told_once_with_who_stood_before_it(scenario: str, seats: int, seed: int) -> None:
    """A reason that names the place and the masks stands alone."""
    for line in retold(played(scenario, seats, seed), WORDS):
        for where in re.findall(r"(?:^|[.] )([^.]+?) takes nobody", line):
            again = f"no way into {where}|stood outside {where}|{where} turned".lower()
            assert not re.search(again, line.lower()), line


@each_match
def test_whoever_was_taken_along_on_the_jump_seat_is_told_with_who_paid(scenario: str, seats: int, seed: int) -> None:
    """Wherever it is told who stood outside the plane, or somebody stood there and flew."""
    events = played(scenario, seats, seed)
    text = "\n".join(retold(events, WORDS))
    taken = [(e.host, e.guest) for e in events if isinstance(e, ev.FlightLeft) and e.guest]
    said = [WORDS("retold.jump_seat", host=WORDS.mask(host), guest=WORDS.mask(guest)) for host, guest in taken]
    is_shut = re.search("outside the plane|plane turned|into the plane", text)
    assert text.count("the jump seat.") == sum(text.count(each) for each in said)
    assert all(each in text for each in said) or not is_shut


@each_match
def test_who_is_said_to_have_broken_words_did(scenario: str, seats: int, seed: int) -> None:
    events = played(scenario, seats, seed)
    broken = broken_by_mask(events)
    (told,) = re.findall(r"Promises broken in all: (.*?)\.", "\n".join(retold(events, WORDS))) or [""]
    if told:
        found = {name: int(n) for name, n in re.findall(r"(\w+) \((\d+)\)", told)}
        assert found == {WORDS.mask(mask): n for mask, n in broken.items()}


@each_match
def test_one_line_says_who_won_and_in_spite_of_what(scenario: str, seats: int, seed: int) -> None:
    events = played(scenario, seats, seed)
    line = banner_of(events, WORDS)
    assert 4 <= len(line.split()) <= 20
    assert retold(events, WORDS)[0] == line
    ended = next(event for event in events if isinstance(event, ev.MatchEnded))
    for seat, mask, _ in ended.rows:
        if seat in ended.winners:
            assert WORDS.mask(mask) in line
    left = next(event for event in events if isinstance(event, ev.FlightLeft))
    for name in re.findall(r"(\w+) misses the plane", line):
        assert name in map(WORDS.mask, left.boat)
    for name, count in re.findall(r"(\w+) breaks (\d+) promises", line):
        assert int(count) == next(n for mask, n in broken_by_mask(events).items() if WORDS.mask(mask) == name)
    for name, day in re.findall(r"(\w+), lowest on day (\d+)", line):
        assert any(isinstance(e, ev.LowestNamed) and WORDS.mask(e.mask) == name for e in events), day
    assert ("holds the door" in line) <= any(isinstance(e, ev.DoorHeld) and e.is_held for e in events)
    assert ("nobody is left ashore" in line) == (not left.boat and "nobody" in line)


def test_without_its_end_a_match_has_no_line_and_is_told_so_far() -> None:
    events = played(*QUICK[0])
    half = events[: len(events) // 2]
    assert banner_of(half, WORDS) == ""
    assert "had the best week" not in "\n".join(retold(half, WORDS))


def turned(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The same match with every secret star another one."""
    stars = (ev.StarsGiven, ev.OwnStars)
    return tuple(replace(e, stars=6 - e.stars) if isinstance(e, stars) else e for e in events)


@pytest.mark.parametrize("scenario", ["plaudit", "the-list"])
def test_stars_are_told_only_from_the_level_on_that_shows_them(scenario: str) -> None:
    events = played(scenario, 5, 1)
    other = turned(events)
    for level, may_differ in ((SUMS, False), (OF_EACH, True), (PAIRS, True)):
        one, two = (retold(at_level(each, level), WORDS) for each in (events, other))
        assert may_differ or one == two
    one, two = (" ".join(retold(at_level(each, OF_EACH), WORDS)) for each in (events, other))
    without = r"The most fives came from .*?\."
    assert re.sub(without, "", one) == re.sub(without, "", two), (
        "each mask's own stars, and nothing of whom they were for"
    )
    assert one.count("Stars for") + one.count("The table gave") == 0


def test_who_is_said_to_have_had_nothing_is_everybody_who_had_nothing() -> None:
    """A fault once: Cleo, who had promised nothing, was left out, as if there had been something in it for her."""
    done = next(event for event in played("plaudit", 5, 1) if isinstance(event, ev.EncounterDone))
    front = ("cleo", "mira", "ivo", "pim")
    done = replace(
        done,
        front=front,
        promises=(("cleo", ""), ("mira", "take"), ("ivo", "take"), ("pim", "take")),
        acts=tuple((mask, "busy" if mask == "pim" else "take", "took it") for mask in front),
        broken=("pim",),
    )
    scene = SceneTold(done, 1, 0, ev.OutcomeShown("It went.", (("pim", 2, 1), ("ivo", 0, 1))))
    assert (scene.wronged, scene.empty_handed) == (["mira"], ["cleo", "mira"])
    assert "That left Cleo and Mira with nothing." in scene.piece(WORDS).text
