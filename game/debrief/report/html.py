"""The report as one page that stands alone. Says what the view holds and nothing else."""

from __future__ import annotations

from html import escape

from game.content.wording import Wording
from game.debrief.charts.chart import Chart, FigureTable
from game.debrief.charts.inks import page_css
from game.debrief.page import Shell, bullets, page, paragraphs, section, table
from game.debrief.report.view import ReportView

METHOD, LIMITS = 5, 4
"""How many paragraphs the pack's words have of each."""
CSS = """
.lead strong { font-size: 1.3em; }
table.dense { font-size: .92em; } table.dense td { padding: .3rem .5rem; }
.asked li { margin-bottom: .9rem; font-size: 1.08rem; }
@media print { table.dense { font-size: .8em; line-height: 1.25; } table.dense :is(td, th) { padding: .2rem .4rem; }
  #seats, table.dense { break-inside: avoid; } #cards table { break-inside: auto; }
  #story li, #limits { break-inside: avoid; } }
"""


def report_html(view: ReportView) -> str:
    """The whole document."""
    words = view.words
    title = words("report.title", scenario=view.scenario)
    parts = [(name, heading, body) for name, heading, body in _parts(view) if body]
    main = _opening(view) + "".join(section(name, heading, body, kind=_kind(name)) for name, heading, body in parts)
    nav = "<ul>" + "".join(f'<li><a href="#{name}">{escape(heading)}</a></li>' for name, heading, _ in parts) + "</ul>"
    masks = words("report.who", masks=words.listed(view.masks), days=view.days)
    shell = Shell(
        title,
        words("report.skip"),
        words.language,
        head=f"<h1>{escape(title)}</h1>\n<p>{escape(masks)}</p>",
        nav=nav,
        nav_label=words("report.contents"),
        foot=paragraphs([words("report.privacy")]),
        css=page_css() + CSS,
    )
    return page(shell, main)


def _kind(name: str) -> str:
    """Questions stay on one sheet of paper, to be handed round; all else goes on where there is room."""
    return "keep" if name == "questions" else ""


def _opening(view: ReportView) -> str:
    words = view.words
    lead = [line for line in (view.winner, view.headline) if line]
    told = "".join(f'<p class="lead">{escape(line)}</p>\n' for line in lead)
    told += paragraphs([words("report.about"), words(f"report.level{view.level}")])
    if view.remarks:
        told += f'<div class="note">{paragraphs(view.remarks)}</div>\n'
    return told


def _parts(view: ReportView) -> list[tuple[str, str, str]]:
    """(id, heading, HTML) in order; one without HTML is left out."""
    words = view.words
    headline = [chart for chart in view.charts if chart.id == "rules"]
    others = [chart for chart in view.charts if chart.id != "rules"]
    rules = "".join(_chart(chart, words, level=3, has_heading=False) for chart in headline)
    found = {
        "life": _table(view.life, words("report.life.caption"), words),
        "story": _story(view),
        "rules": _walk(view) + rules + _rule_tables(view) + _again(view),
        "cards": _table(view.cards, words("report.cards.caption"), words, kind="dense")
        + paragraphs([view.cards_said] if view.cards_said else []),
        "questions": f'<div class="asked">{bullets(view.questions, is_ordered=True)}</div>' if view.questions else "",
        "charts": "".join(_chart(chart, words, level=3) for chart in others),
        "figures": _findings(view),
        "stars": _table(view.stars, words("report.stars.caption"), words, kind="figures"),
        "notes": bullets(view.notes) if view.notes else "",
        "poll": _poll(view),
        "facts": _facts(view),
        "seats": _table(view.seats, words("report.seats.caption"), words),
        "method": paragraphs(words(f"report.method.{n}") for n in range(1, METHOD + 1)),
        "limits": bullets(words(f"report.limits.{n}") for n in range(1, LIMITS + 1)),
    }
    return [(name, words(f"report.{name}.heading"), body) for name, body in found.items()]


def _table(found: FigureTable | None, caption: str, words: Wording, *, kind: str = "") -> str:
    """As the page's language writes figures; the file for a spreadsheet has them as they are."""
    if found is None or not found.rows:
        return ""
    return table(caption, found.headers, [tuple(map(words.drawn, row)) for row in found.rows], kind=kind)


def _chart(chart: Chart, words: Wording, *, level: int, has_heading: bool = True) -> str:
    """Picture, finding, note, and the table under it."""
    caption = f"<figcaption>{escape(chart.said)}</figcaption>"
    note = f'<p class="quiet">{escape(chart.note)}</p>\n' if chart.note else ""
    turn = f'<p class="turn quiet">{escape(words("report.turn"))}</p>'
    drawn = f'<div class="drawn" style="--high:{chart.height}">{chart.svg}</div>'
    body = f'<figure class="chart">{turn}{drawn}{caption}</figure>\n{note}'
    body += _table(chart.table, chart.title, words, kind="dense")
    return section(f"chart-{chart.id}-part", chart.title, body, level=level) if has_heading else body


def _walk(view: ReportView) -> str:
    """One door before all the others: what the table counts is seen once."""
    if view.walk is None:
        return ""
    words = view.words
    caption = words("report.walk.caption" if view.level else "report.walk.caption_all")
    body = paragraphs([view.walk_said]) + _table(view.walk, caption, words, kind="told")
    return section("walk", words("report.walk.heading"), body, level=3, kind="keep")


def _rule_tables(view: ReportView) -> str:
    words = view.words
    by_mask = _table(view.by_mask, words("report.by_mask.caption"), words, kind="dense")
    return by_mask + _table(view.by_day, words("report.by_day.caption"), words, kind="dense")


def _again(view: ReportView) -> str:
    if view.again is None:
        return ""
    words = view.words
    told = paragraphs([view.again_said, words("report.again.note")])
    body = told + _table(view.again, words("report.again.caption"), words, kind="dense")
    return section("again", words("report.again.heading"), body, level=3, kind="keep")


def _story(view: ReportView) -> str:
    words = view.words
    days = [
        (words("chart.day", day=day.number) if day.number else words("report.story.finale"), bullets(day.lines))
        for day in view.story
    ]
    return "".join(f"<h3>{escape(head)}</h3>\n{lines}" for head, lines in days)


def _findings(view: ReportView) -> str:
    words = view.words
    return "".join(
        f'<div class="keep"><h3>{escape(words("report.figures.head", name=each.name, value=each.value))}</h3>\n'
        f'<p>{escape(each.said)}</p>\n<p class="quiet">{escape(each.how)}</p></div>\n'
        for each in view.findings
    )


def _poll(view: ReportView) -> str:
    if view.poll is None:
        return ""
    words = view.words
    told = [view.poll_said] if view.poll_said else []
    return _table(view.poll, words("report.poll.caption"), words) + paragraphs([words("report.poll.scale"), *told])


def _facts(view: ReportView) -> str:
    return "".join(
        f'<div class="keep"><h3>{escape(fact.claim)}</h3>\n<p><strong>{escape(fact.verdict)}.</strong> '
        f'{escape(fact.because)}</p>\n<p class="quiet">{escape(fact.source)}</p></div>\n'
        for fact in view.facts
    )
