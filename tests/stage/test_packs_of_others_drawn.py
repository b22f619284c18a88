"""A pack that somebody else wrote is drawn from its first beat to its last; its own rule looks like its base."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.app.pack_pictures import PICTURES
from game.city.pacing import BEATS_S
from game.city.pack import Pack, TunedRegime
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import PACKS, default_pack, load_pack
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.engine.driver import Driver
from game.engine.views import View
from game.stage.director import Director
from game.stage.scenes.evening.night import windows
from tests.screens import picture, pictures_regimes
from tests.screens.played import random_answers

SMALL_PX = (480, 270)


def shown_with(monkeypatch: pytest.MonkeyPatch, pack: Pack) -> None:
    """Pictures are made with `pack` from now on."""
    monkeypatch.setattr(picture, "shown_pack", lambda: pack)
    monkeypatch.setattr(pictures_regimes, "shown_pack", lambda: pack)


def small() -> Canvas:
    pygame.font.init()
    return Canvas.for_window(pygame.Surface(SMALL_PX), DAY)


@pytest.mark.slow
@pytest.mark.parametrize("seats", [4, 8])
def test_every_beat_of_its_match_is_drawn_without_a_missing_word(monkeypatch: pytest.MonkeyPatch, seats: int) -> None:
    pack = load_pack(PACKS / "example", PICTURES)
    shown_with(monkeypatch, pack)
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios["one-evening"], "standard", seats)), seed=4)
    view, director, canvas = View(driver.rules, None), Director(picture.shown_props()), small()
    drawn: dict[str, bytes] = {}
    while driver.ask is not None:
        director.take(view.fold(driver.fresh), view.state)
        slots = driver.ask.slots
        live = picture.live_for(director.props, view.state, seats, driver.ask.beat, slots, driver.step)
        director.show(live, view.state)
        for look in live.seats:
            for _, words in look.buttons or ():
                assert not words.startswith(("home.", "option.", "regime."))
        if live.beat not in drawn:
            director.draw(canvas, live, view.state)
            drawn[live.beat] = pygame.image.tobytes(canvas.surface, "RGB")
        director.props.motion.clock.tick(5000)
        driver.feed(random_answers(4, driver.step, slots))
    assert drawn.keys() >= {"card", "say", "do", "gasp", "stars", "travel", "home", "homes_shown", "night", "wish"}
    assert len(set(drawn.values())) > len(drawn) / 2


def hill_under(regime: str, seats: int = 4) -> bytes:
    canvas = small()
    picture.drawn(canvas, pictures_regimes.judged(regime, seats), 1000 * (BEATS_S["ledger"] or 0))
    return pygame.image.tobytes(canvas.surface, "RGB")


@pytest.mark.parametrize("base", ["gilded", "web", "list", "ledger", "echo"])
def test_a_rule_of_a_pack_is_shown_as_the_rule_it_is_based_on(monkeypatch: pytest.MonkeyPatch, base: str) -> None:
    twin, soft = TunedRegime("twin", base), TunedRegime("soft", "gilded", {"step": 0.1})
    pack = default_pack()
    names = {key.replace(base, "twin"): text for key, text in pack.words.items() if key.startswith(f"regime.{base}.")}
    shown_with(monkeypatch, replace(pack, regimes=(twin, soft), words=pack.words | names))
    assert hill_under("twin") == hill_under(base)
    if base == "gilded":
        assert hill_under("soft") != hill_under("gilded"), "other numbers, other places on the hill"


def test_homes_of_any_name_light_their_rungs_windows() -> None:
    pack = load_pack(PACKS / "example")
    assert windows(pack, {"tove": "hammock", "pip": "lamp"}) == {"capsule": 2, "tower": 3}
