"""Words that the rules are going to ask for are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.city import (
    articles,
    book,
    chair,
    company,
    deposits,
    dues,
    errands,
    finale,
    last_question,
    opting_out,
    talk,
    travel,
)  # fmt: skip
from game.city.charter_vote import CHARTER_VOTES
from game.city.facts import TOPIC
from game.city.forms import ballot
from game.city.forms.beats import NO_BET
from game.city.happenings import MIX_UP
from game.city.kept_quiet import FOLDED
from game.city.opinions import OPINIONS
from game.city.pack import VERDICTS, Pack
from game.city.questions import BILL_REPLIES, LOOPHOLE, REPLIES, REPORT, USE
from game.city.regimes.regime import TIERS, TREATMENTS
from game.city.regimes.registry import all_regimes
from game.content.findings import Finding
from game.content.problems import did_you_mean

REGIME_CARD = ("name", "card", "line1", "line2", "line3", "inspired", "invented")
OPTIONS = {
    "bet": (NO_BET,),
    "flight": (finale.PLANE, finale.BOAT),
    "hold": ("sit", "hold"),
    "referendum": last_question.DECISIONS,
    "vouch": (travel.NOBODY,),
    "jump_seat": (finale.NOBODY,),
    book.BOOK: (book.NOBODY,),
    "one_word": talk.WORDS,
    "consent": (talk.YES, talk.NO),
    **{f"bet_{chart}": bets for chart, bets in talk.BETS.items()},
    "hand": (ballot.RAISE, ballot.KEEP),
}
LEAVING = {
    topic: tuple(option.id for option in options)
    for topic, options in (
        (opting_out.APP, opting_out.HAVE_IT),
        (opting_out.PLEDGE, opting_out.HAVE_IT),
        (opting_out.BACK, opting_out.HAVE_NONE),
    )
}
"""What is asked of the app, where it may be handed in."""
ASKED: dict[str, tuple[str, ...]] = {
    "bill": BILL_REPLIES,
    LOOPHOLE: (USE, REPORT),
    **{kind: tuple(reply.id for reply in replies) for kind, replies in REPLIES.items()},
}
"""What the day's event may ask, by its effect: only of packs that have such an event."""
REASONS = (
    "start", "wage", "rent", "sweeping", "home", "upper", "lower", "fare", "vouch", "foretold", "wish",
    "book", "guarantee", "coins", "guess_wish", "guessed_stars", finale.GOOD_NAME, "jump_seat", "held", FOLDED,
    "loan", "study", "fine", dues.ARREARS, errands.BILL, deposits.DEPOSIT, finale.PLANE, finale.BOAT,
)  # fmt: skip
"""What coins and Life points came or went for; cards, headlines and events go by their own titles."""


def check(pack: Pack) -> Iterable[Finding]:
    """Every key by name; a near miss among the pack's own words is shown."""
    wanted = tuple(needed(pack))
    spare = sorted(pack.words.keys() - set(wanted))
    for key in wanted:
        if key not in pack.words:
            says = f"there are no words for this.{did_you_mean(key, spare)} Put them in a file in words/"
            yield Finding("words", "", says, (key,), ("words",))


def needed(pack: Pack) -> Iterator[str]:
    """All keys that cards, doors, homes and sums ask for."""
    for regime in (*all_regimes(), *(own.id for own in pack.regimes)):
        yield from (f"regime.{regime}.{part}" for part in REGIME_CARD)
    for topic, options in OPTIONS.items():
        yield from (f"option.{topic}.{option}" for option in options)
    yield from (f"home.{home.id}" for home in pack.homes)
    yield from (f"tier.{tier}" for tier in range(len(TIERS)))
    yield from (f"treatment.{treatment}" for treatment in TREATMENTS)
    yield from (f"why.{reason}" for reason in REASONS)
    yield from (f"poll.{question}" for question in OPINIONS)
    yield from _of_errands(pack)
    yield from _of_the_news(pack)


def _of_errands(pack: Pack) -> Iterator[str]:
    """Keys of every errand that may be on offer: those that scenarios name, a shift, and a call for an empty purse."""
    named = {errand for scenario in pack.scenarios.values() for errand in scenario.errands}
    for errand in errands.ERRANDS.values():
        if errand.id in (*named, errands.SHIFT, errands.CALL, errands.SIGN):
            yield from (f"option.errand.{errand.id}", f"why.{errand.id}", f"errand.{errand.id}")
            yield f"errand.{errand.id}.gloss"
            yield from (f"errand.{errand.id}.{treatment}" for treatment in TREATMENTS if errand.gate)


def _of_the_news(pack: Pack) -> Iterator[str]:
    """Keys that only some events ask for, and facts."""
    kinds = {event.effect.kind for event in pack.events}
    for kind in sorted(kinds & ASKED.keys()):
        yield f"question.{kind}"
        yield from (f"option.{kind}.{reply}" for reply in ASKED[kind])
    if LOOPHOLE in kinds:
        yield from (f"option.foretell_{LOOPHOLE}.{reply}" for reply in ASKED[LOOPHOLE])
    if MIX_UP in kinds:
        yield from (f"why.{MIX_UP}", f"question.{MIX_UP}")
    if "gala" in kinds:
        yield "question.gala"
    yield from (f"law.{law}" for law in sorted({e.effect.about for e in pack.events if e.effect.kind == "law"}))
    if chair.CHAIR in kinds:
        yield f"why.{chair.CHAIR}"
        yield from (f"option.{chair.CHAIR}.{answer}" for answer in chair.ANSWERS)
    if any(scenario.company for scenario in pack.scenarios.values()):
        yield from (f"option.{company.TOPIC}.{company.ALONE}", f"why.{company.TOPIC}")
    if any(scenario.app_life for scenario in pack.scenarios.values()):
        yield f"why.{opting_out.APP}"
        yield from (f"option.{topic}.{answer}" for topic, answers in LEAVING.items() for answer in answers)
    if pack.articles:
        yield f"why.{articles.WHY}"
        yield from (f"option.charter.{vote}" for vote in CHARTER_VOTES)
    if pack.facts:
        yield from (f"option.{TOPIC}.{verdict}" for verdict in VERDICTS)
