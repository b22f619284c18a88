"""What a rule is said to read happens in ordinary play: news that it feels, desks that tell people apart, letters."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from game.city import events as ev
from game.content import default_pack
from tests.laws.bot_matches import BotMatch, bot_match
from tests.sampled import some

pytestmark = pytest.mark.xdist_group("bot matches")  # what they share is made once

SCENARIOS = sorted(default_pack().scenarios)
READS = {
    "bill": {"list", "list_secret", "orchard", "ledger", "ledger_consent"},
    "mix_up": {"list", "list_secret", "orchard", "ledger", "ledger_consent"},
    "survey": {"orchard"},
    "loophole": {"orchard"},
    "volunteering": {"ledger", "ledger_consent"},
    "notice": {"echo"},
    "founder": {"echo"},
    "street_kinder": {"mean", "gilded", "charter", "plain_stars"},
    "gala": {"gilded", "echo", "list", "list_secret"},
}
"""Which rules make something of each kind of news, written down once more."""
COME_IN_MOST = 0.75
DESKS_LEAST = 0.1


@pytest.mark.parametrize("matches", some([12, 60], 1))
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_no_news_is_dealt_that_the_rule_of_the_day_does_not_feel(scenario: str, matches: int) -> None:
    for seed in range(matches):
        match = bot_match(scenario, seed)
        events = {event.id: event.effect for event in match.plan.pack.events}
        out: set[str] = set()
        for _, rule, event in match.by_day():
            if isinstance(event, ev.DeedNoted) and event.deed in ("opted_out", "opted_in"):
                mask = str(dict(event.pairs)["by"])
                out = out | {mask} if event.deed == "opted_out" else out - {mask}
            if isinstance(event, ev.BulletinRead) and event.event:
                effect = events[event.event]
                assert rule in READS.get(effect.kind, {rule}), (event.event, rule)
                assert effect.about != "compulsory" or out, "somebody has left"
                assert not effect.about.startswith("cash") or "checkout" in match.plan.scenario.forms


@pytest.mark.slow
def test_a_law_on_cash_is_met_by_somebody_with_coins() -> None:
    passed = met = 0
    for seed in range(150):
        match = bot_match("the-list", seed)
        laws = [d for d, _, e in match.by_day() if isinstance(e, ev.LawPassed) and e.law.startswith("cash")]
        passed += bool(laws)
        cards = match.plan.pack.cards
        met += bool(laws) and any(
            d >= laws[0] and isinstance(e, ev.EncounterDone) and getattr(cards[e.card].rules, "has_elder", False)
            for d, _, e in match.by_day()
        )
    assert passed >= 5
    assert met >= 0.7 * passed


@pytest.mark.slow
@pytest.mark.parametrize("seats", some([5, 3, 8], 1))
@pytest.mark.parametrize("scenario", some(["the-list", "charter", "applause"], 1))
def test_no_desk_says_come_in_to_almost_everybody(scenario: str, seats: int) -> None:
    met: dict[str, Counter[str]] = defaultdict(Counter)
    for seed in range(60):
        for event in bot_match(scenario, seed, seats).events:
            if isinstance(event, ev.CounterAnswered):
                met[event.desk][event.treatment] += 1
    for desk, answers in met.items():
        assert answers["open"] <= COME_IN_MOST * answers.total(), (desk, answers)


@pytest.mark.slow
@pytest.mark.parametrize("rule", ["ledger", "ledger_consent"])
def test_letters_differ_and_reach_from_c_to_aaa(rule: str) -> None:
    letters: Counter[str] = Counter()
    alike = ledgers = 0
    for seed in range(80):
        for shown in ledgers_of(bot_match("the-list", seed, rule=rule)):
            mine = [text for _, text, _, _, _ in shown.rows]
            letters.update(mine)
            ledgers += 1
            alike += len(set(mine)) == 1
    assert alike <= 0.1 * ledgers
    for letter, least in (("AAA", 0.003), ("AA", 0.05), ("A", 0.2), ("B", 0.1), ("C", 0.03)):
        assert letters[letter] >= least * letters.total(), letters


def ledgers_of(match: BotMatch) -> list[ev.StandingsShown]:
    """What the hill showed at the close of every day from the third on."""
    found, last = [], None
    for day, _, event in match.by_day():
        if isinstance(event, ev.StandingsShown):
            last = event
        if isinstance(event, ev.RoundClosed) and day >= 3 and last is not None:
            found.append(last)
    return found


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_purse_is_counted_every_day(scenario: str) -> None:
    match = bot_match(scenario, 1)
    coins, counted = dict.fromkeys(match.city.masks, 0), 0
    for event in match.events:
        if isinstance(event, ev.Paid):
            coins[event.mask] += event.coins
        if isinstance(event, ev.DeedNoted) and event.deed == "held":
            held = dict(event.pairs)
            assert held["coins"] == coins[str(held["by"])]
            counted += 1
    assert counted == len(match.city.masks) * match.plan.days
