"""Pictures of the menus and of what lies over the game."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import segno

from game.devices.ease import Ease
from game.devices.practice import Practice
from game.drawing.canvas import Canvas
from game.phones.address import url_of
from game.stage.menus.after import AfterScreen
from game.stage.menus.chairs import ChairLook
from game.stage.menus.invite import Invite
from game.stage.menus.menu_screen import MenuScreen, Move
from game.stage.menus.outcomes import Settings
from game.stage.menus.overlay import Facts, Overlay
from game.stage.menus.pause import PauseScreen
from game.stage.menus.scenario import ScenarioScreen
from game.stage.menus.seats import SeatsScreen
from game.stage.menus.settings import SettingsScreen
from game.stage.menus.title import TitleScreen
from game.stage.menus.waiting import Waiting, WaitingScreen
from game.table.cover import draw_cover
from game.table.ease_screen import EaseScreen
from game.table.practice_screen import PracticeScreen
from tests.screens.picture import KEYS, LETTERS, PAD_KEYS, Picture, drawn, shown_props, staged


def chairs(seats: int, away: int | None = None) -> tuple[ChairLook, ...]:
    """Half on keys, then pads, one mouse, a bot at the end; with the masks of the pack."""
    masks = [mask.id for mask in shown_props().pack.masks]
    looks = []
    for seat in range(seats):
        kind = "mouse" if seat == 3 else "pad" if seat in (2, 5, 6) else "key"
        kind = "bot" if seat == seats - 1 else kind
        cluster = (2, 3, 0, 0, 4, 7, 0, 0)[seat] if kind == "key" else None
        labels = tuple(KEYS[cluster]) if cluster is not None else PAD_KEYS if kind == "pad" else ()
        looks.append(
            ChairLook(
                kind, seat, LETTERS[seat], cluster, labels, "Pad" if kind == "pad" else "", seat == away, masks[seat]
            )
        )
    return tuple(looks)


def _title(canvas: Canvas, seats: int) -> None:
    TitleScreen(shown_props(), has_interrupted=seats == 8).draw(canvas)


def _seats(canvas: Canvas, seats: int) -> None:
    screen = SeatsScreen(shown_props())
    screen.show(chairs(seats), ("pointer_is_seen", "same_pads", "mix_devices") if seats == 8 else ())
    screen.props.motion.clock.tick(2000)
    screen.draw(canvas)


def _invite() -> Invite:
    """The longest address that a house gives out, and its QR."""
    short, code = "192.168.178.123:47815", "KX7P"
    qr = segno.make(url_of("192.168.178.123", 47815, code), error="m", micro=False)
    rows = tuple("".join("1" if module else "0" for module in row) for row in qr.matrix)
    return Invite(short, code, rows, host_code="4821")


def _seats_phones(canvas: Canvas, seats: int) -> None:
    screen = SeatsScreen(shown_props())
    screen.invite_phones(_invite() if seats == 8 else Invite())  # with three it is still starting
    called = ("Mia", "Bartholomäus W. Lindt", "", "Zoë")  # by phone, one of them at some length
    on_phones = [
        replace(chair, kind="phone", labels=(), name=name) for chair, name in zip(chairs(seats), called, strict=False)
    ]
    screen.show((*on_phones, *chairs(seats)[4:]), ())
    screen.props.motion.clock.tick(2000)
    screen.draw(canvas)


def _scenario(canvas: Canvas, seats: int) -> None:
    pressed(ScenarioScreen(shown_props(), seats), *(("down", "down") if seats == 8 else ())).draw(canvas)


def _settings(canvas: Canvas, seats: int) -> None:
    problem = "There is no sound card. Captions are shown instead." if seats == 8 else ""
    screen = SettingsScreen(shown_props(), Settings(text_scale=1.25 if seats == 8 else 1.0), problem)
    downs: list[Move] = ["down"] * (4 if seats == 8 else 1)
    pressed(screen, *downs).draw(canvas)


def _settings_seeing(canvas: Canvas, seats: int) -> None:
    screen = SettingsScreen(shown_props(), Settings(text_scale=canvas.theme.text_scale, motion="none"))
    pressed(screen, "ok", *(["down"] * (3 if seats == 8 else 0))).draw(canvas)


def _pause(canvas: Canvas, seats: int) -> None:
    _game(canvas, seats)
    screen = PauseScreen(shown_props())
    screen.show(chairs(seats, away=2 if seats == 8 else None))
    screen.draw(canvas)


def _pause_out_of_sight(canvas: Canvas, seats: int) -> None:
    _game(canvas, seats)
    screen = PauseScreen(shown_props(), why="away")
    screen.show(chairs(seats))
    screen.draw(canvas)


def _pause_waits(canvas: Canvas, seats: int) -> None:
    _game(canvas, seats)
    screen = PauseScreen(shown_props())
    screen.show(chairs(seats))
    screen.invite = _invite()
    screen.wait_for(seats - 1)
    screen.draw(canvas)


def _pause_kept(canvas: Canvas, seats: int) -> None:
    _game(canvas, seats)
    screen = PauseScreen(shown_props())
    screen.show(chairs(seats, away=seats - 1))
    screen.invite = _invite()
    screen.wait_for(seats - 1)
    screen.keep({seats - 1}, 27)
    screen.draw(canvas)


def _pause_seats(canvas: Canvas, seats: int) -> None:
    _game(canvas, seats)
    screen = PauseScreen(shown_props())
    screen.show(chairs(seats, away=2))  # whoever is to play for the pad that left is asked here
    screen.chosen("seats")
    pressed(screen, "down").draw(canvas)


def _pause_ease(canvas: Canvas, seats: int) -> None:
    _game(canvas, seats)
    screen = PauseScreen(shown_props())
    screen.show(chairs(seats))
    screen.chosen("ease")
    pressed(screen, "down").draw(canvas)


def _seats_ease(canvas: Canvas, seats: int) -> None:
    screen = SeatsScreen(shown_props())
    screen.show(chairs(seats))
    screen.props.motion.clock.tick(2000)
    pressed(screen, "left", "left").draw(canvas)


def _ease(canvas: Canvas, seats: int) -> None:
    seat, eased = (1, Ease("none", has_steady_clap=True)) if seats == 8 else (0, Ease())
    screen = EaseScreen(shown_props(), seat, chairs(8)[seat], eased, lambda ease: None, is_before=seats == 8)
    pressed(screen, *(("down", "down") if seats == 8 else ())).draw(canvas)


def _ease_keys(canvas: Canvas, seats: int) -> None:
    seat, said = (2, "") if seats == 8 else (0, shown_props().words("ease.refused.taken", letter="B"))
    chair = chairs(8)[seat]
    if seats == 3:
        chair = replace(chair, labels=(*chair.labels[:3], "F5", "N7"))
    screen = EaseScreen(shown_props(), seat, chair, Ease(), lambda ease: None, is_before=False)
    screen._go_to(is_on_keys=True)
    pressed(screen, "down", "right")
    if said:
        screen.show(chair, Ease(), said)
    screen.draw(canvas)


def _practice(canvas: Canvas, seats: int) -> None:
    held = [chair for chair in chairs(8) if chair.kind != "bot"] if seats == 8 else list(chairs(3)[:2])
    round_ = Practice({seat: Ease() for seat in range(len(held))}, Random(1))
    for seat in range(len(held)):
        for button in range(min(5, 2 + seat)):
            round_.press(seat, button, 0)
        if seat == 3:
            round_.press(seat, 4, 0)
        for at, button in enumerate((2, 0, 4, 0, 4) if seat > 3 else ()):
            round_.press(seat, button, 5000 + 300 * at)
        if seat == 5:
            round_.strike(7000)
            round_.strike(7100)
    PracticeScreen(shown_props(), round_, held).draw(canvas)


def _after(canvas: Canvas, seats: int) -> None:
    screen = AfterScreen(
        shown_props(), tuple(chair.mask for chair in chairs(seats)), best=(chairs(seats)[1].mask,), points=49
    )
    if seats == 8:
        screen.kept("peer-review-2026-03-14.match")
    screen.draw(canvas)


def _waiting(canvas: Canvas, seats: int) -> None:
    words = shown_props().words
    said = [
        Waiting(
            words(
                "waiting.line", when=f"2026-03-{14 + n} 10:4{n % 10}", scenario=words.scenario("first-impressions"),
                seats=seats, people=1 if n == 1 else seats,
            ),
            words("waiting.lost", where=words("waiting.day", day=2), count=3)
            if n == 1
            else words("waiting.day", day=n + 1),
            is_sound=n != 2,
        )
        for n in range(3 if seats == 3 else 11)
    ]  # fmt: skip
    WaitingScreen(shown_props(), said).draw(canvas)


def _overlay(canvas: Canvas, seats: int) -> None:
    _game(canvas, seats)
    overlay = Overlay(shown_props())
    overlay.is_muted = True
    overlay.caption(overlay.props.words("caption.star-3"))
    overlay.flash_x()
    overlay.props.motion.clock.tick(600)
    words = overlay.props.words
    going = [words("overlay.waits_for", seats="A, C", count=3), words("overlay.at_the_latest", time="0:06")]
    going += [words(f"overlay.keys.{key}") for key in ("match", "x", "always")]
    overlay.draw(canvas, Facts(going, has_figures=True, step=128, frame_ms=4.25) if seats == 3 else None)


def _caption(canvas: Canvas, seats: int) -> None:
    drawn(canvas, staged(seats, "stars"))
    overlay = Overlay(shown_props())
    overlay.captions = "huge" if seats == 8 else "large"
    overlay.caption(overlay.props.words("caption.timer-tick" if seats == 8 else "caption.star-3"))
    overlay.props.motion.clock.tick(600)
    overlay.draw(canvas)


def _lifted(canvas: Canvas, seats: int) -> None:
    drawn(canvas, staged(seats, "say"))
    overlay = Overlay(shown_props())
    overlay.is_lifted = True
    overlay.draw(canvas)


def _covered(canvas: Canvas, seats: int) -> None:
    draw_cover(canvas, shown_props().words("phone.host.covered"))


def _game(canvas: Canvas, seats: int) -> None:
    drawn(canvas, staged(seats, "referendum"))


def pressed(screen: MenuScreen, *moves: Move) -> MenuScreen:
    """The screen after these moves."""
    for move in moves:
        screen.press(move)
    return screen


PICTURES = [
    Picture("menu-title", _title),
    Picture("menu-seats", _seats),
    Picture("menu-seats-phones", _seats_phones),
    Picture("menu-scenario", _scenario),
    Picture("menu-settings", _settings),
    Picture("menu-settings-seeing", _settings_seeing),
    Picture("menu-pause", _pause),
    Picture("menu-pause-out-of-sight", _pause_out_of_sight),
    Picture("menu-pause-seats", _pause_seats),
    Picture("menu-pause-waits", _pause_waits),
    Picture("menu-pause-kept", _pause_kept),
    Picture("menu-pause-ease", _pause_ease),
    Picture("menu-seats-ease", _seats_ease),
    Picture("menu-ease", _ease),
    Picture("menu-ease-keys", _ease_keys),
    Picture("menu-practice", _practice),
    Picture("menu-after", _after),
    Picture("menu-waiting", _waiting),
    Picture("menu-overlay", _overlay),
    Picture("overlay-caption", _caption),
    Picture("overlay-x-lifted", _lifted),
    Picture("covered", _covered),
]
