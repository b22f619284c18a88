"""The five wishes that lie face up; whoever takes which is never seen, only who has taken one."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.city.plan import Plan
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.grounds import WISH_TABLE
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y, thing
from game.stage.kit.timeline import TimedScene
from game.stage.staging import Live
from game.stage.strip_room import strip_top
from game.stage.theme import OUTLINE, THIN

LINE_MS = 4200.0
"""How long each of the three sentences stands."""
GAP = 22.0


class WishScene(TimedScene):
    """Five large cards: title, text, worth."""

    beats: ClassVar[frozenset[str]] = frozenset({"wish"})

    def open(self, live: Live, city: City) -> None:
        self.time.restart(2 * LINE_MS + 400)

    def voice(self, live: Live, city: City) -> str:
        line = min(2, int(self.time.now_ms / LINE_MS))
        key = ("wish.voice", "wish.voice_worth", "wish.voice_take")[line]
        return self.props.words(key, points=self._points(city))

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        WISH_TABLE.show(canvas)
        wishes = city.wishes
        if not wishes:
            return
        width = (RIGHT_X - LEFT_X - GAP * (len(wishes) - 1)) / len(wishes)
        height = min(640.0, strip_top(canvas, live) - 24 - TOP_Y)
        for i, wish in enumerate(wishes):
            start_ms = 150 + 130 * i
            self.time.sound(start_ms, "page", wish)
            fall = self.time.pop(start_ms, 380)
            self._card(canvas, wish, i, (LEFT_X + i * (width + GAP), TOP_Y + (fall - 1) * 520, width, height),
                       self._points(city), self.time.fade(start_ms, 120))  # fmt: skip

    def _points(self, city: City) -> int:
        plan = Plan(self.props.pack, self.props.pack.scenarios[city.scenario], city.length, len(city.masks))
        return plan.wish_points

    def _card(self, canvas: Canvas, wish: str, place: int, box: tuple[float, float, float, float], points: int,
              opacity: float) -> None:  # fmt: skip
        told = self.props.pack.wishes[wish]
        worth = self.props.words("wish.worth", points=points)
        x, y, w, h = box

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            field = theme.fields[place % len(theme.fields)]
            is_low = h <= 560
            head, pill_h = (122.0, 52.0) if is_low else (214.0, 62.0)
            body = shapes.card(w, h, 36, theme.card, theme.card_shade, theme.outline, depth=12)
            body += shapes.rounded(16, 16, w - 32, head - 20, 24, field, theme.outline, THIN)
            foot = h - 26 - pill_h
            body += shapes.rounded(w / 2 - 120, foot, 240, pill_h, pill_h / 2, theme.gold, theme.outline, OUTLINE)
            sheet.shape(body, w, h, 0, 0)
            if is_low:
                thing(sheet, "wish", 26, 18 + (head - 20) / 2, 60, "midleft")
                title = (88.0, 20.0, w - 116, head - 28)
            else:
                thing(sheet, "wish", w / 2, 22, head - 96, "midtop")
                title = (26.0, head - 78, w - 52, 70.0)
            widest = max(sheet.pen.width(word, 28, Face.TITLE) for word in told.title.split())
            face = Face.TITLE if widest <= title[2] else Face.NARROW
            sheet.text_box(told.title, title, 46, theme.text, face, "center", max_lines=2)
            room = h - head - pill_h - 40
            sheet.text_box(told.text, (26, head + 4, w - 52, room), 40, theme.text, Face.READ, "center")
            box = (w / 2 - 110, foot, 220.0, pill_h - 4)
            sheet.text_box(worth, box, 36, theme.ink, Face.TITLE, "center", max_lines=1)

        canvas.stamp(w, h, paint, x, y, opacity=opacity)


SCENE = WishScene
