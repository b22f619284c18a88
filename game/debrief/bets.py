"""Which bet on a chart was right, read off the chart's own figures; the thresholds stand where the chart is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.city.talk import BETS
from game.debrief.charts.acts import acts_truth
from game.debrief.charts.company import company_truth
from game.debrief.charts.inflation import inflation_truth
from game.debrief.charts.lines import lines_figures, lines_truth
from game.debrief.charts.reciprocity import reciprocity_truth
from game.debrief.counterfactual import DoorsHeadline, Retried, all_rules, headline
from game.debrief.metrics import acts, assortativity, inflation, reciprocity
from game.debrief.record import Record


def truth(chart: str, record: Record, rules: Mapping[str, Retried] | None = None) -> str:
    """The bet that was right, one of `BETS[chart]`; KeyError for a chart that nobody bets on.

    `rules`: the other rules that the chart shows, worked out; of every rule of the city where none are given.
    """
    if chart == "rules":
        return rules_truth(headline(record, all_rules(record) if rules is None else rules))
    found = _TRUTHS[chart](record)
    if found not in BETS[chart]:
        raise ValueError(f"{found!r} is none of the bets on {chart}")
    return found


def rules_truth(found: DoorsHeadline) -> str:
    """How many masks' doors differ under at least one rule: few is up to half of them, most is more."""
    if found.masks == found.of:
        return "everybody"
    if found.masks <= 1:
        return ("nobody", "one")[found.masks]
    return "few" if 2 * found.masks <= found.of else "most"


_TRUTHS: Mapping[str, Callable[[Record], str]] = {
    "lines": lambda record: lines_truth(lines_figures(record)),
    "inflation": lambda record: inflation_truth(inflation(record)),
    "acts": lambda record: acts_truth(acts(record)),
    "reciprocity": lambda record: reciprocity_truth(reciprocity(record)),
    "company": lambda record: company_truth(assortativity(record)),
}
