"""Deeds: what was done, as facts a regime can judge. Holds words and shapes only; scores nothing and reads no files."""

from dataclasses import MISSING, dataclass, fields
from typing import TypeAlias

STREET, CROWD = CITIZENS = ("street", "public")
"""Raters without a seat: the unseen citizens and the crowd. They may rate, and do nothing else.

Nobody knows what the street gave. The crowd's figure is told to all: it moves a sum, and hides nothing in it.
"""
CONTEXTS = ("home", "work", "money")
TAGS = ("house_brand", "family", "luxury", "game", "plain")
ANSWERS = ("paid", "pleaded", "ignored")
TONES = ("approved", "plain", "gloomy", "sensitive")
ENTRIES = (
    "ticket",
    "litter",
    "false_report",
    "unpaid_fine",
    "broken_contract",
    "drunk_driving",
    "volunteering",
    "blood_donation",
    "heroic_act",
    "disturbance",
)
WORDS = {"context": CONTEXTS, "tag": TAGS, "answer": ANSWERS, "tone": TONES, "entry": ENTRIES}
"""The closed lists: the words that a field of this name may hold, in any deed."""


@dataclass(slots=True)
class Rated:
    """One rating of one act: `stars` 1 to 5; `by` a seat or one of CITIZENS, never `of` itself."""

    by: str
    of: str
    stars: int
    context: str = "home"


@dataclass(slots=True)
class KeptCompany:
    """`by` was seen to stand by `of`."""

    by: str
    of: str


@dataclass(slots=True)
class OptedOut:
    """`by` leaves a system that one may leave; everyone starts inside."""

    by: str


@dataclass(slots=True)
class OptedIn:
    """`by` comes back into a system that one may leave."""

    by: str


@dataclass(slots=True)
class Bought:
    """One purchase; `tag` is one of TAGS."""

    by: str
    tag: str


@dataclass(slots=True)
class Due:
    """A bill came and was answered; `able`: there was money for it; `answer` is one of ANSWERS."""

    by: str
    able: bool
    answer: str


@dataclass(slots=True)
class Settled:
    """An old debt was paid off."""

    by: str


@dataclass(slots=True)
class Disclosed:
    """One more profile field was handed over."""

    by: str


@dataclass(slots=True)
class Befriended:
    """The two are linked from now on; a link has no direction."""

    by: str
    of: str


@dataclass(slots=True)
class Unfriended:
    """The two are no longer linked."""

    by: str
    of: str


@dataclass(slots=True)
class Posted:
    """A public post; `tone` is one of TONES."""

    by: str
    tone: str


@dataclass(slots=True)
class Liked:
    """`by` likes a post of `of`."""

    by: str
    of: str


@dataclass(slots=True)
class Shared:
    """`by` passes on an official notice."""

    by: str


@dataclass(slots=True)
class Clapped:
    """`taps` in one applause round, 0 or more."""

    by: str
    taps: int


@dataclass(slots=True)
class Recorded:
    """An official puts an act of `by` on record; `entry` is one of ENTRIES (points: see the regime `ledger`)."""

    by: str
    entry: str


@dataclass(slots=True)
class Held:
    """`coins` in hand when the round ends, 0 or more."""

    by: str
    coins: int


Deed: TypeAlias = (
    Rated
    | KeptCompany
    | OptedOut
    | OptedIn
    | Bought
    | Due
    | Settled
    | Disclosed
    | Befriended
    | Unfriended
    | Posted
    | Liked
    | Shared
    | Clapped
    | Recorded
    | Held
)

DEEDS: dict[str, type[Deed]] = {
    "rated": Rated,
    "kept_company": KeptCompany,
    "opted_out": OptedOut,
    "opted_in": OptedIn,
    "bought": Bought,
    "due": Due,
    "settled": Settled,
    "disclosed": Disclosed,
    "befriended": Befriended,
    "unfriended": Unfriended,
    "posted": Posted,
    "liked": Liked,
    "shared": Shared,
    "clapped": Clapped,
    "recorded": Recorded,
    "held": Held,
}
"""Every kind of deed by the name it bears in a deeds document."""

NAMES: dict[type[Deed], str] = {kind: name for name, kind in DEEDS.items()}


def to_doc(deed: Deed) -> dict[str, str | int | bool]:
    """The deed as one object of a deeds document; a key that holds its default is left out."""
    doc: dict[str, str | int | bool] = {"deed": NAMES[type(deed)]}
    for field in fields(deed):
        value = getattr(deed, field.name)
        if field.default is MISSING or value != field.default:
            doc[field.name] = value
    return doc
