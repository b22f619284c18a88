"""What nobody could see, told in the end: a line for each voice, each hired cheerer, each basket. Draws only."""

from __future__ import annotations

from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.content.secret_words import secret
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.words import Words
from game.engine.events import Event
from game.stage.portraits import portrait
from game.stage.scenes.talk.room import ROOM, TalkScene
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

LINES_MOST = 8
EACH_MS = 500
_LEFT, _W, _AROUND_H = 260.0, 1400.0, 130.0


class TalkSecretsScene(TalkScene):
    """A sheet of lines, one after the other; what does not fit stands in the report."""

    beats: ClassVar[frozenset[str]] = frozenset({"secrets"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.rows: tuple[tuple[str, str, tuple[str, ...]], ...] = ()

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.SecretsTold):
            self.rows = event.rows

    def open(self, live: Live, city: City) -> None:
        self.time.restart(400 + EACH_MS * len(self.rows))

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("secret.voice_over")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        ROOM.show(canvas)
        words = self.props.words
        top, foot = 176.0, strip_top(canvas, live) - 20
        count = len(self.rows) if len(self.rows) <= LINES_MOST else LINES_MOST - 1
        lines = count + (count < len(self.rows))
        h = min(92.0, (foot - top - _AROUND_H) / max(1, lines))
        top += (foot - top - _AROUND_H - h * lines) / 2
        left = _LEFT + (150 if any(whose for _, whose, _ in self.rows) else 64)
        room = _LEFT + _W - 50 - left
        Panel(radius=40, depth=12).show(canvas, (_LEFT, top, _W, _AROUND_H + h * lines))
        Words(words("secret.title"), 64, face=Face.TITLE, lines=1).show(canvas, (_LEFT + 40, top + 14, _W - 80, 84))
        for at, (kind, whose, what) in enumerate(self.rows[:count]):
            y = top + 104 + h * at
            opacity = self.time.fade(200 + EACH_MS * at)
            if opacity <= 0:
                continue
            self.time.sound(200 + EACH_MS * at, "page", at)
            if whose:
                key = portrait(canvas, self.props.pack, whose, "plain")
                canvas.sprite(key, _LEFT + 84, y + h / 2, h * 0.9, h * 0.9, "center", is_lit=True)
            said = Words(secret(words, kind, whose, what), 40, lines=2, align="midleft")
            said.show(canvas, (left, y, room, h), opacity)
        if count < len(self.rows):
            more = Words(words("secret.more", count=len(self.rows) - count), 36, "text_soft", lines=1)
            more.show(canvas, (left, top + 104 + h * count, room, h))


SCENE = TalkSecretsScene
