"""The charter on screen: what is asked for shows at once, what is chosen or voted only at its reveal."""

from __future__ import annotations

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.scenes.charter.plate import THINGS
from tests.screens.picture import drawn, shown_pack, staged
from tests.screens.pictures_articles import charter_staged

BEATS = ("petition", "article", "article_shown", "charter", "strike", "charter_shown")


def pixels(stage: tuple[object, ...], at_ms: float = 6000) -> bytes:
    pygame.font.init()
    surface = pygame.Surface((640, 360))
    drawn(Canvas.for_window(surface, DAY), stage, at_ms)  # type: ignore[arg-type]
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.slow
@pytest.mark.parametrize("seats", [3, 8])
@pytest.mark.parametrize("beat", BEATS)
def test_every_moment_has_its_words_and_comes_to_rest(beat: str, seats: int) -> None:
    director, live, city = charter_staged(seats, beat)
    assert director.scene is not None
    pixels((director, live, city))
    said = director.scene.voice(live, city)
    assert said
    assert "{" not in said
    assert not said.startswith(("article.", "charter."))
    assert director.scene.is_settled(live)


def test_what_somebody_asks_for_aloud_is_seen_at_once() -> None:
    director, live, city = staged(4, "petition", scenario="charter")
    before = pixels((director, live, city))
    seat = next(seat for seat, prompt in live.prompts.items() if prompt.topic == "petition")
    other = next(o.id for o in live.prompts[seat].options if o.id != live.open_answers[seat])  # type: ignore[union-attr]
    live.open_answers = {**live.open_answers, seat: other}
    assert pixels((director, live, city)) != before


def test_a_pen_that_slipped_is_told_and_one_that_did_not_too() -> None:
    words = shown_pack().words
    told = {}
    for seed in range(1, 30):
        director, live, city = staged(3, "article_shown", seed, scenario="charter")
        assert director.scene is not None
        brought = city.brought[live.about]
        told[brought.is_kept] = director.scene.voice(live, city)
    assert told[False].endswith(words["article.broken"].rpartition("}")[2])
    assert told[True].endswith(words["article.kept"].rpartition("}")[2])


def test_the_board_hangs_unchanged_until_the_votes_are_counted() -> None:
    """Whatever was decided, the first moments look alike but for what the sums of the table show anyway."""
    director, live, city = charter_staged(4, "charter_shown", lambda city: not city.charter)
    assert director.scene is not None
    assert director.scene.voice(live, city) == shown_pack().words["charter.counted"]
    early = pixels((director, live, city), 400)
    late = pixels((director, live, city), 6000)
    assert early != late
    assert director.scene.voice(live, city) == shown_pack().words["charter.voice.burn"]


def test_every_article_has_a_picture_of_what_it_does() -> None:
    assert {article.effect.kind for article in shown_pack().articles} <= set(THINGS)
