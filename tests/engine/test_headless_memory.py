"""A headless match runs without the collector: it must leave nothing for it, and turn it on again."""

from __future__ import annotations

import gc

import pytest

from game.bots.bot import bots_for
from game.city.plaudit import plaudit_rules
from game.engine.dice import Dice
from game.engine.host import Host, run_headless
from tests.laws.matches import plan_for


@pytest.mark.slow
def test_a_match_leaves_no_cycles_behind() -> None:
    def play() -> None:
        run_headless(Host(plaudit_rules(plan_for()), 5, players=bots_for(range(4), Dice(5))))

    play()  # what is made once and for all
    gc.collect()
    gc.freeze()  # what other tests have left is not to be looked through again
    gc.disable()
    try:
        play()
        found = gc.collect()
    finally:
        gc.enable()
    assert found < 100


def test_the_collector_runs_again_even_if_the_match_fails() -> None:
    host = Host(plaudit_rules(plan_for()), 5)
    with pytest.raises(RuntimeError, match="not over after 3 groups"):
        run_headless(host, most_groups=3)
    assert gc.isenabled()
