"""Two halves of the table at once: each has a side of the stage, a card, words and acts. Betrays nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from game.drawing.canvas import Box
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.rows import Layers
from game.drawing.text import TextPen
from game.drawing.theme import HEIGHT, THIN, WIDTH
from game.drawing.words import Line
from game.stage.kit.moment import Moment, card_panel, name_plates
from game.stage.kit.play import Play, said_now
from game.stage.kit.room import (
    LEFT_X,
    RIGHT_X,
    TOP_Y,
    Spot,
    draw_back,
    draw_figure,
    draw_fore,
    row,
    scene_of,
    time_left,
)
from game.stage.scenes.encounter.talk import NOTHING_YET, act_words, said_bubble, seat_lock, tiles

MIDDLE_X = WIDTH / 2
WALL_W = 14.0
"""The wall between the two sides."""
GAP = 26.0
CARD_H, REMINDER_H = 292.0, 142.0
STAKE_SAID_H, STAKE_DONE_H, STAKE_TEXT, STAKE_LEAST = 104.0, 132.0, 52.0, 34.0
FIGURE_H = 234.0
"""Figures are no higher, so that what three of them say stays below what is at stake."""


def draw_cards(at: Moment, plays: Sequence[Play]) -> None:
    """Both halves walk in, and both cards drop, one after the other."""
    at.time.sound(420, "page")
    sides = _draw_sides(at, plays, walks_in=True)
    for i, (side, box, _) in enumerate(sides):
        start_ms = 420.0 + 260 * i
        come = at.time.pop(start_ms, 400)
        card = (box[0], TOP_Y, box[2], CARD_H)
        card_panel(side, card, title=54, text=50, shift_y=(come - 1) * 420, opacity=at.time.fade(start_ms))


def draw_says(at: Moment, plays: Sequence[Play]) -> None:
    """Both halves talk; what is pressed stands in a bubble at once."""
    for side, box, spots in _draw_sides(at, plays):
        card_panel(side, (box[0], TOP_Y, box[2], REMINDER_H), title=0, text=42)
        _stake(side, (box[0], TOP_Y + REMINDER_H + 4, box[2], STAKE_SAID_H))
        for spot in spots:
            prompt = at.live.prompts.get(at.city.seat_of(spot.mask))
            if prompt is not None and prompt.secrecy == "open":
                said = said_now(spot.mask, at.live, at.city, side.play, at.props.words)
                said_bubble(side, spot, said or NOTHING_YET, is_said=bool(said))
    _clock(at)


def draw_does(at: Moment, plays: Sequence[Play]) -> None:
    """In secret: each half has its own acts; a padlock on whoever is locked in."""
    for side, box, spots in _draw_sides(at, plays):
        tiles(side, act_words(side), (box[0], TOP_Y, box[2], 150), is_stacked=False)
        _stake(side, (box[0], TOP_Y + 162, box[2], STAKE_DONE_H))
        for spot in spots:
            if at.city.seat_of(spot.mask) in at.live.prompts:
                seat_lock(side, spot, is_locked=at.is_locked(spot.mask))
    _clock(at)


def _draw_sides(at: Moment, plays: Sequence[Play], *, walks_in: bool = False) -> list[tuple[Moment, Box, list[Spot]]]:
    """Both sides with everybody on them: for each its moment, the room between its edges, and who stands where."""
    sides: list[tuple[Moment, Box, list[Spot]]] = []
    for i, play in enumerate(plays):
        side = replace(at, play=play)
        left, right = (LEFT_X, MIDDLE_X - GAP) if i == 0 else (MIDDLE_X + GAP, RIGHT_X)
        spots = row(play.front, left, right, FIGURE_H)
        scene = scene_of(at.props.pack, play.scene)
        with at.canvas.clip((0 if i == 0 else MIDDLE_X, 0, MIDDLE_X, HEIGHT)):
            draw_back(at.canvas, scene)
            for place, spot in enumerate(spots):
                come = at.time.move(80 + 90 * place, 420) if walks_in else 1.0
                draw_figure(at.canvas, at.props.pack, spot, "plain", shift=((1 - come) * (-900 if i == 0 else 900), 0))
            draw_fore(at.canvas, scene)
        sides.append((side, (left, TOP_Y, right - left, 0.0), spots))
    Plate(fill="outline", line=0.0, radius=0).show(at.canvas, (MIDDLE_X - WALL_W / 2, 0, WALL_W, HEIGHT))
    for side, _, spots in sides:
        name_plates(side, spots)
    return sides


def _stake(side: Moment, box: Box) -> None:
    """What is at stake on this side's card, in two lines that are read across a room."""
    if side.play.stake:
        lines = halved(side.told(side.play.stake))
        high = (box[3] - 8) / 2
        face = stake_face(side.canvas.pen, lines, box[2] - 40, high)
        parts = [
            (Line(line, STAKE_TEXT, "text", face, "center"), (20.0, 4 + high * at, box[2] - 40, high))
            for at, line in enumerate(lines)
        ]
        Plate(Layers(tuple(parts)), "field 1", line=THIN, radius=24).show(side.canvas, box)


def stake_face(pen: TextPen, lines: Sequence[str], w: float, h: float) -> Face:
    """The bold face where both lines are large in it, else the narrow one: what is read from far is large first."""
    wide = (pen.fit(line, STAKE_TEXT, w, h, Face.READ_BOLD, max_lines=1) for line in lines if line)
    return Face.NARROW if any(one.is_cut or one.size < STAKE_LEAST for one in wide) else Face.READ_BOLD


def halved(text: str) -> tuple[str, str]:
    """In two lines as even as may be, parted between two sentences; one sentence stays whole."""
    cuts = [at for at, (a, b) in enumerate(pairwise(text)) if a == "." and b == " "]
    at = min(cuts, key=lambda cut: abs(cut + 1 - len(text) / 2), default=len(text) - 1)
    return text[: at + 1], text[at + 1 :].strip()


def _clock(at: Moment) -> None:
    """The last five seconds, on the wall between the two, above the shoulders and under what is said."""
    if at.live.left_s is not None and at.live.left_s <= 5:
        time_left(at.canvas, at.live, MIDDLE_X, 524, 104)
