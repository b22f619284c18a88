"""What an effect of a headline, an event or an article may change, and the laws of a city. Names and words only."""

from __future__ import annotations

from collections.abc import Mapping

EFFECT_KINDS: Mapping[str, str] = {
    "upper_places": "places in the upper district",
    "upper_life": "Life points of a day in the upper district",
    "upper_fare": "fare to the upper district, not below 0",
    "lower_coins": "coins of a day in the lower district",
    "lower_life": "Life points of a day in the lower district",
    "wage": "coins of every wage this evening, not below 0",
    "rent": "rent of every home this evening, not below 0",
    "top_goes_last": "the highest mask goes last at the day's door",
    "bottom_goes_first": "the lowest mask goes first at the day's door",
    "lowest_coins": "coins for the lowest mask this morning",
    "highest_coins": "coins for the highest mask this morning",
    "everyone_coins": "coins for everyone this morning",
    "everyone_life": "Life points for everyone this morning",
    "street_kinder": "stars that the street's mood is kinder (or harsher) by",
    "swap_masks": "masks change hands: every player passes theirs to the left",
    "swap_extremes": "the players of the highest and the lowest mask change masks",
    "doors_open": "all doors stand open today",
    "bottom_goes_last": "the lowest mask goes last at the day's door",
    "street_voices": "citizens who give stars for each face",
    "ones_free": "single stars of 1 are not limited",
    "terrace_for_all": "the middle home takes everybody who pays its rent",
    "pay_gap": "coins that the highest mask pays the lowest each evening (below 0: the lowest the highest)",
    "word_fine": "coins that a broken promise costs in the evening",
    "word_life": "Life points in the evening for whoever kept every promise of the day",
    "low_bed_life": "Life points of a night in the two lowest homes",
    "blackout": "no figures are shown before the evening",
    "gala": "tickets to a party, as the door to it sees each mask: Life points, or a coin for a leaflet",
    "mix_up": "a bill that somebody else left unpaid is booked on a mask, and put right the evening after the next",
    "law": "the law named in `about` is passed, and stays",
    "rule_lent": "the rule named in `about` is on offer from now on",
    "rule_banned": "the rule named in `about` is on offer no more",
    "loophole": "a mask finds a hole in the shop's sums, and uses or reports it",
    "bill": "everyone has a bill of so many coins: pay, plead or ignore it",
    "survey": "everyone may tell one thing more about themselves, for a coin",
    "volunteering": "everyone may help out, or sleep in",
    "notice": "everyone may pass on an official notice",
    "founder": "the founder's words become law, and everyone may read them aloud",
    "weather": "everyone says in public what the weather is like",
    "chair": "somebody has vanished: the first, second and last day of it, by `amount`",
}

LAWS: Mapping[str, str] = {
    "cash_free": "shops need not take coins",
    "cash_law": "shops must take coins",
    "compulsory": "nobody may leave a system any more",
    "founders_words": "the founder's words stand in the charter",
    "loophole_shut": "the shop's sums have been mended",
}
"""Laws that a city may have, and what they say. A new one ends the one it contradicts: see `REPEALS`."""
REPEALS: Mapping[str, str] = {"cash_free": "cash_law", "cash_law": "cash_free"}
