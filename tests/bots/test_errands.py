"""Which errands bots run: every temperament all of them sometimes, and debts are paid by the honest."""

from __future__ import annotations

from collections import Counter

import pytest

from game.bots.errands import errand_for
from game.bots.temperament import TEMPERAMENTS
from game.city import events as ev
from game.city.city import City
from game.city.errands import APPLY, BILL, ERRANDS, SHIFT
from game.engine.dice import Dice
from game.engine.prompts import Option

EVENINGS = 300


def runs(temper: str, *others: str, coins: int = 5, owed: int = 0) -> Counter[str]:
    """What a bot does on many evenings, a shift and `others` on offer."""
    city = City(masks=("ada",), coins={"ada": coins}, later=[ev.Deferred("ada", 9, -owed, 0, "loan")] if owed else [])
    options = [Option(errand, gist=ERRANDS[errand].likely) for errand in (SHIFT, *others)]
    dice = [Dice(seed, temper) for seed in range(EVENINGS)]
    return Counter(errand_for(city, "ada", options, TEMPERAMENTS[temper], one) for one in dice)


@pytest.mark.parametrize("temper", sorted(TEMPERAMENTS))
def test_every_temperament_runs_every_errand_sometimes(temper: str) -> None:
    for coins in (0, 5):
        for errand in ERRANDS.keys() - {SHIFT}:
            done = runs(temper, errand, coins=coins)
            assert done[errand] > EVENINGS / 30, errand
            assert done[SHIFT] > EVENINGS / 30, errand


def test_the_honest_pay_what_they_owe_and_the_ambitious_look_for_work() -> None:
    assert runs("honest", BILL, owed=4)[BILL] > runs("climber", BILL, owed=4)[BILL] + EVENINGS / 10
    assert runs("climber", APPLY)[APPLY] > runs("generous", APPLY)[APPLY]
