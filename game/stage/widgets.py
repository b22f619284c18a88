"""Ready-made parts of the screen: panels, pills, bubbles, stars, timers; each drawn once, none knows the game."""

from collections.abc import Sequence

import pygame

from game.stage import shapes
from game.stage.canvas import Anchor, Box, Canvas
from game.stage.fonts import Face
from game.stage.theme import LINE_PITCH_PILL, MARGIN_X, MARGIN_Y, OUTLINE, TEXT_MIN, THIN, WIDTH, Rgb

VOICE_BAR: Box = (MARGIN_X, MARGIN_Y, WIDTH - 2 * MARGIN_X, 96)
"""Where the system speaks; the stage lies below it."""


def panel(
    canvas: Canvas, box: Box, *, fill: Rgb | None = None, shade: Rgb | None = None, radius: float = 32, depth: float = 8
) -> pygame.Rect:
    """A rounded card with an ink outline and one shadow tone along its foot."""
    theme = canvas.theme
    fill, shade = fill or theme.card, shade or theme.card_shade
    body = shapes.card(box[2], box[3], radius, fill, shade, theme.outline, depth=depth)
    return canvas.shape(body, box[2], box[3], box[0], box[1])


def pill_size(canvas: Canvas, text: str, size: float = TEXT_MIN, face: Face = Face.LABEL) -> tuple[float, float]:
    """Width and height a pill with this text takes."""
    height = size * canvas.theme.text_scale * LINE_PITCH_PILL
    return canvas.pen.width(text, size, face) + height * 0.8, height


def pill(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    *,
    size: float = TEXT_MIN,
    fill: Rgb | None = None,
    colour: Rgb | None = None,
    anchor: Anchor = "center",
    face: Face = Face.LABEL,
    opacity: float = 1.0,
) -> pygame.Rect:
    """A word or two on a rounded badge, as wide as the words."""
    theme = canvas.theme
    fill, colour = fill or theme.card, colour or theme.text
    w, h = pill_size(canvas, text, size, face)

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.rounded(0, 0, w, h, h / 2, fill, theme.outline, THIN), w, h, 0, 0)
        sheet.text(text, w / 2, h / 2, size, colour, face, "center")

    return canvas.stamp(w, h, paint, x, y, anchor, opacity)


def score_pill(
    canvas: Canvas, text: str, x: float, y: float, *, size: float = 40, anchor: Anchor = "center", opacity: float = 1.0
) -> pygame.Rect:
    """A standing on a badge; `text` as in `TextPen.score`."""
    theme = canvas.theme
    picture = canvas.pen.score(text, size, theme.text, theme.veil)
    h = size * theme.text_scale * 1.3
    w = picture.get_width() / canvas.scale + h * 0.7

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.rounded(0, 0, w, h, h / 2, theme.card, theme.outline, THIN), w, h, 0, 0)
        sheet.blit(picture, w / 2, h / 2, "center")

    return canvas.stamp(w, h, paint, x, y, anchor, opacity)


def bubble(
    canvas: Canvas, text: str, box: Box, *, size: float = 36, tail_x: float | None = None, opacity: float = 1.0
) -> pygame.Rect:
    """A speech bubble in the box; its tail hangs below the box's foot at `tail_x` (from the box's left side)."""
    theme, tail = canvas.theme, 30.0
    _, _, w, h = box
    point = w * 0.3 if tail_x is None else tail_x

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.bubble(w, h, 36, theme.card, theme.outline, point, tail), w, h + tail, 0, 0)
        sheet.text_box(text, (30, 14, w - 60, h - 28), size, theme.text, Face.READ, "center")

    return canvas.stamp(w, h + tail, paint, box[0], box[1], opacity=opacity)


def voice_bar(
    canvas: Canvas,
    sentence: str,
    note: str = "",
    *,
    gaze: tuple[float, float] = (0.0, 0.0),
    is_alarm: bool = False,
    box: Box = VOICE_BAR,
) -> pygame.Rect:
    """The system's eye, one sentence, and a note to the right such as `Day 2 · 0:18`. `gaze` is -1 to 1, in fifths."""
    theme = canvas.theme
    x, y, w, h = box
    look = round(gaze[0] * 5) / 5, round(gaze[1] * 5) / 5
    iris = theme.alarm if is_alarm else theme.welcome
    note_w = canvas.pen.width(note, 34, Face.LABEL) if note else 0.0

    def paint(sheet: Canvas) -> None:
        sheet.shape(shapes.rounded(0, 0, w, h, h / 2, theme.card, theme.outline, OUTLINE), w, h, 0, 0)
        sheet.text_box(
            sentence,
            (152, 6, w - 152 - 48 - (note_w + 32 if note else 0), h - 12),
            46,
            theme.text,
            Face.LABEL,
            "midleft",
            max_lines=2,
        )

    # The note ticks every second and the eye wanders; the long sentence is kept apart and rendered once.
    bar = canvas.stamp(w, h, paint, x, y)
    eye = shapes.eye(40, 28, 72, (255, 255, 255), iris, theme.outline, gaze=look)
    canvas.shape(eye, 80, 56, x + 48, y + h / 2, "midleft")
    if note:
        canvas.text(note, x + w - 48, y + h / 2, 34, theme.text_alarm, Face.LABEL, "midright")
    return bar


def star_row(
    canvas: Canvas,
    stars: float,
    x: float,
    y: float,
    *,
    size: float = 48,
    anchor: Anchor = "center",
    is_hidden: bool = False,
    opacity: float = 1.0,
) -> pygame.Rect:
    """Five stars, `stars` (0-5, in halves) of them full. Hidden ones are all empty."""
    theme = canvas.theme
    halves = 0 if is_hidden else round(max(0.0, min(stars, 5.0)) * 2)
    pitch, r = size * 1.06, size / 2
    body = ""
    for i in range(5):
        cx = i * pitch + r
        if halves == 2 * i + 1:
            body += shapes.cut_star(cx, r, r, theme.gold, theme.empty, theme.outline)
        else:
            body += shapes.star(cx, r, r, theme.gold if halves > 2 * i else theme.empty, theme.outline)
    return canvas.shape(body, pitch * 4 + size, size, x, y, anchor, opacity)


def timer_ring(
    canvas: Canvas,
    share_left: float,
    seconds: int | None,
    x: float,
    y: float,
    *,
    size: float = 120,
    is_urgent: bool = False,
) -> pygame.Rect:
    """A ring that empties clockwise, in sixtieths, with the seconds in it. `share_left` 0-1; centred on x, y."""
    theme = canvas.theme
    steps = round(max(0.0, min(share_left, 1.0)) * 60)
    colour, r = theme.alarm if is_urgent else theme.welcome, size / 2
    body = shapes.circle(r, r, r, theme.card, theme.outline, OUTLINE)
    band = size * 0.11
    body += shapes.arc(r, r, r - OUTLINE - band / 2 - 2, steps / 60, colour, band)
    rect = canvas.shape(body, size, size, x, y, "center")
    if seconds is not None:
        pen = canvas.pen.at_text_scale(1.0)
        canvas.blit(pen.line(str(seconds), max(TEXT_MIN, size * 0.36), theme.text, Face.TITLE), x, y, "center")
    return rect


def pips(
    canvas: Canvas, done: int, total: int, x: float, y: float, *, size: float = 24, anchor: Anchor = "center"
) -> pygame.Rect:
    """Progress as a row of dots: done ones filled, the next one ringed."""
    theme, pitch = canvas.theme, size * 1.5
    body = ""
    for i in range(total):
        fill = theme.welcome if i < done else theme.card if i == done else theme.empty
        body += shapes.circle(i * pitch + size / 2, size / 2, size / 2, fill, theme.outline, THIN)
        if i == done:
            body += shapes.circle(i * pitch + size / 2, size / 2, size * 0.16, theme.outline)
    return canvas.shape(body, pitch * (total - 1) + size, size, x, y, anchor)


def seat_badge(
    canvas: Canvas,
    seat: int,
    letter: str,
    x: float,
    y: float,
    *,
    size: float = 64,
    anchor: Anchor = "center",
    fill: Rgb | None = None,
    opacity: float = 1.0,
) -> pygame.Rect:
    """A seat's shape in its colour with its letter: never colour alone. `fill` is for a ground of that colour."""
    theme, r = canvas.theme, size / 2

    def paint(sheet: Canvas) -> None:
        colour = fill or theme.seats[seat % len(theme.seats)]
        sheet.shape(shapes.seat_shape(seat, r, r, r * 0.84, colour, theme.outline), size, size, 0, 0)
        low = 0.1 if shapes.SEAT_SHAPES[seat % 8] in ("triangle", "drop") else 0.0
        pen = sheet.pen.at_text_scale(1.0)
        sheet.blit(pen.line(letter, size * 0.46, theme.ink, Face.TITLE), r, r * (1 + low), "center")

    return canvas.stamp(size, size, paint, x, y, anchor, opacity)


def tier_badge(
    canvas: Canvas, tier: int, x: float, y: float, *, size: float = 48, anchor: Anchor = "center", opacity: float = 1.0
) -> pygame.Rect:
    """The badge of a tier, 0 (lowest) to 4."""
    theme = canvas.theme
    fill = theme.tiers[max(0, min(tier, 4))]
    body = shapes.tier_shape(tier, size / 2, size / 2, size / 2, fill, theme.outline)
    return canvas.shape(body, size, size, x, y, anchor, opacity)


def bars(canvas: Canvas, shares: Sequence[tuple[str, float, Rgb]], box: Box, *, size: float = 36) -> None:
    """Labelled bars one under the other (a referendum's); each share 0-1 of the width left of the labels."""
    theme = canvas.theme
    if not shares:
        return
    pitch = box[3] / len(shares)
    label_w = min(box[2] * 0.4, max(canvas.pen.width(label, size, Face.LABEL) for label, _, _ in shares) + 24)
    for i, (label, share, colour) in enumerate(shares):
        top, h = box[1] + i * pitch + pitch * 0.14, pitch * 0.72
        canvas.text_box(label, (box[0], top, label_w - 24, h), size, theme.text, Face.LABEL, "midright", max_lines=1)
        room = box[2] - label_w
        w = max(h, round(room * max(0.0, min(share, 1.0)) / 4) * 4)
        canvas.shape(shapes.rounded(0, 0, w, h, h / 3, colour, theme.outline, OUTLINE), w, h, box[0] + label_w, top)
