"""What is at stake stands on the screen while people choose: every card says it, shortly, in its own numbers."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest

from game.city import events as ev
from game.city.forms import dilemma
from game.city.forms.card_checks import STAKE_WORDS_MAX
from game.city.forms.when import row_for
from game.city.pack import Card
from game.content.loading import PACKS, load_pack
from game.engine.prompts import Seat
from game.stage.scenes.encounter.scene import CHOOSING
from tests.screens.shown import match_shown

CARDS = [(pack, card) for pack in ("plaudit", "example") for card in load_pack(PACKS / pack).cards.values()]


def numbers_in(value: object) -> Iterator[int]:
    """Every whole number of a card's rules, without its sign: coins, points, counts."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from numbers_in(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, inside in value.items():
            yield from (*numbers_in(key), *numbers_in(inside))
    elif isinstance(value, tuple | list | frozenset):
        for inside in value:
            yield from numbers_in(inside)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield abs(round(value))


@pytest.mark.parametrize(("pack", "card"), CARDS, ids=[f"{pack}-{card.id}" for pack, card in CARDS])
def test_a_card_says_what_is_at_stake_in_its_own_numbers(pack: str, card: Card) -> None:
    assert 1 <= len(card.stake.split()) <= STAKE_WORDS_MAX
    told = {int(number) for number in re.findall(r"\d+", card.stake)}
    assert told <= {*numbers_in(card.rules)}, card.stake


UNIT = r"(?:Life|coins?)\b"
BARE = re.compile(rf"\b\d+\b(?! {UNIT}| and \d+ {UNIT})")
"""A figure that does not say what it counts."""


@pytest.mark.parametrize(("pack", "card"), CARDS, ids=[f"{pack}-{card.id}" for pack, card in CARDS])
def test_every_figure_at_stake_says_what_it_counts(pack: str, card: Card) -> None:
    assert not BARE.search(card.stake), card.stake


@pytest.mark.parametrize(("pack", "card"), CARDS, ids=[f"{pack}-{card.id}" for pack, card in CARDS])
def test_a_fine_says_who_pays_it(pack: str, card: Card) -> None:
    if card.form == "hearing":
        assert "pays" in card.stake.split("Kept:")[-1] or "Signed" in card.stake, card.stake


DILEMMAS = [(pack, card) for pack, card in CARDS if card.form == "dilemma"]


@pytest.mark.parametrize(("pack", "card"), DILEMMAS, ids=[f"{pack}-{card.id}" for pack, card in DILEMMAS])
def test_a_card_with_acts_says_what_all_have_who_do_the_kind_thing(pack: str, card: Card) -> None:
    rules, seats = card.rules, card.masks[1] or 5
    kindest = max(act.care for act in rules.acts)
    told = {int(number) for number in re.findall(r"\d+", card.stake)}
    for act in (act for act in rules.acts if act.care == kindest):
        row = row_for(rules.outcomes, dilemma.facts_of(rules, (act,) * seats))
        life = sum(pay.life for pay in row.pays if pay.to in (act.id, "front", "all"))
        assert not life or life in told, f"all {act.id}: {life} Life; the line says {card.stake!r}"


WHISPERS = [(pack, card) for pack, card in CARDS if card.form == "whisper"]


@pytest.mark.parametrize(("pack", "card"), WHISPERS, ids=[f"{pack}-{card.id}" for pack, card in WHISPERS])
def test_on_its_second_day_a_whisper_says_what_a_name_the_voice_and_the_blame_are_worth(pack: str, card: Card) -> None:
    said = re.fullmatch(
        r"Voice found: (\w+) coins?\. Wrong: minus (\w+) coins?\. “(.+)”: Life\.", card.rules.second_stake
    )
    assert said, card.rules.second_stake
    found, wrong = (1 if text == "a" else int(text) for text in said.groups()[:2])
    assert (wrong, said[3]) == (card.rules.wrong_costs, card.rules.key_me)
    for row in card.rules.second:
        brings = {pay.to: (pay.coins, pay.life) for pay in row.pays}
        if row.when.get("voice") == "named":
            assert brings["right"] == (found, 0), row.line
        if row.when.get("voice") == "covered":
            assert brings["me"][1] > 0, row.line
        if row.when.get("voice") == "owned":
            assert brings["voice"][1] > 0, row.line
            assert brings.get("covers", brings.get("all", (0, 0)))[1] > 0, row.line


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "seats"), [("first-impressions", 3), ("plaudit", 5), ("applause", 5)])
def test_it_stands_on_the_screen_while_people_choose(scenario: str, seats: Seat) -> None:
    seen, again = 0, 0
    for shown in match_shown(scenario, seats, seed=2):
        laid = shown.last(ev.EncounterSet)
        if shown.beat not in CHOOSING or laid is None or shown.last(ev.HalvesDealt) is not None:
            continue
        seen += 1
        words = " ".join(note.text for note in shown.frame.words)
        card = shown.pack.cards[laid.card]
        is_again = "suspect" in laid.roles
        stake = card.rules.second_stake if is_again else card.stake
        again += is_again
        assert stake
        assert not [word for word in stake.split() if word not in words], f"{shown}: {stake!r} is not whole"
    assert seen >= 6
    assert again or scenario != "applause", "no whisper came back"


CLAPPINGS = [(pack, card) for pack, card in CARDS if card.form == "applause"]


@pytest.mark.parametrize(("pack", "card"), CLAPPINGS, ids=[f"{pack}-{card.id}" for pack, card in CLAPPINGS])
def test_what_the_loudest_have_is_at_stake_with_its_life(pack: str, card: Card) -> None:
    """Coins and Life that come together are told together: who was promised coins alone could not tell the rest."""
    for row in card.rules.outcomes:
        for pay in row.pays:
            if pay.to.startswith("loudest") and pay.coins > 0 and f"{pay.coins} coins" in card.stake and pay.life:
                assert f"{pay.life} Life" in card.stake, (pay, card.stake)
