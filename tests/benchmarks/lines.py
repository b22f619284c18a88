"""Which sentences of the game's words are said most, over whole drawn matches: `python -m tests.benchmarks.lines`.

A sentence counts once for each prompt or pause in which it is on the screen; those with variants count together.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from game.content import default_pack
from game.content.wording import VARIANT, Wording
from tests.screens.shown import showing

MOST = 30
WORDS_LEAST = 3
"""Shorter ones are labels."""


@contextmanager
def listening() -> Iterator[set[str]]:
    """The keys that are asked for inside the block."""
    asked: set[str] = set()
    plain = Wording.__call__

    def heard(self: Wording, key: str, **holes: object) -> str:
        asked.add(key)
        return plain(self, key, **holes)

    Wording.__call__ = heard  # type: ignore[method-assign]
    try:
        yield asked
    finally:
        Wording.__call__ = plain  # type: ignore[method-assign]


def is_sentence(key: str) -> bool:
    text = default_pack().words.get(key, "")
    return len(text.split()) >= WORDS_LEAST and text.endswith((".", "?", "!"))


def said(scenario: str, seats: int, seed: int) -> Counter[str]:
    """How often each sentence was said in one match, with its variants: the film is made one prompt at a time."""
    found: Counter[str] = Counter()
    with listening() as asked:
        for _ in showing(scenario, seats, seed=seed):
            found.update({key.split(VARIANT)[0] for key in asked if is_sentence(key)})
            asked.clear()
    return found


def variants_of(key: str) -> int:
    words = default_pack().words
    return sum(name == key or name.startswith(key + VARIANT) for name in words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenario", default="all", choices=["all", *default_pack().scenarios])
    parser.add_argument("--seats", type=int, default=5)
    parser.add_argument("--matches", type=int, default=1, help="of each scenario")
    parser.add_argument("--most", type=int, default=MOST)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    names = list(default_pack().scenarios) if wanted.scenario == "all" else [wanted.scenario]
    runs = [(name, seed) for name in names for seed in range(1, wanted.matches + 1)]
    found: Counter[str] = Counter()
    for name, seed in runs:
        found += said(name, wanted.seats, seed)
    rows = [(key, count / len(runs), variants_of(key)) for key, count in found.most_common(wanted.most)]
    if wanted.json:
        print(json.dumps(rows))
        return
    print("a match  variants  key")
    for key, count, variants in rows:
        print(f"{count:7.1f}  {variants:8d}  {key}: {default_pack().words[key]}")


if __name__ == "__main__":
    main()
