"""The empty chair at the gala: what may be said of it, what each said, and how it ends. Takes no side."""

from __future__ import annotations

from typing import ClassVar

from game.city import events as ev
from game.city.chair import ALONE_COINS, ANSWERS, FIRST, GONE, SECOND, TOAST_COINS, TOGETHER_LIFE
from game.city.city import City
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Tween
from game.drawing.plates import Panel, Picture, Plate
from game.drawing.rows import Layers
from game.drawing.theme import MARGIN_X, OUTLINE, THIN, WIDTH
from game.drawing.words import Line, Words, signed
from game.engine.events import Event
from game.engine.prompts import Option
from game.stage.art.places import GUEST_PX
from game.stage.kit.room import TOP_Y, draw_back, thing
from game.stage.kit.tokens import draw_token
from game.stage.staging import Live, Props, Scene
from game.stage.strip_room import strip_top

_HALL = "skyline-gala"
_CHAIR_X, _FLOOR_Y = 400.0, 742.0
_LEFT, _GAP = 712.0, 18.0
_ONE_COLUMN = 4
_SHARES = (0.42, 0.29, 0.29)
"""How high the card of each answer is: the first has most to say."""


class ChairScene(Scene):
    """A lit stage in a dark hall; the light is the only thing that moves."""

    beats: ClassVar[frozenset[str]] = frozenset({"chair", "chair_shown", "chair_ended"})
    is_night: ClassVar[bool] = True

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._asked = ev.ChairAsked(FIRST, 2)
        self._shown = ev.ChairShown(FIRST, (), is_together=False)
        self._ended: ev.ChairEnded | None = None
        self._light: Tween = props.motion.move(1, 1, 0)
        self._lamps: list[Tween] = []

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.ChairAsked):
            self._asked, self._ended = event, None
        elif isinstance(event, ev.ChairShown):
            self._shown = event
        elif isinstance(event, ev.ChairEnded):
            self._ended = event

    def open(self, live: Live, city: City) -> None:
        if live.beat != "chair_shown":
            self._light = self.props.motion.fade(0.0, 1.0, 900)
        motion = self.props.motion
        delays = motion.stagger_ms(len(city.masks), 140)
        self._lamps = [motion.fade(0.0, 1.0, 400, delay_ms=300 + delay) for delay in delays]

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if self._ended is not None:
            return words(f"chair.end.{self._ended.outcome}")
        if live.beat == "chair":
            return words(f"chair.voice.{self._asked.part}")
        askers = sum(answer == ANSWERS[0] for _, answer in self._shown.rows)
        key = "together" if self._shown.is_together else "few" if askers else "none"
        return words(f"chair.shown.{key}")

    def is_settled(self, live: Live) -> bool:
        return self._light.is_done and all(lamp.is_done for lamp in self._lamps)

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        draw_back(canvas, _HALL)
        foot = min(_FLOOR_Y, strip_top(canvas, live) - 8)
        self._stage(canvas, foot)
        box = (_LEFT, TOP_Y + 4, WIDTH - MARGIN_X - _LEFT, min(560.0, strip_top(canvas, live) - TOP_Y - 28))
        if self._ended is not None:
            self._rows(canvas, live, city, box, [(m, was, coins, life) for m, was, coins, life in self._ended.rows])
        elif live.beat == "chair":
            self._stakes(canvas, box)
        else:
            self._rows(
                canvas, live, city, box, [(m, said, *self._brings(city, m, said)) for m, said in self._shown.rows]
            )

    # -- the lit stage ------------------------------------------------------------------------------------------

    def _stage(self, canvas: Canvas, foot: float) -> None:
        h = foot - 132
        w = h * GUEST_PX[0] / GUEST_PX[1]
        is_on = self._ended is None or self._ended.outcome != GONE
        self._put(canvas, "light-on" if is_on else "light-off", foot, (w, h), self._light.value)
        if self._ended is not None:
            outcome = self._ended.outcome
            self._put(canvas, outcome, foot, (w, h), self._light.value)
        elif self._asked.part == FIRST:
            self._put(canvas, "chair", foot, (w, h), 1.0)
        else:
            self._put(canvas, "place", foot, (w, h), 1.0)

    def _put(self, canvas: Canvas, name: str, foot: float, size: tuple[float, float], opacity: float) -> None:
        canvas.sprite(f"chair/{name}", _CHAIR_X, foot, *size, "midbottom", is_lit=True, opacity=opacity)

    # -- what may be said ---------------------------------------------------------------------------------------

    def _stakes(self, canvas: Canvas, box: Box) -> None:
        """A card for each answer: its words, and what it brings."""
        x, y, w, h = box
        room = h - 2 * _GAP
        part, words = self._asked.part, self.props.words
        does = (
            words("chair.ask.does.1" if part == FIRST else "chair.ask.does.2", needed=self._asked.needed),
            words("chair.change.does"),
            words("chair.toast.does"),
        )
        for answer, text, share in zip(ANSWERS, does, _SHARES, strict=True):
            high, wide = room * share, w - 192
            inside = Layers((
                (Picture(f"chair/answer-{answer}", min(118.0, high - 28)), (28, 0, 120, high)),
                (Line(words.option("chair", Option(answer)), 46, align="midleft"), (168, 10, wide, 56)),
                (Words(text, 38, face=Face.READ_BOLD, align="midleft"), (168, 66, wide, high - 86)),
            ))  # fmt: skip
            Panel(inside, radius=28, depth=9).show(canvas, (x, y, w, high))
            y += high + _GAP

    def _lamp(self, canvas: Canvas, answer: str, at: tuple[float, float], size: float, opacity: float) -> None:
        canvas.sprite(f"chair/answer-{answer}", *at, size, size, "center", is_lit=True, opacity=opacity)

    # -- what was said, what came of it -------------------------------------------------------------------------

    def _brings(self, city: City, mask: str, said: str) -> tuple[int, int]:
        """(coins, Life points) of an answer as it was laid open."""
        if said == "toast":
            return TOAST_COINS, 0
        if said == "ask":
            return (0, TOGETHER_LIFE) if self._shown.is_together else (city.payment(mask, ALONE_COINS, "").coins, 0)
        return 0, 0

    def _rows(self, canvas: Canvas, live: Live, city: City, box: Box, rows: list[tuple[str, str, int, int]]) -> None:
        """Every mask in the order of the table with its small light, and what that brings."""
        x, y, w, h = box
        columns = 1 if len(rows) <= _ONE_COLUMN else 2
        lines = -(-len(rows) // columns)
        wide, high = (w - _GAP * (columns - 1)) / columns, min(132.0, (h - 10 * (lines - 1)) / lines)
        top = y + (h - lines * high - 10 * (lines - 1)) / 2
        for number, row in enumerate(rows):
            at = x + (wide + _GAP) * (number // lines), top + (high + 10) * (number % lines)
            lamp = self._lamps[number].value if number < len(self._lamps) else 1.0
            self._row(canvas, live, city, (*at, wide, high), row, lamp)

    def _row(
        self, canvas: Canvas, live: Live, city: City, box: Box, row: tuple[str, str, int, int], lamp: float
    ) -> None:
        x, y, w, h = box
        mask, said, coins, life = row
        words = self.props.words
        told = words(f"chair.was.{said}") if self._ended is not None else words.option("chair", Option(said))
        is_dark = self._ended is None and said == "ask" and not self._shown.is_together and self._shown.part == SECOND
        has_gain = bool(coins or life)
        wide = w - h - 4 - h * 0.9 - (104 if has_gain else 0)
        inside = Layers((
            (Line(words.mask(mask), 38, align="midleft"), (h + 4, 6, wide, h * 0.46)),
            (Line(told, 34, face=Face.READ, align="midleft"), (h + 4, h * 0.48, wide, h * 0.46)),
        ))  # fmt: skip
        Plate(inside, line=OUTLINE if h > 90 else THIN, radius=min(34.0, h / 2)).show(canvas, box)
        draw_token(canvas, self.props, live, city, mask, (x + h / 2 + 4, y + h / 2), h - 26, has_shadow=False)
        if has_gain:
            middle = x + w - h * 0.9 - 52
            number = signed(coins or life)
            thing(canvas, "coin" if coins else "heart", middle + 24, y + h / 2, 46, opacity=lamp)
            size = 36 / canvas.theme.line_scale
            canvas.text(number, middle - 2, y + h / 2, size, canvas.theme.text, Face.LABEL, "midright", opacity=lamp)
        self._lamp(canvas, said, (x + w - h * 0.45 - 4, y + h / 2), h * 0.8, lamp * (0.45 if is_dark else 1.0))


SCENE = ChairScene
