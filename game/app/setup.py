"""What a match is begun with: from words on the command line or a menu to a plan and rules. Pure, opens no file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, cast

from game.app.refusal import BadCall, unknown
from game.bots.bot import Bot, bots_for
from game.city.city import City
from game.city.pack import Pack, Rated
from game.city.plan import REVEAL_MOST, REVEAL_USUAL, Plan
from game.city.plaudit import plaudit_rules
from game.city.public import WAYS
from game.devices.kinds.table import KINDS
from game.devices.seat_kinds import SEATS_MAX, SEATS_MIN, SeatKind
from game.engine.dice import Dice
from game.engine.prompts import Seat
from game.engine.rules import Rules
from game.languages import ENGLISH, is_known
from game.told import Told

FORMAT = 1
PATH_MOST = 4096
FIRST_SCENARIO = "first-impressions"


@dataclass(frozen=True, slots=True)
class Setup:
    """All that is needed to begin the same match again. It is what a save keeps beside the answers.

    `pack_at` is the folder of a pack that was named by path, "" for the game's own; `save_to` the file that the
    match is kept in when it ends, "" for none.
    """

    scenario: str
    length: str
    seats: tuple[SeatKind, ...]
    seed: int
    rated: Rated
    pack: str
    pack_version: str
    pack_print: str
    pack_at: str = ""
    save_to: str = ""
    is_headless: bool = False
    reveal: int = REVEAL_USUAL
    """How much the end shows, 0 to 3; class lengths show the least whatever it says."""
    is_again: bool = False
    """Whether these people have played one this evening: polls, Gus and the X have been met."""
    cards: str = ""
    """The code of the seat cards that the table votes by; "" for none."""
    is_forgotten: bool = False
    """Whether it was kept without its votes: see `forgotten.py`. Such a match has no seed and no answers."""
    seen: tuple[str, ...] = ()
    """Cards of this evening's earlier matches, the oldest first: they come last."""
    public: str = ""
    """How whoever looks on takes part: by "phones", by a "count" of hands, or (""): not at all."""
    language: str = ENGLISH
    """Whose words it tells: they stand in its events, so a match is of one language from beginning to end."""

    @property
    def bots(self) -> tuple[Seat, ...]:
        """The seats that no person holds at the start."""
        return tuple(seat for seat, kind in enumerate(self.seats) if not KINDS[kind].is_held)

    @property
    def is_for_people(self) -> bool:
        """Whether people play it, or may sit down in the middle."""
        return not self.is_headless

    def to_doc(self) -> dict[str, object]:
        """Plain data for the journal."""
        doc = asdict(self) | {"seats": list(self.seats), "seen": list(self.seen)}
        if self.language == ENGLISH:  # as before there were others
            del doc["language"]
        return {"game": "plaudit", "format": FORMAT, **doc}


def setup_for(
    pack: Pack,
    seats: Sequence[SeatKind],
    *,
    seed: int,
    scenario: str = "",
    length: str = "standard",
    rated: Rated = "party",
    pack_at: str = "",
    save_to: str = "",
    is_headless: bool = False,
    reveal: int = REVEAL_USUAL,
    cards: str = "",
    public: str = "",
) -> Setup:
    """A setup that can be played; raises `BadCall` for a scenario or length that the pack does not have."""
    chosen = scenario or (FIRST_SCENARIO if FIRST_SCENARIO in pack.scenarios else next(iter(pack.scenarios)))
    if chosen not in pack.scenarios:
        raise unknown("--scenario", chosen, pack.scenarios)
    lengths = pack.scenarios[chosen].lengths
    if length not in lengths:
        raise unknown(f"--length, for the scenario {chosen}", length, lengths)
    pack_is = (pack.id, pack.version, pack.fingerprint)
    return Setup(
        chosen, length, tuple(seats), seed, rated, *pack_is, pack_at, save_to, is_headless, reveal, cards=cards,
        public=public, language=pack.language,
    )  # fmt: skip


def plan_for(setup: Setup, pack: Pack) -> Plan:
    """The frame of the match; raises `BadCall` if `pack` is not the one that the setup was made with."""
    if (pack.id, pack.fingerprint) != (setup.pack, setup.pack_print):
        begun = f"{setup.pack} {setup.pack_version} ({setup.pack_print[:8]})"
        here = f"{pack.id} {pack.version} ({pack.fingerprint[:8]})"
        raise BadCall(
            Told(
                "The match was begun with the pack {begun}, and here is {here}. "
                "Fetch that version of the game, or begin anew.",
                begun=begun,
                here=here,
            )
        )
    if setup.scenario not in pack.scenarios or setup.length not in pack.scenarios[setup.scenario].lengths:
        raise BadCall(
            Told(
                "The pack {pack} has no {scenario} of length {length}. Begin a new match.",
                pack=pack.id,
                scenario=setup.scenario,
                length=setup.length,
            )
        )
    scenario = pack.scenarios[setup.scenario]
    return Plan(
        pack,
        scenario,
        setup.length,
        len(setup.seats),
        setup.bots,
        setup.rated,
        setup.reveal,
        setup.is_again,
        setup.seen,
        setup.public,
    )


def rules_for(setup: Setup, pack: Pack) -> Rules[City]:
    """The rules of the match; pure: the same setup and pack give the same game."""
    return plaudit_rules(plan_for(setup, pack))


def bots_of(setup: Setup) -> dict[Seat, Bot]:
    """The bots that sit there from the start, the same for the same seed."""
    return bots_for(setup.bots, Dice(setup.seed, "temperaments"))


def late_bot(setup: Setup, seat: Seat) -> Bot:
    """The bot that takes over a person's seat."""
    return bots_for([seat], Dice(setup.seed, "temperaments", "late", seat))[seat]


def setup_from_doc(doc: Mapping[str, object], where: str) -> Setup:
    """The setup again from a journal; raises `BadCall`, naming `where`, for what this game has not written."""
    found: dict[str, Any] = {str(key): value for key, value in doc.items() if key not in ("game", "format")}
    if doc.get("game") != "plaudit":
        raise BadCall(
            Told(
                "{where}: this is a match of another game ({game}). Name one of Peer Review.",
                where=where,
                game=repr(doc.get("game")),
            )
        )
    if doc.get("format") != FORMAT:
        raise BadCall(
            Told("{where}: it was saved by another version of the game. Update the game, then try again.", where=where)
        )
    found.setdefault("reveal", 2)  # what a match showed before it could be chosen
    found.setdefault("is_again", False)
    found.setdefault("cards", "")
    found.setdefault("is_forgotten", False)
    found.setdefault("seen", [])
    found.setdefault("public", "")
    found.setdefault("language", ENGLISH)
    wanted: dict[str, type] = {
        "scenario": str, "length": str, "seats": list, "seed": int, "rated": str, "pack": str, "pack_version": str,
        "pack_print": str, "pack_at": str, "save_to": str, "is_headless": bool, "reveal": int, "is_again": bool,
        "cards": str, "is_forgotten": bool, "seen": list, "public": str,
        "language": str,
    }  # fmt: skip
    if set(found) != set(wanted) or not all(type(found[key]) is kind for key, kind in wanted.items()):
        raise _damaged(where, "its setup")
    if len(found["pack_at"]) > PATH_MOST:
        raise _damaged(where, "where its pack is")
    if not 0 <= found["reveal"] <= REVEAL_MOST:
        raise _damaged(where, "how much its end shows")
    seats = found["seats"]
    if not SEATS_MIN <= len(seats) <= SEATS_MAX or not all(kind in KINDS for kind in seats):
        raise _damaged(where, "its seats")
    if not all(isinstance(card, str) for card in found["seen"]):
        raise _damaged(where, "what the evening had seen")
    if found["public"] not in ("", *WAYS):
        raise _damaged(where, "how its public takes part")
    if not is_known(found["language"]):
        raise BadCall(
            Told(
                "{where}: it was played in a language that is not here: {language}. Fetch a version of the game that "
                "has it in assets/languages, then try again.",
                where=where,
                language=repr(found["language"][:12]),
            )
        )
    found["seats"], found["seen"] = tuple(cast("list[SeatKind]", seats)), tuple(found["seen"])
    return Setup(**found)


def _damaged(where: str, what: str) -> BadCall:
    """A save whose setup no match could have been begun with."""
    form = "{where}: the file is damaged ({what}). Use another copy; this one cannot be mended."
    return BadCall(Told(form, where=where, what=what))
