"""The gallery shows every form's stage, every rule's display, and every answer of every gate."""

from __future__ import annotations

import pygame
import pytest

from game.city.forms.registry import all_forms
from game.city.regimes.regime import GATES, TREATMENTS
from game.city.regimes.registry import regime_names
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from tests.screens.gallery import SEATS, all_pictures
from tests.screens.picture import drawn, shown_pack, shown_scenario
from tests.screens.pictures_forms import COMMON, SCENARIOS, STEPS, spots
from tests.screens.pictures_gates import AS_MET, GATED, Stage, desk_met, errand_met

HUNG_UP = ("echo", "charter", "list")
"""The rules that hang something on the hill: a board, reasons, a wall."""
NAMES = {picture.name for picture in all_pictures()}


def test_every_form_has_its_stage_and_the_scenarios_that_are_played_have_every_form() -> None:
    assert {step.form for step in STEPS} == set(all_forms())
    played = {form for scenario, _ in SCENARIOS for form in shown_scenario(scenario).forms}
    assert played == set(all_forms())
    assert {step.name for step in STEPS} <= NAMES


@pytest.mark.slow
@pytest.mark.parametrize("seats", SEATS)
def test_every_step_of_an_encounter_is_pictured_and_comes_about(seats: int) -> None:
    pictured = {step.name for step in STEPS}
    met = {step.name: step for step, _ in spots(seats).values()}
    assert pictured <= set(met)
    assert [name for name, step in met.items() if name not in pictured and step.topic not in COMMON] == []
    assert all(met[step.name].beat == step.beat for step in STEPS)


def test_every_rule_has_its_hill_and_its_change() -> None:
    for name in regime_names():
        assert {f"regime-{name.replace('_', '-')}", f"rule-shown-{name.replace('_', '-')}"} <= NAMES


def test_phones_the_cover_and_tables_without_apps_are_pictured() -> None:
    assert {f"regime-{name}-no-apps" for name in HUNG_UP} <= NAMES
    assert {"menu-seats-phones", "menu-pause-waits", "covered"} <= NAMES


def test_every_gate_is_met_with_every_treatment() -> None:
    assert sorted(AS_MET) == sorted(TREATMENTS)
    for gate in GATES:
        assert any(name.startswith(f"gate-{gate}-") for name in NAMES), gate
    for card in shown_pack().cards.values():
        if card.form == "counter":
            assert {f"gate-{card.rules.gate}-desk-{card.id}-{how}" for how in TREATMENTS} <= NAMES


def pixels(stage: Stage) -> bytes:
    """A small picture of that moment."""
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((480, 270)), DAY)
    drawn(canvas, stage, 6000)
    return pygame.image.tobytes(canvas.surface, "RGB")


@pytest.mark.slow
def test_another_answer_is_another_picture() -> None:
    seats = min(SEATS)
    card = next(card for card in shown_pack().cards.values() if card.form == "counter")
    assert len({pixels(desk_met(card, how, seats)) for how in TREATMENTS}) == len(TREATMENTS)
    assert len({pixels(errand_met(GATED[0], seats, turn)) for turn in range(len(AS_MET))}) == len(AS_MET)
