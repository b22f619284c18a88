"""A rule on offer: its emblem, what it says in a line, to whom beds and doors would be open; judges nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.city.city import City
from game.city.pack import MaskId
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import icon
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.stage.kit.rule_card import HEAD, RuleHead, emblem_of, tone_of
from game.stage.kit.tokens import draw_token
from game.stage.staging import Live, Props


def draw_rule_card(canvas: Canvas, props: Props, regime: str, box: Box, *, ribbon: str = "", foot: float = 0.0) -> None:
    """One card; `foot` is left free at its lower end."""
    said = props.words(f"regime.{regime}.card")
    _RuleCard(props.words.rule(regime), said, emblem_of(props.pack, regime), ribbon, tone_of(props, regime), foot).show(
        canvas, box
    )


@dataclass(frozen=True, slots=True)
class _RuleCard(Widget):
    """Its name on a band of colour, its emblem, and what it says in a line; the rest is in the books."""

    name: str
    said: str
    emblem: str
    ribbon: str
    tone: int
    foot: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        RuleHead(self.name, self.ribbon, self.tone).paint(sheet, box)
        top, room = y + HEAD + 14, h - HEAD - self.foot - 32
        if room > 300:
            side = min(260.0, room * 0.46)
            top += min(60.0, (room - side) * 0.16)
            icon(self.emblem, side).paint(sheet, (x + (w - side) / 2, top, side, side))
            below = top + side + 14
            Words(self.said, 48, align="midtop").paint(sheet, (x + 30, below, w - 60, y + h - self.foot - 32 - below))
            return
        side = min(room, 150.0, w * 0.26)
        icon(self.emblem, side).paint(sheet, (x + 26, top, side, room))
        Words(self.said, 44, align="midleft").paint(sheet, (x + 46 + side, top, w - 72 - side, room))


def draw_stakes(
    canvas: Canvas, props: Props, live: Live, city: City, stake: Sequence[Sequence[MaskId] | None], box: Box
) -> None:
    """Rows of heads: to whom tonight's good beds and today's upper door would be open; who asks for this rule."""
    x, y, w, h = box
    words = props.words
    row_h = h / len(stake)
    rows = list(zip(STAKES, stake, strict=False))
    if len(city.masks) >= MANY:
        _draw_many(canvas, props, live, city, rows, box)
        return
    label_x = x + row_h * 0.86
    label_w = min(w * 0.4, max(canvas.pen.width(words(key), 28, Face.LABEL) for (_, key), _ in rows))
    left, room = label_x + label_w + _BADGE_ROOM, x + w - label_x - label_w - _BADGE_ROOM
    for at, ((thing, key), masks) in enumerate(rows):
        top = y + at * row_h
        icon(thing, row_h * 0.72).show(canvas, (x, top + row_h * 0.14, row_h * 0.72, row_h * 0.72))
        Line(words(key), 28, "text_soft", Face.LABEL, "midleft").show(canvas, (label_x, top, label_w + 4, row_h))
        _draw_whom(canvas, props, live, city, masks, (left, top, room, row_h))


def _draw_many(canvas: Canvas, props: Props, live: Live, city: City, rows: Sequence[_Stake], box: Box) -> None:
    """The same for a large table, whose heads need the width: the words stand above them."""
    x, y, w, h = box
    row_h = h / len(rows)
    side = min(row_h * 0.72, 56.0)
    for at, ((thing, key), masks) in enumerate(rows):
        top = y + at * row_h
        icon(thing, side).show(canvas, (x, top, side, row_h))
        left, room = x + side + 12, w - side - 12
        said = Line(props.words(key), 28, "text_soft", Face.LABEL, "midleft")
        if masks is None or len(masks) in (0, len(city.masks)):
            said_w = min(room * 0.55, canvas.pen.width(said.text, 28, Face.LABEL) + 24)
            said.show(canvas, (left, top, said_w, row_h))
            _draw_whom(canvas, props, live, city, masks, (left + said_w, top, room - said_w, row_h))
        else:
            said.show(canvas, (left, top, room, 32.0))
            heads = left + _BADGE_ROOM - 8, top + 32, room - _BADGE_ROOM + 8, row_h - 32
            _draw_whom(canvas, props, live, city, masks, heads)


def _draw_whom(canvas: Canvas, props: Props, live: Live, city: City, masks: Sequence[MaskId] | None, box: Box) -> None:
    """Their heads; or that it is everybody, nobody, or not said."""
    x, y, w, h = box
    if masks is None:
        Line(props.words("rule.hushed"), 32, "veil", Face.LABEL, "midleft").show(canvas, box)
        return
    if len(masks) in (0, len(city.masks)):
        said = props.words("rule.stake.everybody" if masks else "rule.stake.nobody")
        ink = "text_welcome" if masks else "text_alarm"
        Line(said, 32, ink, Face.LABEL, "midleft").show(canvas, box)
        return
    pitch = min(h * 0.98, w / len(masks))
    is_large = len(city.masks) >= MANY
    size = min(h - _BADGE_BELOW, pitch * 1.1) if is_large else min(h * 0.76, pitch * 1.12)
    middle = y + (h - _BADGE_BELOW if is_large else h) / 2
    for place, mask in enumerate(masks):
        at = x + pitch * (place + 0.5), middle
        draw_token(canvas, props, live, city, mask, at, size, "plain", has_shadow=False)


_Stake: TypeAlias = tuple[tuple[str, str], Sequence[MaskId] | None]
STAKES = (("key", "rule.stake.beds"), ("door", "rule.stake.door"), ("hands", "rule.stake.asked"))
"""The picture and the words of each row."""
MANY = 6
"""From so many seats on the words stand above the heads."""
_BADGE_ROOM = 24.0
"""A head's badge sticks out to the left."""
_BADGE_BELOW = 12.0
"""And so far below a small head: where words stand in the next row."""
