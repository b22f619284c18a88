"""The constants of a rule that a pack may set: their names, usual values and bounds. Knows no single rule by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Knob:
    """One constant: what it is in the papers, and the least and the most that it may be; `says` what it does."""

    usual: float
    least: float
    most: float
    says: str
    is_whole: bool = False


Knobs = Mapping[str, Knob]


def knob_problems(knobs: Knobs, values: Mapping[str, float]) -> list[tuple[str, str]]:
    """What is wrong with the values set: (which constant, in words). Whether they agree with each other: see `tune`."""
    found = []
    for key, value in values.items():
        knob = knobs.get(key)
        if knob is None:
            close = get_close_matches(key, knobs, n=1)
            there = f"There are: {', '.join(knobs)}" if knobs else "This rule has none"
            hint = f'Did you mean "{close[0]}"?' if close else there
            found.append((key, f"there is no such constant. {hint}"))
        elif knob.is_whole and value != int(value):
            found.append((key, f"must be a whole number, not {value:g}"))
        elif not knob.least <= value <= knob.most:
            found.append((key, f"must be {knob.least:g} to {knob.most:g}, not {value:g} ({knob.says})"))
    return found


def settled(knobs: Knobs, given: Mapping[str, float]) -> dict[str, float]:
    """Every constant as given, or as usual. TypeError for one that there is not."""
    if unknown := [key for key in given if key not in knobs]:
        raise TypeError(f"no such constant: {', '.join(unknown)}")
    return {key: given.get(key, knob.usual) for key, knob in knobs.items()}


def rising(**cuts: float) -> tuple[float, ...]:
    """Cuts that each stand above the one before. ValueError, in words, if they don't."""
    values = tuple(cuts.values())
    if any(low >= high for low, high in pairwise(values)):
        raise ValueError(f"these must rise from one to the next: {', '.join(f'{k} {v:g}' for k, v in cuts.items())}")
    return values
