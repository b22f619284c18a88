"""An eviction: the furniture walks down the stairs, most politely, the sofa last; decides nobody's fate."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.city.city import City
from game.city.events import Evicted
from game.drawing import shapes
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import ease_in_out
from game.drawing.plates import Panel
from game.drawing.theme import OUTLINE, hex_of, rgb
from game.drawing.widget import Ground, Widget
from game.stage.kit.hill import CLOSE, HillGround, Point
from game.stage.kit.impact import puffs, shaken
from game.stage.kit.tokens import draw_token
from game.stage.scenes.evening.homes import home_sprite
from game.stage.staging import Live, Props

_LOAD = ("mirror", "bed", "ladder", "gift", "sofa")
"""In the order in which it leaves; the sofa goes last, and its owner behind it."""
_STEPS = 8
_TOP_STEP: Point = (560.0, 420.0)
_STEP_W, _STEP_H = 104.0, 48.0
_GAP_MS, _WALK_MS, _LEAD_MS = 480.0, 2300.0, 300.0
_NEAR = 1.22
_INK = "#2B2140"
_STONE, _STONE_DEEP = rgb("#5B4B88"), rgb("#4A3B74")


class Move:
    """One eviction, told within the six seconds of its beat."""

    def __init__(self, props: Props, eviction: Evicted) -> None:
        self.props, self.eviction = props, eviction
        self._began_ms = props.motion.clock.now_ms
        self._rung: set[int] = set()
        props.cue("eviction")

    @property
    def passed_ms(self) -> float:
        passed = self.props.motion.since(self._began_ms)
        return passed + (self._length_ms if self.props.motion.is_reduced else 0)

    @property
    def _length_ms(self) -> float:
        return _LEAD_MS + _GAP_MS * len(_LOAD) + _WALK_MS

    @property
    def is_settled(self) -> bool:
        return self.passed_ms >= self._length_ms

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        """The whole stage."""
        _Way().show(canvas)
        self._draw_homes(canvas)
        self._draw_notice(canvas)
        count = len(_LOAD)
        for place in range(count + 1):
            share = self._share(place)
            x, y = self._on_stairs(share, place)
            if place < count:
                self._land(canvas, place, x, y)
                self._draw_load(canvas, _LOAD[place], x, y, share)
            else:
                mask, mood = self.eviction.mask, "hurt" if share >= 1 else "forced"
                draw_token(canvas, self.props, live, city, mask, (x, y - 66), 128, mood)

    def _share(self, place: int) -> float:
        """How far down one of them is."""
        return (self.passed_ms - _LEAD_MS - place * _GAP_MS) / _WALK_MS

    def _landed_ms(self, place: int) -> float:
        """How long ago one of them came to rest in the heap."""
        return (self._share(place) - 1) * _WALK_MS

    def _land(self, canvas: Canvas, place: int, x: float, y: float) -> None:
        """Dust where something comes down, on each step and in the heap; the sofa is the heaviest."""
        if self.props.motion.is_reduced:
            return
        share, size = self._share(place), 1.3 if _LOAD[place] == "sofa" else 0.8
        if 0 < share < 1:
            step = share * _STEPS % 1
            puffs(canvas, step * _WALK_MS / _STEPS, x, y + 4, size * 0.7)
            return
        puffs(canvas, self._landed_ms(place), x, y + 6, size)
        if share >= 1 and place not in self._rung:
            self._rung.add(place)
            self.props.cue("thud")

    @property
    def view(self) -> View:
        """The camera goes down the stairs with the sofa, and trembles as it lands."""
        if self.props.motion.is_reduced:
            return WHOLE
        sofa = _LOAD.index("sofa")
        share = self._share(sofa)
        x, y = self._on_stairs(share, sofa)
        near = WHOLE.towards(View(x, y - 60, _NEAR), ease_in_out(max(0.0, min(1.0, (share - 0.14) / 0.26))))
        back = ease_in_out(max(0.0, min(1.0, (self._landed_ms(sofa) - 60) / (_GAP_MS - 160))))
        return near.towards(WHOLE, back).shaken(shaken(self._landed_ms(sofa)))

    def _on_stairs(self, share: float, place: int) -> Point:
        """Where a thing is: at the top, on its way down step by step, or in the heap at the foot."""
        share = max(0.0, min(1.0, share))
        along = share * _STEPS
        step, part = int(along), along - int(along)
        x = _TOP_STEP[0] - 60 + (step + part) * _STEP_W
        y = _TOP_STEP[1] + step * _STEP_H + max(0.0, part - 0.5) * 2 * _STEP_H - 30 * math.sin(part * math.pi)
        end = 1180.0 + (len(_LOAD) - place) * 96.0
        return x + (end - (_TOP_STEP[0] - 60 + _STEPS * _STEP_W)) * share * share, y

    def _draw_load(self, canvas: Canvas, name: str, x: float, y: float, share: float) -> None:
        """A piece of furniture on two pairs of small feet."""
        key = f"thing/{name}"
        size = 190.0 if name == "sofa" else 138.0
        swing = 9 if 0 < share < 1 and int(share * _STEPS * 2) % 2 else 0
        legs = "".join(
            f'<path d="M{foot} 4V{22 - lift}h12" fill="none" stroke="{_INK}" stroke-width="7" stroke-linecap="round"/>'
            for foot, lift in ((14, swing), (38, 9 - swing), (78, swing), (102, 9 - swing))
        )
        canvas.shape(legs, 128, 32, x, y, "midbottom")
        canvas.sprite(key, x, y - 14 + size * 0.12, size, size, "midbottom", is_lit=True)

    def _draw_notice(self, canvas: Canvas) -> None:
        """A kind word for those who meet the furniture."""
        text = self.props.words("evening.sofa")
        Panel(radius=24).paint(canvas, (96.0, 600.0, 560.0, 118.0))
        canvas.text_box(text, (124, 610, 504, 90), 48, None, Face.TITLE, "center", max_lines=2)

    def _draw_homes(self, canvas: Canvas) -> None:
        """The home that was, dark, at the top; the home that is, lit, at the foot."""
        low = _TOP_STEP[1] + _STEPS * _STEP_H
        # The lights go out when the first of it is outside, and on where its owner arrives.
        is_out, is_in = self._share(0) > 0.12, self._share(len(_LOAD)) > 0.8
        ends = ((self.eviction.home, 270.0, _TOP_STEP[1], not is_out), (self.eviction.to, 1700.0, low, is_in))
        homes = {home.id: home for home in self.props.pack.homes}
        for home, x, y, is_lit in ends:
            sprite = home_sprite(canvas, homes[home], is_lit=is_lit)
            canvas.sprite(sprite, x, y + 22, 300, 300, "midbottom", is_lit=True)
            name = self.props.words(f"home.{home}")
            w = canvas.pen.width(name, 36, Face.TITLE) + 56
            x = min(x, 1824 - w / 2)
            box = (x - w / 2, (y + 22 if x < 960 else y - 340), w, 64)
            Panel(radius=20).paint(canvas, box)
            canvas.text(name, x, box[1] + 28, 36, None, Face.TITLE, "center")


@dataclass(frozen=True, slots=True)
class _Way(Ground):
    """The stairs before the hill."""

    def paint(self, sheet: Canvas) -> None:
        HillGround(CLOSE, is_day=False, has_gates=False).show(sheet)
        _Stairs().paint(sheet, (0, 0, 1920, 1080))


@dataclass(frozen=True, slots=True)
class _Stairs(Widget):
    """Stone steps from the terrace to the foot, with a carpet."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme = sheet.theme
        left, top = _TOP_STEP
        way = f"H{left:g} "
        for step in range(_STEPS):
            way += f"V{top + (step + 1) * _STEP_H:g} H{left + (step + 1) * _STEP_W:g} "
        body = f"M-20,{top:g} {way}H1940 V1120 H-20Z"
        sheet.shape(shapes.path(body, _STONE, theme.outline, OUTLINE + 2), 1920, 1080, 0, 0)
        bricks = "".join(
            f'<rect x="{x}" y="{y}" width="74" height="22" rx="8" fill="{hex_of(_STONE_DEEP)}"/>'
            for y, first, count in ((520, 60, 5), (590, 10, 7), (660, 80, 8), (730, 30, 11), (800, 90, 12))
            for x in range(first, first + count * 128, 128)
        )
        carpet = (
            f'<path d="M340 {top + 12:g} {way.replace(",", " ")}" transform="translate(-4 10)" fill="none" '
            f'stroke="#F28B82" stroke-width="14" stroke-linejoin="round" stroke-linecap="round"/>'
        )
        sheet.shape(bricks + carpet, 1920, 1080, 0, 0)
