"""Somebody could hold the door: those on board, those still running, and what it costs; draws, decides nothing."""

from __future__ import annotations

from game.city.city import City
from game.city.finale import BOAT_LIFE, HELD_COST, HELD_LIFE
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.marks import asked, figure, sign, token_row
from game.stage.kit.timeline import Timeline
from game.stage.motion import ease_in_out
from game.stage.scenes.finale.flight import coast, paint_coast
from game.stage.staging import Live, Props
from game.stage.widgets import panel

MINUS = "\N{MINUS SIGN}"
_TOP = 178.0


def draw_hold(canvas: Canvas, props: Props, time: Timeline, live: Live, city: City, foot: float) -> None:
    """On board to the left, still running to the right, an open door between; nobody sees who holds it."""
    aboard = asked(live, city)
    ashore = [mask for mask in city.by_seat() if mask not in aboard]
    h = min(620.0, foot - _TOP)
    slide = 1 - time.move(60, 380)

    def at_rest(sheet: Canvas) -> None:
        paint_coast(sheet)
        _sides(sheet, props, h, 0.0)

    if slide:
        coast(canvas)
        _sides(canvas, props, h, slide)
    else:
        canvas.layer(at_rest)
    for i, (masks, mood) in enumerate(((aboard, "plain"), (ashore, "forced"))):
        x = _side_x(i, slide)
        rows = [masks[:4], masks[4:]] if len(masks) > 4 else [masks]
        size = min(190.0, (h - 330) / len(rows) * 1.0, 560 / max(1, len(rows[0])))
        for k, row in enumerate(rows):
            y = _TOP + 110 + (h - 330) * (k + 0.5) / len(rows)
            token_row(canvas, props, city, row, mood, x + 322, y, 590, size)
    _door(canvas, 960, _TOP, h, time.move(300, 450, ease_in_out))


def _side_x(at: int, slide: float) -> float:
    return 96 + at * 1084 + (1 if at else -1) * 500 * slide


def _sides(canvas: Canvas, props: Props, h: float, slide: float) -> None:
    """The two panels without heads, and the small card between them."""
    words = props.words
    for i, key in enumerate(("aboard", "ashore")):
        x = _side_x(i, slide)
        panel(canvas, (x, _TOP, 644.0, h), radius=44, depth=12, fill=canvas.theme.fields[5 if i == 0 else 1])
        sign(canvas, words(f"finale.hold.{key}"), x + 322, _TOP + 52, 38)
        points = f"{MINUS}{HELD_COST}" if i == 0 else f"+{HELD_LIFE - BOAT_LIFE}"
        figure(canvas, points, "heart", x + 322, _TOP + h - 150, size=60)
        canvas.text_box(
            words("finale.hold.you" if i == 0 else "finale.hold.them"),
            (x + 30, _TOP + h - 100, 584, 80),
            36,
            canvas.theme.ink,
            Face.LABEL,
            "center",
            max_lines=2,
        )
    panel(canvas, (764, _TOP + h - 92, 392, 92), radius=28, depth=6)
    canvas.text_box(
        words("finale.hold.secret"), (780, _TOP + h - 88, 360, 78), 32, None, Face.LABEL, "center", max_lines=2
    )


def _door(canvas: Canvas, x: float, y: float, h: float, opened: float) -> None:
    """A cabin door, ajar; warm light behind it."""
    w, tall = 340.0, h - 110
    ajar = round(opened * 20) / 20

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        ink = theme.outline
        body = shapes.rounded(0, 0, w, tall, 130, theme.card, ink, 8)
        body += shapes.rounded(30, 30, w - 60, tall - 60, 104, (255, 226, 123), ink)
        body += shapes.polygon([(w * 0.5, 90), (w * 0.24, tall - 60), (w * 0.76, tall - 60)], (255, 246, 214), None)
        leaf_w = (w - 60) * (1 - 0.62 * ajar)
        body += shapes.rounded(30, 30, leaf_w, tall - 60, min(104, leaf_w / 2), (191, 234, 211), ink)
        body += shapes.rounded(30 + leaf_w * 0.26, 84, leaf_w * 0.48, tall * 0.2, leaf_w * 0.2, (191, 224, 247), ink)
        body += shapes.rounded(30 + leaf_w * 0.66, tall * 0.52, max(14.0, leaf_w * 0.14), 70, 10, theme.gold, ink, 5)
        sheet.shape(body, w, tall, 0, 0)

    canvas.stamp(w, tall, paint, x, y, "midtop")
