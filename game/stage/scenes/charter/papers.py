"""The papers of the last vote on the charter: adopt, amend, burn, and what each would pay; knows no count."""

from __future__ import annotations

from collections.abc import Sequence

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
from game.stage import shapes
from game.stage.art.charter import BRASS
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.marks import thing
from game.stage.kit.snug import snug_line
from game.stage.kit.timeline import Timeline
from game.stage.scenes.charter.plate import article_of, draw_names, icon_of
from game.stage.staging import Live, Props
from game.stage.theme import OUTLINE, THIN, rgb

_FIELDS = {ADOPT: 2, AMEND: 4, BURN: 0}


def draw_emblem(canvas: Canvas, decision: str, x: float, y: float, size: float) -> None:
    """The picture of a decision, centred."""
    canvas.sprite(f"charter/{decision}", x, y, size, size, "center", is_lit=True)


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
    paper_w = (w - gap * (len(decisions) - 1)) / len(decisions)
    for n, decision in enumerate(decisions):
        share = time.pop(120 + n * 160, 420)
        at = x + n * (paper_w + gap)
        _paper(canvas, props, city, decision, (at, y - (1 - share) * 420, paper_w, h), time.fade(120 + n * 160))


def _paper(canvas: Canvas, props: Props, city: City, decision: str, box: Box, opacity: float) -> None:
    x, y, w, h = box
    words = props.words
    regime = words.rule(props.pack.scenarios[city.scenario].abolish)
    gain = gain_of(props, city, decision)

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        sheet.shape(shapes.card(w, h, 32, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
        window = min(w - 44, h * 0.36)
        field = shapes.rounded(0, 0, w - 44, window, 22, theme.fields[_FIELDS[decision]], theme.outline)
        sheet.shape(field, w - 44, window, 22, 22)
        draw_emblem(sheet, decision, w / 2, 22 + window / 2, window - 24)
        top = 22 + window + 6
        snug_line(sheet, words(f"option.charter.{decision}"), (24, top, w - 48, 72), 54, theme.text)
        left = h - top - 72 - 34
        says = words(f"charter.{decision}", regime=regime)
        said, paid = (26, top + 70, w - 52, left * 0.34), (22, top + 76 + left * 0.36, w - 44, left * 0.64)
        sheet.text_box(says, said, 34, theme.text_soft, Face.READ, "center")
        body = shapes.rounded(0, 0, paid[2], paid[3], 18, theme.fields[1], theme.outline, THIN)
        sheet.shape(body, paid[2], paid[3], paid[0], paid[1])
        thing(sheet, "heart", paid[0] + paid[2] - 26, paid[1] + 6, 56)
        inside = (paid[0] + 14, paid[1] + 8, paid[2] - 28, paid[3] - 16)
        sheet.text_box(gain, inside, 34, theme.text, Face.READ_BOLD, "center")

    canvas.stamp(w, h, paint, x, y, opacity=opacity)


def draw_list(canvas: Canvas, props: Props, live: Live, city: City, articles: Sequence[str], box: Box) -> None:
    """The charter as a list: each article with its icon and the names under it."""
    x, y, w, h = box
    title = props.words("article.board")

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        sheet.shape(shapes.card(w, h, 32, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
        head = f"M{OUTLINE:g},84 V38 Q{OUTLINE:g},{OUTLINE:g} 38,{OUTLINE:g} H{w - 38:g} Q{w - OUTLINE:g},{OUTLINE:g} "
        sheet.shape(shapes.path(f"{head}{w - OUTLINE:g},38 V84Z", rgb(BRASS)), w, 84, 0, 0)
        sheet.shape(shapes.line([(3, 3), (w - 3, 3)], theme.outline, OUTLINE), w, 6, 0, 81)
        snug_line(sheet, title, (30, 10, w - 60, 70), 44, theme.ink)

    canvas.stamp(w, h, paint, x, y)
    row_h = min(190.0, (h - 112) / max(1, len(articles)))
    for n, name in enumerate(articles):
        top = y + 92 + n * row_h
        _row(canvas, props, live, city, name, (x + 24, top, w - 48, row_h))


def _row(canvas: Canvas, props: Props, live: Live, city: City, name: str, box: Box) -> None:
    """One article, and below it whose names it bears."""
    x, y, w, h = box
    article, told = article_of(props, name), city.brought[name]
    head = min(72.0, h * 0.44)
    thing(canvas, icon_of(article), x + head / 2, y + head / 2 + 4, head - 8)
    snug_line(
        canvas, article.title, (x + head + 12, y + 2, w - head - 12, head), 38, canvas.theme.text, align="midleft"
    )
    draw_names(canvas, props, live, city, told.by, told.signed, (x, y + head, w, h - head - 8))
