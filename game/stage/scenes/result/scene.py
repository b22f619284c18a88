"""The sums: Life points grow as columns, part by part, beside what the stars had said; adds up nothing new."""

from __future__ import annotations

from collections import defaultdict

from game.city import events as ev
from game.city.city import NO_SCORE, City
from game.city.pack import MaskId
from game.city.standing import is_level
from game.drawing.canvas import Canvas
from game.engine.events import Event
from game.stage.kit.timeline import TimedScene
from game.stage.scenes.result.columns import PARTS, Column, draw_result
from game.stage.staging import Live, Props

PART_MS, FIRST_MS = 1150, 700
"""Each part of the sums has so long before the next one grows; the first waits a moment."""
WON_MS = FIRST_MS + PART_MS * len(PARTS) + 300
_WAYS = frozenset({"upper", "lower", "plane", "boat", "held", "vouch", "jump_seat"})
_WISHES = frozenset({"wish", "guess_wish"})


class ResultScene(TimedScene):
    """Sums the public Life points by what they came from; what is left of the total was kept quiet."""

    beats = frozenset({"result"})
    has_strip = False

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.lived: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self.ended: ev.MatchEnded | None = None

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.Lived):
            self.lived[event.seat][self.part_of(event.why)] += event.points
        elif isinstance(event, ev.MatchEnded):
            self.ended = event

    def part_of(self, why: str) -> str:
        """The part of the sums that a reason belongs to; the paper's effects count as evenings."""
        if why in ("home", "coins"):
            return why
        if why in _WAYS:
            return "way"
        if why in _WISHES:
            return "wish"
        return "card" if why in self.props.pack.cards else "evening"

    def open(self, live: Live, city: City) -> None:
        self.time.restart(WON_MS + 1500)

    def columns(self, city: City) -> list[Column]:
        """One column a seat, in the order of seats; no place by stars where all stand level, nor for who is out."""
        assert self.ended is not None
        has_places = not is_level(city)
        found = []
        for seat, mask, total in sorted(self.ended.rows):
            parts = dict(self.lived[seat])
            parts["quiet"] = total - sum(parts.values())
            text, tier, place, is_veiled = city.shown.get(mask, ("", 2, 0, False))
            is_out = text == NO_SCORE
            text = "" if is_veiled or is_out else text
            found.append(
                Column(
                    seat, mask, total, parts, text, tier, place * (has_places and not is_out),
                    seat in self.ended.winners, is_out,
                )
            )  # fmt: skip
        return found

    def winners(self, city: City) -> list[MaskId]:
        """The masks of those who won, in the order of seats."""
        return [city.mask_of(seat) for seat in sorted(self.ended.winners)] if self.ended is not None else []

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if self.ended is None or self.time.now_ms < WON_MS:
            return words("result.voice")
        won = self.winners(city)
        if len(won) > 1:
            return words("result.tie", names=words.masks(won))
        place = city.shown.get(won[0], ("", 0, 1, False))[2]
        is_low = won[0] in city.standing and place > len(city.standing) / 2
        return words("result.won_low" if is_low else "result.won", name=words.mask(won[0]))

    def note(self, live: Live, city: City) -> str:
        return self.props.words("result.press" if self.time.now_ms >= WON_MS and live.prompts else "result.note")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        if self.ended is None:
            canvas.clear()
            return
        grown = [self.time.move(FIRST_MS + PART_MS * i, 650) for i in range(len(PARTS))]
        for i in range(len(PARTS)):
            self.time.sound(FIRST_MS + PART_MS * i, "coin", i)
        self.time.sound(WON_MS, "win")
        done = frozenset(look.seat for look in live.seats if look.is_locked and not look.is_bot)
        draw_result(canvas, self.props, self.columns(city), grown, self.time.fade(WON_MS, 400), done)


SCENE = ResultScene
