"""What lies over every picture: figures for the curious, the mute mark, X's answer, captions; keeps its own times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.folding import draw_folding
from game.stage.fonts import Face
from game.stage.menus.backdrop import picture, shade
from game.stage.motion import Tween
from game.stage.theme import TEXT_MIN, THIN
from game.stage.widgets import panel, pill
from game.table.props import TableProps

X_MS, CAPTION_MS, FADE_MS = 2000, 1600, 250
FOLD_MS = 1000
"""So long the card takes to fold away; the words stand for the rest of X_MS."""
PAPER = 460.0, 460.0
CAPTION_Y = 1053.0
"""In the bottom margin, under the strip of seats, where nothing else is."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What F1 shows. `prompts`: one line for each open group of prompts, never an answer."""

    seed: int | None = None
    step: int = 0
    hash_hex: str = ""
    prompts: Sequence[str] = ()
    frame_ms: float = 0.0


class Overlay:
    """Draw it last, over everything. `is_muted` and `has_captions` are set by the program."""

    def __init__(self, props: TableProps) -> None:
        self.props = props
        self.is_muted = False
        self.has_captions = True
        self._x: Tween | None = None
        self._caption: tuple[str, Tween] | None = None

    def flash_x(self) -> None:
        """Somebody pressed X: the card is gone. The same for everybody who may have pressed it."""
        self._x = self._passing(X_MS)

    def caption(self, words: str) -> None:
        """A sound that tells something was played."""
        if words and self.has_captions:
            self._caption = words, self._passing(CAPTION_MS)

    def _passing(self, length_ms: float) -> Tween:
        return Tween(self.props.motion.clock, 0.0, length_ms, length_ms, ease=lambda share: share)

    def is_settled(self) -> bool:
        """Whether nothing here changes by itself."""
        caption = self._caption[1] if self._caption else None
        return all(one is None or one.is_done for one in (self._x, caption))

    def draw(self, canvas: Canvas, facts: Facts | None = None) -> None:
        """`facts` None: the figures are switched off."""
        if self._x is not None and not self._x.is_done:
            self._draw_x(canvas, _opacity(self._x, X_MS))
        if self._caption is not None and not self._caption[1].is_done:
            theme = canvas.theme
            pill(
                canvas,
                self._caption[0],
                960,
                CAPTION_Y,
                size=TEXT_MIN,
                fill=theme.outline,
                colour=(255, 255, 255),
                opacity=_opacity(self._caption[1], CAPTION_MS),
            )
        if self.is_muted:
            self._draw_mute(canvas)
        if facts is not None:
            self._draw_facts(canvas, facts)

    def _draw_x(self, canvas: Canvas, opacity: float) -> None:
        """A card folds away like paper over a calm veil, then the words: nobody is named, nothing flashes."""
        theme = canvas.theme
        shade(canvas, theme.ground, 0.7 * opacity)
        passed_ms = self._x.value if self._x is not None else X_MS
        if passed_ms < FOLD_MS and not self.props.motion.is_reduced:
            share = max(0.0, passed_ms - FADE_MS) / (FOLD_MS - FADE_MS)
            draw_folding(canvas, canvas.composed(("x paper",), *PAPER, _paint_paper), 960, 500, share)
            return
        opacity = min(1.0, (X_MS - passed_ms) / FADE_MS)
        w, h = 1120.0, 300.0

        def paint(sheet: Canvas) -> None:
            sheet.shape(shapes.card(w, h, 60, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
            picture(sheet, "thing/x-card", (60, 50, 190, 190), is_lit=True)
            sheet.text_box(
                self.props.words("city.x.gone"),
                (280, 30, w - 330, h - 70),
                60,
                theme.text,
                Face.TITLE,
                "midleft",
                max_lines=3,
            )

        canvas.stamp(("x gone",), w, h, paint, 960, 520, "center", opacity)

    def _draw_mute(self, canvas: Canvas) -> None:
        theme = canvas.theme
        body = shapes.circle(28, 28, 28, theme.card, theme.outline)
        body += shapes.polygon([(14, 23), (21, 23), (31, 14), (31, 42), (21, 33), (14, 33)], theme.text, None, 0)
        body += shapes.line([(38, 22), (46, 34)], theme.text_alarm, THIN) + shapes.line(
            [(46, 22), (38, 34)], theme.text_alarm, THIN
        )
        canvas.shape(body, 56, 56, 1856, 102, "center")

    def _draw_facts(self, canvas: Canvas, facts: Facts) -> None:
        words = self.props.words
        head = words(
            "overlay.facts", seed="-" if facts.seed is None else facts.seed, step=facts.step, ms=f"{facts.frame_ms:.1f}"
        )
        lines = [head, words("overlay.hash", hash=facts.hash_hex or "-"), *facts.prompts][:10]
        box = (96.0, 200.0, 900.0, 36.0 + 40 * len(lines))
        panel(canvas, box, radius=20, depth=4)
        for i, line in enumerate(lines):
            short = canvas.pen.at_text_scale(1.0).shorten(line, TEXT_MIN, box[2] - 48, Face.NARROW)
            pen = canvas.pen.at_text_scale(1.0)
            canvas.blit(
                pen.line(short, TEXT_MIN, canvas.theme.text, Face.NARROW), box[0] + 24, box[1] + 36 + 40 * i, "midleft"
            )


def _paint_paper(sheet: Canvas) -> None:
    """A card like any other, with the sign of X where its text was."""
    theme, (w, h) = sheet.theme, PAPER
    body = shapes.card(w, h, 40, theme.card, theme.card_shade, theme.outline, depth=12)
    body += shapes.rounded(26, 26, w - 52, h - 64, 28, theme.fields[0], theme.outline, THIN)
    sheet.shape(body, w, h, 0, 0)
    picture(sheet, "thing/x-card", (w / 2 - 150, h / 2 - 166, 300, 300), is_lit=True)


def _opacity(passing: Tween, length_ms: float) -> float:
    """Up at the start, down at the end."""
    passed_ms = passing.value
    return max(0.0, min(1.0, passed_ms / FADE_MS, (length_ms - passed_ms) / FADE_MS))
