"""The sums: Life points grow as columns, part by part, beside what the stars had said; adds up nothing new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from game.city import events as ev
from game.city.city import NO_SCORE, City
from game.city.life_parts import part_of
from game.city.pack import MaskId
from game.city.standing import is_level
from game.drawing.canvas import Canvas
from game.engine.events import Event
from game.stage.kit.impact import CONFETTI_MS, confetti
from game.stage.kit.timeline import TimedScene
from game.stage.menus.backdrop import shade
from game.stage.scenes.result.columns import PARTS, Column, draw_headline, draw_result
from game.stage.staging import Live, Props

PART_MS, FIRST_MS = 950, 700
"""Each part of the sums has so long before the next one grows; the first waits a moment."""
QUIET_MS, HUSH_MS = 2300.0, 900.0
"""What was kept quiet comes last, column by column, the best week at the end; then nothing happens for a moment."""
QUIET_FROM_MS = FIRST_MS + PART_MS * (len(PARTS) - 1)
HUSHED_MS = QUIET_FROM_MS + QUIET_MS
WON_MS = HUSHED_MS + HUSH_MS


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
            self.lived[event.seat][part_of(event.why, self.props.pack.cards)] += event.points
        elif isinstance(event, ev.MatchEnded):
            self.ended = event

    def open(self, live: Live, city: City) -> None:
        self.time.restart(WON_MS + CONFETTI_MS + 200)

    def columns(self, city: City) -> list[Column]:
        """One column a seat, in the order of seats; no place by stars where all stand level, nor for who is out.

        In a class nobody has one, and nobody but the best has a column: the rest stand beside it, without figures.
        """
        assert self.ended is not None
        is_class = self.props.pack.is_class_length(city.scenario, city.length)
        has_places = not is_level(city) and not is_class
        found = []
        for seat, mask, total in sorted(self.ended.rows):
            parts = dict(self.lived[seat])
            parts["quiet"] = total - sum(parts.values())
            text, tier, place, is_veiled = city.shown.get(mask, ("", 2, 0, False))
            is_out = text == NO_SCORE and not is_class
            text = "" if is_veiled or is_out or is_class else text
            found.append(
                Column(
                    seat, mask, total, parts, text, tier, place * (has_places and not is_out),
                    seat in self.ended.winners, is_out,
                )
            )  # fmt: skip
        return [replace(column, has_figures=column.is_winner) for column in found] if is_class else found

    def winners(self, city: City) -> list[MaskId]:
        """The masks of those who won, in the order of seats."""
        return [city.mask_of(seat) for seat in sorted(self.ended.winners)] if self.ended is not None else []

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if self.ended is None or self.time.now_ms < QUIET_FROM_MS:
            return words("result.voice")
        if self.time.now_ms < WON_MS:
            scenario = self.props.pack.scenarios.get(city.scenario)
            has_name = scenario is not None and scenario.good_name > 0
            return words("result.quiet.name" if has_name else "result.quiet")
        won = self.winners(city)
        if len(won) > 1:
            return words("result.tie", names=words.masks(won))
        place = city.shown.get(won[0], ("", 0, 1, False))[2]
        is_class = self.props.pack.is_class_length(city.scenario, city.length)
        is_low = won[0] in city.standing and place > len(city.standing) / 2 and not is_class
        return words("result.won_low" if is_low else "result.won", name=words.mask(won[0]))

    def note(self, live: Live, city: City) -> str:
        return self.props.words("result.press" if self.time.now_ms >= WON_MS and live.prompts else "result.note")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        if self.ended is None:
            canvas.clear()
            return
        columns, is_over = self.columns(city), self.time.now_ms >= WON_MS
        if _is_class(columns) and not is_over:  # before it is told who was best
            columns = [replace(column, has_figures=False) for column in columns]
        grown = self._grown(columns)
        for i in range(len(PARTS) - 1):
            self.time.sound(FIRST_MS + PART_MS * i, "coin", i)
        self.time.sound(WON_MS, "win")
        done = frozenset(look.seat for look in live.seats if look.is_locked and not look.is_bot)
        won = self.time.fade(WON_MS, 400)
        draw_result(canvas, self.props, columns, grown, won, done)
        hush = self.time.fade(HUSHED_MS + 150, 500) * (1 - self.time.fade(WON_MS, 200))
        shade(canvas, canvas.theme.ink, 0.5 * hush)
        if is_over:
            confetti(canvas, self.time, WON_MS, things=("cake", "bouquet", "sun"))
            draw_headline(canvas, self.time, WON_MS, self.headline(city))

    def _grown(self, columns: Sequence[Column]) -> list[list[float]]:
        """How far each of PARTS has grown in each column: one after the other, the last one column by column."""
        topics = [self.time.move(FIRST_MS + PART_MS * i, 600) for i in range(len(PARTS) - 1)]
        if _is_class(columns):  # the best stands up when all is added
            return [[*topics, self.time.move(WON_MS, 450.0)] for _ in columns]
        order = sorted({(column.is_winner, column.total) for column in columns})
        gap_ms = QUIET_MS / max(1, len(order))
        starts = {key: FIRST_MS + PART_MS * (len(PARTS) - 1) + gap_ms * at for at, key in enumerate(order)}
        return [
            [*topics, self.time.move(starts[column.is_winner, column.total], min(450.0, gap_ms))] for column in columns
        ]

    def headline(self, city: City) -> str:
        """Who it was, in the largest letters of the evening."""
        return self.props.words("result.headline", names=self.props.words.masks(self.winners(city)))


def _is_class(columns: Sequence[Column]) -> bool:
    """Whether some have no figures."""
    return not all(column.has_figures for column in columns)


SCENE = ResultScene
