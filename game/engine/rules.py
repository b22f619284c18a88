"""What a game hands to the engine: its script, its state, and the one table that applies events."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from game.engine.asks import Ask, Close
from game.engine.dice import Dice
from game.engine.events import ENGINE_EVENTS, CardClosed, CardOpened, CardStruck, Event
from game.engine.prompts import Seat

C = TypeVar("C")
Script: TypeAlias = "Coroutine[Ask[Any], Any, Any]"


class Private(NamedTuple, Generic[C]):
    """The state's fields that events for one seat alone change, read and set all together.

    Containers, changed in place, and by no later event that all see.
    """

    read: Callable[[C], tuple[Any, ...]]
    put: Callable[[C, tuple[Any, ...]], None]


@dataclass(slots=True)
class Rules(Generic[C]):
    """A game: `script` reads like its rulebook, `appliers` is the only way its state changes.

    An event type without an applier changes nothing. `digest` gives the state's stable bytes; it is taken
    at the end of each step in which an event of a type in `milestones` was told.
    """

    name: str
    seats: int
    new_state: Callable[[], C]
    appliers: Mapping[type[Event], Callable[[C, Any], None]]
    script: Callable[[Table[C]], Script]
    event_types: tuple[type[Event], ...]
    digest: Callable[[C], bytes] = lambda state: b""
    milestones: frozenset[type[Event]] = field(default_factory=frozenset)
    private: Private[C] | None = None
    """None: not said, so that no state can be shared."""

    def kinds(self) -> dict[str, type[Event]]:
        """Every event type by name, the engine's own included; for reading a journal back."""
        return {kind.__name__: kind for kind in (*ENGINE_EVENTS, *self.event_types)}


class Struck(BaseException):
    """Thrown into the script when its open card is struck.

    A BaseException, so that a script which catches Exception by mistake cannot eat the X.
    """

    def __init__(self, card: str) -> None:
        super().__init__(card)
        self.card = card


class CardScope:
    """The span of one card: swallows a strike of this card and of no other."""

    __slots__ = ("_table", "card", "struck")

    def __init__(self, table: Table[Any], card: str) -> None:
        self._table = table
        self.card = card
        self.struck = False

    def __enter__(self) -> CardScope:
        self._table.open_cards.append(self.card)
        self._table.tell(CardOpened(self.card))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        self._table.open_cards.pop()
        if isinstance(error, Struck) and error.card == self.card:
            self.struck = True
            self._table.tell(CardStruck(self.card))
            return True
        if error is None:
            self._table.tell(CardClosed(self.card))
        return False


class Table(Generic[C]):
    """What a script holds in its hands: the state to read, events to tell, dice by place."""

    __slots__ = ("_appliers", "closed", "fresh", "is_soft", "open_cards", "passed", "seats", "seed", "state")

    def __init__(self, rules: Rules[C], seed: int) -> None:
        self.state = rules.new_state()
        self.seats = rules.seats
        self.seed = seed
        self.fresh: list[Event] = []
        self.open_cards: list[str] = []
        self.is_soft = False
        self.closed = Close(())  # how the last group did
        self.passed: tuple[Seat, ...] = ()  # who passed in it, on purpose, where that may be told
        self._appliers = rules.appliers

    @property
    def order(self) -> tuple[int, ...]:
        """Slots of the last closing, as pressed; of open prompts only."""
        closed = self.closed
        return closed.order if closed.find_order is None else closed.find_order()

    @property
    def pressed_ms(self) -> dict[int, int]:
        """And when, since they opened: those of open prompts that are clocked."""
        return dict(self.closed.pressed_ms)

    def tell(self, *events: Event) -> None:
        """State facts: each changes the state by its applier, at once and in order."""
        appliers, state = self._appliers, self.state
        for event in events:
            apply = appliers.get(type(event))
            if apply is not None:
                apply(state, event)
        self.fresh += events

    def show(self, *events: Event) -> None:
        """Show what is not yet a fact of the state; only events marked `is_shown` may be."""
        for event in events:
            if not event.is_shown:
                raise TypeError(f"{type(event).__name__} changes the state: tell it, don't show it")
            self.fresh.append(event)

    def dice(self, *place: str | int) -> Dice:
        """The dice of a named place; calling twice with one place draws the same luck twice."""
        return Dice(self.seed, *place)

    def card(self, card: str) -> CardScope:
        """`with table.card(id) as scope:` the span in which X removes this card."""
        return CardScope(self, card)
