"""The menus by keys alone, by the pointer alone, and what they ask of the program."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.city.minutes import estimated_minutes, lesson_minutes
from game.city.plan import Plan
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.languages import languages
from game.stage.menus.after import QUIET_MS, AfterScreen
from game.stage.menus.attract import AttractScreen
from game.stage.menus.chairs import ChairLook
from game.stage.menus.lists import Choices
from game.stage.menus.menu_screen import MenuScreen, Move
from game.stage.menus.outcomes import (
    AddBot,
    DropSeat,
    Go,
    GoOn,
    HandToBot,
    KeepMatch,
    Leave,
    OpenEase,
    Outcome,
    PlayAgain,
    PlayInTeams,
    Quit,
    SaveReport,
    SeatPointer,
    Settings,
    SettingsChanged,
    SoftenMatch,
    StartMatch,
    TakeBack,
)
from game.stage.menus.overlay import X_MS, Facts, Overlay
from game.stage.menus.pause import PauseScreen
from game.stage.menus.scenario import ScenarioScreen
from game.stage.menus.seat_cards import card_box, cross_box
from game.stage.menus.seats import SeatsScreen
from game.stage.menus.settings import PAGES, SettingsScreen
from game.stage.menus.title import TitleScreen
from tests.screens.picture import shown_props
from tests.screens.pictures_menus import PICTURES, chairs


def pressed(screen: MenuScreen, *moves: Move) -> Outcome | None:
    """What the last of these moves asks for."""
    outcome = None
    for move in moves:
        outcome = screen.press(move)
    return outcome


def clicked(screen: MenuScreen, choices: Choices, name: str) -> Outcome | None:
    """A click on the middle of a line."""
    x, y, w, h = choices.boxes[choices.names.index(name)]
    return screen.click(x + w / 2, y + h / 2)


# -- title ------------------------------------------------------------------------------------------------------


def test_the_title_leads_on_by_keys_and_by_clicks() -> None:
    screen = TitleScreen(shown_props())
    assert pressed(screen, "ok") == Go("seats")
    assert pressed(screen, "down", "ok") == Go("settings")
    assert clicked(screen, screen.choices, "quit") == Quit()
    assert "go_on" not in screen.choices.names
    assert pressed(TitleScreen(shown_props(), has_interrupted=True), "ok") == GoOn()


def test_at_a_kiosk_the_title_has_no_way_out() -> None:
    assert TitleScreen(shown_props(), can_quit=False).choices.names == ["play", "settings"]


def test_the_invitation_begins_with_people_on_it_and_otherwise_leads_to_the_title() -> None:
    screen = AttractScreen(shown_props())
    assert pressed(screen, "ok") == Go("title")
    assert screen.click(400, 620) == Go("title")
    screen.show(chairs(3)[:1], (), 12)
    assert pressed(screen, "ok") == StartMatch("", "")
    assert screen.click(400, 620) is None
    assert pressed(screen, "left") is None
    assert pressed(screen, "back") == Go("title")


# -- seats ------------------------------------------------------------------------------------------------------


def test_one_person_may_begin_with_bots_but_nobody_alone_may() -> None:
    screen = SeatsScreen(shown_props())
    before = (screen.is_class, screen.wants_five)
    assert pressed(screen, "ok") is None, "the first Space switches nothing and leads nowhere"
    assert (screen.is_class, screen.wants_five) == before
    assert clicked(screen, screen.choices, "begin") is None
    screen.show(chairs(8)[:1])
    assert screen.masks == 5
    assert pressed(screen, "ok") == Go("scenario")
    assert clicked(screen, screen.choices, "five") is None
    assert not screen.wants_five
    assert clicked(screen, screen.choices, "begin") is None, "one mask is no match"
    screen.show(chairs(8)[:3])
    assert clicked(screen, screen.choices, "begin") == Go("scenario")


def test_teams_of_a_class_bring_no_bots_unless_they_want_to() -> None:
    screen = SeatsScreen(shown_props())
    screen.show(chairs(8)[:2])
    assert screen.masks == 5
    assert clicked(screen, screen.choices, "teams") == PlayInTeams(True)
    assert screen.masks == 2
    assert clicked(screen, screen.choices, "begin") is None
    assert clicked(screen, screen.choices, "five") is None
    assert screen.masks == 5
    assert clicked(screen, screen.choices, "teams") == PlayInTeams(False)
    assert screen.masks == 5


def test_seats_are_given_up_by_keys_and_by_the_pointer() -> None:
    screen = SeatsScreen(shown_props())
    screen.show(chairs(8)[:4])
    assert pressed(screen, "left", "ok") == OpenEase(3), "a seat that somebody holds is given up from its own page"
    assert pressed(screen, "left", "ok") == OpenEase(2)
    x, y, w, h = card_box(0)
    assert screen.click(x + w / 2, y + h / 2) == OpenEase(0)
    screen.show(chairs(3))
    assert pressed(screen, "ok") == DropSeat(2), "nobody holds a bot's"
    screen.show(chairs(8)[:3])
    x, y, w, h = cross_box(0)
    assert screen.click(x + w / 2, y + h / 2) == DropSeat(0)
    x, y, w, h = cross_box(3)
    assert screen.click(x + w / 2, y + h / 2) is None, "nobody sits there"
    assert pressed(screen, "back") == Go("back")


def test_bots_and_the_mouse_come_while_there_is_room_and_the_mouse_only_once() -> None:
    screen = SeatsScreen(shown_props())
    screen.show(chairs(8)[:2])
    assert clicked(screen, screen.choices, "bot") == AddBot()
    assert clicked(screen, screen.choices, "pointer") == SeatPointer()
    screen.show((*chairs(8)[:2], ChairLook("mouse", 2, "C")))
    assert clicked(screen, screen.choices, "pointer") is None
    screen.show(chairs(8))
    assert clicked(screen, screen.choices, "bot") is None


# -- scenario, settings -----------------------------------------------------------------------------------------


def test_a_scenario_is_chosen_and_begun_by_keys_and_by_clicks() -> None:
    screen = ScenarioScreen(shown_props(), 4)
    assert pressed(screen, "ok", "left", "ok", "ok") == StartMatch("first-impressions", "quick")
    other = ScenarioScreen(shown_props(), 4)
    assert pressed(other, "right", "down", "right", "down", "ok") == StartMatch("plaudit", "showcase")
    mouse = ScenarioScreen(shown_props(), 8)
    assert mouse.click(1400, 400) is None
    assert mouse.click(1400, 950) == StartMatch("plaudit", "standard")
    assert mouse.click(200, 950) == Go("back")


def test_lengths_for_a_class_are_behind_a_switch() -> None:
    screen = ScenarioScreen(shown_props(), 5)
    assert not any(name.startswith("class") for name in screen.lengths)
    assert pressed(screen, "down", "down", "left", "ok") == PlayInTeams(True)
    assert screen.lengths == ["class10", "class25"]
    assert pressed(screen, "right", "ok") == StartMatch("first-impressions", "class25")
    assert screen.click(700, 950) == PlayInTeams(False)
    assert screen.lengths == ["quick", "standard", "showcase"]
    assert screen.click(1400, 950) == StartMatch("first-impressions", "standard")


def test_a_pack_without_lengths_for_a_class_has_no_switch() -> None:
    props = shown_props()
    plain = {
        name: replace(one, lengths={key: length for key, length in one.lengths.items() if not length.is_class})
        for name, one in props.pack.scenarios.items()
    }
    screen = ScenarioScreen(replace(props, pack=replace(props.pack, scenarios=plain)), 5, is_class=True)
    assert not screen.is_class
    assert pressed(screen, "down", "down", "left", "ok") == StartMatch("first-impressions", "standard")
    assert screen.click(700, 950) is None


def test_a_setting_changes_at_once_and_stops_at_its_end() -> None:
    screen = SettingsScreen(shown_props(), Settings(music=90))
    rows = PAGES[""]
    down: list[Move] = ["down"] * rows.index("music")
    assert pressed(screen, *down, "right") == SettingsChanged(Settings(music=100))
    assert pressed(screen, "right") is None
    moves: list[Move] = ["down"] * (rows.index("audience") - rows.index("music"))
    assert pressed(screen, *moves, "ok") == SettingsChanged(Settings(music=100, audience="class"))
    x, y, w, h = screen.choices.boxes[rows.index("music")]
    assert screen.click(x + w * 0.53, y + h / 2) == SettingsChanged(Settings(music=0, audience="class"))
    up: list[Move] = ["up"] * (rows.index("music") + 1)
    assert pressed(screen, *up, "ok") == Go("back")


def test_what_helps_to_see_has_a_page_of_its_own_and_back_leads_to_the_first() -> None:
    screen = SettingsScreen(shown_props(), Settings())
    assert screen.choices.name == "seeing", "who needs it finds it first"
    assert pressed(screen, "ok") is None
    assert screen.choices.names == list(PAGES["seeing"])
    assert clicked(screen, screen.choices, "motion") is not None, "the left arrow: round to the last"
    assert screen.settings == Settings(motion="none")
    assert pressed(screen, "left") == SettingsChanged(Settings(motion="reduced"))
    assert pressed(screen, "back") is None
    assert screen.choices.name == "seeing"
    assert clicked(screen, screen.choices, "seeing") is None
    assert clicked(screen, screen.choices, "back") is None
    assert pressed(screen, "back") == Go("back")


def test_every_value_of_every_setting_has_words() -> None:
    props = shown_props()
    screen = SettingsScreen(props, Settings())
    rows = [(page, row, name) for page, names in PAGES.items() for row, name in enumerate(names[:-1])]
    assert len(rows) == 19
    for page, row, name in rows:
        screen.page = page
        screen._fill()
        screen.choices.focus = row
        assert props.words.has(f"settings.{name}")
        if name in PAGES:
            assert props.words.has(f"settings.{name}.more")
            continue
        for _ in range(4):
            screen.press("ok")
            value = getattr(screen.settings, name)
            if name == "language":  # each is called as it calls itself, whatever is spoken
                assert screen._line(name).value == languages()[value].name
                continue
            assert type(value) is int or props.words.has(f"settings.{name}.{value}")


# -- pause, after -----------------------------------------------------------------------------------------------


def test_the_pause_goes_on_goes_easier_once_and_leaves() -> None:
    screen = PauseScreen(shown_props())
    screen.show(chairs(4))
    assert pressed(screen, "ok") == GoOn()
    assert pressed(screen, "back") == GoOn()
    assert clicked(screen, screen.choices, "soften") == SoftenMatch()
    assert clicked(screen, screen.choices, "soften") is None
    assert clicked(screen, screen.choices, "leave") == Leave()


def test_seats_change_hands_in_the_pause() -> None:
    screen = PauseScreen(shown_props())
    screen.show(chairs(4))
    assert clicked(screen, screen.choices, "seats") is None
    assert clicked(screen, screen.choices, "seat0") == HandToBot(0)
    assert clicked(screen, screen.choices, "seat3") == TakeBack(3)
    assert screen.waiting == 3
    assert screen.press("back") is None
    assert screen.waiting is None
    assert screen.press("back") is None, "back to the pause, not into the game"
    assert screen.press("back") == GoOn()


def test_a_lost_pad_is_asked_about_and_forgotten_when_it_is_back() -> None:
    screen = PauseScreen(shown_props())
    screen.show(chairs(8, away=2))
    assert clicked(screen, screen.choices, "bot") == HandToBot(2)
    screen.show(chairs(8))
    assert "bot" not in screen.choices.names


def test_a_pointer_that_sits_down_leaves_the_cursor_on_the_safe_button() -> None:
    screen = SeatsScreen(shown_props())
    clicked(screen, screen.choices, "pointer")
    screen.show([replace(chairs(8)[0], kind="mouse")])
    assert screen.choices.name == "begin"


def test_the_last_menu_names_whoever_had_the_best_week() -> None:
    mask = chairs(8)[0].mask
    screen = AfterScreen(shown_props(), tuple(chair.mask for chair in chairs(3)), best=(mask,), points=49)
    assert shown_props().words.mask(mask) in screen.voice()
    assert "49 Life points" in screen.voice()


def test_whoever_pages_through_the_talk_does_not_begin_another_match() -> None:
    screen = AfterScreen(shown_props())
    for _ in range(3):
        screen.props.motion.clock.tick(QUIET_MS - 1)
        assert pressed(screen, "ok") is None
    screen.props.motion.clock.tick(QUIET_MS)
    assert pressed(screen, "ok") == PlayAgain()


def test_nothing_is_kept_unless_someone_asks_and_only_once() -> None:
    screen = AfterScreen(shown_props())
    screen.props.motion.clock.tick(QUIET_MS)
    assert pressed(screen, "ok") == PlayAgain()
    assert pressed(screen, "down", "ok") == PlayAgain(is_same_people=False)
    assert clicked(screen, screen.choices, "keep") == KeepMatch()
    assert not screen.is_keeping, "only the program knows whether it was written"
    screen.kept("evening.match")
    assert clicked(screen, screen.choices, "keep") is None
    assert clicked(screen, screen.choices, "keep_sums") is None
    assert pressed(screen, "back") == Go("title")
    screen = AfterScreen(shown_props())
    assert clicked(screen, screen.choices, "keep_sums") == KeepMatch(is_forgotten=True)
    screen.kept("evening.match", is_forgotten=True)
    values = dict(zip(screen.choices.names, screen.choices.items, strict=True))
    assert (values["keep"].value, values["keep_sums"].value) == ("no", "yes")


def test_the_report_is_written_on_the_first_choice_and_opened_on_the_next() -> None:
    screen = AfterScreen(shown_props())
    assert clicked(screen, screen.choices, "report") == SaveReport()
    screen.reporting()
    assert clicked(screen, screen.choices, "report") is None, "it is being written"
    screen.reported("evening.html")
    assert clicked(screen, screen.choices, "report") == SaveReport()
    assert screen.choices.items[screen.choices.names.index("report")].words == "Open the report"
    assert "report" not in AfterScreen(shown_props(), can_keep=False).choices.names


# -- pictures ---------------------------------------------------------------------------------------------------


def test_x_answers_with_a_picture_that_goes_away() -> None:
    pygame.font.init()
    overlay = Overlay(shown_props())
    canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)

    def frame() -> bytes:
        canvas.clear()
        overlay.draw(canvas)
        return pygame.image.tobytes(canvas.surface, "RGB")

    nothing = frame()
    overlay.flash_x()
    overlay.props.motion.clock.tick(X_MS / 2)
    assert frame() != nothing
    assert not overlay.is_settled()
    overlay.props.motion.clock.tick(X_MS)
    assert frame() == nothing
    assert overlay.is_settled()
    overlay.draw(canvas, Facts(("Waiting for: A.",), True, 3, ("stars: 3 prompts, 1 locked in",)))


@pytest.mark.slow
@pytest.mark.parametrize("size_px", [(320, 180), (1024, 768)])
def test_every_menu_draws_at_odd_sizes(size_px: tuple[int, int]) -> None:
    pygame.font.init()
    for picture in PICTURES:
        surface = pygame.Surface(size_px)
        picture.draw(Canvas.for_window(surface, DAY), 8)
        assert len({tuple(surface.get_at((x, size_px[1] // 2))) for x in range(size_px[0])}) > 3, picture.name


def test_the_minutes_of_a_class_hold_its_talk_and_stretched_timers() -> None:
    pack = shown_props().pack
    plan = Plan(pack, pack.scenarios["plaudit"], "class25", 7)
    assert lesson_minutes(plan) == estimated_minutes(plan) + 8.6
    assert lesson_minutes(plan, 2.0) == 2 * lesson_minutes(plan)
    party = Plan(pack, pack.scenarios["plaudit"], "standard", 7)
    assert lesson_minutes(party) == estimated_minutes(party)
    assert ScenarioScreen(shown_props(), 7, is_class=True, scale=2.0).scale == 2.0
