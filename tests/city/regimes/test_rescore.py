"""Deeds documents from disk: what is read, what is refused and in which words, and what is printed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.app.rescore import BadDeeds, main_rescore, rescore
from game.city.deeds import DEEDS
from game.city.regimes.regime import GATES
from game.city.regimes.registry import UnknownRegime, regime_names

Write = Callable[[object], Path]
ONE_OF_EACH: list[dict[str, object]] = [
    {"deed": "rated", "by": "ada", "of": "bo", "stars": 4},
    {"deed": "rated", "by": "street", "of": "bo", "stars": 5, "context": "work"},
    {"deed": "rated", "by": "public", "of": "ada", "stars": 1, "context": "money"},
    {"deed": "kept_company", "by": "ada", "of": "bo"},
    {"deed": "opted_out", "by": "ada"},
    {"deed": "opted_in", "by": "ada"},
    {"deed": "bought", "by": "ada", "tag": "house_brand"},
    {"deed": "due", "by": "ada", "able": False, "answer": "pleaded"},
    {"deed": "settled", "by": "ada"},
    {"deed": "disclosed", "by": "ada"},
    {"deed": "befriended", "by": "ada", "of": "bo"},
    {"deed": "unfriended", "by": "ada", "of": "bo"},
    {"deed": "posted", "by": "ada", "tone": "gloomy"},
    {"deed": "liked", "by": "ada", "of": "bo"},
    {"deed": "shared", "by": "ada"},
    {"deed": "clapped", "by": "ada", "taps": 0},
    {"deed": "recorded", "by": "ada", "entry": "heroic_act"},
    {"deed": "held", "by": "ada", "coins": 0},
]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def save(content: object) -> Path:
        path = tmp_path / "deeds.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return save


def document(*rounds: list[Any]) -> dict[str, object]:
    return {"seats": ["ada", "bo"], "rounds": list(rounds)}


def test_prints_score_tier_and_gates_of_each_seat_and_round(write: Write) -> None:
    path = write(document([{"deed": "rated", "by": "ada", "of": "bo", "stars": 1}], []))
    result = rescore(path, "gilded")
    assert result["regime"] == "gilded"
    assert [{seat: (one["score"], one["tier"]) for seat, one in table.items()} for table in result["rounds"]] == [
        {"ada": (4.0, 2), "bo": (3.2, 1)}
    ] * 2
    assert result["rounds"][0]["bo"]["gates"] == {
        "home": "queue",
        "travel": "queue",
        "work": "open",
        "credit": "open",
        "school": "open",
        "network": "open",
        "event": "refused",
        "service": "queue",
    }


def test_takes_every_deed_under_every_regime(write: Write) -> None:
    assert {deed["deed"] for deed in ONE_OF_EACH} == set(DEEDS)
    path = write(document(ONE_OF_EACH, [], ONE_OF_EACH))
    for regime in regime_names():
        result = rescore(path, regime)
        assert len(result["rounds"]) == 3
        for table in result["rounds"]:
            assert list(table) == ["ada", "bo"]
            assert all(tuple(one["gates"]) == GATES for one in table.values())


def test_scores_are_numbers_or_a_text_for_the_list_or_null(write: Write) -> None:
    path = write(document([{"deed": "due", "by": "ada", "able": True, "answer": "ignored"}], []))
    scores = {name: [table["ada"]["score"] for table in rescore(path, name)["rounds"]] for name in regime_names()}
    assert scores["quiet"] == [None, None]
    assert scores["list"] == ["-", "LISTED"]
    assert scores["orchard"] == [570, 570]
    assert isinstance(scores["orchard"][0], int)


def test_takes_a_document_without_rounds_and_a_byte_order_mark(write: Write) -> None:
    path = write("\ufeff" + json.dumps(document()))
    assert rescore(path, "mean") == {"regime": "mean", "rounds": []}


RATING = {"deed": "rated", "by": "ada", "of": "bo", "stars": 4}
PLACE = "round 2, deed 2"
BAD_DEEDS = [
    ({**RATING, "stars": 0}, 'key "stars": 0 is not a whole number from 1 to 5'),
    ({**RATING, "stars": 6}, 'key "stars": 6 is not a whole number from 1 to 5'),
    ({**RATING, "stars": True}, 'key "stars": true is not a whole number'),
    ({**RATING, "stars": 4.0}, 'key "stars": 4.0 is not a whole number'),
    ({**RATING, "stars": "4"}, 'key "stars": "4" is not a whole number'),
    ({**RATING, "stars": None}, 'key "stars": null is not a whole number'),
    ({**RATING, "stars": [4]}, 'key "stars": a list is not a whole number'),
    ({**RATING, "stars": {}}, 'key "stars": an object is not a whole number'),
    ({**RATING, "of": "ada"}, 'key "of": "ada" cannot be at both ends of "rated"'),
    ({**RATING, "of": "boo"}, 'key "of": there is no seat "boo"; did you mean "bo"?'),
    ({**RATING, "of": "street"}, 'key "of": "street" has no seat'),
    ({**RATING, "by": "zoe"}, 'key "by": there is no seat "zoe"'),
    ({**RATING, "by": 3}, 'key "by": there is no seat 3'),
    ({**RATING, "context": "homes"}, 'key "context": "homes" is not one of the words for it; did you mean "home"?'),
    ({**RATING, "context": None}, 'key "context": null is not one'),
    ({**RATING, "star": 4}, 'key "star": is not known here; did you mean "stars"?'),
    ({"deed": "rated", "by": "ada", "of": "bo"}, 'key "stars": is missing; needed here: deed, by, of, stars'),
    ({"deed": "rated", "of": "bo", "stars": 3}, 'key "by": is missing'),
    ({"deed": "raten", "by": "ada"}, 'key "deed": there is no deed "raten"; did you mean "rated"?'),
    ({"deed": 7, "by": "ada"}, 'key "deed": there is no deed 7'),
    ({"by": "ada", "of": "bo", "stars": 4}, 'key "deed": is missing'),
    ({"deeds": "shared", "by": "ada"}, 'key "deed": is missing; it names what was done; did you mean "deeds"?'),
    ({"deed": "kept_company", "by": "ada", "of": "ada"}, 'key "of": "ada" cannot be at both ends'),
    ({"deed": "befriended", "by": "street", "of": "ada"}, 'key "by": "street" has no seat and may only be "by"'),
    ({"deed": "shared", "by": "public"}, 'key "by": "public" has no seat'),
    ({"deed": "shared", "by": "ada", "of": "bo"}, 'key "of": is not known here'),
    ({"deed": "bought", "by": "ada", "tag": "games"}, 'key "tag": "games" is not one of the words for it; did'),
    ({"deed": "due", "by": "ada", "able": 1, "answer": "paid"}, 'key "able": 1 must be true or false'),
    ({"deed": "due", "by": "ada", "able": True, "answer": "pays"}, 'key "answer": "pays" is not one'),
    ({"deed": "posted", "by": "ada", "tone": "sad"}, 'key "tone": "sad" is not one'),
    ({"deed": "recorded", "by": "ada", "entry": "hero"}, 'key "entry": "hero" is not one'),
    ({"deed": "clapped", "by": "ada", "taps": -1}, 'key "taps": -1 is not a whole number of 0 or more'),
    ({"deed": "clapped", "by": "ada", "taps": False}, 'key "taps": false is not'),
    ({"deed": "held", "by": "ada", "coins": 2.5}, 'key "coins": 2.5 is not a whole number of 0 or more'),
    ("rated", "must be an object"),
    (None, "must be an object"),
]


@pytest.mark.parametrize(("deed", "problem"), BAD_DEEDS, ids=[problem for _, problem in BAD_DEEDS])
def test_a_bad_deed_is_refused_with_round_place_and_key(write: Write, deed: object, problem: str) -> None:
    path = write(document([RATING], [RATING, deed]))
    with pytest.raises(BadDeeds) as refusal:
        rescore(path, "quiet")
    assert str(refusal.value).startswith(f"{path}: {PLACE}: {problem}")


BAD_DOCUMENTS: list[tuple[object, str]] = [
    ("", "is not JSON: line 1, column 1"),
    ('{"seats": ["ada"],\n "rounds": [[}', "is not JSON: line 2, column 1"),
    ("[" * 100_000, "is not a deeds document: it is nested too deeply"),
    ('{"seats": ["ada"], "rounds": [[{"deed": "held", "by": "ada", "coins": ' + "9" * 9_999 + "}]]}", "is not a deeds"),
    ([], "the document must be one object"),
    ("null", "the document must be one object"),
    ({"seats": ["ada"]}, 'key "rounds": is missing'),
    ({"rounds": []}, 'key "seats": is missing'),
    ({"seats": ["ada"], "round": []}, 'key "round": is not known here; did you mean "rounds"?'),
    ('{"seats": ["ada"], "seats": ["bo"], "rounds": []}', 'key "seats": is there twice'),
    (
        '{"seats": ["ada"], "rounds": [[], [{"deed": "shared", "by": "ada", "by": "ada"}]]}',
        'round 2, deed 1: key "by": is there twice',
    ),
    ({"seats": [], "rounds": []}, 'key "seats": must be a list of at least one name'),
    ({"seats": "ada", "rounds": []}, 'key "seats": must be a list'),
    ({"seats": ["ada", "bo", "ada"], "rounds": []}, 'key "seats", place 3: the seat "ada" is there twice'),
    ({"seats": ["ada", "street"], "rounds": []}, 'key "seats", place 2: no seat may be called "street"'),
    ({"seats": ["public"], "rounds": []}, 'key "seats", place 1: no seat may be called "public"'),
    ({"seats": ["ada", 4], "rounds": []}, 'key "seats", place 2: 4 is not a name'),
    ({"seats": [" "], "rounds": []}, 'key "seats", place 1: " " is not a name'),
    ({"seats": ["ada"], "rounds": {}}, 'key "rounds": must be a list of rounds'),
    ({"seats": ["ada"], "rounds": [[], {}]}, "round 2: must be a list of deeds"),
]


@pytest.mark.parametrize(("content", "problem"), BAD_DOCUMENTS, ids=[problem for _, problem in BAD_DOCUMENTS])
def test_a_bad_document_is_refused_with_the_place(write: Write, content: object, problem: str) -> None:
    path = write(content)
    with pytest.raises(BadDeeds) as refusal:
        rescore(path, "quiet")
    assert str(refusal.value).startswith(f"{path}: {problem}")


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    latin = tmp_path / "latin.json"
    latin.write_bytes(b'{"seats": ["zo\xeb"], "rounds": []}')
    for path, problem in (
        (tmp_path / "nothing.json", "cannot be read (no such file"),
        (tmp_path, "cannot be read ("),
        (latin, "is not UTF-8 text (byte 14)"),
    ):
        with pytest.raises(BadDeeds) as refusal:
            rescore(path, "mean")
        assert str(refusal.value).startswith(f"{path}: {problem}")


def test_an_unknown_regime_is_refused_with_the_names(write: Write) -> None:
    with pytest.raises(UnknownRegime, match=r"'guilded'.*Did you mean 'gilded'.*There are: charter,.*web"):
        rescore(write(document()), "guilded")


def test_the_command_prints_json_or_one_message(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(document([RATING]))
    assert main_rescore(path, "charter") == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == rescore(path, "charter")
    assert not printed.err

    for bad_path, regime in ((path, "guilded"), (path.with_name("none.json"), "mean"), (write("{"), "mean")):
        assert main_rescore(bad_path, regime) == 2
        printed = capsys.readouterr()
        assert not printed.out
        assert len(printed.err.splitlines()) == 1
