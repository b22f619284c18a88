"""The front page of the morning paper, as a picture of its own: headline, event, and where one may be seen today."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.pack import CityEvent, Headline, Pack
from game.content.wording import Wording
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import OUTLINE, THIN
from game.drawing.widget import Widget
from game.drawing.words import Line

_W, _H = 1480.0, 668.0
PAGE_W, PAGE_H = _W + 24, _H + 24
"""The page with those below it."""
_THINGS = {
    "upper_places": "door", "upper_life": "heart", "upper_fare": "ticket", "lower_coins": "coin", "lower_life": "heart",
    "wage": "purse", "rent": "key", "top_goes_last": "timer", "bottom_goes_first": "flag", "lowest_coins": "gift",
    "highest_coins": "bill", "everyone_coins": "coin", "everyone_life": "heart", "street_kinder": "star",
    "swap_masks": "mask", "doors_open": "door",
}  # fmt: skip
"""What a headline or an event is illustrated with, by what it does."""


def _picture(told: Headline | CityEvent) -> str:
    return told.picture or _THINGS.get(told.effect.kind, "newspaper")


@dataclass(frozen=True, slots=True)
class FrontPage(Widget):
    """`bulletin`: this morning's headline and event by id, "" for none."""

    words: Wording
    pack: Pack
    day: int
    bulletin: tuple[str, str]
    districts: tuple[str, ...]
    masks: tuple[str, ...] = ()
    """Those of the match: a headline may be about what one of them does."""

    @property
    def _event(self) -> CityEvent | None:
        return next((event for event in self.pack.events if event.id == self.bulletin[1]), None)

    @property
    def _story(self) -> tuple[str, str, str]:
        """Headline, what it does, and its picture."""
        words, headline_id = self.words, self.bulletin[0]
        headline = next((h for h in self.pack.headlines if h.id == headline_id), None)
        if headline is None:
            return words("morning.quiet.headline"), words("morning.quiet.gloss"), "sun"
        return words.headline(headline_id, self.masks), headline.gloss, _picture(headline)

    @property
    def told(self) -> tuple[str, ...]:
        """What there is to read, as it is read."""
        event = self._event
        return (*self._story[:2], *((event.title, event.text) if event is not None else ()))

    def paint(self, sheet: Canvas, box: Box) -> None:
        """The whole page, once."""
        theme, words = sheet.theme, self.words
        pages = ((22.0, theme.card_shade), (11.0, theme.empty), (0.0, theme.card))
        body = "".join(shapes.rounded(at, at, _W, _H, 14, fill, theme.outline, OUTLINE) for at, fill in pages)
        sheet.shape(body, _W + 24, _H + 24, 0, 0)
        ear, edition = (_W - 334, 20.0, 290.0, 94.0), words("morning.edition", day=self.day)
        sheet.text_box(edition, ear, 32, theme.text_soft, Face.NARROW, "midright", max_lines=2)
        Line(words("morning.paper"), 80).paint(sheet, (340, 14, _W - 680, 104))
        for y, width in ((126.0, OUTLINE), (137.0, 3.0)):
            sheet.shape(shapes.line([(4, 4), (_W - 92, 4)], theme.outline, width), _W - 88, 8, 44, y)
        event, story = self._event, self._story
        lead: Box = (44, 156, _W - 88, 388) if event is None else (44, 156, 800, 388)
        self._lead(sheet, lead, *story)
        if event is not None:
            self._side(sheet, (880, 156, _W - 880 - 44, 388), event.title, event.text, _picture(event))
        self._foot(sheet)

    def _lead(self, sheet: Canvas, box: Box, title: str, gloss: str, picture: str) -> None:
        theme = sheet.theme
        x, y, w, h = box
        side = 260.0
        self._picture(sheet, (x, y + 8, side, h - 20), picture, theme.fields[2])
        left, room = x + side + 32, w - side - 32
        sheet.text_box(title, (left, y, room, 216), 76, theme.text, Face.TITLE, "midleft", max_lines=3)
        self._marked(sheet, gloss, (left, y + 232, room, 144))

    def _side(self, sheet: Canvas, box: Box, title: str, text: str, picture: str) -> None:
        theme = sheet.theme
        x, y, w, h = box
        sheet.shape(shapes.line([(2, 2), (2, h - 2)], theme.outline, 3), 4, h, x - 20, y)
        sheet.shape(shapes.rounded(0, 0, w, h, 18, theme.fields[3], theme.outline, THIN), w, h, x, y)
        sheet.sprite(f"thing/{picture}", x + 20, y + 16, 124, 124, is_lit=True)
        sheet.text_box(title, (x + 162, y + 32, w - 182, 104), 46, theme.text, Face.TITLE, "topleft", max_lines=2)
        sheet.text_box(text, (x + 24, y + 164, w - 48, h - 180), 40, theme.text, Face.READ_BOLD, "midleft")

    def _marked(self, sheet: Canvas, gloss: str, box: Box) -> None:
        """What it does, as if gone over with a marker."""
        theme = sheet.theme
        x, y, w, h = box
        sheet.shape(shapes.rounded(0, 0, w, h, 18, theme.fields[1], theme.outline, THIN), w, h, x, y)
        sheet.text_box(gloss, (x + 24, y + 8, w - 48, h - 16), 42, theme.text, Face.READ_BOLD, "midleft")

    def _picture(self, sheet: Canvas, box: Box, picture: str, fill: tuple[int, int, int]) -> None:
        theme = sheet.theme
        x, y, w, h = box
        sheet.shape(shapes.rounded(0, 0, w, h, 10, fill, theme.outline, OUTLINE), w, h, x, y)
        sheet.sprite(f"thing/{picture}", x + (w - 210) / 2, y + (h - 210) / 2, 210, 210, is_lit=True)

    def _foot(self, sheet: Canvas) -> None:
        """Where one may be seen today."""
        theme, words = sheet.theme, self.words
        sheet.shape(shapes.line([(4, 4), (_W - 92, 4)], theme.outline, 3), _W - 88, 8, 44, 552)
        names = [self.words.door(d) for d in self.districts]
        label = words("morning.open")
        sheet.text(label, 44, 610, 34, theme.text_alarm, Face.LABEL, "midleft")
        left = 44 + sheet.pen.width(label, 34, Face.LABEL) + 28
        room = (_W - 44 - left - 16 * (len(names) - 1)) / max(1, len(names))
        for place, name in enumerate(names):
            x = left + place * (room + 16)
            fill = theme.gold if place == 0 else theme.fields[4]
            sheet.shape(shapes.rounded(0, 0, room, 68, 34, fill, theme.outline, THIN), room, 68, x, 576)
            Line(name, 36, "ink" if place == 0 else "text").paint(sheet, (x + 20, 578, room - 40, 64))
