"""Facts can be read aloud, say where they are from and when they were so, and put no one country on show."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import THEMES, Pack
from game.city.regimes.registry import all_regimes
from game.content.findings import Finding
from game.content.problems import did_you_mean, named

CLAIM_MAX, BECAUSE_MAX, SOURCE_MAX = 25, 35, 16
IN_A_ROW_MAX = 2
NO_COUNTRY = ("several", "fiction")
_ADDRESS = ("://", "www.")


def check(pack: Pack) -> Iterable[Finding]:
    """Lengths; a source without an address; a date; known themes; countries in turn; facts where they are asked for."""
    known = (*(own.id for own in pack.regimes), *all_regimes(), *THEMES)
    for fact in pack.facts:
        for key, text, most in (
            ("claim", fact.claim, CLAIM_MAX),
            ("because", fact.because, BECAUSE_MAX),
            ("source", fact.source, SOURCE_MAX),
        ):
            if not 1 <= len(text.split()) <= most:
                yield Finding("fact", fact.id, f"{len(text.split())} words; say it in 1 to {most}", (key,))
        if any(mark in fact.source for mark in _ADDRESS):
            yield Finding("fact", fact.id, "name title, publisher and year, no address: addresses move", ("source",))
        if not any(char.isdecimal() for char in fact.as_of):
            yield Finding("fact", fact.id, 'say when it was so, with a year: "2025" or "March 2019"', ("as_of",))
        if not fact.where:
            yield Finding("fact", fact.id, 'name the country it is about; else "several" or "fiction"', ("where",))
        for number, name in enumerate(fact.about):
            if name not in known:
                hint = did_you_mean(name, known) or f" There are: {named(known)}"
                yield Finding("fact", fact.id, f'there is no rule and no theme "{name}".{hint}', ("about", number))
    yield from _in_a_row(pack)
    for scenario in pack.scenarios.values():
        if scenario.facts and not pack.facts:
            says = "this scenario asks for facts, and the pack has none: write a facts.toml"
            yield Finding("scenario", scenario.id, says, ("facts",), ("fact",))


def _in_a_row(pack: Pack) -> Iterable[Finding]:
    """Three cases in a row from one country make that country the joke."""
    run = 0
    for before, fact in zip((None, *pack.facts), pack.facts, strict=False):
        run = run + 1 if before is not None and before.where == fact.where else 1
        if run > IN_A_ROW_MAX and fact.where not in NO_COUNTRY:
            says = f"the third in a row from one country ({fact.where}); put one from elsewhere between"
            yield Finding("fact", fact.id, says, ("where",))
