"""A question in words: ids in its holes become the pack's names. The only place here that reads a pack.

A pack that stands on its own need not bring words for every question: the game's own pack has them all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from game.city.pack import Pack
from game.content import default_pack
from game.content.wording import Wording, sentence
from game.debrief.questions.question import Hole, Question

VERBATIM = (
    "apart", "coins", "count", "day", "fewer", "from_day", "guess", "high", "later", "later_share", "less_life", "life",
    "likes", "low", "meetings", "more", "most", "nights", "of", "places", "raters", "rank", "share", "short", "stars",
    "street", "aboard", "broken", "shut", "full",
)  # fmt: skip
"""Holes that say their figure as it is."""
NAMES: Mapping[str, Callable[[Wording, str], str]] = {
    "mask": Wording.mask,
    "other": Wording.mask,
    "masks": Wording.mask,
    "rule": Wording.rule,
    "other_rule": Wording.rule,
    "did": Wording.named,
    "said": Wording.named,
    "title": Wording.card,
    "home": Wording.home,
    "to": Wording.home,
    "door": Wording.inside,
    "gate": Wording.gate,
    "article": Wording.article,
    "no": lambda words, no: words(f"no.{no}"),
    "headline": lambda words, headline: words.headline(headline).rstrip("."),
    "wish": Wording.wish,
    "tag": lambda words, tag: words(f"tag.{tag}"),
}
"""What kind of id a hole holds, by the hole's name."""


def told(question: Question, pack: Pack) -> str:
    """The question as it is read out; in the words of the game's own pack where this one has none.

    The key itself where neither has any. BadPack if the game's own pack is needed, and damaged.
    """
    words = Wording(pack, _own_words(pack.language))
    return sentence(words(question.key, **{name: _said(name, hole, words) for name, hole in question.holes.items()}))


@cache
def _own_words(language: str) -> Mapping[str, str]:
    return default_pack(language).words


def _said(name: str, hole: Hole, words: Wording) -> str:
    if name in VERBATIM:
        return str(hole)
    if isinstance(hole, tuple):
        return words.listed(NAMES[name](words, each) for each in hole)
    return NAMES[name](words, str(hole))
