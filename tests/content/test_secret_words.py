"""What nobody could see is told in whole sentences, so that whoever has never seen a till's file understands it."""

from __future__ import annotations

import pytest

from game.city.secrets import CHEER, TAGS, VOICE
from game.content import default_pack
from game.content.secret_words import secret
from game.content.wording import Wording


@pytest.mark.parametrize("whose", ["cleo", ""])
def test_what_the_till_kept_says_how_it_came_to_know(whose: str) -> None:
    said = secret(Wording(default_pack()), TAGS, whose, ("game", "luxury", "luxury"))
    assert "went shopping. The till" in said
    assert said.endswith("wrote down: games and luxury (2).")


@pytest.mark.parametrize("kind", [TAGS, VOICE, CHEER])
def test_whoever_it_is_about_is_the_one_who_did_it(kind: str) -> None:
    pack = default_pack()
    said = secret(Wording(pack), kind, "cleo", ("game",) if kind == TAGS else (next(iter(pack.cards)),))
    assert Wording(pack).mask("cleo") in said
    assert said[-1] == "."
