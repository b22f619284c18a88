"""A coin on somebody's word: where it goes is said on the ticket, before anybody lays one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from game.city.forms.beats import settle_trust
from game.city.forms.form import Cast
from game.city.forms.till import Till
from game.content import default_pack
from game.content.wording import Wording


def coins(*, is_broken: bool) -> dict[str, int]:
    """What a watcher and the one it trusted have of it."""
    table: Any = SimpleNamespace(state=SimpleNamespace(mask_of=lambda seat: "watcher"), show=lambda *told: None)
    till = Till(table, Cast("here", "market", ("trusted",), ("watcher",)), {})
    settle_trust(table, till, {1: "trusted"}, {"trusted": "stay"}, ("trusted",) if is_broken else ())
    return till.coins


@pytest.mark.parametrize(
    ("is_broken", "brings", "said"),
    [
        (False, {"watcher": 1, "trusted": 1}, "Kept: both gain one."),
        (True, {"watcher": -1, "trusted": 1}, "Broken: the liar takes it."),
    ],
)
def test_the_ticket_says_where_the_coin_goes(is_broken: bool, brings: dict[str, int], said: str) -> None:
    assert coins(is_broken=is_broken) == brings
    assert said in Wording(default_pack())("encounter.trust")
