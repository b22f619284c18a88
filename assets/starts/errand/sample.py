"""The errand `sample`: what it costs and brings, by how its gate answers. Numbers only; the gates decide."""

from __future__ import annotations

from game.city.errands.errand import Errand, Terms
from game.city.errands.gated import serve

SAMPLE = (
    Errand(
        "sample",
        serve,
        gate="event",
        terms={"welcome": Terms(0, 1), "open": Terms(-1, 1), "queue": Terms(-1, 1), "refused": Terms(1)},
    ),
)
