"""What follows what: title, seats, scenario, match, after, title. Holds the stack of layers; runs no loop."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.app.books_layer import BooksLayer, books_of
from game.app.card_sheet import use_up, wanted
from game.app.forgotten import keep_without_votes
from game.app.guide_request import GuideOnRequest
from game.app.kiosk import Kiosk
from game.app.lobby import Lobby
from game.app.new_match import begin, take_up
from game.app.outcome import outcome_of
from game.app.refusal import BadCall
from game.app.replay import pack_of
from game.app.saves import WaitingMatch, interrupted, open_save, waiting
from game.app.session import Session
from game.app.settings_desk import SettingsDesk, Tongue
from game.app.setup import Setup, setup_for
from game.app.tonight import Tonight
from game.app.waiting_said import said_of
from game.city.pack import Pack
from game.content.wording import Wording
from game.devices.presses import Message
from game.devices.seating import Seating
from game.engine.host.luck import fresh_seed
from game.engine.host.retrace import Diverged, told_of
from game.engine.journal import BadSave, Journal
from game.engine.journal.whole import OWNERS_FOLDER
from game.stage.menus import outcomes as out
from game.stage.menus.after import AfterScreen
from game.stage.menus.books import BooksScreen
from game.stage.menus.outcomes import Outcome, Place
from game.stage.menus.pause import PauseScreen
from game.stage.menus.title import TitleScreen
from game.stage.menus.waiting import WaitingScreen
from game.stage.scenes.coming import ask_opening
from game.stage.staging import Props
from game.table.folders import own_folder
from game.table.layers import MatchLayer, MenuLayer
from game.table.live_match import LiveMatch
from game.table.party import TableParty
from game.table.window import Window
from game.told import told_by

if TYPE_CHECKING:
    from game.app.report_request import ReportOnRequest


class Party(TableParty[Session]):
    """One evening of Plaudit."""

    places: tuple[Place, ...] = ("books", "settings")
    props: Props

    def __init__(self, window: Window, pack: Pack, *, is_kiosk: bool = False, tongue: Tongue | None = None) -> None:
        super().__init__(window, Props(pack, Wording(pack), window.motion, window.cue))
        self.settings_desk = SettingsDesk(self, tongue or Tongue())
        self.lobby = Lobby(window, self.props, self)
        self.kiosk = Kiosk(window, self.props, self, is_on=is_kiosk)
        self._guide = GuideOnRequest(self.props.words)
        self.outcome: dict[str, Any] | None = None
        self._last: Setup | None = None
        self._tonight, self._passing = Tonight(), Tonight()
        self._report: ReportOnRequest | None = None

    @property
    def pack(self) -> Pack:
        """What is played, in the language that is spoken now."""
        return self.props.pack

    # -- what the loop calls

    def take(self, message: Message, now_ms: int) -> None:
        self.kiosk.touched(message)
        super().take(message, now_ms)

    def passed(self, dt_ms: float) -> None:
        self.kiosk.frame(dt_ms)
        self._hear_of_report()
        self.message = self._guide.news() or self.message

    def pointed(self) -> None:
        self.kiosk.pointed()

    def relabelled(self) -> None:
        super().relabelled()
        self.lobby.show_seats()

    def seats_shown_anew(self) -> None:
        super().seats_shown_anew()
        self.lobby.show_seats()

    def sent_away(self, seat: int) -> None:
        if self.match is None:
            self.lobby.table.drop(seat)
            self.lobby.show_seats()

    @property
    def is_in_teams(self) -> bool:
        if self.match is None:
            return self.lobby.is_class
        setup = self.match.session.setup
        return self.pack.scenarios[setup.scenario].lengths[setup.length].is_class

    @property
    def seating(self) -> Seating:
        return self.lobby.table.seating

    @property
    def is_locked(self) -> bool:
        return self.kiosk.is_on

    def watch(self, match: LiveMatch[Session]) -> None:
        session = match.session
        if self._has_books and (session.is_over or session.host.paused is not None):
            self.stack.pop()

    # -- screens

    def open_title(self) -> None:
        self.clear()
        self.put(TitleScreen(self.props, self._can_go_on(), can_quit=not self.kiosk.is_on), self._on_title)

    def clear(self, *, is_kept: bool = True) -> None:
        """No match any more, and the full music of an empty city. `is_kept` False: nothing of it is."""
        self.end_match(is_kept=is_kept)
        self.play_music(1.0)

    def start_over(self) -> None:
        """Something broke at a kiosk: whatever was on the screen is dropped, and the next guests are invited."""
        broken, self.match = self.match, None
        if broken is not None:
            with suppress(Exception):  # it broke: what can still be closed is closed
                broken.leave()
        self.kiosk.open()

    def _can_go_on(self) -> bool:
        """Whether a match waits for who sits here; at a kiosk none does: it would be the owner's."""
        return not self.kiosk.is_on and interrupted() is not None

    def _on_title(self, asked: Outcome) -> None:
        match asked:
            case out.Go("settings"):
                self.put(self.settings_desk.menu(), lambda asked: self.settings_desk.on(asked, self.open_title))
            case out.Go():
                self.lobby.open_anew()
            case out.GoOn() if not self.kiosk.is_on:
                self._go_on()
            case out.GuideWanted() if not self.kiosk.is_on:
                self.message = self._guide.chosen()
            case out.Quit() if not self.kiosk.is_on:
                self.is_done = True
            case _:
                pass

    # -- a match

    @property
    def is_known(self) -> bool:
        return bool(self._tonight.cards) and not (self.kiosk.is_on or self.window.settings.explains_again)

    def start(self, setup: Setup, seating: Seating, *, is_kept: bool = True, is_same: bool = False) -> None:
        """A match from its beginning; `is_kept` False: it is one of passers-by. `is_same`: as the last one's people."""
        self.end_match()
        is_kept = is_kept and not self.kiosk.is_on  # whichever way a visitor came to it
        use_up(setup.cards)
        if not (is_kept or is_same):
            self._passing = Tonight()  # whoever passes by next has seen nothing
        evening = self._tonight if is_kept else self._passing
        is_explained = self.window.settings.explains_again
        setup = evening.begins(setup, self.pack, is_same=is_same, is_explained=is_explained)
        self._last, self.is_passing = setup, not is_kept
        if not setup.is_again:
            ask_opening(self.window.canvas())
        self.play(begin(self.window, self.props, setup, self.pack, seating, self._now_ms, is_kept=is_kept))

    def go_on_with(self, journal: Journal, setup: Setup) -> None:
        """An interrupted match; raises `Diverged` or `BadSave`."""
        try:
            self.settings_desk.speak(setup.language)
            match = take_up(self.window, self.props, journal, setup, self.pack, self._now_ms)
        except BaseException:
            journal.close()
            raise
        self._last, self.is_passing = setup, False
        self.play(match)

    def _go_on(self) -> None:
        """The match that waits; where several do, a list of them first."""
        found = waiting()
        if len(found) <= 1:
            self._go_on_with(found[0].path if found else None)
            return
        self.put(
            WaitingScreen(self.props, [said_of(match, self.props.words) for match in found]), self._on_waiting(found)
        )

    def _on_waiting(self, found: list[WaitingMatch]) -> Callable[[Outcome], None]:
        def on(asked: Outcome) -> None:
            match asked:
                case out.GoOn(int(at)):
                    self._go_on_with(found[at].path)
                case _:
                    self.open_title()

        return on

    def _go_on_with(self, path: Path | None) -> None:
        if path is None:
            self.open_title()
            return
        try:
            journal, setup = open_save(path, is_live=True)
            if pack_of(setup).fingerprint != self.pack.fingerprint:
                journal.close()
                raise BadCall("That match was played with another pack. Go on with it: python3 main.py resume")
            self.go_on_with(journal, setup)
        except (BadSave, BadCall, Diverged) as problem:
            self.message = told_of(problem)

    def play(self, match: LiveMatch[Session]) -> None:
        super().play(match)
        self.lobby.table.seating = match.session.seating

    def over(self, match: LiveMatch[Session]) -> None:
        if self.top_menu(AfterScreen) is not None:
            return
        session = match.session
        host = session.host
        self.outcome = outcome_of(session.setup, host.history, steps=host.step, hash_hex=host.hash_hex)
        keep = session.setup.save_to if self.is_straight else ""
        if self.is_straight and not (self.has_last_menu and len(session.setup.bots) < len(session.setup.seats)):
            self.match = None
            self.is_done = True
            match.finish(Path(keep) if keep else None)
            return
        self.is_straight = False
        self._remember()
        masks, points = tuple(self.outcome["masks"]), [total or 0 for total in self.outcome["life_points"]]
        best = tuple(masks[seat] for seat in self.outcome["winner"])
        from game.app.report_request import ReportOnRequest  # the title need not wait for the charts

        self._report = ReportOnRequest(host.history, session.setup, self.pack)
        after = AfterScreen(self.props, masks, can_keep=not self.is_passing, best=best, points=max(points, default=0))
        self.put(after, self._on_after)
        if keep:
            self.match = None
            match.finish(Path(keep))
            after.kept(keep)

    def _on_after(self, asked: Outcome) -> None:
        match asked:
            case out.KeepMatch() | out.SaveReport() if self.is_passing:
                pass  # nothing of passers-by is kept
            case out.KeepMatch(is_forgotten):
                self._keep(is_forgotten=is_forgotten)
            case out.SaveReport():
                self._save_report()
            case out.PlayAgain(is_same_people=True) if self._last is not None:
                setup, seating, is_kept = self._last, self.lobby.table.seating, not self.is_passing
                cards, instead = wanted(self.props.words, self.window.settings.star_turns)
                if instead:
                    self.message = instead
                    return
                self.end_match()
                kinds = [chair.kind for chair in seating.chairs]
                seed = fresh_seed()
                again = setup_for(
                    self.pack, kinds, seed=seed, scenario=setup.scenario, length=setup.length, rated=setup.rated,
                    reveal=setup.reveal, cards=cards, public=setup.public,
                )  # fmt: skip
                self.start(again, seating, is_kept=is_kept, is_same=True)
            case out.PlayAgain():
                self.end_match()
                self.lobby.open_anew()
            case _:
                self._go_home()

    def _keep(self, *, is_forgotten: bool) -> None:
        menu = self.top_menu(AfterScreen)
        if self.match is None or menu is None:
            return
        try:
            folder = own_folder() / "kept"
            folder.mkdir(mode=OWNERS_FOLDER, exist_ok=True)
            session = self.match.session
            path = folder / f"{datetime.now():%Y-%m-%d-%H%M%S}-{session.setup.scenario}.match"
            if is_forgotten:
                keep_without_votes(path, session.setup, session.host.history)
            self.match.finish(None if is_forgotten else path)
        except (OSError, BadSave) as problem:
            self.message = told_by(problem)
            return
        self.match = None
        menu.kept(str(path), is_forgotten=is_forgotten)

    def _save_report(self) -> None:
        """Write the report, or open what was written; `_hear_of_report` tells what came of it."""
        menu = self.top_menu(AfterScreen)
        if menu is not None and self._report is not None:
            self._report.chosen()
            if self._report.is_busy:
                menu.reporting()

    def _hear_of_report(self) -> None:
        menu = self.top_menu(AfterScreen)
        news = self._report.news() if self._report is not None and menu is not None else None
        if menu is not None and news is not None:
            where, self.message = news
            menu.reported(where)
        unshown = self._report.showing.unshown() if self._report is not None else None
        if unshown is not None:
            self.message = self.props.words("after.report_unopened", where=unshown)

    def end_match(self, *, is_kept: bool = True) -> None:
        self._remember()
        super().end_match(is_kept=is_kept)
        self._report = None
        self.settings_desk.speak()  # a match that was taken up may have had its own

    def _remember(self) -> None:
        """What the match on the screen has shown so far, for the next one."""
        if self.match is not None:
            evening = self._passing if self.is_passing else self._tonight
            evening.met(self.match.session.host.history, self.pack)

    def _go_home(self) -> None:
        """Where a match came from: the title, or the invitation."""
        if self.is_passing:
            self.kiosk.open()
        else:
            self.open_title()

    # -- the books

    @property
    def _has_books(self) -> bool:
        """Whether they lie open over a match that goes on."""
        return isinstance(self.stack[-1], BooksLayer)

    def toggle_books(self) -> None:
        """Opens the books over the match, which goes on, or in a pause over its menu; turns their page; shuts them."""
        base, top = self.stack[0], self.stack[-1]
        books = top.menu if isinstance(top, BooksLayer) else self.top_menu(BooksScreen)
        if books is not None:
            if not books.turn():
                self.stack.pop()
        elif isinstance(base, MatchLayer) and top is base:
            self.stack.append(BooksLayer(base, self._shut_books))
        elif isinstance(base, MatchLayer) and self.top_menu(PauseScreen) is not None:
            self.stack.append(
                MenuLayer(
                    self.window,
                    books_of(base),
                    lambda asked: self._shut_books(),
                    is_see_through=True,
                    under=lambda: base.mood,
                )
            )

    def _shut_books(self) -> None:
        if self._has_books or self.top_menu(BooksScreen) is not None:
            self.stack.pop()

    def leave_match(self) -> None:
        if self.is_straight:
            self.leave()
            return
        self._go_home()

    def go_from_pause(self, place: Place) -> None:
        if place == "books":
            self.toggle_books()
        elif place == "settings":
            base = self.stack[0]
            menu = self.settings_desk.menu()
            layer = MenuLayer(
                self.window,
                menu,
                lambda asked: self.settings_desk.on(asked, self.pausing.close),
                under=lambda: base.mood,
            )
            self.stack.append(layer)
