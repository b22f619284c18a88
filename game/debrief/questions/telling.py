"""A question in words: ids in its holes become the pack's names. The only place here that reads a pack.

A pack that stands on its own need not bring words for every question: the game's own pack has them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from game.city.pack import Pack
from game.content import default_pack
from game.debrief.questions.question import Hole, Question

AND = "story.and"
PLANE = "plane"

_MASKS = ("mask", "other", "masks")
_RULES = ("rule", "other_rule")
_WORDS = ("did", "said")
VERBATIM = (
    "apart", "coins", "count", "day", "fewer", "from_day", "guess", "high", "later", "later_share", "less_life", "life",
    "likes", "low", "meetings", "more", "most", "nights", "of", "places", "raters", "rank", "share", "short", "stars",
    "street", "aboard", "broken",
)  # fmt: skip
"""Holes that say their figure as it is."""


def told(question: Question, pack: Pack) -> str:
    """The question as it is read out; in the words of the game's own pack where this one has none.

    The key itself where neither has any. BadPack if the game's own pack is needed, and damaged.
    """
    text = _word(question.key, pack, question.key)
    for name, hole in question.holes.items():
        text = text.replace("{" + name + "}", _said(name, hole, pack))
    return _sentence(text)


def _word(key: str, pack: Pack, otherwise: str) -> str:
    return pack.words[key] if key in pack.words else _own_words().get(key, otherwise)


@cache
def _own_words() -> Mapping[str, str]:
    return default_pack().words


def _said(name: str, hole: Hole, pack: Pack) -> str:
    if name in VERBATIM:
        return str(hole)
    if isinstance(hole, tuple):
        return _listed([_named(name, each, pack) for each in hole], pack)
    return _named(name, str(hole), pack)


def _named(name: str, value: str, pack: Pack) -> str:
    if name in _MASKS:
        return _mask(value, pack)
    if name in _RULES:
        return _word(f"regime.{value}.name", pack, value)
    if name in _WORDS:
        return re.sub(r"{([\w-]+)}", lambda found: _mask(found[1], pack), value)
    return _OTHERS[name](value, pack)


def _mask(mask: str, pack: Pack) -> str:
    return next((each.name for each in pack.masks if each.id == mask), mask)


def _title(card: str, pack: Pack) -> str:
    return pack.cards[card].title if card in pack.cards else card


def _home(home: str, pack: Pack) -> str:
    return next((each.name for each in pack.homes if each.id == home), home)


def _door(door: str, pack: Pack) -> str:
    """A district, a home or the plane, as it stands inside a sentence."""
    if door in pack.districts:
        name = pack.districts[door].name
        return f"{name[0].lower()}{name[1:]}" if name.startswith("The ") else name
    return _word("story.place.plane", pack, door) if door == PLANE else _home(door, pack)


def _gate(gate: str, pack: Pack) -> str:
    return _word(f"gate.{gate}", pack, gate)


def _headline(headline: str, pack: Pack) -> str:
    return next((each.words for each in pack.headlines if each.id == headline), headline).rstrip(".")


def _wish(wish: str, pack: Pack) -> str:
    return pack.wishes[wish].title if wish in pack.wishes else wish


_OTHERS: Mapping[str, Callable[[str, Pack], str]] = {
    "title": _title,
    "home": _home,
    "to": _home,
    "door": _door,
    "gate": _gate,
    "headline": _headline,
    "wish": _wish,
}


def _listed(names: list[str], pack: Pack) -> str:
    if len(names) < 2:
        return "".join(names)
    both = _word(AND, pack, "{first}, {last}")
    return both.replace("{first}", ", ".join(names[:-1])).replace("{last}", names[-1])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
