"""In whole matches of every scenario nothing is asked or paid for that the pack has no words for."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.plan import Plan
from game.content import PACKS, load_pack
from game.content.wording import Wording
from game.engine.prompts import Choose
from tests.laws.matches import random_answers, stepping

CASES = [
    ("plaudit", "first-impressions", 4), ("plaudit", "plaudit", 8), ("plaudit", "plaudit", 3),
    ("plaudit", "charter", 4),
    ("example", "one-evening", 6),
]  # fmt: skip


@pytest.mark.parametrize(("name", "scenario", "seats"), CASES)
def test_every_option_and_every_reason_has_words(name: str, scenario: str, seats: int) -> None:
    pack = load_pack(PACKS / name)
    words = Wording(pack)
    options: set[str] = set()
    reasons: set[str] = set()
    for played in stepping(Plan(pack, pack.scenarios[scenario], "standard", seats), 5, random_answers(5)):
        slots = played.driver.ask.slots if played.driver.ask is not None else ()
        for prompt in (slot.prompt for slot in slots):
            if isinstance(prompt, Choose):
                options |= {words.option(prompt.topic, option) for option in prompt.options}
        reasons |= {e.why for e in played.steps[-1] if isinstance(e, ev.Paid | ev.Lived | ev.LivedQuietly)}
    assert len(options) > 20
    assert {told for told in options if told.startswith("option.") or not told} == set()
    titled = {*pack.cards, *(headline.id for headline in pack.headlines), *(event.id for event in pack.events)}
    assert {why for why in reasons - titled if not words.has(f"why.{why}")} == set()
