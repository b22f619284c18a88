"""The page of the books that holds the rules in full: the one in force, and those last on offer. Draws only."""

from __future__ import annotations

from game.city.city import City
from game.drawing.canvas import Box, Canvas
from game.drawing.plates import Plate
from game.drawing.words import Line
from game.stage.kit.rule_card import rule_in_full
from game.stage.staging import Props

_GAP, _FOOT_H, _WIDEST, _TALLEST = 24.0, 56.0, 860.0, 640.0


def draw_rules(canvas: Canvas, props: Props, city: City, box: Box, closing: Line) -> None:
    """As many cards as there are rules to tell of, side by side; `closing` says what the next press does."""
    x, y, w, h = box
    rules = list(dict.fromkeys((city.regime, *city.memory.offered)))
    width = min(_WIDEST, (w - _GAP * (len(rules) - 1)) / len(rules))
    height = min(_TALLEST, h - _FOOT_H - 12)
    left = x + (w - width * len(rules) - _GAP * (len(rules) - 1)) / 2
    for place, regime in enumerate(rules):
        ribbon = props.words("rule.now") if regime == city.regime else ""
        card = rule_in_full(props, regime, ribbon=ribbon)
        card.show(canvas, (left + place * (width + _GAP), y, width, height))
    Plate(closing, pad=(24, 4)).show(canvas, (x + w - 400, y + height + 10, 400, _FOOT_H))
