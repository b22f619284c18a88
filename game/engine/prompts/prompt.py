"""What every kind of prompt is: what it may be told, what its buttons say, and when it is done; knows no kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

Seat: TypeAlias = int
"""A place at the table, 0 to 7; `STAGE` is the shared screen itself, `PUBLIC` whoever looks on."""

Raw: TypeAlias = int | str | tuple[int, ...]
"""An answer as a device sends it: an option's id, a number of stars, a share, or a trace."""

Secrecy: TypeAlias = Literal["open", "sealed", "secret"]
"""open: seen as it is given; sealed: seen at the reveal; secret: never seen in play."""

Mixing: TypeAlias = Literal["kept", "turned", "shuffled"]
"""How the five buttons of a prompt that is not open hide what they mean: not at all, by rotation, by shuffling."""

STAGE: Seat = -1
PUBLIC: Seat = -2
"""Whoever looks on without a place at the table, as one: asked only where a game asks them, by no seat's device."""


class Refused(Exception):
    """An answer or input that the rules do not admit; the script has not moved.

    `code` is stable and its words live with the game's words, under `refusal.<code>`; `detail` is for a developer.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


class Hand:
    """What one seat's presses have made of one prompt so far. Plain: the last press is the answer.

    A kind whose answer grows press by press (a trace, a choice of several) brings its own. `entry` is what the
    pressed button says; times are since the prompt opened.
    """

    def __init__(self) -> None:
        self._raw: Raw = ()

    @property
    def raw(self) -> Raw:
        """The answer as it stands; an empty trace before any press."""
        return self._raw

    def press(self, entry: Raw, at_ms: int) -> None:
        """A used button was pressed."""
        self._raw = entry

    def grow(self, at_ms: int) -> None:
        """Time has passed; only traces care."""


class Prompt:
    """A question to one seat. A new kind is one class in one file; devices, screen and bots ask it what they need.

    `otherwise` is what a seat said that passed or ran out of time. `about` names the card, face or door in question.
    `forbids` lets a game refuse what the kind itself would admit: it returns the code of why not, or None.
    Only an open prompt that `is_clocked` tells the rules when it was pressed. Of a sealed one the rules learn who was
    first only where it `is_ordered`: what is chosen hidden and laid open at once, with the order, for all to see.
    """

    __slots__ = ()

    topic: str
    otherwise: Any
    secrecy: Secrecy
    about: str
    forbids: Callable[[Any], str | None] | None = None
    is_clocked: bool = False
    is_ordered: bool = False

    mixing: ClassVar[Mixing] = "shuffled"
    is_nod: ClassVar[bool] = False
    """Whether it only wants to be pressed: there is nothing to pass and nothing to think again about."""
    can_pass: ClassVar[bool] = True
    """Whether both outermost buttons in turn, twice, are a pass; not where they may well be pressed so."""

    @property
    def lasts_s(self) -> int:
        """Seconds that it runs whatever is pressed; 0 for all but traces."""
        return 0

    def refuses(self, raw: Raw) -> str | None:
        """The code of why no answer of this kind can be `raw`, or None."""
        raise NotImplementedError

    def legal(self) -> list[Raw]:
        """Every answer that this kind admits, in its fixed order; typical ones where they are too many."""
        raise NotImplementedError

    def buttons(self) -> tuple[Raw, ...]:
        """What the at most five buttons of a device say, in order. Answers, or controls that its `hand` understands."""
        raise NotImplementedError

    def hand(self, *, is_auto: bool = False) -> Hand:
        """Takes a seat's presses; `is_auto` for a player who cannot press often."""
        return Hand()

    def level(self, raw: Raw) -> float:
        """How far a trace has come, 0 to 1, for a plain bar; nothing for kinds that are no traces."""
        return 0.0

    def words_of(self, entry: Raw) -> str:
        """The words of a button or an answer as the game gave them; "" where they stand in the word book."""
        return "" if isinstance(entry, str) else str(entry)

    def key_of(self, entry: Raw) -> str:
        """Under which the word book has the words of a button or an answer."""
        return f"option.{self.topic}.{entry}"

    def holes_of(self, entry: Raw) -> Mapping[str, object]:
        """What fills the holes of these words."""
        return {}


@dataclass(slots=True)
class Slot:
    """One prompt to one seat; its place in the group is its address."""

    seat: Seat
    prompt: Prompt

    @property
    def is_at_table(self) -> bool:
        """Whether somebody with a place at the table answers it: not the shared screen, nor whoever looks on."""
        return self.seat >= 0


def refusal(prompt: Prompt, raw: Raw) -> str | None:
    """The code of why `prompt`, or the game that asks, does not admit `raw`; None when it is taken."""
    code = prompt.refuses(raw)
    return prompt.forbids(raw) if code is None and prompt.forbids is not None else code


def legal(prompt: Prompt) -> list[Raw]:
    """Every answer that `prompt` and the game that asks admit, in its fixed order; for traces, three typical ones."""
    found = prompt.legal()
    forbids = prompt.forbids
    return found if forbids is None else [raw for raw in found if forbids(raw) is None]
