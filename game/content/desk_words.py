"""Why a desk meets somebody as it does, in a sentence or in a few words; decides nothing."""

from __future__ import annotations

from game.city.city import City
from game.city.events import CounterAnswered
from game.city.forms.reception import DOORS_LOOK_FROM_ACT
from game.city.pack import MaskId
from game.city.regimes.regime import TIERS, Regime
from game.city.regimes.tuned import regimes_of
from game.content.door_words import with_figure
from game.content.wording import Wording, sentence

EARLY, HUSHED, ALIKE = "desk.early", "desk.hushed", "desk.alike"
"""What is to say of all answers of a gate: desks do not look yet; the rule tells nothing; it makes no difference."""
DARK = "desk.dark"
"""And of whoever the network meets in the dark."""


def desk_no(words: Wording, answered: CounterAnswered) -> str:
    """Why the rule has a desk refuse somebody; "" where it does not."""
    if not answered.why:
        return ""
    return sentence(words(f"reason.{answered.why}", figure=answered.figure, names=words.mask(answered.mask)))


def desk_yes(words: Wording, city: City, mask: MaskId, gate: str, treatment: str) -> str:
    """Why a desk meets somebody as it does, where it does not refuse; "" where nothing is known."""
    if general := of_all(words, city, gate):
        return words(general)
    band = desk_band(words, city, mask, gate, treatment)
    who = with_figure(words, mask, city.shown) or words.mask(mask)
    return sentence(words("desk.so", band=band, name=who)) if band else ""


def of_all(words: Wording, city: City, gate: str) -> str:
    """The key of what there is to say of all whom this gate meets now; "" where it asks for their standing."""
    rule = regimes_of(words.pack).get(city.regime)
    if city.act < DOORS_LOOK_FROM_ACT:
        return EARLY
    if rule is None or rule.is_secret:
        return HUSHED
    return ALIKE if len({rule.treatment(tier, gate) for tier in range(len(TIERS))}) == 1 else ""


def whatever_it_is(words: Wording, city: City, mask: MaskId, gate: str) -> str:
    """The key of why this gate meets a mask so whatever its standing; "" where it asks for that."""
    return DARK if gate == "network" and city.is_dark(mask) else of_all(words, city, gate)


def desk_short(words: Wording, city: City, mask: MaskId, gate: str, treatment: str) -> tuple[str, ...]:
    """Why, in a few words, and in fewer; () where nothing is known."""
    if key := whatever_it_is(words, city, mask, gate):
        return words(f"{key}.said"), words(f"{key}.short")
    band = desk_band(words, city, mask, gate, treatment)
    short = desk_band(words, city, mask, gate, treatment, form=".short")
    return (words("desk.band.said", band=band), short) if band else ()


def desk_band(words: Wording, city: City, mask: MaskId, gate: str, treatment: str, *, form: str = "") -> str:
    """The standings that a rule meets so at this gate: "from 3.50 up"; "" where it makes no difference, or is secret.

    By the tier that the hill shows: whoever is met otherwise than that is met so for another reason.
    """
    rule = regimes_of(words.pack).get(city.regime)
    if rule is None or of_all(words, city, gate) or mask not in city.shown:
        return ""
    met = [rule.treatment(tier, gate) for tier in range(len(TIERS))]
    tier = city.shown[mask][1]
    if not 0 <= tier < len(met) or met[tier] != treatment:
        return ""
    least = next(low for low in range(tier, -1, -1) if low == 0 or met[low - 1] != treatment)
    above = next(high for high in range(tier + 1, len(met) + 1) if high == len(met) or met[high] != treatment)
    if rule.shows == "wall":
        return words("desk.band.listed" if above < len(met) else "desk.band.unlisted")
    if above == len(met):
        return words(f"desk.band.from{form}", figure=_edge(words, rule, least))
    if least == 0:
        return words("desk.band.below", figure=_edge(words, rule, above))
    if least == above - 1 and least not in rule.least:
        return words(f"desk.band.only{form}", tier=words.tier(least))
    last = above if above in rule.least and least in rule.least else above - 1
    return words(f"desk.band.between{form}", figure=_edge(words, rule, least), end=_edge(words, rule, last))


def _edge(words: Wording, rule: Regime, tier: int) -> str:
    """Where a tier begins: its least figure, or its name where no figure alone decides."""
    return words.score(rule.least[tier]) if tier in rule.least else words("desk.band.only", tier=words.tier(tier))
