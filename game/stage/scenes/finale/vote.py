"""The referendum: the ballot papers among which the table chooses; draws, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.last_question import ABOLISH, KEEP, REFORM, RESTORE, last_question
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.theme import Mood, Rgb, mix
from game.drawing.widget import Widget
from game.drawing.words import Words, around
from game.stage.kit.grounds import HALL
from game.stage.kit.rule_card import emblem_of
from game.stage.kit.timeline import Timeline
from game.stage.staging import Props

_FIELDS = {KEEP: 2, REFORM: 4, ABOLISH: 3, RESTORE: 1}


def _emblem(decision: str, size: float, ink: Rgb, gold: Rgb, soft: Rgb) -> str:
    """A star that stays, one with a plaster, the place where one has been, and one that is put back there."""
    r = size / 2
    if decision == KEEP:
        rays = "".join(
            shapes.line([(r + (x - r) * 0.86, r + (y - r) * 0.86), (x, y)], gold, 12)
            for x, y in shapes.ring_points(r, r, r * 0.98, 10, -1.2566)
        )
        return rays + shapes.star(r, r, r * 0.7, gold, ink, 8)
    if decision == REFORM:
        plaster = (
            f'<g transform="rotate(-32 {r:g} {r:g})">'
            + shapes.rounded(r - 84, r - 26, 168, 52, 26, (255, 217, 176), ink, 7)
            + shapes.rounded(r - 30, r - 26, 60, 52, 4, (255, 246, 236), ink, 6)
            + "".join(shapes.circle(r + dx, r + dy, 4, ink) for dx in (-12, 12) for dy in (-9, 9))
            + "</g>"
        )
        return shapes.star(r, r, r * 0.86, gold, ink, 8) + plaster
    hollow = shapes.star(r, r, r * 0.86, None, soft, 9)
    hollow = hollow.replace("<polygon ", '<polygon stroke-dasharray="26 20" ', 1)
    if decision == RESTORE:
        return hollow + shapes.star(r + 8, r - 10, r * 0.56, gold, ink, 8)
    leaf = shapes.path(
        f"M{r - 40:g},{r + 46:g} C{r - 60:g},{r - 10:g} {r - 10:g},{r - 50:g} {r + 56:g},{r - 44:g} "
        f"C{r + 58:g},{r + 16:g} {r + 10:g},{r + 60:g} {r - 40:g},{r + 46:g}Z",
        (127, 196, 158),
        ink,
        7,
    )
    return hollow + leaf + shapes.line([(r - 62, r + 68), (r + 22, r - 16)], ink, 7)


def paper_of(props: Props, decision: str, regime: str) -> Widget:
    """The ballot paper of one decision."""
    words = props.words
    said = words(f"finale.{decision}", regime=words.rule(regime))
    return _Paper(decision, words(f"option.referendum.{decision}"), said, emblem_of(props.pack, regime))


@dataclass(frozen=True, slots=True)
class _Paper(Widget):
    """One ballot paper: what is decided as an emblem, in a word, and what it would mean."""

    decision: str
    title: str
    said: str
    rule: str
    """The emblem of the rule that it would mean."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, art = sheet.theme, min(w - 90, h - 250)
        window = art + 20
        Panel(radius=36, depth=12).paint(sheet, box)
        Plate(fill=f"field {_FIELDS[self.decision]}", radius=24).paint(sheet, (x + 24, y + 24, w - 48, window))
        ink = theme.outline if theme.mood is Mood.NIGHT else theme.ink
        emblem = _emblem(self.decision, 300, ink, theme.gold, mix(theme.ink, (255, 255, 255), 0.25))
        scaled = f'<g transform="scale({art / 300:g})">{emblem}</g>'
        sheet.shape(scaled, art, art, x + w / 2, y + 24 + window / 2, "center")
        badge = min(132.0, art * 0.42)
        Plate(icon(self.rule, badge - 30), radius=badge / 2).paint(
            sheet, (x + w - badge - 36, y + 24 + window - badge - 12, badge, badge)
        )
        top = 24 + window
        Words(self.title, 64, face=Face.TITLE, lines=1).paint(sheet, (x + 28, y + top + 8, w - 56, 84))
        Words(self.said, 42, "text_soft", lines=3).paint(sheet, (x + 34, y + top + 88, w - 68, h - top - 112))


def draw_referendum(canvas: Canvas, props: Props, time: Timeline, city: City, foot: float) -> None:
    """Three papers fall onto the table, left to right."""
    HALL.show(canvas)
    rules = last_question(props.pack.scenarios[city.scenario], city.regime)
    top = 178.0
    h = min(640.0, foot - top)
    for i, decision in enumerate(rules):
        share = time.pop(120 + i * 160, 420)
        y = top + h / 2 - (1 - share) * 420
        paper = paper_of(props, decision, rules[decision])
        paper.show(canvas, around(960 + (i - 1) * 576, y, 540, h), time.fade(120 + i * 160))
