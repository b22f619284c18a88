"""Who bet what on a chart: heads under the answers, and the one that was right lights up. Knows no beat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.pack import MaskId
from game.city.talk import BETS
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.heads import Heads
from game.drawing.plates import Panel, Plate
from game.drawing.rows import Column, Fixed, Layers
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.engine.prompts import Option
from game.stage.kit.foot import FOOT_TOP
from game.stage.kit.marks import seen_mark
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.portraits import portrait
from game.stage.scenes.talk.bet import in_row
from game.stage.staging import Props

FEW = 2
"""So many heads stand one below the other, and are larger for it."""
_TOP, _ASKED_H, _HEAD_H, _EDGE = 184.0, 112.0, 92.0, 15.0


def draw_bets(
    canvas: Canvas,
    props: Props,
    chart: str,
    question: str,
    said: Mapping[MaskId, str],
    masks: Sequence[MaskId],
    right: str,
    lit: float,
) -> None:
    """`right`: the bet that was right; `lit` 0-1: how far that is told."""
    bets = BETS.get(chart, ())
    asked = Panel(Words(question, 46, face=Face.TITLE, lines=2), radius=30, pad=(28, 4))
    asked.show(canvas, (LEFT_X, _TOP - 8, RIGHT_X - LEFT_X, _ASKED_H))
    top = _TOP + _ASKED_H + 10
    for at, (bet, box) in enumerate(zip(bets, in_row(len(bets), top, FOOT_TOP - top - 16, 440), strict=True)):
        words = props.words.option(f"bet_{chart}", Option(bet))
        mine = [mask for mask in masks if said.get(mask) == bet]
        fades = {False: 1.0 if bet != right or lit < 1 else 0.0, True: lit if bet == right else 0.0}
        for is_lit, opacity in fades.items():
            names = [portrait(canvas, props.pack, mask, "pleased" if is_lit else "plain") for mask in mine]
            fill = "gold" if is_lit else f"field {at % 6}"
            head = Plate(Line(words, 52, "ink" if is_lit else "text"), fill, radius=34, pad=(18, 6))
            if opacity > 0:
                _column(head, names, box).show(canvas, box, opacity)
        if bet == right and lit >= 1:
            seen_mark(canvas, box[0] + box[2] - 22, box[1] + 12)


def _column(head: Widget, names: Sequence[str], box: Box) -> Widget:
    """An answer, and under it the heads of those who gave it."""
    _, _, w, h = box
    across = 1 if len(names) <= FEW else 2
    lines = -(-len(names) // across)
    size = min(250.0, w * (0.46 if across > 1 else 0.68))
    pitch = min(size * 1.06, (h - _HEAD_H - 60) / max(1, lines))
    rows = tuple(Heads(tuple(names[k : k + across]), min(size, pitch)) for k in range(0, len(names), across))
    below = Column(tuple(Fixed(row, h=pitch) for row in rows), align="midtop")
    inside = Layers(((head, (0, 0, w, _HEAD_H)), (below, (_EDGE, _HEAD_H + 30, w - 2 * _EDGE, pitch * lines))))
    return Panel(inside, radius=34, depth=10)
