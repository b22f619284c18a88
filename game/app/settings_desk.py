"""The settings as the party has them: what a change does at once, and which language is spoken. Draws nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.app.new_match import SCALES
from game.city.pack import Pack
from game.content import BadPack, default_pack
from game.languages import ENGLISH, BadCatalogue
from game.retold import retold
from game.stage.menus.outcomes import Outcome, Settings, SettingsChanged
from game.stage.menus.settings import SettingsScreen
from game.told import Told

if TYPE_CHECKING:
    from game.app.party import Party


@dataclass(slots=True)
class Tongue:
    """`asked` is what the command line names, until somebody chooses another at the table; "" for nothing."""

    read: Callable[[str], Pack] = default_pack
    asked: str = ""

    def wanted(self, settings: Settings) -> str:
        """What is to be spoken where no match says otherwise."""
        return self.asked or settings.language

    def heard(self, chosen: Settings, before: Settings) -> Settings:
        """What is kept of a choice: the language only if it was the language that was chosen."""
        if chosen.language == self.wanted(before):
            return replace(chosen, language=before.language)
        self.asked = ""
        return chosen

    def pack_in(self, language: str, spoken: Pack | None = None) -> tuple[Pack, str]:
        """The pack in this language, and ""; where its catalogues are broken what is `spoken`, or English, and why.

        BadPack where it is broken in English too.
        """
        try:
            return self.read(language), ""
        except (BadPack, BadCatalogue) as error:
            if language == ENGLISH and spoken is None:
                raise
            first = str(error).splitlines()[0]
            return spoken or self.read(ENGLISH), Told(
                "The words in {language} cannot be used: {first}", language=repr(language), first=first
            )


class SettingsDesk:
    """Over the title and over a pause."""

    def __init__(self, party: Party, tongue: Tongue) -> None:
        self._party, self._window, self.tongue = party, party.window, tongue

    def menu(self) -> SettingsScreen:
        """The screen, as things are set now."""
        shown = replace(self._window.settings, language=self.tongue.wanted(self._window.settings))
        return SettingsScreen(
            self._party.props, shown, retold(self._window.speaker.problem or "", self._party.props.words.language)
        )

    def on(self, asked: Outcome, back: Callable[[], None]) -> None:
        """Something was changed, or the screen is left."""
        if not isinstance(asked, SettingsChanged):
            back()
            return
        party, window = self._party, self._window
        wanted = asked.settings.is_full_screen
        is_asked = wanted != window.settings.is_full_screen  # by this change, not by F11 or by the start
        if is_asked and wanted != window.presenter.is_full_screen and not party.is_locked:
            window.toggle_full_screen()
        window.apply(self.tongue.heard(asked.settings, window.settings))
        party.message = "" if party.is_locked else window.keep()
        if party.match is None:
            self.speak()
            return
        party.match.session.host.pace.scale = SCALES[asked.settings.timers]
        party.match.session.director.teaching.is_on = asked.settings.has_hints

    def speak(self, language: str = "") -> None:
        """Everything in this language, or as it was chosen; between two matches only: a match is of one."""
        party, language = self._party, language or self.tongue.wanted(self._window.settings)
        if language == party.pack.language:
            return
        pack, trouble = self.tongue.pack_in(language, party.pack)
        party.props.speak(pack)
        party.phones.say_anew()
        party.message = trouble or party.message
        if party.stack and (menu := party.top_menu(SettingsScreen)) is not None:
            menu.reword()
