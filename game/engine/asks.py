"""Prompts that open together, with one typed reader; awaiting an Ask suspends the script."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import starmap
from typing import Any, Generic, TypeVar

from game.engine.prompts import STAGE, Choose, Prompt, Raw, Ready, Refused, Seat, Slot

A = TypeVar("A")
B = TypeVar("B")


@dataclass(slots=True)
class Close:
    """The open group closes: one sealed answer a slot (None: passed or timed out).

    `order` lists slots in the order of their last press, `pressed_ms` pairs a slot with when that was, in ms since the
    group opened. Only open prompts may read either, and only those that ask for it are timed. `find_order` gives the
    order once the script asks for it, where nobody writes it down. `passed` lists the slots that somebody passed on
    purpose, which all could see locked in: never those of a secret prompt.
    """

    answers: tuple[Raw | None, ...]
    order: tuple[int, ...] = ()
    pressed_ms: tuple[tuple[int, int], ...] = ()
    find_order: Callable[[], tuple[int, ...]] | None = None
    passed: tuple[int, ...] = ()


class Ask(Generic[A]):
    """A group of prompts that opens and closes together.

    `read` turns the closed answers (None: passed or timed out) into what the script awaits; it raises
    `Refused` before the script moves. `beat` names the pace ("say", "do", "stars"), never a number of seconds.
    """

    __slots__ = ("beat", "read", "slots")

    def __init__(self, slots: tuple[Slot, ...], read: Callable[[Sequence[Raw | None]], A], beat: str = "do") -> None:
        self.slots = slots
        self.read = read
        self.beat = beat

    def __await__(self) -> Generator[Ask[A], A, A]:
        return (yield self)

    def __and__(self, other: Ask[B]) -> Ask[tuple[A, B]]:
        """Both groups at once; the pace is this one's."""
        cut = len(self.slots)
        mine, theirs = self.read, other.read
        return Ask(self.slots + other.slots, lambda raws: (mine(raws[:cut]), theirs(raws[cut:])), self.beat)


def _read_all(keys: Iterable[int], slots: Sequence[Slot], raws: Sequence[Raw | None]) -> dict[int, Any]:
    """What each slot said by its key, its `otherwise` where it said nothing; raises `Refused` at a first bad answer."""
    said: dict[int, Any] = {}
    for key, slot, raw in zip(keys, slots, raws, strict=True):
        prompt = slot.prompt
        if raw is None:
            said[key] = prompt.otherwise
            continue
        code = prompt.refuses(raw)
        if code is None and prompt.forbids is not None:
            code = prompt.forbids(raw)
        if code is not None:
            raise Refused(code, f"seat {slot.seat}, {prompt.topic}: {raw!r}")
        said[key] = raw
    return said


def _read_by_seat(seats: Iterable[Seat], slots: Sequence[Slot]) -> Callable[[Sequence[Raw | None]], dict[Seat, Any]]:
    asked = tuple(seats)
    return lambda raws: _read_all(asked, slots, raws)


def ask_each(prompts: Mapping[Seat, Prompt], beat: str) -> Ask[dict[Seat, Raw]]:
    """One prompt a seat; awaits to what each seat said (its `otherwise` where it said nothing)."""
    slots = tuple(starmap(Slot, prompts.items()))
    return Ask(slots, _read_by_seat(prompts, slots), beat)


def choose_each(prompts: Mapping[Seat, Choose], beat: str = "do") -> Ask[dict[Seat, str]]:
    """`ask_each` for choices, typed: awaits to the chosen option's id by seat."""
    slots = tuple(starmap(Slot, prompts.items()))
    return Ask(slots, _read_by_seat(prompts, slots), beat)


def answered_each(prompts: Mapping[Seat, Prompt], beat: str = "do") -> Ask[tuple[dict[Seat, Any], tuple[Seat, ...]]]:
    """`ask_each`, and beside it who has given no answer, so that what its `otherwise` did is not told as its choice."""
    slots = tuple(starmap(Slot, prompts.items()))
    read = _read_by_seat(prompts, slots)
    return Ask(
        slots,
        lambda raws: (read(raws), tuple(slot.seat for slot, raw in zip(slots, raws, strict=True) if raw is None)),
        beat,
    )


def numbers_each(prompts: Sequence[tuple[Seat, Prompt]], beat: str) -> Ask[list[int]]:
    """Numbers (stars, shares) in the order asked; a seat may be asked more than once."""
    slots = tuple(starmap(Slot, prompts))
    return Ask(slots, lambda raws: list(_read_all(range(len(slots)), slots, raws).values()), beat)


def trace_each(prompts: Mapping[Seat, Prompt], beat: str) -> Ask[dict[Seat, tuple[int, ...]]]:
    """Traces (taps, steering) by seat; an empty trace for whoever kept still."""
    slots = tuple(starmap(Slot, prompts.items()))
    return Ask(slots, _read_by_seat(prompts, slots), beat)


@lru_cache(maxsize=256)
def curtain(beat: str = "curtain", about: str = "") -> Ask[None]:
    """A pause that the screen ends when it has caught up; `beat` says how long its show is."""

    return Ask((Slot(STAGE, Ready(beat, about=about)),), _nothing, beat)


def _nothing(raws: Sequence[Raw | None]) -> None:
    """What a curtain is awaited to."""
