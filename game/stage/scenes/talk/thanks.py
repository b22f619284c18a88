"""The last picture: the hill by day, everybody before it, thanks; and that nothing is kept unless somebody asks."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.debrief.story.banner import banner_of
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.rows import Column, Fixed
from game.drawing.words import Words
from game.engine.events import Event
from game.stage.kit.foot import FOOT_TOP, draw_foot
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.menus.backdrop import MenuGround
from game.stage.portraits import bust
from game.stage.scenes.talk.room import TalkScene
from game.stage.staging import Live, Props

_CARD = (320.0, 196.0, 1280.0, 400.0)
_BUST_MOST = (FOOT_TOP - _CARD[1] - _CARD[3] + 6) / 1.25
"""So wide that the tallest hair ends where the card does."""
EACH_MS = 120


class TalkThanksScene(TalkScene):
    """Masks wave; the talk may go on without the screen."""

    beats: ClassVar[frozenset[str]] = frozenset({"thanks"})
    has_strip: ClassVar[bool] = False

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._told: list[Event] = []
        self._banner = ""

    def take(self, event: Event, city: City) -> None:
        self._told.append(event)

    def open(self, live: Live, city: City) -> None:
        self._banner = banner_of(self._told, self.props.words)
        self.time.restart(EACH_MS * len(city.masks) + 900)

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("talk.thanks")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        MenuGround("plain hill", veil=0.1).show(canvas)
        masks = city.by_seat()
        self.time.sound(0, "win", "thanks")
        w = min(_BUST_MOST, (RIGHT_X - LEFT_X) / max(1, len(masks)) * 1.2)
        step = min(w, (RIGHT_X - LEFT_X - w) / max(1, len(masks) - 1))
        left = 960 - step * (len(masks) - 1) / 2
        with canvas.clip((0, 0, 1920, FOOT_TOP)):
            for at, mask in enumerate(masks):
                up = self.time.pop(200 + EACH_MS * at, 500)
                key = bust(canvas, self.props.pack, mask, "pleased")
                y = FOOT_TOP + 6 + (1 - up) * w * 1.25
                canvas.sprite(key, left + at * step, y, w, w * 1.25, "midbottom", is_lit=True)
        words = self.props.words
        card = Column((
            Fixed(Words(words("talk.thanks_title"), 92, face=Face.TITLE, lines=2), h=110),
            Fixed(Words(self._banner, 44, face=Face.READ_BOLD, lines=2), h=112),
            Fixed(Words(words("talk.kept"), 42, lines=3), h=124),
        ), align="midtop")  # fmt: skip
        Panel(card, radius=48, depth=12, pad=(60, 24)).show(canvas, _CARD, self.time.fade(100))
        draw_foot(canvas, self.props, live, has_band=True)


SCENE = TalkThanksScene
