"""Whoever let its time run out, or passed, is told so where its deed is laid open, and where it is rated."""

from __future__ import annotations

import pygame
import pytest

from game.city import events as ev
from game.city.forms.whisper import CLEAR
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.kit.play import Play, deed
from game.stage.scenes.encounter.scene import EncounterScene
from tests.screens.film import filming
from tests.screens.picture import Stage, drawn, staged

TOLD = [(ev.NoAnswerCame, "no answer:"), (ev.PassCame, "passed:")]


@pytest.mark.parametrize(("kind", "says"), TOLD)
@pytest.mark.parametrize("seats", [3, 8])
@pytest.mark.parametrize("beat", ["gasp", "stars"])
def test_a_deed_that_the_card_chose_is_told_as_no_answer_or_a_pass(
    seats: int, beat: str, kind: type[ev.NoAnswerCame | ev.PassCame], says: str
) -> None:
    pygame.font.init()
    stage = staged(seats, beat, 2)
    scene = stage[0].scene
    assert isinstance(scene, EncounterScene)
    assert scene.play is not None
    mask = scene.play.face.mask if scene.play.face is not None else scene.play.actors[0]
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        drawn(canvas, stage, 9000)
        before = [note for note in film.frame(canvas).words if says in note.text]
        stage[0].take([kind((mask,))], stage[2])
        canvas.clear()
        drawn(canvas, stage, 9000)
        told = [note.text for note in film.frame(canvas).words if says in note.text]
    assert not before
    assert len(told) == 1


def test_what_was_said_is_told_before_the_answer_that_did_not_come() -> None:
    """It said that it would give two: that was its own doing, only the deed was the card's."""
    scene = staged(3, "stars", 2)[0].scene
    assert isinstance(scene, EncounterScene)
    play = scene.play
    assert play is not None
    mask = play.front[0]
    play.acts = {mask: ("4", "gave four")}
    play.silent = (mask,)
    told = deed(mask, "said “two”, gave four", play, scene.props.words)
    assert told == "said “two”, no answer: gave four"
    play.silent, play.passed = (), (mask,)
    assert deed(mask, "gave four", play, scene.props.words) == "passed: gave four"


def at_the_gasp() -> tuple[Stage, EncounterScene, Play]:
    """A table of five that sees what was done."""
    stage = staged(5, "gasp", 2)
    scene = stage[0].scene
    assert isinstance(scene, EncounterScene)
    assert scene.play is not None
    return stage, scene, scene.play


def test_after_a_whisper_all_are_told_alike_what_no_press_does() -> None:
    stage, scene, play = at_the_gasp()
    play.card = next(card for card in scene.props.pack.cards.values() if card.form == "whisper")
    play.acts = dict.fromkeys(play.front, (CLEAR, "was out of earshot"))
    scene.time.restart(99999.0)
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)
    drawn(canvas, stage, 60000)
    assert scene.voice(stage[1], stage[2]) == scene.props.words("encounter.unheard")


def test_who_had_life_for_its_coins_does_not_weep() -> None:
    _, _, play = at_the_gasp()
    mask = play.front[0]
    play.promises, play.broken = {}, ()
    for pays, mood in (((-3, 3), "pleased"), ((-2, 0), "hurt"), ((-3, 1), "hurt"), ((0, 1), "pleased")):
        play.pays = {mask: pays}
        assert play.mood(mask) == mood, pays
