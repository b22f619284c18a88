"""Who may come in: by the code on the screen, by a token given before, as the host; and who may not. No network."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.phones.address import HERE
from game.phones.limits import WrongCodes
from game.phones.protocol import Hello
from game.phones.tokens import new_token, print_of

PHONES_AN_ADDRESS = 200
"""So many come in by the code from one address: a school's network may show many classes as one. This machine's own are
not counted: they rehearse."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Whose page it is. `token`: what who is new is given, once; "" for one that comes back."""

    make: str
    token: str = ""


class Pairing:
    """`code` is the one on the screen; `host_code` opens the host's page, "" none; `is_locked`: nobody new comes in."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.code = self.host_code = ""
        self.is_locked = False
        self.own = frozenset((HERE,))
        """This machine's addresses."""
        self._known: set[str] = set()
        self._hosts: set[str] = set()
        self._banned: set[str] = set()
        self._addresses: dict[str, str] = {}
        self._wrong = WrongCodes(clock)

    def know(self, makes: Iterable[str], hosts: Iterable[str]) -> None:
        """These were paired before, as phones or as hosts."""
        self._known.update(makes)
        self._hosts.update(hosts)

    def is_host(self, make: str) -> bool:
        """Whether this page leads the match; it plays no seat."""
        return make in self._hosts

    def drop(self, make: str, *, is_banned: bool) -> None:
        """This phone's token is worth nothing from now on. `is_banned`: nor does anything from its address come in."""
        if is_banned and make in self._addresses:
            self._banned.add(self._addresses[make])
        self._known.discard(make)
        self._hosts.discard(make)

    def greet(self, said: Hello, address: str) -> Guest | str:
        """Who that is; or why it does not come in, in the word that its page knows."""
        guest = self._guest(said, address)
        if isinstance(guest, Guest) and guest.token and self._is_full(guest.make, address):
            self._known.discard(guest.make)
            return "many"
        if isinstance(guest, Guest):
            self._addresses[guest.make] = address
        return guest

    def _is_full(self, make: str, address: str) -> bool:
        """Whether another phone from this address would be one too many: who makes up phones has so many voices."""
        if make in self._hosts or address in self.own:
            return False
        held = sum(1 for held, at in self._addresses.items() if at == address and held in self._known)
        return held >= PHONES_AN_ADDRESS

    def _guest(self, said: Hello, address: str) -> Guest | str:
        if address in self._banned:
            return "locked"
        back = print_of(said.token) if said.token else ""
        if back and (back in self._known or back in self._hosts):
            return Guest(back)
        if self._wrong.must_wait(address):
            return "wait"
        code = said.code.upper()
        is_host = bool(self.host_code) and code == self.host_code
        is_right = is_host or code == self.code
        if code and not is_right:
            self._wrong.count(address)
        if self.is_locked and not is_host:
            return "locked"
        if not is_right:
            return "code" if code else "ask_code"
        token = new_token()
        make = print_of(token)
        if is_host:
            self.host_code = ""  # it opens one page, once: who reads it off the screen later comes too late
            self._hosts.add(make)
        else:
            self._known.add(make)
        return Guest(make, token)
