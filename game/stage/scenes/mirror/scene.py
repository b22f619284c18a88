"""The black mirror: the screen darkens, and every mask sees the stars that it gave.

One mask after the other stands alone before it, then they hang side by side. At reveal 0 there is one glass, and all
see the stars of all. To whom they went is a second picture for a table that asks for it, where it plays with that: at
reveal 2 mask by mask, at 3 with the seats beside the masks.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.city import City
from game.city.finale import EVERYBODY
from game.city.pack import MaskId
from game.city.plan import SEATS_LEAST
from game.city.talk import REVEAL_MOST
from game.drawing.canvas import Canvas
from game.drawing.theme import HEIGHT, WIDTH
from game.engine.events import Event
from game.stage.kit import turns
from game.stage.kit.foot import all_have_pressed, draw_foot, pages_seen
from game.stage.kit.marks import seen_mark
from game.stage.kit.seats import look_at
from game.stage.kit.timeline import TimedScene
from game.stage.menus.backdrop import shade
from game.stage.portraits import bust, portrait
from game.stage.scenes.mirror.alone import Alone
from game.stage.scenes.mirror.glass import DARK, Glass, Shown, places
from game.stage.scenes.mirror.great import GreatGlass
from game.stage.scenes.mirror.matrix import draw_matrix
from game.stage.staging import Live, Props

DARKENS_MS, EACH_MS = 900, 1500
ALONE_MOST_MS, ALL_ALONE_MS = 3200.0, 12_600.0
"""So long each mask stands alone at most, and all of them together."""
LOOK_MS = 1200
"""So long the last glass is looked at once everybody has pressed."""
TURNED_MS = 8000.0
"""And so long the second picture, where nobody nods at it again."""


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

    beats = frozenset({"mirror", "mirror_glance"})
    has_strip = False
    is_night = True

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.rows: dict[str, tuple[int, ...]] = {}
        self.given: dict[tuple[MaskId, MaskId], tuple[int, int]] = {}
        self.level = 0
        self._turned_ms: float | None = None
        self._is_alone = False

    def take(self, event: Event, city: City) -> None:
        match event:
            case ev.MirrorShown():
                self.rows = {row[0]: tuple(row[1:]) for row in event.rows}
            case ev.RevealSet():
                self.level = event.level
            case ev.StarsLaidOpen():
                self.given = {(by, of): (count, total) for by, of, count, total in event.rows}

    def open(self, live: Live, city: City) -> None:
        self._turned_ms = None
        self._is_alone = live.beat == "mirror" and not self.is_of_all
        self.time.restart(self.lit_ms + 1200)

    @property
    def each_ms(self) -> float:
        """How long one mask's turn is."""
        return min(ALONE_MOST_MS, ALL_ALONE_MS / max(1, len(self.rows))) if self._is_alone else EACH_MS

    @property
    def lit_ms(self) -> float:
        """When the last glass is lit."""
        return DARKENS_MS + self.each_ms * len(self.rows)

    @property
    def is_turned(self) -> bool:
        """Whether the second picture is on: somebody who leads has asked for it."""
        return self._turned_ms is not None

    def turn(self, live: Live) -> bool:
        if not self.given or self.is_turned:
            return False
        self._turned_ms = self.time.now_ms
        self.time.rests_at_ms = max(self.time.rests_at_ms, self._turned_ms + 600)
        return True

    def holds(self, live: Live) -> bool:
        """Every glass is lit, and the second picture seen; a short match has no time for that."""
        if live.beat != "mirror":
            return False
        if self._turned_ms is not None:
            return pages_seen(live) < 2 and self.time.passed_ms < self._turned_ms + TURNED_MS
        return bool(self.given) or self.time.passed_ms < self.lit_ms + LOOK_MS

    @property
    def is_of_all(self) -> bool:
        """Whether the whole table looks into one glass."""
        return EVERYBODY in self.rows

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if self.is_turned:
            return words(f"reveal.{self.level}")
        if self.time.now_ms >= self.lit_ms and len(city.masks) <= SEATS_LEAST and not self.is_of_all:
            return words("reveal.three")
        return words("city.mirror_all" if self.is_of_all else "city.mirror")

    def note(self, live: Live, city: City) -> str:
        is_lit = self.time.now_ms >= self.lit_ms
        if self.given:
            return "" if self.is_turned else self.props.words("talk.lead")
        note = "mirror.note_all" if self.is_of_all else "mirror.note"
        return self.props.words("mirror.press" if is_lit and live.prompts else note)

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        if all_have_pressed(live) and self.time.passed_ms >= self.lit_ms + LOOK_MS:
            self.turn(live)
        canvas.clear(DARK)
        if self._turned_ms is not None:
            shown = self.time.fade(self._turned_ms, 500)
            masks = city.by_seat()
            is_by_player = self.level >= REVEAL_MOST
            draw_matrix(canvas, self.props, live, masks, self.given, is_by_player=is_by_player, opacity=shown)
            is_guessed = len(masks) <= SEATS_LEAST
            draw_foot(canvas, self.props, live, self.props.words("reveal.three") if is_guessed else "", page=1)
            return
        shade(canvas, canvas.theme.card, 0.5 * (1 - self.time.fade(0, DARKENS_MS)), (0, 0, WIDTH, HEIGHT))
        if self.is_of_all:
            self._one_glass(canvas, live, city)
            return
        masks = [mask for mask in city.by_seat() if mask in self.rows]
        if self._is_alone and self.time.now_ms < self.lit_ms:
            self._one_alone(canvas, masks, turns.of_match(city))
            return
        boxes = places(len(masks))
        for i, mask in enumerate(masks):
            start_ms = self.lit_ms if self._is_alone else DARKENS_MS + EACH_MS * i
            if not self._is_alone:
                self.time.sound(start_ms, "glass", mask)
            counts = self.rows[mask]
            glass = Glass(
                self._face(canvas, mask),
                self.props.words.mask(mask),
                *self._told(counts, "mirror.", turns.of_match(city) + i),
            )
            glass.show(canvas, boxes[i], self._shown(start_ms))
        for i, mask in enumerate(masks):
            look = look_at(mask, live)
            if look is not None and look.is_locked and not look.is_bot:
                x, y, w, _ = boxes[i]
                seen_mark(canvas, x + w - 30, y + 30)

    def _one_alone(self, canvas: Canvas, masks: Sequence[MaskId], first: int) -> None:
        """Whose turn it is before the mirror."""
        turn = int((self.time.now_ms - DARKENS_MS) // self.each_ms)
        if 0 <= turn < len(masks):
            mask, pack = masks[turn], self.props.pack
            told = self._told(self.rows[mask], "mirror.", first + turn)
            alone = Alone(bust(canvas, pack, mask, "plain"), self.props.words.mask(mask), *told)
            alone.show(canvas, self.time, DARKENS_MS + self.each_ms * turn, self.each_ms)

    def _one_glass(self, canvas: Canvas, live: Live, city: City) -> None:
        """One large glass: the table's sums, and who has seen them."""
        counts = self.rows[EVERYBODY]
        self.time.sound(DARKENS_MS, "glass", EVERYBODY)
        faces = tuple(self._face(canvas, mask) for mask in city.by_seat())
        glass = GreatGlass(faces, self.props.words("mirror.everybody"), *self._told(counts, "mirror.all_", 0))
        glass.show(canvas, self._shown(DARKENS_MS))
        done = [look for look in live.seats if look.is_locked and not look.is_bot]
        for i in range(len(done)):
            seen_mark(canvas, 1740 - 56 * i, 240)

    def _face(self, canvas: Canvas, mask: MaskId) -> str:
        return portrait(canvas, self.props.pack, mask, "plain")

    def _told(self, counts: tuple[int, ...], key: str, turn: int) -> tuple[str, tuple[int, ...], str]:
        """How many stars these are, the counts, and the sentence about them."""
        words = self.props.words
        return words("mirror.count", count=sum(counts)), counts, words(f"{key}{verdict(counts)}", turn=turn)

    def _shown(self, start_ms: float) -> Shown:
        """How far a glass is lit that begins then."""
        fade = self.time.fade
        return fade(start_ms, 500), fade(start_ms + 350, 400), fade(start_ms + 800, 400)


SCENE = MirrorScene
