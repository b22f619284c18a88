"""What a match is begun with, there and back: how much its end shows is kept, and older saves have the usual."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.app.refusal import BadCall
from game.app.setup import plan_for, setup_for, setup_from_doc
from game.content import default_pack


def test_a_resumed_match_ends_as_it_was_begun() -> None:
    pack = default_pack()
    setup = setup_for(pack, ["key", "key", "bot"], seed=7, reveal=1)
    again = setup_from_doc(setup.to_doc(), "a.match")
    assert again == setup
    assert plan_for(again, pack).reveal == 1
    assert plan_for(replace(again, length="class10"), pack).reveal == 0, "a class sees sums, whatever was set"


def test_a_match_saved_before_one_could_choose_shows_the_usual() -> None:
    doc = setup_for(default_pack(), ["key", "key", "bot"], seed=7).to_doc()
    del doc["reveal"]
    assert setup_from_doc(doc, "a.match").reveal == 2


@pytest.mark.parametrize("wrong", [-1, 4, "2", True, None])
def test_a_damaged_reveal_names_the_file(wrong: object) -> None:
    doc = setup_for(default_pack(), ["key", "key", "bot"], seed=7).to_doc()
    with pytest.raises(BadCall, match=r"a\.match"):
        setup_from_doc({**doc, "reveal": wrong}, "a.match")
