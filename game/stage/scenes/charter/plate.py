"""One article on its brass plate: what it says, what it does, whose names stand under it; knows no vote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city.city import City
from game.city.pack import Article, MaskId
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate, icon
from game.drawing.theme import THIN, hex_of
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.art.charter import frame
from game.stage.kit.tokens import draw_token
from game.stage.staging import Live, Props

THINGS: Mapping[str, str] = {
    "upper_places": "door", "upper_life": "heart", "upper_fare": "ticket", "lower_coins": "coin", "lower_life": "heart",
    "wage": "purse", "rent": "key", "top_goes_last": "sun", "bottom_goes_first": "flag", "bottom_goes_last": "timer",
    "street_kinder": "star", "street_voices": "eye", "ones_free": "megaphone", "terrace_for_all": "bed",
    "pay_gap": "coin", "word_fine": "bill", "word_life": "bouquet", "low_bed_life": "bed",
}  # fmt: skip
"""What an article is illustrated with, by what it does."""
_TONES = {1: 2, 0: 1, -1: 0}
EDGE = 36.0
"""From a plate's rim to its words."""
_WIDE, _SAID_LEAST = 400.0, 130.0
"""From this width on, and with so much height to spare, a plate says what is written on it besides what it does."""
_ROOMY, _NARROW_W = 280.0, 340.0
_MARK_PAD = 14.0, 6.0
LOW = 440.0
"""A plate of less height keeps its title and its names small."""


def article_of(props: Props, name: str) -> Article:
    """An article of the pack by its id."""
    return next(article for article in props.pack.articles if article.id == name)


def icon_of(article: Article) -> str:
    """The icon of what it does."""
    return THINGS.get(article.effect.kind, "newspaper")


def plate(article: Article, *, foot: float = 0.0, tone: int = 5, has_text: bool = True) -> Widget:
    """The plate; `foot` is left free at its lower end. Without its text it says what it does, no more."""
    text = article.text if has_text else ""
    return _Article(article.title, text, article.gloss, icon_of(article), foot, f"field {tone}")


@dataclass(frozen=True, slots=True)
class _Article(Widget):
    """Title and icon on a band; what is written, where there is room, and what it does."""

    title: str
    text: str
    gloss: str
    icon: str
    foot: float
    field: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        is_wide = w >= _WIDE
        sheet.shape(frame(w, h, hex_of(sheet.theme.card)), w, h, x, y)
        inner, head = w - 2 * EDGE, 84.0 if h < LOW else 116.0 if is_wide else 104.0
        Plate(fill=self.field, line=THIN, radius=10).paint(sheet, (x + 32, y + 32, w - 64, head))
        side = head - 22 if w > _NARROW_W else 62.0
        icon(self.icon, side, "midleft").paint(sheet, (x + 40, y + 32, side, head))
        room = (x + 48 + side, y + 36, w - 64 - side - 24, head - 8)
        title = Words(self.title, 46 if is_wide else 38, "text", Face.TITLE, "midleft", 2)
        title.paint(sheet, room)
        top, room_h = y + 32 + head + 8, h - 32 - head - 8 - 44 - self.foot
        gloss_size = 38 if room_h > _ROOMY else 34
        needed = sheet.pen.fit(self.gloss, gloss_size, inner - 28, room_h, Face.READ_BOLD).height + 32
        said = room_h - max(needed, room_h * 0.42)
        said = said if self.text and is_wide and said >= _SAID_LEAST else 0.0
        if said:
            box_said = (x + EDGE + 8, top, inner - 16, said - 8)
            Words(self.text, 38, "text_soft").paint(sheet, box_said)
        mark = (x + EDGE, top + said, inner, room_h - said)
        gloss = Words(self.gloss, gloss_size, "text", Face.READ_BOLD)
        Plate(gloss, "field 1", line=THIN, radius=16, pad=_MARK_PAD).paint(sheet, mark)


def draw_quill(canvas: Canvas, x: float, y: float, size: float) -> None:
    """The pen, centred."""
    canvas.sprite("charter/quill", x, y, size, size, "center", is_lit=True)


def draw_names(
    canvas: Canvas,
    props: Props,
    live: Live,
    city: City,
    by: MaskId,
    signed: Sequence[MaskId],
    box: Box,
    grown: Mapping[MaskId, float] | None = None,
) -> None:
    """Who brought it (with the pen, "" for nobody yet) and who signed, side by side; `grown` pops each in (0-1)."""
    x, y, w, h = box
    grown = grown or {}
    heads = ([by] if by else []) + list(signed)
    if not heads:
        return
    large = min(h * 0.94, 104.0)
    small = large * (0.8 if by else 0.94)
    sizes = [large if by and n == 0 else small for n in range(len(heads))]
    wanted = sum(sizes) * 1.16
    squeeze = min(1.0, (w - sizes[0]) / max(1.0, wanted - sizes[0]))
    left = x + (w - (sizes[0] + (wanted - sizes[0]) * squeeze)) / 2
    for mask, size in zip(heads, sizes, strict=True):
        share = grown.get(mask, 1.0)
        spot = left + size / 2, y + h / 2 + (1 - share) * 40
        mood = "pleased"
        draw_token(canvas, props, live, city, mask, spot, size * 0.86, mood, has_shadow=False, opacity=min(1.0, share))
        if by and mask == by:
            draw_quill(canvas, spot[0] + size * 0.42, spot[1] - size * 0.26, size * 0.62)
        left += size * 1.16 * squeeze
