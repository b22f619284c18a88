"""The same screen to the last picture, whoever held the door: worlds whose sums agree differ in no pixel or sound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.city import finale
from game.city.city import City
from game.city.good_eye import Ratings, eye_life
from game.engine.prompts import STAGE, Seat
from tests.laws.test_secret_screen import Run, _display, until

__all__ = ["_display"]
SEEDS = range(3, 13)


class Aboard(Run):
    """Everybody wants to fly; on board one seat holds the door, and the others sit."""

    def __init__(self, holder: Seat, seed: int) -> None:
        super().__init__(0, seed=seed)
        self.holder = holder

    def _button(self, seat: Seat, layout: tuple[object, ...], beat: str, *, is_watched: bool) -> int:
        wanted = {"flight": "plane", "hold": "hold" if seat == self.holder else "sit"}.get(beat)
        return layout.index(wanted) if wanted in layout else super()._button(seat, layout, beat, is_watched=is_watched)


def people_aboard(seed: int) -> list[Seat]:
    run = Aboard(-1, seed)
    try:
        until(run, "hold")
    except pytest.fail.Exception:
        return []
    group = run.session.host.group
    assert group is not None
    return [slot.seat for slot in group.slots if slot.seat in range(3)]


def eye_of(holder: Seat, among: list[Seat]) -> Callable[[City, Seat, Ratings], int]:
    """A world in which whoever held the door had the better eye, so that all sums are as in the other world."""
    return lambda city, seat, ratings: eye_life(city, seat, ratings) + 2 * (seat in among) + (seat == holder)


@pytest.mark.slow
def test_nothing_on_the_screen_tells_who_held_the_door_until_the_match_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    seed, aboard = next((seed, found) for seed in SEEDS if len(found := people_aboard(seed)) >= 2)
    told: list[list[bytes]] = []
    sounds: list[list[str]] = []
    for holder in aboard[:2]:
        monkeypatch.setattr(finale, "eye_life", eye_of(holder, aboard))
        run = Aboard(holder, seed)
        until(run, "hold")
        run.sounds.clear()
        frames: list[bytes] = []
        while not run.session.is_over and len(frames) < 6_000:
            frames.append(run.advance(is_watched=True))
        assert run.session.is_over
        assert run.session.host.public.state.door_held
        told.append(frames)
        sounds.append(run.sounds)
    assert len(told[0]) == len(told[1])
    assert [n for n, (one, other) in enumerate(zip(*told, strict=True)) if one != other] == []
    assert sounds[0] == sounds[1]
    assert STAGE not in aboard
