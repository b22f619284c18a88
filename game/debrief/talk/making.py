"""A finished match as pages for the screen: questions, charts, doors under other rules, matches run again by bots.

Every page is made for one reveal level, from an allow-list. Must not import pygame, nor read a clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from game.content.wording import Wording
from game.debrief.bets import truth
from game.debrief.charts.acts import acts_chart
from game.debrief.charts.chart import Chart, Look
from game.debrief.charts.company import company_chart
from game.debrief.charts.inflation import inflation_chart
from game.debrief.charts.lines import lines_chart, lines_figures
from game.debrief.charts.matrix import matrix_figures
from game.debrief.charts.raster import rendered
from game.debrief.charts.reciprocity import ReciprocityFigures, reciprocity_chart
from game.debrief.charts.rules import rules_chart, rules_figures
from game.debrief.counterfactual import IN, Retried, all_rules, headline
from game.debrief.metrics import acts, assortativity, inflation, reciprocity
from game.debrief.questions import OF_EACH, PAIRS, Question, chosen, told
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.debrief.rerun import Rerun
from game.debrief.talk.order import CHART_H, CHART_W, RULES, Order
from game.debrief.talk.pages import Aloud, AskedAloud, ChartInWords, ChartPicture, OtherDoors, Page, RunAgain
from game.debrief.walk import walk_shown

RUNS = 30
SHOWN_EVERY = 10
"""So many matches are run again; what came of them is told each time that so many more are played."""
FIRST_SEED = 1000
PNG_W = 2400
"""Pixels across a drawn chart: crisp in a window of any size."""


def pages_of(order: Order, *, has_pictures: bool = True) -> Iterator[Page]:
    """First what is told in words and figures; then, which takes longer, pictures of charts and matches run again."""
    record = record_of(order.history)
    rules = all_rules(record, order.plan.regimes.values())
    if RULES in order.way.charts:
        yield other_doors(record, rules, order.level)
    asked = chosen(record, order.way.questions, reveal=order.level, rules=rules, regimes=order.plan.regimes)
    yield Aloud(tuple(asked_aloud(order, record, question) for question in asked))
    charts = {}
    for name in order.way.charts:
        charts[name] = chart_of(name, order, record, rules)
        yield chart_in_words(name, charts[name], truth(name, record, rules))
    if not has_pictures:
        return
    for name, chart in charts.items():
        yield ChartPicture(name, rendered(chart.svg, PNG_W))
    if RULES in order.way.charts:
        yield from run_again(order, record, rules)


def other_doors(record: Record, rules: Mapping[str, Retried], level: int) -> OtherDoors:
    """The sentence with one door in it, and one door step by step."""
    found, walk = headline(record, rules), walk_shown(record, rules, level)
    change = found.example
    if change is None:
        return OtherDoors(found.masks, found.of, walk=walk)
    was_open = change.was == IN
    return OtherDoors(
        found.masks, found.of, change.mask, change.kind, change.door, found.example_rule, change.day, was_open, walk
    )


def asked_aloud(order: Order, record: Record, question: Question) -> AskedAloud:
    """A question in words, with the place where it happened."""
    pack = order.plan.pack
    title = place = ""
    if 0 <= question.encounter < len(record.encounters):
        encounter = record.encounters[question.encounter]
        card = pack.cards.get(encounter.card)
        title, place = (card.title, card.scene or encounter.district) if card is not None else ("", "")
    return AskedAloud(told(question, pack), question.day, title, place, question.masks)


def chart_of(name: str, order: Order, record: Record, rules: Mapping[str, Retried]) -> Chart:
    """One chart of this match, made of what the level allows and nothing else."""
    look = Look(Wording(order.plan.pack), width=CHART_W, height=CHART_H)
    return _CHARTS[name](record, rules, order.level, look)


def _reciprocity(record: Record, rules: Mapping[str, Retried], level: int, look: Look) -> Chart:
    pairs = matrix_figures(record) if level >= PAIRS else None
    return reciprocity_chart(ReciprocityFigures(reciprocity(record), pairs), look)


_CHARTS: Mapping[str, Callable[[Record, Mapping[str, Retried], int, Look], Chart]] = {
    "rules": lambda record, rules, level, look: rules_chart(rules_figures(record, rules), look),
    "lines": lambda record, rules, level, look: lines_chart(lines_figures(record), look, is_named=level >= OF_EACH),
    "inflation": lambda record, rules, level, look: inflation_chart(inflation(record), look),
    "acts": lambda record, rules, level, look: acts_chart(acts(record), look),
    "company": lambda record, rules, level, look: company_chart(assortativity(record), look),
    "reciprocity": _reciprocity,
}
"""Doors and standings as all saw them, sums over the table; who gave whom only where that is laid open."""


def chart_in_words(name: str, chart: Chart, right: str) -> ChartInWords:
    """The chart in words."""
    return ChartInWords(name, chart.title, chart.said, chart.table.headers, chart.table.rows, chart.note, right)


def run_again(order: Order, record: Record, rules: Mapping[str, Retried]) -> Iterator[RunAgain]:
    """The same table under the rule that changes most, played by bots that imitate it; told as it goes on."""
    rule = headline(record, rules).example_rule
    if not rule or order.level < OF_EACH:
        return
    again = Rerun(order.plan, record, rule, range(FIRST_SEED, FIRST_SEED + RUNS))
    turned_away = [mask for door in record.doors for mask, _, is_in, _ in door.asked.rows if not is_in]
    while not again.is_done:
        again.step()
        if again.played % SHOWN_EVERY == 0:
            spreads = again.ranges().refused
            rows = [
                (mask, turned_away.count(mask), s.low, s.median, s.high)
                for mask, s in zip(record.masks, spreads, strict=True)
            ]
            yield RunAgain(rule, again.played, tuple(rows))
