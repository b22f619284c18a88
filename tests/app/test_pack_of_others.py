"""A pack in a folder of its own, outside the game's: checked, played, saved, replayed, judged, taken up again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from game.app import packs_cli
from game.app.cli import main
from game.app.headless import play_headless
from game.app.setup import Setup, bots_of, rules_for, setup_for
from game.city import events as ev
from game.city.pacing import BEATS_S
from game.content import load_pack
from game.content.wording import Wording
from game.debrief.story import story_of
from game.engine.host import Host, Pace, run_headless
from tests.content.spoiling import spoil

PLAY = ["play", "--headless", "--seats", "bot,bot,bot,bot", "--scenario", "one-evening"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("PEER_REVIEW_HOME", str(folder))
    return folder


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """The pack that `packs new` makes, far from the game's own."""
    assert packs_cli.new("harbour", tmp_path / "elsewhere") == 0
    return tmp_path / "elsewhere" / "harbour"


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_it_plays_by_its_path_and_a_save_of_it_replays(
    harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save = tmp_path / "friday.match"
    capsys.readouterr()
    assert main([*PLAY, "--pack", str(harbour), "--seed", "1", "--save", str(save), "--json"]) == 0
    played = printed(capsys)
    assert played["pack"]["id"] == "harbour"
    assert main(["replay", str(save), "--json"]) == 0
    assert printed(capsys) == played


def test_a_save_is_judged_under_the_packs_own_rule_and_told(
    harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save = tmp_path / "friday.match"
    assert main([*PLAY, "--pack", str(harbour), "--seed", "1", "--save", str(save), "--json"]) == 0
    capsys.readouterr()
    days = {}
    for rule in ("lantern", "gilded"):
        assert main(["replay", str(save), "--regime", rule, "--json"]) == 0
        days[rule] = printed(capsys)["judged"]
        assert {day["regime"] for day in days[rule]} == {rule}
    moved = {rule: [abs(s["score"] - 4) for s in day[0]["masks"].values()] for rule, day in days.items()}
    assert sum(moved["lantern"]) < sum(moved["gilded"]), "half the step moves everybody less"
    assert main(["replay", str(save), "--regime", "lantren"]) == 2
    assert "Did you mean 'lantern'?" in capsys.readouterr().err
    assert main(["replay", str(save), "--story"]) == 0
    told = capsys.readouterr().out
    assert "story." not in told
    assert "{" not in told


def test_deeds_are_judged_under_a_rule_of_a_pack(
    harbour: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deeds = tmp_path / "deeds.json"
    rated = {"deed": "rated", "by": "street", "of": "ada", "stars": 5}
    deeds.write_text(json.dumps({"seats": ["ada", "bo"], "rounds": [[rated]]}), encoding="utf-8")
    capsys.readouterr()
    assert main(["rescore", str(deeds), "--regime", "lantern", "--pack", str(harbour)]) == 0
    judged = printed(capsys)
    assert judged["regime"] == "lantern"
    assert judged["rounds"][0]["ada"]["score"] == 4.2
    assert main(["rescore", str(deeds), "--regime", "lantern"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_an_interrupted_match_of_it_goes_on_to_the_same_end(
    harbour: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = load_pack(harbour)
    setup = setup_for(pack, ["bot"] * 4, seed=3, scenario="one-evening", pack_at=str(harbour), is_headless=True)
    whole = play_headless(setup, pack)

    monkeypatch.setattr("game.app.headless.run_headless", lambda host: run_headless(host, most_groups=30))
    with pytest.raises(RuntimeError):
        play_headless(setup, pack)
    monkeypatch.undo()
    monkeypatch.setenv("PEER_REVIEW_HOME", str(harbour.parents[1] / "home"))
    capsys.readouterr()
    assert main(["resume", "--json"]) == 0
    assert printed(capsys) == whole


def events_of(harbour: Path, seed: int, seats: int) -> list[Any]:
    pack = load_pack(harbour)
    setup: Setup = setup_for(pack, ["bot"] * seats, seed=seed, scenario="one-evening")
    host = Host(rules_for(setup, pack), seed, pace=Pace(BEATS_S), players=bots_of(setup))
    run_headless(host)
    assert "story." not in "\n".join(story_of(host.history, Wording(pack)))
    return list(host.history)


@pytest.mark.slow
def test_all_that_it_brings_is_met_over_some_matches(harbour: Path) -> None:
    pack = load_pack(harbour)
    cards, masks, homes, wishes, districts, rules, events = (set() for _ in range(7))  # type: ignore[var-annotated]
    for seed in range(20):
        for event in events_of(harbour, seed, 3 + seed % 6):
            match event:
                case ev.EncounterDone():
                    cards.add(event.card)
                case ev.MatchBegan():
                    masks |= set(event.masks)
                case ev.HomeTaken():
                    homes.add(event.home)
                case ev.WishRevealed():
                    wishes.add(event.wish)
                case ev.DayBegan():
                    districts |= set(event.districts)
                case ev.StandingsJudged():
                    rules.add(event.regime)
                case ev.BulletinRead():
                    events.add(event.event)
    assert cards == set(pack.cards)
    assert masks >= {"tove", "pip"}
    assert homes >= {home.id for home in pack.homes if home.rung < 4}
    assert wishes >= {"full-jar", "honest-abroad", "low-bed"}
    assert districts >= {"lantern-room", "pier"}
    assert "lantern" in rules
    assert events >= {"herring", "lamp-week"}


MISTAKES = [
    ("regimes.toml", 'based_on = "gilded"', 'based_on = "gildet"', 'Did you mean "gilded"?'),
    ("wishes.toml", '"coins_left"', '"coins_lef"', 'Did you mean "coins_left"?'),
    ("homes.toml", "rung = 4", "rung = 3", "there must be 5 homes, on rungs 0 to 4"),
    ("cards/first.toml", 'second = "none"', 'second = "nun"', '"nun" is no count'),
    ("masks.toml", 'name = "Tove"', "name = 3", "must be a text in quotes, not 3"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("file", "old", "new", "says"), MISTAKES, ids=lambda case: str(case)[:14])
def test_a_mistake_in_it_is_one_clear_message_and_no_match(
    harbour: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, says: str
) -> None:
    spoil(harbour, file, old, new)
    capsys.readouterr()
    assert main([*PLAY, "--pack", str(harbour), "--seed", "1"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    assert f"{harbour / file}:" in err
    assert "Traceback" not in err


def test_a_face_that_cannot_be_drawn_is_told_before_a_window_opens(
    harbour: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(harbour, "masks.toml", 'nose = "pointed"', 'nose = "pointy"')
    capsys.readouterr()
    assert main(["play", "--seats", "key,bot,bot", "--pack", str(harbour)]) == 2
    assert "mask.tove.face.nose: 'pointy' cannot be drawn" in capsys.readouterr().err
    assert main([*PLAY, "--seed", "1", "--pack", str(harbour)]) == 0, "without a window there is nothing to draw"
