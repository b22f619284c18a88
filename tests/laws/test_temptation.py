"""Temptation by numbers, on every card: to be mean alone pays best, all kind pays all best, no option is a mistake."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest

from game.city.pack import Card
from game.content.loading import PACKS, load_pack
from tests.city.forms.playing import COINS_A_LIFE, MASKS, MEAN_ADDS_TO_THE_SUM, by_topic, play
from tests.every import every
from tests.laws.payoffs import FORMS, Case, cases
from tests.sampled import some

CARDS = {
    f"{pack}-{card.id}": card
    for pack in ("plaudit", "example")
    for card in load_pack(PACKS / pack).cards.values()
    if card.form in FORMS
}
SILENCE_IS_MEAN = ("ballot",)
"""On a ballot silence is the tempting thing, and all the others may keep it, too."""


@cache
def cases_of(name: str) -> tuple[Case, ...]:
    return tuple(cases(CARDS[name]))


def choices_of(found: Sequence[Case], player: int) -> list[dict[str, Case]]:
    """For each thing that the others and luck may do: what comes of each act of this player."""
    grouped: dict[tuple[object, ...], dict[str, Case]] = defaultdict(dict)
    for case in found:
        if player < len(case.acts):
            grouped[len(case.acts), *case.without(player)][case.acts[player]] = case
    return list(grouped.values())


def players_of(found: Sequence[Case]) -> range:
    """As many as the largest table has."""
    return range(max(len(case.acts) for case in found))


def is_tempting(found: Sequence[Case], form: str) -> bool:
    """Somewhere a mask that alone is mean has more than by anything kinder, all others doing what they do."""

    def is_mean(case: Case, player: int) -> bool:
        mean = [who for who, care in enumerate(case.cares) if care < 0]
        return player in mean if form in SILENCE_IS_MEAN else mean == [player]

    for player in players_of(found):
        for by_act in choices_of(found, player):
            mean = [case.worth[player] for case in by_act.values() if is_mean(case, player)]
            kind = [case.worth[player] for case in by_act.values() if case.cares[player] >= 0]
            if mean and kind and max(mean) > max(kind):
                return True
    return False


def is_best_all_kind(found: Sequence[Case]) -> bool:
    """At each size of table nothing brings all of it more than something at which nobody is mean."""
    best: dict[tuple[int, bool], object] = {}
    for case in found:
        key = len(case.acts), case.is_kind
        best[key] = max(best.get(key, case.total), case.total)  # type: ignore[call-overload]
    return all(best[size, True] >= best.get((size, False), best[size, True]) for size, _ in best)  # type: ignore[operator]


def mistakes(found: Sequence[Case]) -> set[tuple[int, str]]:
    """(player, act): whatever the others do, each other act brings this player more."""
    wrong = {(player, act) for case in found for player, act in enumerate(case.acts)}
    for player in players_of(found):
        for by_act in choices_of(found, player):
            worst = min(case.worth[player] for case in by_act.values())
            least = [act for act, case in by_act.items() if case.worth[player] == worst]
            wrong -= {(player, act) for act in by_act if len(least) > 1 or act not in least}
    return wrong


@pytest.mark.parametrize("third", some(range(3), 1))
def test_mean_alone_pays_best_all_kind_pays_all_best_and_no_option_is_a_mistake(third: int) -> None:
    wrong = {name: said for name in sorted(CARDS)[third::3] if (said := what_is_wrong(name))}
    assert not wrong


def what_is_wrong(name: str) -> str:
    """In words, "" for a card that tempts."""
    found, card = cases_of(name), CARDS[name]
    if not is_tempting(found, card.form):
        return "whoever alone is mean never has more of it"
    if is_best_all_kind(found) != (card.id not in MEAN_ADDS_TO_THE_SUM):
        return "somebody mean brings the table more"
    return "nobody would ever press this, whatever the others do" if mistakes(found) else ""


FEW_LINES = {"parrots-funeral": "it turns on the face alone, and nothing there is rough"}
"""Cards with fewer lines of outcome than four, and why."""


@every("name", sorted(CARDS))
def test_somebody_can_be_wronged_and_a_card_ends_in_four_ways(name: str) -> None:
    """Somebody who was not mean may have less than where nobody is; and the end has four sentences to choose from."""
    found, card = cases_of(name), CARDS[name]
    for size in {len(case.acts) for case in found}:
        here = [case for case in found if len(case.acts) == size]
        best = max((case for case in here if case.is_kind), key=lambda case: case.total)
        wronged = [
            case
            for case in here
            if min(case.cares) < 0
            and (
                any(case.worth[who] < best.worth[who] for who in range(size) if case.cares[who] >= 0)
                or case.total - sum(case.worth) < best.total - sum(best.worth)
            )
        ]
        assert wronged, f"with {size} nobody is ever wronged"
    if name.startswith("plaudit"):
        lines = {row.line for row in (*card.rules.outcomes, *getattr(card.rules, "second", ()))}
        assert len(lines) >= 4 or card.id in FEW_LINES


@pytest.mark.parametrize(
    ("card_id", "topic"),
    [("eleven-floors", "act"), ("last-taxi", "act"), ("one-more-round", "buy")],
)
def test_what_is_worked_out_here_is_what_the_table_is_paid(card_id: str, topic: str) -> None:
    card = CARDS[f"plaudit-{card_id}"]
    for case in cases_of(f"plaudit-{card_id}"):
        size = len(case.acts)
        front = MASKS[:size]
        said = by_topic(**{topic: dict(zip(front, case.acts, strict=True))})
        played = play(card, size + 2, front, said, coins=9)
        worth = {mask: Fraction(played.coins[mask], COINS_A_LIFE) + played.life[mask] for mask in played.coins}
        assert sum(worth.values()) == case.total
        assert tuple(worth[mask] for mask in front) == case.worth


def spoilt(card: Card, act: str, coins: int, life: int) -> tuple[Case, ...]:
    """The card as it would be if one act, wherever it is paid, brought this."""
    rows = tuple(
        replace(row, pays=tuple(replace(p, coins=coins, life=life) if p.to == act else p for p in row.pays))
        for row in card.rules.outcomes
    )
    return tuple(cases(replace(card, rules=replace(card.rules, outcomes=rows))))


def test_the_law_finds_a_card_that_tempts_nobody_one_that_rewards_meanness_and_one_with_a_mistake() -> None:
    cake = CARDS["plaudit-one-cake"]
    assert not is_tempting(spoilt(cake, "two", 1, 0), "dilemma")
    assert not is_best_all_kind(spoilt(cake, "two", 0, 20))
    assert (0, "two") in mistakes(spoilt(cake, "two", -9, 0))
    assert is_tempting(spoilt(cake, "two", 7, 0), "dilemma"), "three coins are a Life point"
    assert not is_tempting(spoilt(cake, "two", 6, 0), "dilemma"), "two of them are not"
