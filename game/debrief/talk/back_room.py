"""Works out the debrief's pages beside the game, in a process of their own: drawing charts would stop the screen.

Must not import pygame: the process that it starts needs none.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pickle import PicklingError
from queue import Empty, SimpleQueue
from threading import Lock, Thread

from game.debrief.talk.order import Order
from game.debrief.talk.pages import Page

NICE = 10
"""The picture on the screen comes first."""
GRACE_S = 5
"""So long it may take to end by itself."""


class NearRoom:
    """In this process: one page at a time. For tests, and where no process can be started; `has_pictures` False leaves
    out what takes long."""

    def __init__(self, *, has_pictures: bool = True) -> None:
        self._has_pictures = has_pictures
        self._pages: Iterator[Page] = iter(())

    def begin(self, order: Order) -> None:
        """Sets out what is to be done."""
        from game.debrief.talk.making import pages_of  # charts are read where they are drawn, and not before

        self._pages = pages_of(order, has_pictures=self._has_pictures)

    def take(self) -> list[Page]:
        """The next page, worked out now."""
        return [page for page in [next(self._pages, None)] if page is not None]

    def close(self) -> None:
        """No more."""
        self._pages = iter(())


class BackRoom:
    """In a process of its own. If that fails, what can be told in words is worked out here.

    Nothing here waits for the process, which may be slow, or ended by the system, at any moment: a thread does.
    """

    def __init__(self) -> None:
        self._order: Order | None = None
        self._errand: Errand | None = None
        self._near = NearRoom(has_pictures=False)

    def begin(self, order: Order) -> None:
        """Has the process started."""
        self._order = order
        self._errand = Errand(order)

    def take(self) -> list[Page]:
        """All pages that have come since; never waits."""
        if self._errand is None:
            return self._near.take()
        found: list[Page] = []
        with suppress(Empty):
            while True:
                news = self._errand.news.get_nowait()
                if isinstance(news, bool):
                    self.close()
                    if not news and self._order is not None:
                        self._near.begin(self._order)
                    break
                found.append(news)
        return found

    def close(self) -> None:
        """Ends the process, whatever it is at."""
        if self._errand is not None:
            self._errand.end()
            self._errand = None
        self._near.close()


class Errand:
    """One order on its way through a process. `news`: pages as they come, then True (all done) or False (it failed)."""

    def __init__(self, order: Order) -> None:
        self.news: SimpleQueue[Page | bool] = SimpleQueue()
        self.process: SpawnProcess | None = None
        self._is_ended = False
        self._lock = Lock()
        Thread(target=self._run, args=(order,), daemon=True, name="debrief").start()

    def _run(self, order: Order) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        try:
            with self._lock, closing(theirs):
                if self._is_ended:
                    return
                process = context.Process(target=_work, args=(theirs,), daemon=True, name="debrief")
                process.start()
                self.process = process
            fresh = replace(order, plan=replace(order.plan))  # what a plan has worked out, rules too, does not travel
            ours.send(fresh)
            while (page := ours.recv()) is not None:
                self.news.put(page)
            self.news.put(True)
        except (OSError, EOFError, PicklingError, TypeError, ValueError):  # it could not start, or ended early
            self.news.put(False)
        finally:
            ours.close()
            if self.process is not None:
                self.process.join(GRACE_S)
                self.process.kill()
                self.process.join()

    def end(self) -> None:
        """No more of it is wanted."""
        with self._lock:
            self._is_ended = True
            if self.process is not None:
                self.process.terminate()


def _work(pipe: Connection) -> None:
    """The process: takes the order, gives pages one by one, then None."""
    from game.debrief.talk.making import pages_of

    with suppress(AttributeError, OSError):  # no such thing on some systems
        os.nice(NICE)
    with suppress(BrokenPipeError, EOFError):  # nobody waits for it any more
        for page in pages_of(pipe.recv()):
            pipe.send(page)
        pipe.send(None)
    pipe.close()
