"""One question to the table, large, with its moment drawn again: the place, the faces, the day. Answers nothing."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.debrief.talk.pages import AskedAloud
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.rows import Layers
from game.drawing.words import Words
from game.stage.kit.foot import FOOT_TOP, draw_foot
from game.stage.kit.room import LEFT_X, RIGHT_X, draw_back, scene_of
from game.stage.menus.backdrop import MenuGround
from game.stage.portraits import bust
from game.stage.scenes.talk.room import TalkScene
from game.stage.staging import Live

SPARE = 4
"""Questions for any match, where it gave cause for fewer than the course asks."""
FACES_MOST = 4
_TOP = 186.0
_FIGURE_W = 270.0


class TalkQuestionScene(TalkScene):
    """The card lies over the place where it happened; a question about the whole week lies over the hill."""

    beats: ClassVar[frozenset[str]] = frozenset({"talk", "talk_close"})
    has_strip: ClassVar[bool] = False

    def open(self, live: Live, city: City) -> None:
        self.time.restart(900)
        self.props.cue("page")

    def asked(self, live: Live) -> AskedAloud:
        """The question of this group."""
        number = int(live.about) if live.about.isdigit() else 1
        if live.beat == "talk_close":
            return AskedAloud(self.props.words(f"talk.close.{number}"), 0, "", "", ())
        questions = live.pages.questions if live.pages is not None else ()
        if number <= len(questions):
            return questions[number - 1]
        return AskedAloud(self.props.words(f"talk.spare.{(number - 1) % SPARE + 1}"), 0, "", "", ())

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("talk.question")

    def aloud(self, live: Live, city: City) -> tuple[str, ...]:
        return (self.asked(live).words,)

    def when(self, live: Live, asked: AskedAloud) -> str:
        """The day and the card, as far as it is about one."""
        words = self.props.words
        if live.beat == "talk_close":
            return words("talk.outside")
        if asked.title:
            return words("talk.moment", day=asked.day, title=asked.title)
        return words("note.day", day=asked.day) if asked.day else words("talk.week")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        asked = self.asked(live)
        if asked.place:
            draw_back(canvas, scene_of(self.props.pack, asked.place))
        else:
            MenuGround("plain hill", veil=0.15).show(canvas)
        faces = asked.masks[:FACES_MOST]
        for at, mask in enumerate(faces):
            x = RIGHT_X - 60 - (len(faces) - at - 0.5) * _FIGURE_W * 0.86
            key = bust(canvas, self.props.pack, mask, "plain")
            canvas.sprite(key, x, FOOT_TOP + 4, _FIGURE_W, _FIGURE_W * 1.25, "midbottom", is_lit=True)
        h = FOOT_TOP - _TOP - (_FIGURE_W * 1.25 - 6 if asked.masks else 170)  # the faces stay to be seen
        w, come = RIGHT_X - LEFT_X, self.time.pop(60)
        card = Layers((
            (Words(self.when(live, asked), 38, "text_soft", Face.LABEL, "midleft", 1), (64, 22, w - 128, 56)),
            (Words(asked.words, 72, face=Face.TITLE, align="midleft"), (64, 80, w - 128, h - 124)),
        ))  # fmt: skip
        box = LEFT_X, _TOP + (1 - come) * 50, w, h
        Panel(card, radius=44, depth=12).show(canvas, box, self.time.fade(60))
        draw_foot(canvas, self.props, live, has_band=True)


SCENE = TalkQuestionScene
