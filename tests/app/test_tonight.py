"""What one match of an evening leaves for the next: other first cards, nothing told twice, and all of it journalled."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.headless import play_headless, resume_headless
from game.app.loop import Loop
from game.app.outcome import outcome_of
from game.app.refusal import BadCall
from game.app.saves import interrupted, new_journal, open_save
from game.app.setup import Setup, bots_of, plan_for, rules_for, setup_for, setup_from_doc
from game.app.tonight import Tonight
from game.city.events import BulletinRead
from game.city.pacing import BEATS_S
from game.city.plan import headline_seen
from game.content import default_pack
from game.engine.events import CardOpened, Event
from game.engine.host import Host, Pace, run_headless
from game.stage.menus import outcomes as out
from tests.app.test_party import RETURN, begin, press
from tests.devices.test_keyboard import PLACES

PACK = default_pack()
BOTS = ["bot"] * 5


def played(setup: Setup) -> list[Event]:
    host = Host(rules_for(setup, PACK), setup.seed, pace=Pace(BEATS_S), players=bots_of(setup))
    run_headless(host)
    return list(host.history)


def cards(history: list[Event]) -> list[str]:
    return [event.card for event in history if isinstance(event, CardOpened) and event.card in PACK.cards]


def papers(history: list[Event]) -> list[str]:
    return [headline_seen(event.headline) for event in history if isinstance(event, BulletinRead) and event.headline]


def later(setup: Setup, tonight: Tonight, *, is_same: bool = False, is_explained: bool = False) -> Setup:
    return tonight.begins(setup, PACK, is_same=is_same, is_explained=is_explained)


def test_the_first_match_of_an_evening_tells_everything_and_a_later_one_no_more() -> None:
    tonight, setup = Tonight(), setup_for(PACK, BOTS, seed=1)
    assert later(setup, tonight) == setup
    history = played(setup)
    tonight.met(history, PACK)
    again = later(setup, tonight)
    assert again.is_again
    assert set(again.seen) == {*cards(history), *papers(history)}
    assert not later(setup, tonight, is_explained=True).is_again, "the setting brings it back"
    assert later(setup, tonight, is_explained=True).seen == again.seen, "and other cards come all the same"


def test_what_never_came_to_a_card_has_told_nothing() -> None:
    tonight = Tonight()
    tonight.met([event for event in played(setup_for(PACK, BOTS, seed=1)) if not isinstance(event, CardOpened)], PACK)
    assert not later(setup_for(PACK, BOTS, seed=2), tonight).is_again


def test_a_class_is_told_again_unless_the_same_pupils_stay() -> None:
    tonight, setup = Tonight(), setup_for(PACK, BOTS, seed=1, length="class10")
    tonight.met(played(setup), PACK)
    assert not later(setup, tonight).is_again
    assert later(setup, tonight, is_same=True).is_again


def test_a_card_that_was_met_again_is_the_last_of_all() -> None:
    tonight = Tonight()
    for card in ("last-taxi", "armrests", "last-taxi"):
        tonight.met([CardOpened(card)], PACK)
    assert tonight.cards == ("armrests", "last-taxi")


def test_a_later_match_is_journalled_with_what_the_evening_had_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path))
    tonight, first = Tonight(), setup_for(PACK, BOTS, seed=1, is_headless=True)
    tonight.met(played(first), PACK)
    setup = later(setup_for(PACK, BOTS, seed=2, is_headless=True), tonight)
    whole = play_headless(setup, PACK)
    assert outcome_of(setup, played(setup), steps=whole["steps"], hash_hex=whole["hash"]) == whole

    host = Host(
        rules_for(setup, PACK), 2, journal=new_journal(setup, is_live=False), pace=Pace(BEATS_S), players=bots_of(setup)
    )
    while host.group is not None and host.step < whole["steps"] // 2:
        host.tick(host.group.closes_at_ms() or 0)
    host.leave()
    path = interrupted()
    assert path is not None
    journal, found = open_save(path, is_live=True)
    assert found == setup
    assert resume_headless(journal, found, PACK)["hash"] == whole["hash"]


def test_a_save_of_before_has_seen_nothing_and_a_damaged_one_names_its_file() -> None:
    doc = setup_for(PACK, BOTS, seed=7).to_doc()
    assert plan_for(setup_from_doc({k: v for k, v in doc.items() if k != "seen"}, "a.match"), PACK).seen == ()
    for wrong in ("last-taxi", [1], None, {}):
        with pytest.raises(BadCall, match=r"a\.match"):
            setup_from_doc({**doc, "seen": wrong}, "a.match")


def anew(loop: Loop) -> None:
    """Another match of the same evening, with whoever sits down for it."""
    loop.party.lobby.open_anew()
    press(loop, PLACES[0][2], PLACES[5][0], RETURN)
    loop.party.lobby._on_scenario(out.StartMatch("first-impressions", "quick"))


def test_the_second_match_at_the_screen_goes_straight_to_the_masks(loop: Loop) -> None:
    begin(loop)
    match = loop.party.match
    assert match is not None
    assert not match.session.setup.is_again
    while not cards(match.session.host.history):
        loop.step(400.0)
    anew(loop)
    match = loop.party.match
    assert match is not None
    assert match.session.setup.is_again
    assert match.session.setup.seen
    assert {slot.prompt.topic for slot in match.session.host.group.slots if match.session.host.group} != {"poll"}
    loop.party.settings_desk.on(
        out.SettingsChanged(loop.party.window.settings.__class__(explains_again=True)), loop.party.open_title
    )
    anew(loop)
    match = loop.party.match
    assert match is not None
    assert not match.session.setup.is_again
