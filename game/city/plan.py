"""What a match is played with: pack, scenario, length, table; and the arithmetic of its days. Pure data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from game.city.pack import Article, Card, Change, Home, Length, Pack, Rated, Scenario
from game.city.regimes.regime import Regime
from game.city.regimes.registry import regime_among
from game.city.regimes.tuned import regimes_of
from game.engine.prompts import Seat

SEATS_LEAST, SEATS_MOST = 3, 8
FARE = 2
"""Coins for the way to the upper district, where the scenario says nothing else."""
LARGE, MOST_ENCOUNTERS, SHORT_DAYS = 7, 3, 3
"""From so many seats on two halves of the table play at once, in so many encounters a day; twice a day in a match of so
few days."""
DOUBLE_FROM = 1.8
"""A form that has so many times its equal share of a deck has two cards a turn, or most of them never came."""
WISH_MANY, WISH_MOST = 6, 8
"""From so many seats a wish is worth a Life point less; at the largest table two."""
RULE_DAYS = 2
"""So many days at least a scenario's own rule is in force before another one may be chosen."""
REVEAL_USUAL, REVEAL_MOST = 1, 3
TEAM_TALK_DAYS = 3
"""So many days a class's match has at least where its teams get time to talk before each press."""
COMPANY_DAY, CHAIR_DAYS, APP_DAY = 3, 4, 3
"""The first day of company; the days that a match with the empty chair has at least; when the app may be handed in."""


def places_in(scenario: Scenario, home: Home, seats: int) -> int | None:
    """How many may live in a home at a table of so many seats; None: no limit."""
    places = scenario.beds.get(home.id, home.places)
    return places[seats - SEATS_LEAST] if places else None


def middle_of(homes: Sequence[Home]) -> Home:
    """The home of the middle rung."""
    return sorted(homes, key=lambda home: home.rung)[len(homes) // 2]


def headline_seen(headline: str) -> str:
    """How a headline stands among what an evening has seen, beside cards."""
    return f"headline/{headline}"


@dataclass(frozen=True)
class Plan:
    """One match's frame. seats: 3 to 8, bots included; `bots` are the seats that no person holds at the start."""

    pack: Pack
    scenario: Scenario
    length: str
    seats: int
    bots: tuple[Seat, ...] = ()
    rated: Rated = "party"
    """At class lengths always "class"."""
    reveal: int = REVEAL_USUAL
    """How much the end shows: 0 the table's sums, 1 each mask's own, 2 mask by mask, 3 by player. Class lengths: 0."""
    is_again: bool = False
    """From the second match of an evening polls, Gus and the X are known, and left out."""
    seen: tuple[str, ...] = ()
    """Cards of the evening's earlier matches, the oldest first: dealt last. And their headlines, by `headline_seen`."""
    public: str = ""
    """How whoever looks on takes part, one of `public.WAYS`; "" where nobody does."""

    def __post_init__(self) -> None:
        if not SEATS_LEAST <= self.seats <= SEATS_MOST:
            raise ValueError(f"a table has {SEATS_LEAST} to {SEATS_MOST} seats, not {self.seats}")
        if not 0 <= self.reveal <= REVEAL_MOST:
            raise ValueError(f"the end shows 0 to {REVEAL_MOST}, not {self.reveal}")
        if self.is_class:
            object.__setattr__(self, "rated", "class")
            object.__setattr__(self, "reveal", 0)

    def __getstate__(self) -> dict[str, object]:
        """What travels to another process: the rules stay, which are functions, and are found again by name."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @property
    def _length(self) -> Length:
        return self.scenario.lengths[self.length]

    @cached_property
    def days(self) -> int:
        """Days of the match; small tables (up to five seats) may play one more."""
        return self._length.days_small if self.seats <= 5 else self._length.days

    @cached_property
    def encounters_a_day(self) -> int:
        """Encounters of a day, from the second on; fewer in short lengths."""
        wanted = self.scenario.encounters_small if self.seats == 3 else self.scenario.encounters
        return min(MOST_ENCOUNTERS if self.is_large else wanted, self._length.encounters_max)

    @property
    def is_large(self) -> bool:
        """Whether two halves of the table play at once, as few would else be in front."""
        return self.seats >= LARGE and not self.has_one_scene

    @property
    def halves(self) -> tuple[int, ...]:
        """Which encounters of a day, from the second day on, two halves of the table play at once; first is 0."""
        return () if not self.is_large else (0,) if self.days > SHORT_DAYS else (0, 2)

    @property
    def for_all(self) -> tuple[int, ...]:
        """Which encounters of such a day are for the whole table: one of three, where it would else fall apart."""
        if self.is_large and self.days <= SHORT_DAYS:
            return (1,)
        return (2,) if self.encounters_a_day == MOST_ENCOUNTERS and self.seats > SEATS_LEAST else ()

    @cached_property
    def is_class(self) -> bool:
        """Whether teams of a class play: softly from the start, and the end shows sums only."""
        return self._length.is_class

    @property
    def has_team_talk(self) -> bool:
        """Whether teams talk over each press; in the shortest slot they press at once, or it would not be short."""
        return self.is_class and self.days >= TEAM_TALK_DAYS

    def has_errands(self, day: int) -> bool:
        """Whether this evening has errands: never in a short match; where teams talk, not the first and the last."""
        if not self.scenario.errands or self.is_short:
            return False
        return not self.has_team_talk or 1 < day < self.days

    @property
    def has_evening_facts(self) -> bool:
        """Whether facts are asked in the evenings too, not only after the flight: where there is time for it."""
        return not self.is_short and not (self.has_team_talk and self.days == TEAM_TALK_DAYS)

    @property
    def has_one_scene(self) -> bool:
        """Whether a day has one scene, the first day included."""
        return self._length.encounters_max == 1

    @property
    def is_short(self) -> bool:
        """Whether this length, not being a class's, has one scene a day and leaves out the polls."""
        return self.has_one_scene and not self.is_class

    @cached_property
    def districts_open(self) -> int:
        """Districts open a day."""
        return self.scenario.districts_open_large if self.seats >= 7 else 2

    @cached_property
    def doors_day(self) -> int:
        """The first day on which doors look; act II begins."""
        return min(self.scenario.doors_day, self.days)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """How the rule changes between its own days and the last question; of two, a short match has the later one."""
        mornings = self.days - self.doors_day - RULE_DAYS + 1
        return self.scenario.changes[-mornings:] if mornings > 0 and self.has_choice else ()

    @cached_property
    def pick_day(self) -> int:
        """The morning on which the highest mask picks the rule. 0: none does."""
        return self.doors_day + RULE_DAYS if "pick" in self.changes and not self.articles else 0

    @cached_property
    def vote_day(self) -> int:
        """The morning on which everyone votes; act III begins. 0: nobody does, but for the last question."""
        first = self.pick_day + 1 if self.pick_day else self.doors_day + RULE_DAYS
        return max(self.days - 1, first) if "vote" in self.changes else 0

    @cached_property
    def has_choice(self) -> bool:
        """Whether there are other rules to change to; a scenario of one rule keeps it."""
        return len(set(self.scenario.regimes)) > 1

    def act(self, day: int) -> int:
        """The act that a day belongs to: 1, 2 or 3."""
        last = max(self.pick_day, self.vote_day)
        if last and day >= last:
            return 3
        return 2 if day >= self.doors_day else 1

    @property
    def course(self) -> str:
        """Which way through the debrief: the length's own, else a glance after a short match, else the party's."""
        return self._length.course or ("glance" if self.is_short else "party")

    @property
    def has_polls(self) -> bool:
        """Whether opinions are asked before and after: once an evening, and never in a short match."""
        return not (self.is_short or self.is_again)

    def has_company(self, day: int) -> bool:
        """Whether masks choose today beside whom to walk; never where a day has one scene, nor in a class."""
        return self.scenario.company and day >= COMPANY_DAY and not self.has_one_scene and not self.is_class

    @property
    def has_book(self) -> bool:
        """Whether there is a Book of those who stand at the foot; a class writes nobody down."""
        return self.scenario.book_life > 0 and not self.is_class

    @property
    def app_life(self) -> int:
        """Life points at most of a night without the app."""
        return self.scenario.app_life

    @property
    def app_day(self) -> int:
        """The morning on which the table talks of handing in the app: the third, of three days the second."""
        return min(APP_DAY, self.days - 1)

    @property
    def has_app(self) -> bool:
        """Whether the app may be handed in: at a party with two nights to go; a class puts nobody to it."""
        return self.app_life > 0 and self.app_day > 1 and not self.is_class and not self.has_one_scene

    def is_bill_day(self, day: int) -> bool:
        """Whether the news of this day is a bill, if there is one left."""
        every, since = self.scenario.bill_every, day - self.doors_day
        return every > 0 and since >= 0 and since % every == 0

    @cached_property
    def chair_days(self) -> tuple[int, ...]:
        """The days on which the chair may first be empty: three days of the match with no bill among them."""
        starts = range(2, self.days - 1)
        return tuple(first for first in starts if not any(self.is_bill_day(first + part) for part in range(3)))

    @property
    def has_chair(self) -> bool:
        """Whether the empty chair may come: three days of it, at a party that is long enough."""
        is_long = self.days >= CHAIR_DAYS and not self.has_one_scene
        return self.scenario.chair and is_long and self.rated == "party" and bool(self.chair_days)

    @property
    def fare(self) -> int:
        """Coins for the way to the upper district, before a paper or an article changes it."""
        return self.scenario.fares[self.seats - SEATS_LEAST] if self.scenario.fares else FARE

    @property
    def wish_points(self) -> int:
        """What a wish is worth: 4, in long matches 5. With more whoever served nothing else won too often.

        From six seats on one less, at eight two: where many compete, the same lead wins more of a fair share.
        """
        return (5 if self.days >= 5 else 4) - (self.seats >= WISH_MANY) - (self.seats >= WISH_MOST)

    @property
    def half_wish_points(self) -> int:
        """What half a wish is worth, rounded up: 2 or 3."""
        return (self.wish_points + 1) // 2

    @property
    def plane_places(self) -> int:
        """Seats on the plane: half the table, rounded up."""
        return (self.seats + 1) // 2

    def places_of(self, home: Home) -> int | None:
        """How many may live there at this table; None: no limit."""
        return places_in(self.scenario, home, self.seats)

    def home(self, home_id: str) -> Home:
        """A home by id; KeyError if the pack has none of that name."""
        for home in self.pack.homes:
            if home.id == home_id:
                return home
        raise KeyError(home_id)

    @cached_property
    def terrace(self) -> Home:
        """Where everyone sleeps the first night: the middle rung."""
        return middle_of(self.pack.homes)

    @cached_property
    def regimes(self) -> Mapping[str, Regime]:
        """Every rule of this match by name: the pack's own and the city's."""
        return regimes_of(self.pack)

    def regime(self, name: str) -> Regime:
        """A regime by name; UnknownRegime if neither the pack nor the city has one of that name."""
        return regime_among(self.regimes, name)

    def rules_beside(self, now: str) -> list[Regime]:
        """The rule in force, first, and all that may come in this match; where the table writes its own, any may."""
        return [self.regime(now), *(rule for rule in self._to_come if rule.name != now)]

    @cached_property
    def _to_come(self) -> tuple[Regime, ...]:
        said = self.scenario
        names = self.regimes if self.articles else (*said.regimes, said.regime, said.reform, said.abolish)
        return tuple(self.regime(name) for name in dict.fromkeys(names))

    @cached_property
    def deck(self) -> tuple[Card, ...]:
        """All cards that this scenario and audience play, in the pack's order."""
        return tuple(
            card
            for card in self.pack.cards.values()
            if self.scenario.plays(card) and (self.rated == "party" or card.rated == "class")
        )

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The forms of its cards."""
        return tuple(dict.fromkeys([card.form for card in self.deck]))

    @cached_property
    def openers(self) -> frozenset[str]:
        """Every card that a match may begin with."""
        return frozenset().union(*self.scenario.opener_sets)

    @cached_property
    def double_forms(self) -> frozenset[str]:
        """Forms with nearly twice their share of the deck, but for first cards: a turn of theirs is two cards."""
        counts = Counter(card.form for card in self.deck if card.id not in self.openers)
        return frozenset(form for form, n in counts.items() if n * len(counts) >= DOUBLE_FROM * counts.total())

    @cached_property
    def lots(self) -> Mapping[str, float]:
        """How many lots a card has among those of its form: more if few districts have it, or it would hardly come."""
        places = self.scenario.districts
        return {
            card.id: len(places) / max(1, len({*card.places}.intersection(places))) if card.places else 1.0
            for card in self.deck
        }

    def seen_at(self, card: str) -> int:
        """When tonight a card was seen, from 1 on; 0: not yet."""
        return self.seen.index(card) + 1 if card in self.seen else 0

    @cached_property
    def least_known_openers(self) -> tuple[tuple[str, ...], ...]:
        """Of the sets of first cards those of which this evening has seen least, and not for longest."""
        sets = self.scenario.opener_sets
        known = [(sum(card in self.seen for card in cards), max(map(self.seen_at, cards))) for cards in sets]
        return tuple(cards for cards, how in zip(sets, known, strict=True) if how == min(known))

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """All articles that may be brought into this scenario's charter, in the pack's order."""
        wanted = self.scenario.articles
        return tuple(
            article
            for article in self.pack.articles
            if (wanted == ("all",) or article.id in wanted) and (self.rated == "party" or article.rated == "class")
        )

    @property
    def articles_brought(self) -> int:
        """How many articles are brought: one each morning from the day on which doors look."""
        return self.days - self.doors_day + 1 if self.articles else 0

    @property
    def facts_asked(self) -> int:
        """How many facts are guessed: one an evening and one in the finale; short lengths have the last one only."""
        return (self.days * self.has_evening_facts + 1) if self.scenario.facts else 0
