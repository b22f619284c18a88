"""Masks live while their picture rests: they blink, breathe and look, by the clock and their own dice alone."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from game.drawing.box import BOX
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import DAY
from game.stage.art.lids import eyes_of, look_name
from game.stage.art.masks import EYES_LIE, MOODS, bust_svg, mask_svg, token_svg
from game.stage.kit.life import BLINK_EVERY_MS, BLINK_MS, MaskLife
from game.stage.portraits import bust, portrait
from tests.sampled import some
from tests.screens.picture import shown_pack, shown_props, staged
from tests.stage.test_masks_art import FACES, pixels

BUST_PX = (300, 375)


def blinks(mask: str, seconds: int) -> list[tuple[int, int]]:
    """When the eyes of a mask began to shut, and how long they took to open, in milliseconds."""
    clock = GameClock()
    life = MaskLife(Motion(clock))
    found, start = [], None
    for ms in range(seconds * 1000):
        pose = life.pose(f"bust/pack/{mask}/plain", BUST_PX, (500, 500), is_flipped=False)
        assert pose is not None
        is_open = eyes_of(pose.look)[0] == "open"
        if start is None and not is_open:
            start = ms
        elif start is not None and is_open:
            found.append((start, ms - start))
            start = None
        clock.tick(1)
    return found


def test_a_mask_blinks_every_three_to_six_seconds_for_an_eighth_of_one() -> None:
    times = {mask: blinks(mask, 40) for mask in ("odile", "cleo")}
    for found in times.values():
        assert all(BLINK_MS[0] - 1 <= length <= BLINK_MS[1] + 1 for _, length in found), found
        pauses = [later - start for (start, _), (later, _) in pairwise(found)]
        assert all(BLINK_EVERY_MS[0] <= pause <= BLINK_EVERY_MS[1] + BLINK_MS[1] + 2 for pause in pauses)
        assert len(found) >= 6, found
    assert times["odile"] != times["cleo"], "each has its own dice"


def test_a_mask_breathes_four_seconds_long_and_not_with_its_neighbour() -> None:
    clock = GameClock()
    life = MaskLife(Motion(clock))
    lifts: dict[str, list[int]] = {"odile": [], "cleo": []}
    for _ in range(400):
        clock.tick(10)
        for mask, found in lifts.items():
            pose = life.pose(f"bust/pack/{mask}/plain", (424, 530), (500, 500), is_flipped=False)
            assert pose is not None
            found.append(pose.lift_px)
    for found in lifts.values():
        assert (min(found), max(found)) == (-3, 3)
        assert abs(sum(found)) < 12, "up as long as down"
    assert lifts["odile"] != lifts["cleo"]


def test_all_look_at_whoever_is_watched_each_from_where_they_stand() -> None:
    clock = GameClock()
    life = MaskLife(Motion(clock))
    places = {"left": (100, 500), "middle": (500, 500), "right": (900, 500)}
    seen: dict[str, set[tuple[int, int]]] = {mask: set() for mask in places}
    life.watch("middle")
    for at_ms in range(0, 20_000, 20):
        life.frame()
        for mask, at in places.items():
            pose = life.pose(f"bust/pack/{mask}/plain", BUST_PX, at, is_flipped=False)
            assert pose is not None
            if at_ms > 1000 and eyes_of(pose.look)[0] == "open":
                seen[mask].add(eyes_of(pose.look)[1])
        clock.tick(20)
    assert seen["left"] == {(1, 0)}
    assert seen["right"] == {(-1, 0)}
    assert (0, 0) in seen["middle"]


def test_a_change_of_mood_is_drawn_and_is_over_in_a_fifth_of_a_second() -> None:
    clock = GameClock()
    life = MaskLife(Motion(clock))

    def pose(mood: str) -> tuple[str, str]:
        life.frame()
        found = life.pose(f"bust/pack/odile/{mood}", BUST_PX, (500, 500), is_flipped=False)
        assert found is not None
        return found.name.rsplit("/", 1)[1], eyes_of(found.look)[0]

    assert pose("plain") == ("plain", "open")
    steps = []
    for _ in range(24):
        steps.append(pose("hurt"))
        clock.tick(10)
    assert list(dict.fromkeys(steps)) == [("plain", "closed"), ("hurt", "closed"), ("hurt", "half"), ("hurt", "open")]


def test_with_reduced_motion_nobody_lives() -> None:
    assert (
        MaskLife(Motion(GameClock(), is_reduced=True)).pose("bust/p/odile/plain", (9, 9), (0, 0), is_flipped=False)
        is None
    )


def test_what_is_no_mask_does_not_live() -> None:
    life = MaskLife(Motion(GameClock()))
    for name in ("thing/coin", "mask/sweat", "district/clinic/fore", "voice"):
        assert life.pose(name, (9, 9), (0, 0), is_flipped=False) is None


@pytest.mark.parametrize("mood", some(sorted(MOODS, key=lambda mood: mood != "gasp"), 1))
def test_eyes_that_move_change_nothing_outside_their_band(mood: str) -> None:
    for face in list(FACES.values())[:6]:
        for kind, make, size in (
            ("mask", lambda *look: mask_svg(face, mood, *look), (256, 256)),  # noqa: B023 - called at once
            ("bust", lambda *look: bust_svg(face, mood, *look), (256, 320)),  # noqa: B023
            ("token", lambda *look: token_svg(face, mood, "#F28B82", *look), (256, 256)),  # noqa: B023
        ):
            still = pixels(make(BOX), size)  # type: ignore[no-untyped-call]
            for lids, gaze in (("closed", (0, 0)), ("half", (0, 0)), ("open", (-1, -1)), ("open", (1, 1))):
                moved = pixels(make(BOX, lids, gaze), size)  # type: ignore[no-untyped-call]
                rows = (still != moved).any(axis=2).any(axis=0).nonzero()[0]
                if len(rows):
                    assert EYES_LIE[kind][0] <= rows.min() / size[1]
                    assert rows.max() / size[1] < EYES_LIE[kind][1]


def test_a_look_is_named_so_that_it_can_be_read_again() -> None:
    for lids in ("open", "half", "closed"):
        for gaze in ((0, 0), (-1, 1)):
            read = eyes_of(look_name(lids, gaze))  # type: ignore[arg-type]
            assert read == (lids, (0, 0) if lids == "closed" else gaze)


@pytest.mark.parametrize("beat", ["gasp", pytest.param("ledger", marks=pytest.mark.slow)])
def test_figures_drawn_anew_alone_look_as_in_a_whole_new_frame(beat: str) -> None:
    """All that lies under and over them is put down again: no figure leaves a trace, none comes before its plate."""
    pygame.display.init()
    pygame.display.set_mode((640, 360))
    sheets, has_moved = [], 0
    for is_whole in (False, True):
        director, live, city = staged(5, beat)
        canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)
        canvas.life = MaskLife(director.props.motion)
        pictures = []
        for _ in range(3):  # until all have walked to their places
            canvas.begin()
            director.draw(canvas, live, city)
            director.props.motion.clock.tick(20_000)
        canvas.begin()
        director.draw(canvas, live, city)
        for _ in range(60):
            director.props.motion.clock.tick(70)
            if is_whole:
                canvas.begin()
                director.draw(canvas, live, city)
            else:
                has_moved += canvas.relive()
            pictures.append(pygame.image.tobytes(canvas.surface, "RGB"))
        sheets.append(pictures)
    assert sheets[0] == sheets[1]
    assert has_moved > 20
    assert len(set(sheets[0])) > 10


def test_a_picture_at_rest_without_life_is_as_it_was_drawn() -> None:
    pack, canvas = shown_pack(), Canvas.for_window(pygame.Surface((640, 360)), DAY)
    mask = pack.masks[0].id
    for name in (bust(canvas, pack, mask, "plain"), portrait(canvas, pack, mask, "plain")):
        canvas.sprite(name, 100, 100, 80, 80)
    assert not canvas.relive()
    assert shown_props().motion.clock.now_ms == 0
