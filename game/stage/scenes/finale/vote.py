"""The referendum: three ballot papers, then only the one that won, never a count; draws, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.events import ReferendumHeld
from game.city.last_question import ABOLISH, KEEP, REFORM, RESTORE, last_question
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, Stamp
from game.drawing.theme import Mood, Rgb, mix
from game.drawing.widget import Widget
from game.drawing.words import Words, around
from game.stage.kit.grounds import HALL
from game.stage.kit.room import thing
from game.stage.kit.timeline import Timeline
from game.stage.staging import Props

_FIELDS = {KEEP: 2, REFORM: 4, ABOLISH: 3, RESTORE: 1}
DECIDED_MS = 900
"""The papers lie face down so long."""


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


def _paper(props: Props, decision: str, regime: str) -> Widget:
    words = props.words
    said = words(f"finale.{decision}", regime=words.rule(regime))
    return _Paper(decision, words(f"option.referendum.{decision}"), said)


@dataclass(frozen=True, slots=True)
class _Paper(Widget):
    """One ballot paper: what is decided as an emblem, in a word, and what it would mean."""

    decision: str
    title: str
    said: str

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
        paper = _paper(props, decision, rules[decision])
        paper.show(canvas, around(960 + (i - 1) * 576, y, 540, h), time.fade(120 + i * 160))


def draw_decided(canvas: Canvas, props: Props, time: Timeline, decided: ReferendumHeld, foot: float) -> None:
    """Papers are shuffled face down, and one is turned over. No figure is ever shown."""
    HALL.show(canvas)
    top, middle = 178.0, 960.0
    h = min(660.0, foot - top)
    y = top + h / 2
    if time.now_ms < DECIDED_MS:
        slide = time.move(300, 450)
        for i in (0, 2, 1):
            _Back().show(canvas, around(middle + (i - 1) * 560 * (1 - slide), y, 480, round(h * 0.8)))
        return
    time.sound(DECIDED_MS, "vote")
    share = time.pop(DECIDED_MS, 380)
    size = 0.8 + 0.2 * min(1.0, share)
    if decided.decision == KEEP:
        _glory(canvas, middle, y)
    paper = _paper(props, decided.decision, decided.regime)
    paper.show(canvas, around(middle, y, 600, h * (1.0 if size >= 1 else 0.96)))
    if time.now_ms > 1700:
        fill = "alarm" if decided.decision == ABOLISH else "welcome"
        word = props.words(f"finale.stamp.{decided.decision}")
        stamp = Stamp(word, 72, fill, 34, inset=14, pad=(30, 20), lines=2)
        low = y + h * 0.18 - (1 - time.pop(1700, 360)) * 60
        stamp.show(canvas, around(middle + 460, low, 440, 170), time.fade(1700))
        thing(canvas, "vote", middle - 520, y + h * 0.1, 300, opacity=time.fade(1700))


@dataclass(frozen=True, slots=True)
class _Back(Widget):
    """The back of a paper: the city's eye, shut."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, (cx, cy) = sheet.theme, (w / 2, h / 2 - 10)
        body = shapes.card(w, h, 36, theme.fields[5], theme.card_shade, theme.outline, depth=12)
        body += shapes.rounded(26, 26, w - 52, h - 64, 22, None, mix(theme.outline, theme.fields[5], 0.5), 4)
        lid = f"M{cx - 110:g},{cy - 20:g} Q{cx:g},{cy + 70:g} {cx + 110:g},{cy - 20:g}"
        body += shapes.path(lid, None, theme.outline, 9)
        for dx in (-70, 0, 70):
            lash = [(cx + dx, cy + 24 - abs(dx) * 0.18), (cx + dx * 1.25, cy + 62 - abs(dx) * 0.3)]
            body += shapes.line(lash, theme.outline, 9)
        sheet.shape(body, w, h, x, y)


def _glory(canvas: Canvas, x: float, y: float) -> None:
    """Calm beams behind the paper."""
    theme = canvas.theme
    rims = shapes.ring_points(700, 400, 690, 14), shapes.ring_points(700, 400, 690, 14, -1.37)
    tone = mix(theme.gold, (255, 255, 255), 0.5)
    beams = "".join(shapes.polygon([(700, 400), p, q], tone, None) for p, q in zip(*rims, strict=True))
    canvas.shape(beams, 1400, 800, x, y, "center", 0.28)
