"""The host's own page: leads the evening from a phone, behind a code of its own. Sees no answer and no wish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from game.devices.phone_line import View
from game.devices.phones import KIND, Phones
from game.devices.presses import Unplugged
from game.devices.seating import Chair, Seating
from game.engine.prompts import STAGE
from game.table.hand_count import HandCount
from game.table.phone_view import voice
from game.table.session import TableSession
from game.table.words import TableWords

LONGER_MS = 20_000
"""So much longer a question is open by one press of "more time"."""
Order = tuple[str, int]


class Led(Protocol):
    """What this asks of the party."""

    is_covered: bool

    @property
    def seating(self) -> Seating: ...
    @property
    def led(self) -> TableSession[Any] | None: ...
    def begin_now(self) -> None: ...
    def sent_away(self, seat: int) -> None: ...
    def relabelled(self) -> None: ...


class HostPage:
    """Puts together what the page shows, and does what it asks for; keeps nothing itself."""

    def __init__(self, party: Led, phones: Phones, words: TableWords) -> None:
        self._party, self._phones, self._words = party, phones, words

    @property
    def is_locked(self) -> bool:
        """Whether nobody new comes in: the line's to say, which opens anew when phones are turned on again."""
        return self._phones.server is not None and self._phones.server.is_locked

    @property
    def _chairs(self) -> Sequence[Chair]:
        session = self._party.led
        return (self._party if session is None else session).seating.chairs

    def view(self) -> View:
        """What the page shows: how the match stands, who sits where, and all that can be done now."""
        words, session = self._words, self._party.led
        chairs = self._chairs
        seats = [
            words("phone.host.seat", letter=chair.letter, device=words(f"seats.kind.{chair.kind}"))
            + (f" ({chair.name})" if chair.name else "")
            + ("" if not chair.is_orphan else f" ({words('strip.away')})")
            for chair in chairs
        ]
        says = words("phone.host.lobby")
        if session is not None:
            says = words("phone.host.paused") if session.host.paused else voice(session)
        orders = [{"what": what, "seat": seat, "words": self._said(what, seat)} for what, seat in self.orders()]
        return {"v": 1, "t": "view", "screen": "host", "says": says, "lines": seats, "orders": orders}

    def _said(self, what: str, seat: int) -> str:
        """What the button says."""
        session = self._party.led
        counting = session.counting if session is not None else None
        if counting is not None and what in ("count", "count_five"):
            answer = self._words.answer(counting.prompt, counting.prompt.buttons()[seat])
            return self._words(f"phone.host.{what}", answer=answer, count=counting.counts[seat])
        letter = self._chairs[seat].letter if seat < len(self._chairs) else ""
        return self._words(f"phone.host.{what}", letter=letter)

    def orders(self) -> Iterator[Order]:
        """What can be asked for now."""
        session = self._party.led
        if session is None:
            yield "begin", 0
        else:
            yield "go_on" if session.host.paused else "pause", 0
            yield from () if session.host.paused else (("skip", 0), ("extend", 0))
            yield from () if session.is_soft else (("soften", 0),)
            yield from () if session.host.paused else _counts(session)
        yield "uncover" if self._party.is_covered else "cover", 0
        yield "unlock" if self.is_locked else "lock", 0
        yield "no_names" if self._phones.allows_names else "names", 0
        for seat, chair in enumerate(self._chairs):
            if session is not None and chair.kind != "bot":
                yield "bot", seat
            if chair.device is not None and chair.device.kind == KIND:
                yield "kick", seat
                yield "ban", seat

    def do(self, order: Order, now_ms: int) -> None:
        """One of `orders`; anything else is not for now, and nothing happens."""
        if order not in set(self.orders()):
            return
        what, seat = order
        session = self._party.led
        match what:
            case "begin":
                self._party.begin_now()
            case "cover" | "uncover":
                self._party.is_covered = what == "cover"
            case "lock" | "unlock":
                if self._phones.server is not None:
                    self._phones.server.lock(is_locked=what == "lock")
            case "names" | "no_names":
                self._phones.allows_names = what == "names"
                for chair in self._chairs if what == "no_names" else ():
                    chair.name = ""
                self._party.relabelled()
            case "kick" | "ban":
                self._send_away(seat, is_banned=what == "ban")
            case _ if session is not None:
                _lead(session, what, seat, now_ms)

    def _send_away(self, seat: int, *, is_banned: bool) -> None:
        session, device = self._party.led, self._chairs[seat].device
        if device is not None:
            self._phones.forget(device, is_banned=is_banned)
            if session is None:
                self._party.sent_away(seat)
            else:
                session.take(Unplugged(device), 0)


def _counts(session: TableSession[Any]) -> Iterator[Order]:
    """While hands are counted: one more, five more for each answer; from nothing again; done."""
    if session.counting is None:
        return
    for at in range(len(session.counting.counts)):
        yield "count", at
        yield "count_five", at
    yield "count_anew", 0
    yield "counted", 0


def _lead(session: TableSession[Any], what: str, seat: int, now_ms: int) -> None:
    group = session.host.group
    match what:
        case "pause":
            session.pause("menu")
        case "go_on":
            session.go_on(now_ms)
        case "soften":
            session.soften()
        case "bot":
            session.hand_to_bot(seat, now_ms)
        case "count" | "count_five" if session.counting is not None:
            session.counting = session.counting.added(seat, 1 if what == "count" else 5)
        case "count_anew" if (count := session.counting) is not None:
            session.counting = HandCount.begun(count.step, count.slot, count.prompt)
        case "counted" if session.counting is not None:
            session.end_count(session.counting, now_ms)
        case "extend":
            session.host.extend(LONGER_MS)
        case "skip" if group is not None and all(slot.seat == STAGE for slot in group.slots):
            session.host.raise_curtain(group.step)
        case "skip":
            session.host.close_now()
