"""The wishes that lie face up; whoever takes which is never seen, only who has taken one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.city.city import City
from game.city.plan import Plan
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.kit.grounds import WISH_TABLE
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y
from game.stage.kit.timeline import TimedScene
from game.stage.staging import Live
from game.stage.strip_room import strip_top

LINE_MS = 4200.0
"""How long each of the two sentences stands."""
GAP, WIDEST = 22.0, 460.0
_LOW = 560.0


class WishScene(TimedScene):
    """Large cards: title, text, what to do about it, worth."""

    beats: ClassVar[frozenset[str]] = frozenset({"wish"})

    def open(self, live: Live, city: City) -> None:
        self.time.restart(LINE_MS + 400)

    def voice(self, live: Live, city: City) -> str:
        key = "wish.voice" if self.time.now_ms < LINE_MS else "wish.voice_take"
        plan = self._plan(city)
        return self.props.words(key, points=plan.wish_points, half=plan.half_wish_points)

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        WISH_TABLE.show(canvas)
        wishes = city.wishes
        if not wishes:
            return
        width = min(WIDEST, (RIGHT_X - LEFT_X - GAP * (len(wishes) - 1)) / len(wishes))
        left = (LEFT_X + RIGHT_X - width * len(wishes) - GAP * (len(wishes) - 1)) / 2
        height = min(640.0, strip_top(canvas, live) - 24 - TOP_Y)
        for i, wish in enumerate(wishes):
            start_ms = 150 + 130 * i
            self.time.sound(start_ms, "page", wish)
            fall = self.time.pop(start_ms, 380)
            self._card(canvas, wish, i, (left + i * (width + GAP), TOP_Y + (fall - 1) * 520, width, height),
                       self._plan(city).wish_points, self.time.fade(start_ms, 120))  # fmt: skip

    def _plan(self, city: City) -> Plan:
        return Plan(self.props.pack, self.props.pack.scenarios[city.scenario], city.length, len(city.masks))

    def _card(self, canvas: Canvas, wish: str, place: int, box: Box, points: int,
              opacity: float) -> None:  # fmt: skip
        told, worth = self.props.pack.wishes[wish], self.props.words("wish.worth", points=points)
        _Wish(told.title, told.text, told.hint, worth, place, told.picture or "wish").show(canvas, box, opacity)


@dataclass(frozen=True, slots=True)
class _Wish(Widget):
    """A card: title, text, hint, worth; its sign stands above the title, or beside it on a low card."""

    title: str
    text: str
    hint: str
    """What to do about it with fives and ones."""
    worth: str
    tone: int
    picture: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        is_low = h <= _LOW
        head, pill_h = (122.0, 52.0) if is_low else (214.0, 62.0)
        foot = h - 26 - pill_h
        Panel(radius=36, depth=12).paint(sheet, box)
        Plate(fill=f"field {self.tone}", line=THIN, radius=24).paint(sheet, (x + 16, y + 16, w - 32, head - 20))
        worth = Plate(Words(self.worth, 36, "ink", Face.TITLE, lines=1), "gold", pad=(10, 0))
        worth.paint(sheet, (x + w / 2 - 120, y + foot, 240, pill_h))
        if is_low:
            icon(self.picture, 60).paint(sheet, (x + 26, y + 18, 60, head - 20))
            title = x + 88, y + 20, w - 116, head - 28
        else:
            icon(self.picture).paint(sheet, (x, y + 22, w, head - 96))
            title = x + 26, y + head - 78, w - 52, 70.0
        widest = max(sheet.pen.width(word, 28, Face.TITLE) for word in self.title.split())
        face = Face.TITLE if widest <= title[2] else Face.NARROW
        Words(self.title, 46, face=face, lines=2).paint(sheet, title)
        hint_h = 76.0 if is_low else 88.0
        Words(self.text, 48 if w > 400 else 42).paint(
            sheet, (x + 26, y + head + 4, w - 52, h - head - pill_h - 40 - hint_h)
        )
        hint = Words(self.hint, 36, "text_soft", Face.NARROW, lines=2)
        hint.paint(sheet, (x + 20, y + foot - hint_h - 4, w - 40, hint_h - 4))


SCENE = WishScene
