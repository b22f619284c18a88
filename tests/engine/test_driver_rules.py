"""The driver: inputs in, events out; refusals move nothing; a strike takes one card."""

import pytest

from examples.auction.rules import Dealt, Hall, Praised, Sold, auction_rules
from game.engine.asks import curtain
from game.engine.driver import Close, Driver, Soften, Strike
from game.engine.events import CardStruck, Softened, from_doc, to_doc
from game.engine.prompts import Refused
from game.engine.rules import Rules, Table
from game.engine.views import View


def opened(seats: int = 3) -> Driver[Hall]:
    driver = Driver(auction_rules(seats), 7)
    driver.feed(Close(("ready",) * seats))
    return driver


def test_a_refused_answer_moves_nothing() -> None:
    driver = opened()
    before = (driver.step, driver.hash_hex, driver.ask)
    for wrong in (Close(("1", "1", "2")), Close(("1", "1")), Strike("tuba")):
        with pytest.raises(Refused):
            driver.feed(wrong)
    assert (driver.step, driver.hash_hex, driver.ask) == before
    driver.feed(Close(("1", "1", "3")))
    assert driver.step == before[0] + 1


def test_a_strike_skips_this_card_and_leaves_no_trace_in_the_city() -> None:
    driver = opened()
    driver.feed(Close(("1", "1", "6")))
    assert driver.open_card == "lamp"
    assert [type(event) for event in driver.feed(Strike("lamp"))] == [CardStruck]
    assert driver.table.state.lots == []
    assert driver.open_card is None
    with pytest.raises(Refused, match="no_such_card"):
        driver.feed(Strike("lamp"))


def test_striking_an_outer_card_takes_the_inner_one_with_it() -> None:
    async def script(table: Table[Hall]) -> list[bool]:
        with table.card("outer") as outer:
            with table.card("inner") as inner:
                await curtain()
            await curtain()
        return [outer.struck, inner.struck]

    for card, struck in (("outer", [True, False]), ("inner", [False, True])):
        driver = Driver(Rules("nested", 2, Hall, {}, script, ()), 1)
        assert [type(event) for event in driver.feed(Strike(card))] == [CardStruck]
        if driver.ask is not None:
            driver.feed(Close((None,)))
        assert driver.outcome == struck


def test_softening_keeps_the_open_prompts() -> None:
    driver = opened()
    ask = driver.ask
    assert [type(event) for event in driver.feed(Soften())] == [Softened]
    assert driver.ask is ask
    assert driver.table.is_soft


def test_a_passed_prompt_reads_as_its_otherwise() -> None:
    passed, said = opened(), opened()
    for driver, bids in ((passed, (None, "6", None)), (said, ("0", "6", "0"))):
        driver.feed(Close(bids))
        driver.feed(Close((None, None)))
        driver.feed(Close((None, None)))
        driver.feed(Close((None,)))
    assert passed.hash_hex == said.hash_hex


def test_events_come_back_from_their_documents() -> None:
    rules = auction_rules(3)
    for event in (Dealt(1, 9), Sold("lamp", 2, 6, None), Praised(0, 1, 5)):
        assert from_doc(to_doc(event), rules.kinds()) == event


def test_a_view_holds_only_what_its_seat_may_see() -> None:
    rules = auction_rules(3)
    events = [Dealt(0, 5), Dealt(1, 6), Praised(0, 1, 4), Sold("lamp", 1, 3, None)]
    shared, mine = View(rules, None), View(rules, 1)
    assert shared.fold(events) == events[3:]
    assert mine.fold(events) == [events[1], events[3]]
    assert mine.state.purse == {1: 6}
    assert mine.state.secrets == shared.state.secrets == []
