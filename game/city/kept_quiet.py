"""What was kept quiet, folded before it is added: from the sums of the end nobody can tell who did what in secret.

A good eye's Life points may be anything from none to what all faces would have brought. What secret acts brought or
cost is kept within that: never below what any one of them could bring, never so high that only one of them explains
it. So for each act that was possible, the same sum is there with it and without it.
"""

from __future__ import annotations

from collections.abc import Collection

from game.city.city import City
from game.city.forms.registry import form_named
from game.city.good_eye import life_of, rated_faces
from game.city.pack import MaskId
from game.city.plan import Plan
from game.engine.prompts import Seat

FOLDED = "folded"
COST_MOST = 1
"""What the held door, or a voice that is played back, takes at most at once."""


def eye_most(city: City, seat: Seat, faces: Collection[tuple[str, MaskId]]) -> int:
    """The most that a good eye could have brought this seat, from what everybody has seen of the match.

    `faces`: those that were rated, as (card, mask).
    """
    # Once masks have changed hands it is left open whose faces were whose: no seat could have had less than this.
    is_as_dealt = all(city.wearer[mask] == at for at, mask in enumerate(city.masks))
    own = sum(city.wearer[of] == seat for _, of in faces) if is_as_dealt else 0
    return life_of(len(faces) - own, own, len(faces), len(city.masks))


def bounds(city: City, plan: Plan, seat: Seat, faces: Collection[tuple[str, MaskId]] | None = None) -> tuple[int, int]:
    """(least, most) of what this seat's quiet Life points count for; worked out of what everybody knows."""
    cards = [plan.pack.cards[card] for card in city.played]
    least = max((form_named(card.form).quiet(card.rules) for card in cards), default=0)
    has_held = city.door_held and city.mask_of(seat) in city.flown
    may_have_paid = has_held or bool(city.voices)  # that one was heard, all know
    return least, max(least, eye_most(city, seat, faces or rated_faces(city)) - COST_MOST * may_have_paid)


def fold(city: City, plan: Plan, seat: Seat, faces: Collection[tuple[str, MaskId]]) -> int:
    """What to add to a seat's quiet Life points, so that they lie within their bounds."""
    least, most = bounds(city, plan, seat, faces)
    return min(most, max(least, city.quiet_life[seat])) - city.quiet_life[seat]
