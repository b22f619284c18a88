"""Many answers to one: what whoever looks on says as the public, from sums; nothing where too few have answered."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.prompts import Prompt, Rate, Raw

LEAST = 5
"""A sum of fewer would say what each of them gave."""


def stars_of(counts: Sequence[int]) -> int | None:
    """What so many ones, twos, ... fives come to: the mean, rounded, halves up; None where too few have given any."""
    voices = sum(counts)
    if voices < LEAST:
        return None
    total = sum([stars * count for stars, count in enumerate(counts, 1)])
    return (2 * total + voices) // (2 * voices)


def most_of(counts: Sequence[int]) -> tuple[int, ...]:
    """Which options most are for, by their places: several where as many are for each; none where too few voted."""
    if sum(counts) < LEAST:
        return ()
    most = max(counts)
    return tuple(at for at, count in enumerate(counts) if count == most)


def choice_of(counts: Sequence[int]) -> int | None:
    """Which option most are for, by its place; None where too few have voted, or where two or more have as many."""
    most = most_of(counts)
    return most[0] if len(most) == 1 else None


def answer_of(prompt: Prompt, counts: Sequence[int]) -> Raw | None:
    """The one answer of so many for each of the prompt's buttons."""
    if isinstance(prompt, Rate):
        return stars_of(counts)
    chosen = choice_of(counts)
    return None if chosen is None else prompt.buttons()[chosen]
