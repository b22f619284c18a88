"""What may be promised on a card, as its form declares it: for screens and stories that tell a word beside a deed."""

from __future__ import annotations

from dataclasses import dataclass, fields

from game.city.pack import Act


@dataclass(frozen=True, slots=True)
class Vow:
    """One thing that may be said: the id that rules keep, the words that are shown, whether it can be broken."""

    id: str
    words: str
    binds: bool = True


def vows_of_acts(rules: object) -> tuple[Vow, ...]:
    """Every act of a card's rules, under whatever key it stands."""
    found = [getattr(rules, field.name) for field in fields(rules)]  # type: ignore[arg-type]
    acts = [act for value in found if isinstance(value, tuple) for act in value if isinstance(act, Act)]
    return tuple(Vow(act.id, act.words) for act in acts)
