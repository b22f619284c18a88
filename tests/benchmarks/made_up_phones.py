"""Made-up phones beside a drawn match: they talk to its server as pages do, from a process of their own.

Measures nothing. Whoever starts them imports `drawn` only where the game runs: their own process needs no pygame.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.benchmarks.drawn import Drawn

UP_WITHIN_FRAMES = 600


@dataclass(frozen=True, slots=True)
class Beside:
    """The process of the phones, and what it will send when they are done."""

    process: BaseProcess
    pipe: Connection


def phones_beside(drawn: Drawn, target: Callable[..., None], *arguments: object) -> Beside:
    """Once the server is up: `target(url, code, *arguments, pipe)`, which sends one thing."""
    for _ in range(UP_WITHIN_FRAMES):
        drawn.loop.step(1)
        invite: Any = drawn.party.phones.invite
        if invite is not None and invite.modules:
            break
        time.sleep(0.01)
    else:
        raise RuntimeError("the server of the phones did not come up")
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=target, args=(f"http://{invite.address}", invite.code, *arguments, theirs), daemon=True
    )
    process.start()
    return Beside(process, ours)
