"""Every rule has its own way of being shown on the hill, and shows no more than it publishes."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.city.city import City
from game.city.deeds import Due
from game.city.events import StandingsJudged, StandingsShown
from game.city.pacing import BEATS_S
from game.city.regimes.registry import regime_named, regime_names
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HIGH_CONTRAST, Theme
from game.stage.director import Director
from game.stage.kit.standings import Row
from game.stage.scenes.hill.boards import reason_line
from game.stage.scenes.hill.scene import HillScene
from game.stage.scenes.hill.wall import reason_for
from game.stage.staging import Live
from tests.screens.picture import drawn, shown_props
from tests.screens.pictures_regimes import judged, judged_table

SMALL_PX = (480, 270)


def frame(stage: tuple[Director, Live, City], theme: Theme = DAY) -> bytes:
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface(SMALL_PX), theme)
    drawn(canvas, stage, 1000 * (BEATS_S["ledger"] or 0))
    return pygame.image.tobytes(canvas.surface, "RGB")


@pytest.mark.slow
@pytest.mark.parametrize(("seats", "theme"), [(3, DAY), (8, HIGH_CONTRAST)])
def test_every_rule_is_drawn_in_its_own_way_and_stands_finished_in_time(seats: int, theme: Theme) -> None:
    frames = {}
    for name in regime_names():
        stage = judged(name, seats)
        frames[name] = frame(stage, theme)
        director, live, _ = stage
        assert isinstance(director.scene, HillScene)
        assert director.scene.is_settled(live)
    assert len(set(frames.values())) == len(frames)


@pytest.mark.parametrize("seats", [3, 8])
def test_the_secret_list_tells_nothing_that_the_wall_tells(seats: int) -> None:
    assert frame(judged("list", seats)) != frame(judged("list", seats, has_bills=False))
    assert frame(judged("list_secret", seats)) == frame(judged("list_secret", seats, has_bills=False))
    assert frame(judged("list_secret", seats)) == frame(judged("list_secret", seats, likes=(1,) * 8))


def test_doors_read_the_secret_list_though_nobody_else_can() -> None:
    table = judged_table("list_secret", 4)
    told = [event for event in table.fresh if isinstance(event, StandingsShown)]
    stored = [event for event in table.fresh if isinstance(event, StandingsJudged)]
    assert all(row[1:] == ("", 2, 1, False) for event in told for row in event.rows)
    assert {row[2] for row in stored[-1].rows} == {0, 2}
    assert set(table.state.tier.values()) == {0, 2}


def test_a_web_shows_tiers_only() -> None:
    """Other votes that leave every tier alone leave every pixel alone."""

    def stage(likes: tuple[int, ...]) -> tuple[tuple[object, ...], bytes]:
        told = [event for event in judged_table("web", 8, likes=likes).fresh if isinstance(event, StandingsShown)]
        return tuple(event.rows for event in told), frame(judged("web", 8, likes=likes))

    first = stage((5, 5, 5, 1, 1, 1, 1, 1))
    other = stage((4, 5, 5, 1, 1, 2, 1, 1))
    third = stage((5, 1, 1, 1, 1, 1, 1, 5))
    assert first == other
    assert first[1] != third[1]


def test_a_web_never_publishes_its_figure() -> None:
    rule = regime_named("web")
    assert rule.is_hidden_figure
    last = [event for event in judged_table("web", 5).fresh if isinstance(event, StandingsShown)][-1]
    assert all(text == "" and not is_veiled for _, text, _, _, is_veiled in last.rows)


def test_the_wall_says_which_bill_put_a_mask_there() -> None:
    city = City(rounds=[[Due("bram", True, "ignored"), Due("cleo", False, "pleaded")], [Due("bram", True, "pleaded")]])
    assert reason_for(city, "bram") == ("pleaded", 2)
    assert reason_for(city, "cleo") == ("", 0)
    assert reason_for(replace(city, rounds=city.rounds[:1]), "bram") == ("ignored", 1)


def test_the_reasons_of_an_open_sum_are_read_off_what_is_shown() -> None:
    props = shown_props()
    lines = [reason_line(props, Row(text, 2, 1, is_veiled=False), 3) for text in ("86.6", "66.7", "50.0", "12.5")]
    assert len(set(lines)) == 4
    assert all("3" in line for line in lines)
    assert reason_line(props, Row("66.\N{MEDIUM SHADE}", 2, 1, is_veiled=True), 3) == lines[1]
    assert reason_line(props, Row("50.0", 2, 1, is_veiled=False), 0) not in lines
