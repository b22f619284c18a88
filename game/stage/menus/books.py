"""The books: what every mask has, owes and is owed, and how the gates last met it. One look; decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.city.city import City
from game.city.regimes.regime import GATES, TREATMENTS
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.snug import snug_line
from game.stage.menus.backdrop import picture, shade
from game.stage.menus.books_rows import BookRow, Due, book_rows
from game.stage.menus.menu_screen import MenuScreen, Move
from game.stage.menus.outcomes import Go, Outcome
from game.stage.portraits import portrait
from game.stage.staging import Props
from game.stage.theme import HEIGHT, MARGIN_X, MARGIN_Y, TEXT_MIN, THIN, WIDTH
from game.stage.treatments import treatment_stamp
from game.stage.widgets import VOICE_BAR, seat_badge

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
VEIL, OPACITY = 0.3, 0.97
_HEAD_H, _FOOT_H, _ROW_MOST = 58.0, 96.0, 104.0
_W = WIDTH - 2.0 * MARGIN_X
_LEFT = {"mask": 20.0, "home": 292.0, "purse": 508.0, "owed": 616.0, "coming": 800.0, "job": 1030.0, "friends": 1172.0}
_GATES_X, _GATE_W = 1356.0, 45.0
_FRIENDS_SHOWN = 4


class BooksScreen(MenuScreen):
    """`city` is asked at every draw for what the shared screen may know.

    `is_over_game`: they lie between the city's bar and the strip of seats, which begins at `foot`."""

    props: Props

    def __init__(self, props: Props, city: Callable[[], City], letters: Callable[[int], str]) -> None:
        super().__init__(props)
        self._city, self._letters = city, letters
        self.foot = float(HEIGHT - MARGIN_Y)
        self.is_over_game = False

    # -- input --------------------------------------------------------------------------------------------------

    def press(self, move: Move) -> Outcome | None:
        return Go("back") if move in ("back", "ok") else None

    def click(self, x: float, y: float) -> Outcome | None:
        return Go("back")

    def rows(self) -> tuple[BookRow, ...]:
        """What is written in them now."""
        return book_rows(self._city())

    def is_settled(self) -> bool:
        return True

    # -- picture ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        rows = self.rows()
        top = VOICE_BAR[1] + VOICE_BAR[3] + 8 if self.is_over_game else MARGIN_Y + 26
        room = self.foot - 8 - top
        row_h = min(_ROW_MOST, (room - _HEAD_H - _FOOT_H - 12) / max(1, len(rows)))
        h = _HEAD_H + row_h * len(rows) + _FOOT_H + 12
        shade(
            canvas,
            canvas.theme.outline,
            VEIL,
            (0, top - 8, WIDTH, room + 16) if self.is_over_game else (0, 0, WIDTH, HEIGHT),
        )
        letters = tuple(self._letters(row.seat) for row in rows)

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.card(_W, h, 36, theme.card, theme.card_shade, theme.outline, depth=10), _W, h, 0, 0)
            self._head(sheet)
            for at, row in enumerate(rows):
                self._row(sheet, row, letters, _HEAD_H + at * row_h, row_h, is_striped=at % 2 == 0)
            self._legend(sheet, _HEAD_H + row_h * len(rows) + 2)

        y = top if self.is_over_game else top + (room - h) / 2  # over a card it leaves no half lines above itself
        canvas.stamp(("books", rows, letters, h), _W, h, paint, MARGIN_X, y, opacity=OPACITY)

    def _head(self, sheet: Canvas) -> None:
        words, theme = self.props.words, sheet.theme
        names = [*_LEFT, "gates"]
        lefts = [*_LEFT.values(), _GATES_X, _W]
        for at, name in enumerate(names[:-1]):
            box = (lefts[at], 8.0, lefts[at + 1] - lefts[at] - 12, _HEAD_H - 12)
            snug_line(sheet, words(f"books.{name}"), box, 30, theme.text_soft, Face.LABEL, "midleft")
        for at, gate in enumerate(GATES):
            self._thing(sheet, GATE_THINGS[gate], _GATES_X + (at + 0.5) * _GATE_W, _HEAD_H / 2 + 3, 40)
        sheet.shape(shapes.line([(0, 2), (_W - 40, 2)], theme.outline, THIN), _W - 40, 4, 20, _HEAD_H - 2)

    def _row(
        self, sheet: Canvas, row: BookRow, letters: tuple[str, ...], y: float, h: float, *, is_striped: bool
    ) -> None:
        words, theme, middle = self.props.words, sheet.theme, y + h / 2
        if is_striped:
            sheet.shape(shapes.rounded(0, 0, _W - 24, h - 4, 14, theme.card_shade), _W - 24, h - 4, 12, y + 2)
        seat_badge(sheet, row.seat, letters[row.seat], _LEFT["mask"] + 24, middle, size=min(48.0, h - 4))
        face = min(76.0, h - 4)
        head = portrait(sheet, self.props.pack, row.mask, "plain")
        sheet.sprite(head, _LEFT["mask"] + 54 + face / 2, middle, face, face, "center", is_lit=True)
        left = _LEFT["mask"] + 60 + face
        name_w = _LEFT["home"] - left - 8
        if row.is_dark:
            name_w -= 38
            self._thing(sheet, "dark", left + name_w + 20, middle, 36)
        snug_line(sheet, words.mask(row.mask), (left, y, name_w, h), 36, theme.text, Face.LABEL, "midleft")
        home = words(f"home.{row.home}") if row.home else words("books.none")
        self._cell(sheet, "home", home, y, h)
        self._cell(sheet, "purse", words("books.coins", coins=row.coins), y, h)
        self._cell(sheet, "owed", self._due(row.owed, "books.owes"), y, h, is_alarm=row.owed.count > 0)
        self._cell(sheet, "coming", self._due(row.coming, "books.due"), y, h)
        wage = words("books.none") if row.wage is None else words("books.wage", coins=row.wage)
        self._cell(sheet, "job", wage, y, h)
        self._friends(sheet, row, letters, y, h)
        for at, treatment in enumerate(row.gates):
            size = min(38.0, h - 8)
            treatment_stamp(sheet, treatment, _GATES_X + (at + 0.5) * _GATE_W, middle, size=size)

    def _cell(self, sheet: Canvas, name: str, text: str, y: float, h: float, *, is_alarm: bool = False) -> None:
        theme, order = sheet.theme, [*_LEFT.values(), _GATES_X]
        left = _LEFT[name]
        room = order[order.index(left) + 1] - left - 24
        is_none = text == self.props.words("books.none")
        colour = theme.veil if is_none else theme.text_alarm if is_alarm else theme.text
        snug_line(sheet, text, (left, y, room, h), 32, colour, Face.LABEL, "midleft")

    def _due(self, due: Due, key: str) -> str:
        """Coins, Life points or both, and from which evening on."""
        words = self.props.words
        if not due.count:
            return words("books.none")
        parts = [words("books.coins", coins=abs(due.coins))] if due.coins else []
        parts += [words("books.life", life=due.life)] if due.life else []
        return words(key, what=" ".join(parts), day=due.day)

    def _friends(self, sheet: Canvas, row: BookRow, letters: tuple[str, ...], y: float, h: float) -> None:
        """The seats of its friends; more than fit are counted."""
        x, theme = _LEFT["friends"], sheet.theme
        if not row.friends:
            self._cell(sheet, "friends", self.props.words("books.none"), y, h)
            return
        shown = row.friends if len(row.friends) <= _FRIENDS_SHOWN else row.friends[: _FRIENDS_SHOWN - 1]
        for seat in shown:
            seat_badge(sheet, seat, letters[seat], x + 20, y + h / 2, size=min(42.0, h - 6))
            x += 40
        if len(row.friends) > len(shown):
            more = f"+{len(row.friends) - len(shown)}"
            pen = sheet.pen.at_text_scale(1.0)
            sheet.blit(pen.line(more, 30, theme.text, Face.LABEL), x + 2, y + h / 2, "midleft")

    def _legend(self, sheet: Canvas, y: float) -> None:
        """What the stamps mean, and below them which gate is which."""
        words, theme = self.props.words, sheet.theme
        line_h = (_FOOT_H - 8) / 2
        sheet.shape(shapes.line([(0, 2), (_W - 40, 2)], theme.outline, THIN), _W - 40, 4, 20, y - 3)
        stamps = [(treatment, words(f"treatment.{treatment}")) for treatment in TREATMENTS]
        gates = [(gate, words(f"gate.{gate}")) for gate in GATES]
        close = words("books.close" if self.is_over_game else "menu.back")
        close_w = min(400.0, sheet.pen.at_text_scale(1.0).width(close, TEXT_MIN, Face.LABEL) + 40)
        for line, entries in enumerate((stamps, gates)):
            pen = sheet.pen.at_text_scale(1.0)
            wanted = [pen.width(told, 30, Face.LABEL) for _, told in entries]
            room = _W - 40 - (close_w if line == 0 else 0) - 52 * len(entries)
            x, middle = 20.0, y + line_h * (line + 0.5)
            for (name, told), wish in zip(entries, wanted, strict=True):
                if line == 0:
                    treatment_stamp(sheet, name, x + 18, middle, size=34)
                else:
                    self._thing(sheet, GATE_THINGS[name], x + 18, middle, 36)
                w = wish * min(1.35, room / sum(wanted))
                snug_line(sheet, told, (x + 42, middle - 20, w, 40), 30, theme.text, Face.LABEL, "midleft")
                x += w + 52
        snug_line(sheet, close, (_W - close_w, y, close_w - 24, line_h), 28, theme.text_soft, Face.LABEL, "midright")

    def _thing(self, sheet: Canvas, name: str, x: float, y: float, size: float) -> None:
        picture(sheet, f"thing/{name}", (x - size / 2, y - size / 2, size, size), is_lit=True)
