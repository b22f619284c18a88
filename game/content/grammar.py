"""How a language bends what stands in a {hole}: cases of names, how many, the comma of a figure. Chooses no word.

A language's own rules are data, in its language.toml and forms.toml; how it counts is the library's to know.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from game.languages import ENGLISH, HEAD, LANGUAGES, BadCatalogue

FORMS = "forms.toml"
GENITIVE = "gen"
_COUNTED = re.compile(r"\{(\w+):([^{}|]*(?:\|[^{}|]*)+)\}")
"""A number and what is counted, for one and for more: {places:place|places}."""
_ONE = ("1", "+1", "-1", "\N{MINUS SIGN}1")
_FIGURE = re.compile(r"(?<![^\s(+\u2013\u2212-])(\d+)\.(\d+)(?![^\s,;.:)\u2013%]|\.\d)")


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's. `forms`: a name by its cases, as {"Der Rosengarten": {"dat": "dem Rosengarten"}}."""

    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    genitive: str = "'s"
    """What a name takes that owns something,"""
    genitive_bare: str = "'"
    """and what it takes after one of these letters."""
    bare_after: tuple[str, ...] = ()
    decimal: str = "."
    counts: Callable[[str], int] | None = None
    """Which of the forms a number takes; None: the first for one, the second for all else."""

    @property
    def cases(self) -> frozenset[str]:
        """Every case that the forms of some name are told in."""
        return frozenset(case for forms in self.forms.values() for case in forms)

    def filled(self, text: str, holes: Mapping[str, object]) -> str:
        """{name} becomes what it stands for, {name:dat} that in its case, {count:place|places} a number of things."""
        if "|" in text:
            text = _COUNTED.sub(lambda found: self._how_many(found, holes), text)
        for name, value in holes.items():
            said = self.figure(str(value))
            text = text.replace("{" + name + "}", said)
            if "{" + name + ":" in text:
                text = self._in_cases(text, name, said)
        return text

    def bent(self, name: str, case: str) -> str:
        """A name in a case; with a capital at its head where the case is written with one."""
        low = case.lower()
        forms = self.forms.get(name) or self.forms.get(name[:1].upper() + name[1:]) or {}
        said = forms.get(low) or (self._owning(name) if low == GENITIVE else name)
        return said[:1].upper() + said[1:] if case[:1].isupper() else said

    def figure(self, text: str) -> str:
        """Figures that stand by themselves with this language's comma; addresses and paths as they are."""
        return _FIGURE.sub(rf"\g<1>{self.decimal}\g<2>", text) if self.decimal != "." else text

    def score(self, text: str) -> str:
        """A standing as the hill has it, veiled or not, with this language's comma; no other text has a point in it."""
        return text.replace(".", self.decimal)

    def _in_cases(self, text: str, name: str, said: str) -> str:
        return re.sub(r"\{" + re.escape(name) + r":(\w+)\}", lambda found: self.bent(said, found[1]), text)

    def _owning(self, name: str) -> str:
        return name + (self.genitive_bare if name.endswith(self.bare_after) else self.genitive)

    def _how_many(self, found: re.Match[str], holes: Mapping[str, object]) -> str:
        name, forms = found[1], found[2].split("|")
        if name not in holes:
            return found[0]
        said = str(holes[name])
        at = self.counts(said) if self.counts else int(said not in _ONE)
        return f"{self.figure(said)} {forms[min(at, len(forms) - 1)]}"


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language, English's by default. BadCatalogue for data that cannot be read."""
    if language == ENGLISH:
        return Grammar()
    try:
        head, forms = (_table(language, name) for name in (HEAD, FORMS))
        told = head.get("genitive", {})
        return Grammar(
            {str(name): {str(case): str(said) for case, said in cases.items()} for name, cases in forms.items()},
            str(told.get("adds", "")),
            str(told.get("bare", "")),
            tuple(map(str, told.get("bare_after", ()))),
            str(head.get("decimal", ".")),
            _counting(language),
        )
    except (OSError, ValueError, AttributeError, TypeError) as error:
        says = f"{error}. AUTHORS.md says what stands there"
        raise BadCatalogue(f"{LANGUAGES / language}: {HEAD} or {FORMS} cannot be read: {says}.") from None


def _table(language: str, name: str) -> dict[str, dict[str, str]]:
    path = LANGUAGES / language / name
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _counting(language: str) -> Callable[[str], int] | None:
    """Which form a number takes, in the order that CLDR has them in: one, two, few, many, other."""
    from babel.core import Locale, UnknownLocaleError

    try:
        rule = Locale.parse(language).plural_form
    except (UnknownLocaleError, ValueError):
        return None
    tags: Sequence[str] = [tag for tag in ("zero", "one", "two", "few", "many") if tag in rule.tags] + ["other"]

    def counted(said: str) -> int:
        digits = said.lstrip("+-\N{MINUS SIGN}")
        return tags.index(rule(int(digits))) if digits.isdecimal() else len(tags) - 1

    return counted
