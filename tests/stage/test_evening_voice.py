"""What the evening says of a guest: that it kept its word, where it did, and that it did not, where it did not."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.events import VouchSettled
from game.stage.scenes.evening.news import EveningNews
from game.stage.scenes.evening.scene import SCENE
from tests.screens.picture import shown_props


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_guest_is_thanked_who_kept_its_word_and_no_other(is_kept: bool) -> None:
    props = shown_props()
    by, of = (mask.id for mask in props.pack.masks[:2])
    scene, nobody = SCENE(props), City()
    scene.take(VouchSettled(by, of, is_kept), nobody)
    scene._opened_ms = props.motion.clock.now_ms
    said = scene.voice(SimpleNamespace(beat="home"), nobody)  # type: ignore[arg-type]
    key = "evening.vouch.kept" if is_kept else "evening.vouch.broken"
    assert said == props.words(key, by=props.words.mask(by), of=props.words.mask(of))


def test_wages_and_what_fell_due_are_told_one_after_the_other_before_beds_are_asked_for() -> None:
    news, words = EveningNews(), shown_props().words
    city = City()
    city.masks = ("odile", "ivo", "hugo")
    for mask, coins in (("odile", 2), ("ivo", 4), ("hugo", 3)):
        news.take(ev.Paid(mask, coins, "wage"), city)
    news.take(ev.FellDue("ivo", "loan", -3, 0, 0, 2), city)
    said = news.before_bed(words)
    assert said[0] == "Wages are in: 2 to 4 coins, by tier."
    assert said[1] == "Due today: Ivo \N{MINUS SIGN}3 \N{CURRENCY SIGN} (loans, paid back)."
    for mask in ("odile", "hugo"):
        news.take(ev.FellDue(mask, "save", 5, 0, 0, 2), city)
    assert news.before_bed(words)[1:] == (words("evening.dues"),)
    news.take(VouchSettled("odile", "ivo", True), city)
    assert len(news.before_bed(words)) == 1, "no more than can be read"


def test_what_a_night_brings_beside_its_bed_stands_over_whom_it_was_for() -> None:
    """Rent and Life of a bed stand on the home; a plate, an app that was handed in, a deposit do not."""
    news, words = EveningNews(), shown_props().words
    city = City()
    city.masks = ("odile", "ivo")
    city.wearer |= {"odile": 0, "ivo": 1}
    for event in (
        ev.HomeTaken("odile", "bunk"), ev.Paid("odile", 1, "sweeping"), ev.Lived(0, 1, "home"),
        ev.HomeTaken("ivo", "terrace"), ev.Paid("ivo", -2, "rent"), ev.Paid("ivo", -2, "deposit"),
        ev.Lived(0, 2, "book"),
        ev.ErrandsOffered(("cake",)), ev.Paid("ivo", -1, "cake"),
    ):  # fmt: skip
        news.take(event, city)
    assert news.of_the_night(words) == {
        "ivo": "deposits \N{MINUS SIGN}2 \N{CURRENCY SIGN}",
        "odile": "a plate in the Undercroft +2 \N{BLACK HEART SUIT}",
    }  # fmt: skip
