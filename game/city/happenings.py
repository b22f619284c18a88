"""What headlines and events do to a day, and which events fit it. Asks nobody anything: that is questions.py."""

from __future__ import annotations

from game.city import events as ev
from game.city.city import NO_SCORE
from game.city.city_table import CityTable
from game.city.effects import REPEALS
from game.city.felt import is_felt, tells_apart
from game.city.forms.reception import reception
from game.city.opting_out import COMPULSORY, returned
from game.city.pack import Card, CityEvent, Headline, MaskId
from game.city.plan import Plan
from game.city.standing import BY_PLACE, extremes, is_level, veil

LENT, BANNED = "lent:", "banned:"
"""How the laws about rules on offer begin."""
RULES_LEAST = 3
"""A rule is banned only if so many others stay on offer."""
MIX_UP = "mix_up"
MIX_UP_LIFE = 1
"""What the apology is worth."""
SINGLING = frozenset({MIX_UP, "loophole", "swap_extremes"})
"""Kinds that point at somebody; a gentler match goes without."""
NEEDS_A_TILL = frozenset({"cash_free", "cash_law"})
"""Laws that only a till can obey: the next one with somebody who has no code is met by them."""
TICKET_LIFE = {"welcome": 2, "open": 1, "deposit": 1, "queue": 0, "refused": 0}
LEAFLET_COINS = 1


def take_effect(table: CityTable, plan: Plan, source: Headline | CityEvent, day: int) -> None:
    """Apply an effect at once, or note it for the doors, districts and wages of today."""
    city, effect = table.state, source.effect
    top, bottom = extremes(table, f"effect{day}/{source.id}")
    match effect.kind:
        case "lowest_coins" | "highest_coins":
            table.tell(city.payment(bottom if effect.kind == "lowest_coins" else top, effect.amount, source.id))
        case "everyone_coins":
            for mask in city.masks:
                table.tell(city.payment(mask, effect.amount, source.id))
        case "everyone_life":
            for seat in range(table.seats):
                table.tell(ev.Lived(seat, effect.amount, source.id))
        case "swap_masks":
            worn = city.by_seat()
            table.tell(ev.MasksSwapped((*worn[1:], worn[0])))
        case "swap_extremes":
            other = {top: bottom, bottom: top}
            table.tell(ev.MasksSwapped(tuple(other.get(mask, mask) for mask in city.by_seat())))
        case "law":
            pass_law(table, effect.about)
        case "rule_lent" | "rule_banned":
            table.tell(ev.LawPassed((LENT if effect.kind == "rule_lent" else BANNED) + effect.about, ""))
        case "blackout":
            black_out(table)
        case "gala":
            give_tickets(table, source.id)
        case "mix_up":
            mix_up(table, source.id, day)
        case _:
            table.tell(ev.EffectsSet(((effect.kind, effect.amount or 1),)))


def may_happen_in(event: CityEvent, scenario: str) -> bool:
    """Whether an event is for this scenario: it names it, or none."""
    return not event.scenarios or scenario in event.scenarios


def fits(table: CityTable, plan: Plan, event: CityEvent, day: int) -> bool:
    """Whether an event makes sense today; what it does is looked at, never who would gain."""
    city, about = table.state, event.effect.about
    if (city.is_soft and event.effect.kind in SINGLING) or not is_felt(city.rule, event.effect.kind):
        return False
    if event.effect.kind in BY_PLACE and is_level(city):
        return False
    match event.effect.kind:
        case "law" if about in NEEDS_A_TILL:
            spent = city.spent
            is_left = any(is_due_by_law(card) and card.id not in spent for card in plan.deck)
            return about not in city.laws and is_left
        case "law":
            return about not in city.laws and (about != COMPULSORY or bool(city.out))
        case "gala":
            return tells_apart(city.rule, "event")
        case "rule_lent":
            return _is_rule_to_come(plan, day) and about not in offered(table, plan)
        case "rule_banned":
            on_offer = offered(table, plan)
            is_loose = about in on_offer and about != city.regime
            return _is_rule_to_come(plan, day) and is_loose and len(on_offer) > RULES_LEAST
        case "blackout":  # where there is no figure, none can rest
            return city.rule.decimals is not None and not city.rule.is_hidden_figure
        case "mix_up":
            return day < plan.days
    return True


def _is_rule_to_come(plan: Plan, day: int) -> bool:
    return day < max(plan.pick_day, plan.vote_day)


def offered(table: CityTable, plan: Plan) -> list[str]:
    """The rules that may be chosen from today: the scenario's and those lent by neighbours, but none that is banned."""
    lent = [law.removeprefix(LENT) for law in table.state.laws if law.startswith(LENT)]
    banned = {law.removeprefix(BANNED) for law in table.state.laws if law.startswith(BANNED)}
    return [name for name in dict.fromkeys((*plan.scenario.regimes, *lent)) if name not in banned]


def is_due_by_law(card: Card) -> bool:
    """Whether a law on cash changes what this card may come to: somebody in it can pay with coins only."""
    return bool(getattr(card.rules, "has_elder", False))


def pass_law(table: CityTable, law: str) -> None:
    """A law comes into force, and asks of everybody what it asks."""
    repeals = REPEALS.get(law, "")
    table.tell(ev.LawPassed(law, repeals if repeals in table.state.laws else ""))
    if law == "cash_free":  # a wallet has a name on it
        table.tell(*(ev.DeedNoted("disclosed", (("by", mask),)) for mask in table.state.masks))
    elif law == COMPULSORY:
        table.tell(*[returned(mask) for mask in table.state.masks if mask in table.state.out])


def black_out(table: CityTable) -> None:
    """What the hill shows is veiled until the ledger; doors still know, and so say nothing of what one was short.

    Where the rule shows no figure there is none to veil; what it shows of tiers may not be the truth, and stays.
    """
    shown = table.state.shown.items()
    if any(text for _, (text, _, _, _) in shown):
        rows = tuple(
            row if row[1] == NO_SCORE else (row[0], veil(row[1]), row[2], row[3], bool(row[1]))
            for row in ((mask, *standing) for mask, standing in shown)
        )
        table.tell(ev.StandingsShown(table.state.regime, rows))


def give_tickets(table: CityTable, source: str) -> None:
    """The door to the party looks at everyone; whoever is not on its list may keep the leaflet."""
    city = table.state
    seen = {mask: reception(city, mask, "event") for mask in city.masks}
    table.tell(ev.TicketsGiven(source, tuple(seen.items())))
    for mask, treatment in seen.items():
        coins = LEAFLET_COINS if treatment == "refused" else 0
        table.tell(ev.GateMet("event", mask, treatment, source, coins, TICKET_LIFE[treatment]))
        if treatment == "refused":
            table.tell(city.payment(mask, LEAFLET_COINS, source))
        elif TICKET_LIFE[treatment]:
            table.tell(ev.Lived(city.seat_of(mask), TICKET_LIFE[treatment], source))


def mix_up(table: CityTable, source: str, day: int) -> None:
    """A stranger's bill is booked on a mask by lot: as a fine not paid, by one who could have paid."""
    mask: MaskId = table.dice("mix_up", day).choice(table.state.masks)
    table.tell(
        ev.QuestionAsked(source, MIX_UP, (mask,)),
        ev.DeedNoted("recorded", (("by", mask), ("entry", "unpaid_fine"))),
        ev.DeedNoted("due", (("by", mask), ("able", True), ("answer", "ignored"))),
        ev.Deferred(mask, day + 1, 0, MIX_UP_LIFE, MIX_UP),
    )


def put_right(table: CityTable, day: int) -> None:
    """In the evening: a mix-up of names that has been found is settled; the apology falls due with it."""
    for due in table.state.later:
        if due.why == MIX_UP and due.day <= day:
            table.tell(ev.DeedNoted("settled", (("by", due.mask),)))
