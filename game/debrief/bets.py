"""Which bet on a chart was right, read off the chart's own figures; the thresholds stand where the chart is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.city.talk import BETS
from game.debrief.charts.acts import acts_truth
from game.debrief.charts.company import company_truth
from game.debrief.charts.inflation import inflation_truth
from game.debrief.charts.lines import lines_figures, lines_truth
from game.debrief.charts.reciprocity import reciprocity_truth
from game.debrief.counterfactual import Retried, all_rules
from game.debrief.metrics import acts, assortativity, inflation, reciprocity
from game.debrief.record import Record
from game.debrief.walk import Walk, walk_of


def truth(chart: str, record: Record, rules: Mapping[str, Retried] | None = None) -> str:
    """The bet that was right, one of `BETS[chart]`; KeyError for a chart that nobody bets on.

    `rules`: the other rules that the chart shows, worked out; of every rule of the city where none are given.
    """
    if chart == "rules":
        return rules_truth(walk_of(record, all_rules(record) if rules is None else rules))
    found = _TRUTHS[chart](record)
    if found not in BETS[chart]:
        raise ValueError(f"{found!r} is none of the bets on {chart}")
    return found


def rules_truth(walk: Walk | None) -> str:
    """Who would have come in at the door of the bet; "same" where no door ever turned anybody away."""
    return "same" if walk is None else walk.swapped


_TRUTHS: Mapping[str, Callable[[Record], str]] = {
    "lines": lambda record: lines_truth(lines_figures(record)),
    "inflation": lambda record: inflation_truth(inflation(record)),
    "acts": lambda record: acts_truth(acts(record)),
    "reciprocity": lambda record: reciprocity_truth(reciprocity(record)),
    "company": lambda record: company_truth(assortativity(record)),
}
