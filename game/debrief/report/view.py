"""What a report may say of one match: put together once, by allow-list, for one reveal level. Renders nothing.

Whatever is to be in a file goes through here, and no renderer sees the record: what a level hides has no way in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from game.city import events as ev
from game.city.pack import Pack
from game.city.regimes.tuned import regimes_of
from game.city.talk import CLOSING
from game.content.wording import Wording
from game.debrief import charts, metrics
from game.debrief.charts.acts import acts_said
from game.debrief.charts.chart import NONE, Chart, FigureTable, Look, decimal
from game.debrief.charts.company import company_said
from game.debrief.charts.inflation import inflation_said
from game.debrief.charts.inks import PAGE
from game.debrief.charts.reciprocity import reciprocity_said
from game.debrief.counterfactual import Retried, all_rules
from game.debrief.forgetting import has_votes
from game.debrief.level import OF_EACH, PAIRS, SEATS, level_of
from game.debrief.questions import chosen, told
from game.debrief.record import Record
from game.debrief.report.findings import FigureSaid, discernment_said, findings_of, notes_said, poll_table
from game.debrief.report.tables import (
    again_table,
    by_day_table,
    cards_table,
    fine_homes_said,
    life_table,
    seats_table,
    stars_table,
    walk_said,
    walk_table,
)
from game.debrief.rerun import Ranges
from game.debrief.story import Day, days_of
from game.debrief.walk import walk_shown

QUESTIONS_MOST = 8
FEW_SEATS = 3
LOW_PX = 660
"""Height of charts with little in them."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact card that was played."""

    claim: str
    verdict: str
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """All that a report of this match says, in words, figures and pictures."""

    words: Wording
    level: int
    is_over: bool
    scenario: str
    masks: tuple[str, ...]
    """Names, in the order of the shapes on charts."""
    days: int
    remarks: tuple[str, ...]
    """What is out of the ordinary: another pack, a match that is not over, a table of three."""
    winner: str
    """A sentence; "" before the end."""
    life: FigureTable | None
    story: tuple[Day, ...]
    headline: str
    rules: charts.RulesFigures | None
    walk: FigureTable | None
    """One door under two rules."""
    walk_said: str
    by_mask: FigureTable | None
    by_day: FigureTable | None
    cards: FigureTable
    """How the rules of the match work, and what inspired them."""
    cards_said: str
    """Which homes ask for a tier whatever the rule; "" if none does."""
    again: FigureTable | None
    """How often doors refused and who flew when bots played it again under the headline's rule."""
    again_said: str
    charts: tuple[Chart, ...]
    """The headline's first."""
    stars: FigureTable | None
    findings: tuple[FigureSaid, ...]
    questions: tuple[str, ...]
    facts: tuple[FactLine, ...]
    poll: FigureTable | None
    poll_said: str
    notes: tuple[str, ...]
    seats: FigureTable | None
    """Who sat where, only where everybody agreed to be named."""


def view_of(
    record: Record,
    pack: Pack,
    *,
    level: int | None = None,
    remarks: tuple[str, ...] = (),
    rules: Mapping[str, Retried] | None = None,
    play_again: Callable[[str], Ranges] | None = None,
) -> ReportView:
    """The view at `level`, at most what `level_of` allows; None: just that.

    `remarks` go first, in the words of whoever opened the match. `rules`: other rules' answers, where they are known.
    `play_again`: plays the match anew under a rule, by bots that imitate each seat; None where that can't be done.
    While a match is not over, nothing that rests on secret stars is in it.
    """
    words = Wording(pack)
    allowed = level_of(record)
    level = allowed if level is None else min(level, allowed)
    if not record.is_over:
        remarks = (*remarks, words("report.unfinished", day=len(record.ledgers) + 1, days=record.days))
    if record.seats == FEW_SEATS:
        remarks = (*remarks, words("report.three"))
    found = (all_rules(record, regimes_of(pack).values()) if rules is None else rules) if record.is_over else None
    rules_found = charts.rules_figures(record, found) if found is not None else None
    look = Look(words, PAGE)
    has_stars = record.is_over and has_votes(record.events)
    drawn, findings = _drawn(record, level, look) if has_stars else ((), ())
    public = (
        charts.lines_chart(charts.lines_figures(record), look, is_named=level >= OF_EACH),
        charts.doors_chart(charts.doors_figures(record), look, is_named=level >= OF_EACH),
    )
    again = None
    if play_again is not None and level >= OF_EACH and rules_found is not None and rules_found.headline.example_rule:
        again = play_again(rules_found.headline.example_rule)
    first = charts.rules_chart(rules_found, look) if rules_found is not None else None
    walk = walk_shown(record, found, level) if found is not None else None
    return ReportView(
        words,
        level,
        record.is_over,
        words.scenario(record.scenario),
        tuple(words.mask(mask) for mask in record.masks),
        record.days,
        remarks,
        _winner(record, words),
        life_table(record, level, words),
        days_of(record.events, words, level),
        first.said if first is not None else "",
        rules_found,
        walk_table(walk, words) if walk is not None else None,
        walk_said(walk, words) if walk is not None else "",
        charts.rules_by_mask(rules_found, words) if rules_found is not None and level >= OF_EACH else None,
        by_day_table(record, found, rules_found, words) if found is not None and rules_found is not None else None,
        cards_table(record, words, found or ()),
        fine_homes_said(pack, words),
        again_table(record, again, words) if again is not None else None,
        words("report.again.said", rule=words.rule(again.regime), count=again.matches) if again is not None else "",
        (*((first,) if first is not None else ()), *public, *drawn),
        stars_table(record, level, words) if has_stars else None,
        (*findings_of(record, words), *findings),
        _questions(record, level, found, pack) if found is not None else (),
        _facts(record, pack),
        poll_table(record, words) if record.is_over else None,
        discernment_said(record, words) if record.is_over else "",
        notes_said(record, level, words) if record.is_over else (),
        seats_table(record, words) if level >= SEATS else None,
    )


def _drawn(record: Record, level: int, look: Look) -> tuple[tuple[Chart, ...], tuple[FigureSaid, ...]]:
    """Charts that rest on stars, and their figures in a line: sums, and only from PAIRS on who gave whom."""
    words = look.words
    inflation, acts = metrics.inflation(record), metrics.acts(record)
    given, company = metrics.reciprocity(record), metrics.assortativity(record)
    pairs = charts.matrix_figures(record) if level >= PAIRS else None
    low = replace(look, height=LOW_PX)
    drawn = [
        charts.acts_chart(acts, low),
        charts.inflation_chart(inflation, low),
        charts.reciprocity_chart(charts.ReciprocityFigures(given, pairs), low),
        charts.company_chart(company, low),
    ]
    if pairs is not None:
        drawn += [charts.matrix_chart(pairs, look), charts.severity_chart(metrics.severity(record), record.masks, look)]

    def finding(name: str, value: float | None, said: str) -> FigureSaid:
        shown = NONE if value is None else decimal(value, 2)
        return FigureSaid(words(f"report.{name}.name"), shown, said, words(f"report.{name}.how"))

    return tuple(drawn), (
        finding("acts", acts.value, acts_said(acts, words)),
        finding("inflation", inflation.value, inflation_said(inflation, words)),
        finding("reciprocity", given.value, reciprocity_said(given, words)),
        finding("company", company.value, company_said(company, words)),
    )


def _winner(record: Record, words: Wording) -> str:
    if record.ended is None:
        return ""
    won = [mask for seat, mask, _ in record.ended.rows if seat in record.ended.winners]
    key = "report.winner" if len(won) == 1 else "report.winners"
    return words(key, masks=words.masks(won), points=record.ended.rows[0][2])


def _questions(record: Record, level: int, rules: Mapping[str, Retried], pack: Pack) -> tuple[str, ...]:
    asked = chosen(record, QUESTIONS_MOST - CLOSING, reveal=level, rules=rules, regimes=regimes_of(pack))
    words = Wording(pack)
    closing = (words(f"talk.close.{number}") for number in range(1, CLOSING + 1))
    return (*(told(question, pack) for question in asked), *closing)


def _facts(record: Record, pack: Pack) -> tuple[FactLine, ...]:
    by_id, words = {fact.id: fact for fact in pack.facts}, Wording(pack)
    played = dict.fromkeys(event.fact for event in record.events if isinstance(event, ev.FactAnswered))
    return tuple(
        FactLine(
            fact.claim,
            words(f"option.fact.{fact.verdict}"),
            fact.because,
            words("report.facts.source", source=fact.source, as_of=fact.as_of),
        )
        for fact in (by_id[name] for name in played if name in by_id)
    )
