"""A kind of prompt that only the tests know is played by keys and bots, refused, saved and drawn, from its one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pygame
import pytest

from game.devices.presses import CLUSTER_DEVICES
from game.drawing.canvas import Canvas
from game.engine.asks import ask_each
from game.engine.events import Event
from game.engine.host import Host, run_headless
from game.engine.prompts import legal, refusal
from game.engine.rules import Rules, Table
from game.table.layers import MatchLayer
from game.table.party_game import PartyGame
from tests.table.evening_table import EveningTable
from tests.table.pick_some import PickSome

FRUIT = ("apple", "pear", "plum", "fig", "lime")


@dataclass(slots=True)
class Packed(Event):
    baskets: tuple[tuple[int, ...], ...]


@dataclass(slots=True)
class Shelf:
    baskets: list[tuple[int, ...]] = field(default_factory=list)


def picnic(seats: int) -> Rules[Shelf]:
    async def script(table: Table[Shelf]) -> int:
        prompts = {
            seat: PickSome("pack", FRUIT, 2, forbids=lambda raw: "no_fig" if 3 in raw else None)
            for seat in range(table.seats)
        }
        said = await ask_each(prompts, "pack")
        table.tell(Packed(tuple(said.values())))
        return 0

    return Rules("picnic", seats, Shelf, {}, script, (Packed,))


WORDS = {"voice.pack": "Pack two things.", "refusal.no_fig": "Not the fig", "refusal.too_many": "Two will do"}
PICNIC = PartyGame("picnic", picnic, WORDS, {"pack": 30.0})


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EveningTable]:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    pygame.display.init()
    pygame.event.clear()
    table = EveningTable(PICNIC)
    yield table
    table.window.close()


def prompt() -> PickSome:
    return PickSome("pack", FRUIT, 2, forbids=lambda raw: "no_fig" if 3 in raw else None)


def test_its_own_refusals_and_the_games_hold() -> None:
    assert [refusal(prompt(), raw) for raw in ((0, 1), (1, 0), (0, 1, 2), (9,), "apple", (3,))] == [
        None, "not_a_pick", "too_many", "not_a_pick", "not_a_pick", "no_fig",
    ]  # fmt: skip
    assert legal(prompt()) == [(), (0,), (1,), (2,), (4,)]


def test_bots_play_it() -> None:
    host = Host(picnic(4), 2, pace=PICNIC.pace(), players={seat: PICNIC.bot() for seat in range(4)})
    run_headless(host)
    (packed,) = host.history
    assert isinstance(packed, Packed)
    assert all(refusal(prompt(), basket) is None for basket in packed.baskets)


def drawn(table: EveningTable) -> bytes:
    layer = table.evening.stack[0]
    assert isinstance(layer, MatchLayer)
    canvas: Canvas = table.window.canvas(layer.mood)
    layer.draw(canvas)
    return pygame.image.tobytes(canvas.surface, "RGB")


def test_presses_put_things_in_and_out_and_the_picture_shows_it(table: EveningTable) -> None:
    table.begin(["key", "key", "key"])
    session, bare = table.session, drawn(table)
    assert session.live.seats[0].buttons is not None
    assert [words for _, words in session.live.seats[0].buttons] == list(FRUIT)

    def press(*buttons: int) -> None:
        for button in buttons:
            table.press(0, button)
            table.step(3)

    press(0, 0, 0, 2)  # in, out, in: three times the same is no pass here
    assert session.host.drafts_of(0) == {0: (0, 2)}
    assert session.live.open_answers[0] == (0, 2)
    assert drawn(table) != bare
    press(4)
    assert session.live.seats[0].refused == "Two will do"
    assert session.host.drafts_of(0) == {0: (0, 2)}
    press(2, 4)  # the plum out, the lime in: what was refused is not in the hand
    assert session.host.drafts_of(0) == {0: (0, 4)}
    table.until(lambda: session.is_over, table.press_all_once(lambda seat, entries: entries[1]))
    (packed,) = session.host.history
    assert isinstance(packed, Packed)
    assert set(CLUSTER_DEVICES[:3]) == {chair.device for chair in session.seating.chairs}
