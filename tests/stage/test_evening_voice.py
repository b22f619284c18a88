"""What the evening says of a guest: that it kept its word, where it did, and that it did not, where it did not."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from game.city.events import VouchSettled
from game.stage.scenes.evening.scene import SCENE
from tests.screens.picture import shown_props


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_guest_is_thanked_who_kept_its_word_and_no_other(is_kept: bool) -> None:
    props = shown_props()
    by, of = (mask.id for mask in props.pack.masks[:2])
    scene, nobody = SCENE(props), Any
    scene._vouch = VouchSettled(by, of, is_kept)
    scene._opened_ms = props.motion.clock.now_ms
    said = scene.voice(SimpleNamespace(beat="home"), nobody)  # type: ignore[arg-type]
    key = "evening.vouch.kept" if is_kept else "evening.vouch.broken"
    assert said == props.words(key, by=props.words.mask(by), of=props.words.mask(of))
