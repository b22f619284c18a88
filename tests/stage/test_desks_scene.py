"""The beats smile, counter and bill: the face is drawn where it steers, the band as it is now, the terms are read."""

from __future__ import annotations

import pygame
import pytest

from game.city import events as ev
from game.city.appliers import APPLIERS
from game.city.city import City
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.engine.events import Event
from game.engine.prompts import Steer
from game.stage.kit.desk import TOLD_MS
from game.stage.scenes.desks.scene import DesksScene, value_now
from game.stage.staging import Live, SeatLook
from tests.screens.picture import shown_pack, shown_props

MASKS = tuple(mask.id for mask in shown_pack().masks if mask.playable)[:4]
SMILE = ev.EncounterSet("complaints-desk", "smile", "yard", MASKS[:2], ("face", "prodder"))
COUNTER = ev.EncounterSet("a-loan-for-a-stove", "counter", "yard", MASKS[:2], ("applicant", "next"))
HEARING = ev.EncounterSet(
    "nine-days-in-bed", "hearing", "yard", MASKS[:3], ("pleader", "first_juror", "second_juror")
)  # fmt: skip


def pixels(beat: str, *events: Event, at_ms: float = 2000, trace: tuple[int, ...] = ()) -> bytes:
    """A small picture of the scene after these events; the first seat has steered so."""
    pygame.font.init()
    city, scene = City(), DesksScene(shown_props())
    began = ev.MatchBegan("plaudit", "quick", 3, MASKS, ())
    APPLIERS[ev.MatchBegan](city, began)
    for event in events:
        scene.take(event, city)
    looks = tuple(SeatLook(seat, mask, "ABCD"[seat]) for seat, mask in enumerate(MASKS))
    live = Live(beat, seats=looks, left_s=3.0, total_s=6.0, open_for_ms=at_ms, open_answers={0: trace} if trace else {},
                prompts={0: Steer("smile", 5)} if beat == "smile" else {})  # fmt: skip
    scene.open(live, city)
    scene.props.motion.clock.tick(5000)
    canvas = Canvas.for_window(pygame.Surface((480, 270)), DAY)
    scene.draw(canvas, live, city)
    assert scene.voice(live, city)
    return pygame.image.tobytes(canvas.surface, "RGB")


def provoked(*centres: int) -> ev.Provoked:
    return ev.Provoked(MASKS[0], MASKS[1], "Praise it", 1, centres * (50 // len(centres)), 17)


def test_the_face_is_where_it_steers_and_in_the_middle_until_then() -> None:
    band = provoked(50)
    assert pixels("smile", SMILE, band, trace=(80,) * 50) != pixels("smile", SMILE, band)
    assert pixels("smile", SMILE, band, trace=(50,) * 50) == pixels("smile", SMILE, band)
    assert value_now((10, 20, 30), 1) == 20
    assert value_now((10, 20, 30), 9) == 30
    assert value_now(None, 3) == 50


def test_the_band_that_is_yet_to_come_is_not_shown() -> None:
    now, other = provoked(*[50] * 25, *[20] * 25), provoked(*[50] * 25, *[80] * 25)
    assert pixels("smile", SMILE, now, at_ms=1000) == pixels("smile", SMILE, other, at_ms=1000)
    assert pixels("smile", SMILE, now, at_ms=4000) != pixels("smile", SMILE, other, at_ms=4000)


@pytest.mark.parametrize("treatment", ["welcome", "deposit", "refused"])
def test_how_the_desk_answers_is_read(treatment: str) -> None:
    answered = ev.CounterAnswered("bank", MASKS[0], treatment, "Do sit down.")
    shorter = ev.CounterAnswered("bank", MASKS[0], treatment, "Do.")
    assert pixels("counter", COUNTER, answered) != pixels("counter", COUNTER, shorter)


def test_a_desk_that_refuses_says_why() -> None:
    """Once the stamp is down; until then it has only looked somebody up."""
    answered = ev.CounterAnswered("bank", MASKS[0], "refused", "Do sit down.", "shut", "2.50")
    scene, city, name = DesksScene(shown_props()), City(), shown_props().words.mask(MASKS[0])
    APPLIERS[ev.MatchBegan](city, ev.MatchBegan("plaudit", "quick", 3, MASKS, ()))
    for event in (COUNTER, answered):
        scene.take(event, city)
    live = Live("counter", seats=(), left_s=3.0, total_s=6.0)
    scene.open(live, city)
    before = scene.voice(live, city)
    scene.props.motion.clock.tick(TOLD_MS + 50)
    assert "2.50" not in before
    assert scene.voice(live, city) == f"The rule shuts it below 2.50: {name}."


def test_what_is_at_stake_is_read_before_anybody_talks() -> None:
    seen = {
        pixels("bill", HEARING, ev.BillRead(MASKS[0], fine, "unpaid_fine", needed, cost))
        for fine, needed, cost in ((3, 2, 1), (4, 2, 1), (3, 1, 1), (3, 2, 2))
    }
    assert len(seen) == 4


def test_a_desk_that_opens_says_why_once_it_has_been_told() -> None:
    """As one that refuses does: so that a stamp is no riddle."""
    scene, city = DesksScene(shown_props()), City()
    APPLIERS[ev.MatchBegan](city, ev.MatchBegan("plaudit", "quick", 3, MASKS, ()))
    city.regime, city.act = "gilded", 2
    city.shown = {MASKS[0]: ("4.612", 4, 1, False)}
    rule = scene.props.regimes["gilded"]
    for event in (COUNTER, ev.CounterAnswered("bank", MASKS[0], rule.treatment(4, "credit"), "Do sit down.")):
        scene.take(event, city)
    live = Live("counter")
    scene.open(live, city)
    before = scene.voice(live, city)
    scene.props.motion.clock.tick(TOLD_MS + 10)
    said = scene.voice(live, city)
    assert said != before
    assert said == f"By rule, from 2.500 up: {scene.props.words.mask(MASKS[0])} 4.612."
