"""Shall it be laid open who gave whom what? Two cards say what a yes and a no bring; nothing tells who said which."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.city.plan import SEATS_LEAST
from game.city.talk import NO, OF_EACH, YES
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.rows import Column, Fixed, Pad, cells
from game.drawing.words import Words
from game.engine.prompts import Option
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.scenes.talk.room import ROOM, TalkScene
from game.stage.staging import Live
from game.stage.strip_room import strip_top

_TOP, _GAP, _GUESSED_H = 176.0, 36.0, 84.0


class TalkConsentScene(TalkScene):
    """A card for each answer, the same for everybody."""

    beats: ClassVar[frozenset[str]] = frozenset({"consent"})

    def open(self, live: Live, city: City) -> None:
        self.time.restart(600)

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("talk.consent")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        ROOM.show(canvas)
        words = self.props.words
        is_guessed = len(city.masks) <= SEATS_LEAST
        foot = strip_top(canvas, live) - 24 - (_GUESSED_H if is_guessed else 0)
        cards = (YES, "talk.if_all_yes", int(live.about), 3), (NO, "talk.if_one_no", OF_EACH, 5)
        area = LEFT_X, _TOP, RIGHT_X - LEFT_X, foot - _TOP
        for (answer, who, level, field), box in zip(cards, cells(area, 2, 2, (_GAP, 0)), strict=True):
            room, said = box[3] - 150, words.option("consent", Option(answer))
            inside = Column((
                Fixed(Plate(Words(said, 64, face=Face.TITLE, lines=1), f"field {field}"), h=92),
                Fixed(Pad(Words(words(who), 50, "text_soft", Face.READ_BOLD), 8), h=room * 0.36),
                Fixed(Pad(Words(words(f"reveal.{level}"), 64), 8), h=room * 0.6),
            ), 12, "midtop")  # fmt: skip
            Panel(inside, radius=40, depth=12, pad=(40, 28)).show(canvas, box, self.time.fade(80))
        if is_guessed:
            line = LEFT_X, foot + 12, RIGHT_X - LEFT_X, _GUESSED_H - 12
            Words(words("reveal.three"), 40, face=Face.READ_BOLD, lines=2).show(canvas, line)


SCENE = TalkConsentScene
