"""The evening's question from outside the city: the claim on a card; then what is known of it, and who had it right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.city.city import City
from game.city.events import FactAnswered, FactAsked
from game.city.pack import Fact
from game.content.wording import Wording
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Tween, ease_out_back
from game.drawing.plates import Panel
from game.drawing.theme import OUTLINE
from game.drawing.widget import Widget
from game.engine.events import Event
from game.stage.kit import turns
from game.stage.kit.foretold import NAMED_MOST
from game.stage.kit.hill import CLOSE, HillGround
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y
from game.stage.staging import Live, Props, Scene
from game.stage.strip_room import strip_top

_W_MOST, _H_MOST = 1360.0, 620.0
_EDGE = 56.0
_STAMP_H = 96.0


class FactScene(Scene):
    """One card over the sleeping hill; at the reveal it is stamped and says why."""

    beats: ClassVar[frozenset[str]] = frozenset({"fact", "fact_shown"})
    is_night: ClassVar[bool] = True

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._fact: Fact | None = None
        self._answered: FactAnswered | None = None
        self._drop: Tween = props.motion.move(0, 0, 0)

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, FactAsked):
            self._fact = next((each for each in self.props.pack.facts if each.id == event.fact), None)
            self._answered = None
        elif isinstance(event, FactAnswered):
            self._answered = event

    def open(self, live: Live, city: City) -> None:
        if live.beat == "fact":
            self._drop = self.props.motion.move(700, 0, 400, ease=ease_out_back)
            self.props.cue("page")

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if self._answered is None or live.beat == "fact":
            return words(
                "fact.finale" if city.flown or city.memory.referendum else "fact.voice", turn=turns.of_day(city)
            )
        right = self._answered.right
        if not right:
            return words("fact.nobody")
        if len(right) > NAMED_MOST:
            return words("fact.many", count=len(right))
        return words("fact.right", turn=turns.of_day(city), names=words.masks(right))

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        HillGround(CLOSE, is_day=False, has_gates=False).show(canvas)
        if self._fact is None:
            return
        told, fact = self._answered if live.beat == "fact_shown" else None, self._fact
        room = strip_top(canvas, live) - 20 - TOP_Y
        w, h = min(_W_MOST, RIGHT_X - LEFT_X), min(_H_MOST, room)
        middle = (LEFT_X + RIGHT_X) / 2
        card = _FactCard(self.props.words, fact, told is not None)
        card.show(canvas, (middle - w / 2, TOP_Y + (room - h) / 2 + self._drop.value, w, h))

    def is_settled(self, live: Live) -> bool:
        return self._drop.is_done


@dataclass(frozen=True, slots=True)
class _FactCard(Widget):
    """The claim; once it is told, what is known of it. The source is in the report, where it can be read."""

    words: Wording
    fact: Fact
    is_told: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, words, fact = sheet.theme, self.words, self.fact
        _, _, w, h = box
        Panel(radius=36, depth=12).paint(sheet, (0, 0, w, h))
        inner = w - 2 * _EDGE
        if not self.is_told:
            sheet.text_box(fact.claim, (_EDGE, 36, inner, h - 140), 64, theme.text, Face.TITLE, "center")
            foot = (_EDGE, h - 86, inner, 50.0)
            sheet.text_box(
                words("fact.as_of", as_of=fact.as_of), foot, 36, theme.text_soft, Face.READ, "center", max_lines=1
            )
            return
        stamp = words(f"fact.verdict.{fact.verdict}")
        wide = sheet.pen.width(stamp, 60, Face.TITLE) + 96
        body = shapes.rounded(0, 0, wide, _STAMP_H, _STAMP_H / 2, theme.gold, theme.outline, OUTLINE)
        top = h * 0.36
        sheet.text_box(fact.claim, (_EDGE, 24, inner, top - 32), 42, theme.text_soft, Face.READ, "center")
        sheet.shape(body, wide, _STAMP_H, (w - wide) / 2, top)
        stamp_box = ((w - wide) / 2, top, wide, _STAMP_H)
        sheet.text_box(stamp, stamp_box, 60, theme.ink, Face.TITLE, "center", max_lines=1)
        under = top + _STAMP_H + 16
        sheet.text_box(fact.because, (_EDGE, under, inner, h - under - 36), 48, theme.text, Face.READ_BOLD, "center")


SCENE = FactScene
