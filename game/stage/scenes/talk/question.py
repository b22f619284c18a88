"""One question to the table, large, with its moment drawn again: the place, the faces, the day. Answers nothing."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.debrief.talk.pages import AskedAloud
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.room import LEFT_X, RIGHT_X, draw_back, scene_of
from game.stage.kit.talk_room import FOOT_TOP, draw_foot
from game.stage.kit.timeline import TimedScene
from game.stage.menus.backdrop import MenuGround
from game.stage.portraits import bust
from game.stage.staging import Live

SPARE = 5
"""Questions for any match, where it gave cause for fewer than the course asks."""
FACES_MOST = 4
_TOP = 186.0
_FIGURE_W = 270.0


class TalkQuestionScene(TimedScene):
    """The card lies over the place where it happened; a question about the whole week lies over the hill."""

    beats: ClassVar[frozenset[str]] = frozenset({"talk"})
    has_strip: ClassVar[bool] = False

    def open(self, live: Live, city: City) -> None:
        self.time.restart(900)
        self.props.cue("page")

    def asked(self, live: Live) -> AskedAloud:
        """The question of this group."""
        number = int(live.about) if live.about.isdigit() else 1
        questions = live.pages.questions if live.pages is not None else ()
        if number <= len(questions):
            return questions[number - 1]
        return AskedAloud(self.props.words(f"talk.spare.{(number - 1) % SPARE + 1}"), 0, "", "", ())

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("talk.question")

    def note(self, live: Live, city: City) -> str:
        return self.props.words("talk.lead")

    def when(self, asked: AskedAloud) -> str:
        """The day and the card, as far as it is about one."""
        words = self.props.words
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
        self._card(canvas, asked)
        canvas.fill((0, FOOT_TOP, 1920, 1080 - FOOT_TOP), canvas.theme.ground)
        canvas.fill((0, FOOT_TOP, 1920, 6), canvas.theme.outline)
        draw_foot(canvas, self.props, live)

    def _card(self, canvas: Canvas, asked: AskedAloud) -> None:
        """As high as leaves the faces to be seen."""
        w = RIGHT_X - LEFT_X
        h = FOOT_TOP - _TOP - (_FIGURE_W * 1.25 - 6 if asked.masks else 170)
        when = self.when(asked)

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.card(w, h, 44, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
            sheet.text_box(when, (64, 22, w - 128, 56), 38, theme.text_soft, Face.LABEL, "midleft", max_lines=1)
            sheet.text_box(asked.words, (64, 80, w - 128, h - 124), 72, theme.text, Face.TITLE, "midleft")

        come = self.time.pop(60)
        canvas.stamp(w, h, paint, LEFT_X, _TOP + (1 - come) * 50, opacity=self.time.fade(60))


SCENE = TalkQuestionScene
