"""The list of faults stays alive: each can still be put in where it belongs, and there are some of every area."""

from __future__ import annotations

from collections import Counter

from tests.faults.fault import all_faults


def test_every_fault_can_be_put_in() -> None:
    assert [problem for fault in all_faults() if (problem := fault.problem())] == []


def test_there_are_faults_everywhere_each_with_a_name_of_its_own() -> None:
    faults = all_faults()
    assert len({fault.name for fault in faults}) == len(faults) >= 40
    areas = Counter(fault.area for fault in faults)
    assert set(areas) >= {"engine", "city", "stage", "debrief", "devices", "app", "content"}
    assert areas["stage"] >= 10
    assert all(fault.seen for fault in faults)
