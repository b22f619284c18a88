"""The last picture: the hill by day, everybody before it, thanks; and that nothing is kept unless somebody asks."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.kit.talk_room import FOOT_TOP, draw_foot
from game.stage.kit.timeline import TimedScene
from game.stage.menus.backdrop import MenuGround
from game.stage.portraits import bust
from game.stage.staging import Live

_CARD = (360.0, 200.0, 1200.0, 356.0)
_BUST_MOST = 330.0
EACH_MS = 120


class TalkThanksScene(TimedScene):
    """Masks wave; the talk may go on without the screen."""

    beats: ClassVar[frozenset[str]] = frozenset({"thanks"})
    has_strip: ClassVar[bool] = False

    def open(self, live: Live, city: City) -> None:
        self.time.restart(EACH_MS * len(city.masks) + 900)

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("talk.thanks")

    def note(self, live: Live, city: City) -> str:
        return self.props.words("talk.lead")

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
        canvas.fill((0, FOOT_TOP, 1920, 1080 - FOOT_TOP), canvas.theme.ground)
        canvas.fill((0, FOOT_TOP, 1920, 6), canvas.theme.outline)
        self._card(canvas)
        draw_foot(canvas, self.props, live)

    def _card(self, canvas: Canvas) -> None:
        x, y, w, h = _CARD
        title, kept = self.props.words("talk.thanks_title"), self.props.words("talk.kept")

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.card(w, h, 48, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
            sheet.text_box(title, (50, 24, w - 100, 150), 104, theme.text, Face.TITLE, "center", max_lines=2)
            sheet.text_box(kept, (70, 176, w - 140, 150), 50, theme.text, Face.READ, "center", max_lines=3)

        canvas.stamp(w, h, paint, x, y, opacity=self.time.fade(100))


SCENE = TalkThanksScene
