"""The Book lies open: who is written in it, since when, who has signed beside an entry; decides nobody's fate."""

from __future__ import annotations

from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.theme import MARGIN_X, OUTLINE, THIN, WIDTH
from game.drawing.words import Line, Words
from game.engine.events import Event
from game.stage.kit.hill import CLOSE, HillGround
from game.stage.kit.tokens import draw_token
from game.stage.staging import Live, Props, Scene
from game.stage.strip_room import strip_top

_TOP, _HEAD_H, _FOOT_H, _GAP = 168.0, 108.0, 96.0, 18.0
_ROWS_A_PAGE, _ROW_MOST = 4, 150.0
_STAMP_MS = 700.0


class BookScene(Scene):
    """Two pages with a line for each name; a fresh one is stamped, one that was struck is crossed out."""

    beats: ClassVar[frozenset[str]] = frozenset({"booked", "book", "book_struck"})
    is_night: ClassVar[bool] = True

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._fresh: list[MaskId] = []
        self._struck: MaskId = ""
        self._opened_ms = 0.0

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.FootNamed):
            self._fresh = []
        elif isinstance(event, ev.Booked):
            self._fresh.append(event.mask)
        elif isinstance(event, ev.NameStruck):
            self._struck = event.mask

    def open(self, live: Live, city: City) -> None:
        self._opened_ms = self.props.motion.clock.now_ms

    @property
    def _passed_ms(self) -> float:
        passed = self.props.motion.since(self._opened_ms)
        return passed + (_STAMP_MS if self.props.motion.is_reduced else 0)

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        match live.beat:
            case "booked":
                key = "book.written" if len(self._fresh) == 1 else "book.written.more"
                return words(key, name=words.mask(self._fresh[0]), count=len(self._fresh)) if self._fresh else ""
            case "book":
                return words("book.ask")
        return words("book.struck", name=words.mask(self._struck)) if self._struck else words("book.struck.nobody")

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        HillGround(CLOSE, is_day=False, has_gates=False).show(canvas)
        foot = strip_top(canvas, live) - 14
        entries = [mask for mask in city.masks if mask in city.book or mask == self._struck]
        pages = 2 if len(entries) > _ROWS_A_PAGE else 1
        w = WIDTH - 2 * MARGIN_X if pages == 2 else 1180.0
        row_h = min(_ROW_MOST, (foot - _TOP - _HEAD_H - _FOOT_H) / _ROWS_A_PAGE)
        rows = min(len(entries), _ROWS_A_PAGE)
        h = _HEAD_H + row_h * rows + _FOOT_H
        left, top = (WIDTH - w) / 2, _TOP + max(0.0, (foot - _TOP - h) / 2)
        words = self.props.words
        Panel(radius=30, depth=12).show(canvas, (left, top, w, h))
        icon("entry", 84).show(canvas, (left + 28, top + 12, 84, 84))
        title = words("book.title")
        title_w = canvas.pen.width(title, 60, Face.TITLE)
        Line(title, 60, align="midleft").show(canvas, (left + 132, top + 16, w - 180, 76))
        if city.regime in self.props.regimes and self.props.regimes[city.regime].shows == "wall":
            # A book of names and a wall of names are told apart wherever a match has both.
            beside = Line(words("book.beside_list"), 36, "text_soft", Face.READ_BOLD, "midright")
            beside.show(canvas, (left + 164 + title_w, top + 24, w - 204 - title_w, 64))
        page_w = (w - 56 - _GAP * (pages - 1)) / pages
        for at, mask in enumerate(entries):
            page, line = divmod(at, _ROWS_A_PAGE)
            box = (left + 28 + page * (page_w + _GAP), top + _HEAD_H + line * row_h, page_w, row_h - 12)
            self._draw_entry(canvas, live, city, mask, box)
        says = words("book.does", life=self._plate(city))
        Words(says, 36, "text_soft", Face.READ_BOLD, lines=2).show(
            canvas, (left + 40, top + h - _FOOT_H, w - 80, _FOOT_H - 12)
        )

    def _plate(self, city: City) -> int:
        scenario = self.props.pack.scenarios.get(city.scenario)
        return scenario.book_life if scenario is not None else 0

    def _draw_entry(self, canvas: Canvas, live: Live, city: City, mask: MaskId, box: Box) -> None:
        """One line: the token, the name, and what stands beside it."""
        words, (x, y, w, h) = self.props.words, box
        is_struck = live.beat == "book_struck" and mask == self._struck
        is_fresh = live.beat == "booked" and mask in self._fresh
        Plate(fill="card" if is_struck else "card_shade", line=THIN, radius=22).show(canvas, box)
        size = min(112.0, h - 20)
        mood = "pleased" if is_struck else "hurt" if is_fresh else "plain"
        draw_token(
            canvas, self.props, live, city, mask, (x + 24 + size / 2, y + h / 2 - 2), size, mood, has_shadow=False
        )
        left, room = x + size + 48, w - size - 72
        Line(words.mask(mask), 46, align="midleft").show(canvas, (left, y + h * 0.08, room, h * 0.46))
        if is_struck:
            name_w = min(room, canvas.pen.width(words.mask(mask), 46, Face.TITLE))
            stroke = shapes.line([(3, 4), (name_w + 9, 4)], canvas.theme.text_alarm, OUTLINE)
            canvas.shape(stroke, name_w + 12, 8, left - 6, y + h * 0.31 - 2)
        told = self._told(city, mask, is_struck=is_struck)
        Line(told, 34, "text_soft", Face.READ_BOLD, "midleft").show(canvas, (left, y + h * 0.52, room, h * 0.4))
        if is_fresh and self._passed_ms >= _STAMP_MS:
            stamp = words("book.stamp")
            stamp_w = canvas.pen.width(stamp, 38, Face.TITLE) + 44
            said = Words(stamp, 38, "on_fill", Face.TITLE, lines=1)
            Plate(said, "alarm", THIN, radius=14).show(canvas, (x + w - stamp_w - 24, y + h / 2 - 30, stamp_w, 60))

    def _told(self, city: City, mask: MaskId, *, is_struck: bool) -> str:
        words = self.props.words
        if is_struck:
            return words("book.entry.struck")
        if mask in city.guarantors:
            return words("book.entry.signed", name=words.mask(city.guarantors[mask][0]))
        day = city.book.get(mask, city.day)
        return words("book.entry", day=day, before=day - 1)

    def is_settled(self, live: Live) -> bool:
        return self._passed_ms >= _STAMP_MS


SCENE = BookScene
