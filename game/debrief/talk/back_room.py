"""Works out the debrief's pages beside the game, in a process of their own: drawing charts would stop the screen.

Must not import pygame: the process that it starts needs none.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pickle import PicklingError

from game.debrief.talk.making import Order, pages_of
from game.debrief.talk.pages import Page

NICE = 10
"""The picture on the screen comes first."""


class NearRoom:
    """In this process: one page at a time. For tests, and where no process can be started; `has_pictures` False leaves
    out what takes long."""

    def __init__(self, *, has_pictures: bool = True) -> None:
        self._has_pictures = has_pictures
        self._pages: Iterator[Page] = iter(())

    def begin(self, order: Order) -> None:
        """Sets out what is to be done."""
        self._pages = pages_of(order, has_pictures=self._has_pictures)

    def take(self) -> list[Page]:
        """The next page, worked out now."""
        return [page for page in [next(self._pages, None)] if page is not None]

    def close(self) -> None:
        """No more."""
        self._pages = iter(())


class BackRoom:
    """In a process of its own. If that fails, what can be told in words is worked out here."""

    def __init__(self) -> None:
        self._order: Order | None = None
        self._process: SpawnProcess | None = None
        self._reader: Connection | None = None
        self._near = NearRoom(has_pictures=False)

    def begin(self, order: Order) -> None:
        """Starts the process."""
        context = get_context("spawn")
        reader, writer = context.Pipe(duplex=False)
        self._order = order
        fresh = replace(order, plan=replace(order.plan))  # what a plan has worked out, rules among it, does not travel
        process = context.Process(target=_work, args=(writer, fresh), daemon=True, name="debrief")
        try:
            process.start()
        except (OSError, PicklingError, TypeError):
            reader.close()
            self._fall_back()
        else:
            self._process, self._reader = process, reader
        finally:
            writer.close()

    def take(self) -> list[Page]:
        """All pages that have come since; never waits."""
        if self._reader is None:
            return self._near.take()
        found: list[Page] = []
        try:
            while self._reader.poll():
                page = self._reader.recv()
                if page is None:  # all done
                    self.close()
                    return found
                found.append(page)
        except (EOFError, OSError):  # it ended before it was done
            self.close()
            self._fall_back()
        return found

    def _fall_back(self) -> None:
        if self._order is not None:
            self._near.begin(self._order)

    def close(self) -> None:
        """Ends the process, whatever it is at."""
        if self._reader is not None:
            self._reader.close()
        if self._process is not None:
            self._process.terminate()
            self._process.join()
            self._process.close()
        self._near.close()
        self._process = self._reader = None


def _work(writer: Connection, order: Order) -> None:
    """The process: pages one by one, then None."""
    with suppress(AttributeError, OSError):  # no such thing on some systems
        os.nice(NICE)
    with suppress(BrokenPipeError):  # nobody waits for it any more
        for page in pages_of(order):
            writer.send(page)
        writer.send(None)
    writer.close()
