"""Two small questions of the evening: one errand out of three, and tomorrow's headline; tells no secret answer."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.errands import CAKE, CALL, SHIFT
from game.city.events import LowestNamed
from game.city.pack import MaskId
from game.stage import shapes
from game.stage.art.things import thing_svg
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.portraits import bust
from game.stage.scenes.hill_tokens import Walkers, draw_token, letter_of
from game.stage.staging import Live, Props
from game.stage.theme import MARGIN_X, OUTLINE, WIDTH, hex_of
from game.stage.widgets import seat_badge

_TOP, _GAP = 170.0, 28.0
_ERRANDS = (SHIFT, CALL, CAKE)
_INK = "#2B2140"


class Errands:
    """Three little pictures; afterwards the masks stand before the one they chose."""

    def __init__(self, props: Props) -> None:
        self.props, self._foot = props, 0.0
        self._walkers = Walkers(props.motion)

    @property
    def is_settled(self) -> bool:
        """Whether everybody has arrived."""
        return self._walkers.is_still

    def draw(self, canvas: Canvas, live: Live, city: City, run: Mapping[MaskId, str] | None, foot: float) -> None:
        """`run` None: nobody has said so yet; `foot` is where the seats begin."""
        self._foot = foot - 14
        w = (WIDTH - 2 * MARGIN_X - _GAP * 2) / 3
        for place, errand in enumerate(_ERRANDS):
            self._draw_card(canvas, errand, MARGIN_X + place * (w + _GAP), w, place, is_told=run is not None)
        if run is None:
            return
        size = 96.0
        for place, errand in enumerate(_ERRANDS):
            here = [mask for mask in city.masks if run.get(mask) == errand]
            pitch = min(size * 1.1, (w - size - 40) / max(1, len(here) - 1))
            for index, mask in enumerate(here):
                x = MARGIN_X + place * (w + _GAP) + w / 2 + (index - (len(here) - 1) / 2) * pitch
                if mask not in self._walkers.spots:
                    self._walkers.put(mask, (WIDTH / 2, self._foot + 60))
                self._walkers.walk(mask, (x, self._foot - 70), 420, 90.0 * index)
        for mask in self._walkers.spots:
            seat, letter = letter_of(live, city, mask)
            draw_token(canvas, self.props, mask, seat, letter, self._walkers.at(mask), size, "pleased")

    def _draw_card(self, canvas: Canvas, errand: str, x: float, w: float, tone: int, *, is_told: bool) -> None:
        words = self.props.words
        h = self._foot - _TOP
        title, does = words(f"evening.errand.{errand}"), words(f"evening.errand.{errand}.does")
        art = min(340.0, h * 0.46)

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.card(w, h, 36, theme.card, theme.card_shade, theme.outline, depth=10), w, h, 0, 0)
            band = shapes.rounded(0, 0, w, art + 30, 36, theme.fields[tone * 2 + 1], theme.outline, OUTLINE)
            sheet.shape(band, w, art + 30, 0, 0)
            self._draw_art(sheet, errand, w / 2, art / 2 + 15, art * 0.84)
            sheet.text_box(title, (24, art + 38, w - 48, 66), 52, theme.text, Face.TITLE, "center", max_lines=1)
            room = h - art - 112 - (136 if is_told else 24)
            if room > 60:
                sheet.text_box(does, (32, art + 102, w - 64, room), 46, theme.text, Face.READ_BOLD, "midtop")

        canvas.stamp(("errand card", errand, title, does, w, h, is_told), w, h, paint, x, _TOP)

    def _draw_art(self, sheet: Canvas, errand: str, x: float, y: float, size: float) -> None:
        if errand == CAKE:
            sheet.shape(_cake(size), size, size, x, y, "center")
            return
        pair = ("timer", "coin") if errand == SHIFT else ("door", "bouquet")
        for name, dx, share in ((pair[0], -0.26, 1.0), (pair[1], 0.46, 0.66)):
            key = f"thing/{name}"
            if key not in sheet.kit.sprites:
                sheet.kit.sprites.register(key, thing_svg(name))
            side = size * share
            sheet.sprite(key, x + dx * size, y + size * (1 - share) * 0.4, side, side, "center", is_lit=True)


def _cake(size: float) -> str:
    """A slice of the hill: three tiers of icing and one candle."""
    tiers = "".join(
        f'<rect x="{x}" y="{y}" width="{w}" height="26" rx="8" fill="{fill}" stroke="{_INK}" stroke-width="5"/>'
        for x, y, w, fill in ((14, 84, 100, "#A78BD3"), (28, 60, 72, "#BFE0F7"), (42, 36, 44, "#FFC9C9"))
    )
    candle = f'<path d="M64 36V20" stroke="{_INK}" stroke-width="9" stroke-linecap="round"/>'
    flame = f'<path d="M64 2q11 11 0 18q-11-7 0-18Z" fill="#FFE27B" stroke="{_INK}" stroke-width="4"/>'
    plate = f'<ellipse cx="64" cy="113" rx="60" ry="9" fill="#FFF6EC" stroke="{_INK}" stroke-width="5"/>'
    return f'<g transform="scale({size / 128:.4f})">{plate}{tiers}{candle}{flame}</g>'


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
        if "thing/headline" not in sheet.kit.sprites:
            sheet.kit.sprites.register("thing/headline", thing_svg("headline"))
        sheet.sprite("thing/headline", 20 + side / 2, 12 + side / 2, side * 0.8, side * 0.8, "center", is_lit=True)
        left = side + 48
        sheet.text_box(title, (left, 8, w - left - 24, (h - 22) * 0.54), 52, theme.text, Face.TITLE, "midleft")
        lower = ((h - 22) * 0.54 + 6, (h - 22) * 0.46 - 4)
        sheet.text_box(gloss, (left, lower[0], w - left - 24, lower[1]), 38, theme.text, Face.READ, "midleft")

    canvas.stamp(("clipping", title, gloss, w, h), w, h, paint, x, y)


def _desk(canvas: Canvas, foot: float) -> None:
    """The edge of a desk, so that the writer sits at something."""
    theme = canvas.theme
    body = (
        f'<rect x="4" y="4" width="472" height="60" rx="14" fill="#C98F5B" stroke="{hex_of(theme.outline)}" '
        f'stroke-width="{OUTLINE}"/>'
    )
    canvas.shape(body, 480, 68, 330, foot + 10, "midbottom")
