"""Shall it be laid open who gave whom what? Two cards say what a yes and a no bring; nothing tells who said which."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.city.plan import SEATS_LEAST
from game.city.talk import MASK_BY_MASK, NO, REVEAL_MOST, YES
from game.engine.prompts import Option
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.kit.talk_room import draw_room
from game.stage.kit.timeline import TimedScene
from game.stage.staging import Live
from game.stage.strip_room import strip_top

_GAP = 36.0
_GUESSED_H = 84.0


class TalkConsentScene(TimedScene):
    """A card for each answer, the same for everybody."""

    beats: ClassVar[frozenset[str]] = frozenset({"consent"})

    def open(self, live: Live, city: City) -> None:
        self.time.restart(600)

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("talk.consent")

    def note(self, live: Live, city: City) -> str:
        return self.props.words("talk.lead")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        draw_room(canvas)
        words = self.props.words
        is_guessed = len(city.masks) <= SEATS_LEAST
        top, foot = 176.0, strip_top(canvas, live) - 24 - (_GUESSED_H if is_guessed else 0)
        w = (RIGHT_X - LEFT_X - _GAP) / 2
        for at, (answer, who, level) in enumerate(
            ((YES, "talk.if_all_yes", REVEAL_MOST), (NO, "talk.if_one_no", MASK_BY_MASK))
        ):
            said = words.option("consent", Option(answer))
            box = (LEFT_X + at * (w + _GAP), top, w, foot - top)
            self._card(canvas, box, said, words(who), words(f"reveal.{level}"), 3 if at == 0 else 5)
        if is_guessed:
            line = (LEFT_X, foot + 12, RIGHT_X - LEFT_X, _GUESSED_H - 12)
            canvas.text_box(words("reveal.three"), line, 40, None, Face.READ_BOLD, "center", max_lines=2)

    def _card(self, canvas: Canvas, box: Box, said: str, who: str, what: str, field: int) -> None:
        x, y, w, h = box

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.card(w, h, 40, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
            head = shapes.rounded(0, 0, w - 80, 92, 46, theme.fields[field], theme.outline)
            sheet.shape(head, w - 80, 92, 40, 28)
            sheet.text_box(said, (60, 30, w - 120, 88), 64, theme.text, Face.TITLE, "center", max_lines=1)
            room = h - 150
            sheet.text_box(who, (48, 132, w - 96, room * 0.36), 50, theme.text_soft, Face.READ_BOLD, "center")
            sheet.text_box(what, (48, 132 + room * 0.36, w - 96, room * 0.6), 64, theme.text, Face.READ, "center")

        canvas.stamp(w, h, paint, x, y, opacity=self.time.fade(80))


SCENE = TalkConsentScene
