"""What every form asks of its cards, in words an author can act on. Reads cards; mends nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from game.city.deeds import ENTRIES
from game.city.forms.beats import NO_BET, Bet
from game.city.forms.till import ONE_OF
from game.city.forms.when import Facts, Grammar, coverage_problems, holds, told_apart, when_problems
from game.city.pack import Act, Card, Outcome, Pay

WORDS_MAX = 25
STAKE_WORDS_MAX = 12
ACTS_MAX = 4
OPTION_LETTERS_MAX = 14
"""Options stand under small keys."""
BETS_MAX = 4
"""With "No bet" that makes five buttons."""


def stake_problems(stake: str) -> list[str]:
    """What is wrong with a line that says what is at stake: it stands on the screen while people choose."""
    words = len(stake.split())
    return [f"{words} words; say what is at stake in {STAKE_WORDS_MAX}"] if words > STAKE_WORDS_MAX else []


def text_problems(where: str, text: str, roles: Iterable[str]) -> list[str]:
    """A text over 25 words, or one that names a part nobody plays."""
    known = set(roles)
    words = len(text.split())
    found = [f"{where}: {words} words; say it in {WORDS_MAX}"] if words > WORDS_MAX else []
    return found + [
        f"{where}: {{{name}}} is nobody on this card; known: {', '.join(sorted(known)) or 'none'}"
        for name in re.findall(r"{(.*?)(?::\w+)?}", text)
        if name not in known
    ]


def act_problems(where: str, acts: Sequence[Act], otherwise: str, least: int = 2, most: int = ACTS_MAX) -> list[str]:
    """Too few or too many acts, one id twice, an `otherwise` that is none of them, a care out of -1 to 1."""
    ids = [act.id for act in acts]
    found = [] if least <= len(acts) <= most else [f"{where}: {len(acts)}; there must be {least} to {most}"]
    found += [f'{where}: "{i}" is there twice' for i, n in Counter(ids).items() if n > 1]
    if otherwise not in ids:
        found.append(f'{where}: otherwise is "{otherwise}"; it must be one of {", ".join(ids)}')
    found += option_problems(where, ((act.id, act.words) for act in acts))
    for act in acts:
        if act.care not in (-1, 0, 1) or act.gives < 0 or not 0 <= act.risk <= 1:
            found.append(f"{where}, {act.id}: care is -1, 0 or 1; gives is not below 0; risk is from 0 to 1")
    return found


def option_problems(where: str, options: Iterable[tuple[str, str]]) -> list[str]:
    """Words (by id) that are too long for a key, or two options that read alike."""
    rows = tuple(options)
    found = [
        f'{where}, {i}: "{words}" is {len(words)} letters; a key has room for {OPTION_LETTERS_MAX}'
        for i, words in rows
        if not 0 < len(words) <= OPTION_LETTERS_MAX
    ]
    same = Counter(words for _, words in rows)
    return found + [f'{where}: "{words}" is there twice' for words, n in same.items() if n > 1]


def pay_problems(where: str, pay: Pay, parts: Iterable[str]) -> list[str]:
    """A pay to nobody known, a lost Life point, a line that the ledger does not have."""
    known = set(parts)
    found = []
    if pay.to.removeprefix(ONE_OF) not in known:
        found.append(f'{where}: nobody is called "{pay.to}" here; use one of {", ".join(sorted(known))}')
    if pay.befriends and pay.befriends not in known:
        found.append(f'{where}: befriends "{pay.befriends}" is nobody here; use one of {", ".join(sorted(known))}')
    if pay.unfriends and pay.unfriends not in known:
        found.append(f'{where}: unfriends "{pay.unfriends}" is nobody here; use one of {", ".join(sorted(known))}')
    if pay.life < 0:
        found.append(f"{where}: a card never takes Life points")
    if pay.share < 0:
        found.append(f"{where}: share is not below 0")
    if pay.entry and pay.entry not in ENTRIES:
        found.append(f'{where}: entry "{pay.entry}" is not in the ledger; use one of {", ".join(ENTRIES)}')
    return found


def table_problems(
    card: Card, outcomes: Sequence[Outcome], bets: Sequence[Bet], grammar: Grammar, parts: Iterable[str],
    roles: Iterable[str], worlds: Sequence[Facts],
) -> list[str]:  # fmt: skip
    """Everything that can be wrong with a card's text, its rows and its bets. `worlds`: all that may happen."""
    known_parts, known_roles = tuple(parts), tuple(roles)
    found = text_problems("text", card.text, known_roles) + text_problems(
        "bet", getattr(card.rules, "bet", ""), known_roles
    )
    for i, row in enumerate(outcomes, 1):
        where = f"outcomes, row {i}"
        found += text_problems(where, row.line, known_roles) + when_problems(where, row.when, grammar)
        for pay in row.pays:
            found += pay_problems(where, pay, known_parts)
    for bet in bets:
        found += text_problems(f"bets, {bet.id}", bet.words, known_roles)
        found += when_problems(f"bets, {bet.id}", bet.when, grammar)
    found += option_problems("bets", ((bet.id, bet.words) for bet in bets))
    found += [f'bets: "{i}" is there twice' for i, n in Counter(bet.id for bet in bets).items() if n > 1]
    least = 1 if hasattr(card.rules, "bets") else 0  # where there are words to trust, nothing else is bet on
    if not least <= len(bets) <= BETS_MAX or any(bet.id == NO_BET for bet in bets):
        found.append(f'bets: there must be 1 to {BETS_MAX}, and none is called "{NO_BET}"')
    if found:
        return found  # rows that cannot be read cannot be tried
    found = coverage_problems(outcomes, worlds)
    for bet in bets:
        if len({holds(bet.when, facts) for facts in told_apart([bet], worlds)}) < 2:
            found.append(f"bets, {bet.id}: it is always right or always wrong")
    return found
