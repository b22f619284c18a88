"""The beat count: fingers or coloured paper go up in the room, a number stands under each answer. Counts nothing."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.rows import cells
from game.drawing.theme import MARGIN_X, OUTLINE, THIN, WIDTH
from game.drawing.words import Line, Words
from game.engine.prompts import Rate
from game.engine.public import LEAST
from game.stage.kit.hill import CLOSE, HillGround
from game.stage.staging import Live, Scene
from game.stage.strip_room import strip_top
from game.table.hand_count import HandCount

_TOP, _FOOT_H, _GAP, _HIGH = 190.0, 150.0, 24.0, 470.0


class CountScene(Scene):
    """One plate an answer; the one that the arrows count stands out."""

    beats: ClassVar[frozenset[str]] = frozenset({"count"})

    def voice(self, live: Live, city: City) -> str:
        words, count = self.props.words, live.counting
        if count is not None and isinstance(count.prompt, Rate):
            return words("count.voice.stars", name=words.mask(count.prompt.of))
        return words("count.voice.vote")

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        HillGround(CLOSE, is_day=True, has_gates=False).show(canvas)
        count = live.counting
        if count is None:
            return
        room = strip_top(canvas, live) - 14 - _TOP
        h = min(_HIGH, room - _FOOT_H - _GAP)
        top = _TOP + (room - h - _GAP - _FOOT_H) / 2
        across: Box = (MARGIN_X, top, WIDTH - 2 * MARGIN_X, h)
        for at, box in enumerate(cells(across, len(count.counts), len(count.counts), (_GAP, _GAP))):
            self._answer(canvas, count, at, box)
        self._foot(canvas, count, (MARGIN_X, top + h + _GAP, WIDTH - 2 * MARGIN_X, _FOOT_H))

    def _answer(self, canvas: Canvas, count: HandCount, at: int, box: Box) -> None:
        x, y, w, h = box
        is_on = at == count.at
        Plate(fill="field 0" if is_on else "card", line=OUTLINE if is_on else THIN, radius=34).show(canvas, box)
        said = self.props.words.answer(count.prompt, count.prompt.buttons()[at])
        Words(said, 54, face=Face.LABEL, lines=3).show(canvas, (x + 18, y + 14, w - 36, h * 0.42))
        Line(str(count.counts[at]), 150).show(canvas, (x + 18, y + h * 0.44, w - 36, h * 0.5))

    def _foot(self, canvas: Canvas, count: HandCount, box: Box) -> None:
        words, voices, answer = self.props.words, sum(count.counts), count.answer
        if not voices:
            told = words("count.nobody")
        elif voices < LEAST:
            told = words("public.few", here=voices, least=LEAST)
        elif answer is None:
            told = words("count.split")
        else:
            told = words("count.comes_to", answer=words.answer(count.prompt, answer), hands=voices)
        Panel(Words(f"{told}\n{words('count.keys')}", 36, lines=3), radius=30, depth=8, pad=(36, 8)).show(canvas, box)

    def is_settled(self, live: Live) -> bool:
        return True


SCENE = CountScene
