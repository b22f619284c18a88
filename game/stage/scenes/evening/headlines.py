"""The desk at which the lowest mask writes tomorrow's headline; must not tell which it was."""

from __future__ import annotations

from game.city.city import City
from game.city.events import LowestNamed
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.tokens import letter_of
from game.stage.portraits import bust
from game.stage.staging import Live, Props
from game.stage.theme import OUTLINE, hex_of
from game.stage.widgets import seat_badge

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
            _clipping(canvas, headline.words, headline.gloss, (600.0, _TOP + place * (h + 20), 1224.0, h))


def _clipping(canvas: Canvas, title: str, gloss: str, box: tuple[float, float, float, float]) -> None:
    """One headline cut out of a paper that does not exist yet."""
    x, y, w, h = box

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        notches = "".join(f"L{w * (24 - k) / 24:.1f},{h - (3 if k % 2 else 15)} " for k in range(25))
        d = f"M3,3 L{w - 3:g},3 L{w - 3:g},{h - 15:g} {notches}L3,{h - 15:g}Z"
        sheet.shape(shapes.path(d, theme.card, theme.outline, OUTLINE), w, h, 0, 0)
        side = h - 34
        frame = shapes.rounded(0, 0, side, side, 10, theme.fields[2], theme.outline, OUTLINE - 2)
        sheet.shape(frame, side, side, 20, 12)
        sheet.sprite("thing/headline", 20 + side / 2, 12 + side / 2, side * 0.8, side * 0.8, "center", is_lit=True)
        left = side + 48
        sheet.text_box(title, (left, 8, w - left - 24, (h - 22) * 0.54), 52, theme.text, Face.TITLE, "midleft")
        lower = ((h - 22) * 0.54 + 6, (h - 22) * 0.46 - 4)
        sheet.text_box(gloss, (left, lower[0], w - left - 24, lower[1]), 38, theme.text, Face.READ, "midleft")

    canvas.stamp(w, h, paint, x, y)


def _desk(canvas: Canvas, foot: float) -> None:
    """The edge of a desk, so that the writer sits at something."""
    theme = canvas.theme
    body = (
        f'<rect x="4" y="4" width="472" height="60" rx="14" fill="#C98F5B" stroke="{hex_of(theme.outline)}" '
        f'stroke-width="{OUTLINE}"/>'
    )
    canvas.shape(body, 480, 68, 330, foot + 10, "midbottom")
