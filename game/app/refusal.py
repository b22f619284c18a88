"""What the command line refuses, in words; and "did you mean". Decides no exit but its own."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from game.languages import is_known, names_of_languages


class BadCall(Exception):
    """Bad usage or bad input: one message that names the thing, what is wrong and the remedy. Exit code 2."""


def unknown(what: str, given: str, known: Iterable[str]) -> BadCall:
    """The refusal of a name that is not among `known`, with the nearest one."""
    names = list(known)
    near = get_close_matches(given, names, n=1, cutoff=0.5)
    hint = f' Did you mean "{near[0]}"?' if near else ""
    return BadCall(f'{what}: there is no "{given}".{hint} Known: {", ".join(names)}.')


def check_language(language: str) -> None:
    """BadCall for a language that is not here; "" is none."""
    if language and not is_known(language):
        raise unknown("--language", language, names_of_languages())
