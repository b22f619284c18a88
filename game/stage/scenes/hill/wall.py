"""What hangs beside the stairs: the list's posters, the board of ranks, the reasons of an open sum; judges nobody."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.deeds import Due
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.rows import Layers
from game.drawing.theme import MARGIN_X, THIN, WIDTH
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.stage.art.places import STAIRS_HALF_PX, TERRACES
from game.stage.kit.hill import Camera
from game.stage.kit.standings import Standings
from game.stage.kit.tokens import draw_token
from game.stage.scenes.hill.boards import draw_board, draw_reasons
from game.stage.staging import Live, Props

_TOP, _GAP = 162.0, 12.0
_POSTER_W, _POSTER_LEAST_W, _POSTERS_MOST = 188.0, 100.0, 4
_SIGN_H, _NAME_H, _REASON_H, _REASON_LEAST_W = 52.0, 42.0, 74.0, 150.0


def draw_wall(
    canvas: Canvas, props: Props, standings: Standings, live: Live, city: City, camera: Camera, opacity: float
) -> None:
    """Whatever the rule in force hangs on the hill; nothing under most rules."""
    if opacity <= 0 or standings.rule is None:
        return
    match standings.rule.shows:
        case "wall":
            _draw_list(canvas, props, standings, live, city, camera, opacity)
        case "rank":
            is_shared = sum(standings.row(mask).tier > 2 for mask in city.masks) > 1
            spare = camera.token(len(city.masks)) * 1.15 if is_shared else 0.0
            left, _ = sides(camera, len(city.masks), floor_of=2, spare=spare)
            draw_board(canvas, props, standings, live, city, left, opacity)
        case "percent":
            draw_reasons(canvas, props, standings, live, city, sides(camera, len(city.masks), floor_of=3), opacity)


def sides(camera: Camera, count: int, *, floor_of: int, spare: float = 0.0) -> tuple[Box, Box]:
    """The free room left and right of the stairs, under the voice bar and over heads on terrace `floor_of`.

    `count` masks play: the fewer, the larger. `spare` is kept free beside the stairs. Where the hill stands aside for
    a card, both are as wide as its free side.
    """
    foot = camera.at(0, TERRACES[floor_of].floor_y - 10)[1] - camera.token(count) / 2
    inner = STAIRS_HALF_PX * camera.scale + 30 + spare
    wide = min(WIDTH - MARGIN_X - camera.middle, camera.middle - MARGIN_X) - inner
    h = foot - _TOP
    return (camera.middle - inner - wide, _TOP, wide, h), (camera.middle + inner, _TOP, wide, h)


def reason_for(city: City, mask: MaskId) -> tuple[str, int]:
    """Why a mask is on the wall: how it met the last bill that it could have paid, and on which day; "" if unknown."""
    for day in range(len(city.rounds), 0, -1):
        for deed in reversed(city.rounds[day - 1]):
            if isinstance(deed, Due) and deed.by == mask and deed.able and deed.answer != "paid":
                return deed.answer, day
    return "", 0


def _draw_list(
    canvas: Canvas, props: Props, standings: Standings, live: Live, city: City, camera: Camera, opacity: float
) -> None:
    """Posters to the left of the stairs, and to the right from the fifth on."""
    listed = [mask for mask in city.masks if standings.row(mask).tier == 0]
    left, right = sides(camera, len(city.masks), floor_of=2)
    title = props.words("sign.list.title")
    if not listed:
        x, y, w, _ = left
        _Boards(title).show(canvas, (x + w - min(w, 460), y, min(w, 460), 200), opacity)
        canvas.text_box(
            props.words("sign.list.nobody"),
            (x + w - min(w, 460) + 26, y + 62, min(w, 460) - 52, 104),
            36,
            canvas.theme.text,
            Face.READ_BOLD,
            "center",
            opacity=opacity,
        )
        return
    for box, masks, is_left in ((left, listed[:_POSTERS_MOST], True), (right, listed[_POSTERS_MOST:], False)):
        if not masks:
            continue
        x, y, w, h = box
        each = max(_POSTER_LEAST_W, min(_POSTER_W, (w - 32 - _GAP * (len(masks) - 1)) / len(masks)))
        wide = max(each * len(masks) + _GAP * (len(masks) - 1) + 32, min(w, 360.0))
        x = x + w - wide if is_left else x
        _Boards(title if is_left else "").show(canvas, (x, y, wide, h), opacity)
        first = x + (wide - each * len(masks) - _GAP * (len(masks) - 1)) / 2
        for place, mask in enumerate(masks):
            _poster(canvas, props, live, city, mask, (first + place * (each + _GAP), y + 60, each, h - 88), opacity)


@dataclass(frozen=True, slots=True)
class _Boards(Widget):
    """The wall itself: planks between two posts, a name over it."""

    title: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, top = sheet.theme, _SIGN_H / 2
        body = "".join(shapes.rounded(at, top, 18, h - top, 6, theme.outline) for at in (34.0, w - 52))
        body += shapes.card(w, h - top - 16, 18, theme.fields[1], theme.card_shade, theme.outline, depth=10).replace(
            "<rect", f'<rect transform="translate(0 {top:g})"'
        )
        for plank in (0.38, 0.66):
            at = top + (h - top) * plank
            body += shapes.line([(9, at), (w - 9, at)], theme.card_shade, 4)
        sheet.shape(body, w, h, x, y)
        if self.title:
            name = Line(self.title, 32, "on_fill")
            wide = min(w - 24, name.size(sheet)[0] + 56)
            Plate(name, "alarm", radius=14, pad=(16, 2)).paint(sheet, (x + (w - wide) / 2, y, wide, _SIGN_H))


def _poster(canvas: Canvas, props: Props, live: Live, city: City, mask: MaskId, box: Box, opacity: float) -> None:
    """A face, a name, and what it did; a narrow poster leaves the reason out."""
    x, y, w, h = box
    why, day = reason_for(city, mask)
    reason = props.words(f"sign.list.{why}", day=day) if why and w >= _REASON_LEAST_W else ""
    name = props.words.mask(mask)
    if not reason and w < _REASON_LEAST_W:
        y, h = y + (h - w - _NAME_H) / 2, w + _NAME_H
    face = min(w - 24 if w < _REASON_LEAST_W else w - 40, h - (_REASON_H if reason else 8) - _NAME_H - 4, 136.0)

    foot = h - (_REASON_H if reason else 8) - _NAME_H
    why_box = 8, foot + _NAME_H - 2, w - 16, _REASON_H
    inside = Layers((
        (Line(name, 36), (8, foot, w - 16, _NAME_H)),
        (Words(reason, 28, "text_alarm", Face.NARROW, lines=2), why_box),
    ))  # fmt: skip
    Plate(inside, line=THIN, radius=6).show(canvas, (x, y, w, h), opacity)
    spot = x + w / 2, y + 2 + face / 2
    draw_token(canvas, props, live, city, mask, spot, face, "forced", has_shadow=False, opacity=opacity)
