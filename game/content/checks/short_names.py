"""Names that stand under small signs are short enough for them."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Pack
from game.content.findings import Finding

DISTRICT_MAX = 9
KEY_MAX = 14
"""Letters of an option under a small key, of a home's and a regime's name."""
CARD_WORDS = 14
"""Words of a rule where it is chosen: its name and its card."""


def check(pack: Pack) -> Iterable[Finding]:
    """Short names of districts; words of options, homes and regimes; what the card of a rule says."""
    for district in pack.districts.values():
        name, key = (district.short, "short") if district.short else (district.name, "name")
        if len(name) > DISTRICT_MAX:
            says = f'"{name}" has {len(name)} letters; give it a short of {DISTRICT_MAX} at most'
            yield Finding("district", district.id, says, (key,))
    for headline in pack.headlines:
        if len(headline.short) > KEY_MAX:
            says = f"{len(headline.short)} letters; it stands under a small key, say it in {KEY_MAX}"
            yield Finding("headline", headline.id, says, ("short",))
    for key, text in pack.words.items():
        is_small = key.startswith(("option.", "home.")) or (key.startswith("regime.") and key.endswith(".name"))
        if is_small and len(text) > KEY_MAX:
            says = f"{len(text)} letters; it stands on a small sign, say it in {KEY_MAX}"
            yield Finding("words", key, says)
    yield from _cards(pack)


def _cards(pack: Pack) -> Iterable[Finding]:
    for key, text in pack.words.items():
        if key.startswith("regime.") and key.endswith(".card"):
            count = len(text.split()) + len(pack.words.get(f"{key.removesuffix('card')}name", "").split())
            if count > CARD_WORDS:
                says = f"{count} words with the name; it is read before a vote, say it in {CARD_WORDS}"
                yield Finding("words", key, says)
