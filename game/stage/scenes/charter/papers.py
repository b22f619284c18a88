"""The papers of the last vote on the charter: adopt, amend, burn, and what each would pay; knows no count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.city.charter_vote import (
    ADOPT,
    AMEND,
    BROUGHT_LIFE,
    BURN,
    SIGNED_LIFE,
    STRUCK_LIFE,
    burnt_life,
)
from game.city.city import City
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Picture, Plate, icon, within
from game.drawing.theme import OUTLINE, THIN, rgb
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.stage.art.charter import BRASS
from game.stage.kit.room import thing
from game.stage.kit.timeline import Timeline
from game.stage.scenes.charter.plate import article_of, draw_names, icon_of
from game.stage.staging import Live, Props

_FIELDS = {ADOPT: 2, AMEND: 4, BURN: 0}


def gain_of(props: Props, city: City, decision: str) -> str:
    """What a decision pays, in words."""
    words = props.words
    match decision:
        case "adopt":
            return words("charter.gain.names", brought=f"+{BROUGHT_LIFE}", signed=f"+{SIGNED_LIFE}")
        case "amend":
            return words("charter.gain.strike", struck=f"+{STRUCK_LIFE}")
    return words("charter.gain.burn", burnt=f"+{burnt_life(city)}")


def draw_papers(
    canvas: Canvas, props: Props, city: City, decisions: Sequence[str], box: Box, time: Timeline, *, gap: float = 20.0
) -> None:
    """The papers fall onto the table, left to right."""
    x, y, w, h = box
    words, paper_w = props.words, (w - gap * (len(decisions) - 1)) / len(decisions)
    regime = words.rule(props.pack.scenarios[city.scenario].abolish)
    for n, decision in enumerate(decisions):
        title, said = words(f"option.charter.{decision}"), words(f"charter.{decision}", regime=regime)
        paper = _Paper(decision, title, said, gain_of(props, city, decision))
        at, share = x + n * (paper_w + gap), time.pop(120 + n * 160, 420)
        paper.show(canvas, (at, y - (1 - share) * 420, paper_w, h), time.fade(120 + n * 160))


@dataclass(frozen=True, slots=True)
class _Paper(Widget):
    """A decision as a picture and a word, what it would mean and what it would pay."""

    decision: str
    title: str
    said: str
    gain: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Panel(radius=32, depth=12).paint(sheet, box)
        window = min(w - 44, h * 0.36)
        emblem = Picture(f"charter/{self.decision}", window - 24)
        field = Plate(emblem, f"field {_FIELDS[self.decision]}", radius=22)
        field.paint(sheet, (x + 22, y + 22, w - 44, window))
        top = 22 + window + 6
        Line(self.title, 54).paint(sheet, (x + 24, y + top, w - 48, 72))
        left = h - top - 72 - 34
        Words(self.said, 34, "text_soft").paint(sheet, (x + 26, y + top + 70, w - 52, left * 0.34))
        paid = (x + 22, y + top + 76 + left * 0.36, w - 44, left * 0.64)
        Plate(fill="field 1", line=THIN, radius=18).paint(sheet, paid)
        icon("heart", 56).paint(sheet, (paid[0] + paid[2] - 54, paid[1] - 22, 56, 56))
        Words(self.gain, 34, face=Face.READ_BOLD).paint(sheet, within(paid, (14, 8)))


def draw_list(canvas: Canvas, props: Props, live: Live, city: City, articles: Sequence[str], box: Box) -> None:
    """The charter as a list: each article with its icon and the names under it."""
    x, y, w, h = box
    _List(props.words("article.board")).show(canvas, box)
    row_h = min(190.0, (h - 112) / max(1, len(articles)))
    for n, name in enumerate(articles):
        top = y + 92 + n * row_h
        _row(canvas, props, live, city, name, (x + 24, top, w - 48, row_h))


@dataclass(frozen=True, slots=True)
class _List(Widget):
    """A card with a brass head."""

    title: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, _ = box
        Panel(radius=32, depth=12).paint(sheet, box)
        head = f"M{OUTLINE:g},84 V38 Q{OUTLINE:g},{OUTLINE:g} 38,{OUTLINE:g} H{w - 38:g} Q{w - OUTLINE:g},{OUTLINE:g} "
        sheet.shape(shapes.path(f"{head}{w - OUTLINE:g},38 V84Z", rgb(BRASS)), w, 84, x, y)
        sheet.shape(shapes.line([(3, 3), (w - 3, 3)], sheet.theme.outline, OUTLINE), w, 6, x, y + 81)
        Line(self.title, 44, "ink").paint(sheet, (x + 30, y + 10, w - 60, 70))


def _row(canvas: Canvas, props: Props, live: Live, city: City, name: str, box: Box) -> None:
    """One article, and below it whose names it bears."""
    x, y, w, h = box
    article, told = article_of(props, name), city.brought[name]
    head = min(72.0, h * 0.44)
    thing(canvas, icon_of(article), x + head / 2, y + head / 2 + 4, head - 8)
    Line(article.title, 38, align="midleft").paint(canvas, (x + head + 12, y + 2, w - head - 12, head))
    draw_names(canvas, props, live, city, told.by, told.signed, (x, y + head, w, h - head - 8))
