"""What is said on the screen of whoever looks on: while they are asked, and of what they did, for a while."""

from __future__ import annotations

TOLD_MS = 8_000


class PublicLine:
    """Of one match. `asking` is what is said while they are asked; it goes before what was `tell`-ed."""

    def __init__(self) -> None:
        self.asking = ""
        self._told = ""
        self._since_ms: int | None = None

    def tell(self, said: str) -> None:
        """This is said for `TOLD_MS` from the first picture that shows it."""
        self._told, self._since_ms = said, None

    def at(self, now_ms: int) -> str:
        """What a picture of that moment says."""
        if self._told and self._since_ms is None:
            self._since_ms = now_ms
        if self._since_ms is not None and now_ms - self._since_ms >= TOLD_MS:
            self._told, self._since_ms = "", None
        return self.asking or self._told
