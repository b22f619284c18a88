"""The desk at which the lowest mask writes tomorrow's headline; must not tell which it was.

What each brings stands there, by the name under its key: how it is put is read in the morning.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.events import LowestNamed
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate, icon
from game.drawing.theme import OUTLINE, hex_of
from game.drawing.widget import Widget
from game.drawing.widgets import seat_badge
from game.drawing.words import Words
from game.stage.kit.seats import letter_of
from game.stage.portraits import bust
from game.stage.staging import Live, Props

_TOP = 170.0


def draw_headlines(canvas: Canvas, props: Props, live: Live, city: City, lowest: LowestNamed, foot: float) -> None:
    """The lowest mask at its desk, and three clippings to pick from."""
    words = props.words
    tall = min(600.0, foot - 190)
    figure = bust(canvas, props.pack, lowest.mask, "pleased")
    canvas.sprite(figure, 330, foot, tall * 0.8, tall, "midbottom", is_lit=True)
    _desk(canvas, foot)
    seat, letter = letter_of(live, city, lowest.mask)
    name = words.mask(lowest.mask)
    theme = canvas.theme
    w = canvas.pen.width(name, 44, Face.TITLE) + 120
    canvas.shape(shapes.rounded(0, 0, w, 72, 36, theme.card, theme.outline, OUTLINE), w, 72, 330, foot - 52, "center")
    seat_badge(canvas, seat, letter, 330 - w / 2 + 42, foot - 52, size=58)
    canvas.text(name, 330 + 26, foot - 52, 44, None, Face.TITLE, "center")
    count = max(1, len(lowest.headlines))
    h = min(210.0, (foot - _TOP - 20 - 20 * (count - 1)) / count)
    for place, headline_id in enumerate(lowest.headlines):
        headline = next((one for one in props.pack.headlines if one.id == headline_id), None)
        if headline is not None:
            _Clipping(headline.short or headline.words, headline.gloss, headline.picture or "headline").show(
                canvas, (600, _TOP + place * (h + 20), 1224, h)
            )


@dataclass(frozen=True, slots=True)
class _Clipping(Widget):
    """One headline cut out of a paper that does not exist yet."""

    title: str
    gloss: str
    picture: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        notches = "".join(f"L{w * (24 - k) / 24:.1f},{h - (3 if k % 2 else 15)} " for k in range(25))
        d = f"M3,3 L{w - 3:g},3 L{w - 3:g},{h - 15:g} {notches}L3,{h - 15:g}Z"
        sheet.shape(shapes.path(d, theme.card, theme.outline, OUTLINE), w, h, x, y)
        side, upper = h - 34, (h - 22) * 0.54
        picture = Plate(icon(self.picture, side * 0.8), "pastel 2", OUTLINE - 2, 10)
        picture.paint(sheet, (x + 20, y + 12, side, side))
        left, room = x + side + 48, w - side - 72
        Words(self.title, 52, face=Face.TITLE, align="midleft").paint(sheet, (left, y + 8, room, upper))
        Words(self.gloss, 38, align="midleft").paint(sheet, (left, y + upper + 6, room, (h - 22) * 0.46 - 4))


def _desk(canvas: Canvas, foot: float) -> None:
    """The edge of a desk, so that the writer sits at something."""
    theme = canvas.theme
    body = (
        f'<rect x="4" y="4" width="472" height="60" rx="14" fill="#C98F5B" stroke="{hex_of(theme.outline)}" '
        f'stroke-width="{OUTLINE}"/>'
    )
    canvas.shape(body, 480, 68, 330, foot + 10, "midbottom")
