"""The report of a match: what its reveal level allows, as one page, as figures, as a picture to share."""

from __future__ import annotations

from game.debrief.level import level_of
from game.debrief.report.figures import csv_text
from game.debrief.report.html import report_html
from game.debrief.report.share import share_svg
from game.debrief.report.view import ReportView, view_of

__all__ = ["ReportView", "csv_text", "level_of", "report_html", "share_svg", "view_of"]
