"""A card is told in 25 words, and its form finds nothing wrong with its rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from game.city.forms.card_checks import WORDS_MAX, stake_problems
from game.city.forms.registry import form_named
from game.city.pack import Card, Pack
from game.content.findings import Finding
from game.content.toml_lines import Path

TITLE_MAX = 5


def check(pack: Pack) -> Iterable[Finding]:
    """Length of text and title; then what the form says of its own card."""
    for card in pack.cards.values():
        words = len(card.text.split())
        if words > WORDS_MAX:
            yield Finding("card", card.id, f"{words} words; say it in {WORDS_MAX}", ("text",))
        for said in stake_problems(card.stake):
            yield Finding("card", card.id, said, ("stake",))
        if not 1 <= len(card.title.split()) <= TITLE_MAX:
            yield Finding("card", card.id, f"a title is 1 to {TITLE_MAX} words", ("title",))
        for says in form_named(card.form).problems(card):
            if not says.startswith(f"text: {words} words"):  # told already
                at, rest = _located(card, says)
                yield Finding("card", card.id, rest, at)
        for says in _same_words(card):
            yield Finding("card", card.id, says, ("rules",))


def _same_words(card: Card) -> Iterable[str]:
    """Promises that nobody could tell apart: by their words the screen knows them, by their ids the story."""
    vows = sorted({(vow.words, vow.id) for vow in form_named(card.form).vows(card.rules)})
    for words, count in Counter(words for words, _ in vows).items():
        if count > 1:
            yield f'"{words}" stands for {count} different promises; give each words of its own'
    for vow, count in Counter(vow for _, vow in vows).items():
        if count > 1:
            yield f'"{vow}" is the id of {count} promises with different words; give each an id of its own'


def _located(card: Card, says: str) -> tuple[Path, str]:
    """A form's words "outcomes, row 2: ..." or "acts, two: ..." as a path and the rest."""
    where, colon, rest = says.partition(": ")
    key, _, item = where.partition(", ")
    if colon and key in ("text", "title", "masks"):
        return (key,), rest
    inside = getattr(card.rules, key, None) if colon and key.isidentifier() else None
    if inside is None:
        return ("rules",), says
    if item.startswith("row "):
        return ("rules", key, int(item.removeprefix("row ")) - 1), rest
    ids = [getattr(each, "id", None) for each in inside] if isinstance(inside, tuple) else []
    return (("rules", key, ids.index(item)), rest) if item in ids else (("rules", key), says if item else rest)
