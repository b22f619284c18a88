"""What joins two scenes: a curtain, a spinning paper, a way into the hill, the city's eye; hides no key and eats none.

It lies over the stage alone, under the bar and the strip, so that what may be pressed is seen at once; whoever presses
something has it over with. With reduced motion each of them is a short fade.
"""

from __future__ import annotations

from collections.abc import Hashable
from concurrent.futures import Future
from dataclasses import dataclass

import pygame

from game.drawing import shapes
from game.drawing.camera import View, film_of
from game.drawing.canvas import Box, Canvas
from game.drawing.lending import lend
from game.drawing.motion import Motion, ease_in_out, ease_out
from game.drawing.theme import HEIGHT, WIDTH, mix
from game.drawing.widget import Widget
from game.stage.art.places import DISTRICT_SPOTS
from game.stage.kit.hill import CLOSE

CURTAIN, PAPER, ZOOM, BLINK, FADE = "curtain", "paper", "zoom", "blink", "fade"
LENGTH_MS = {CURTAIN: 660.0, PAPER: 680.0, ZOOM: 560.0, BLINK: 620.0, FADE: 180.0}
"""None is longer than 700 ms."""
_HIDES = {CURTAIN: 0.46, PAPER: 0.72, BLINK: 0.5, ZOOM: 0.45}
"""For so long the picture that goes is seen, and nothing of the one that comes."""
_ON_THE_WAY = frozenset({"travel", "door", "vouch", "company", "company_shown", "hill", "ledger", "wish", "rule_shown"})
_ACTS = frozenset({"rule", "vote", "rule_shown", "referendum", "result"})
_OF_ONE_ACT = frozenset({"rule", "vote", "plea", "petition", "rule_shown"})
"""A new rule is one event, in however many beats it comes about."""
_PAPER_W, _PAPER_H = 1000.0, 700.0
_SPINS, _STEP_MS = 0.66, 1000 / 60
"""The paper spins for so much of its way, and so long in each position."""


def kind_of(before: str, now: str, *, is_new_scene: bool) -> str:
    """How one beat leads to the next; "" where the picture stays where it is."""
    if before in ("", now):
        return ""
    if now in ("card", "cards"):
        return ZOOM if before in _ON_THE_WAY else CURTAIN
    if now == "bulletin":
        return PAPER
    if now in _ACTS and not {before, now} <= _OF_ONE_ACT:
        return BLINK
    return FADE if is_new_scene else ""


class Between:
    """One way from a picture to the next. `place`: the district into which the hill zooms."""

    def __init__(self, motion: Motion, kind: str, place: str = "") -> None:
        self.kind = FADE if motion.is_reduced else kind
        self._clock, self._began_ms, self._place = motion.clock, motion.clock.now_ms, place
        self._former: pygame.Surface | None = None
        self._spin = _Spin()
        self._pressed: Hashable = None
        self._is_over = False

    @property
    def share(self) -> float:
        """How far it has come, 0 to 1."""
        return 1.0 if self._is_over else min(1.0, (self._clock.now_ms - self._began_ms) / LENGTH_MS[self.kind])

    @property
    def is_over(self) -> bool:
        return self.share >= 1

    def end(self) -> None:
        """At once: nothing of it is seen any more."""
        self._is_over = True

    def skip_if_pressed(self, pressed: Hashable) -> None:
        """`pressed`: anything that changes as soon as somebody presses something."""
        if self._former is not None and pressed != self._pressed:
            self.end()
        self._pressed = pressed

    def keep(self, canvas: Canvas) -> None:
        """What is on the screen now is the picture that goes."""
        if self._former is None:
            size_px = canvas.whole_px.size
            # One for a window, as there is one way at a time: a new one is as many pages of memory to be made ready.
            self._former = canvas.kit.rasters.get(("former", size_px), lambda: pygame.Surface(size_px, 0, canvas.shown))
            _fade(self._former, 255)
            self._former.blit(canvas.shown, (0, 0))
            canvas.forget()  # the same surface may lie on the former frame, as another picture

    def is_hiding(self, canvas: Canvas) -> bool:
        """Whether nothing is seen yet of the picture that comes."""
        return self._fits(canvas) and self.share < _HIDES.get(self.kind, 0.0)

    def _fits(self, canvas: Canvas) -> bool:
        return self._former is not None and self._former.get_size() == canvas.whole_px.size

    def draw(self, canvas: Canvas) -> None:
        """Over the stage of the picture that comes."""
        former, share = self._former, self.share
        if share >= 1:
            self._former = None  # as large as the window, and never needed again
        if former is None or share >= 1 or not self._fits(canvas):
            return
        if self.is_hiding(canvas) and self.kind != ZOOM:
            canvas.put(former, (0, 0))
        match self.kind:
            case "curtain":
                _curtain(canvas, share)
            case "paper":
                _paper(canvas, self._spin, share)
            case "blink":
                _blink(canvas, share)
            case "zoom":
                _zoom(canvas, former, self._place, share)
            case _:
                canvas.blit(former, *canvas.to_logical((0, 0)), opacity=1 - share)
        canvas.touch(canvas.whole_px)


def _curtain(canvas: Canvas, share: float) -> None:
    """Two halves meet over the picture that goes, and part before the one that comes."""
    shut = ease_out(min(1.0, share / 0.42)) if share < 0.5 else 1 - ease_in_out(max(0.0, (share - 0.54) / 0.46))
    away = (1 - shut) * _HALF_W
    canvas.put(_half(canvas, is_right=False), canvas.point_px(WIDTH / 2 - _HALF_W - away, 0))
    canvas.put(_half(canvas, is_right=True), canvas.point_px(WIDTH / 2 + away, 0))


def ask_curtain(canvas: Canvas) -> None:
    """The curtain will fall soon."""
    canvas.ask_shape(_velvet(canvas, _HALF_W, HEIGHT), _HALF_W, HEIGHT)


def _half(canvas: Canvas, *, is_right: bool) -> pygame.Surface:
    """One half of the curtain, without transparency: it covers what lies under it."""

    def make() -> pygame.Surface:
        flat = _Half().flat(canvas, (_HALF_W, HEIGHT))
        picture = pygame.Surface(flat.get_size(), 0, canvas.shown)
        picture.blit(flat, (0, 0))
        return pygame.transform.flip(picture, True, False) if is_right else picture

    return canvas.kit.rasters.get(("curtain", is_right, canvas.scale, canvas.theme.mood), make)


class _Spin:
    """The paper as it spins, picture by picture: while one is shown the next one is made by another thread."""

    def __init__(self) -> None:
        self._step = -1
        self._seen: pygame.Surface | None = None
        self._coming: Future[pygame.Surface] | None = None

    def at(self, page: pygame.Surface, share: float) -> pygame.Surface:
        """As it is seen now, in steps of a frame: it never stays for longer than one."""
        step = round(share * LENGTH_MS[PAPER] / _STEP_MS)
        if self._seen is None or step != self._step:
            coming = self._coming if step == self._step + 1 else None
            self._seen = coming.result() if coming is not None else _spun(page, step)
            self._step, self._coming = step, lend(_spun, page, step + 1)
        return self._seen


def _spun(page: pygame.Surface, step: int) -> pygame.Surface:
    """It spins too fast for anybody to see its edges."""
    come = ease_out(min(1.0, step * _STEP_MS / LENGTH_MS[PAPER] / _SPINS))
    turn, size = 630 * (1 - come), 0.06 + 0.94 * come
    w, h = (max(1, round(side * size)) for side in page.get_size())
    return pygame.transform.rotate(pygame.transform.scale(page, (w, h)), turn - 4)


def _paper(canvas: Canvas, spin: _Spin, share: float) -> None:
    """The morning's paper spins in, and is gone as it is read."""
    page = _Page().flat(canvas, (_PAPER_W, _PAPER_H))
    if share < _SPINS:
        seen = spin.at(page, share)
    else:
        key = "page at rest", page.get_size(), canvas.theme.mood
        seen = canvas.kit.rasters.get(key, lambda: pygame.transform.rotozoom(page, -4, 1.0))
    canvas.blit(seen, WIDTH / 2, 510, "center", 1.0 if share < 0.76 else 1 - (share - 0.76) / 0.24)


def _zoom(canvas: Canvas, former: pygame.Surface, place: str, share: float) -> None:
    """Into the hill, where the district lies, until its own stage is there."""
    x, y = CLOSE.at(*DISTRICT_SPOTS.get(place, (WIDTH / 2, HEIGHT / 2)))
    sheet = canvas.sheet_px.clip(former.get_rect())
    crop = View(x, y, 1 + 2.2 * share * share).crop(canvas)
    part, hides = former.subsurface(crop), _HIDES[ZOOM]
    if share < hides:
        pygame.transform.scale(part, sheet.size, canvas.surface.subsurface(sheet))
        return
    seen = pygame.transform.scale(part, sheet.size, film_of(canvas, sheet.size))
    _fade(seen, round(255 * (1 - (share - hides) / (1 - hides))))
    canvas.surface.blit(seen, sheet)
    _fade(seen, 255)


def _fade(picture: pygame.Surface, alpha: int) -> None:
    """Makes an opaque picture see-through. One that is all there is copied: to blend it takes 80 times as long."""
    picture.set_alpha(alpha if alpha < 255 else None)


def _blink(canvas: Canvas, share: float) -> None:
    """The city's eye shuts over what was, and opens on what is."""
    open_share = (
        1 - ease_in_out(min(1.0, share / 0.46)) if share < 0.5 else ease_in_out(max(0.0, (share - 0.54) / 0.46))
    )
    theme, line = canvas.theme, canvas.length_px(14)
    skin = mix(theme.fields[0], theme.outline, 0.3)
    for side in (-1, 1):
        # At the corners the lids meet; in their middle they part by more than the sheet is high.
        reach = side * open_share * 900
        rim = []
        for step in range(33):
            at = step / 32
            bow = 4 * at * (1 - at)
            rim.append(canvas.point_px(-160 + at * (WIDTH + 320), HEIGHT * 0.54 + reach * bow))
        edge = HEIGHT * 0.5 + side * HEIGHT
        lid = [canvas.point_px(-200, edge), *rim, canvas.point_px(WIDTH + 200, edge)]
        pygame.draw.polygon(canvas.surface, skin, lid)
        pygame.draw.lines(canvas.surface, theme.outline, False, rim, line)


_HALF_W = WIDTH / 2 + 30


@dataclass(frozen=True, slots=True)
class _Half(Widget):
    """Velvet in folds, with a golden hem."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        sheet.shape(_velvet(sheet, w, h), w, h, x, y)


def _velvet(sheet: Canvas, w: float, h: float) -> str:
    velvet, ink = (181, 87, 138), sheet.theme.outline
    body = shapes.rounded(-20, -20, w + 40, h + 40, 0, velvet, ink, 8)
    for fold in range(7):
        left = 40 + fold * w / 7
        fill = mix(velvet, ink, 0.24 if fold % 2 else 0.12)
        body += shapes.polygon([(left, -10), (left + 46, -10), (left + 74, h + 10), (left + 10, h + 10)], fill)
    return body + shapes.rounded(w - 34, -20, 40, h + 40, 0, sheet.theme.gold, ink, 6)


@dataclass(frozen=True, slots=True)
class _Page(Widget):
    """A front page from so far away that only its eye can be read."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        paper, ink, soft = (255, 246, 236), (43, 33, 64), (200, 181, 198)
        body = shapes.rounded(0, 0, w, h, 10, paper, ink, 8)
        body += shapes.line([(50, 170), (w - 50, 170)], ink, 8) + shapes.line([(50, 188), (w - 50, 188)], ink, 3)
        body += shapes.rounded(50, 46, 250, 96, 12, soft) + shapes.rounded(w - 300, 46, 250, 96, 12, soft)
        body += shapes.rounded(50, 214, w - 100, 64, 8, ink)
        body += shapes.rounded(50, 306, w * 0.44, h - 356, 8, (191, 224, 247), ink, 5)
        for row in range(9):
            top = 318 + row * 38
            body += shapes.line([(w * 0.53, top), (w * (0.95 if row % 4 != 3 else 0.8), top)], soft, 12)
        sheet.shape(body, w, h, x, y)
        sheet.sprite("thing/eye", x + w / 2, y + 94, 140, 140, "center", is_lit=True)
