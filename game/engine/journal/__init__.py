"""The journal: one file a match, written before an answer is acknowledged; knows no game and no clock."""

from game.engine.journal.match_file import Journal
from game.engine.journal.mending import open_noting, open_or_mend, sound_steps
from game.engine.journal.records import BadRecord, DraftRow, StepRow
from game.engine.journal.saves import BadSave

__all__ = ["BadRecord", "BadSave", "DraftRow", "Journal", "StepRow", "open_noting", "open_or_mend", "sound_steps"]
