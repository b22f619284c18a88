"""Charts of the debrief: figures of a record in, an SVG picture with its table and words out. One chart a module."""

from __future__ import annotations

from game.debrief.charts.acts import acts_chart
from game.debrief.charts.chart import Chart, FigureTable, Look
from game.debrief.charts.company import company_chart
from game.debrief.charts.doors import DoorsFigures, doors_chart, doors_figures
from game.debrief.charts.inflation import inflation_chart
from game.debrief.charts.inks import DARK, LIGHT, PAGE, Inks
from game.debrief.charts.lines import LinesFigures, lines_chart, lines_figures
from game.debrief.charts.matrix import MatrixFigures, matrix_chart, matrix_figures
from game.debrief.charts.raster import NoPicture, png_of, pngs_of
from game.debrief.charts.reciprocity import ReciprocityFigures, reciprocity_chart
from game.debrief.charts.rules import RulesFigures, rules_by_mask, rules_chart, rules_figures
from game.debrief.charts.severity import severity_chart

__all__ = [
    "DARK",
    "LIGHT",
    "PAGE",
    "Chart",
    "DoorsFigures",
    "FigureTable",
    "Inks",
    "LinesFigures",
    "Look",
    "MatrixFigures",
    "NoPicture",
    "ReciprocityFigures",
    "RulesFigures",
    "acts_chart",
    "company_chart",
    "doors_chart",
    "doors_figures",
    "inflation_chart",
    "lines_chart",
    "lines_figures",
    "matrix_chart",
    "matrix_figures",
    "png_of",
    "pngs_of",
    "reciprocity_chart",
    "rules_by_mask",
    "rules_chart",
    "rules_figures",
    "severity_chart",
]  # fmt: skip
