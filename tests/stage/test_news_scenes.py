"""The day's question and the evening's fact on screen: every line has words, and a verdict shows only at the reveal."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.city import events as ev
from game.city.city import City
from game.city.pack import CityEvent, Effect, Pack
from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.kit import turns
from game.stage.scenes.morning.scene import MorningScene
from game.stage.staging import Live
from tests.screens import picture
from tests.screens.picture import drawn, shown_props, staged

KINDS = {
    "bill": "list", "survey": "orchard", "volunteering": "ledger", "notice": "echo", "founder": "echo",
    "weather": "gilded", "loophole": "orchard", "gala": "gilded", "mix_up": "list",
}  # fmt: skip
"""Each with a rule that feels it."""


def pack_with(kind: str = "survey") -> Pack:
    """The base pack with a scenario that has facts, and one event of this kind."""
    pack = default_pack()
    scenario = replace(pack.scenarios["plaudit"], facts=True, regime=KINDS[kind], regimes=(KINDS[kind],))
    event = CityEvent("news", "News", "It is so.", Effect(kind, 1 if kind == "bill" else 0))
    return replace(pack, scenarios={"plaudit": scenario}, events=(event,))


def pixels(stage: picture.Director, live: picture.Live, city: picture.City) -> bytes:
    pygame.font.init()
    surface = pygame.Surface((640, 360))
    drawn(Canvas.for_window(surface, DAY), (stage, live, city))
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_and_what_came_of_it_have_words(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "shown_pack", lambda: pack_with(kind))
    for beat in ("question", "question_shown") if kind not in ("gala", "mix_up") else ("question_shown",):
        director, live, city = staged(4, beat, 1, length="standard")
        assert director.scene is not None
        said = director.scene.voice(live, city)
        assert said
        assert "question." not in said, "the key stands there instead of words"
        assert "{" not in said
        assert said not in director.props.words.variants("morning.voice")


@pytest.mark.parametrize("verdict", ["true", "partly", "false"])
def test_a_fact_asks_first_and_tells_later(verdict: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def pack(shown: str) -> Pack:
        made = pack_with()
        return replace(made, fingerprint=f"{made.fingerprint}/{shown}", facts=(replace(made.facts[0], verdict=shown),))

    pictures = {}
    for shown in (verdict, "true" if verdict == "false" else "false"):
        monkeypatch.setattr(picture, "shown_pack", lambda shown=shown: pack(shown))
        for beat in ("fact", "fact_shown"):
            director, live, city = staged(3, beat, 1, length="standard")
            assert director.scene is not None
            assert "fact." not in director.scene.voice(live, city)
            pictures[shown, beat] = pixels(director, live, city)
    (first, asked), (other, _) = [key for key in pictures if key[1] == "fact"]
    assert pictures[first, asked] == pictures[other, asked], "the card gives its verdict away"
    assert pictures[first, "fact_shown"] != pictures[other, "fact_shown"]


def test_whom_the_paper_paid_is_said_where_it_was_one() -> None:
    """The lowest mask gets two coins: where all stand level nobody could tell whom the lot has drawn."""
    scene = MorningScene(shown_props())
    first, other = (mask.id for mask in scene.props.pack.masks[:2])
    headline = scene.props.pack.headlines[0].id
    city = City(masks=(first, other))
    scene.take(ev.DayBegan(2, 1, ()), city)
    scene.take(ev.Paid(first, 2, headline), city)
    scene.open(Live("bulletin"), city)
    scene.props.motion.clock.tick(3000)
    assert scene.voice(Live("bulletin"), city) == f"2 coins for {scene.props.words.mask(first)}."
    scene.take(ev.Paid(other, 1, headline), city)
    assert scene.voice(Live("bulletin"), city) == scene.props.words("morning.voice", turn=turns.of_day(city))
