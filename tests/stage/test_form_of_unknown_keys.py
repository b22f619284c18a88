"""A form whose options stand under a key that no screen has heard of: word and deed are told in its card's words."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms import registry
from game.city.forms.beats import act_named, asked, broken_words, face, lay, promised, words_of
from game.city.forms.form import Cast, Form, Result
from game.city.pack import Act, Card, Pack
from game.content import default_pack
from game.content.checks import card_text
from game.content.wording import Wording
from game.debrief.reading import record_of
from game.debrief.story import story_of
from game.engine.asks import choose_each
from game.stage.kit.play import Play, begun, folded
from tests.city.forms.playing import Played, play

ODILE, BRAM = "ada", "bo"


@dataclass(frozen=True, slots=True)
class Auction:
    bids: tuple[Act, ...]
    lots: str = "a lamp"


BIDS = (Act("b2", "Two coins for it", "bid two coins", 1), Act("b0", "Nothing at all", "bid nothing", -1))


async def _play(table: CityTable, card: Card, cast: Cast) -> Result:
    bids = card.rules.bids
    await lay(table, card, cast, {})
    said = await choose_each(promised(table, cast.front, bids, card.id), "say")
    word = {mask: said[table.state.seat_of(mask)] for mask in cast.front}
    table.show(ev.Promised(tuple((mask, words_of(bids, id_)) for mask, id_ in word.items())))
    pressed = await choose_each(asked(table, cast.front, "act", bids, "b0", card.id), "do")
    did = {mask: act_named(bids, pressed[table.state.seat_of(mask)]) for mask in cast.front}
    acts, broken = tuple((m, act.id, act.did) for m, act in did.items()), broken_words(bids, word, did)
    table.show(ev.Acted(acts, broken))
    faces = tuple(face(m, words_of(bids, word[m]), act.did, is_kept=word[m] == act.id) for m, act in did.items())
    return Result("", (), faces, tuple(word.items()), acts, broken)


@pytest.fixture
def pack(monkeypatch: pytest.MonkeyPatch) -> Pack:
    forms = {**registry.all_forms(), "auction": Form("auction", Auction, _play)}
    monkeypatch.setattr(registry, "all_forms", lambda: forms)
    own = default_pack()
    card = replace(next(iter(own.cards.values())), id="lamp", form="auction", title="One Lamp", rules=Auction(BIDS))
    return replace(own, cards={**own.cards, "lamp": card})


def auctioned(pack: Pack) -> tuple[Played, list[ev.EncounterDone]]:
    """Both promise two coins; only the first is as good as its word."""
    answers = {("promise", ODILE): "b2", ("promise", BRAM): "b2", ("act", ODILE): "b2", ("act", BRAM): "b0"}
    done = play(pack.cards["lamp"], 4, (ODILE, BRAM), lambda mask, prompt: answers.get((prompt.topic, mask)))
    assert done.result is not None
    card, result = pack.cards["lamp"], done.result
    return done, [
        ev.EncounterDone(card.id, card.form, "yard", (ODILE, BRAM), result.promises, result.acts, result.broken)
    ]


def test_the_story_tells_the_promise_in_the_words_of_its_button(pack: Pack) -> None:
    done, over = auctioned(pack)
    line = list(story_of([*done.events, *over], Wording(pack)))[-1]
    assert "said “Two coins for it” and bid two coins" in line
    assert "said “Two coins for it” and bid nothing" in line
    (scene,) = record_of([*done.events, *over]).encounters
    assert scene.said == {ODILE: "Two coins for it", BRAM: "Two coins for it"}


def test_the_stage_knows_who_kept_its_word(pack: Pack) -> None:
    done, _ = auctioned(pack)
    shown = seen(pack, done)
    assert shown.is_kept(ODILE) is True
    assert shown.is_kept(BRAM) is False
    assert not shown.is_kinder(ODILE)


def seen(pack: Pack, done: Played) -> Play:
    city = City(masks=(ODILE, BRAM, "cy", "di"))
    laid = next(event for event in done.events if isinstance(event, ev.EncounterSet))
    found = begun(laid, pack, city)
    for event in done.events:
        folded(found, event)
    return found


def test_words_that_stand_for_two_promises_are_found_when_the_pack_is_checked(pack: Pack) -> None:
    twice = replace(pack.cards["lamp"], rules=Auction((BIDS[0], replace(BIDS[1], words=BIDS[0].words))))
    said = [found.says for found in card_text.check(replace(pack, cards={"lamp": twice})) if found.id == "lamp"]
    assert any("Two coins for it" in says for says in said)
    fine = [found.says for found in card_text.check(replace(pack, cards={"lamp": pack.cards["lamp"]}))]
    assert not any("Two coins for it" in says for says in fine)
