"""The flight to the wedding: plane or boat, and how they leave; draws, decides nothing."""

from __future__ import annotations

from game.city.city import City
from game.city.events import FlightLeft
from game.city.finale import BOAT_LIFE, HELD_LIFE, PLANE_FARE, PLANE_LIFE
from game.stage import shapes
from game.stage.art.places import PIER_SPOT, RUNWAY_SPOT
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.grounds import COAST
from game.stage.kit.marks import asked, figure, sign, token_row
from game.stage.kit.timeline import Timeline
from game.stage.motion import ease_in_out
from game.stage.staging import Live, Props

_TOP = 178.0


def paint_coast(sheet: Canvas) -> None:
    """The coast at dusk, paler in high contrast."""
    COAST.paint(sheet)


def coast(canvas: Canvas) -> None:
    """The coast as a layer."""
    COAST.show(canvas)


def way(canvas: Canvas, name: str, x: float, y: float, w: float, *, opacity: float = 1.0) -> None:
    """The plane or the boat, centred, twice as wide as high."""
    key = f"way/{name}"
    canvas.sprite(key, x, y, w, w / 2, "center", is_lit=True, opacity=opacity)


# -- plane or boat ------------------------------------------------------------------------------------------------


def draw_flight(canvas: Canvas, props: Props, time: Timeline, live: Live, city: City, foot: float) -> None:
    """Two cards with what each way costs, holds and gives; those who choose stand between, the others on deck."""
    coast(canvas)
    choosing = asked(live, city)
    short = [mask for mask in city.by_seat() if mask not in choosing]
    h = min(560.0, foot - _TOP - 124)
    words = props.words
    for i, name in enumerate(("plane", "boat")):
        drop = (1 - time.pop(80 + i * 140, 400)) * 300
        _way_card(canvas, props, name, (96 + i * 876, _TOP - drop, 852, h), (len(city.masks) + 1) // 2)
    y = _TOP + h + 66
    if short:
        sign(canvas, words("finale.flight.short"), 1398, _TOP + h - 236 - 2, 28)
        token_row(canvas, props, city, short, "forced", 1398, _TOP + (h - 236) * 0.38, 640, 92)
    if choosing:
        token_row(canvas, props, city, choosing, "plain", 960, y, 1700, 116)


def _way_card(canvas: Canvas, props: Props, name: str, box: Box, places: int) -> None:
    words, (x, y, w, h) = props.words, box
    is_plane = name == "plane"
    window_h = h - 236

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        sheet.shape(shapes.card(w, h, 40, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
        field = theme.fields[5 if is_plane else 4]
        sheet.shape(shapes.rounded(0, 0, w - 44, window_h, 26, field, theme.outline), w - 44, window_h, 22, 22)
        art_w = min(560.0, window_h * 2 - 20)
        way(sheet, name, w / 2, 22 + window_h * (0.5 if is_plane else 0.56), art_w)
        top = 30 + window_h
        sheet.text_box(
            words(f"option.flight.{name}"), (40, top, w - 80, 76), 60, theme.text, Face.TITLE, "midleft", max_lines=1
        )
        detail = words("finale.flight.places", places=places) if is_plane else words("finale.flight.boat_places")
        sheet.text_box(detail, (40, top + 74, w - 80, 46), 34, theme.text_soft, Face.READ, "midleft", max_lines=1)
        base = top + 158
        at, pink = 40.0, theme.fields[0]
        if is_plane:
            at += 20 + figure(sheet, str(PLANE_FARE), "coin", at, base, size=46, anchor="midleft")
            figure(sheet, f"+{PLANE_LIFE}", "heart", at, base, size=46, anchor="midleft", fill=pink)
            return
        at += 20 + sign(sheet, words("finale.flight.free"), at, base, 42, anchor="midleft", face=Face.TITLE)
        at += 28 + figure(sheet, f"+{BOAT_LIFE}", "heart", at, base, size=46, anchor="midleft", fill=pink)
        at += 14 + figure(sheet, f"+{HELD_LIFE}", "heart", at, base, size=46, anchor="midleft", fill=pink)
        sheet.text_box(
            words("finale.flight.held"),
            (at, base - 62, w - at - 26, 114),
            28,
            theme.text_soft,
            Face.READ,
            "midleft",
            max_lines=3,
        )

    canvas.stamp(w, h, paint, x, y)


# -- and they are gone ------------------------------------------------------------------------------------------


def draw_flown(canvas: Canvas, props: Props, time: Timeline, city: City, left: FlightLeft, *, is_held: bool) -> None:
    """The plane leaves from the top of the hill, the boat from its foot."""
    coast(canvas)
    words = props.words
    time.sound(500, "gate-open" if is_held else "gate-close")
    rise = time.move(900, 1500, ease_in_out)
    sail = time.move(2000, 1500, ease_in_out)
    px = RUNWAY_SPOT[0] + 60 + (1180 - RUNWAY_SPOT[0]) * rise
    py = RUNWAY_SPOT[1] - 40 + 110 * rise
    plane_w = 400 + 260 * rise
    way(canvas, "plane", px, py, plane_w)
    token_row(canvas, props, city, left.flown, "pleased", px, py - plane_w * 0.015, plane_w * 0.62, plane_w * 0.165)
    bx = PIER_SPOT[0] + 50 * sail
    boat_w = 560.0
    by = min(PIER_SPOT[1], 836.0) - 130
    if left.boat:
        mood = "pleased" if is_held else "forced"
        way(canvas, "boat", bx, by, boat_w)
        token_row(canvas, props, city, left.boat, mood, bx, by + 8, boat_w * 0.84, 104 if len(left.boat) < 5 else 84)
    if left.flown and left.boat:
        fill = canvas.theme.welcome if is_held else canvas.theme.card
        ink = canvas.theme.on_fill if is_held else canvas.theme.text
        sign(
            canvas,
            words("finale.flown.held" if is_held else "finale.flown.shut"),
            1240,
            536,
            44,
            fill=fill,
            colour=ink,
            opacity=time.fade(600),
        )
    shown = time.fade(3700)
    if shown > 0:
        if left.flown:
            figure(canvas, f"+{PLANE_LIFE}", "heart", 1664, 330, size=72, fill=canvas.theme.fields[0], opacity=shown)
        if left.boat:
            life = HELD_LIFE if is_held else BOAT_LIFE
            figure(canvas, f"+{life}", "heart", 1690, by + 40, size=72, fill=canvas.theme.fields[0], opacity=shown)
