"""Errands that a gate answers: each mask is met by the rule in force, and nobody is left with nothing to do."""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.deposits import DEPOSIT, deposit
from game.city.errands.errand import Errand
from game.city.forms.reception import reach, reception
from game.city.pack import MaskId


def met(city: City, mask: MaskId, gate: str) -> str:
    """How a gate meets a mask tonight: one of TREATMENTS."""
    return reach(city, mask) if gate == "network" else reception(city, mask, gate)


def serve(table: CityTable, errand: Errand, masks: Sequence[MaskId]) -> None:
    """Everybody's answer, and what it brings now and later."""
    city = table.state
    for mask in masks:
        treatment = met(city, mask, errand.gate)
        terms = errand.terms_for(treatment)
        table.tell(ev.GateMet(errand.gate, mask, treatment, errand.id, terms.all_coins, terms.all_life))
        if terms.coins:
            table.tell(city.payment(mask, terms.coins, errand.id))
        if terms.life:
            table.tell(ev.Lived(city.seat_of(mask), terms.life, errand.id))
        for later in terms.later:
            day = min(city.day + later.in_days, city.days)
            table.tell(ev.Deferred(mask, day, later.coins, later.life, errand.why or errand.id))
        if terms.wage:
            table.tell(ev.JobTaken(mask, errand.job, terms.wage))
        if treatment == DEPOSIT and errand.keeps_deposit:
            table.tell(*deposit(city, mask, city.day + 1))
        table.tell(*errand.traces(table, mask, treatment))
