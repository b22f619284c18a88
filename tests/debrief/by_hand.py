"""A match of three masks written by hand, door by door, so that other rules' answers can be worked out on paper.

On day 1 ada gets fives, bo threes, cy ones; but cy claps most, then bo, and ada not at all. Under `mean` ada is prime,
bo low, cy an outcast; under `echo` cy is prime, bo plain and ada low.
"""

from __future__ import annotations

from game.city import events as ev
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.engine.events import Event

MASKS = ("ada", "bo", "cy")
UP, DOWN = "up", "down"
BEDS = (("tower", 4, 5, 4, 2, 1, 5), ("garden", 3, 3, 3, 2, 1, 5), ("bunk", 1, 1, 1, 0, -1, 5))
Rows = tuple[tuple[str, str, bool], ...]


def first_day(taps: tuple[int, int, int] = (0, 50, 100)) -> list[Event]:
    """Day one: doors do not look yet; its deeds are judged by the plain mean."""
    stars = {"ada": (5, 5), "bo": (3, 3), "cy": (1, 1)}
    return [
        ev.MatchBegan("by-hand", "standard", 3, MASKS, ()),
        *(ev.Paid(mask, 20, "start") for mask in MASKS),
        *(ev.HomeTaken(mask, "bunk") for mask in MASKS),
        ev.DayBegan(1, 1, (UP, DOWN)),
        ev.Arrived(tuple((mask, DOWN) for mask in MASKS)),
        *(ev.StarsGiven("street", mask, n, "a-card") for mask, given in stars.items() for n in given),
        *(ev.DeedNoted("clapped", (("by", mask), ("taps", n))) for mask, n in zip(MASKS, taps, strict=True)),
        ev.StandingsJudged("mean", (("ada", 5.0, 4, 1), ("bo", 3.0, 1, 2), ("cy", 1.0, 0, 3))),
        ev.RoundClosed(1),
        ev.DayClosed(1),
    ]


def morning(day: int) -> ev.DayBegan:
    """A day on which doors look."""
    return ev.DayBegan(day, 2, (UP, DOWN))


def door(
    rows: Rows,
    places: int,
    kind: str = "travel",
    name: str = UP,
    waited: tuple[str, ...] = (),
    lots: tuple[str, ...] = (),
    last: str = "",
    line: int = 0,
) -> ev.DoorAnswered:
    """A door's answer; lots fall in the order of rows unless said otherwise."""
    drawn = lots or tuple(mask for mask, _, _ in rows)
    gate = "home" if kind == "home" else "travel"
    told = tuple((mask, treatment, is_in, "") for mask, treatment, is_in in rows)
    return ev.DoorAnswered(kind, name, places, told, gate=gate, line=line, last=last, lots=drawn, waited=waited)


def ways(up: tuple[str, ...], welcome: tuple[str, ...] = ()) -> list[Event]:
    """Where everybody is, what they paid for it and what it gave."""
    told: list[Event] = [ev.Arrived(tuple((mask, UP if mask in up else DOWN) for mask in MASKS))]
    for seat, mask in enumerate(MASKS):
        is_up = mask in up
        told.append(ev.Paid(mask, (0 if mask in welcome else -1) if is_up else 1, "fare" if is_up else "lower"))
        told.append(ev.Lived(seat, 2 if is_up else 1, "upper" if is_up else "lower"))
    return told


def night(day: int, slept: dict[str, str]) -> list[Event]:
    """Where everybody sleeps."""
    return [*(ev.HomeTaken(mask, home) for mask, home in slept.items()), ev.DayClosed(day)]


ADA_BO_UP: Rows = (("ada", "welcome", True), ("bo", "queue", True), ("cy", "refused", False))


def whole_match() -> Record:
    """Three days and the flight, as `mean` answers: ada up and in the tower, cy nowhere but where it had to wait."""
    wanted = (("ada", "tower"), ("bo", "bunk"), ("cy", "tower"))
    asleep = {"ada": "tower", "bo": "bunk", "cy": "bunk"}
    return record_of(
        [
            *first_day(),
            morning(2),
            door(ADA_BO_UP, 2),
            *ways(("ada", "bo"), welcome=("ada",)),
            ev.BedsOffered(BEDS, wanted, False),
            door((("ada", "welcome", True), ("cy", "refused", False)), 1, "home", "tower", line=2),
            *night(2, asleep),
            morning(3),
            door((("cy", "refused", True), ("ada", "welcome", False)), 1, waited=("cy",)),
            *ways(("cy",)),
            *night(3, asleep),
            door(ADA_BO_UP, 2, "flight", "plane"),
            ev.FlightLeft(("ada", "bo"), ("cy",), "", ""),
        ]
    )
