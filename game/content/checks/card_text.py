"""A card is told in 25 words, and its form finds nothing wrong with its rules."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.forms.card_checks import WORDS_MAX
from game.city.forms.registry import form_named
from game.city.pack import Pack
from game.content.findings import Finding

TITLE_MAX = 5


def check(pack: Pack) -> Iterable[Finding]:
    """Length of text and title; then what the form says of its own card."""
    for card in pack.cards.values():
        words = len(card.text.split())
        if words > WORDS_MAX:
            yield Finding("card", card.id, f"{words} words; say it in {WORDS_MAX}", ("text",))
        if not 1 <= len(card.title.split()) <= TITLE_MAX:
            yield Finding("card", card.id, f"a title is 1 to {TITLE_MAX} words", ("title",))
        for says in form_named(card.form).problems(card):
            where = says.partition(":")[0].partition(",")[0]
            if not says.startswith(f"text: {words} words"):  # told already
                at = (where,) if where in ("text", "title", "masks") else ("rules", where)
                yield Finding("card", card.id, says.removeprefix("text: "), at)
