"""The last vote on the charter: three papers, the article to strike, what became of it; never a count."""

from __future__ import annotations

from typing import ClassVar

from game.city import events as ev
from game.city.articles import WHY
from game.city.charter_vote import ADOPT, BURN, CHARTER_VOTES
from game.city.city import City
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.drawing.plates import Stamp
from game.drawing.theme import MARGIN_X, WIDTH
from game.engine.events import Event
from game.engine.prompts import Choose
from game.stage.art.charter import FLAME_PX, flame
from game.stage.kit.grounds import HALL
from game.stage.kit.impact import bent, embers, shake, squash
from game.stage.kit.marks import figure, mask_token
from game.stage.kit.timeline import TimedScene
from game.stage.scenes.charter.board import board_box, draw_charter, plate_boxes, title_w
from game.stage.scenes.charter.papers import draw_list, draw_papers
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

RESTS_MS = {"charter": 1400, "strike": 1000, "charter_shown": 5200}
DECIDED_MS, FELL_MS, PAID_MS = 900, 1500, 2600
_FALL_MS = 170.0
"""How long the stamp falls."""
"""The board hangs unchanged so long; then what is lost goes; then the points come."""
_TOP, _LIST_W, _GAP = 170.0, 500.0, 20.0
_PAID_H = 130.0
STAMP_W = 340.0


class CharterScene(TimedScene):
    """Remembers what the vote made of the charter, and what that paid."""

    beats: ClassVar[frozenset[str]] = frozenset(RESTS_MS)

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._voted: ev.CharterVoted | None = None
        self._paid: dict[MaskId, int] = {}
        self._foot = 0.0

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.CharterVoted):
            self._voted, self._paid = event, dict.fromkeys(city.masks, 0)
        elif isinstance(event, ev.Lived) and event.why == WHY and self._voted is not None:
            self._paid[city.mask_of(event.seat)] += event.points

    def open(self, live: Live, city: City) -> None:
        self.time.restart(RESTS_MS[live.beat])
        self._foot = 0.0

    def view(self, live: Live) -> View:
        is_told = live.beat == "charter_shown" and self._voted is not None
        return WHOLE.shaken(shake(self.time, DECIDED_MS + _FALL_MS)) if is_told else WHOLE

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if live.beat == "charter":
            return words("charter.vote")
        if live.beat == "strike":
            return words("charter.strike")
        if self._voted is None or self.time.now_ms < DECIDED_MS:
            return words("charter.counted")
        return words(f"charter.voice.{self._voted.decision}")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        self._foot = self._foot or strip_top(canvas, live) - 16
        HALL.show(canvas)
        h, w = self._foot - _TOP, WIDTH - 2 * MARGIN_X
        if live.beat == "charter":
            draw_list(canvas, self.props, live, city, city.charter, (MARGIN_X, _TOP, _LIST_W, h))
            left = MARGIN_X + _LIST_W + _GAP
            box = (left, _TOP, WIDTH - MARGIN_X - left, h)
            draw_papers(canvas, self.props, city, _asked(live), box, self.time)
        elif live.beat == "strike":
            draw_charter(canvas, self.props, live, city, city.charter, (MARGIN_X, _TOP, w, h))
        elif self._voted is not None:
            self._draw_outcome(canvas, live, city, self._voted)

    def _draw_outcome(self, canvas: Canvas, live: Live, city: City, voted: ev.CharterVoted) -> None:
        """The board, what is lost of it, the stamp, and who has what from it."""
        hung = tuple(city.brought)
        whole = (MARGIN_X, _TOP, WIDTH - 2 * MARGIN_X, self._foot - _TOP - _PAID_H)
        box = board_box(whole, len(hung))
        is_over = self.time.now_ms >= FELL_MS
        lost = [name for name in hung if name not in voted.standing] if is_over else []
        draw_charter(canvas, self.props, live, city, hung, box, faded=lost)
        for n, (name, (x, y, w, h)) in enumerate(zip(hung, plate_boxes(box, len(hung)), strict=True)):
            if name not in lost:
                continue
            if voted.decision == BURN:
                self._draw_fire(canvas, n, x, y, w, h)
            else:
                self._draw_strike(canvas, x, y, w, h)
        if self.time.now_ms >= DECIDED_MS:
            self.time.sound(DECIDED_MS, "vote")
            beside = (
                box[0] + box[2] / 2 + title_w(canvas, self.props.words("article.board"), box[2]) / 2 + STAMP_W / 2 + 16
            )
            self._draw_stamp(canvas, voted.decision, max(box[0] + box[2] - 186, beside), box[1] + 46)
        self._draw_paid(canvas, city)

    def _draw_fire(self, canvas: Canvas, number: int, x: float, y: float, w: float, h: float) -> None:
        """Flames along the foot of a plate."""
        count = 3
        for n in range(count):
            rise = self.time.pop(FELL_MS + 120 * n + 60 * number, 420)
            size = round((w / count) * (1.2 if n == 1 else 0.96) / 8) * 8.0
            body = f'<g transform="scale({size / FLAME_PX:g})">{flame((n - 1) * 0.6)}</g>'
            at = x + w * (n + 0.5) / count, y + h + 6 + (1 - rise) * 60
            canvas.shape(body, size, size, *at, "midbottom", min(1.0, rise))
        embers(canvas, self.time, FELL_MS + 260 + 90 * number, x + w / 2, y + h * 0.7, w, h + 60)

    def _draw_strike(self, canvas: Canvas, x: float, y: float, w: float, h: float) -> None:
        """A plate that is struck out."""
        theme, share = canvas.theme, self.time.fade(FELL_MS, 260)
        lines = shapes.line([(20, 20), (w - 20, h - 20)], theme.outline, 26)
        lines += shapes.line([(20, 20), (w - 20, h - 20)], theme.alarm, 14)
        canvas.shape(lines, w, h, x, y, opacity=share)

    def _draw_stamp(self, canvas: Canvas, decision: str, x: float, y: float) -> None:
        """The one word, large."""
        fill = "welcome" if decision == ADOPT else "alarm"
        stamp = Stamp(self.props.words(f"charter.stamp.{decision}"), 52, fill, 24, inset=11, pad=(24, 10))
        self.time.sound(DECIDED_MS + _FALL_MS, "thud")
        foot = y + 46 - (1 - self.time.move(DECIDED_MS, _FALL_MS)) * 80
        give = squash(self.time, DECIDED_MS + _FALL_MS)
        bent(canvas, stamp.flat(canvas, (STAMP_W, 92)), x, foot, give, self.time.fade(DECIDED_MS, 90))

    def _draw_paid(self, canvas: Canvas, city: City) -> None:
        """Every mask and what the charter is worth to it."""
        if self.time.now_ms < PAID_MS:
            return
        masks = city.by_seat()
        pitch = min(300.0, (WIDTH - 2 * MARGIN_X) / len(masks))
        head = min(116.0, pitch * 0.42)
        left = WIDTH / 2 - pitch * (len(masks) - 1) / 2
        y = self._foot - _PAID_H / 2 + 6
        for n, mask in enumerate(masks):
            points = self._paid.get(mask, 0)
            share, x = self.time.fade(PAID_MS + 120 * n), left + n * pitch
            mask_token(
                canvas, self.props, city, mask, "pleased" if points else "plain", x - pitch * 0.24, y, head, share
            )
            text, size = (f"+{points}", head * 0.36) if points else ("0", head * 0.32)
            figure(canvas, text, "heart", x + pitch * 0.22, y, size=size, opacity=share)


def _asked(live: Live) -> tuple[str, ...]:
    """The votes that may be cast."""
    for prompt in live.prompts.values():
        if isinstance(prompt, Choose):
            return tuple(option.id for option in prompt.options)
    return CHARTER_VOTES


SCENE = CharterScene
