"""Figures of a finished match, one module each, with formula and source. Each says whether it had enough to go by."""

from __future__ import annotations

from game.debrief.metrics.acts import Acts, acts
from game.debrief.metrics.assortativity import Assortativity, assortativity
from game.debrief.metrics.discernment import Discernment, discernment
from game.debrief.metrics.gini import GatesGave, gates_gave, gini
from game.debrief.metrics.inflation import Inflation, inflation
from game.debrief.metrics.mobility import Mobility, mobility
from game.debrief.metrics.reciprocity import Reciprocity, reciprocity
from game.debrief.metrics.revenge import Revenge, revenge
from game.debrief.metrics.severity import Severity, severity

__all__ = [
    "Acts",
    "Assortativity",
    "Discernment",
    "GatesGave",
    "Inflation",
    "Mobility",
    "Reciprocity",
    "Revenge",
    "Severity",
    "acts",
    "assortativity",
    "discernment",
    "gates_gave",
    "gini",
    "inflation",
    "mobility",
    "reciprocity",
    "revenge",
    "severity",
]
