"""The invitation: a show that tells the game, eight places, and a countdown; seats nobody and starts nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.buttons import button
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Tween
from game.drawing.plates import Panel, Plate
from game.drawing.rows import Pad, Row, Share, cells
from game.drawing.theme import OUTLINE, TEXT_MIN, THIN
from game.drawing.widget import Size, Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Steady, Words, centred
from game.stage.menus.chairs import ChairLook
from game.stage.menus.film_show import FilmShow
from game.stage.menus.menu_screen import MenuScreen, Move
from game.stage.menus.name import draw_name, draw_title_ground
from game.stage.menus.outcomes import Go, Outcome, StartMatch
from game.stage.menus.seat_cards import RADIUS, DeviceMark, FreePlace, hop_of
from game.stage.menus.title_show import PANELS, draw_show
from game.stage.staging import Props

PANEL_MS, WAVE_MS = 7_000, 420
PLACES = 8
_BOX: Box = (1128.0, 176.0, 696.0, 760.0)
_GAP, _RING = 18.0, 172.0
_PLACES_BOX: Box = (1153.0, 408.0, 646.0, 314.0)


class AttractScreen(MenuScreen):
    """Give it the seats with `show` each frame; `wave` when a seated device is pressed again."""

    props: Props

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.chairs: tuple[ChairLook, ...] = ()
        self.free: tuple[tuple[str, str], ...] = ()
        self.left_s: int | None = None
        self._passed_ms = 0.0
        self.film = FilmShow(props)
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
        if move == "back" or not self.chairs:
            return Go("title")
        return StartMatch("", "") if move == "ok" else None

    def click(self, x: float, y: float) -> Outcome | None:
        return None if self.chairs else Go("title")

    def tick(self, dt_ms: float) -> None:
        self.film.tick(dt_ms)
        if not self.film.is_on:
            self._passed_ms += dt_ms

    def is_settled(self) -> bool:
        return False

    # -- picture ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        words, (x, y, w, h) = self.props.words, _BOX
        draw_title_ground(canvas, "hill")  # the title's own has an eye and a garland where panels and name lie here
        share = 1.0 if self.props.motion.is_still else self._passed_ms % PANEL_MS / PANEL_MS
        if not self.film.draw(canvas):
            draw_show(canvas, self.props, int(self._passed_ms / PANEL_MS) % len(PANELS), share)
        draw_name(canvas, words("title.name"), 124, 104, size=112, most=760)
        canvas.sprite("thing/eye", 1010, 100, 150, 150, "center", is_lit=True)
        Panel(radius=48).show(canvas, _BOX)
        self._head(canvas)
        for place in range(PLACES):
            self._place(canvas, place)
        foot = "attract.company" if self.chairs else "attract.pads"
        Words(words(foot), 36, "text_soft", lines=3).show(canvas, (x + 40, y + h - 198, w - 80, 160))
        out = Words(words("attract.title"), TEXT_MIN, face=Face.LABEL, lines=1)
        Panel(out, radius=32, depth=6, pad=(30, 2)).show(canvas, (x, 952, w, 64))

    def _head(self, canvas: Canvas) -> None:
        """The invitation; once somebody sits, the seconds that are left beside it."""
        words, (x, y, w, _) = self.props.words, _BOX
        head: Widget = Words(words("attract.invite"), 60, face=Face.TITLE, lines=2)
        if self.left_s is not None:
            said = words("attract.full" if len(self.chairs) == PLACES else "attract.joining")
            head = Row((Share(Words(said, 52, face=Face.TITLE, align="midleft", lines=3)), _Seconds(self.left_s)), 24)
        head.show(canvas, (x + 40, y + 24, w - 80, 190))

    def _place(self, canvas: Canvas, place: int) -> None:
        """One of eight: taken, or free with the keys that take it."""
        at = place - len(self.chairs)
        tile: Widget
        if at < 0:
            tile = _Taken(self.chairs[place])
        elif at < len(self.free):
            first, last = (button(key, 52) for key in self.free[at])
            tile = FreePlace(Row((first, Steady("\N{EN DASH}", 36, "text_soft"), last), 3))
        else:
            tile = FreePlace(Pad(DeviceMark("free"), 38, 38))
        x, y, w, h = cells(_PLACES_BOX, PLACES, 4, (_GAP, _GAP))[place]
        tile.show(canvas, (x, y - round(hop_of(self._waves.get(place)) * 24), w, h))


@dataclass(frozen=True, slots=True)
class _Seconds(Widget):
    """So many seconds are left, in a ring of gold."""

    left_s: int

    def size(self, canvas: Canvas) -> Size:
        return _RING, _RING

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, r = sheet.theme, _RING / 2
        ring = shapes.circle(r, r, r, theme.gold, theme.outline, OUTLINE)
        ring += shapes.circle(r, r, r - 20, theme.card, theme.outline, THIN)
        x, y, w, h = centred((_RING, _RING), box)
        sheet.shape(ring, w, h, x, y)
        Steady(str(self.left_s), 84, face=Face.TITLE).paint(sheet, (x, y, w, h))


@dataclass(frozen=True, slots=True)
class _Taken(Widget):
    """Somebody sits here: the seat's sign on its colour, and the keys or the device below."""

    chair: ChairLook

    def paint(self, sheet: Canvas, box: Box) -> None:
        chair, (x, y, w, _) = self.chair, box
        Plate(fill=f"seat {chair.look}", radius=RADIUS).paint(sheet, box)
        seat_badge(sheet, chair.look, chair.letter, x + w / 2, y + 56, size=88, fill=(255, 255, 255))
        if chair.cluster is not None and len(chair.labels) >= 2:
            keys = button(chair.labels[0], 40), button(chair.labels[-1], 40)
            Row(keys, 20).paint(sheet, (x, y + 100, w, 40))
        else:
            DeviceMark(chair.kind).paint(sheet, (x + w / 2 - 28, y + 96, 56, 48))
