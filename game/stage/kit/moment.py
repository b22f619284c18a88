"""Everything the parts of the encounter scene draw from, and the figures as they stand while they talk and act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.city.city import City
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.camera import View
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.rows import Layers
from game.drawing.theme import OUTLINE, THIN
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.stage.kit.name_plate import name_plate
from game.stage.kit.play import CROWD, Play, deed, named, text_today
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y, Spot, draw_back, draw_figure, draw_fore, row, scene_of
from game.stage.kit.seats import look_at
from game.stage.kit.timeline import Timeline
from game.stage.portraits import portrait
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

FOOT_Y = 768.0
MIDDLE: tuple[float, float] = (556.0, 1364.0)
"""Between two figures: where the card and their words are."""


@dataclass(slots=True)
class Moment:
    """One frame of the encounter."""

    canvas: Canvas
    live: Live
    city: City
    play: Play
    props: Props
    time: Timeline
    heard: Callable[[Spot, str, float], None] | None = None
    """Told of each line that is said: who stands where, the words, and since when."""
    _bottom_y: float | None = None

    @property
    def bottom_y(self) -> float:
        """Where the strip of seats begins: worked out once a frame."""
        if self._bottom_y is None:
            self._bottom_y = strip_top(self.canvas, self.live)
        return self._bottom_y

    def name(self, mask: MaskId) -> str:
        return self.props.words.mask(mask)

    def told(self, text: str) -> str:
        """Card text with its holes filled."""
        return named(text, self.play, self.props.words)

    def deed(self, mask: MaskId, did: str) -> str:
        """What a mask did, as the table is told it."""
        return deed(mask, did, self.play, self.props.words)

    def text(self) -> str:
        """What the card says today."""
        return text_today(self.play, self.props.words)

    def is_locked(self, mask: MaskId) -> bool:
        look = look_at(mask, self.live)
        return look is not None and look.prompt is not None and look.is_locked


def standing(play: Play, h_most: float = 340.0) -> tuple[list[Spot], list[Spot]]:
    """Those in front, and the onlookers, as they stand until the gasp."""
    count = len(play.front)
    if count == 1:
        spots = [Spot(play.front[0], 316, FOOT_Y, 424, 430)]
        return spots, row(play.rest, 600, RIGHT_X, 250)
    if count == 2:
        spots = [Spot(mask, x, FOOT_Y, 424, 430) for mask, x in zip(play.front, (316.0, 1604.0), strict=True)]
        return spots, row(play.rest, MIDDLE[0] + 20, MIDDLE[1] - 20, 200, 752)
    spots = row(play.front, LEFT_X, RIGHT_X, h_most)
    pitch = spots[0].column_w
    gaps = [LEFT_X + pitch * (i + 1) for i in range(count - 1)] or [LEFT_X]
    onlookers = [
        Spot(
            mask, gaps[i % len(gaps)] + (i // len(gaps)) * 84 - 42 * ((len(play.rest) - 1) // len(gaps)), 748, 110, 120
        )
        for i, mask in enumerate(play.rest)
    ]
    return spots, onlookers


def draw_company(at: Moment, mood: str = "plain", *, walks_in: bool = False, h_most: float = 340.0) -> list[Spot]:
    """The stage and everybody on it; those in front walk in from the sides on the card's beat."""
    canvas, play, pack = at.canvas, at.play, at.props.pack
    scene = scene_of(pack, play.scene)
    spots, onlookers = standing(play, h_most)
    draw_back(canvas, scene)
    if walks_in and at.time.moves:  # the place comes nearer than those who walk into it
        View(960, 520, 1 + 0.12 * (1 - at.time.move(0, 900))).take(canvas)
    for spot in onlookers:
        if spot.w >= 150:
            draw_figure(canvas, pack, spot, "plain")
        else:
            canvas.sprite(portrait(canvas, pack, spot.mask, "plain"), spot.x, spot.foot_y, spot.w, spot.w, "midbottom")
    for i, spot in enumerate(spots):
        come = at.time.move(80 + 90 * i, 420) if walks_in else 1.0
        side = -1 if spot.x < 960 else 1
        draw_figure(canvas, pack, spot, mood, shift=(side * (1 - come) * 700, 0),
                    is_flipped=len(spots) == 2 and i == 1)  # fmt: skip
    draw_fore(canvas, scene)
    name_plates(at, spots)
    return spots


def name_plates(at: Moment, spots: Sequence[Spot]) -> None:
    """The names of those in front, where there is room for them."""
    for spot in spots if len(spots) < CROWD else ():
        name_plate(at.canvas, at.name(spot.mask), look_at(spot.mask, at.live), spot.x, min(744, at.bottom_y - 34),
                   spot.column_w - 20, size=40)  # fmt: skip


def card_panel(
    at: Moment, box: Box, *, title: float = 60, text: float = 44, shift_y: float = 0.0, opacity: float = 1.0
) -> None:
    """The card on the table: its form's icon, its title (0: left out), its text in at most 25 words."""
    x, y, w, h = box
    card = at.play.card
    is_tall = w < 1000 and h > 260
    side = 88.0 if is_tall else min(120.0, h - 40)
    left = 34 + side + 22
    head = Words(card.title, title, "text", Face.TITLE, "midleft", None if is_tall else 1)
    told = Words(at.text(), text, "text", Face.READ_BOLD, "center" if is_tall else "midleft")
    if is_tall:
        parts: tuple[tuple[Widget, Box | None], ...] = (
            (Plate(fill="field 2", line=THIN, radius=26), (24, 20, w - 48, side + 12)),
            (icon(card.form, side), (40, 26, side, side)),
            (head, (left, 22, w - left - 40, side + 8)),
            (told, (40, side + 46, w - 80, h - side - 70)),
        )
    else:
        top = 12 + title * 1.25 if title else 10.0
        parts = (
            (icon(card.form, side), (30, (h - side) / 2 - 4, side, side)),
            (told, (left, top, w - left - 30, h - top - 18)),
        )
        if title:
            parts += ((head, (left, 12, w - left - 30, title * 1.25)),)
    Panel(Layers(parts), radius=36).show(at.canvas, (x, y + shift_y, w, h), opacity)


def ticket(at: Moment, box: Box) -> None:
    """What the watchers are asked to bet a coin on; their buttons are in the strip."""
    question = str(getattr(at.play.card.rules, "bet", ""))
    words = at.props.words
    _Ticket(words("encounter.bet", question=at.told(question)) if question else words("encounter.trust")).show(
        at.canvas, box
    )


@dataclass(frozen=True, slots=True)
class _Ticket(Widget):
    """A slip that is punched at both ends."""

    text: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Plate(fill="field 1", line=OUTLINE, radius=24).paint(sheet, box)
        sheet.shape("".join(shapes.circle(at, h / 2, 15, sheet.theme.outline) for at in (0, w)), w, h, x, y)
        side = min(84.0, h - 16)
        icon("ticket", side, "midleft").paint(sheet, (x + 26, y, side, h))
        left = 26 + side + 16
        Words(self.text, 38, "text", Face.LABEL, "midleft").paint(sheet, (x + left, y + 8, w - left - 34, h - 16))


def are_betting(at: Moment) -> bool:
    """Whether watchers are asked for a bet in this group."""
    return any(prompt.topic == "bet" for prompt in at.live.prompts.values())


def reminder_boxes(at: Moment) -> tuple[Box, Box]:
    """Where the card shrinks to, and where the bet lies, while people talk and act."""
    if len(at.play.front) <= 2:
        left, right = MIDDLE if len(at.play.front) == 2 else (556.0, RIGHT_X)
        return (left, TOP_Y, right - left, 150 if len(at.play.front) == 2 else 122), (
            left + 20,
            450,
            right - left - 40,
            100,
        )
    if are_betting(at):
        return (LEFT_X, TOP_Y, 1120, 140), (LEFT_X + 1136, TOP_Y, RIGHT_X - LEFT_X - 1136, 140)
    return (LEFT_X + 150, TOP_Y, RIGHT_X - LEFT_X - 300, 132), (0, 0, 1, 1)
