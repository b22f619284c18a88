"""Every wish has its rule, and is short enough to read at a glance."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Pack
from game.city.wishes import RULES
from game.content.checks.short_names import KEY_MAX
from game.content.findings import Finding
from game.content.problems import did_you_mean, named

TITLE_MAX, TEXT_MAX = 3, 18


def check(pack: Pack) -> Iterable[Finding]:
    """A rule in the code by the same id; a title in 3 words, a text in 18."""
    for wish in pack.wishes.values():
        if wish.id not in RULES:
            hint = did_you_mean(wish.id, RULES) or f" There are rules for: {named(RULES)}"
            yield Finding("wish", wish.id, f'there is no rule for a wish called "{wish.id}".{hint}', ("id",))
        for key, text, most in (("title", wish.title, TITLE_MAX), ("text", wish.text, TEXT_MAX)):
            if not 1 <= len(text.split()) <= most:
                yield Finding("wish", wish.id, f"{len(text.split())} words; say it in 1 to {most}", (key,))
            elif key == "title" and len(text) > KEY_MAX:
                says = f"{len(text)} letters; it stands under a small key, say it in {KEY_MAX}"
                yield Finding("wish", wish.id, says, (key,))
