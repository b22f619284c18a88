"""What came of this evening's errands, folded from the public events that follow them; draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.city import events as ev
from game.city.city import City
from game.city.errands import BILL, CAKE, CALL, ERRANDS, SHIFT, SIGN
from game.city.errands.guarantor import SIGN_LIFE
from game.city.pack import MaskId
from game.city.regimes.regime import TREATMENTS
from game.engine.events import Event


@dataclass(frozen=True, slots=True)
class Answer:
    """How an errand ended for some masks: a treatment of its gate, or a key of its own ("" for nothing to tell).

    Coins and Life points are 0 where they are not the same for all of them. The coins are tonight's, as the purse is.
    """

    told: str = ""
    coins: int = 0
    life: int = 0

    @property
    def is_treatment(self) -> bool:
        return self.told in TREATMENTS


class ErrandAnswers:
    """One evening's errands: what was on offer, who ran what, and the answers. Begins anew with each offer."""

    def __init__(self) -> None:
        self.offered: tuple[str, ...] = ()
        self.run: Mapping[MaskId, str] = {}
        self._answers: dict[MaskId, Answer] = {}

    def take(self, event: Event, city: City) -> None:
        """A public event, already folded into `city`."""
        if isinstance(event, ev.ErrandsOffered):
            self.offered, self.run, self._answers = event.errands, {}, {}
        elif isinstance(event, ev.ErrandRun):
            self.run, self._answers = dict(event.errands), {}
        elif isinstance(event, ev.GateMet) and self.run.get(event.mask) == event.at:
            self._answers[event.mask] = Answer(event.treatment, event.coins, event.life)
        elif isinstance(event, ev.Deferred) and event.mask in self._answers:
            self._later(event)
        elif isinstance(event, ev.FellDue):
            self._bill(event.mask, "own")
        elif isinstance(event, ev.Paid) and event.why == CAKE:
            self._answers[event.mask] = Answer("eaten", event.coins)
        elif isinstance(event, ev.Lived) and event.why == CAKE:
            mask = city.mask_of(event.seat)
            self._answers[mask] = replace(self._answers.get(mask, Answer("eaten")), life=event.points)
        elif isinstance(event, ev.Paid) and event.why == SHIFT:
            self._bill(event.mask, "none")
        elif isinstance(event, ev.Guaranteed):
            self._answers[event.by] = Answer("done", life=SIGN_LIFE)
        elif isinstance(event, ev.DeedNoted) and event.deed in ("settled", "befriended"):
            self._bill(str(dict(event.pairs)["by"]), "name" if event.deed == "settled" else "other")

    def _later(self, due: ev.Deferred) -> None:
        """What an answer promises for another evening is not in the purse that stands beside it tonight."""
        errand, answer = self.run[due.mask], self._answers[due.mask]
        if due.why == (ERRANDS[errand].why or errand):
            self._answers[due.mask] = replace(answer, coins=answer.coins - due.coins)

    def _bill(self, mask: MaskId, told: str) -> None:
        """The desks for bills and signatures have no gate: what was told first of a payer says what it was."""
        if self.run.get(mask) in (BILL, SIGN) and mask not in self._answers:
            self._answers[mask] = Answer(told)

    @property
    def at_desk(self) -> tuple[str, ...]:
        """What there is a card of."""
        return self.offered or tuple(dict.fromkeys(self.run.values()))

    def is_met(self, mask: MaskId) -> bool:
        """Whether a gate has answered it tonight."""
        return self._answers.get(mask, Answer()).is_treatment

    def groups(self, errand: str, masks: tuple[MaskId, ...]) -> list[tuple[Answer, tuple[MaskId, ...]]]:
        """Those of `masks` who ran it, together with whoever was answered alike; the best answers first."""
        runners = [mask for mask in masks if self.run.get(mask) == errand]
        found: dict[str, list[MaskId]] = {}
        for mask in runners:
            told = self._answers.get(mask, Answer()).told
            if errand == CALL:
                told = "met" if len(runners) > 1 else "alone"
            found.setdefault(told, []).append(mask)
        order = {told: place for place, told in enumerate(TREATMENTS)}
        return [
            (self._shared(told, found[told]), tuple(found[told]))
            for told in sorted(found, key=lambda t: order.get(t, 9))
        ]

    def _shared(self, told: str, masks: list[MaskId]) -> Answer:
        sums = {(answer.coins, answer.life) for answer in (self._answers.get(mask, Answer()) for mask in masks)}
        return Answer(told, *sums.pop()) if len(sums) == 1 else Answer(told)
