"""Before a match: who sits down, and what is played tonight. Knows the two screens of it, and no match."""

from __future__ import annotations

from game.app.card_sheet import latest, wanted
from game.app.house import House
from game.app.new_match import SCALES
from game.app.setup import setup_for
from game.city.public import PHONES
from game.devices.presses import Message
from game.devices.seating import seat_hints
from game.engine.host.luck import fresh_seed
from game.stage.menus import outcomes as out
from game.stage.menus.outcomes import Outcome
from game.stage.menus.scenario import ScenarioScreen
from game.stage.menus.seats import SeatsScreen
from game.stage.scenes.coming import ask_opening
from game.stage.staging import Props
from game.table.seat_table import SeatTable, chair_looks
from game.table.window import Window


class Lobby:
    """The seat screen and the scenario screen."""

    def __init__(self, window: Window, props: Props, house: House) -> None:
        self._window, self._props, self._house = window, props, house
        self.table = SeatTable()
        self.is_class = False
        """Teams of a class sit down: no bots come by themselves, and class lengths are offered."""
        self.public = ""
        """How whoever has no seat takes part in the next match."""

    def open_anew(self) -> None:
        """The seat screen with nobody on it."""
        self.table = SeatTable()
        self.is_class = self._window.settings.audience == "class"
        self.open_seats()

    def open_seats(self) -> None:
        """Who sits down?"""
        self.table.unsettle()
        menu = SeatsScreen(self._props, is_class=self.is_class, public=self.public)
        self._house.put(menu, self._on_seats, first=lambda message, now_ms: self._seat_press(menu, message, now_ms))
        self._show_seats(menu)
        if not self._house.is_known:
            ask_opening(self._window.canvas())

    def _seat_press(self, menu: SeatsScreen, message: Message, now_ms: int) -> bool:
        if self._house.easing.heard(message, now_ms):
            return True
        return self.table.hear(message, menu, cue=self._window.cue, show=lambda: self._show_seats(menu))

    def _on_seats(self, asked: Outcome) -> None:
        menu = self._house.top_menu(SeatsScreen)
        match asked:
            case _ if self.table.seats_changed(asked):
                pass
            case out.PlayInTeams(is_on):
                self.is_class = is_on
            case out.InvitePublic(how):
                self.public = how
                if how == PHONES:
                    self._house.phones.switch(is_on=True)
            case out.OpenEase(seat):
                self._house.easing.open(seat)
                return
            case out.TryOut():
                self._house.try_out(None)
                return
            case out.SwitchPhones(is_on):
                self._house.phones.switch(is_on=is_on)
            case out.Go("scenario"):
                self.table.settle(wants_company=menu is None or menu.wants_five)
                self.open_scenario()
                return
            case _:
                self._house.open_title()
                return
        if menu is not None:
            self._show_seats(menu)

    def _show_seats(self, menu: SeatsScreen) -> None:
        seating = self.table.seating
        hints = tuple(seat_hints(seating, self._window.door.plugged))
        if self._window.settings.star_turns == "cards":
            hints += ("by_cards" if latest() else "want_cards",)
        menu.show(chair_looks(seating), hints)
        menu.invite_phones(self._house.phones.invite)

    def show_seats(self) -> None:
        """Their cards anew: a seat was given up from elsewhere, or the keyboard speaks another language."""
        menu = self._house.top_menu(SeatsScreen)
        if menu is not None:
            self._show_seats(menu)

    def open_scenario(self) -> None:
        """What is played tonight?"""
        menu = ScenarioScreen(
            self._props, len(self.table.seating.chairs), is_class=self.is_class, is_known=self._house.is_known,
            scale=SCALES[self._window.settings.timers],
        )  # fmt: skip
        self._house.put(menu, self._on_scenario)

    def _on_scenario(self, asked: Outcome) -> None:
        if isinstance(asked, out.StartMatch):
            cards, instead = wanted(self._props.words, self._window.settings.star_turns)
            if instead:
                self._house.message = instead
                return
            kinds = [chair.kind for chair in self.table.seating.chairs]
            rated = self._window.settings.audience
            seed = fresh_seed()
            setup = setup_for(
                self._props.pack,
                kinds,
                seed=seed,
                scenario=asked.scenario,
                length=asked.length,
                rated=rated,
                reveal=self._window.settings.reveal,
                cards=cards,
                public=self.public,
            )
            self._house.start(setup, self.table.seating)
        elif isinstance(asked, out.PlayInTeams):
            self._settle_again(is_class=asked.is_on)
        else:
            self.open_seats()

    def _settle_again(self, *, is_class: bool) -> None:
        """Teams bring no bots along, a party does."""
        self.is_class = is_class
        self.table.unsettle()
        self.table.settle(wants_company=not is_class)
        menu = self._house.top_menu(ScenarioScreen)
        if menu is not None:
            menu.seats = len(self.table.seating.chairs)
