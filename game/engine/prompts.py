"""The closed list of what a seat may be asked, and what it may say; knows no device and no game."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

Seat: TypeAlias = int
"""A place at the table, 0 to 7; `STAGE` is the shared screen itself."""

Raw: TypeAlias = int | str | tuple[int, ...]
"""An answer as a device sends it: an option's id, a number of stars, a share, or a trace."""

Secrecy: TypeAlias = Literal["open", "sealed", "secret"]
"""open: seen as it is given; sealed: seen at the reveal; secret: never seen in play."""

STAGE: Seat = -1
TAPS_A_SECOND_MAX = 25
"""Above what a thumb can do; a trace with more in a second is refused as broken."""

STEERS_A_SECOND = 10


class Refused(Exception):
    """An answer or input that the rules do not admit; the script has not moved.

    `code` is stable and its words live in the pack; `detail` is for a developer.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


@dataclass(slots=True)
class Gist:
    """What an option is openly about, so that a bot or a plain screen can serve a form it never saw.

    coins: change of the purse to be hoped for; kindness: -1, 0 or 1; risk: 0 (sure) to 1 (a gamble).
    """

    coins: float = 0.0
    kindness: int = 0
    risk: float = 0.0


@dataclass(slots=True)
class Option:
    """One thing that may be chosen: a stable id, its words, and its public gist."""

    id: str
    words: str = ""
    gist: Gist = field(default_factory=Gist)


@dataclass(slots=True)
class Choose:
    """Pick one of 2 to 5 options (five buttons). `about` names the card, mask or door in question."""

    topic: str
    options: tuple[Option, ...]
    otherwise: str
    secrecy: Secrecy = "sealed"
    about: str = ""


@dataclass(slots=True)
class Rate:
    """Give 1 to 5 stars to what `of` just did; `otherwise` 0 stands for no stars at all."""

    topic: str
    of: str
    otherwise: int = 0
    secrecy: Secrecy = "secret"
    about: str = ""


@dataclass(slots=True)
class Divide:
    """Keep 0 to `total` of a sum; the rest goes to the other.

    `offers` are the at most five shares that a device with five buttons shows; each is in 0..total.
    """

    topic: str
    total: int
    offers: tuple[int, ...]
    otherwise: int
    secrecy: Secrecy = "sealed"
    about: str = ""


@dataclass(slots=True)
class Tap:
    """Tap for `seconds`; the answer is a trace of taps in each second, empty for stillness."""

    topic: str
    seconds: int
    secrecy: Secrecy = "open"
    about: str = ""
    otherwise: tuple[int, ...] = ()


@dataclass(slots=True)
class Steer:
    """Steer a value between 0 and 100 for `seconds`; the answer is its trace, ten points a second."""

    topic: str
    seconds: int
    secrecy: Secrecy = "open"
    about: str = ""
    otherwise: tuple[int, ...] = ()


@dataclass(slots=True)
class Ready:
    """Press to go on; from `STAGE` it says that the screen has caught up."""

    topic: str = "curtain"
    secrecy: Secrecy = "open"
    about: str = ""
    otherwise: str = "ready"


Prompt: TypeAlias = Choose | Rate | Divide | Tap | Steer | Ready


@dataclass(slots=True)
class Slot:
    """One prompt to one seat; its place in the group is its address."""

    seat: Seat
    prompt: Prompt


def _refuses_choice(prompt: Choose, raw: Raw) -> str | None:
    for option in prompt.options:  # a plain loop: any() costs twice as much, and this is the busiest line of all
        if option.id == raw:
            return None
    return "not_an_option"


def _refuses_stars(prompt: Rate, raw: Raw) -> str | None:
    return None if type(raw) is int and 1 <= raw <= 5 else "stars_out_of_range"


def _refuses_share(prompt: Divide, raw: Raw) -> str | None:
    return None if type(raw) is int and 0 <= raw <= prompt.total else "share_out_of_range"


def _refuses_taps(prompt: Tap, raw: Raw) -> str | None:
    return _refuses_trace(raw, prompt.seconds, TAPS_A_SECOND_MAX)


def _refuses_steering(prompt: Steer, raw: Raw) -> str | None:
    return _refuses_trace(raw, prompt.seconds * STEERS_A_SECOND, 100)


def _refuses_trace(raw: Raw, points: int, most: int) -> str | None:
    if type(raw) is not tuple or len(raw) > points:
        return "trace_too_long"
    return None if all(type(n) is int and 0 <= n <= most for n in raw) else "trace_out_of_range"


def _refuses_ready(prompt: Ready, raw: Raw) -> str | None:
    return None if raw == "ready" else "not_ready"


REFUSALS: Final[dict[type, Callable[[Any, Raw], str | None]]] = {
    Choose: _refuses_choice,
    Rate: _refuses_stars,
    Divide: _refuses_share,
    Tap: _refuses_taps,
    Steer: _refuses_steering,
    Ready: _refuses_ready,
}
"""Which check belongs to which kind of prompt; `refusal` is the way in."""


def refusal(prompt: Prompt, raw: Raw) -> str | None:
    """The code of why `prompt` does not admit `raw`, or None when it does."""
    return REFUSALS[type(prompt)](prompt, raw)


def legal(prompt: Prompt) -> list[Raw]:
    """Every answer that `prompt` admits, in its fixed order; for traces, three typical ones."""
    match prompt:
        case Choose():
            return [option.id for option in prompt.options]
        case Rate():
            return [1, 2, 3, 4, 5]
        case Divide():
            return list(range(prompt.total + 1))
        case Tap():
            return [(), (1,) * prompt.seconds, (6,) * prompt.seconds]
        case Steer():
            return [(), (50,) * (prompt.seconds * STEERS_A_SECOND), tuple(range(0, 100, 10))]
        case Ready():
            return ["ready"]
