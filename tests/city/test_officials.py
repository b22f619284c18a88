"""What officials write down of an encounter: a broken word for each who kept theirs, a costly kept one once."""

from __future__ import annotations

from game.city.forms.form import Cast, Result
from game.city.officials import entries

FRONT = ("ada", "bo", "cy", "di")


def written(care: dict[str, int], broken: tuple[str, ...] = (), silent: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    promises = tuple((mask, "" if mask in silent else "fair") for mask in FRONT)
    result = Result("", (), (), promises, (), broken)
    found = [dict(e.pairs) for e in entries(Cast("day1/1", "yard", FRONT, ()), result, care)]
    return [(str(one["by"]), str(one["entry"])) for one in found]


def test_a_broken_word_counts_once_for_each_who_kept_theirs_and_three_times_at_most() -> None:
    assert written({}, ("bo",)) == [("bo", "broken_contract")] * 3
    assert written({}, ("bo", "cy")) == [("bo", "broken_contract")] * 2 + [("cy", "broken_contract")] * 2
    assert written({}, FRONT) == [(mask, "broken_contract") for mask in FRONT]


def test_a_kept_word_is_written_down_if_it_cost_something_and_is_heroic_beside_a_rough_one() -> None:
    assert written({"ada": 1, "bo": 0}) == [("ada", "volunteering")]
    assert written({"ada": 1, "bo": -1}) == [("ada", "heroic_act")]
    assert written({"ada": 1}, ("bo",))[0] == ("ada", "heroic_act")


def test_who_promised_nothing_is_not_written_down() -> None:
    assert written({"ada": 1, "bo": -1}, silent=("ada", "bo")) == []
