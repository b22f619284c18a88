"""Errands of work and school: a late shift, a better job, a course. Numbers only; the gates decide."""

from __future__ import annotations

from game.city.errands.errand import Errand, Later, Terms, has_evenings
from game.city.errands.gated import serve

SHIFT, APPLY, STUDY = "shift", "apply", "study"
SHIFT_COINS = 2
FEE = 2

WORK = (
    Errand(
        SHIFT,
        serve,
        "work",
        {"open": Terms(SHIFT_COINS), "welcome": Terms(SHIFT_COINS + 1)},
        keeps_deposit=False,
    ),
    Errand(
        APPLY,
        serve,
        "work",
        {
            "welcome": Terms(wage=6),
            "open": Terms(wage=5),
            "queue": Terms(wage=4),
            "refused": Terms(SHIFT_COINS),
        },
        job="desk",
        fits=has_evenings(1),
        suits=lambda city, mask: not city.job.get(mask, ("", 0))[0],
    ),
    Errand(
        STUDY,
        serve,
        "school",
        {
            "welcome": Terms(later=(Later(2, life=2),)),
            "open": Terms(-FEE, later=(Later(2, life=2),)),
            "queue": Terms(-FEE, later=(Later(3, life=2),)),
            "refused": Terms(later=(Later(2, life=1),)),
        },
        fits=has_evenings(2),
    ),
)
