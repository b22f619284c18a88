"""The lab's page: every chapter as a chart with its intervals and a table, in one file that explains itself."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game.debrief.charts.inks import PAGE, page_css
from game.debrief.charts.lettering import FIGURE, width_of
from game.debrief.charts.svg import SMALL_PX, TEXT_PX, Drawing
from game.debrief.page import Shell, page, paragraphs, section, table, text_html
from game.lab.chapters import CHAPTERS, Chapter
from game.lab.sums import Figure
from game.lab.telling import Result

WIDTH, ROW, HEAD = 820, 54, 60
NAME_W, NAME_MOST, VALUE_W = 330.0, 460.0, 150.0
"""The column of names, as wide as the longest of them needs; what is longer still stands in two lines."""
_GAP = 42.0
"""From a name's end to where the scale begins."""
ROWS_MOST = 40
"""More bars than this are a table only."""
INTRO = (
    "Bots have played these matches by the rules of the game, without a screen. Each figure stands with an interval: "
    "if all matches were played anew with other seeds, it would lie there 95 times in 100.",
    "Bots do not talk, do not learn and do not mind. What hangs on prices, places and sums carries over to people; how "
    "kind or honest a table is does not.",
)
PAIRED = "Both sides played the same seeds. Shown is the first less the second; an interval that holds 0 may be chance."


def lab_page(results: Sequence[Result], command: str, wanted: Sequence[str]) -> str:
    """The whole document. `command`: how to make it again."""
    body = section("how", "How to read this page", paragraphs(INTRO) + f"<p><code>{text_html(command)}</code></p>\n")
    links = []
    for at, result in enumerate(results):
        name = f"run-{at + 1}"
        links.append(f'<li><a href="#{name}">{escape(result.title)}</a></li>')
        body += section(name, result.title, _result(result, name, wanted))
    nav = f"<ul>{''.join(links)}</ul>" if len(results) > 1 else ""
    head = "<h1>Peer Review: the lab</h1>"
    shell = Shell("Peer Review: the lab", "To the figures", head=head, nav=nav, nav_label="Runs", css=page_css())
    return page(shell, body)


def _result(result: Result, name: str, wanted: Sequence[str]) -> str:
    what = PAIRED if result.is_paired else ""
    html = paragraphs([f"{result.matches} {'seeds' if result.is_paired else 'matches'}. {what}".strip()])
    figures = result.figures(wanted)
    for chapter in CHAPTERS:
        own = chapter.of(figures)
        if own:
            html += section(f"{name}-{chapter.id}", chapter.title, _chapter(chapter, own, name, result), level=3)
    missed = result.never()
    if missed and not wanted:
        html += section(f"{name}-never", "What never came up", paragraphs([f"{', '.join(missed)}."]), level=3)
    return html


def _chapter(chapter: Chapter, figures: list[Figure], name: str, result: Result) -> str:
    rows = [
        (chapter.short(f.name), chapter.written(f.value), f"{chapter.written(f.low)} to {chapter.written(f.high)}",
         str(f.matches))
        for f in figures
    ]  # fmt: skip
    words = table(f"{chapter.title}: figures", ("what", "figure", "interval", "matches"), rows)
    chart = ""
    if len(figures) <= ROWS_MOST:
        svg = intervals(chapter, figures, is_paired=result.is_paired).svg(
            f"{name}-{chapter.id}-chart", chapter.title, f"{chapter.text} The table below has the same figures."
        )
        chart = f'<figure class="fits">{svg}</figure>\n'
    return paragraphs([chapter.text]) + chart + f"<details><summary>As a table</summary>\n{words}</details>\n"


def intervals(chapter: Chapter, figures: Sequence[Figure], *, is_paired: bool = False) -> Drawing:
    """A dot and its interval a figure, over one scale; the line is a fair share, or no difference."""
    drawing = Drawing(WIDTH, HEAD + ROW * len(figures) + 16, PAGE)
    inks = drawing.inks
    mark = 0.0 if is_paired else 1.0 if chapter.unit == "times" else None
    ends = [end for f in figures for end in (f.low, f.high)] + ([] if mark is None else [mark])
    if chapter.unit != "number":
        ends.append(0.0)
    low, high = min(ends), max(max(ends), min(ends) + 1e-9)
    longest = max((width_of(chapter.short(f.name), TEXT_PX) for f in figures), default=0.0)
    left, right = min(NAME_MOST, max(NAME_W, longest + _GAP + 8)), WIDTH - VALUE_W

    def at(value: float) -> float:
        return left + (value - low) / (high - low) * (right - left)

    ends_w = sum(width_of(chapter.written(end), SMALL_PX, FIGURE) for end in (low, high)) / 2
    middle = (low + high) / 2
    has_room = right - left >= ends_w + width_of(chapter.written(middle), SMALL_PX, FIGURE) + 40
    for value in (low, middle, high) if has_room else (low, high):
        drawing.text(chapter.written(value), at(value), 24, SMALL_PX, face=FIGURE, anchor="middle", ink=inks.soft)
        drawing.line([(at(value), 48), (at(value), drawing.height - 12)], inks.line, 2)
    if mark is not None:
        drawing.line([(at(mark), 44), (at(mark), drawing.height - 8)], inks.ink, 4)
    for place, figure in enumerate(figures):
        y = HEAD + ROW * (place + 0.5)
        name = chapter.short(figure.name)
        is_long = width_of(name, TEXT_PX) > left - _GAP
        drawing.block(name, 8, y, SMALL_PX if is_long else TEXT_PX, width=left - _GAP)
        drawing.line([(at(figure.low), y), (at(figure.high), y)], inks.welcome, 8)
        drawing.circle(at(figure.value), y, 13, inks.gold, inks.ink, 4)
        drawing.text(chapter.written(figure.value), WIDTH - 8, y, TEXT_PX, face=FIGURE, anchor="end")
    return drawing
