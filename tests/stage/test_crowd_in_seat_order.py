"""A crowd's deeds stand over the seats to which they belong, and no terrace's plates hide the heads below."""

from __future__ import annotations

import itertools

from game.city import events as ev
from game.content import default_pack
from game.stage.kit.hill import CLOSE, SIDE
from game.stage.kit.play import CROWD, Play, folded

PACK = default_pack()
SEATS = ("arlo", "bram", "cleo", "hugo", "ivo", "mira")


def laid_open(front: tuple[str, ...], order: tuple[str, ...]) -> tuple[str, ...]:
    """In which order deeds are told, of masks who act in that order."""
    play = Play(next(iter(PACK.cards.values())), "", front, (), {}, order=order)
    folded(play, ev.Acted(tuple((mask, "deed", "did") for mask in front), ()))
    return play.actors


def test_a_crowd_is_told_as_its_seats_stand_and_a_few_with_the_speaker_first() -> None:
    front = ("mira", "arlo", "hugo", "bram", "ivo", "cleo")
    assert laid_open(front, SEATS) == SEATS
    few = front[: CROWD - 1]
    assert laid_open(few, SEATS) == few


def test_a_head_stands_aside_of_the_plate_above_it() -> None:
    for camera, (tier, index) in itertools.product((CLOSE, SIDE), itertools.product(range(4), range(4))):
        for count in (3, 8):
            size = camera.token(count)
            pitch = size * 1.12
            lower = [camera.standing_spot(tier, index, pitch)]
            upper = [camera.standing_spot(tier + 1, other, pitch) for other in range(4)]
            apart = min(abs(one[0] - two[0]) for one in lower for two in upper)
            assert apart >= size * 0.3
