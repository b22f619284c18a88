"""A match that was kept without its votes: no giver is left in the file, and it still verifies, tells and judges."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from pathlib import Path

import pytest

from game.app.cli import main
from game.app.forgotten import keep_without_votes
from game.app.replay import evenings_that_stand, judged_under, replay_file
from game.city import events as ev
from game.engine.events import Event
from game.engine.journal import BadSave, Journal
from tests.app.test_level_of_files import saved

SECRET = (ev.OwnStars, ev.Guessed, ev.PollAnswered, ev.MirrorShown, ev.WishTaken, ev.StarsLaidOpen)


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path, list[Event]]:
    """A match with its votes, the same without, and what was played."""
    whole, folded = tmp_path / "whole.match", tmp_path / "folded.match"
    _, events = saved(whole, 2)
    assert main(["forget", str(whole), "--out", str(folded)]) == 0
    return whole, folded, events


def test_nothing_in_the_file_names_a_giver_or_lets_one_be_worked_out(both: tuple[Path, Path, list[Event]]) -> None:
    _, folded, events = both
    db = sqlite3.connect(folded)
    rows = db.execute("SELECT input, events FROM steps").fetchall()
    assert db.execute("SELECT count(*) FROM drafts").fetchone() == (0,)
    assert db.execute("SELECT DISTINCT milestone FROM digests").fetchall() == [("",)], "sums of its own rows alone"
    assert {given for given, _ in rows} == {'{"kind":"open"}'}
    docs = [doc for _, text in rows for doc in json.loads(text)]
    kinds = {doc["is"] for doc in docs}
    assert not kinds & {kind.__name__ for kind in SECRET}
    assert {doc["by"] for doc in docs if doc["is"] == "StarsGiven"} == {"street"}
    assert db.execute("SELECT json_extract(setup, '$.seed') FROM match").fetchone() == (0,)
    # Of stars each face has its sum and nothing else: any two other votes with the same sum leave the same file.
    faces: dict[tuple[str, str], list[int]] = defaultdict(list)
    for event in events:
        if isinstance(event, ev.StarsGiven):
            faces[event.card, event.of].append(event.stars)
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    for doc in docs:
        if doc["is"] == "StarsGiven":
            told[doc["card"], doc["of"]].append(doc["stars"])
    assert told.keys() == faces.keys()
    for face, stars in told.items():
        assert (sum(stars), len(stars)) == (sum(faces[face]), len(faces[face]))
        assert max(stars) - min(stars) <= 1
    assert any(sorted(told[face]) != sorted(faces[face]) for face in faces)


def test_the_bytes_hold_no_answer_and_no_free_page_of_the_old_file(both: tuple[Path, Path, list[Event]]) -> None:
    whole, folded, _ = both
    for word in (b"OwnStars", b'"Guessed"', b'"kind":"close"', b"MirrorShown"):
        assert word in whole.read_bytes()
        assert word not in folded.read_bytes()
    assert main(["forget", str(whole), "--yes"]) == 0
    assert b"OwnStars" not in whole.read_bytes()
    assert [path.name for path in whole.parent.iterdir() if "part" in path.name or "wal" in path.name] == []
    assert whole.stat().st_mode & 0o777 == 0o600


def test_it_replays_tells_and_judges_by_sums(
    both: tuple[Path, Path, list[Event]], capsys: pytest.CaptureFixture[str]
) -> None:
    whole, folded, _ = both
    old, new = replay_file(whole), replay_file(folded)
    for key in ("life_points", "winner", "wishes", "doors", "masks"):
        assert new.outcome[key] == old.outcome[key]
    for before, after in zip(judged_under(old, "mean"), judged_under(new, "mean"), strict=True):
        assert after["masks"] == before["masks"], "plain stars go by sums"
    found, count = evenings_that_stand(new)
    assert 0 < found <= count
    assert main(["replay", str(folded)]) == 0
    assert "votes were forgotten" in capsys.readouterr().out
    assert main(["replay", str(folded), "--story"]) == 0
    told = capsys.readouterr().out
    assert main(["replay", str(whole), "--story"]) == 0
    whole_told = re.sub(r" (Stars for \w+: |The table gave \w+ )[\d, ]+\.", "", capsys.readouterr().out)
    for line, whole_line in zip(told.splitlines()[:15], whole_told.splitlines(), strict=False):
        same, _, sums = line.partition(" Together that ")
        assert whole_line.startswith(same), "all but the stars, which were forgotten"
        assert sums or line == whole_line, "what a scene brought is told of all together, as sums are"


def test_its_report_says_so_and_has_no_figure_of_who_gave(
    both: tuple[Path, Path, list[Event]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, folded, _ = both
    page, cells = tmp_path / "page.html", tmp_path / "page.csv"
    assert main(["debrief", str(folded), "--out", str(page), "--csv", str(cells)]) == 0
    assert "were forgotten" in page.read_text("utf-8")
    assert "reciprocity" not in cells.read_text("utf-8-sig")
    assert "\nstars," not in cells.read_text("utf-8-sig")
    capsys.readouterr()
    assert main(["debrief", str(folded), "--out", str(page), "--deeds", str(tmp_path / "deeds.json")]) == 2
    assert main(["forget", str(folded), "--yes"]) == 2
    assert "no votes" in capsys.readouterr().err
    assert main(["resume", str(folded)]) == 2


def test_a_changed_one_is_refused_by_every_command(
    both: tuple[Path, Path, list[Event]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, folded, _ = both
    with sqlite3.connect(folded) as db:
        db.execute("UPDATE steps SET events = replace(events, '\"stars\":4', '\"stars\":5')")
    for command in (["replay", str(folded)], ["debrief", str(folded), "--out", str(tmp_path / "page.html")]):
        assert main(command) == 2
        assert "changed since it was kept" in capsys.readouterr().err


def test_what_is_not_over_keeps_its_votes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "half.match"
    setup, _ = saved(tmp_path / "whole.match", 1)
    Journal.create(path, setup.to_doc()).close()
    assert main(["forget", str(path), "--yes"]) == 2
    assert "not over" in capsys.readouterr().err


def test_a_folder_that_is_gone_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    setup, events = saved(tmp_path / "whole.match", 1)
    with pytest.raises(BadSave):
        keep_without_votes(tmp_path / "nowhere" / "x.match", setup, events)
    assert replay_file(tmp_path / "whole.match").outcome["winner"]
