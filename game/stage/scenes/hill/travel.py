"""Travel: the open districts with what they cost and give, and masks that walk where they lean to; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city.city import City
from game.city.events import Boarded
from game.city.pack import MaskId, Pack
from game.city.travel import LOWER_COINS, LOWER_LIFE, UPPER_LIFE, fare, upper_places
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, icon
from game.drawing.theme import MARGIN_X, OUTLINE, WIDTH
from game.drawing.widget import Widget
from game.drawing.words import Line, Words, signed
from game.stage.art.places import DISTRICT_GATES, DISTRICT_SPOTS, DISTRICT_TIERS, GATE_SIZE_PX, MIDDLE_PX
from game.stage.kit.hill import Camera, HillGround, Point, camera_for
from game.stage.kit.light import show_lit
from game.stage.kit.standings import Standings, shelves
from game.stage.kit.tokens import draw_glow, draw_standing, draw_token, plate_width
from game.stage.kit.walkers import Walkers
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

_CARD_W, _CARD_H = 470.0, 104.0
_WALK_MS = 420.0


def ground_of(pack: Pack, district: str) -> str:
    """The place on the drawn hill where a district stands: its own, its stage's, or for a new one that of its side."""
    place = pack.districts[district]
    return next(
        (name for name in (district, place.scene) if name in DISTRICT_SPOTS),
        "rose-garden" if place.side == "upper" else "yard",
    )


class Travel:
    """The morning's walk, until the doors."""

    def __init__(self, props: Props, standings: Standings) -> None:
        self.props, self.standings = props, standings
        self._walkers = Walkers(props.motion)
        self._wanted: dict[MaskId, str] = {}
        self._camera: Camera | None = None
        self._foot = 0.0

    def open(self, boards: Sequence[Boarded]) -> None:
        """Who has said so already keeps to it."""
        self._wanted = {mask: district for board in boards for mask, district in board.wanted}
        self._camera = None

    @property
    def is_settled(self) -> bool:
        return self._camera is not None and self._walkers.is_still

    def voice(self, turn: int) -> str:
        """What is asked, and of whom."""
        return self.props.words("travel.ask", turn=turn)

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        """The whole stage."""
        camera = self._camera
        is_new = camera is None
        if camera is None:
            self._foot = strip_top(canvas, live) - 10
            camera = self._camera = camera_for(self._foot - 20)
        show_lit(canvas, HillGround(camera, has_gates=False))
        asked = {
            city.mask_of(seat): live.open_answers.get(seat)
            for seat, prompt in live.prompts.items()
            if seat >= 0 and not prompt.is_nod
        }
        size = camera.token(len(city.masks)) * (0.84 if len(city.masks) <= 6 else 0.94)
        goals, crowded = self._goals(canvas, camera, city, asked, size)
        for mask, goal in goals.items():
            if mask not in self._walkers.spots:
                self._walkers.put(mask, goal)
            self._walkers.walk(mask, goal, 0 if is_new and mask not in asked else _WALK_MS)
        self._draw_ways(canvas, camera, city, goals, asked)
        spots = {mask: self._walkers.at(mask) for mask in goals}
        order = sorted(spots, key=lambda m: (spots[m][1], abs(spots[m][0] - MIDDLE_PX)))
        for mask in order:
            self._draw_mask(canvas, live, city, mask, spots[mask], size, is_asked=mask in asked)
        for mask in order:
            if mask not in crowded:
                draw_standing(canvas, self.props, self.standings.rule, self.standings.row(mask), spots[mask], size)

    def _goals(
        self, canvas: Canvas, camera: Camera, city: City, asked: Mapping[MaskId, object], size: float
    ) -> tuple[dict[MaskId, Point], set[MaskId]]:
        """Where everyone is bound for, and who stands too close to others for a plate."""
        leaning = {m: self._wanted.get(m) or asked.get(m) for m in (*self._wanted, *city.masks)}
        goals: dict[MaskId, Point] = {}
        crowded: set[MaskId] = set()
        room = max(
            size * 1.12,
            6
            + max(
                plate_width(canvas, self.props, self.standings.rule, self.standings.row(m).text, size)
                for m in city.masks
            ),
        )
        for district in city.districts:
            here = [mask for mask, to in leaning.items() if to == district]
            ground = ground_of(self.props.pack, district)
            is_left = DISTRICT_GATES[ground][0] < MIDDLE_PX
            gate_x, y = camera.at(DISTRICT_GATES[ground][0], DISTRICT_SPOTS[ground][1] - 20)
            way = 1 if is_left else -1
            edge = self._card_x(camera, ground) + way * (_CARD_W / 2 + room / 2 + 2)
            first = max(gate_x + size * 0.86, edge) if is_left else min(gate_x - size * 0.86, edge)
            end = MIDDLE_PX - way * size * 0.4 if self._is_shared(city, ground) else MIDDLE_PX + way * size * 3
            reach = abs(end - first)
            pitch = min(room, reach / max(1, len(here) - 1))
            if pitch < room:
                crowded |= set(here)
            for place, mask in enumerate(here):
                goals[mask] = first + way * place * pitch, y - size * 0.22
        waiting = tuple(mask for mask in city.masks if mask not in goals)
        rows = {mask: self.standings.row(mask) for mask in waiting}
        for mask, (tier, index, count) in shelves(rows, waiting).items():
            pitch = min(room, size * 5.6 / max(1, count - 1))
            if pitch < room:
                crowded.add(mask)
            _, y = camera.standing_spot(tier, 0, room)
            goals[mask] = MIDDLE_PX + (index - (count - 1) / 2) * pitch, y + 6
        return goals, crowded

    def _draw_mask(
        self, canvas: Canvas, live: Live, city: City, mask: MaskId, at: Point, size: float, *, is_asked: bool
    ) -> None:
        theme = canvas.theme
        row = self.standings.row(mask)
        draw_glow(canvas, self.standings.rule, row, at, size)
        if is_asked:
            reach = size * 1.24
            body = shapes.circle(reach / 2, reach / 2, reach / 2, theme.gold, theme.outline, OUTLINE - 2)
            canvas.shape(body, reach, reach, at[0], at[1], "center")
        draw_token(canvas, self.props, live, city, mask, at, size)

    def _draw_ways(
        self, canvas: Canvas, camera: Camera, city: City, goals: dict[MaskId, Point], asked: Mapping[MaskId, object]
    ) -> None:
        """A gate and a card for each open district; no gate stands before a card that lies on its terrace."""
        boxes = self.card_boxes(camera, city, self._foot)
        for district in city.districts:
            x, y = camera.at(*DISTRICT_GATES[ground_of(self.props.pack, district)])
            w, h = (side * camera.scale * 1.35 for side in GATE_SIZE_PX)
            foot = y + GATE_SIZE_PX[1] * camera.scale / 2 + 14 * camera.scale
            canvas.sprite("gate/small", x, foot, w, h, "midbottom", is_lit=True)
        for district in city.districts:
            hopeful = sum(1 for m in goals if (self._wanted.get(m) or asked.get(m)) == district)
            self._draw_card(canvas, city, district, boxes[district], hopeful)

    def _is_shared(self, city: City, ground: str) -> bool:
        """Whether another open district lies on the same terrace, across the stairs."""
        others = {ground_of(self.props.pack, district) for district in city.districts} - {ground}
        return any(DISTRICT_TIERS[other] == DISTRICT_TIERS[ground] for other in others)

    def card_boxes(self, camera: Camera, city: City, foot: float) -> dict[str, Box]:
        """Where each card lies: under its district, above `foot`, and clear of the card below it."""
        boxes: dict[str, Box] = {}
        grounds = {district: ground_of(self.props.pack, district) for district in city.districts}
        for is_left in (True, False):
            limit = foot - _CARD_H
            side = [d for d, ground in grounds.items() if (DISTRICT_SPOTS[ground][0] < MIDDLE_PX) == is_left]
            for district in sorted(side, key=lambda d: -DISTRICT_SPOTS[grounds[d]][1]):
                top = min(camera.at(*DISTRICT_SPOTS[grounds[district]])[1] + 4, limit)
                boxes[district] = self._card_x(camera, grounds[district]) - _CARD_W / 2, top, _CARD_W, _CARD_H
                limit = top - _CARD_H - 6
        return boxes

    def _card_x(self, camera: Camera, ground: str) -> float:
        """The middle of a district's card: outward from its gate, inside the safe margin."""
        gate_x, _ = camera.at(DISTRICT_GATES[ground][0], 0)
        x = gate_x + 6 - _CARD_W / 2 if gate_x < MIDDLE_PX else gate_x - 6 + _CARD_W / 2
        return min(max(x, MARGIN_X + _CARD_W / 2), WIDTH - MARGIN_X - _CARD_W / 2)

    def _draw_card(self, canvas: Canvas, city: City, district: str, box: Box, hopeful: int) -> None:
        is_upper = district == city.districts[0]
        place = self.props.pack.districts[district]
        words = self.props.words
        coins = -fare(city) if is_upper else max(0, LOWER_COINS + city.effect("lower_coins"))
        life = UPPER_LIFE + city.effect("upper_life") if is_upper else LOWER_LIFE + city.effect("lower_life")
        life = max(0, life)
        room = words("travel.places", places=upper_places(city), hopeful=hopeful) if is_upper else words("travel.room")
        is_short = is_upper and hopeful > upper_places(city)

        _Way(place.name, (("coin", coins), ("heart", life)), room, is_short, is_upper).show(
            canvas, (*box[:2], _CARD_W, _CARD_H)
        )


@dataclass(frozen=True, slots=True)
class _Way(Widget):
    """Where a way leads, what it costs and brings, and how much room there is."""

    name: str
    brings: tuple[tuple[str, int], ...]
    room: str
    is_short: bool
    is_upper: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, _ = box
        Panel(shade="gold" if self.is_upper else "welcome", radius=26, depth=9).paint(sheet, box)
        Line(self.name, 36).paint(sheet, (x + 22, y + 7, w - 44, 42))
        left = 26.0
        for name, amount in self.brings:
            number = signed(amount) if amount else "0"
            icon(name, 42).paint(sheet, (x + left, y + 47, 42, 42))
            said = sheet.text(number, x + left + 47, y + 68, 34, sheet.theme.text, Face.LABEL, "midleft")
            left += 59 + said.width / sheet.scale
        room = Words(self.room, 30, "text_alarm" if self.is_short else "text", Face.NARROW, "midright", 1)
        room.paint(sheet, (x + left, y + 48, w - 26 - left, 40))
