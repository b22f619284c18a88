"""The books: what every mask has, owes and is owed, and how the gates last met it; then the day's sums, and the rules.

Two looks; decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Literal

from game.city.city import City
from game.city.regimes.regime import GATES, TREATMENTS
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Picture, Plate, icon
from game.drawing.rows import Column, Fixed, Layers, Pad, Row
from game.drawing.theme import HEIGHT, MARGIN_X, MARGIN_Y, TEXT_MIN, THIN, WIDTH
from game.drawing.widget import Widget
from game.drawing.widgets import VOICE_BAR, SeatBadge
from game.drawing.words import Line, Steady, point_in
from game.stage.day_sums import Day
from game.stage.menus.backdrop import shade
from game.stage.menus.books_rows import BookRow, Dues, book_rows
from game.stage.menus.menu_screen import MenuScreen, Move
from game.stage.menus.outcomes import Go, Outcome
from game.stage.menus.rules_page import draw_rules
from game.stage.menus.sums_page import draw_sums, leaves_of
from game.stage.portraits import portrait
from game.stage.staging import Props
from game.stage.treatments import treatment_stamp

GATE_THINGS: Mapping[str, str] = {
    "home": "key",
    "travel": "bus",
    "work": "briefcase",
    "credit": "bank",
    "school": "book",
    "network": "postbox",
    "event": "shoe",
    "service": "bag",
}
"""The picture of each gate."""
VEIL, RULES_VEIL, OPACITY = 0.3, 0.8, 0.97
_HEAD_H, _FOOT_H, _ROW_MOST, _ROW_OVER_GAME = 58.0, 96.0, 104.0, 170.0
_WEAKNESS_FROM, _WEAKNESS_H = 92.0, 38.0
"""A row this high has a line more, in which a mask's weakness stands."""
_W = WIDTH - 2.0 * MARGIN_X
_LEFT = {
    "mask": 20.0, "home": 292.0, "purse": 484.0, "points": 576.0, "owed": 664.0, "coming": 820.0, "job": 1034.0,
    "friends": 1172.0,
}  # fmt: skip
_GATES_X, _GATE_W = 1356.0, 45.0
_FRIENDS_SHOWN = 4
Page = Literal["masks", "sums", "rules"]
PAGES: tuple[Page, ...] = ("masks", "sums", "rules")
_RULE = Plate(fill="outline", line=0)
"""The line under the head and over the legend."""


class BooksScreen(MenuScreen):
    """`city` is asked at every draw for what the shared screen may know.

    `is_over_game`: they lie between the city's bar and the strip of seats, which begins at `foot`."""

    props: Props

    def __init__(
        self,
        props: Props,
        city: Callable[[], City],
        letters: Callable[[int], str],
        sums: Callable[[], Day] = lambda: Day(0),
    ) -> None:
        super().__init__(props)
        self._city, self._letters, self._sums = city, letters, sums
        self.foot = float(HEIGHT - MARGIN_Y)
        self.is_over_game = False
        self.page: Page = "masks"
        self._leaf, self._leaves = 0, 1
        """Which page of the day's sums lies open, and how many there were when they were last drawn."""

    # -- input --------------------------------------------------------------------------------------------------

    def press(self, move: Move) -> Outcome | None:
        if move not in ("back", "ok") or (move == "ok" and self.turn()):
            return None
        return Go("back")

    def click(self, x: float, y: float) -> Outcome | None:
        return None if self.turn() else Go("back")

    def turn(self) -> bool:
        """Turns the page; False: it was the last one."""
        if self.page == "sums" and self._leaf + 1 < self._leaves:
            self._leaf += 1
            return True
        at = PAGES.index(self.page) + 1
        if at < len(PAGES):
            self.page, self._leaf = PAGES[at], 0
        return at < len(PAGES)

    def rows(self) -> tuple[BookRow, ...]:
        """What is written in them now."""
        return book_rows(self._city())

    def look(self) -> Hashable:
        """What is written on the page that lies open."""
        city, day = self._city(), self._sums()
        sums = tuple((mask, day.of(mask, city.seat_of(mask))) for mask in city.by_seat()) if self.page == "sums" else ()
        return self.page, self._leaf, self.rows(), day.number, sums

    # -- picture ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        rows = self.rows()
        top = VOICE_BAR[1] + VOICE_BAR[3] + 8 if self.is_over_game else MARGIN_Y + 26
        room = self.foot - 8 - top
        veiled = (0.0, top - 8, WIDTH, room + 16) if self.is_over_game else (0.0, 0.0, WIDTH, HEIGHT)
        if self.page != "masks":
            box = (MARGIN_X, top, _W, room)
            shade(canvas, canvas.theme.outline, RULES_VEIL, veiled)
            if self.page == "rules":
                draw_rules(canvas, self.props, self._city(), box, self._closing())
            else:
                self._draw_sums(canvas, box)
            return
        most = _ROW_OVER_GAME if self.is_over_game else _ROW_MOST  # few rows hide what the stage shows below them, too
        row_h = min(most, (room - _HEAD_H - _FOOT_H - 12) / max(1, len(rows)))
        h = _HEAD_H + row_h * len(rows) + _FOOT_H + 12
        shade(canvas, canvas.theme.outline, VEIL, veiled)
        lines = tuple(Fixed(self._row(canvas, row, row_h, tone=at % 2), _W, row_h) for at, row in enumerate(rows))
        foot = Fixed(self._legend(canvas), _W, _FOOT_H)
        page = Panel(Column((Fixed(self._head(), _W, _HEAD_H), *lines, foot), align="midtop"), radius=36, depth=10)
        y = top if self.is_over_game else top + (room - h) / 2  # over a card it leaves no half lines above itself
        page.show(canvas, (MARGIN_X, y, _W, h), OPACITY)

    def _draw_sums(self, canvas: Canvas, box: Box) -> None:
        words, city, day = self.props.words, self._city(), self._sums()
        leaves = leaves_of(canvas, self.props, city, day, box)
        self._leaves = len(leaves)
        self._leaf = min(self._leaf, len(leaves) - 1)  # the strip below may have given room
        key = "last" if day.is_last else "title" if day.number else "start"
        title = Line(words(f"books.sums.{key}", day=day.number), 40, "text", align="midleft")
        draw_sums(canvas, self.props, city, leaves[self._leaf], self._letters, box, (title, self._closing()))

    def _head(self) -> Widget:
        names = [Line(self.props.words(f"books.{name}"), 30, "text_soft", Face.LABEL, "midleft") for name in _LEFT]
        gates = [(icon(GATE_THINGS[gate], 40), (left, 3, _GATE_W, _HEAD_H)) for gate, left in _gates()]
        boxes = [(_LEFT[name], 8.0, _room(name) + 12, _HEAD_H - 12) for name in _LEFT]
        return Layers((*zip(names, boxes, strict=True), *gates, (_RULE, (20, _HEAD_H - 2, _W - 40, THIN))))

    def _row(self, canvas: Canvas, row: BookRow, h: float, tone: int) -> Widget:
        words, face = self.props.words, min(76.0, h - 4)
        left = _LEFT["mask"] + 60 + face
        told = (("dark", row.is_dark), ("entry", row.is_written), ("phone-free", row.is_out))
        signs = [name for name, is_so in told if is_so]
        name_w = _LEFT["home"] - left - 8 - 38 * len(signs)
        none = words("books.none")
        cells = {
            "home": words(f"home.{row.home}") if row.home else none,
            "purse": words("books.coins", coins=row.coins),
            "points": str(row.life),
            "owed": self._due(row.owed, "books.owes"),
            "coming": self._due(row.coming, "books.due"),
            "job": none if row.wage is None else words("books.wage", coins=row.wage),
            "friends": "" if row.friends else none,
        }
        alarm = "owed" if row.owed.count else ""
        inks = {
            name: "veil" if said == none else "text_alarm" if name == alarm else "text" for name, said in cells.items()
        }
        weakness = next((mask.weakness for mask in self.props.pack.masks if mask.id == row.mask), "")
        has_weakness = bool(weakness) and h >= _WEAKNESS_FROM
        high = h - _WEAKNESS_H if has_weakness else h
        parts: list[tuple[Widget, Box]] = [
            (self._badge(row.seat, min(48.0, h - 4)), (_LEFT["mask"], 0, 48, h)),
            (Picture(portrait(canvas, self.props.pack, row.mask, "plain"), face), (_LEFT["mask"] + 54, 0, face, h)),
            (Line(words.mask(row.mask), 36, "text", Face.LABEL, "midleft"), (left, 0, name_w, high)),
            *((icon(name, 36), (left + name_w + 38 * at, 0, 38, high)) for at, name in enumerate(signs)),
            (self._friends(row, high), (_LEFT["friends"], 0, _room("friends"), high)),
        ]
        if not tone:
            parts.insert(0, (Plate(fill="card_shade", line=0, radius=14), (12, 2, _W - 24, h - 4)))
        for name, said in cells.items():
            parts.append((Line(said, 32, inks[name], Face.LABEL, "midleft"), (_LEFT[name], 0, _room(name), high)))
        for treatment, (_, x) in zip(row.gates, _gates(), strict=True):
            parts.append((_Answer(treatment, min(38.0, high - 8)), (x, 0, _GATE_W, high)))
        if has_weakness:
            told_w = _W - left - 40
            parts.append((Line(weakness, 28, "text_soft", Face.READ, "midleft"), (left, high - 6, told_w, _WEAKNESS_H)))
        return Layers(tuple(parts))

    def _due(self, due: Dues, key: str) -> str:
        """Coins, Life points or both, and from which evening on."""
        words = self.props.words
        if not due.count:
            return words("books.none")
        parts = [words("books.coins", coins=abs(due.coins))] if due.coins else []
        parts += [words("books.life", life=due.life)] if due.life else []
        return words(key, what=" ".join(parts), day=due.day)

    def _friends(self, row: BookRow, h: float) -> Widget:
        """The seats of its friends; more than fit are counted."""
        shown = row.friends if len(row.friends) <= _FRIENDS_SHOWN else row.friends[: _FRIENDS_SHOWN - 1]
        more = (Steady(f"+{len(row.friends) - len(shown)}", 30),) if len(row.friends) > len(shown) else ()
        return Row((*(Fixed(self._badge(seat, min(42.0, h - 6)), 40) for seat in shown), *more), align="midleft")

    def _badge(self, seat: int, size: float) -> Widget:
        return SeatBadge(seat, self._letters(seat), size)

    def _closing(self) -> Line:
        """What the next press does."""
        words = self.props.words
        key = {"masks": "books.sums", "sums": "books.rules"}.get(self.page, "books.close")
        key = "menu.back" if self.page == PAGES[-1] and not self.is_over_game else key
        said = words(key)
        if self.page == "sums" and self._leaves > 1:
            said = words("books.more") if self._leaf + 1 < self._leaves else said
            said = f"{words('books.of', page=self._leaf + 1, pages=self._leaves)} \N{MIDDLE DOT} {said}"
        return Line(said, 28, "text_soft", Face.LABEL, "midright")

    def _legend(self, canvas: Canvas) -> Widget:
        """What the stamps mean, and below them which gate is which."""
        words, h = self.props.words, (_FOOT_H - 8) / 2
        stamps = [(_Answer(treatment, 34), words(f"treatment.{treatment}")) for treatment in TREATMENTS]
        gates = [(icon(GATE_THINGS[gate], 36), words(f"gate.{gate}")) for gate in GATES]
        close = self._closing()
        pen = canvas.pen.at_text_scale(1.0)
        close_w = min(400.0, pen.width(close.text, TEXT_MIN, Face.LABEL) + 40)
        parts: list[tuple[Widget, Box]] = [
            (_RULE, (20, -3, _W - 40, THIN)),
            (close, (_W - close_w, 0, close_w - 24, h)),
        ]
        for y, entries, taken in ((0.0, stamps, close_w), (h, gates, 0.0)):
            wanted = [pen.width(told, 30, Face.LABEL) for _, told in entries]
            unit = min(1.35, (_W - 40 - taken - 52 * len(entries)) / sum(wanted))
            x = 20.0
            for (sign, told), wish in zip(entries, wanted, strict=True):
                parts.append((sign, (x, y, 36, h)))
                parts.append((Line(told, 30, "text", Face.LABEL, "midleft"), (x + 42, y + h / 2 - 20, wish * unit, 40)))
                x += wish * unit + 52
        return Pad(Layers(tuple(parts)), 0, 2)


def _gates() -> list[tuple[str, float]]:
    """Each gate and where its column begins."""
    return [(gate, _GATES_X + at * _GATE_W) for at, gate in enumerate(GATES)]


def _room(name: str) -> float:
    """How wide a column's words may be."""
    lefts = [*_LEFT.values(), _GATES_X]
    return lefts[lefts.index(_LEFT[name]) + 1] - _LEFT[name] - 24


@dataclass(frozen=True, slots=True)
class _Answer(Widget):
    """The stamp of a gate's answer, or what stands for none."""

    treatment: str
    at: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        treatment_stamp(sheet, self.treatment, *point_in(box, "center"), size=self.at)
