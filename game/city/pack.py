"""The shapes of everything that is content: masks, places, homes, cards, wishes, scenarios. Data only, no code.

Content reads these from TOML; the rules read them as frozen values. No rules file imports a validator.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias

MaskId: TypeAlias = str
SAID = "said"
Said: TypeAlias = Annotated[str, SAID]
"""Words that somebody reads, and that may be put into another language; every other text is an id or a code."""
Rated: TypeAlias = Literal["class", "party"]
Change: TypeAlias = Literal["pick", "vote"]

STRICT: dict[str, Any] = {"extra": "forbid", "strict": True, "frozen": True}
"""How the content layer is to validate these classes (read by it as `__pydantic_config__`)."""


@dataclass(frozen=True, slots=True)
class Mask:
    """A drawn persona that a player acts as: 12 or more in a pack. `face` is the drawing's recipe."""

    id: MaskId
    name: Said
    job: Said
    weakness: Said
    face: Mapping[str, str] = field(default_factory=dict)
    playable: bool = True
    """False for those who only appear, like Gus."""


@dataclass(frozen=True, slots=True)
class District:
    """A place on the hill where encounters happen. `side`: "upper" costs a fare and has few places."""

    id: str
    name: Said
    side: Literal["upper", "lower"]
    scene: str
    """Which drawn stage it uses."""
    gate: str = "travel"
    """The gate kind that answers at its door."""
    short: Said = ""


@dataclass(frozen=True, slots=True)
class Home:
    """One rung of five. `places` is by table size 3 to 8 (empty: no limit); `line`: the lowest tier that may apply."""

    id: str
    name: Said
    rung: int
    rent: int
    life: int
    line: int
    places: tuple[int, ...] = ()
    first_tier: int = 5
    """From this tier up a mask goes first at the door (5: nobody does)."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A small change to one day. Kinds are listed in `EFFECT_KINDS`; `amount` is added to what they name."""

    kind: str
    amount: int = 0
    about: str = ""
    """Which law or which rule, for the kinds that need one."""


@dataclass(frozen=True, slots=True)
class Headline:
    """What the lowest mask may write for tomorrow's paper."""

    id: str
    words: Said
    gloss: Said
    """In plain words what it does, shown with the choice."""
    effect: Effect
    short: Said = ""
    """At most 14 letters, for under a small key; left out: the words themselves."""
    picture: str = ""
    """The name of the drawing beside it; left out, one that fits the effect."""


@dataclass(frozen=True, slots=True)
class Article:
    """What the highest mask of a day may bring into the charter; its effect lasts until the charter is voted on."""

    id: str
    title: Said
    text: Said
    """At most 16 words, in the voice of a charter."""
    gloss: Said
    """In plain words what it does, shown with the choice."""
    effect: Effect
    care: int = 0
    """Whether it is kind (1) or harsh (-1) to those who have least; 0: it cuts both ways."""
    short: Said = ""
    """At most 14 letters, for under a small key; left out: the title itself."""
    rated: Rated = "class"


@dataclass(frozen=True, slots=True)
class CityEvent:
    """Something that changes a day; read out in the bulletin."""

    id: str
    title: Said
    text: Said
    effect: Effect
    from_day: int = 2
    rated: Rated = "class"
    scenarios: tuple[str, ...] = ()
    """Happens only there; empty: wherever a scenario has events."""
    picture: str = ""
    """The name of the drawing beside it; left out, one that fits the effect."""


Verdict: TypeAlias = Literal["true", "partly", "false"]
VERDICTS: tuple[Verdict, ...] = ("true", "partly", "false")
THEMES = (
    "cash", "context", "crowd", "fiction", "home", "law", "money", "names", "school", "speech", "stars", "travel",
    "voice", "work",
)  # fmt: skip
"""What a fact may be about, beside the rules of the city."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something from outside the city, said aloud: true, partly true, or false? Nobody is paid for knowing."""

    id: str
    claim: Said
    """At most 25 words: who did what, and when."""
    verdict: Verdict
    because: Said
    """At most 35 words."""
    source: Said
    """Title, publisher, year; no address."""
    as_of: Said
    """When this was last known to be so: "2025" or "March 2019"."""
    where: str
    """The country it is about; "several" or "fiction". No three in a row are from one country."""
    about: tuple[str, ...] = ()
    """Rules of the city that it throws light on, and themes."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One of the things that a wish asks for."""

    rule: str
    params: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wish:
    """A secret wish, and when it has come true: by the rule of the same id, by another `rule`, or if `all` are so."""

    id: str
    title: Said
    text: Said
    hint: Said
    """Why one gives fives, and why ones and twos, in a line."""
    half: Said = ""
    """What half of it is, in a few words, as its rule counts it."""
    needs_bots_at_three: bool = False
    rule: str = ""
    """Which rule says whether it has come true; left out: the one of the same id."""
    params: Mapping[str, int] = field(default_factory=dict)
    """Numbers for a rule that takes some."""
    all: tuple[Clause, ...] = ()
    """Several rules, each of which must be so; then `rule` and `params` are left out."""
    picture: str = ""
    """The name of the drawing on its card; left out, the sign of all wishes."""


@dataclass(frozen=True, slots=True)
class TunedRegime:
    """A rule of scoring with an author's own numbers and doors; how it counts is that of the rule it is based on.

    Its words are `regime.<id>.name` and the rest, as those of the city's own rules.
    """

    id: str
    based_on: str
    """One of the city's own rules."""
    params: Mapping[str, float] = field(default_factory=dict)
    """Constants of that rule that are other than usual."""
    doors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By tier ("0" to "4"), then by gate: how the door answers; what is not named is open. Left out: as that rule's."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act of a card. care: who carried the cost (+1 the actor, 0 nobody, -1 another), hidden till the debrief."""

    id: str
    words: Said
    did: Said
    """What the mask just did, in the past tense: "gave two coins"."""
    care: int = 0
    gives: int = 0
    """Coins that leave the actor's purse as it acts."""
    coins: float = 0.0
    risk: float = 0.0
    """Public gist for bots and plain screens: coins to be hoped for; 0 sure to 1 a gamble."""


@dataclass(frozen=True, slots=True)
class Pay:
    """What an outcome brings, and to whom.

    `to` is an act's id (all who did it), or a role: front, others, witnesses, all, owner, one_of:<act>,
    upper, lower, honoured, speaker, listener, buyers, loudest, stillest, hands, first_hand, divider, taker, third.
    `share` coins are split evenly among them, rounded down. `entry` is a line of the ledger's tariff.
    """

    to: str
    coins: int = 0
    life: int = 0
    share: int = 0
    entry: str = ""
    befriends: str = ""
    unfriends: str = ""
    """Whose friend it is no more, if it was one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of a table of outcomes; the first whose `when` holds applies. Keys of `when` are read by the form."""

    line: Said
    when: Mapping[str, str] = field(default_factory=dict)
    pays: tuple[Pay, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """An encounter card: an instance of one form. Told in 25 words. `places` empty: anywhere.

    `masks` is the least and most in front; (0, 0) is a card for everyone. `rules` is the form's own table,
    checked against the form's own shape when the pack is read.
    """

    id: str
    form: str
    title: Said
    text: Said
    masks: tuple[int, int]
    rated: Rated = "class"
    places: tuple[str, ...] = ()
    scene: str = ""
    """Its own drawn stage, where that of the district would not do."""
    stake: Said = ""
    """What there is to win and to lose, in few words: it stands on the screen while people choose."""
    rules: Any = None


@dataclass(frozen=True, slots=True)
class Length:
    """How long a scenario is played: days up to five seats and above, and encounters a day."""

    days: int
    days_small: int
    encounters_max: int = 3
    course: str = ""
    """Its debrief: a key of `game.city.talk.COURSES`; left out: a party's, or a glance after one scene a day."""
    is_class: bool = False
    """For a class in teams: class-rated content only, nobody is singled out, and the end shows sums of the table."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A choice of regimes, decks, wishes and days, so that no match shows everything at once."""

    id: str
    title: Said
    text: Said
    regimes: tuple[str, ...]
    regime: str
    """In force from the day the doors begin to look."""
    lengths: Mapping[str, Length]
    forms: tuple[str, ...]
    wishes: tuple[str, ...]
    districts: tuple[str, ...]
    wishes_laid: int = 5
    """How many of its wishes lie on the table to choose from."""
    reform: str = "charter"
    abolish: str = "quiet"
    """What the last referendum puts in force for the flight if it decides so."""
    doors_day: int = 2
    changes: tuple[Change, ...] = ("pick", "vote")
    """How the rule changes once its own has been in force for two days: the highest mask picks, later all vote."""
    opening_forms: tuple[str, ...] = ()
    """Forms that come first from the second day on, until each was played once: what the scenario is about."""
    events: bool = True
    districts_open_large: int = 2
    """Open districts a day at 7 and 8 seats."""
    encounters_small: int = 1
    """Encounters a day at 3 seats,"""
    encounters: int = 2
    """and at 4 to 6; from seven seats on there are three."""
    one_star_ones_a_day: bool = True
    facts: bool = False
    """Whether a fact is guessed each evening, and one in the finale."""
    company: bool = False
    """Whether masks choose, from the third day on, beside whom to walk."""
    chair: bool = False
    """Whether the empty chair may come to a party of four days or more."""
    first_cards: tuple[str, ...] = ()
    """Cards of day one, in order: the table's first, its twin for the other half, the pair's."""
    more_first_cards: tuple[tuple[str, ...], ...] = ()
    """Other threes of the same kind: by lot in the first match of an evening, then those that were not seen yet."""
    leaves_out: tuple[str, ...] = ()
    """Cards of its forms that are not about what this scenario is about, and so are never dealt in it."""
    errands: tuple[str, ...] = ("shift", "cake", "call")
    """What may be on offer of an evening: a late shift always, and two of the others."""
    beds: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Places by home, at 3, 4 .. 8 seats, where they are not those of the home itself."""
    fares: tuple[int, ...] = ()
    """Coins for the way to the upper district, at 3, 4 .. 8 seats; left out: two at every table."""
    book_life: int = 1
    """Life points of a night at the foot for a name in the Book; 0: there is no Book."""
    app_life: int = 0
    """The app may be handed in; Life points at most of a night without it. 0: it stays with everybody."""
    good_name: int = 0
    """Life points at most that the stars a mask was given bring its player in the end; 0: they bring none."""
    bill_every: int = 0
    """From `doors_day` on the news of every so many days is a bill, as long as the pack has one; 0: only by lot."""
    articles: tuple[str, ...] = ()
    """What may be brought into this scenario's charter, one a day; "all": every article of the pack. Empty: no charter.
    """

    def plays(self, card: Card) -> bool:
        """Whether a card is in this scenario's deck."""
        return card.form in self.forms and card.id not in self.leaves_out

    @property
    def opener_sets(self) -> tuple[tuple[str, ...], ...]:
        """Every three cards that a match may begin with."""
        return (self.first_cards, *self.more_first_cards)


@dataclass(frozen=True, slots=True)
class Pack:
    """All content of one city, cross-checked: what a match is played with."""

    id: str
    version: str
    fingerprint: str
    masks: tuple[Mask, ...]
    districts: Mapping[str, District]
    homes: tuple[Home, ...]
    cards: Mapping[str, Card]
    wishes: Mapping[str, Wish]
    headlines: tuple[Headline, ...]
    events: tuple[CityEvent, ...]
    scenarios: Mapping[str, Scenario]
    words: Mapping[str, str]
    title: str = ""
    author: str = ""
    licence: str = ""
    facts: tuple[Fact, ...] = ()
    regimes: tuple[TunedRegime, ...] = ()
    articles: tuple[Article, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
    """SVG text by name of the pictures that the pack brings itself; they are no part of its fingerprint."""
    language: str = "en"
    wording: str = ""
    """Tells apart the same pack in another language; "" in English. No part of its fingerprint either."""

    def is_class_length(self, scenario: str, length: str) -> bool:
        """Whether a match of that length is a class's; no length that is unknown here is."""
        lengths = self.scenarios[scenario].lengths if scenario in self.scenarios else {}
        return length in lengths and lengths[length].is_class

    @property
    def picture_key(self) -> str:
        """What a picture hangs on that shows something of the pack."""
        return self.fingerprint + self.wording
