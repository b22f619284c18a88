"""An evening with any party game: who sits down, match, how it went, and again. Holds no words and runs no loop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from game.devices.presses import Message
from game.devices.seating import Seating
from game.drawing.canvas import Canvas
from game.engine.host import Host, Player, resume
from game.engine.host.luck import fresh_seed
from game.engine.host.retrace import Diverged, told_of
from game.engine.journal import BadSave, Journal, open_or_mend
from game.engine.prompts import Seat
from game.stage.menus import outcomes as out
from game.stage.menus.outcomes import Outcome
from game.table.director import TableDirector
from game.table.foyer import FoyerScreen, OverScreen
from game.table.live import SeatLook
from game.table.live_match import LiveMatch
from game.table.party import TableParty
from game.table.party_game import PartyGame
from game.table.plain_scene import PlainScene
from game.table.props import PlainProps
from game.table.saves import SaveSlot
from game.table.seat_layout import SeatEntry
from game.table.seat_table import SeatTable, chair_looks
from game.table.seats_file import note_seats, seats_of
from game.table.session import TableSession
from game.table.window import Window
from game.told import Told, told_by

S = TypeVar("S")


class _Director(TableDirector[S]):
    """The game's own scenes, the plain one for the rest, and its purse on each card."""

    def __init__(self, game: PartyGame[S], props: PlainProps) -> None:
        self._game = game
        super().__init__(props, game.scenes(props), PlainScene(props, game.word_book()))

    def entry(self, canvas: Canvas, look: SeatLook, state: S) -> SeatEntry:
        entry = super().entry(canvas, look, state)
        return replace(entry, coins=self._game.purse(state, look.seat))


class Evening(TableParty[TableSession[S]], Generic[S]):
    """The party of a `PartyGame`. `outcome` is what the last match came to."""

    def __init__(self, window: Window, game: PartyGame[S]) -> None:
        self.words = game.word_book()
        super().__init__(window, PlainProps(self.words, window.motion, window.cue))
        self.game, self.slot = game, SaveSlot(game.name)
        self.table = SeatTable(game.most)
        self.outcome: Any = None

    @property
    def seating(self) -> Seating:
        return self.table.seating

    # -- before a match

    def open_foyer(self) -> None:
        """Who sits down?"""
        self.end_match()
        self.play_music(1.0)
        game = self.game
        menu = FoyerScreen(self.props, least=game.least, most=game.most, can_go_on=self.slot.interrupted() is not None)
        self.put(menu, self._on_foyer, first=lambda message, now_ms: self._sit(menu, message, now_ms))
        self._show_seats(menu)

    def _sit(self, menu: FoyerScreen, message: Message, now_ms: int) -> bool:
        return self.easing.heard(message, now_ms) or self.table.hear(
            message, menu, cue=self.window.cue, show=lambda: self._show_seats(menu)
        )

    def relabelled(self) -> None:
        super().relabelled()
        self.seats_shown_anew()

    def seats_shown_anew(self) -> None:
        super().seats_shown_anew()
        menu = self.top_menu(FoyerScreen)
        if menu is not None:
            self._show_seats(menu)

    def _show_seats(self, menu: FoyerScreen) -> None:
        menu.show(chair_looks(self.table.seating))

    def _on_foyer(self, asked: Outcome) -> None:
        menu = self.top_menu(FoyerScreen)
        match asked:
            case _ if self.table.seats_changed(asked):
                if menu is not None:
                    self._show_seats(menu)
            case out.SwitchPhones(is_on):
                self.phones.switch(is_on=is_on)
            case out.OpenEase(seat):
                self.easing.open(seat)
            case out.TryOut():
                self.try_out(None)
            case out.Go():
                self.begin(self.table.seating)
            case out.GoOn():
                self.go_on_interrupted()
            case _:
                self.leave()

    def sent_away(self, seat: int) -> None:
        menu = self.top_menu(FoyerScreen)
        if menu is not None:
            self.table.drop(seat)
            self._show_seats(menu)

    # -- a match

    def begin(self, seating: Seating, seed: int | None = None) -> None:
        """A match from its beginning. A folder that cannot be written to does not stop it: it is then not saved."""
        self.end_match()
        self.table.seating = seating
        for look, chair in enumerate(seating.chairs):
            chair.look = look
        seed = fresh_seed() if seed is None else seed
        kinds = [chair.kind for chair in seating.chairs]
        journal, trouble = None, ""
        try:
            setup = {"game": self.game.name, "seed": seed, "seats": kinds}
            journal = self.slot.new_journal(setup, "window", is_live=True)
            note_seats(journal.path, seating)
        except BadSave as problem:
            trouble = Told("This match is not being saved. {why}", why=told_by(problem))
        rules = self.game.rules(len(kinds))
        host: Host[S] = Host(
            rules, seed, journal=journal, pace=self.game.pace(), players=self._bots(seating), now_ms=self._now_ms
        )
        self._play(host, seating, journal, trouble)

    def go_on_interrupted(self) -> None:
        """The match that was interrupted, at the same prompt."""
        path = self.slot.interrupted()
        if path is None:
            self.open_foyer()
            return
        try:
            self.go_on_with(open_or_mend(path, is_live=True))
        except (BadSave, Diverged) as problem:
            self.message = told_of(problem)

    def go_on_with(self, journal: Journal) -> None:
        """This match, at the same prompt; raises `BadSave` or `Diverged`."""
        try:
            kinds: Any = journal.setup.get("seats")
            if journal.setup.get("game") != self.game.name or not isinstance(kinds, list):
                remedy = Told("Name one of {game}.", game=self.game.name)
                raise BadSave(journal.path, "this is a match of another game.", remedy)
            seating = seats_of(journal.path, kinds, self.window.door.plugged)
            host: Host[S] = resume(
                journal,
                self.game.rules(len(kinds)),
                pace=self.game.pace(),
                players=self._bots(seating),
                now_ms=self._now_ms,
            )
        except BaseException:
            journal.close()
            raise
        self.table.seating = seating
        self._play(host, seating, journal, "")

    def _bots(self, seating: Seating) -> dict[Seat, Player[S]]:
        return {seat: self.game.bot() for seat, chair in enumerate(seating.chairs) if chair.kind == "bot"}

    def _play(self, host: Host[S], seating: Seating, journal: Journal | None, trouble: str) -> None:
        path: Path | None = journal.path if journal is not None else None
        session: TableSession[S] = TableSession(
            host,
            seating,
            self.props,
            _Director(self.game, self.props),
            lambda seat: self.game.bot(),
            on_change=lambda: note_seats(path, seating) if path is not None else None,
        )
        self.play(LiveMatch(session, journal, trouble))

    # -- after it

    def over(self, match: LiveMatch[TableSession[S]]) -> None:
        if self.top_menu(OverScreen) is not None:
            return
        host = match.session.host
        self.outcome = host.outcome
        if self.is_straight:
            self.leave()
            return
        words, state = self.words, host.public.state
        purses = [self.game.purse(state, seat) for seat in range(host.rules.seats)]
        result = words("result", outcome=self.outcome)
        if isinstance(self.outcome, int) and 0 <= self.outcome < host.rules.seats:
            result = result.replace("{outcome:seat}", words.seat(self.outcome))
        self.put(OverScreen(self.props, words("plain.over"), result, purses), self._on_over)

    def _on_over(self, asked: Outcome) -> None:
        if isinstance(asked, out.PlayAgain) and asked.is_same_people:
            self.begin(self.table.seating)
        elif isinstance(asked, out.PlayAgain):
            self.open_foyer()
        else:
            self.leave()

    def leave_match(self) -> None:
        if self.is_straight:
            self.leave()
        else:
            self.open_foyer()
