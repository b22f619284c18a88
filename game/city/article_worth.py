"""What an article's effect is about worth a day to a mask, by where it stands for all to see. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.city.city import City
from game.city.pack import Effect, MaskId

EDGE = 0.99
"""From here on a mask stands at the very foot; below 1 - EDGE at the very top."""


def _foot(low: float) -> int:
    return int(low >= EDGE)


def _top(low: float) -> int:
    return int(low <= 1 - EDGE)


LASTING: Mapping[str, Callable[[int, float], float]] = {
    "upper_places": lambda n, low: n * 0.5,
    "upper_life": lambda n, low: n * 2 * (0.9 - 0.7 * low),
    "upper_fare": lambda n, low: -n * (0.8 - 0.6 * low),
    "lower_coins": lambda n, low: n * (0.2 + 0.7 * low),
    "lower_life": lambda n, low: n * 2 * (0.2 + 0.7 * low),
    "wage": lambda n, low: float(n),
    "rent": lambda n, low: -n * 0.9,
    "top_goes_last": lambda n, low: -1.5 if _top(low) else 0.3,
    "bottom_goes_first": lambda n, low: 1.5 if _foot(low) else -0.2,
    "bottom_goes_last": lambda n, low: -1.5 if _foot(low) else 0.3,
    "street_kinder": lambda n, low: n * (0.2 + low),
    "street_voices": lambda n, low: 0.1,
    "ones_free": lambda n, low: -0.6 * (1 - low),
    "terrace_for_all": lambda n, low: 1.2 * low,
    "pay_gap": lambda n, low: float(n * (_foot(low) - _top(low))),
    "word_fine": lambda n, low: -0.4 * n,
    "word_life": lambda n, low: 1.0 * n,
    "low_bed_life": lambda n, low: 2 * n * low,
}
"""The kinds of effect that can last, and (amount, how low the mask stands: 0 to 1) -> coins; a Life point is two."""


def worth(effect: Effect, low: float) -> float:
    """About how many coins a day an effect is worth to a mask that stands so low (0 the top, 1 the foot)."""
    return LASTING[effect.kind](effect.amount or 1, low)


def low_share(city: City, mask: MaskId) -> float:
    """How low a mask stands by what the hill shows: 0 the top, 1 the foot, 0.5 where nothing is shown of anybody."""
    places = [row[2] for row in city.shown.values()]
    if mask not in city.shown or max(places) == min(places):
        return 0.5
    return (city.shown[mask][2] - min(places)) / (max(places) - min(places))
