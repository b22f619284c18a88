"""Masks off: they come down on the table, the people behind them stay; then one word each. Draws, decides nothing."""

from __future__ import annotations

from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Canvas
from game.drawing.widgets import seat_badge
from game.engine.events import Event
from game.engine.prompts import Option
from game.stage.kit.bubbles import aside_bubble
from game.stage.kit.name_plate import name_plate
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.kit.seats import letter_of
from game.stage.portraits import portrait
from game.stage.scenes.talk.room import TABLE, TalkScene
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

DOWN_MS, EACH_MS, MOVE_MS = 900, 260, 700
WORD_EACH_MS = 450


class TalkMasksScene(TalkScene):
    """A column a seat: its badge above, its mask on the table, its word between them."""

    beats: ClassVar[frozenset[str]] = frozenset({"masks_off", "one_word", "words_shown"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.said: dict[MaskId, str] = {}

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.WordsSaid):
            self.said = dict(event.rows)

    def open(self, live: Live, city: City) -> None:
        rests = {"masks_off": DOWN_MS + EACH_MS * len(city.masks) + MOVE_MS, "one_word": 0}
        self.time.restart(rests.get(live.beat, 400 + WORD_EACH_MS * len(self.said) + 400))

    def voice(self, live: Live, city: City) -> str:
        if live.beat == "words_shown" and not self.said:
            return self.props.words("talk.no_words")
        return self.props.words("scene.masks_off" if live.beat == "masks_off" else f"talk.{live.beat}")

    def word(self, mask: MaskId) -> str:
        """What a mask's player said, in words; "" for nothing."""
        said = self.said.get(mask, "")
        return self.props.words.option("one_word", Option(said)) if said else ""

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        TABLE.show(canvas)
        masks = city.by_seat()
        pitch = min(380.0, (RIGHT_X - LEFT_X) / max(1, len(masks)))
        top, foot = 176.0, strip_top(canvas, live) - 14
        size = min(230.0, pitch * 0.94, (foot - top) * 0.44)
        for at, mask in enumerate(masks):
            x = 960 + (at - (len(masks) - 1) / 2) * pitch
            self._column(canvas, live, city, mask, at, x, (top, foot), size, pitch)

    def _column(
        self, canvas: Canvas, live: Live, city: City, mask: MaskId, at: int, x: float, span: tuple[float, float],
        size: float, pitch: float,
    ) -> None:  # fmt: skip
        """One seat: the badge is who sits there, the mask what they wore."""
        top, foot = span
        seat, letter = letter_of(live, city, mask)
        badge_y, low = top + size * 0.42, foot - size / 2 - 56
        start_ms = DOWN_MS + EACH_MS * at
        down = self.time.move(start_ms, MOVE_MS) if live.beat == "masks_off" else 1.0
        if live.beat == "masks_off":
            self.time.sound(start_ms, "page", mask)
        if down > 0:
            seat_badge(canvas, seat, letter, x, badge_y, size=min(150.0, size * 0.72), opacity=min(1.0, down * 1.4))
        y = badge_y + (low - badge_y) * down
        if down >= 1:
            shadow = shapes.path("M0 20A100 20 0 0 1 200 20A100 20 0 0 1 0 20Z", canvas.theme.outline)
            canvas.shape(shadow, 200, 40, x, low + size * 0.46, "center", 0.18)
        key = portrait(canvas, self.props.pack, mask, "plain")
        canvas.sprite(key, x, y, size, size, "center", is_lit=True)
        name_plate(canvas, self.props.words.mask(mask), None, x, foot - 26, pitch - 8, size=34)
        word = self.word(mask) if live.beat == "words_shown" else ""
        if word:
            self._bubble(canvas, word, x, at, badge_y + size * 0.42, low - size * 0.4, pitch)

    def _bubble(self, canvas: Canvas, word: str, x: float, at: int, top: float, foot: float, pitch: float) -> None:
        start_ms = 300 + WORD_EACH_MS * at
        self.time.sound(start_ms, "lock-in", at)
        w, h = min(300.0, pitch - 14), 76.0
        y = max(top, (top + foot) / 2 - h / 2)
        aside_bubble(canvas, word, (x - w / 2, y, w, h), size=44, opacity=self.time.fade(start_ms, 250))


SCENE = TalkMasksScene
