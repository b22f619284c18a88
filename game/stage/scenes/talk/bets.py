"""Who bet what on a chart: heads under the answers, and the one that was right lights up. Knows no beat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.pack import MaskId
from game.city.talk import BETS
from game.engine.prompts import Option
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.kit.marks import seen_mark
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.kit.snug import snug_line
from game.stage.kit.talk_room import FOOT_TOP, heads
from game.stage.staging import Props

FEW = 2
"""So many heads stand one below the other, and are larger for it."""
_TOP, _HEAD_H, _GAP = 184.0, 112.0, 24.0


def columns(count: int) -> list[Box]:
    """A column for each answer."""
    w = min(440.0, (RIGHT_X - LEFT_X - _GAP * (count - 1)) / max(1, count))
    left = 960 - (w * count + _GAP * (count - 1)) / 2
    return [(left + at * (w + _GAP), _TOP, w, FOOT_TOP - _TOP - 16) for at in range(count)]


def draw_bets(
    canvas: Canvas,
    props: Props,
    chart: str,
    said: Mapping[MaskId, str],
    masks: Sequence[MaskId],
    right: str,
    lit: float,
) -> None:
    """`right`: the bet that was right; `lit` 0-1: how far that is told."""
    bets = BETS.get(chart, ())
    for at, (bet, box) in enumerate(zip(bets, columns(len(bets)), strict=True)):
        words = props.words.option(f"bet_{chart}", Option(bet))
        is_right = bet == right
        if not is_right or lit < 1:
            _column(canvas, words, box, at, is_lit=False, opacity=1.0)
        if is_right and lit > 0:
            _column(canvas, words, box, at, is_lit=True, opacity=lit)
        x, y, w, _ = box
        mine = [mask for mask in masks if said.get(mask) == bet]
        across = 1 if len(mine) <= FEW else 2
        size = min(250.0, w * (0.46 if across > 1 else 0.68))
        rows = [mine[k : k + across] for k in range(0, len(mine), across)]
        pitch = min(size * 1.06, (box[3] - _HEAD_H - 60) / max(1, len(rows)))
        for k, row in enumerate(rows):
            mood = "pleased" if is_right and lit >= 1 else "plain"
            heads(canvas, props, row, x + w / 2, y + _HEAD_H + 30 + pitch * (k + 0.5), w - 30, min(size, pitch), mood)
        if is_right and lit >= 1:
            seen_mark(canvas, x + w - 22, y + 12)


def _column(canvas: Canvas, words: str, box: Box, at: int, *, is_lit: bool, opacity: float) -> None:
    x, y, w, h = box

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        fill = theme.gold if is_lit else theme.fields[at % 6]
        sheet.shape(shapes.card(w, h, 34, theme.card, theme.card_shade, theme.outline, depth=10), w, h, 0, 0)
        sheet.shape(shapes.rounded(0, 0, w, _HEAD_H, 34, fill, theme.outline), w, _HEAD_H, 0, 0)
        ink = theme.ink if is_lit else theme.text
        snug_line(sheet, words, (18, 6, w - 36, _HEAD_H - 12), 52, ink)

    canvas.stamp(w, h, paint, x, y, opacity=opacity)
