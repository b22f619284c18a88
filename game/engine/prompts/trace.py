"""What a trace is: whole numbers that grow while its prompt runs, tapped or steered."""

from __future__ import annotations

from game.engine.prompts.prompt import Raw


def refuses_trace(raw: Raw, points: int, most: int) -> str | None:
    """The code of why `raw` is no trace of at most so many points, each from 0 to `most`; None if it is one."""
    if type(raw) is not tuple or len(raw) > points:
        return "trace_too_long"
    return None if all(type(n) is int and 0 <= n <= most for n in raw) else "trace_out_of_range"
