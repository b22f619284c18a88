"""One encounter: card, say, do, gasp by its form; then stars; then it stands. A strike leaves nothing but itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.dealing import stage_of
from game.city.forms.beats import reworded
from game.city.forms.form import Cast, Form, Result
from game.city.forms.registry import form_named
from game.city.officials import entries
from game.city.pack import Card, MaskId
from game.city.plan import Plan
from game.city.rating import rate_face, rated, weighed_today
from game.engine.events import Event

FACES_MOST = 4


async def encounter(table: CityTable, plan: Plan, card: Card, cast: Cast) -> bool:
    """Play `card` with `cast`; all that it changes is told at the end, after which nothing is awaited.

    Whether it stands: somebody may have pressed X.
    """
    with table.card(card.id) as scope:
        result = await form_named(card.form).play(table, card, cast)
        stood(table, card, cast, result, await stars_for(table, plan, card, cast, result))
    if scope.struck:
        table.tell(ev.Redirected(cast.front))
    return not scope.struck


async def stars_for(table: CityTable, plan: Plan, card: Card, cast: Cast, result: Result) -> list[Event]:
    """One face after the other is rated, whoever broke a word before anyone else; nothing of it is told yet.

    The face of a mask without the app is not held up.
    """
    care, weighings = cares(result), weighed_today(table, plan)
    stars: list[Event] = []
    faces = [face for face in result.faces if face.mask not in table.state.out]
    for face in sorted(faces, key=lambda face: face.mask not in result.broken)[:FACES_MOST]:
        deserved = care.get(face.mask, 0)
        given = await rate_face(table, card.id, reworded(face, plan.pack.words), deserved)
        stars += rated(table, plan, cast, card.id, face, given, deserved, weighings)
    return stars


def cares(result: Result) -> dict[MaskId, int]:
    """How caring each act was, by who did it."""
    return {event.mask: event.care for event in result.events if isinstance(event, ev.CareNoted)}


def stood(table: CityTable, card: Card, cast: Cast, result: Result, stars: Sequence[Event]) -> None:
    """The card stands: all that it changes is told."""
    table.tell(
        ev.EncounterDone(card.id, card.form, cast.district, cast.front, result.promises, result.acts, result.broken),
        *result.events,
        *entries(cast, result, cares(result)),
        *stars,
    )


def in_front(
    table: CityTable, candidates: Sequence[MaskId], count: int, place: str, leading: Collection[MaskId] = ()
) -> tuple[MaskId, ...]:
    """Whose turn it is: those least often in front, ties by lot; a person's mask before a bot's at equal turns.

    One of those who are `leading`, if there are any, comes first of all.
    """
    city = table.state
    order = table.dice(place, "front").shuffled(candidates)
    living = {mask for mask in candidates if city.seat_of(mask) not in city.bots}
    ranked = sorted(order, key=lambda m: (city.fronts[m] - (m in living), city.fronts[m]))
    if first := next((mask for mask in ranked if mask in leading), None):
        ranked = [first, *(mask for mask in ranked if mask != first)]
    chosen = ranked[:count]
    if living and not living & set(chosen):
        chosen[-1] = next(mask for mask in ranked if mask in living)
    return tuple(chosen)


def has_life(city: City, masks: Sequence[MaskId]) -> bool:
    """Whether a scene with these masks has a living player in it; at a table of bots alone all count as living."""
    return len(city.bots) == len(city.masks) or any(city.seat_of(mask) not in city.bots for mask in masks)


def cast_for(table: CityTable, form: Form, card: Card, here: Sequence[MaskId], district: str, place: str) -> Cast:
    """Who plays `card`, and where: all at the table for everyone's cards, else those here whose turn it is."""
    city = table.state
    district = stage_of(city, card, district)
    if card.masks == (0, 0):
        front = tuple(city.masks)
    else:
        most = len(city.masks) - form.watchers(card)  # a part that a watcher plays must find one
        leading = frozenset(mask for mask in here if form.leads(city, card, mask))
        front = in_front(table, here, min(len(here), card.masks[1], most), place, leading)
    rest = tuple(mask for mask in city.masks if mask not in front)
    return Cast(place, district, front, rest)
