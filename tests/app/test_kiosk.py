"""Where nobody minds the game: the invitation, its countdown, and the way back to it; by keys on a dummy screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.app.kiosk import JoinClock, showcase_of
from game.app.loop import Loop
from game.app.party import Party
from game.app.setup import setup_for
from game.content import default_pack
from game.devices.presses import CLUSTER_DEVICES, Press, TogglePress
from game.devices.seating import Seating
from game.stage.menus import outcomes as out
from game.stage.menus.after import AfterScreen
from game.stage.menus.attract import AttractScreen
from game.stage.menus.pause import PauseScreen
from game.stage.menus.title import TitleScreen
from game.table.layers import MatchLayer, MenuLayer
from game.table.settings import Kept
from game.table.window import Window
from tests.devices.keys import key_down
from tests.devices.test_keyboard import PLACES

RETURN, ESCAPE, Q = 40, 41, 20
Make = Callable[..., Loop]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    windows: list[Window] = []

    def made(*, is_kiosk: bool = False) -> Loop:
        windows.append(Window(Kept()))
        party = Party(windows[-1], default_pack(), is_kiosk=is_kiosk)
        if is_kiosk:
            party.kiosk.open()
        else:
            party.open_title()
        return Loop(windows[-1], party)

    yield made
    for window in windows:
        window.close()


def top(loop: Loop) -> object:
    layer = loop.party.stack[-1]
    return layer.menu if isinstance(layer, MenuLayer) else layer


def press(loop: Loop, *codes: int) -> None:
    for code in codes:
        pygame.event.post(key_down(code))
        loop.step(16.0)


def wait(loop: Loop, seconds: float) -> None:
    """Time in which nobody presses."""
    for _ in range(round(seconds)):
        loop.step(1000.0)


def left_s(loop: Loop) -> int | None:
    attract = top(loop)
    assert isinstance(attract, AttractScreen)
    return attract.left_s


def saved(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "home" / "interrupted"
    return list(folder.glob("*.match")) if folder.exists() else []


def play_out(loop: Loop) -> None:
    match = loop.party.match
    assert match is not None
    while not match.session.is_over:
        match.session.host.close_now()
    loop.step(16.0)


def test_the_countdown_begins_with_the_first_and_waits_a_little_for_each_one_more() -> None:
    clock = JoinClock()
    assert not clock.tick(60_000)
    clock.add()
    assert clock.left_s == 12
    assert not clock.tick(2_000)
    clock.add()
    assert clock.left_s == 10, "eight seconds are the least, not the most"
    assert not clock.tick(9_000)
    clock.add()
    assert clock.left_s == 8
    assert not clock.tick(7_999)
    assert clock.left_s == 1
    assert clock.tick(1)


def test_a_showcase_is_the_first_evenings_and_else_the_shortest_match_for_a_party() -> None:
    pack = default_pack()
    assert showcase_of(pack) == ("first-impressions", "showcase")
    without = {
        name: replace(one, lengths={key: kept for key, kept in one.lengths.items() if key != "showcase"})
        for name, one in pack.scenarios.items()
    }
    assert showcase_of(replace(pack, scenarios=without))[1] == "quick"


def test_a_quiet_title_invites_and_escape_leads_back(make: Make) -> None:
    loop = make()
    wait(loop, 44)
    assert isinstance(top(loop), TitleScreen)
    wait(loop, 2)
    assert isinstance(top(loop), AttractScreen)
    press(loop, ESCAPE)
    assert isinstance(top(loop), TitleScreen)
    wait(loop, 40)
    press(loop, 82)  # an arrow: somebody is here
    wait(loop, 40)
    pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 1), buttons=(0, 0, 0)))
    wait(loop, 40)
    assert isinstance(top(loop), TitleScreen)


def test_two_presses_and_a_match_of_four_begins_by_itself(make: Make, tmp_path: Path) -> None:
    loop = make()
    loop.party.kiosk.open()
    assert left_s(loop) is None
    press(loop, PLACES[2][0])
    assert left_s(loop) == 12
    wait(loop, 6)
    press(loop, PLACES[7][4])
    assert left_s(loop) == 8
    press(loop, PLACES[7][3])  # the same five keys again: no third seat, no more time
    wait(loop, 7)
    assert isinstance(top(loop), AttractScreen)
    wait(loop, 2)
    assert isinstance(top(loop), MatchLayer)
    match = loop.party.match
    assert match is not None
    assert [chair.kind for chair in match.session.seating.chairs] == ["key", "key", "bot", "bot"]
    assert match.session.setup.length == "showcase"
    assert saved(tmp_path) == []


def test_enter_begins_at_once_and_eight_may_come(make: Make) -> None:
    loop = make(is_kiosk=True)
    press(loop, *(PLACES[cluster][1] for cluster in range(8)))
    assert loop.party.kiosk.table.seating.chairs[7].kind == "key"
    press(loop, RETURN)
    assert loop.party.match is not None
    assert len(loop.party.match.session.seating.chairs) == 8


def test_whoever_plays_is_there_and_whoever_holds_no_seat_only_walks_past(make: Make) -> None:
    loop = make(is_kiosk=True)
    press(loop, PLACES[0][0], RETURN)
    kiosk = loop.party.kiosk
    for cluster, is_heard in ((0, True), (4, False)):
        kiosk.quiet_ms = 60_000
        kiosk.touched(Press(CLUSTER_DEVICES[cluster], 2, 0))
        assert (kiosk.quiet_ms == 0) is is_heard


@pytest.mark.slow
def test_when_it_is_over_the_next_guests_are_invited_after_twenty_quiet_seconds(make: Make) -> None:
    loop = make(is_kiosk=True)
    press(loop, PLACES[0][0], RETURN)
    play_out(loop)
    after = top(loop)
    assert isinstance(after, AfterScreen)
    assert "keep" not in after.choices.names
    wait(loop, 15)
    assert after.left_s == 5
    press(loop, 82)
    wait(loop, 15)
    assert isinstance(top(loop), AfterScreen)
    wait(loop, 6)
    assert isinstance(top(loop), AttractScreen)
    assert loop.party.match is None


@pytest.mark.slow
@pytest.mark.parametrize(("length", "is_kiosk", "comes_back"), [
    ("showcase", False, True), ("quick", False, False), ("quick", True, True),
])  # fmt: skip
def test_a_match_from_the_menu_comes_back_if_it_was_a_showcase_or_at_a_kiosk(
    make: Make, length: str, is_kiosk: bool, comes_back: bool
) -> None:
    loop = make(is_kiosk=is_kiosk)
    lobby = loop.party.lobby
    lobby.open_anew()
    press(loop, PLACES[0][0])
    lobby._on_seats(out.Go("scenario"))
    lobby._on_scenario(out.StartMatch("first-impressions", length))
    play_out(loop)
    after = top(loop)
    assert isinstance(after, AfterScreen)
    assert ("keep" in after.choices.names) is not is_kiosk  # a match of visitors is kept nowhere
    wait(loop, 21)
    assert isinstance(top(loop), AttractScreen) is comes_back


@pytest.mark.slow
def test_a_match_that_everybody_left_ends_and_keeps_nothing(make: Make, tmp_path: Path) -> None:
    loop = make(is_kiosk=True)
    press(loop, PLACES[0][0], RETURN)
    wait(loop, 80)
    assert isinstance(top(loop), MatchLayer)
    press(loop, PLACES[0][2])
    wait(loop, 80)
    press(loop, PLACES[4][2])  # these keys hold no seat: whoever presses them only walks past
    assert isinstance(top(loop), MatchLayer)
    wait(loop, 11)
    assert isinstance(top(loop), AttractScreen)
    assert loop.party.match is None
    assert saved(tmp_path) == []


@pytest.mark.slow
def test_a_party_may_rest_in_its_showcase_as_long_as_it_likes(make: Make, tmp_path: Path) -> None:
    loop = make()
    loop.party.lobby.open_anew()
    press(loop, PLACES[0][0])
    loop.party.lobby._on_seats(out.Go("scenario"))
    loop.party.lobby._on_scenario(out.StartMatch("first-impressions", "showcase"))
    press(loop, ESCAPE)
    wait(loop, 200)
    assert isinstance(top(loop), PauseScreen)
    press(loop, ESCAPE)
    assert len(saved(tmp_path)) == 1
    wait(loop, 91)
    assert isinstance(top(loop), AttractScreen)
    assert saved(tmp_path) == []


@pytest.mark.slow
def test_what_passers_by_play_does_not_touch_a_match_that_was_interrupted(make: Make, tmp_path: Path) -> None:
    loop = make()
    loop.party.lobby.open_anew()
    press(loop, PLACES[0][0])
    loop.party.lobby._on_seats(out.Go("scenario"))
    loop.party.lobby._on_scenario(out.StartMatch("first-impressions", "quick"))
    loop.step(16.0)
    loop.party.pausing.on(out.Leave())
    assert isinstance(top(loop), TitleScreen)
    kept = saved(tmp_path)
    loop.party.kiosk.open()
    press(loop, PLACES[0][0], RETURN)
    play_out(loop)
    wait(loop, 21)
    assert saved(tmp_path) == kept != []


@pytest.mark.slow
def test_a_pause_of_passers_by_leads_back_to_the_invitation(make: Make) -> None:
    loop = make()
    loop.party.kiosk.open()
    press(loop, PLACES[0][0], RETURN, ESCAPE)
    assert isinstance(top(loop), PauseScreen)
    loop.party.pausing.on(out.Leave())
    assert isinstance(top(loop), AttractScreen)


def test_a_kiosk_ends_by_its_own_keys_only(make: Make) -> None:
    loop = make(is_kiosk=True)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    loop.step(16.0)
    press(loop, ESCAPE)
    assert isinstance(top(loop), TitleScreen)
    loop.party._on_title(out.Quit())
    pygame.event.post(key_down(Q, key=pygame.K_q, mod=pygame.KMOD_LCTRL))
    loop.step(16.0)
    assert not loop.party.is_done
    pygame.event.post(key_down(Q, key=pygame.K_q, mod=pygame.KMOD_LCTRL | pygame.KMOD_RSHIFT))
    loop.step(16.0)
    assert loop.party.is_done


@pytest.mark.slow
def test_menus_of_a_kiosk_give_way_and_those_of_a_party_stay(make: Make) -> None:
    for is_kiosk in (True, False):
        loop = make(is_kiosk=is_kiosk)
        loop.party.lobby.open_anew()
        wait(loop, 61)
        assert isinstance(top(loop), AttractScreen) is is_kiosk


def breaking(loop: Loop, times: int) -> Callable[[float], None]:
    """A step that breaks so many times, then ends the program."""
    left = iter(range(times))

    def step(wall_ms: float) -> None:
        if next(left, None) is None:
            loop.party.is_done = True
            return
        raise RuntimeError("the lamp fell over")

    return step


def test_a_mishap_at_a_kiosk_is_noted_and_the_next_guests_are_invited(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = make(is_kiosk=True)
    press(loop, PLACES[0][0], RETURN)
    monkeypatch.setattr(loop, "step", breaking(loop, 2))
    loop.run()
    assert isinstance(top(loop), AttractScreen)
    assert loop.party.match is None
    notes = list((tmp_path / "home").glob("crash-*.txt"))
    assert notes
    assert "the lamp fell over" in notes[0].read_text("utf-8")


@pytest.mark.parametrize(("is_kiosk", "times"), [(True, 3), (False, 1)])
def test_a_kiosk_that_breaks_again_and_again_gives_up_and_a_party_tells_at_once(
    make: Make, monkeypatch: pytest.MonkeyPatch, is_kiosk: bool, times: int
) -> None:
    loop = make(is_kiosk=is_kiosk)
    monkeypatch.setattr(loop, "step", breaking(loop, times))
    with pytest.raises(RuntimeError, match="lamp"):
        loop.run()


def test_what_visitors_set_is_gone_when_the_next_are_invited(make: Make, tmp_path: Path) -> None:
    loop = make(is_kiosk=True)
    party, window = loop.party, loop.window
    owners = window.kept.model_copy(deep=True)
    party.open_title()
    changed = replace(
        window.settings, music=10, is_high_contrast=True, is_full_screen=not window.settings.is_full_screen, reveal=3
    )
    was_full = window.presenter.is_full_screen
    party.settings_desk.on(out.SettingsChanged(changed), party.open_title)
    assert window.settings.music == 10
    assert window.presenter.is_full_screen == was_full
    for what in ("overlay", "mute", "full_screen"):
        loop._toggle(TogglePress(what, 0))
    assert not loop._is_overlay_open
    party.kiosk.open()
    assert window.kept == owners
    assert not (tmp_path / "home" / "settings.json").exists()


def test_a_match_that_visitors_begin_from_the_title_is_kept_nowhere(make: Make, tmp_path: Path) -> None:
    loop = make(is_kiosk=True)
    party = loop.party
    setup = setup_for(party.pack, ["bot"] * 3, seed=1, scenario="first-impressions", length="showcase")
    party.start(setup, Seating.for_kinds(["bot"] * 3, ()))
    assert party.is_passing
    party._on_after(out.KeepMatch())
    party._on_after(out.KeepMatch(is_forgotten=True))
    party._on_after(out.SaveReport())
    party._on_title(out.GuideWanted())
    assert saved(tmp_path) == []
    assert not (tmp_path / "home" / "teachers-guide.html").exists()
    assert not (tmp_path / "home" / "reports").exists()


def test_a_change_of_another_setting_leaves_the_window_as_f11_has_made_it(make: Make) -> None:
    loop = make()
    loop.window.toggle_full_screen()
    now = loop.window.presenter.is_full_screen
    loop.party.settings_desk.on(out.SettingsChanged(replace(loop.window.settings, music=30)), loop.party.open_title)
    assert loop.window.presenter.is_full_screen == now
