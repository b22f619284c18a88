"""What phones are told of Plaudit: the story as it goes, the hill in words, and to each seat its own wish and purse."""

from __future__ import annotations

from typing import Any

from game.app import plaudit_map
from game.city.city import NO_SCORE, City
from game.city.events import BedsOffered, EncounterSet
from game.city.fold import take
from game.city.opting_out import APP, BACK, NIGHT_COINS, PLEDGE
from game.city.pack import Card
from game.debrief.story.sentences import SENTENCES, Scene
from game.engine.events import Event
from game.engine.prompts import Prompt, Rate, Raw, Seat
from game.stage.kit.play import begun, named, text_today
from game.table.phone_telling import About, Telling


class PlauditTelling(Telling[City]):
    """Reads public events only, and of a seat's own view its wish."""

    def __init__(self, session: Any) -> None:  # noqa: ANN401 - a session of Plaudit, which is made of this
        super().__init__(session)
        self._scene = Scene(session.words)
        self._beds: BedsOffered | None = None
        self._set: dict[str, EncounterSet] = {}
        """Each card that has been on the table, as it last was: who is who in its words."""

    def sentences(self, event: Event) -> list[str]:
        tell = SENTENCES.get(type(event))
        line = tell(self._scene, event) if tell is not None else ""
        take(self._scene.city, event)
        if isinstance(event, BedsOffered):
            self._beds = event
        elif isinstance(event, EncounterSet):
            self._set[event.card] = event
        return [part.strip() for part in line.splitlines() if part.strip()]

    def own(self, seat: Seat) -> list[tuple[str, str]]:
        words, city = self.session.words, self.session.host.view(seat).state
        mask = self.session.mask_of(seat)
        if mask is None:
            return []
        found = [(words("phone.own.coins"), str(city.coins.get(mask, 0)))]
        found.append((words("phone.own.life"), str(city.life.get(seat, 0))))
        return found

    def secret(self, seat: Seat) -> tuple[str, str] | None:
        words = self.session.words
        wish = self.session.host.view(seat).state.wish.get(seat)
        if wish is None:
            return None
        return words("phone.own.wish"), f"{words.wish(wish)}. {words.pack.wishes[wish].text}"

    def rows(self) -> list[tuple[str, str]]:
        words, city = self.session.words, self.session.host.public.state
        order = sorted(city.shown.items(), key=lambda row: (row[1][2], words.mask(row[0])))
        return [
            (words.mask(mask), words("sign.out") if text == NO_SCORE else words.score(text))
            for mask, (text, _, _, _) in order
        ]

    def map(self) -> list[tuple[str, str]]:
        words, city = self.session.words, self._scene.city
        return [*plaudit_map.districts(words, city), *plaudit_map.homes(words, city, self._beds)]

    def about(self, prompt: Prompt) -> About | None:
        words, about = self.session.words, prompt.about
        face = self.session.host.public.state.memory.face
        if isinstance(prompt, Rate) and face is not None and prompt.of == face.mask:
            said = words("stars.promised", said=face.promised) if face.promised else ""
            return About(words.mask(face.mask), words.named(face.did), said)
        if prompt.topic in (APP, BACK, PLEDGE):
            most = words.pack.scenarios[self.session.host.public.state.scenario].app_life
            means = [words(f"app.means.{what}", coins=NIGHT_COINS, most=most) for what in ("stars", "home", "plane")]
            return About(words("app.title"), " ".join(means), words("app.means.night", coins=NIGHT_COINS, most=most))
        card = words.pack.cards.get(about)
        if card is not None:
            return About(card.title, *self._today(card))
        name = words.door(about) if about in words.pack.districts else words.mask(about)
        return About(name) if about and name != about else None

    def _today(self, card: Card) -> tuple[str, str]:
        """A card's words and what is at stake on it, as the screen says it today to those who play it."""
        words = self.session.words
        laid = self._set.get(card.id)
        if laid is None:
            return words.named(card.text), words.named(card.stake)
        play = begun(laid, words.pack, self._scene.city)
        return text_today(play, words), named(play.stake, play, words)

    def more(self, prompt: Prompt, raw: Raw) -> str:
        wish = self.session.words.pack.wishes.get(raw) if prompt.topic == "wish" else None
        return wish.text if wish is not None else ""
