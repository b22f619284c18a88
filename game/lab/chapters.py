"""The figures in chapters: which belong together, what they are called, what they mean, how they are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.lab.sums import Figure

Unit: TypeAlias = Literal["times", "share", "number"]
"""times: of a fair share, 1.00; share: in per cent; number: as it is."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Figures whose names begin with one of `heads`. `text` explains them to whoever reads the page."""

    id: str
    title: str
    text: str
    unit: Unit
    heads: tuple[str, ...]

    def of(self, figures: Iterable[Figure]) -> list[Figure]:
        """Its own among these."""
        return [figure for figure in figures if figure.name.startswith(self.heads)]

    def short(self, name: str) -> str:
        """A figure's name within the chapter, in words."""
        only = self.heads[0] if len(self.heads) == 1 and self.heads[0].endswith("/") else ""
        said = name.removeprefix(only)
        return SAID.get(said) or said.replace("/", ": ").replace("-", " ")

    def written(self, value: float) -> str:
        """A value as text."""
        return f"{100 * value:.1f} %" if self.unit == "share" else f"{value:.2f}"


SAID = {
    "wins-by-half/first": "first at half time", "wins-by-half/last": "last at half time",
    "wins-by-place/highest": "highest most often", "wins-by-place/lowest": "lowest most often",
    "gini-of-gates": "Gini of what gates gave", "first-to-last-day": "first day to last",
    "low-in-a-good-bed": "low, in a good bed", "longest-wait-s": "longest wait, seconds",
}  # fmt: skip
"""Names that say too little as they are."""

CHAPTERS = (
    Chapter("wins", "Who wins", "Wins over the fair share: 1.00 is one win in as many matches as there are seats.",
            "times", ("wins/",)),
    Chapter("places", "Wins by place", "Of the mask that is lowest, or highest, most often; and of whoever was last, "
            "or first, in Life points at half time. 1.00 is a fair share.", "times", ("wins-by-",)),
    Chapter("life", "Life points at the end", "A mean a match, by who sat there.", "number", ("life/total/",)),
    Chapter("life-without", "Life points without the wish", "The same, less what the own wish paid.", "number",
            ("life/without-wish/",)),
    Chapter("place", "Place on the hill", "The mean place at the ledgers, 1 the highest.", "number", ("place/",)),
    Chapter("life-from", "Where Life comes from", "Points a player and match, by reason.", "number", ("life-from/",)),
    Chapter("coins-from", "Where coins come from", "Coins a player and match, by reason; below 0: spent.", "number",
            ("coins-from/",)),
    Chapter("wishes", "Wishes", "How often each came true where it was held, and how often nobody's did.", "share",
            ("wish/", "half-wish/", "wish-by/", "no-wish-at-all")),
    Chapter("refused", "Turned away", "Of all who asked, from the day on which doors look: by the rule, or because "
            "places were full.", "share", ("refused/", "refused-under/", "refused-by-tier/", "somebody-refused")),
    Chapter("edge", "More stars, a place", "Of full doors, by the rule in force: how often the last one in had more "
            "stars than the first one out. 50 % is the lot.", "share", ("more-stars-in/",)),
    Chapter("come-in", "How often a gate says come in", "Welcome or open, of all answers of that gate.", "share",
            ("come-in/",)),
    Chapter("tiers", "Time in each tier", "Of all days of all masks, 0 the lowest.", "share", ("tier/",)),
    Chapter("nights", "Nights by home", "Of all nights of all masks.", "share", ("night/",)),
    Chapter("nights-of", "Nights by tier and home", "How masks of one tier slept that night.", "share",
            ("night-of-tier/",)),
    Chapter("felt", "What a score does", "Low-tier masks in garden or tower the same night; masks that slept two "
            "nights running at the foot.", "share", ("low-in-a-good-bed", "two-nights-at-the-foot")),
    Chapter("moves", "Who moves", "Mobility (Shorrocks: 0 nobody moves, 1 as by chance), how much the first day "
            "decides (rank correlation), how unevenly gates gave (Gini).", "number",
            ("mobility", "first-to-last-day", "gini-of-gates")),
    Chapter("stars", "Stars", "Of the stars that masks gave.", "share", ("fives/", "veiled")),
    Chapter("deserved", "Stars for deeds", "The mean number of stars, for mean, neither and kind deeds.", "number",
            ("stars-for/", "stars/")),
    Chapter("words", "Words broken", "Of the promises made, by form.", "share", ("word-broken/",)),
    Chapter("drama", "Moments a match", "Wronged: a broken word that cost another in front, or a watcher who had "
            "laid a coin on it. Lead changes are counted overnight.", "number",
            ("wronged", "lead-changes", "evictions-a-match", "refusals-a-match", "vouched-a-match")),
    Chapter("pace", "Pace", "By the design's timing, without the talk at the end.", "number",
            ("minutes", "deeds-a-player", "fewest-deeds", "longest-wait-s", "answers")),
    Chapter("pace-shares", "Use of time", "Time in encounters; time in which a seat has something to press; who flew.",
            "share", ("share-in-encounters", "something-to-press", "flown")),
    Chapter("options", "What an option is worth", "Life points at the end above the table's mean, where it was chosen "
            "by lot: so the difference is the option's own doing.", "number", ("option/",)),
    Chapter("met", "What came up", "In how many of the matches.", "share", ("met/",)),
)  # fmt: skip
LEFT_OUT = ("door/", "gate/")
"""Counts that chapters are made of, and that are no figures themselves."""


def never(figures: Iterable[Figure]) -> list[str]:
    """What could have come up and never did."""
    return [f.name.removeprefix("met/") for f in figures if f.name.startswith("met/") and not f.value]
