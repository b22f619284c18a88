"""Every wish has its rule and the numbers that it takes, and is short enough to read at a glance."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Clause, Pack, Wish
from game.city.wishes import HALVES, RULES
from game.city.wishes.made import MADE, param_problems
from game.content.checks.short_names import KEY_MAX
from game.content.findings import Finding
from game.content.problems import did_you_mean, named
from game.content.toml_lines import Path

TITLE_MAX, TEXT_MAX, HINT_MAX, HALF_MAX = 3, 9, 6, 10
CLAUSES_LEAST, CLAUSES_MOST = 2, 4


def check(pack: Pack) -> Iterable[Finding]:
    """A rule by the same id or by name, with numbers that it takes; a title in 3 words, a text in 9, a hint in 6."""
    for wish in pack.wishes.values():
        yield from _rules(wish)
        yield from _half(wish)
        said = (("title", wish.title, TITLE_MAX), ("text", wish.text, TEXT_MAX), ("hint", wish.hint, HINT_MAX))
        for key, text, most in said:
            if not 1 <= len(text.split()) <= most:
                yield Finding("wish", wish.id, f"{len(text.split())} words; say it in 1 to {most}", (key,))
            elif key == "title" and len(text) > KEY_MAX:
                says = f"{len(text)} letters; it stands under a small key, say it in {KEY_MAX}"
                yield Finding("wish", wish.id, says, (key,))


def _half(wish: Wish) -> Iterable[Finding]:
    """What is half of it is said where the game can count it, and only there."""
    can_be_half = len(wish.all) > 1 or (not wish.all and (wish.rule or wish.id) in HALVES)
    if wish.half and not can_be_half:
        says = "nothing counts half of this wish; leave it out, or ask for several things under all"
        yield Finding("wish", wish.id, says, ("half",))
    elif len(wish.half.split()) > HALF_MAX:
        yield Finding("wish", wish.id, f"{len(wish.half.split())} words; say it in at most {HALF_MAX}", ("half",))


def _rules(wish: Wish) -> Iterable[Finding]:
    if not wish.all:
        yield from _clause(wish, Clause(wish.rule or wish.id, wish.params), ())
        return
    if wish.rule or wish.params:
        key = "rule" if wish.rule else "params"
        yield Finding("wish", wish.id, "a wish has a rule of its own or several under all, not both", (key,))
    if not CLAUSES_LEAST <= len(wish.all) <= CLAUSES_MOST:
        says = f"{CLAUSES_LEAST} to {CLAUSES_MOST} things may be asked for at once; here are {len(wish.all)}"
        yield Finding("wish", wish.id, says, ("all",))
    for number, clause in enumerate(wish.all):
        yield from _clause(wish, clause, ("all", number))


def _clause(wish: Wish, clause: Clause, at: Path) -> Iterable[Finding]:
    known = (*RULES, *MADE)
    if clause.rule in known:
        for key, says in param_problems(clause.rule, clause.params):
            inside = ("params", key) if key else ("params",) if clause.params else ()
            yield Finding("wish", wish.id, says, (*at, *inside))
    elif at or wish.rule:
        hint = did_you_mean(clause.rule, known) or f" There are: {named(sorted(MADE))}, and: {named(RULES)}"
        yield Finding("wish", wish.id, f'there is no rule "{clause.rule}".{hint}', (*at, "rule"))
    else:
        hint = did_you_mean(wish.id, RULES) or f' Name one of these as its rule: rule = "...": {named(sorted(MADE))}'
        yield Finding("wish", wish.id, f'there is no rule for a wish called "{wish.id}".{hint}', ("id",))
