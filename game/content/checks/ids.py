"""Ids are short plain names: they stand in saves, seeds and file names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.city.pack import Pack
from game.content.findings import Finding

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def check(pack: Pack) -> Iterable[Finding]:
    """Small letters, digits and single hyphens, a letter first."""
    says = 'an id is small letters and digits with hyphens between, like "last-taxi"; this one is "{}"'
    kinds: dict[str, Iterable[str]] = {
        "mask": [m.id for m in pack.masks],
        "district": pack.districts,
        "home": [h.id for h in pack.homes],
        "wish": pack.wishes,
        "headline": [h.id for h in pack.headlines],
        "event": [e.id for e in pack.events],
        "regime": [r.id for r in pack.regimes],
        "fact": [f.id for f in pack.facts],
        "article": [a.id for a in pack.articles],
        "scenario": pack.scenarios,
        "card": pack.cards,
    }
    for kind, ids in kinds.items():
        for name in ids:
            if not _ID.fullmatch(name):
                yield Finding(kind, name, says.format(name), ("id",))
    if pack.id and not _ID.fullmatch(pack.id):
        yield Finding("pack", "", says.format(pack.id), ("id",))
