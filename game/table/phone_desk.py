"""Phones at one evening: turned on and off, the invitation, and what each page shows, ten times a second at most."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.devices.ease import chosen
from game.devices.phone_line import Server, View
from game.devices.phones import KIND, Phones
from game.devices.presses import Device
from game.phones.address import FIRST_PORT, HERE, url_of
from game.phones.link import Link
from game.phones.tokens import new_code
from game.retold import retold
from game.stage.menus.invite import Invite
from game.table import phone_view
from game.table.public_desk import PublicDesk
from game.table.typed_names import cleaned
from game.table.words import TableWords

if TYPE_CHECKING:
    from game.devices.seating import Seating
    from game.table.live_match import LiveMatch
    from game.table.session import TableSession

EVERY_MS = 100
PAGE_WORDS = (
    "ask_code", "code_hint", "go", "wrong_code", "wait_minute", "locked", "lost", "bye", "pass", "x", "locked_in",
    "once", "too_late", "secret", "sealed", "watch", "standings", "happened", "sit", "pause", "left", "up", "right",
    "back", "down", "ok", "look_on", "leave_public", "public", "shown", "full", "again", "name", "name_go",
    "map", "watch_map", "many", "ease", "text_size", "practice", "practice_hint", "practice_said", "practice_none",
    "elsewhere", "nothing_here", "needs_script",
)  # fmt: skip
"""What the page itself says, apart from the game: keys under `phone.page.`"""


class PhoneDesk:
    """`opened` makes the link to a server, from how it is to be opened."""

    def __init__(self, phones: Phones, words: TableWords, opened: Callable[[Mapping[str, Any]], Server] = Link) -> None:
        self._phones, self._words, self._opened = phones, words, opened
        self.code, self.host_code = new_code(), ""
        self._public = PublicDesk(phones.onlookers, words)
        self._invite = Invite()
        self._refused: set[Device] = set()
        self.has_new_names = False
        """Whether somebody is called otherwise than the screen has it."""
        self._shown_ms = -EVERY_MS
        self._phase: object = None
        self.told: Callable[[str], None] = lambda line: None
        """Hears once where phones come in, for whoever cannot see the screen."""

    @property
    def is_on(self) -> bool:
        """Whether phones may come."""
        return self._phones.server is not None

    def turn_on(self, seating: Seating | None = None) -> None:
        """Phones may come from now on; those that hold seats in `seating` are known already."""
        if self.is_on:
            return
        opening = {
            "host": "",  # the server finds out
            "port": FIRST_PORT,
            "names": [],
            "code": self.code,
            "words": self._page_words(),
        }
        makes = [chair.make for chair in seating.chairs if chair.kind == KIND and chair.make] if seating else []
        server, self.host_code = self._opened(opening), new_code()
        self._phones.turn_on(server, makes)
        server.invite_host(self.host_code)

    def say_anew(self) -> None:
        """The table speaks another language from now on, and so do the pages."""
        if self._phones.server is not None:
            self._phones.server.say(self._page_words())

    def _page_words(self) -> dict[str, str]:
        return {"lang": self._words.language, **{key: self._words(f"phone.page.{key}") for key in PAGE_WORDS}}

    def switch(self, *, is_on: bool) -> None:
        """On or off, as the table wishes."""
        if is_on:
            self.turn_on()
        else:
            self.turn_off()

    def turn_off(self) -> None:
        """No phone any more."""
        self._phones.turn_off()

    @property
    def invite(self) -> Invite | None:
        """How to come in, for the screens; None while phones are off."""
        server = self._phones.server
        if server is None:
            return None
        address = server.address or HERE
        short = f"{address}:{server.port}" if server.port else ""
        self._mind_the_hosts_code(server)
        host_code = self.host_code
        trouble = retold(server.trouble, self._words.language)
        if (short, trouble, host_code) != (self._invite.address, self._invite.trouble, self._invite.host_code):
            rows: tuple[str, ...] = ()
            if short and not trouble:
                import segno  # most evenings need none

                qr = segno.make(url_of(address, server.port, self.code), error="m", micro=False)
                rows = tuple("".join("1" if module else "0" for module in row) for row in qr.matrix)
            is_first = self._invite.address != short
            self._invite = Invite(short, self.code, rows, trouble, host_code)
            if rows and is_first:
                self.told(self._words("phone.told", url=url_of(address, server.port), code=self.code))
        return self._invite

    def _mind_the_hosts_code(self, server: Server) -> None:
        """A code opens the host's page once; when that page has been gone for a while, there is another code."""
        is_open = bool(self._phones.host_pages.makes)
        if is_open == bool(self.host_code):
            self.host_code = "" if is_open else new_code()
            server.invite_host(self.host_code)

    def orders(self) -> list[tuple[str, int]]:
        """What the host's page asks for."""
        return self._phones.host_pages.take_orders()

    def show_host(self, view: Callable[[], View]) -> None:
        """What the host's page shows, if one is open."""
        pages, server = self._phones.host_pages, self._phones.server
        if pages.makes and server is not None:
            pages.show(view(), server)

    def frame(
        self, match: LiveMatch[Any] | None, seating: Seating, now_ms: int, *, can_sit: bool, in_teams: bool = False,
        kept_s: int = 0,
    ) -> None:  # fmt: skip
        """Every phone is shown what it may see now: ten times a second, and who has just said something at once.

        `can_sit`: whether a free one would get a seat by asking; `in_teams`: several may play one seat; `kept_s`: so
        long seats wait for their own phones.
        """
        server = self._phones.server
        if server is None:
            return
        session = match.session if match is not None else None
        phase = _phase(session)
        is_due = not 0 <= now_ms - self._shown_ms < EVERY_MS or phase != self._phase
        devices = self._phones.devices if is_due else self._phones.spoke
        if is_due:
            self._public.frame(session, server, now_ms)
            self._shown_ms, self._phase = now_ms, phase
        elif not devices:
            return
        chairs = session.seating if session is not None else seating
        self._join(chairs, in_teams=in_teams)
        self._name(chairs)
        self._ease(chairs)
        for device in devices:
            seat, left_ms = chairs.seat_of(device), None
            if seat is None:
                teams = self._teams(chairs) if in_teams else []
                view = phone_view.unseated(self._words, can_sit=can_sit, teams=teams, kept_s=kept_s)
            elif session is None or session.is_over:
                note = self._words("phone.page.no_name") if device in self._refused else ""
                chair = chairs.chairs[seat]
                view = phone_view.in_menu(self._words, chair, can_name=self._phones.allows_names, note=note)
            elif not session.host.is_saved(seat):
                continue  # a moment later, when it is on disk
            else:
                view, left_ms = phone_view.in_match(session, seat)
            self._phones.show(device, view, left_ms, to_all=is_due)

    def _join(self, chairs: Seating, *, in_teams: bool) -> None:
        for device, seat in self._phones.take_wanted():
            captain = chairs.chairs[seat].device if seat < len(chairs.chairs) else None
            if in_teams and captain is not None and captain.kind == device.kind and chairs.seat_of(device) is None:
                self._phones.join(device, captain)

    def _name(self, chairs: Seating) -> None:
        """What people want to be called stands on their seats' cards, if it may."""
        for device, text in self._phones.take_names():
            seat, name = chairs.seat_of(device), cleaned(text)
            if seat is not None and name:
                chairs.chairs[seat].name = name
                self._refused.discard(device)
                self.has_new_names = True
            elif seat is not None:
                self._refused.add(device)

    def _ease(self, chairs: Seating) -> None:
        """What makes it easier for a seat is its own to say, in a menu and in a pause, as it is for one on keys."""
        for device, what, to in self._phones.take_eases():
            seat = chairs.seat_of(device)
            if seat is not None:
                chair = chairs.chairs[seat]
                chair.ease = chosen(chair.ease, what, to)

    def _teams(self, chairs: Seating) -> list[dict[str, Any]]:
        """The seats that phones hold, and how many."""
        return [
            {"seat": seat, "letter": chair.letter, "phones": self._phones.team_of(chair.device)}
            for seat, chair in enumerate(chairs.chairs)
            if chair.device is not None and chair.device.kind == KIND
        ]


def _phase(session: TableSession[Any] | None) -> object:
    """Changes with each question: pages show it in the frame in which it is asked, so that no press answers another."""
    if session is None or session.is_over:
        return None
    slots = tuple(session.answering.active_slot(seat) for seat in range(len(session.seating.chairs)))
    return session.live.step, slots, session.host.paused
