"""A whisper's second day on the screen: who is left in the ear stands on the card, and whoever is named has a name."""

from __future__ import annotations

import pygame

from game.city import events as ev
from game.city.city import City
from game.city.forms.whisper_ear import told_of
from game.city.plan import Plan
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.engine.prompts import STAGE, Choose, Option, Ready, Slot
from game.stage.kit.moment import Moment
from game.stage.scenes.encounter import talk as encounter_talk
from game.stage.scenes.encounter.scene import EncounterScene
from tests.laws.matches import random_answers, stepping
from tests.screens.picture import live_for, shown_pack, shown_props

SEATS, CARD = 8, "the-director-snores"
WORDS = shown_pack().cards[CARD].rules.second_words


def second_day() -> tuple[EncounterScene, City]:
    pygame.font.init()
    pack = shown_pack()
    city = next(
        played.driver.table.state
        for played in stepping(Plan(pack, pack.scenarios["applause"], "quick", SEATS), 3, random_answers(3))
        if played.driver.table.state.masks
    )
    scene = EncounterScene(shown_props())
    roles = tuple("suspect" if at < 3 else "" for at in range(SEATS))
    scene.take(ev.EncounterSet(CARD, "whisper", "yard", city.masks, roles), city)
    return scene, city


def test_the_card_names_the_suspects() -> None:
    scene, city = second_day()
    live = live_for(scene.props, city, SEATS, "card", (Slot(STAGE, Ready("card")),), 0)
    canvas = Canvas.for_window(pygame.Surface((480, 270)), DAY)
    assert scene.play is not None
    text = Moment(canvas, live, city, scene.play, scene.props, scene.time).text()
    names = [scene.props.words.mask(mask) for mask in city.masks]
    assert all(name in text for name in names[:3])
    assert not any(name in text for name in names[3:])


def test_whoever_is_named_is_named_by_name() -> None:
    scene, city = second_day()
    mask, other = city.masks[0], city.masks[1]
    scene.take(ev.Acted(tuple((m, other, told_of(WORDS, other, mask, "free")) for m in city.masks)), city)
    live = live_for(scene.props, city, SEATS, "gasp", (Slot(STAGE, Ready("gasp")),), 0)
    scene.open(live, city)
    scene.props.motion.clock.tick(1000)
    assert f"named {scene.props.words.mask(other)}" in scene.voice(live, city)


def test_every_seat_s_own_names_make_one_row_of_tiles() -> None:
    scene, city = second_day()
    ends = (Option("me", "It was me"), Option("silent", "I say nothing"))
    slots = []
    for seat, mask in enumerate(city.by_seat()):
        named = tuple(Option(m, "{" + m + "}") for m in city.masks[:3] if m != mask)
        slots.append(Slot(seat, Choose("name", (*named, *ends), "silent", about=CARD)))
    live = live_for(scene.props, city, SEATS, "do", tuple(slots), 0)
    canvas = Canvas.for_window(pygame.Surface((480, 270)), DAY)
    assert scene.play is not None
    at = Moment(canvas, live, city, scene.play, scene.props, scene.time)
    words = encounter_talk.act_words(at)
    assert sorted(words) == sorted({*words})
    assert len(words) == 5
    assert "{" not in "".join(words)
