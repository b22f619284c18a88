"""Which card is dealt: one that fits the place and does something there, new ones first; every form gets its turn."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.registry import form_named
from game.city.happenings import NEEDS_A_TILL, is_due_by_law
from game.city.openers import first_cards, freshest, longest_unseen
from game.city.pack import Card, MaskId
from game.city.plan import Plan

EVERYONE = 5
"""From this many masks in one place on, a card for everyone is played."""

FEW_CARDS = 12.0
"""A form with fewer lots than these has so many."""


def is_shut_to_some(city: City, district: str) -> bool:
    """Whether the door of `district` turned away somebody the last time that they asked, who is not there today."""
    is_guarded = district == city.districts[0]
    return is_guarded and any(city.place.get(mask) != district for mask in city.turned_away.get("travel", ()))


def stage_of(city: City, card: Card, district: str) -> str:
    """Where a card that was drawn in `district` is played."""
    return stage_of_all(city, district) if card.masks == (0, 0) else district


def stage_of_all(city: City, district: str) -> str:
    """Where one for everyone is: not where the door had not everyone; then all meet in the lower district."""
    return city.districts[-1] if is_shut_to_some(city, district) else district


def asks_all(plan: Plan, card: Card) -> bool:
    """Whether the whole table has a part in it: all play; or, where halves leave no other scene for it, all answer."""
    return card.masks == (0, 0) or (plan.is_large and form_named(card.form).asks_rest(card))


def draw_card(
    table: CityTable, plan: Plan, here: Sequence[MaskId], count: int, district: str, place: str
) -> Card | None:
    """A card for `count` of those `here` that was not played yet, of the form with the fewest turns; ties by lot.

    What this evening has seen comes last, and a match's first cards are no turn of their forms. Lots favour forms that
    have many cards, put many in front or seldom fit, and cards that few districts have.
    From five masks on it is one for everyone; those may turn up in smaller company too, and the whole table comes.
    A table in halves has few scenes that are not of halves: there cards for everyone wait for the scene of everyone.
    What the scenario is about comes first; nothing begins that would need a day more than there is. None if the deck
    has none left that fits.
    """
    city, opened = table.state, first_cards(table, plan)
    is_crowd = count >= EVERYONE and not plan.is_class  # a class has cards for everyone first anyhow
    spent = city.spent
    if city.day == 1:
        spent.update(opened)  # those have their places on the first day
    all_meet = stage_of_all(city, district)
    forms_now = {name: form for name in plan.forms if city.day + (form := form_named(name)).days - 1 <= plan.days}
    fitting = [
        card
        for card in plan.deck
        if card.id not in spent
        and (asks_all(plan, card) if is_crowd else card.masks == (0, 0) or card.masks[0] <= count)
        and (not card.places or (all_meet if card.masks == (0, 0) else district) in card.places)
        and card.form in forms_now
        and forms_now[card.form].suits(city, card, here)
    ]
    if not fitting:
        return None
    if plan.is_class:
        fitting = for_everyone(plan, city, fitting)
    played = [plan.pack.cards[card].form for card in city.played if card in plan.pack.cards and card not in opened]
    if any(law in city.laws for law in NEEDS_A_TILL):
        fitting = [card for card in fitting if is_due_by_law(card)] or fitting
    opening = [form for form in plan.scenario.opening_forms if form not in played]
    fitting = [card for card in fitting if card.form in opening] or fitting
    fitting = freshest(plan, fitting)
    if plan.is_large and not is_crowd:
        fitting = not_for_crowds(plan, fitting)
    forms: dict[str, list[Card]] = {}
    for card in fitting:
        forms.setdefault(card.form, []).append(card)
    turns = {form: played.count(form) // (1 + (form in plan.double_forms)) for form in forms}
    least = min(turns.values())
    least_played = [form for form in forms if turns[form] == least]
    drawn = least_played[0]
    if len(least_played) > 1:
        weights = [turn_lots(plan, city, forms[form], count) for form in least_played]
        drawn = table.dice(place, "form").weighted(least_played, weights)
    cards = longest_unseen(plan, forms[drawn])
    return table.dice(place, "card").weighted(cards, [plan.lots[card.id] for card in cards])


def turn_lots(plan: Plan, city: City, cards: Sequence[Card], count: int) -> float:
    """How many lots the form of these cards has among those whose turn it is.

    As many as its cards have together, so that each card of a deck comes about as often; few cards count as
    `FEW_CARDS`, or a form of few would hardly come at all.
    """
    form, lots = form_named(cards[0].form), plan.lots
    weight = form.days if plan.is_large else most_in_front(city, cards, count)
    return max(FEW_CARDS, sum([lots[card.id] for card in cards])) * form.lots * weight


def not_for_crowds(plan: Plan, fitting: Sequence[Card]) -> list[Card]:
    """Those whose forms neither the scene of everyone nor halves would deal; all of them if there are none."""
    for_few = {card.form for card in plan.deck if card.masks != (0, 0)}
    others = [card for card in fitting if card.form in for_few and not form_named(card.form).plays_in_halves]
    return others or list(fitting)


def most_in_front(city: City, cards: Sequence[Card], count: int) -> int:
    """How many of `count` one of these cards would put in front at the most; one for everyone the whole table."""
    return max([min(card.masks[1], count) or len(city.masks) for card in cards])


def for_everyone(plan: Plan, city: City, fitting: Sequence[Card]) -> list[Card]:
    """In a class a card for everyone comes first, so that no team looks on, but never one form twice running."""
    last = next((plan.pack.cards[card].form for card in reversed(city.played) if card in plan.pack.cards), "")
    fresh = [card for card in fitting if card.form != last] or list(fitting)
    return [card for card in fresh if card.masks == (0, 0)] or fresh


def returning_card(table: CityTable, plan: Plan, place: str) -> Card | None:
    """A card of an earlier day whose second day this is; ties by lot."""
    city = table.state
    played = {*city.played}.difference(city.struck)
    cards = [plan.pack.cards[card] for card in played if card in plan.pack.cards]
    back = {card.id for card in cards if form_named(card.form).returns(city, card)}  # mostly none: the deck is long
    due = [card for card in plan.deck if card.id in back] if back else []
    return table.dice(place, "due").choice(due) if due else None
