"""The X that everybody tries: which button it is, and a card that folds away like paper. Shows nobody's press."""

from __future__ import annotations

import pygame

from game.city.cold_open import GUS
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.folding import FOLDS, draw_folding
from game.stage.fonts import Face
from game.stage.kit.buttons import KeyCap
from game.stage.kit.grounds import X_TABLE
from game.stage.kit.room import RIGHT_X, TOP_Y, thing
from game.stage.kit.timeline import Timeline
from game.stage.motion import ease_in_out
from game.stage.portraits import bust
from game.stage.scenes.cold_open.gus import has_gus
from game.stage.staging import Props
from game.stage.theme import OUTLINE, THIN
from game.stage.widgets import panel

CARD_X, CARD_Y, CARD_W, CARD_H = 130.0, 176.0, 560.0, 560.0
GLIDE_MS, FOLD_MS = 320.0, 440.0
GONE_MS = GLIDE_MS + FOLD_MS * FOLDS
RESTS_MS = GONE_MS + 700


def draw_x(canvas: Canvas, props: Props, time: Timeline) -> None:
    """Gus's card at the left, the button at the right."""
    _ground(canvas)
    canvas.blit(_gus_card(canvas, props), CARD_X, CARD_Y)
    words = props.words
    x, w, h = 760.0, RIGHT_X - 760.0, 560.0
    rows = (("x.keys", ("x.tab", "x.backspace")), ("x.pads", ("x.back",)))

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        panel(sheet, (0, 0, w, h), radius=36)
        thing(sheet, "x-card", 40, 36, 128, "topleft")
        sheet.text_box(words("x.all"), (190, 30, w - 230, 140), 72, theme.text, Face.TITLE, "midleft")
        for i, (label, keys) in enumerate(rows):
            top = 214 + i * 150
            sheet.shape(
                shapes.rounded(36, top, w - 72, 100, 30, theme.fields[(i + 2) % 6], theme.outline, THIN), w, h, 0, 0
            )
            sheet.text_box(words(label), (70, top + 10, 270, 80), 48, theme.text, Face.LABEL, "midleft", max_lines=1)
            left = 360.0
            for number, key in enumerate(keys):
                if number:
                    left += (
                        sheet.text(words("x.or"), left + 22, top + 50, 40, None, Face.LABEL, "midleft").w / sheet.scale
                        + 44
                    )
                left += KeyCap(words(key), 76).show_at(sheet, left, top + 50, "midleft").w / sheet.scale

    canvas.stamp(w, h, paint, x, TOP_Y + 8 + (time.pop(60) - 1) * 40, opacity=time.fade(60))


def draw_gone(canvas: Canvas, props: Props, time: Timeline) -> None:
    """Three folds, and it is as if it never was."""
    _ground(canvas)
    time.sound(200, "xcard")
    card = _gus_card(canvas, props)
    if time.now_ms < GONE_MS:
        x = CARD_X + CARD_W / 2
        come = time.move(0, GLIDE_MS, ease_in_out)
        share = max(0.0, (time.now_ms - GLIDE_MS) / (GONE_MS - GLIDE_MS))
        draw_folding(canvas, card, x + (960 - x) * come, CARD_Y + CARD_H / 2, share)
        return
    text = props.words("x.gone")
    w, h = 1100.0, 190.0

    def paint(sheet: Canvas) -> None:
        panel(sheet, (0, 0, w, h), radius=40)
        sheet.text_box(text, (40, 12, w - 80, h - 40), 76, None, Face.TITLE, "center")

    canvas.stamp(w, h, paint, 960, 380 + (1 - time.pop(GONE_MS)) * 40, "midtop", time.fade(GONE_MS))


def _gus_card(canvas: Canvas, props: Props) -> pygame.Surface:
    """Gus at his counter, as a card like any other."""
    pack = props.pack

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        panel(sheet, (0, 0, CARD_W, CARD_H), radius=40, depth=12)
        inner = shapes.rounded(26, 26, CARD_W - 52, CARD_H - 150, 28, theme.fields[0], theme.outline, OUTLINE)
        sheet.shape(inner, CARD_W, CARD_H, 0, 0)
        if has_gus(pack):
            with sheet.clip((30, 30, CARD_W - 60, CARD_H - 158)):
                sheet.sprite(bust(sheet, pack, GUS, "pleased"), CARD_W / 2, CARD_H - 100, 330, 412, "midbottom")
        thing(sheet, "bell", 66, CARD_H - 220, 90, "topleft")
        sheet.text_box(
            props.words("gus.name"), (40, CARD_H - 118, CARD_W - 80, 92), 72, theme.text, Face.TITLE, "center"
        )

    return canvas.composed(CARD_W, CARD_H, paint)


def _ground(canvas: Canvas) -> None:
    X_TABLE.show(canvas)
