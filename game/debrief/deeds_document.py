"""A match's deeds as the document that `main.py rescore` judges. Names who rated whom, so it minds the reveal level."""

from __future__ import annotations

from game.city.deeds import to_doc
from game.debrief.level import PAIRS, level_of
from game.debrief.record import Record


def may_name_raters(record: Record) -> bool:
    """Whether the table laid open who rated whom, mask by mask at least."""
    return level_of(record) >= PAIRS


def deeds_document(record: Record) -> dict[str, object]:
    """Everything that a rule may judge, round by round, up to the last ledger; {"seats": masks, "rounds": deeds}."""
    rounds = [[to_doc(deed) for deed in deeds] for deeds in record.closed_rounds]
    return {"seats": list(record.masks), "rounds": rounds}
