"""Handing in the app: a shelf with a box for each mask's telephone, what was said over it, and what was done."""

from __future__ import annotations

from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.opting_out import COME_BACK, HAND_IN, NIGHT_COINS, STAY_OUT
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Tween
from game.drawing.plates import Panel, Plate, icon
from game.drawing.rows import Layers, hung
from game.drawing.theme import MARGIN_X, THIN, WIDTH
from game.drawing.words import Line, Words
from game.engine.events import Event
from game.stage.kit.hill import CLOSE, HillGround
from game.stage.kit.room import TOP_Y, thing
from game.stage.kit.tokens import draw_token
from game.stage.staging import Live, Props, Scene
from game.stage.strip_room import strip_top

_LEFT_W, _GAP, _EDGE = 700.0, 28.0, 26.0
_CELL_MOST = (330.0, 460.0)
_ROW_MOST = 170.0
_FALL_MS, _WAIT_MS = 700, 500
"""All boxes at once, after a breath; what was done is said once it is seen."""
_HOLE_FIRST, _HOLE_LATER, _NAME_FIRST = 0.32, 0.50, 0.36
"""Of a box, at first with a promise and a deed below, later with a deed; and of what is below: each has room."""
NOTE_SIZE, NOTE_GAP = 32.0, 5.0
_ICONS = ("star", "bed", "plane", "heart")


def _below_hole(height: float, *, is_first: bool) -> float:
    """What a box of that height has left for its name and its notes."""
    return height * (1 - (_HOLE_FIRST if is_first else _HOLE_LATER)) - _EDGE - 22


def note_height(height: float, *, is_first: bool) -> float:
    """From note to note in a box of that height: what was said, and what was done."""
    rest = _below_hole(height, is_first=is_first)
    return rest * (1 - _NAME_FIRST) / 2 if is_first else rest * 0.45


class AppScene(Scene):
    """A telephone lies before each box until its mask puts it in; who has none has a full box."""

    beats: ClassVar[frozenset[str]] = frozenset({"app_pledge", "app", "app_back", "app_shown"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._asked = ev.AppAsked((), 0, is_first=True)
        self._answered: ev.AppAnswered | None = None
        self._fall: Tween = props.motion.move(1, 1, 0)

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.AppAsked):
            self._asked, self._answered = event, None
        elif isinstance(event, ev.AppAnswered):
            self._answered = event

    def open(self, live: Live, city: City) -> None:
        motion = self.props.motion
        is_shown = live.beat == "app_shown"
        self._fall = motion.move(0.0, 1.0, _FALL_MS, delay_ms=_WAIT_MS) if is_shown else motion.move(1, 1, 0)
        if is_shown:
            self.props.cue("boxes")

    def is_settled(self, live: Live) -> bool:
        return self._fall.is_done

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if live.beat != "app_shown" or self._answered is None:
            return words(f"app.voice.{live.beat}")
        did = [what for _, _, what in self._answered.rows]
        if self._answered.is_first or HAND_IN in did:
            return words.counted("app.shown", did.count(HAND_IN))
        return words.counted("app.shown.back", did.count(COME_BACK))

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        HillGround(CLOSE, has_gates=False).show(canvas)
        foot = strip_top(canvas, live) - 22
        self._draw_terms(canvas, live, city, (MARGIN_X, TOP_Y + 6, _LEFT_W, foot - TOP_Y - 6))
        left = MARGIN_X + _LEFT_W + _GAP
        self._draw_shelf(canvas, live, city, (left, TOP_Y + 6, WIDTH - MARGIN_X - left, foot - TOP_Y - 6))

    # -- what it means --------------------------------------------------------------------------------------------

    def _draw_terms(self, canvas: Canvas, live: Live, city: City, box: Box) -> None:
        """All of it while the table talks; then what a night is worth, by how many are out."""
        x, y, w, h = box
        words, most = self.props.words, self._asked.most
        Panel(radius=30, depth=10).show(canvas, box)
        thing(canvas, "phone-free", x + 74, y + 66, 92)
        title = words("app.title" if live.beat == "app_pledge" else "app.title.night")
        Line(title, 54, align="midleft").show(canvas, (x + 136, y + 24, w - 164, 84))
        top, room = y + 118, h - 118 - 26
        if live.beat != "app_pledge":
            self._draw_nights(canvas, live, city, (x + 28, top, w - 56, room))
            return
        said = (
            words("app.means.stars"), words("app.means.home"), words("app.means.plane"),
            words("app.means.night", coins=NIGHT_COINS, most=most),
        )  # fmt: skip
        lengths = [60 + len(line) for line in said]  # long ones have more room, so that all are of like size
        for name, line, length in zip(_ICONS, said, lengths, strict=True):
            each = room * length / sum(lengths)
            icon(name, 72).show(canvas, (x + 30, top, 84, each))
            Words(line, 36, face=Face.READ_BOLD, align="midleft").show(canvas, (x + 136, top + 4, w - 166, each - 8))
            top += each

    def _draw_nights(self, canvas: Canvas, live: Live, city: City, box: Box) -> None:
        """A row for each number that are out: coins, and a heart for every other one; the one that is so now is lit."""
        x, y, w, h = box
        words, most = self.props.words, self._asked.most
        foot = 92.0 if live.beat == "app_back" else 0.0
        rows = min(most + 1, len(city.masks))
        each = min(_ROW_MOST, (h - foot) / rows)
        out = len(city.out) if live.beat != "app" else 0
        for count in range(1, rows + 1):
            is_last = count == most + 1 < len(city.masks)
            is_now = out == count or (is_last and out > count)
            row = (x, y, w, each - 12)
            told = words.counted("app.row.more" if is_last else "app.row", count)
            side = min(each - 30, (w * 0.58 - 34) / (NIGHT_COINS + most) - 4)
            Plate(fill="field 1" if is_now else "card_shade", line=THIN, radius=20).show(canvas, row)
            Line(told, 40, align="midleft").show(canvas, (x + 22, y, w * 0.36, each - 12))
            for at in range(NIGHT_COINS + count - 1):
                name = "coin" if at < NIGHT_COINS else "heart"
                gap = 14 if at >= NIGHT_COINS else 0
                thing(canvas, name, x + w * 0.42 + gap + (at + 0.5) * (side + 4), y + (each - 12) / 2, side)
            y += each
        if foot:
            Words(words("app.means.back"), 34, face=Face.READ_BOLD, align="midleft").show(
                canvas, (x + 8, box[1] + h - foot, w - 16, foot)
            )

    # -- the shelf ------------------------------------------------------------------------------------------------

    def _draw_shelf(self, canvas: Canvas, live: Live, city: City, box: Box) -> None:
        for mask, cell in zip(city.masks, hung(box, len(city.masks), 14, _CELL_MOST), strict=True):
            self._draw_box(canvas, live, city, mask, cell)

    def _draw_box(self, canvas: Canvas, live: Live, city: City, mask: MaskId, cell: Box) -> None:
        """One box: what lies in it, whose it is, what was said and done."""
        x, y, w, h = cell
        said, did = self._words_of(live, city, mask)
        is_broken = self._answered is not None and mask in self._answered.broken and bool(did)
        Panel(fill="card_shade" if mask in city.out else "card", radius=24, depth=8).show(canvas, cell)
        is_first = self._asked.is_first  # only then is anything promised: a line below for that, and one for the deed
        hole_h = h * (_HOLE_FIRST if is_first else _HOLE_LATER)
        theme = canvas.theme
        hole = shapes.rounded(0, 0, w - 2 * _EDGE, hole_h, 16, theme.tiers[0], theme.outline, THIN)
        canvas.shape(hole, w - 2 * _EDGE, hole_h, x + _EDGE, y + _EDGE)
        self._draw_phone(canvas, live, city, mask, (x + _EDGE, y + _EDGE, w - 2 * _EDGE, hole_h))
        top, rest = y + _EDGE + hole_h + 6, _below_hole(h, is_first=is_first)
        name_h = rest * (_NAME_FIRST if is_first else 0.55)
        size = min(96.0, name_h)
        draw_token(canvas, self.props, live, city, mask, (x + _EDGE + size / 2, top + name_h / 2), size - 8,
                   "hurt" if is_broken else "plain", has_shadow=False)  # fmt: skip
        room = (x + _EDGE + size + 10, top, w - 2 * _EDGE - size - 10, name_h)
        Line(self.props.words.mask(mask), 40, align="midleft").show(canvas, room)
        notes = [note for note in (said, did) if note]
        line_h = note_height(h, is_first=is_first)
        for at, note in enumerate(notes):
            is_alarm = is_broken and note == did
            row = (x + 14, top + name_h + at * line_h + 2, w - 28, line_h - NOTE_GAP)
            inside = Layers(
                ((Line(note, NOTE_SIZE, "on_fill" if is_alarm else "text", Face.LABEL), (10, 0, w - 48, row[3])),)
            )
            Plate(inside, "alarm" if is_alarm else "card", THIN, radius=16).show(canvas, row)

    def _words_of(self, live: Live, city: City, mask: MaskId) -> tuple[str, str]:
        """What it says it will do, and what it did."""
        words = self.props.words
        seat = city.seat_of(mask)
        if live.beat == "app_pledge":
            said = str(live.open_answers.get(seat) or "")
        else:
            said = city.memory.app_said.get(mask, "") if self._asked.is_first else ""
        told = words(f"app.said.{said}") if said else ""
        if live.beat != "app_shown" or not self._fall.is_done:
            return told, ""
        did = self._did(mask)
        return told, words(f"app.did.{did}") if did else ""

    def _did(self, mask: MaskId) -> str:
        """What it did when it was last asked; "" before all is laid open, and for who was not asked."""
        rows = self._answered.rows if self._answered is not None else ()
        return next((what for each, _, what in rows if each == mask), "")

    def _draw_phone(self, canvas: Canvas, live: Live, city: City, mask: MaskId, hole: Box) -> None:
        """In its box, or held before it; on its way, where it has just been put in or taken out."""
        x, y, w, h = hole
        size = h * 0.86
        just = self._did(mask)
        is_in = mask in city.out
        moved = self._fall.value if live.beat == "app_shown" and just in (HAND_IN, COME_BACK) else 1.0
        inside = moved if is_in else 1 - moved if just == COME_BACK else 0.0
        low = y + h + size * 0.10
        at_y = low + (y + h / 2 - low) * inside
        opacity = 0.55 if is_in and just in ("", STAY_OUT) else 1.0
        thing(canvas, "phone", x + w / 2, at_y - (1 - inside) * h * 0.40, size, opacity=opacity)


SCENE = AppScene
