"""Each seat is shown its mask: face, name, job, weakness, shape and letter, side by side."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.grounds import MASKS_GROUND
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y
from game.stage.kit.timeline import TimedScene
from game.stage.portraits import bust
from game.stage.staging import Live, SeatLook
from game.stage.theme import HEIGHT, MARGIN_Y, OUTLINE
from game.stage.widgets import seat_badge


def _face_height(width: float) -> float:
    return min(width * 1.24, 440.0)


class MasksScene(TimedScene):
    """A row of identity cards; there is no strip, since this is what it will be made of."""

    beats: ClassVar[frozenset[str]] = frozenset({"masks"})
    has_strip: ClassVar[bool] = False

    def open(self, live: Live, city: City) -> None:
        self.time.restart(2400)

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("masks.voice")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        MASKS_GROUND.show(canvas)
        looks = [look for look in live.seats if look.mask]
        if not looks:
            return
        gap = 14.0 if len(looks) > 6 else 24.0
        width = min(460.0, (RIGHT_X - LEFT_X - gap * (len(looks) - 1)) / len(looks))
        left = 960 - (width * len(looks) + gap * (len(looks) - 1)) / 2
        height = min(HEIGHT - MARGIN_Y - TOP_Y - 10, _face_height(width) + 520)
        top = TOP_Y + 10 + (HEIGHT - MARGIN_Y - TOP_Y - 10 - height) / 2
        for i, look in enumerate(looks):
            start_ms = 150 + 220 * i
            self.time.sound(start_ms, "page", i)
            rise = self.time.pop(start_ms, 400)
            self._card(canvas, look, left + i * (width + gap), top + (1 - rise) * 560, width, height,
                       self.time.fade(start_ms, 120))  # fmt: skip

    def _card(self, canvas: Canvas, look: SeatLook, x: float, y: float, w: float, h: float, opacity: float) -> None:
        pack, seat, letter = self.props.pack, look.seat, look.letter
        mask = next(m for m in pack.masks if m.id == look.mask)

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            face_h = _face_height(w)
            colour = theme.seats[seat % len(theme.seats)]
            body = shapes.card(w, h, 38, theme.card, theme.card_shade, theme.outline, depth=12)
            body += shapes.rounded(0, 0, w, face_h + 24, 38, colour, theme.outline, OUTLINE)
            sheet.shape(body, w, h, 0, 0)
            with sheet.clip((OUTLINE, OUTLINE, w - 2 * OUTLINE, face_h + 24 - 2 * OUTLINE)):
                size = min(w * 1.08, 400.0)
                sheet.sprite(bust(sheet, pack, mask.id, "pleased"), w / 2, face_h + 18 + size * 0.12, size,
                             size * 1.25, "midbottom", is_lit=True)  # fmt: skip
            seat_badge(sheet, seat, letter, w / 2, face_h + 24, size=min(110.0, w * 0.46), fill=(255, 255, 255))
            top = face_h + 24 + min(58.0, w * 0.25)
            pad = 14.0 if w < 260 else 26.0
            room = w - 2 * pad
            sheet.text_box(mask.name, (pad, top, room, 70), 60, theme.text, Face.TITLE, "center", max_lines=1)
            sheet.text_box(
                mask.job, (pad, top + 70, room, 78), 40, theme.text_welcome, Face.LABEL, "center", max_lines=2
            )
            sheet.text_box(
                mask.weakness, (pad, top + 154, room, h - top - 154 - 26), 38, theme.text, Face.READ, "midtop"
            )

        canvas.stamp(w, h, paint, x, y, opacity=opacity)


SCENE = MasksScene
