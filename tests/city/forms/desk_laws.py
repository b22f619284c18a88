"""What must hold on every card of the forms smile, hearing and counter, read off all their plays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

import pytest

from game.city import events as ev
from game.city.forms.registry import form_named
from game.city.pack import Card
from game.content import default_pack
from game.content.wording import Wording
from game.engine.driver import Close, Strike
from game.engine.events import stable_bytes
from game.engine.prompts import STAGE, Choose, Prompt, Raw, legal
from tests.city.forms.desk_plays import Play, driver_in, played_in, worth
from tests.city.forms.playing import MASKS, Played

WORDS = Wording(default_pack())


def total(played: Played) -> Fraction:
    """What a card was worth to the table."""
    return sum((worth(played, mask) for mask in played.coins), Fraction())


def is_kind(played: Played) -> bool:
    """Whether nobody shifted a cost to another."""
    return min(played.care().values()) >= 0


def sound(card: Card, front: int) -> None:
    """Nothing wrong in its text, told in 25 words, silence plays it, the same seed plays it the same."""
    assert form_named(card.form).problems(card) == []
    assert len(card.text.split()) <= 25
    silent = played_in(driver_in(card, 5, MASKS[:front]), lambda mask, prompt: None)
    assert silent.result is not None
    assert all(said == "" for _, said in silent.result.promises)
    assert {mask for _, mask, _ in silent.asked} == set(MASKS[:5])
    runs = [played_in(driver_in(card, 5, MASKS[:front]), lambda mask, prompt: legal(prompt)[0]) for _ in range(2)]
    assert stable_bytes(runs[0].events) == stable_bytes(runs[1].events)


def buttons_fit(card: Card, front: int) -> None:
    """Two to five options, sealed unless they are promises; no purse falls below nothing, bets included."""

    def look(mask: str, prompt: Prompt) -> Raw | None:
        if isinstance(prompt, Choose):
            assert 2 <= len(prompt.options) <= 5
            assert all(0 < len(WORDS.option(prompt.topic, option)) <= 14 for option in prompt.options)
            assert prompt.secrecy == ("open" if prompt.topic == "promise" else "sealed")
        return legal(prompt)[-1] if prompt.topic != "bet" else card.rules.bets[0].id

    for coins in (0, 1):
        played = played_in(driver_in(card, 5, MASKS[:front], coins=coins), look, coins)
        assert min(played.city.coins.values()) >= 0


def paid_as_told(plays: Sequence[Play]) -> None:
    """The gasp shows what is paid, nobody loses Life points, at most four faces are rated."""
    for _, played in plays:
        (told,) = played.shown(ev.OutcomeShown)
        assert played.result is not None
        assert told.line == played.result.line
        assert {m: (coins, life) for m, coins, life in told.pays} == {
            m: (played.coins[m], played.life[m]) for m in played.coins if played.coins[m] or played.life[m]
        }
        assert min(played.life.values()) >= 0
        assert len(played.result.faces) <= 4


def kindness_is_best_for_all(plays: Sequence[Play]) -> None:
    """The table as a whole is never better off with somebody mean; and somebody can be wronged."""
    kind = [played for _, played in plays if is_kind(played)]
    mean = [played for _, played in plays if not is_kind(played)]
    best = max(kind, key=total)
    assert total(best) >= max(total(played) for played in mean)
    assert any(worth(p, m) < worth(best, m) for p in mean for m in p.coins if p.care().get(m, 0) >= 0)


def meanness_alone_pays(plays: Sequence[Play], rivals: Callable[[Play, str], Sequence[Played]]) -> None:
    """Somewhere a mask that alone is mean has more than with anything kinder, all else the same."""
    for play in plays:
        care = play[1].care()
        mean = [mask for mask in care if care[mask] < 0]
        if len(mean) == 1:
            kinder = [p for p in rivals(play, mean[0]) if p.care()[mean[0]] >= 0]
            if kinder and worth(play[1], mean[0]) > max(worth(p, mean[0]) for p in kinder):
                return
    pytest.fail("meanness never pays")


def a_strike_leaves_nothing(card: Card, front: int) -> None:
    """X at any step leaves the city as it was before the card."""
    step = 0
    while True:
        driver = driver_in(card, 5, MASKS[:front])
        before = repr(driver.table.state)
        for _ in range(step):
            assert driver.ask is not None
            driver.feed(Close(tuple("ready" if s.seat == STAGE else legal(s.prompt)[-1] for s in driver.ask.slots)))
        if driver.ask is None:
            break
        driver.feed(Strike(card.id))
        assert driver.table.state.struck == [card.id]
        driver.table.state.struck = []
        assert repr(driver.table.state) == before
        step += 1
    assert step >= 4  # card, say, do, gasp


def bets_are_settled(card: Card, front: int) -> None:
    """A right bet is a coin, a wrong one costs one; whoever bets nothing is not shown."""

    def betting(bet: str | None) -> Played:
        return played_in(driver_in(card, 5, MASKS[:front]), lambda mask, prompt: bet if prompt.topic == "bet" else None)

    plain = betting(None)
    assert plain.shown(ev.BetsShown) == []
    watchers = {mask for _, mask, topic in plain.asked if topic == "bet"}
    assert watchers
    for bet in card.rules.bets:
        played = betting(bet.id)
        (shown,) = played.shown(ev.BetsShown)
        assert {mask for mask, _, _ in shown.bets} == watchers
        for mask, bet_id, is_right in shown.bets:
            assert bet_id == bet.id
            assert played.coins[mask] - plain.coins[mask] == (1 if is_right else -1)
