"""The hill after the stars: a common cloud, digits that roll, masks that walk up or down; reads no vote."""

from __future__ import annotations

import math

from game.city.city import City
from game.city.pack import MaskId
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Box, Canvas
from game.drawing.motion import Tween, ease_in_out
from game.stage.kit.hill import Camera, HillGround, Point, camera_for
from game.stage.kit.light import show_lit
from game.stage.kit.standings import Row, Standings, shelves
from game.stage.kit.tokens import (
    draw_change,
    draw_glow,
    draw_rays,
    draw_standing,
    draw_token,
    plate_size,
    plate_width,
)  # fmt: skip
from game.stage.kit.walkers import Walkers
from game.stage.scenes.hill.wall import draw_wall
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

_CLOUD_MS, _CLIMB_MS, _CLIMB_GAP_MS, _WALK_MS = 1900.0, 2000.0, 170.0, 450.0
_ROLL_MS, _SETTLED_MS = 1500.0, 3900.0
_RISES_MS = 1700.0
"""So long the camera goes up the hill, while the stars are in their cloud."""
_STARS, _STAR_MS = 15, 700.0
"""As many stars rise at every table and after every vote: the number says nothing."""


class Climb:
    """One telling of how the hill has moved. `place` it anew whenever a group opens."""

    def __init__(
        self, props: Props, standings: Standings, *, has_stars: bool = True, camera: Camera | None = None
    ) -> None:
        self.props, self.standings, self.has_stars, self._given = props, standings, has_stars, camera
        self._walkers = Walkers(props.motion)
        self._camera: Camera | None = None
        self._began_ms = props.motion.clock.now_ms
        self._cloud: Tween | None = None
        self._has_rung = False

    @property
    def passed_ms(self) -> float:
        """Time since the group opened; with reduced motion the end is shown at once."""
        passed = self.props.motion.since(self._began_ms)
        start = 0.0 if self.has_stars else _CLIMB_MS
        return passed + (_SETTLED_MS + 1000 if self.props.motion.is_reduced else start)

    @property
    def is_settled(self) -> bool:
        return self.passed_ms > _SETTLED_MS + 400

    @property
    def view(self) -> View:
        """From the foot of the hill, where all stand, up to all of it."""
        if self.props.motion.is_reduced or not self.has_stars:
            return WHOLE
        return View(960.0, 720.0, 1.18).towards(WHOLE, ease_in_out(min(1.0, self.passed_ms / _RISES_MS)))

    def _place(self, canvas: Canvas, live: Live, city: City) -> Camera:
        """Everyone stands where they were, and sets out for where they belong."""
        camera = self._given or camera_for(strip_top(canvas, live) - (6 if len(city.masks) > 6 else 18))
        rows = {mask: self.standings.row(mask) for mask in city.masks}
        before = self.standings.before or {mask: Row("", 0, 1, is_veiled=False) for mask in city.masks}
        old, new = shelves(before, city.masks), shelves(rows, city.masks)
        order = sorted(new, key=lambda m: (new[m][0], -new[m][1]))
        delays = self.props.motion.stagger_ms(len(order), _CLIMB_GAP_MS)
        size = camera.token(len(city.masks))
        figures = [row.text for row in (*rows.values(), *before.values())]
        pitch = max(
            size * 1.12, 8 + max(plate_width(canvas, self.props, self.standings.rule, text, size) for text in figures)
        )
        wait_ms = max(0.0, _CLIMB_MS - self.passed_ms)
        for mask, delay_ms in zip(order, delays, strict=True):
            tier, index, _ = old.get(mask) or new[mask]
            self._walkers.put(mask, camera.standing_spot(tier, index, pitch))
            tier, index, _ = new[mask]
            self._walkers.walk(mask, camera.standing_spot(tier, index, pitch), _WALK_MS, wait_ms + delay_ms)
        self._camera = camera
        return camera

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        """The whole stage."""
        camera = self._camera or self._place(canvas, live, city)
        show_lit(canvas, HillGround(camera))
        size = camera.token(len(city.masks))
        done = max(0.0, min(1.0, (self.passed_ms - _SETTLED_MS + 300) / 300))
        draw_wall(canvas, self.props, self.standings, live, city, camera, done)
        spots = {mask: self._walkers.at(mask) for mask in city.masks}
        for mask in city.masks:
            draw_glow(canvas, self.standings.rule, self.standings.row(mask), spots[mask], size)
        if done > 0 and self.standings.has_sun:
            for mask in self.nearest_sun(city):
                draw_rays(canvas, spots[mask], size, done)
        order = sorted(spots, key=lambda m: (spots[m][1], spots[m][0]))
        for mask in order:
            mood = self._mood(mask, self.standings.change(mask)) if done else "plain"
            draw_token(canvas, self.props, live, city, mask, spots[mask], size, mood)
        plates = {mask: self._plate(canvas, mask, spots[mask], size) for mask in order}
        for mask in order:  # before the plates: no arrow hides a figure
            taken = [box for other, box in plates.items() if other != mask]
            draw_change(canvas, self.standings.change(mask), spots[mask], size, done, self.standings.rule, taken)
        for place, mask in enumerate(order):
            row = self.standings.row(mask)
            draw_standing(
                canvas, self.props, self.standings.rule, row, spots[mask], size, self._figure(mask, row, place)
            )
        if self.has_stars and self.passed_ms < _CLOUD_MS:
            self._draw_cloud(canvas, camera)
        if not self._has_rung and self.passed_ms >= _CLIMB_MS:
            self._has_rung = True
            self.props.cue("page")

    def _plate(self, canvas: Canvas, mask: MaskId, at: Point, size: float) -> Box:
        """The room of its figure below a mask."""
        w = plate_width(canvas, self.props, self.standings.rule, self.standings.row(mask).text, size)
        return at[0] - w / 2, at[1] + size * 0.5 - 12, w if w else 0.0, plate_size(size) * 1.4

    def nearest_sun(self, city: City) -> list[MaskId]:
        """Who is highest, if it is not most of those who stand there, nor one alone."""
        here = city.standing
        first = [mask for mask in here if self.standings.row(mask).place == 1]
        return first if len(first) <= max(2, len(here) // 2) and len(here) > 1 else []

    def _mood(self, mask: MaskId, change: int) -> str:
        before, row = self.standings.before.get(mask), self.standings.row(mask)
        if change > 0:
            return "pleased"
        if change < 0 and before is not None:
            return "hurt" if row.tier < before.tier else "forced"
        return "plain"

    def _figure(self, mask: MaskId, row: Row, place: int) -> str:
        """The old figure, then rolling digits, then the new one; each digit stops a little after the one before it."""
        passed = self.passed_ms - _CLIMB_MS
        before = self.standings.before.get(mask)
        if passed < 0:
            return before.text if before and before.text else "-"
        if passed >= _ROLL_MS:
            return row.text or "-"
        turn = int(passed / 75)
        stop = passed / _ROLL_MS * (len(row.text) + 0.5)
        return (
            "".join(
                str((turn * 7 + digit * 3 + place * 5) % 10) if character.isdigit() and digit >= stop else character
                for digit, character in enumerate(row.text)
            )
            or "-"
        )

    def _draw_cloud(self, canvas: Canvas, camera: Camera) -> None:
        """Stars for everybody rise from one cloud and are gone: whose they are cannot be seen."""
        x, y = camera.at(960, 560)
        passed = self.passed_ms
        shown = min(1.0, passed / 250, (_CLOUD_MS - passed) / 250)
        gaps = [220 + 850 * k / (_STARS - 1) for k in range(_STARS)]
        for k, begin_ms in enumerate(gaps):
            share = (passed - begin_ms) / _STAR_MS
            if not 0 < share < 1:
                continue
            turn = math.radians(-90 + ((k * 7) % _STARS - _STARS // 2) * 10.5)
            reach = 40 + 470 * camera.scale * (1 - (1 - share) ** 2)
            canvas.sprite(
                "thing/star",
                x + 1.5 * reach * math.cos(turn),
                y + 0.9 * reach * math.sin(turn),
                76,
                76,
                "center",
                is_lit=True,
                opacity=min(1.0, 2.4 * (1 - share)),
            )
        canvas.sprite("thing/cloud", x, y, 420, 420, "center", is_lit=True, opacity=max(0.0, shown))
