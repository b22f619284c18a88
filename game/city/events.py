"""The facts of a match in Plaudit: each in the past tense, each with its audience. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Audience, Event

# --- beginning -----------------------------------------------------------------------------------


@dataclass(slots=True)
class MatchBegan(Event):
    """A match began; `masks` are worn by seats 0, 1, 2 ... in this order."""

    scenario: str
    length: str
    days: int
    masks: tuple[str, ...]
    bots: tuple[int, ...]


@dataclass(slots=True)
class SceneShown(Event):
    """The city speaks: `key` names the sentence in the pack, `params` fill it; a moment of the script, no fact."""

    is_shown: ClassVar[bool] = True
    key: str
    params: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class PollAnswered(Event):
    """One seat's opinion before the match, 1 to 5; 0 for none. For the debrief's sums only."""

    audience: ClassVar[Audience] = "none"
    seat: int
    question: str
    answer: int


@dataclass(slots=True)
class GusRated(Event):
    """The table's stars for Gus, one figure to one decimal, and whether his door shut."""

    mean: str
    is_moved: bool


@dataclass(slots=True)
class XTried(Event):
    """Everybody has pressed X once and saw a card go."""


@dataclass(slots=True)
class WishesLaid(Event):
    """These wishes lie face up."""

    wishes: tuple[str, ...]


@dataclass(slots=True)
class WishTaken(Event):
    """A seat has taken a wish; only that seat knows which."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    wish: str


# --- day, rule, doors ------------------------------------------------------------------------------


@dataclass(slots=True)
class DayBegan(Event):
    """A day began. act: 1 to 3; `districts` are open today."""

    day: int
    act: int
    districts: tuple[str, ...]


@dataclass(slots=True)
class BulletinRead(Event):
    """This morning's paper: yesterday's headline ("" for none) and the day's event ("" for none)."""

    headline: str
    event: str


@dataclass(slots=True)
class EffectsSet(Event):
    """What headline and event change today: (effect kind, amount)."""

    effects: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class RuleOffered(Event):
    """Regimes on offer; `rises` per regime: (regime, ((mask, -1 | 0 | 1), ...)) as tiers would move."""

    by: str
    """"highest" or "vote"."""
    chooser: str
    """The mask that picks, or that has the casting vote."""
    rises: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(slots=True)
class RuleChanged(Event):
    """Another regime is in force and judges all days so far. by: scenario, highest, vote, referendum."""

    regime: str
    by: str


@dataclass(slots=True)
class StandingsJudged(Event):
    """The stored standings, exact: (mask, score, tier, place). What doors and wishes read; never shown."""

    audience: ClassVar[Audience] = "none"
    regime: str
    rows: tuple[tuple[str, float | int | str | None, int, int], ...]


@dataclass(slots=True)
class StandingsShown(Event):
    """What the hill shows: (mask, text, tier, place from the top counted from 1, is_veiled)."""

    regime: str
    rows: tuple[tuple[str, str, int, int, bool], ...]


@dataclass(slots=True)
class Boarded(Event):
    """Masks said where they want to be seen: (mask, district). The low board first."""

    wanted: tuple[tuple[str, str], ...]
    is_last: bool


@dataclass(slots=True)
class DoorAnswered(Event):
    """A door with a line and places answered, for all to see.

    `rows` in the order at the door: (mask, treatment, is_in, short_by); short_by is how much the standing fell
    short ("0.1") or "" where places ran out. kind: travel, home or flight.
    """

    kind: str
    door: str
    places: int
    rows: tuple[tuple[str, str, bool, str], ...]


@dataclass(slots=True)
class Vouched(Event):
    """A favoured mask stood by one who was turned away: it is let in, and the two share the risk of the day."""

    by: str
    of: str
    door: str


@dataclass(slots=True)
class VouchSettled(Event):
    """The guest kept its word (both gain a Life point) or did not (the host pays 2 coins)."""

    by: str
    of: str
    is_kept: bool


@dataclass(slots=True)
class Arrived(Event):
    """Where each mask is today: (mask, district)."""

    places: tuple[tuple[str, str], ...]


# --- encounters ------------------------------------------------------------------------------------


@dataclass(slots=True)
class EncounterSet(Event):
    """A card is on the table: who is in front, where, and in which part (roles by form, in order of `front`)."""

    is_shown: ClassVar[bool] = True
    card: str
    form: str
    place: str
    front: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(slots=True)
class Promised(Event):
    """What masks in front say they will do: (mask, act's id or text)."""

    is_shown: ClassVar[bool] = True
    promises: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Acted(Event):
    """Deeds laid open beside promises: (mask, act's id or number, what it did, in words)."""

    is_shown: ClassVar[bool] = True
    acts: tuple[tuple[str, str, str], ...]


@dataclass(slots=True)
class Clapped(Event):
    """Taps counted: (mask, taps, side)."""

    is_shown: ClassVar[bool] = True
    taps: tuple[tuple[str, int, str], ...]


@dataclass(slots=True)
class HandsShown(Event):
    """Hands that were raised, in order, and whether the motion passed."""

    is_shown: ClassVar[bool] = True
    hands: tuple[str, ...]
    has_passed: bool


@dataclass(slots=True)
class BetsShown(Event):
    """What the watchers bet on: (mask, bet's id, is_right)."""

    is_shown: ClassVar[bool] = True
    bets: tuple[tuple[str, str, bool], ...]


@dataclass(slots=True)
class OutcomeShown(Event):
    """The line that ends the gasp; `pays` as shown: (mask, coins, life)."""

    is_shown: ClassVar[bool] = True
    line: str
    pays: tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class FaceShown(Event):
    """One big face is up for stars: what this mask just did, in words.

    `kindness` (-1 to 1) is the plain reading of the act, for bots, who can't read words; no screen shows it.
    """

    is_shown: ClassVar[bool] = True
    mask: str
    did: str
    promised: str
    kindness: int = 0


@dataclass(slots=True)
class EncounterDone(Event):
    """An encounter stands: its card, place, who was in front, promises and acts (for the debrief and bots)."""

    card: str
    form: str
    place: str
    front: tuple[str, ...]
    promises: tuple[tuple[str, str], ...]
    acts: tuple[tuple[str, str, str], ...]


@dataclass(slots=True)
class Redirected(Event):
    """A struck card's masks went for a walk instead; nobody learns why."""

    front: tuple[str, ...]


@dataclass(slots=True)
class CareNoted(Event):
    """How caring an act was, -1 to 1; for the debrief's "do stars follow acts?"."""

    audience: ClassVar[Audience] = "none"
    mask: str
    card: str
    care: int


@dataclass(slots=True)
class StarsGiven(Event):
    """One rating of one act. `by` is a mask or "street"."""

    audience: ClassVar[Audience] = "none"
    by: str
    of: str
    stars: int
    card: str
    context: str = "home"


@dataclass(slots=True)
class OwnStars(Event):
    """To the rater alone: what it gave, and on which day."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    day: int
    by: str
    of: str
    stars: int
    card: str


@dataclass(slots=True)
class Guessed(Event):
    """To the rated alone: what it guessed it would get (1 to 5); settled in the finale."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    mask: str
    card: str
    stars: int


# --- purse, life, home ----------------------------------------------------------------------------


@dataclass(slots=True)
class Paid(Event):
    """Coins came or went; the purse never falls below 0. `coins` is what really moved. why: a key."""

    mask: str
    coins: int
    why: str


@dataclass(slots=True)
class Lived(Event):
    """Life points came or went, to the player in `seat`. why: a key."""

    seat: int
    points: int
    why: str


@dataclass(slots=True)
class LivedQuietly(Event):
    """Life points nobody else learns of before the sums: guesses of one's own stars, the held door."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    points: int
    why: str


@dataclass(slots=True)
class DeedNoted(Event):
    """A deed other than a rating, as in a deeds document: its name and its (key, value) pairs."""

    deed: str
    pairs: tuple[tuple[str, str | int | bool], ...]


@dataclass(slots=True)
class HomeTaken(Event):
    """A mask sleeps here tonight."""

    mask: str
    home: str


@dataclass(slots=True)
class Evicted(Event):
    """A mask lost its home against its will: seen by all. why: "stars", "coins" or "places"."""

    mask: str
    home: str
    to: str
    why: str
    is_staged: bool


@dataclass(slots=True)
class ErrandRun(Event):
    """What each mask did with its evening: (mask, errand)."""

    errands: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class HeadlineChosen(Event):
    """The lowest mask wrote tomorrow's headline; it is read in the morning."""

    audience: ClassVar[Audience] = "none"
    headline: str


@dataclass(slots=True)
class HeadlineForetold(Event):
    """What the others think the lowest mask has written: (mask, headline); settled when the paper is out."""

    audience: ClassVar[Audience] = "none"
    rows: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Foretold(Event):
    """Guesses about another's choice are laid open: (mask, guess, is_right). A right one is a coin."""

    topic: str
    rows: tuple[tuple[str, str, bool], ...]


@dataclass(slots=True)
class LowestNamed(Event):
    """Who is lowest this evening and so writes the paper."""

    mask: str
    headlines: tuple[str, ...]


@dataclass(slots=True)
class MasksSwapped(Event):
    """Masks change hands: seat i now wears masks[i]. Purse, home and standing stay with the mask."""

    masks: tuple[str, ...]


@dataclass(slots=True)
class DayClosed(Event):
    """The ledger is closed and the city sleeps; deeds of the evening belong to the next round."""

    day: int


@dataclass(slots=True)
class RoundClosed(Event):
    """The ledger of a day is closed: what follows belongs to the next round."""

    day: int


# --- finale ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class ReferendumHeld(Event):
    """What the city decided: keep, reform or abolish; the count is not told. `regime` opens the flight's door."""

    decision: str
    regime: str


@dataclass(slots=True)
class FlightLeft(Event):
    """Who flew, who took the boat, who sat on the jump seat beside which host ("" for none)."""

    flown: tuple[str, ...]
    boat: tuple[str, ...]
    guest: str
    host: str


@dataclass(slots=True)
class DoorHeld(Event):
    """Somebody on board held the door (or nobody did); no name."""

    is_held: bool


@dataclass(slots=True)
class WishGuessed(Event):
    """What seats guessed about their right neighbours: (seat, of seat, wish, is_right)."""

    rows: tuple[tuple[int, int, str, bool], ...]


@dataclass(slots=True)
class WishRevealed(Event):
    """One seat's wish and whether it came true."""

    seat: int
    wish: str
    is_true: bool
    points: int


@dataclass(slots=True)
class MatchEnded(Event):
    """The sums: (seat, mask, Life points), best first; who won (more than one on an exact tie)."""

    rows: tuple[tuple[int, str, int], ...]
    winners: tuple[int, ...]


@dataclass(slots=True)
class MirrorShown(Event):
    """What each mask gave: (mask, ones, twos, threes, fours, fives); only where the reveal level allows."""

    is_shown: ClassVar[bool] = True
    rows: tuple[tuple[str, int, int, int, int, int], ...]


def event_types() -> tuple[type[Event], ...]:
    """Every event type of Plaudit, in the order they are written here."""
    return tuple(
        value
        for value in globals().values()
        if isinstance(value, type) and issubclass(value, Event) and value is not Event
    )
