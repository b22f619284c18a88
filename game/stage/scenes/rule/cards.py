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
from game.stage.kit.tokens import BADGE_OUT, draw_token
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
        top, room = y + HEAD + 14, h - HEAD - self.foot - 32
        is_low = room < _EMBLEM_LEAST  # then the emblem goes up to the name, and the words have the width
        RuleHead(self.name, self.ribbon, self.tone, self.emblem if is_low else "").paint(sheet, box)
        if is_low:
            Words(self.said, 44).paint(sheet, (x + 30, top - 4, w - 60, room + 8))
            return
        if room > _EMBLEM_ABOVE:
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
    row_h = h / len(stake)
    for at, ((thing, key), masks) in enumerate(zip(STAKES, stake, strict=False)):
        draw = _draw_row_of_many if len(city.masks) >= MANY else _draw_row
        draw(canvas, props, live, city, (thing, key), masks, (x, y + at * row_h, w, row_h))


def _draw_row(
    canvas: Canvas, props: Props, live: Live, city: City, row: _Row, masks: Sequence[MaskId] | None, box: Box
) -> None:
    """Its picture, its words, its heads."""
    x, y, w, h = box
    said, heads = _whom(props, city, row[1], masks)
    side, label_x = min(h * 0.72, 60.0), x + min(h * 0.72, 60.0) + 14
    label_w = w * 0.4
    icon(row[0], side).show(canvas, (x, y + (h - side) / 2, side, side))
    Words(said, 32, "text_soft", Face.LABEL, "midleft", 2).show(canvas, (label_x, y, label_w, h))
    left = label_x + label_w + _BADGE_ROOM
    _draw_whom(canvas, props, live, city, heads, (left, y, x + w - left, h))


def _draw_row_of_many(
    canvas: Canvas, props: Props, live: Live, city: City, row: _Row, masks: Sequence[MaskId] | None, box: Box
) -> None:
    """The same for a large table, whose heads need the width: the words stand above them."""
    x, y, w, h = box
    side = min(h * 0.72, 60.0)
    icon(row[0], side).show(canvas, (x, y, side, h))
    left, room = x + side + 12, w - side - 12
    said, heads = _whom(props, city, row[1], masks)
    label = Line(said, 30, "text_soft", Face.LABEL, "midleft")
    label.show(canvas, (left, y, room, _LABEL_H))
    indent = 0.0 if heads is None or isinstance(heads, str) else _BADGE_ROOM
    below = left + indent, y + _LABEL_H, room - indent, h - _LABEL_H
    _draw_whom(canvas, props, live, city, heads, below)


def _whom(
    props: Props, city: City, key: str, masks: Sequence[MaskId] | None
) -> tuple[str, Sequence[MaskId] | str | None]:
    """What a row says, and the heads beside it: where they are most of the table, those of all others.

    A word instead of heads where it is everybody or nobody; None where the rule does not say.
    """
    if masks is None:
        return props.words(key), None
    if len(masks) in (0, len(city.masks)):
        return props.words(key), "everybody" if masks else "nobody"
    if len(masks) > max(2, len(city.masks) / 2):
        return props.words(f"{key}.but"), [mask for mask in city.masks if mask not in masks]
    return props.words(key), masks


def _draw_whom(
    canvas: Canvas, props: Props, live: Live, city: City, whom: Sequence[MaskId] | str | None, box: Box
) -> None:
    """Their heads; or that it is everybody, nobody, or not said."""
    x, y, w, h = box
    if whom is None:
        Line(props.words("rule.hushed"), 34, "veil", Face.LABEL, "midleft").show(canvas, box)
        return
    if isinstance(whom, str):
        ink = "text_welcome" if whom == "everybody" else "text_alarm"
        Line(props.words(f"rule.stake.{whom}"), 36, ink, Face.LABEL, "midleft").show(canvas, box)
        return
    size = min(h - 6, _HEAD, w / len(whom) - BADGE_OUT / 2)
    pitch = min(size + BADGE_OUT, (w - size) / max(1, len(whom) - 1))
    for place, mask in enumerate(whom):
        at = x + size / 2 + pitch * place, y + h / 2
        draw_token(canvas, props, live, city, mask, at, size, "plain", has_shadow=False)


_Row: TypeAlias = tuple[str, str]
STAKES: Sequence[_Row] = (("key", "rule.stake.beds"), ("door", "rule.stake.door"), ("hands", "rule.stake.asked"))
"""The picture and the words of each row."""
MANY = 6
"""From so many seats on the words stand above the heads."""
_EMBLEM_LEAST, _EMBLEM_ABOVE = 190.0, 380.0
"""A rule's card with less room above its rows has no emblem below its name; with more its words stand below it."""
_HEAD, _LABEL_H = 84.0, 34.0
_BADGE_ROOM = 22.0
"""A head's badge sticks out to the left."""
