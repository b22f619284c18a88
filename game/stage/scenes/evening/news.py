"""What moved purses and Life points this evening beside rent and bed, in words, from public events; draws nothing."""

from __future__ import annotations

from collections.abc import Mapping

from game.city import events as ev
from game.city.city import City
from game.city.evening import WAGE
from game.city.homes import RENT, SWEEPING
from game.city.pack import MaskId
from game.content.wording import Wording
from game.drawing.words import signed
from game.engine.events import Event

_ON_THE_HOME = ("home", RENT, SWEEPING)
"""What stands on a home's plaque."""
DUES_NAMED = 1
"""So many debts and savings that fall due are told: with more there would be no time to read them."""


class EveningNews:
    """One evening's: what came before the question for a bed, and what came with the night."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._vouch: ev.VouchSettled | None = None
        self._wages: dict[MaskId, int] = {}
        self._dues: list[ev.FellDue] = []
        self._night: dict[MaskId, dict[str, list[int]]] = {}
        self._is_night = False

    def take(self, event: Event, city: City) -> None:
        """A public event, already folded into `city`."""
        match event:
            case ev.DayBegan():
                self._begin()
            case ev.VouchSettled():
                self._vouch = event
            case ev.Paid(why=why) if why == WAGE:
                self._wages[event.mask] = event.coins
            case ev.FellDue() if not self._is_night and not city.memory.referendum:
                self._dues.append(event)
            case ev.HomeTaken():
                self._is_night = True
            case ev.ErrandsOffered() | ev.ErrandRun() | ev.LowestNamed() | ev.FactAsked() | ev.DayClosed():
                self._is_night = False
            case ev.Paid() if self._is_night and event.why not in _ON_THE_HOME and event.coins:
                self._of(event.mask, event.why)[0] += event.coins
            case ev.Lived() if self._is_night and event.why not in _ON_THE_HOME and event.points:
                self._of(city.mask_of(event.seat), event.why)[1] += event.points

    def _of(self, mask: MaskId, why: str) -> list[int]:
        return self._night.setdefault(mask, {}).setdefault(why, [0, 0])

    def before_bed(self, words: Wording, turn: int = 0) -> tuple[str, ...]:
        """Sentences, one after the other: the day's vouching, or the wages and what fell due.

        `turn`: which of their ways of saying it.
        """
        said = []
        if self._vouch is not None:
            key = "evening.vouch.kept" if self._vouch.is_kept else "evening.vouch.broken"
            return (words(key, by=words.mask(self._vouch.by), of=words.mask(self._vouch.of)),)
        if self._wages:
            least, most = min(self._wages.values()), max(self._wages.values())
            key = "evening.wages" if least < most else "evening.wages.same"
            said.append(words(key, turn=turn, least=least, most=most))
        dues = [due for due in self._dues if due.coins or due.life]
        if len(dues) > DUES_NAMED:
            said.append(words("evening.dues"))
        else:
            for due in dues:
                why = words.reason(due.why)
                what = _figures(words, due.coins, due.life)
                said.append(words("evening.due", name=words.mask(due.mask), why=why, what=what))
        return tuple(said)

    def of_the_night(self, words: Wording) -> Mapping[MaskId, str]:
        """For each mask that had more of the night than its bed: what for, and how much."""
        return {
            mask: ", ".join(
                words("evening.extra", why=words.reason(why), what=_figures(words, coins, life))
                for why, (coins, life) in own.items()
            )
            for mask, own in self._night.items()
        }


def _figures(words: Wording, coins: int, life: int) -> str:
    """ "+2 coins" and "+1 Life" as signs."""
    parts = [words("books.coins", coins=signed(coins))] if coins else []
    parts += [words("books.life", life=signed(life))] if life else []
    return " ".join(parts)
