"""Phones that look on: one picture for all, each one's own press, and what leaves here: sums. No socket, no game.

Who pressed what is known to this process alone, and forgotten with the question.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from game.phones.protocol import Pass, Press

BUTTONS = 5


class Crowd:
    """`makes` are the phones that look on."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.makes: set[str] = set()
        self._view: Mapping[str, Any] = {}
        self._until_s: float | None = None
        self._mine: dict[str, int | None] = {}
        self._taps = 0

    @property
    def _ask(self) -> int:
        return int(self._view.get("ask", 0))

    def show(self, view: Mapping[str, Any]) -> None:
        """What all of them see from now on; presses stand as long as the same is asked."""
        if view.get("ask", 0) != self._ask:
            self._mine.clear()
            self._taps = 0
        left_ms = view.get("left_ms")
        self._view, self._until_s = view, None if left_ms is None else self._clock() + left_ms / 1000

    def pictures(self) -> Callable[[str], str]:
        """Each phone's own text, as of now: made once for all who have pressed the same."""
        left_ms = None if self._until_s is None else max(0, round((self._until_s - self._clock()) * 1000))
        made: dict[object, str] = {}

        def text(make: str) -> str:
            mine = self._mine.get(make, "")
            if mine not in made:
                view = {**self._view, "mine": mine, "left_ms": left_ms}
                made[mine] = json.dumps(view, ensure_ascii=False)
            return made[mine]

        return text

    @property
    def has_picture(self) -> bool:
        """Whether there is anything to show yet."""
        return bool(self._view)

    def hear(self, make: str, said: Press | Pass) -> str | None:
        """A press; what its phone is told at once. None where it means nothing now, or was a tap."""
        if said.ask != self._ask or self._view.get("screen") != "ask":
            return None
        if isinstance(said, Press) and said.button not in [button["at"] for button in self._view["buttons"]]:
            return None
        if self._view["lasts"]:
            self._taps += isinstance(said, Press)
            return None
        self._mine[make] = said.button if isinstance(said, Press) else None
        return json.dumps({"t": "mine", "ask": said.ask, "button": self._mine[make]})

    def leave(self, make: str) -> None:
        """It looks on no longer, and what it has said is gone."""
        self.makes.discard(make)
        self._mine.pop(make, None)

    def sums(self) -> dict[str, Any]:
        """How many are for each button, how many taps there were, and of which question."""
        counts = Counter(self._mine.values())
        return {"ask": self._ask, "counts": [counts[at] for at in range(BUTTONS)], "taps": self._taps,
                "answers": len(self._mine)}  # fmt: skip
