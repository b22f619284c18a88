"""The X that everybody tries: which button it is, and a card that folds away like paper. Shows nobody's press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.city.cold_open import GUS
from game.drawing.buttons import KeyCap
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import ease_in_out
from game.drawing.plates import Panel, Plate, icon
from game.drawing.rows import Layers, Row
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.folding import FOLDS, draw_folding
from game.stage.kit.grounds import X_TABLE
from game.stage.kit.room import RIGHT_X, TOP_Y
from game.stage.kit.timeline import Timeline
from game.stage.portraits import bust
from game.stage.scenes.cold_open.gus import has_gus
from game.stage.staging import Props

CARD_X, CARD_Y, CARD_W, CARD_H = 130.0, 176.0, 560.0, 560.0
GLIDE_MS, FOLD_MS = 320.0, 440.0
GONE_MS = GLIDE_MS + FOLD_MS * FOLDS
RESTS_MS = GONE_MS + 700
_CAPS = (76.0, 66.0, 58.0, 50.0)
"""How high a key is: the first at which all stand on their plate, whatever they are called."""


def draw_x(canvas: Canvas, props: Props, time: Timeline) -> None:
    """Gus's card at the left, the button at the right."""
    X_TABLE.show(canvas)
    card = _gus_card(canvas, props)
    card.show(canvas, (CARD_X, CARD_Y, CARD_W, CARD_H))
    words, w = props.words, RIGHT_X - 760.0
    parts: list[tuple[Widget, Box | None]] = [
        (icon("x-card", 128), (40, 36, 128, 128)),
        (Words(words("x.all"), 72, face=Face.TITLE, align="midleft"), (190, 30, w - 230, 140)),
    ]
    for i, (label, keys) in enumerate((("x.keys", ("x.ctrl", "x.backspace")), ("x.pads", ("x.back",)))):
        top = 214 + i * 150
        rows = [_keys(props, keys, size) for size in _CAPS]
        caps = next((row for row in rows if row.size(canvas)[0] <= w - 420), rows[-1])
        parts += [
            (Plate(fill=f"field {i + 2}", line=THIN, radius=30), (36, top, w - 72, 100)),
            (Words(words(label), 48, face=Face.LABEL, align="midleft", lines=1), (70, top + 10, 270, 80)),
            (caps, (360, top, w - 400, 100)),
        ]
    y = TOP_Y + 8 + (time.pop(60) - 1) * 40
    Panel(Layers(tuple(parts)), radius=36).show(canvas, (760, y, w, 560), time.fade(60))


def _keys(props: Props, keys: Sequence[str], size: float) -> Row:
    """Keys of which any does, side by side."""
    parts: list[Widget] = []
    for key in keys:
        if parts:
            parts.append(Words(props.words("x.or"), size * 0.53, face=Face.LABEL))
        parts.append(KeyCap(props.words(key), size))
    return Row(tuple(parts), 22, "midleft")


def draw_gone(canvas: Canvas, props: Props, time: Timeline) -> None:
    """Three folds, and it is as if it never was."""
    X_TABLE.show(canvas)
    time.sound(200, "xcard")
    if time.now_ms < GONE_MS:
        x = CARD_X + CARD_W / 2
        come = time.move(0, GLIDE_MS, ease_in_out)
        share = max(0.0, (time.now_ms - GLIDE_MS) / (GONE_MS - GLIDE_MS))
        card = _gus_card(canvas, props).flat(canvas, (CARD_W, CARD_H))
        draw_folding(canvas, card, x + (960 - x) * come, CARD_Y + CARD_H / 2, share)
        return
    text = Words(props.words("x.gone"), 76, face=Face.TITLE)
    gone = Panel(Layers(((text, (40, 12, 1020, 150)),)), radius=40)
    gone.show(canvas, (410, 380 + (1 - time.pop(GONE_MS)) * 40, 1100, 190), time.fade(GONE_MS))


def _gus_card(canvas: Canvas, props: Props) -> Widget:
    """Gus at his counter, as a card like any other."""
    face = bust(canvas, props.pack, GUS, "pleased") if has_gus(props.pack) else ""
    return _GusCard(face, props.words("gus.name"))


@dataclass(frozen=True, slots=True)
class _GusCard(Widget):
    """A bust ("" for none) behind a bell, and a name."""

    face: str
    name: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        _, _, w, h = box
        Panel(radius=40, depth=12).paint(sheet, box)
        Plate(fill="field 0", radius=28).paint(sheet, (26, 26, w - 52, h - 150))
        if self.face:
            with sheet.clip((30, 30, w - 60, h - 158)):
                sheet.sprite(self.face, w / 2, h - 100, 330, 412, "midbottom")
        icon("bell", 90).paint(sheet, (66, h - 220, 90, 90))
        Words(self.name, 72, face=Face.TITLE).paint(sheet, (40, h - 118, w - 80, 92))
