"""Questions that a match gives cause for: triggers by theme, what they found, and which are asked. About masks only."""

from __future__ import annotations

from game.debrief.questions.choosing import chosen, fired
from game.debrief.questions.question import OF_EACH, PAIRS, SUMS, Question, Trigger
from game.debrief.questions.table import TRIGGERS
from game.debrief.questions.telling import told

__all__ = ["OF_EACH", "PAIRS", "SUMS", "TRIGGERS", "Question", "Trigger", "chosen", "fired", "told"]
