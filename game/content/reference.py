"""The tables of the authors' guide, made from the rules themselves, so that they can't grow old. Reads no pack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, fields

from game.city.deeds import ENTRIES, TAGS, TONES
from game.city.effects import EFFECT_KINDS, LAWS
from game.city.forms.registry import all_forms
from game.city.pack import Pay
from game.city.regimes.regime import GATES, TIERS, TREATMENTS
from game.city.regimes.registry import all_regimes
from game.city.wishes import RULES
from game.city.wishes.made import MADE
from game.content.checks.effects import NAMING, SWITCHES

_BETWEEN = re.compile(r"(<!-- table: (\S+) -->\n).*?(<!-- end -->)", re.DOTALL)


def tables() -> dict[str, str]:
    """Every table by its name, as Markdown."""
    return {
        "forms": _table(("form", "keys of its rules", "and if you like"), _forms()),
        "pay": _table(("pays", "keys"), [("each", _codes(f.name for f in fields(Pay)))]),
        "words": _table(("what", "one of"), _lists()),
        "effects": _table(("kind", "with", "what it changes"), _effects()),
        "laws": _table(("law", "what it says"), [(_code(law), says) for law, says in LAWS.items()]),
        "wish-rules": _table(("rule", "when it is so", "numbers"), _made()),
        "wish-rules-plain": _table(("rules without numbers",), [(_codes(RULES),)]),
        "regimes": _table(("based_on", "number", "usual", "from", "to", "what it is"), _knobs()),
    }


def with_tables(text: str) -> str:
    """A guide with every table between its two marks written anew. KeyError for a mark that names no table."""
    made = tables()
    return _BETWEEN.sub(lambda found: f"{found[1]}{made[found[2]]}{found[3]}", text)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (heads, ["---"] * len(heads), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _code(word: str) -> str:
    return f"`{word}`"


def _codes(words: Iterable[str]) -> str:
    return ", ".join(map(_code, words))


def _forms() -> Iterator[tuple[str, str, str]]:
    for form in all_forms().values():
        needed = [f.name for f in fields(form.shape) if f.default is MISSING and f.default_factory is MISSING]
        spare = [f.name for f in fields(form.shape) if f.name not in needed]
        yield _code(form.name), _codes(needed), _codes(spare) or "-"


def _lists() -> Iterator[tuple[str, str]]:
    yield "tier", ", ".join(f"`{tier}` {name}" for tier, name in enumerate(TIERS))
    yield "gate", _codes(GATES)
    yield "treatment", _codes(TREATMENTS)
    yield "entry", _codes(ENTRIES)
    yield "tag", _codes(TAGS)
    yield "tone", _codes(TONES)


def _effects() -> Iterator[tuple[str, str, str]]:
    for kind, says in EFFECT_KINDS.items():
        beside = "`about`" if kind in NAMING else "-" if kind in SWITCHES else "`amount`"
        yield _code(kind), beside, says


def _made() -> Iterator[tuple[str, str, str]]:
    for name, made in MADE.items():
        numbers = [
            f"`{key}` {p.least} to {p.most}{'' if p.usual is None else f' ({p.usual})'}: {p.says}"
            for key, p in made.params.items()
        ]
        yield _code(name), made.says, "; ".join(numbers)


def _knobs() -> Iterator[tuple[str, ...]]:
    first: dict[int, str] = {}
    for name, regime in all_regimes().items():
        like = first.setdefault(id(regime.knobs), name)
        if regime.knobs and like != name:
            yield _code(name), "-", "", "", "", f"the same numbers as {_code(like)}"
            continue
        for key, knob in regime.knobs.items():
            yield _code(name), _code(key), f"{knob.usual:g}", f"{knob.least:g}", f"{knob.most:g}", knob.says
        if not regime.knobs:
            yield _code(name), "-", "", "", "", "no numbers; its doors may be other ones"
