"""The black mirror: the screen darkens, and every mask sees the stars that it gave; never to whom.

At reveal 0 there is one glass, and all see the stars of all.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.city import City
from game.city.finale import EVERYBODY
from game.engine.events import Event
from game.stage.canvas import Canvas
from game.stage.menus.backdrop import shade
from game.stage.scenes.encounter_time import TimedScene
from game.stage.scenes.finale_marks import seen_mark
from game.stage.scenes.mirror_glass import DARK, cell, draw_glass
from game.stage.scenes.mirror_great import draw_great_glass
from game.stage.staging import Live, Props
from game.stage.theme import HEIGHT, WIDTH

DARKENS_MS, EACH_MS = 900, 1500


def verdict(counts: Sequence[int]) -> str:
    """The key of the one sentence for counts of ones to fives."""
    given = sum(counts)
    if not given:
        return "none"
    ones, fives, middle = counts[0] / given, counts[4] / given, counts[2] / given
    mean = sum(stars * count for stars, count in enumerate(counts, start=1)) / given
    if fives >= 0.85:
        return "fives"
    if max(counts) == given:
        return "same"
    if ones >= 0.5:
        return "ones"
    if ones + fives >= 0.7 and min(ones, fives) >= 0.2:
        return "split"
    if middle >= 0.5:
        return "middle"
    if mean >= 3.7:
        return "kind"
    return "harsh" if mean <= 2.4 else "even"


class MirrorScene(TimedScene):
    """One glass a mask, lit one after the other."""

    beats = frozenset({"mirror"})
    has_strip = False
    is_night = True

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.rows: dict[str, tuple[int, ...]] = {}

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.MirrorShown):
            self.rows = {row[0]: tuple(row[1:]) for row in event.rows}

    def open(self, live: Live, city: City) -> None:
        self.time.restart(DARKENS_MS + EACH_MS * len(self.rows) + 1200)

    @property
    def is_of_all(self) -> bool:
        """Whether the whole table looks into one glass."""
        return EVERYBODY in self.rows

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("city.mirror_all" if self.is_of_all else "city.mirror")

    def note(self, live: Live, city: City) -> str:
        is_lit = self.time.now_ms >= DARKENS_MS + EACH_MS * len(self.rows)
        note = "mirror.note_all" if self.is_of_all else "mirror.note"
        return self.props.words("mirror.press" if is_lit and live.prompts else note)

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        canvas.clear(DARK)
        shade(canvas, canvas.theme.card, 0.5 * (1 - self.time.fade(0, DARKENS_MS)), (0, 0, WIDTH, HEIGHT))
        if self.is_of_all:
            self._one_glass(canvas, live, city)
            return
        masks = [mask for mask in city.by_seat() if mask in self.rows]
        for i, mask in enumerate(masks):
            start_ms = DARKENS_MS + EACH_MS * i
            self.time.sound(start_ms, "star-1", mask)
            counts = self.rows[mask]
            draw_glass(
                canvas,
                self.props,
                city,
                mask,
                counts,
                verdict(counts),
                i,
                len(masks),
                (
                    self.time.fade(start_ms, 500),
                    self.time.fade(start_ms + 350, 400),
                    self.time.fade(start_ms + 800, 400),
                ),
            )
        for i, mask in enumerate(masks):
            look = next((look for look in live.seats if look.mask == mask), None)
            if look is not None and look.is_locked and not look.is_bot:
                x, y, w, _ = cell(i, len(masks))
                seen_mark(canvas, x + w - 30, y + 30)

    def _one_glass(self, canvas: Canvas, live: Live, city: City) -> None:
        """One large glass: the table's sums, and who has seen them."""
        counts = self.rows[EVERYBODY]
        self.time.sound(DARKENS_MS, "star-1", EVERYBODY)
        shown = (self.time.fade(DARKENS_MS, 500), self.time.fade(DARKENS_MS + 350, 400))
        draw_great_glass(
            canvas, self.props, city.by_seat(), counts, verdict(counts), (*shown, self.time.fade(DARKENS_MS + 800, 400))
        )
        done = [look for look in live.seats if look.is_locked and not look.is_bot]
        for i in range(len(done)):
            seen_mark(canvas, 1740 - 56 * i, 240)


SCENE = MirrorScene
