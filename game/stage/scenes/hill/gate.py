"""A door that looks at each mask in turn, and opens like a smile or closes like an apology; decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.door_reasons import WAITED
from game.city.events import DoorAnswered
from game.city.pack import MaskId
from game.content.door_words import no_said, reasons_said
from game.content.wording import sentence
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.rows import Column, Fixed, Layers
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.widgets import pill, pill_size
from game.drawing.words import Line, Words, point_in
from game.stage.art.gates import GateState
from game.stage.kit import turns
from game.stage.kit.gate_puppet import CLOSED_MS, draw_carpet, draw_gate, eye_of
from game.stage.kit.grounds import BEHIND, district
from game.stage.kit.hill import Point
from game.stage.kit.impact import shaken
from game.stage.kit.light import show_lit
from game.stage.kit.tokens import draw_token
from game.stage.kit.walkers import Walkers
from game.stage.staging import Live, Props

PLANE = "plane"
_FLOOR, _GATE_X, _GATE_H = 806.0, 1090.0, 520.0
_LOOK = 0.42
"""The share of a turn that is looking; then comes the answer."""
_STORY_MS, _TURN_MOST_MS, _LEAD_MS = 4100.0, 1150.0, 350.0
_AWAY_X, _AWAY_W = 96.0, 472.0
_IN_X, _IN_W = 1352.0, 472.0
_BUBBLE_W = 780.0
_WHY_W, _WHY_LINE = 752.0, 46.0


def _answered_ms(share: float) -> float:
    """How old an answer is on the gate's own clock: where many wait and turns are short, the gate hurries."""
    return (share - _LOOK) * _TURN_MOST_MS


class GateShow:
    """One door, from the first look to the last walk."""

    def __init__(self, props: Props, door: DoorAnswered, city: City) -> None:
        self.props, self.door = props, door
        self._walkers = Walkers(props.motion)
        self._began_ms = props.motion.clock.now_ms
        self._turn_ms = min(_TURN_MOST_MS, _STORY_MS / max(1, len(door.rows)))
        self._rung = 0
        before = city.memory.refused_before.get((door.kind, door.door), 0)
        self._turn_from = turns.of_match(city) + before
        self._reasons = reasons_said(props.words, door, city)
        self._size = 148.0 if len(door.rows) <= 4 else 112.0
        self._others = city.districts[-1] if city.districts else ""
        self._are_all_here = len(door.rows) == len(city.masks)
        for place, (mask, *_) in enumerate(door.rows):
            self._walkers.put(mask, self._queue_spot(place, 0))

    @property
    def passed_ms(self) -> float:
        """Time since the door began to look; reduced motion shows its answers at once."""
        passed = self.props.motion.since(self._began_ms) - _LEAD_MS
        return passed + (_STORY_MS + _LEAD_MS + 1000 if self.props.motion.is_reduced else 0)

    @property
    def is_settled(self) -> bool:
        return self.passed_ms > self._turn_ms * len(self.door.rows) + 700 and self._walkers.is_still

    @property
    def _turn(self) -> tuple[int, float]:
        """Which row stands at the door, and how far its turn has come (0 to 1); past the last row when all is told."""
        passed = max(0.0, self.passed_ms)
        number = min(len(self.door.rows), int(passed / self._turn_ms))
        return number, passed / self._turn_ms - number

    @property
    def watched(self) -> Point | None:
        """The door, from the first look to the last answer."""
        return eye_of(_GATE_X, _FLOOR + 8, _GATE_H) if self._turn[0] < len(self.door.rows) else None

    def voice(self) -> str:
        """What the door says: a look first, then how many it is sorry about."""
        words, number = self.props.words, self._turn[0]
        if number < len(self.door.rows):
            mask, _, is_in, _ = self.door.rows[number]
            if self._turn[1] < _LOOK:
                return words("door.look")
            turn = self._turn_from + sum(row[2] == is_in for row in self.door.rows[:number])
            if is_in:
                return words("city.door.in", turn=turn)
            return words("city.door.refused" if mask in self.door.shut_out else "city.door.full", turn=turn)
        away = [row for row in self.door.rows if not row[2]]
        if not away:
            key = "door.all_in" if self._are_all_here else "door.all_in.who_asked"
            return words(key, turn=self._turn_from)
        return words("door.one_away", other=self._other_name())

    def _place_name(self) -> str:
        if self.door.door == PLANE:
            return self.props.words("door.plane")
        return self.props.words.door(self.door.door)

    def _other_name(self) -> str:
        if self.door.door == PLANE:
            return self.props.words("door.boat")
        return self.props.words.door(self._others)

    # -- places -------------------------------------------------------------------------------------------------

    def _queue_spot(self, place: int, number: int) -> Point:
        """In the line before the gate; `number` of those before have had their turn."""
        ahead = place - number
        pitch = min(self._size * 1.08, 500 / max(1, len(self.door.rows) - 1))
        return _GATE_X - 250 - max(0, ahead - 1) * pitch - (0 if ahead <= 0 else 30), _FLOOR - self._size * 0.5

    def _end_spot(self, mask: MaskId) -> Point:
        """Where a mask stands when all is told: beyond the gate, or by the sign of the other way."""
        is_in = next(row[2] for row in self.door.rows if row[0] == mask)
        mine = [row[0] for row in self.door.rows if row[2] == is_in]
        left, width = (_IN_X, _IN_W) if is_in else (_AWAY_X, _AWAY_W)
        columns = min(len(mine), 3) if len(mine) != 4 else 2
        lines = -(-len(mine) // columns)
        place = mine.index(mask)
        column, line = place % columns, place // columns
        pitch = min(self._size + 46, width / columns)
        x = left + width / 2 + (column - (columns - 1) / 2) * pitch
        return x, _FLOOR - self._size * 0.5 - 26 - (lines - 1 - line) * (self._size + 52)

    # -- drawing ------------------------------------------------------------------------------------------------

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        """The whole stage."""
        self._ground(canvas)
        number, share = self._turn
        rows = self.door.rows
        for place, (mask, _, _, _) in enumerate(rows):
            is_done = place < number or (place == number and share > 0.66)
            goal = self._end_spot(mask) if is_done else self._queue_spot(place, number)
            self._walkers.walk(mask, goal, min(420.0, self._turn_ms * 0.6))
        self._signs(canvas)
        self._gate(canvas, number, share)
        self._ring(number, share)
        spots = {row[0]: self._walkers.at(row[0]) for row in rows}
        for place, (mask, treatment, is_in, _) in sorted(enumerate(rows), key=lambda item: spots[item[1][0]][1]):
            is_told = place < number or (place == number and share > _LOOK)
            mood = "plain" if not is_told else "pleased" if is_in else "forced" if place % 2 else "hurt"
            draw_token(canvas, self.props, live, city, mask, spots[mask], self._size, mood)
            if place < number:
                self._verdict(canvas, mask, treatment, spots[mask], is_in=is_in)
        if number < len(rows) and share > _LOOK:
            self._bubble(canvas, rows[number])
        elif number >= len(rows):
            self._why(canvas)

    def _ground(self, canvas: Canvas) -> None:
        scene = "terminal" if self.door.door == PLANE else self.props.pack.districts[self.door.door].scene

        show_lit(canvas, district(scene, BEHIND))

    def _signs(self, canvas: Canvas) -> None:
        """What lies beyond the gate, and where the others are led."""
        has_away = any(not row[2] for row in self.door.rows)
        places = self.props.words.counted("door.places", self.door.places)
        self._sign(canvas, self._place_name(), places, _IN_X + _IN_W / 2, _IN_W, is_gold=True)
        if has_away:
            self._sign(canvas, self._other_name(), self.props.words("door.instead"), _AWAY_X + _AWAY_W / 2, _AWAY_W)

    def _sign(self, canvas: Canvas, name: str, note: str, x: float, w: float, *, is_gold: bool = False) -> None:
        inside = Layers((
            (Line(name, 42), (20, 8, w - 40, 62)),
            (Line(note, 32, "text_soft", Face.LABEL), (20, 66, w - 40, 42)),
        ))  # fmt: skip
        sign = Panel(inside, shade="gold" if is_gold else "alarm", radius=28, depth=12)
        sign.show(canvas, (x - w / 2, 186, w, 128))

    def _gate(self, canvas: Canvas, number: int, share: float) -> None:
        state: GateState = "idle"
        gaze, since_ms = 0.0, 1e9
        if number < len(self.door.rows) and self.passed_ms >= 0:
            is_in = self.door.rows[number][2]
            state = "scan" if share < _LOOK else "open" if is_in else "closed"
            gaze = -1 + round(share / _LOOK * 8) / 8 if share < _LOOK else 0.0
            if share >= _LOOK:
                since_ms = _answered_ms(share)
        elif number >= len(self.door.rows):
            state = "open" if self.door.rows[-1][2] else "closed"
        if state == "open":
            draw_carpet(canvas, _GATE_X + 34, _FLOOR, since_ms)
        draw_gate(canvas, _GATE_X, _FLOOR + 8, _GATE_H, state, gaze=gaze, since_ms=since_ms)

    @property
    def view(self) -> View:
        """The hall trembles a little when a bow has dropped."""
        number, share = self._turn
        if number >= len(self.door.rows) or self.door.rows[number][2] or self.props.motion.is_reduced:
            return WHOLE
        return WHOLE.shaken(shaken(_answered_ms(share) - CLOSED_MS))

    def _ring(self, number: int, share: float) -> None:
        """Sounds, each once: a look, then what came of it."""
        step = number * 2 + (1 if share > _LOOK else 0)
        if self.passed_ms < 0 or number >= len(self.door.rows) or step < self._rung:
            return
        self._rung = step + 1
        is_in = self.door.rows[number][2]
        self.props.cue("gate-scan" if step % 2 == 0 else "gate-open" if is_in else "gate-close")

    def _bubble(self, canvas: Canvas, row: tuple[str, str, bool, str]) -> None:
        """The answer, large, over the gate."""
        theme = canvas.theme
        mask, treatment, is_in, _ = row
        if is_in:
            how = "waited" if self.door.reason_of(mask)[0] == WAITED else "queue" if treatment == "queue" else ""
            words = self.props.words(f"door.in.{how}" if how else f"treatment.{treatment}")
        else:
            words = sentence(no_said(self.props.words, self.door, mask))
        size = 60.0 if canvas.pen.width(words, 60, Face.TITLE) < _BUBBLE_W - 80 else 46.0
        w, _ = pill_size(canvas, words, size, Face.TITLE)
        x = min(_GATE_X, _IN_X - 24 - w / 2)
        pill(
            canvas,
            words,
            x,
            236,
            size=size,
            fill=theme.welcome if is_in else theme.alarm,
            colour=theme.on_fill,
            face=Face.TITLE,
        )

    def _why(self, canvas: Canvas) -> None:
        """When all is told: why, over the gate, until the curtain."""
        if not self._reasons:
            return
        room = _WHY_W - 48
        highs = [_WHY_LINE * min(2, 1 + int(canvas.pen.width(said, 34) / room)) for said in self._reasons]
        parts = zip(self._reasons, highs, strict=True)
        said = Column(tuple(Fixed(Words(line, 34, lines=2), room, high) for line, high in parts))
        panel = Panel(said, radius=24, pad=(24.0, 8.0))
        panel.show(canvas, ((_AWAY_X + _AWAY_W + _IN_X - _WHY_W) / 2, 186, _WHY_W, sum(highs) + 28))

    def _verdict(self, canvas: Canvas, mask: MaskId, treatment: str, at: Point, *, is_in: bool) -> None:
        """The little plate that a mask carries away."""
        text = self.props.words(f"door.{treatment}") if is_in else no_said(self.props.words, self.door, mask)
        w = min(canvas.pen.width(text, 28, Face.NARROW) + 28, self._size + 44)
        x, y = at[0], at[1] + self._size * 0.5 + 12
        _Verdict(text, is_in).show(canvas, (x - w / 2, y - 21, w, 42))


@dataclass(frozen=True, slots=True)
class _Verdict(Widget):
    """The answer on a little plate, narrowed where room is short."""

    text: str
    is_in: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        Plate(fill="welcome" if self.is_in else "alarm", line=THIN).paint(sheet, box)
        picture = sheet.pen.squeezed(self.text, 28, box[2] - 20, sheet.theme.on_fill, Face.NARROW)
        sheet.blit(picture, *point_in(box, "center"), "center")
