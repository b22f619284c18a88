"""What lies over every picture: figures for the curious, the mute mark, X's answer, captions; keeps its own times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Tween
from game.drawing.plates import Panel, Pill, Plate, icon
from game.drawing.rows import Column, Fixed, Layers
from game.drawing.theme import HEIGHT, MARGIN_Y, TEXT_MIN, THIN, WIDTH
from game.drawing.words import Steady, Words
from game.stage.folding import draw_folding
from game.stage.menus.backdrop import shade
from game.stage.menus.outcomes import Captions, CaptionTime
from game.table.props import TableProps

X_MS, CAPTION_MS, FADE_MS = 3500, 1600, 250
CAPTION_TIMES = {"x1": 1, "x2": 2, "x4": 4}
CAPTION_SIZES = {"normal": TEXT_MIN, "large": 44, "huge": 64}
"""Whatever the size of the text: who reads captions may read nothing else from there."""
FOLD_MS = 1000
"""So long the card takes to fold away; the words stand for the rest of X_MS."""
GONE = (560.0, 838.0, 800.0, 150.0)
"""Where they stand: over the seats, of whom nothing is asked then, so that whatever comes next can be read."""
PAPER = 460.0, 460.0
_PAPER = Panel(Plate(icon("x-card", 300), "field 0", THIN, radius=28), radius=40, depth=12, pad=(26, 26))
"""A card like any other, with the sign of X where its text was."""
CAPTION_Y = HEIGHT - MARGIN_Y / 2, MARGIN_Y / 2
"""In the margin under the seats; where there are none a picture has footnotes there: then in that over the bar."""
SNUG = 1.2
"""How high a large caption is for its letters: it fits into the margin, a huge one reaches over the bar's upper rim."""
_WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Facts:
    """What F1 shows a host: what is `going` on and what the keys do, never an answer.

    `prompts` and the figures are for who works on the game (`has_figures`). No seed and no hash among them: with what
    the table has seen, either gives every secret answer away.
    """

    going: Sequence[str] = ()
    has_figures: bool = False
    step: int = 0
    prompts: Sequence[str] = ()
    frame_ms: float = 0.0
    pictures_mb: tuple[float, float] | None = None
    """What finished pictures take in memory, and what they may take at most."""


class Overlay:
    """Draw it last, over everything. The program sets `is_muted`, `captions`, `caption_time`, `has_seats` (a strip)."""

    def __init__(self, props: TableProps) -> None:
        self.props = props
        self.is_muted = False
        self.has_seats = True
        self.captions: Captions = "normal"
        self.caption_time: CaptionTime = "x1"
        self.is_lifted = False
        """Whether somebody has pressed X once: its corner is up."""
        self._x: Tween | None = None
        self._caption: tuple[str, Tween] | None = None

    def flash_x(self) -> None:
        """Somebody pressed X: the card is gone. The same for everybody who may have pressed it."""
        self._x = self._passing(X_MS)

    def caption(self, words: str) -> None:
        """A sound that tells something was played."""
        if words and self.captions != "off":
            self._caption = words, self._passing(self._caption_ms)

    @property
    def said(self) -> str:
        """The caption that stands now; "" for none."""
        return self._caption[0] if self._caption is not None and not self._caption[1].is_done else ""

    @property
    def _caption_ms(self) -> float:
        return CAPTION_MS * CAPTION_TIMES[self.caption_time]

    def _passing(self, length_ms: float) -> Tween:
        return Tween(self.props.motion.clock, 0.0, length_ms, length_ms, ease=lambda share: share)

    def is_settled(self) -> bool:
        """Whether nothing here changes by itself."""
        caption = self._caption[1] if self._caption else None
        return all(one is None or one.is_done for one in (self._x, caption))

    def draw(self, canvas: Canvas, facts: Facts | None = None) -> None:
        """`facts` None: the figures are switched off."""
        if self._x is not None and not self._x.is_done:
            self._draw_x(canvas, self._x.value)
        if self.is_lifted:
            self._draw_lifted(canvas)
        if self._caption is not None and self.said:
            self._draw_caption(canvas, *self._caption)
        if self.is_muted:
            self._draw_mute(canvas)
        if facts is not None:
            self._draw_facts(canvas, facts)

    def _draw_caption(self, canvas: Canvas, words: str, passing: Tween) -> None:
        """As large as it was chosen, in the margin: it covers no key, no card and nothing that is said.

        A huge one has no room in either, and takes the upper one with the rim of the bar.
        """
        size = CAPTION_SIZES.get(self.captions, TEXT_MIN)
        said = Pill(words, size / canvas.theme.line_scale, "outline", _WHITE)
        w, h = said.size(canvas)
        high = min(h, size * SNUG)
        y = CAPTION_Y[0 if self.has_seats else 1] if high <= MARGIN_Y else high / 2
        opacity = 1.0 if self.props.motion.is_still else _opacity(passing, self._caption_ms)
        said.show(canvas, ((WIDTH - w) / 2, y - high / 2, w, high), opacity)

    def _draw_x(self, canvas: Canvas, passed_ms: float) -> None:
        """A card folds away like paper on a calm ground, then the words: nobody is named, nothing flashes.

        Until it is gone nothing is seen of what comes next; then all of it is.
        """
        left_ms = FOLD_MS - passed_ms
        if left_ms > 0 and not self.props.motion.is_reduced:
            shade(canvas, canvas.theme.ground, min(1.0, left_ms / FADE_MS))
            share = max(0.0, passed_ms - FADE_MS) / (FOLD_MS - FADE_MS)
            draw_folding(canvas, _PAPER.flat(canvas, PAPER), WIDTH / 2, 500, share)
            return
        said = Words(self.props.words("city.x.gone"), 46, "text", Face.TITLE, "midleft", 2)
        gone = Panel(Layers(((icon("x-card"), (24, 16, 112, 112)), (said, (160, 8, 610, 128)))), radius=40)
        gone.show(canvas, GONE, min(1.0, (X_MS - passed_ms) / FADE_MS) if not self.props.motion.is_still else 1.0)

    def _draw_lifted(self, canvas: Canvas) -> None:
        """A corner of paper turned up at the top, and what a second press does; no seat is named."""
        theme = canvas.theme
        paper = shapes.polygon([(0, 0), (120, 0), (0, 120)], theme.card, theme.outline)
        paper += shapes.polygon([(120, 0), (0, 120), (104, 104)], theme.gold, theme.outline)
        canvas.shape(paper, 124, 124, 1700, 190)
        said = Words(self.props.words("city.x.lifted"), 44, "text", Face.TITLE, "midleft", 1)
        Panel(Layers(((icon("x-card"), (24, 14, 92, 92)), (said, (140, 8, 740, 104)))), radius=40).show(
            canvas, (780, 200, 900, 120)
        )

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
        lines = list(facts.going)
        if facts.has_figures:
            head = words("overlay.facts", step=facts.step, ms=f"{facts.frame_ms:.1f}")
            if facts.pictures_mb is not None:
                held, most = facts.pictures_mb
                head += words("overlay.pictures", held=f"{held:.0f}", most=f"{most:.0f}")
            lines += [head, *facts.prompts]
        w, high = 1420.0, 52.0
        rows = tuple(Fixed(Steady(line, 34, "text", Face.NARROW, "midleft", w - 60), h=high) for line in lines)
        Panel(Column(rows), radius=28, depth=8, pad=(30, 18)).show(canvas, (96, 170, w, 40 + high * len(lines)))


def _opacity(passing: Tween, length_ms: float) -> float:
    """Up at the start, down at the end."""
    passed_ms = passing.value
    return max(0.0, min(1.0, passed_ms / FADE_MS, (length_ms - passed_ms) / FADE_MS))
