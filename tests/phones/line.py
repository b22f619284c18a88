"""A line to phones that are not there: what is shown to them is kept, what they say is made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


class Line:
    """A server that says what a test wants."""

    def __init__(self) -> None:
        self.port, self.address, self.trouble = 8040, "127.0.0.1", ""
        self.crowd: list[Mapping[str, Any]] = []
        self.watching: set[str] = set()
        self.news: list[Mapping[str, Any]] = []
        self.shown: list[tuple[str, Mapping[str, Any]]] = []
        self.known: list[str] = []
        self.dropped: list[str] = []
        self.is_closed = self.is_locked = False
        self.host_code = ""

    def know(self, makes: Sequence[str]) -> None:
        self.known += makes

    def lock(self, *, is_locked: bool) -> None:
        self.is_locked = is_locked

    def show(self, make: str, view: Mapping[str, Any]) -> None:
        self.shown.append((make, view))

    def watch(self, make: str, *, is_on: bool) -> None:
        (self.watching.add if is_on else self.watching.discard)(make)

    def show_crowd(self, view: Mapping[str, Any]) -> None:
        self.crowd.append(view)

    def drop(self, make: str, *, is_banned: bool = False) -> None:
        self.dropped.append(make)

    def invite_host(self, code: str) -> None:
        self.host_code = code

    def take(self) -> list[Mapping[str, Any]]:
        news, self.news = self.news, []
        return news

    def close(self) -> None:
        self.is_closed = True
