"""The example plays at the table whole: every kind of device, bots, a refusal, a pause, a save taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from examples.auction.__main__ import AUCTION
from examples.auction.rules import LOTS
from game.devices.kinds.table import KINDS
from game.devices.presses import Device
from game.devices.seating import Seating
from game.drawing.buttons import PadButton, button
from game.engine.host.retrace import replay
from game.engine.journal import Journal
from game.engine.prompts import Raw
from game.stage.menus.pause import PauseScreen
from game.table.foyer import FoyerScreen, OverScreen
from game.table.play import run
from tests.table.evening_table import ESCAPE, RETURN, UP, EveningTable
from tests.virtual_pads import plugged

DEVICES = ["key", "mouse", "pad", "bot"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
    return tmp_path / "home"


@pytest.fixture
def table() -> Iterator[EveningTable]:
    with plugged(("Alpha", 1)) as (pad,):
        table = EveningTable(AUCTION, pad)
        yield table
    table.window.close()


def test_keys_mouse_pad_and_bot_play_it_to_its_end(table: EveningTable) -> None:
    table.begin(DEVICES)
    session = table.session
    assert [chair.is_orphan for chair in session.seating.chairs] == [False] * 4

    def bid(seat: int, entries: list[Raw]) -> Raw:
        """Another one offers most for each lot: nobody praises what they have bought themselves."""
        return entries[(seat + len(session.host.public.state.lots)) % len(entries)]

    table.until(lambda: session.is_over, table.press_all_once(bid))
    people = {event.by for event in session.host.history if type(event).__name__ == "Praised"}
    assert people == {0, 1, 2, 3}
    table.step(3)
    assert table.evening.top_menu(OverScreen) is not None
    assert table.evening.outcome in range(4)


def test_a_match_that_is_left_goes_on_at_the_same_prompt(table: EveningTable) -> None:
    table.begin(DEVICES)
    play = table.press_all_once(lambda seat, entries: entries[(seat + 1) % len(entries)])
    table.until(lambda: table.session.host.step >= 7, play)
    before, seed = list(table.session.host.history), table.session.host.seed
    table.evening.leave()
    path = table.evening.slot.interrupted()
    assert path is not None
    again = EveningTable(AUCTION, table.pad)
    again.window.door.find()
    again.evening.open_foyer()
    again.evening.go_on_interrupted()
    session = again.session
    assert session.host.seed == seed
    assert session.host.history[: len(before)] == before
    assert [chair.kind for chair in session.seating.chairs] == DEVICES
    again.until(lambda: session.is_over, again.press_all_once())
    kept = path.with_name("whole.match")
    assert again.evening.match is not None
    again.evening.match.finish(kept)
    again.evening.match = None
    assert replay(Journal.open(kept), AUCTION.rules(4)) == session.host.history


def test_whoever_has_bought_is_told_why_six_is_not_taken_and_may_choose_again(table: EveningTable) -> None:
    table.begin(["key", "key", "key"])
    session = table.session

    play = table.press_all_once(lambda seat, entries: ("6" if seat == 0 else "0") if "6" in entries else entries[0])
    table.until(lambda: bool(session.live.seats[0].refused), play)
    assert session.live.about == LOTS[1]
    look = session.live.seats[0]
    assert look.refused == "Not six again: you have bought already"
    assert not look.is_locked
    layout = session.answering.layout(0)
    assert layout is not None
    table.press(0, layout.index("3"))
    table.until(lambda: session.live.seats[0].is_locked)
    assert session.host.drafts_of(0)[0] == "3"


def test_from_the_foyer_to_a_match_a_pause_and_back(table: EveningTable) -> None:
    evening = table.evening
    evening.open_foyer()
    table.step(2)
    for scancode in (30, 35, 20):  # 1, 6 and Q sit down
        table.key(scancode)
    menu = evening.top_menu(FoyerScreen)
    assert menu is not None
    assert [chair.letter for chair in menu.chairs] == ["A", "B", "C"]
    table.key(RETURN)
    table.until(lambda: evening.match is not None)
    table.key(ESCAPE)
    table.until(lambda: evening.top_menu(PauseScreen) is not None)
    table.key(UP)  # the last line: leave
    table.key(RETURN)
    assert evening.match is None
    foyer = evening.top_menu(FoyerScreen)
    assert foyer is not None
    assert "go_on" in foyer.choices.names


def test_the_same_people_play_again(table: EveningTable) -> None:
    table.begin(["key", "bot", "bot"])
    table.until(lambda: table.evening.top_menu(OverScreen) is not None, table.press_all_once())
    table.key(RETURN)
    assert table.evening.match is not None
    assert [chair.kind for chair in table.session.seating.chairs] == ["key", "bot", "bot"]
    assert not table.session.is_over


def test_a_pad_that_falls_out_pauses_it(table: EveningTable) -> None:
    table.evening.begin(Seating.for_kinds(DEVICES, table.window.door.plugged), 1)
    table.step(3)
    assert table.pad is not None
    table.pad.unplug()
    table.until(lambda: table.session.host.paused == "pad")
    assert table.evening.top_menu(PauseScreen) is not None


def test_bots_play_it_without_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(AUCTION, ["--headless", "--seats", "bot,bot,bot", "--seed", "3"]) == 0
    assert "seed 3" in capsys.readouterr().out
    assert run(AUCTION, ["--seats", "key,spoon,bot"]) == 2
    assert "spoon" in capsys.readouterr().err


def test_it_is_small() -> None:
    """What is the game's own: its rules, its words, and what binds them together."""
    import examples.auction

    files = [path for path in Path(examples.auction.__path__[0]).iterdir() if path.suffix in (".py", ".toml")]
    assert sum(len(path.read_text("utf-8").splitlines()) for path in files) <= 150


def test_what_stands_on_a_pads_card_are_the_buttons_of_a_pad() -> None:
    labels = KINDS["pad"].labels(Device("pad", 0))
    assert [button(label, is_pad=True) for label in labels] == [PadButton(sign) for sign in ("X", "Y", "A", "B", "RB")]
