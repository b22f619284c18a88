"""A pack as it was at a commit: laid out whole, with what it is based on, or refused in one message."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from game.app.cli import main
from game.content import PACKS, load_pack
from game.lab.past_pack import laid_out
from game.lab.seating import BadTable

pytestmark = pytest.mark.needs("git")
SMALL = ["lab", "--matches", "3", "--scenario", "first-impressions", "--length", "quick", "--seats", "4", "--jobs", "1"]


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A repository whose pack paid better at its first commit; and a small pack that is based on it."""
    pack = tmp_path / "repo" / "packs" / "city"
    shutil.copytree(PACKS / "plaudit", pack)
    small = pack.parent / "small"
    small.mkdir()
    head = (pack / "pack.toml").read_text(encoding="utf-8")
    (small / "pack.toml").write_text(f'based_on = "city"\n{head}', encoding="utf-8")
    _git(tmp_path / "repo", "init", "--quiet")
    _commit(tmp_path / "repo")
    homes = pack / "homes.toml"
    told = homes.read_text(encoding="utf-8")
    assert "life = 2" in told
    homes.write_text(told.replace("life = 2", "life = 1"), encoding="utf-8")
    _commit(tmp_path / "repo")
    return pack


def _git(where: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words], cwd=where, check=True)


def _commit(where: Path) -> None:
    _git(where, "add", "--all")
    _git(where, "commit", "--quiet", "--message", "as it is")


@pytest.mark.slow
def test_each_commit_has_its_own_pack(city: Path, tmp_path: Path) -> None:
    now, before = (load_pack(Path(laid_out(f"{city}@{at}", tmp_path / "past"))) for at in ("HEAD", "HEAD~1"))
    assert now.fingerprint == load_pack(city).fingerprint
    assert [home.life for home in before.homes] != [home.life for home in now.homes]


@pytest.mark.slow
def test_a_pack_is_based_on_its_neighbour_of_the_same_commit(city: Path, tmp_path: Path) -> None:
    small = city.parent / "small"
    before = load_pack(Path(laid_out(f"{small}@HEAD~1", tmp_path / "past")))
    assert [home.life for home in before.homes] != [home.life for home in load_pack(small).homes]


@pytest.mark.slow
def test_a_pack_that_is_gone_today_is_still_there_at_its_commit(city: Path, tmp_path: Path) -> None:
    shutil.rmtree(city)
    assert load_pack(Path(laid_out(f"{city}@HEAD", tmp_path / "past"))).scenarios


def test_a_folder_is_its_own_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "me@home").mkdir()
    assert laid_out(str(tmp_path / "me@home"), tmp_path) == str(tmp_path / "me@home")
    assert laid_out("", tmp_path) == ""


@pytest.mark.slow
@pytest.mark.parametrize(("at", "said"), [("HEAD~9", "no commit 'HEAD~9'"), ("", "no commit ''")])
def test_a_commit_that_there_is_not_is_named(at: str, said: str, city: Path, tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=said):
        laid_out(f"{city}@{at}", tmp_path / "past")


@pytest.mark.slow
def test_what_else_is_missing_is_said(city: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadTable, match=r"no pack\.toml at packs/town"):
        laid_out(f"{city.parent / 'town'}@HEAD", tmp_path / "past")
    (tmp_path / "plain").mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(BadTable, match="in no git repository"):
        laid_out(f"{tmp_path / 'plain'}@HEAD", tmp_path / "past")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BadTable, match="git is not installed"):
        laid_out(f"{city}@HEAD", tmp_path / "past")


@pytest.mark.slow
def test_the_lab_compares_a_pack_with_what_it_was(
    city: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    given = ["--pack", str(city), "--against-pack", f"{city}@HEAD~1", "--only", "life-from/home", "--json"]
    assert main([*SMALL, *given]) == 0
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert run["title"].endswith(f"against {city}@HEAD~1")
    assert run["figures"]["life-from/home"]["value"] < 0, "beds pay less than they did"
    assert not list((tmp_path / "home" / "lab").iterdir()), "nothing is left behind"
    assert main([*SMALL, "--against-pack", f"{city}@HEAD~9"]) == 2
    told = capsys.readouterr()
    assert "no commit 'HEAD~9'" in told.err
    assert "Traceback" not in told.err
