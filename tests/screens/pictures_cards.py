"""Every card of the pack once, as it lies on the table: title, text, stake and who is in it, by its form's picture."""

from __future__ import annotations

from collections.abc import Callable

from game.city import events as ev
from game.city.forms.registry import form_named
from game.city.pack import Card
from game.drawing.canvas import Canvas
from tests.screens.picture import Picture, Stage, drawn, shown_pack, staged
from tests.screens.pictures_gates import told

PARTS = {
    "split": ("divider", "taker"), "spotlight": ("speaker", "listener"), "smile": ("face", "prodder"),
    "counter": ("applicant", "next"), "hearing": ("pleader", "first_juror", "second_juror"),
}  # fmt: skip
"""Who is who among those with a part, where the form says so."""


def parts_of(card: Card, seats: int) -> tuple[str, ...]:
    """The part of each mask that has one, those in front first."""
    front = card.masks[1] or seats
    told_of = PARTS.get(card.form, ())[: max(front, 3 if card.form == "hearing" else front)]
    if card.form == "checkout" and card.rules.has_elder:
        told_of = ("elder",)
    if card.form in ("ballot", "applause") and (
        getattr(card.rules, "honours", "") or getattr(card.rules, "speaker", "")
    ):
        told_of = ("honoured" if card.form == "ballot" else "speaker",)
    watching = ("owner",) * getattr(card.rules, "has_owner", False) + ("third",) * getattr(
        card.rules, "has_third", False
    )
    front = min(front, seats - form_named(card.form).watchers(card))
    return (*told_of, *("" for _ in range(front - len(told_of))), *watching)


def card_laid(card_id: str, seats: int) -> Stage:
    """That card on the table, on the first day's stage."""
    card = shown_pack().cards[card_id]
    stage = staged(seats, "card", 2, scenario="plaudit", length="standard")
    parts = parts_of(card, seats)
    place = card.places[0] if card.places else stage[2].place[stage[2].masks[0]]
    laid = ev.EncounterSet(card.id, card.form, place, stage[2].masks[: len(parts)], parts)
    return told(stage, "card", (laid,), card.id)


def _laid(card_id: str) -> Callable[[Canvas, int], None]:
    return lambda canvas, seats: drawn(canvas, card_laid(card_id, seats), 9000)


PICTURES = [Picture(f"card-{card.form}-{card.id}", _laid(card.id)) for card in shown_pack().cards.values()]
