"""The invitation: a show that tells the game, eight places, and a countdown; seats nobody and starts nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.controls import button_sign
from game.stage.fonts import Face
from game.stage.menus.backdrop import backdrop, device, picture
from game.stage.menus.chairs import ChairLook
from game.stage.menus.menu_screen import MenuScreen, Move
from game.stage.menus.outcomes import Go, Outcome, StartMatch
from game.stage.menus.title_show import PANELS, draw_show
from game.stage.motion import Tween
from game.stage.staging import Props
from game.stage.theme import OUTLINE, TEXT_MIN, THIN, Mood, mix
from game.stage.widgets import panel, seat_badge

PANEL_MS, WAVE_MS = 7_000, 420
PLACES = 8
_BOX: Box = (1128.0, 176.0, 696.0, 760.0)
_TILE, _GAP = 148.0, 18.0


class AttractScreen(MenuScreen):
    """Give it the seats with `show` each frame; `wave` when a seated device is pressed again."""

    props: Props

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.chairs: tuple[ChairLook, ...] = ()
        self.free: tuple[tuple[str, str], ...] = ()
        self.left_s: int | None = None
        self._passed_ms = 0.0
        self._waves: dict[int, Tween] = {}

    # -- what the program tells it ------------------------------------------------------------------------------

    def show(
        self, chairs: Sequence[ChairLook], free: Sequence[tuple[str, str]] = (), left_s: int | None = None
    ) -> None:
        """Who has sat down, first and last key of each row of five that is free, and the seconds until it begins."""
        if len(chairs) > len(self.chairs):
            self.wave(len(chairs) - 1)
        self.chairs, self.free, self.left_s = tuple(chairs), tuple(free), left_s

    def wave(self, seat: int) -> None:
        """The place of this seat hops, so that its owner finds it."""
        self._waves[seat] = self.props.motion.move(0.0, 1.0, WAVE_MS)

    # -- input --------------------------------------------------------------------------------------------------

    def press(self, move: Move) -> Outcome | None:
        """Esc goes to the title, Enter too while nobody sits; with people on the seats it begins at once."""
        if move == "back":
            return Go("title")
        if not self.chairs:
            return Go("title")
        return StartMatch("", "") if move == "ok" else None

    def click(self, x: float, y: float) -> Outcome | None:
        return None if self.chairs else Go("title")

    def tick(self, dt_ms: float) -> None:
        self._passed_ms += dt_ms

    # -- picture ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        words = self.props.words
        backdrop(canvas, "title", veil=0.25 if canvas.theme.mood is Mood.HIGH_CONTRAST else 0.0)
        share = self._passed_ms % PANEL_MS / PANEL_MS
        draw_show(canvas, self.props, int(self._passed_ms / PANEL_MS) % len(PANELS), share)
        self._name(canvas)
        panel(canvas, _BOX, radius=48)
        x, y, w, h = _BOX
        self._head(canvas)
        for place in range(PLACES):
            self._place(canvas, place)
        foot = words("attract.all_in") if len(self.chairs) == PLACES else words("attract.pads")
        foot_box = (x + 40, y + h - 198, w - 80, 160.0)
        line = words("attract.company") if self.chairs else foot
        canvas.text_box(line, foot_box, 36, canvas.theme.text_soft, Face.READ, "center", max_lines=3)
        _way_out(canvas, words("attract.title"))

    def _name(self, canvas: Canvas) -> None:
        words, theme, pen = self.props.words, canvas.theme, canvas.pen.at_text_scale(1.0)
        size = min(112.0, 112.0 * 900 / pen.width(words("title.name"), 112, Face.TITLE))
        shadow = pen.line(words("title.name"), size, theme.outline, Face.TITLE, halo=theme.outline)
        front = pen.line(words("title.name"), size, theme.card, Face.TITLE, halo=theme.outline)
        canvas.blit(shadow, 124, 104 + 7, "midleft")
        canvas.blit(front, 124, 104, "midleft")

    def _head(self, canvas: Canvas) -> None:
        """The invitation; once somebody sits, the seconds that are left beside it."""
        words, theme, (x, y, w, _) = self.props.words, canvas.theme, _BOX
        if self.left_s is None:
            head = (x + 40, y + 24, w - 80, 190.0)
            canvas.text_box(words("attract.invite"), head, 60, None, Face.TITLE, "center", max_lines=2)
            return
        size = 172.0
        cx, cy = x + w - 40 - size / 2, y + 30 + size / 2
        ring = shapes.circle(size / 2, size / 2, size / 2, theme.gold, theme.outline, OUTLINE)
        ring += shapes.circle(size / 2, size / 2, size / 2 - 20, theme.card, theme.outline, THIN)
        canvas.shape(ring, size, size, cx, cy, "center")
        pen = canvas.pen.at_text_scale(1.0)
        canvas.blit(pen.line(str(self.left_s), 84, theme.text, Face.TITLE), cx, cy, "center")
        room = (x + 40, y + 24, w - 80 - size - 24, 190.0)
        key = "attract.full" if len(self.chairs) == PLACES else "attract.joining"
        canvas.text_box(words(key), room, 52, None, Face.TITLE, "midleft", max_lines=3)

    def _place(self, canvas: Canvas, place: int) -> None:
        """One of eight: taken, or free with the keys that take it."""
        chair = self.chairs[place] if place < len(self.chairs) else None
        at = place - len(self.chairs)
        keys = self.free[at] if chair is None and at < len(self.free) else None
        row, column = divmod(place, 4)
        x = _BOX[0] + (_BOX[2] - 4 * _TILE - 3 * _GAP) / 2 + column * (_TILE + _GAP)
        y = _BOX[1] + 232 + row * (_TILE + _GAP)
        wave = self._waves.get(place)
        hop = 0.0 if wave is None or wave.is_done else 4 * wave.value * (1 - wave.value)

        def paint(sheet: Canvas) -> None:
            if chair is None:
                _free(sheet, keys, place)
            else:
                _taken(sheet, chair)

        canvas.stamp(("attract place", place, chair, keys), _TILE, _TILE, paint, x, y - round(hop * 24))


def _way_out(canvas: Canvas, text: str) -> None:
    w, h = 696.0, 64.0
    panel(canvas, (1128, 952, w, h), radius=h / 2, depth=6)
    canvas.text_box(text, (1158, 954, w - 60, h - 12), TEXT_MIN, None, Face.LABEL, "center", max_lines=1)


def _free(sheet: Canvas, keys: tuple[str, str] | None, place: int) -> None:
    theme = sheet.theme
    fill = mix(theme.card, theme.card_shade, 0.5)
    body = shapes.rounded(0, 0, _TILE, _TILE, 30, fill, mix(theme.outline, fill, 0.45), THIN)
    sheet.shape(body.replace("<rect ", '<rect stroke-dasharray="14 12" ', 1), _TILE, _TILE, 0, 0)
    if keys is None:
        picture(sheet, "device/free", (_TILE / 2 - 36, _TILE / 2 - 36, 72, 72), is_lit=True)
        return
    pen = sheet.pen.at_text_scale(1.0)
    button_sign(sheet, keys[0], _TILE / 2 - 38, _TILE / 2, size=52)
    button_sign(sheet, keys[1], _TILE / 2 + 38, _TILE / 2, size=52)
    sheet.blit(pen.line("\N{EN DASH}", 36, theme.text_soft, Face.LABEL), _TILE / 2, _TILE / 2, "center")


def _taken(sheet: Canvas, chair: ChairLook) -> None:
    theme = sheet.theme
    colour = theme.seats[chair.look % len(theme.seats)]
    sheet.shape(shapes.rounded(0, 0, _TILE, _TILE, 30, colour, theme.outline), _TILE, _TILE, 0, 0)
    seat_badge(sheet, chair.look, chair.letter, _TILE / 2, 56, size=88, fill=(255, 255, 255))
    if chair.cluster is not None and len(chair.labels) >= 2:
        button_sign(sheet, chair.labels[0], _TILE / 2 - 30, 120, size=40)
        button_sign(sheet, chair.labels[-1], _TILE / 2 + 30, 120, size=40)
    else:
        picture(sheet, device(sheet, chair.kind), (_TILE / 2 - 28, 96, 56, 48), is_lit=True)
