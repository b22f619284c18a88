"""The beats smile, counter and bill: a face in its band, a clerk's answer, what is at stake. Draws; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.content.desk_words import desk_no, desk_yes
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.widgets import pill, timer_ring
from game.drawing.words import Words
from game.engine.events import Event
from game.stage.art.places import FLOOR_Y
from game.stage.kit import turns
from game.stage.kit.bubbles import aside_bubble
from game.stage.kit.desk import ASKER, STAMP_MS, TOLD_MS, clerk_eye, draw_clerk, draw_verdict
from game.stage.kit.desk import RESTS_MS as DESK_RESTS_MS
from game.stage.kit.impact import shake
from game.stage.kit.moment import MIDDLE, Moment, draw_company, name_plates, standing
from game.stage.kit.name_plate import name_plate
from game.stage.kit.play import Play, begun, folded
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y, draw_back, draw_figure, draw_fore, row, scene_of
from game.stage.kit.seats import look_at
from game.stage.kit.timeline import TimedScene
from game.stage.portraits import portrait
from game.stage.staging import Live, Props
from game.table.scene import Target

ALWAYS = 1e9
STEADY = 50
POINT_MS = 100.0
TURNS = 3
TRACK: Box = (MIDDLE[0] + 24, 380.0, MIDDLE[1] - MIDDLE[0] - 48, 128.0)
HEAD = 150.0
CLERK_AT = (960.0, FLOOR_Y + 4)


class DesksScene(TimedScene):
    """A smile being kept, three times; how a desk of the city meets a mask; what the machine has noted."""

    beats: ClassVar[frozenset[str]] = frozenset({"smile", "counter", "bill"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.play: Play | None = None
        self.provoked: ev.Provoked | None = None
        self.answered: ev.CounterAnswered | None = None
        self.bill: ev.BillRead | None = None
        self.percents: list[int] = []

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.EncounterSet):
            self.play = begun(event, self.props.pack, city)
            self.provoked, self.answered, self.percents = None, None, []
        elif isinstance(event, ev.Provoked):
            self.provoked = event
        elif isinstance(event, ev.FaceSteered):
            self.percents.append(event.percent)
        elif isinstance(event, ev.CounterAnswered):
            self.answered = event
        elif isinstance(event, ev.BillRead):
            self.bill = event
        elif self.play is not None:
            folded(self.play, event)

    def open(self, live: Live, city: City) -> None:
        self.time.restart({"smile": ALWAYS, "counter": DESK_RESTS_MS}.get(live.beat, 900.0))

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        if self.play is None:
            return
        at = Moment(canvas, live, city, self.play, self.props, self.time)
        if live.beat == "counter" and self.answered is not None:
            draw_company(at)
            draw_answer(at, self.answered)
        elif live.beat == "bill" and self.bill is not None:
            draw_company(at)
            draw_bill(at, self.bill)
        elif live.beat == "smile" and self.provoked is not None:
            draw_company(at)
            draw_smile(at, self.provoked, self.percents)

    def watched(self, live: Live, city: City) -> Target | Mapping[str, Target]:
        """The clerk until the stamp is down, then whoever was answered; whoever the bill is for."""
        if live.beat == "counter" and self.answered is not None:
            return clerk_eye(*CLERK_AT) if self.time.now_ms < TOLD_MS else self.answered.mask
        if live.beat == "bill" and self.bill is not None:
            return self.bill.mask
        return super().watched(live, city)

    def view(self, live: Live) -> View:
        return WHOLE.shaken(shake(self.time, STAMP_MS)) if live.beat == "counter" else WHOLE

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if live.beat == "counter" and self.answered is not None:
            why = desk_no(words, self.answered)
            if not why and self.answered.treatment != "refused" and self.play is not None:
                gate = self.play.card.rules.gate
                why = desk_yes(words, city, self.answered.mask, gate, self.answered.treatment)
            if why and self.time.now_ms >= TOLD_MS:
                return why
            key = "counter.refused" if self.answered.treatment == "refused" else "counter.voice"
            return words(key, turn=turns.of_scene(city), desk=self.answered.desk, name=words.mask(self.answered.mask))
        if live.beat == "bill" and self.bill is not None:
            return words("hearing.voice", name=words.mask(self.bill.mask))
        if self.provoked is None:
            return ""
        face, other = words.mask(self.provoked.face), words.mask(self.provoked.by)
        if self.provoked.turn == TURNS:
            return words("smile.voice_last", face=face)
        return words("smile.voice", face=face, prodder=other)


def draw_answer(at: Moment, answered: ev.CounterAnswered) -> None:
    """The clerk looks somebody up, a stamp comes down, and then it is told: a sign of its own for each answer."""
    canvas, pack, time = at.canvas, at.props.pack, at.time
    scene, told = scene_of(pack, at.play.scene), time.now_ms >= TOLD_MS
    draw_back(canvas, scene)
    _onlookers(at)
    draw_clerk(canvas, time, answered.treatment, *CLERK_AT, 700)
    for i, spot in enumerate(standing(at.play)[0]):
        mood, lift = ASKER[answered.treatment] if told and spot.mask == answered.mask else ("plain", 0.0)
        hop = time.move(TOLD_MS, 160) - (0 if lift > 0 else time.move(TOLD_MS + 160, 240))
        draw_figure(canvas, pack, spot, mood, shift=(0, lift * hop), is_flipped=i == 1)
    draw_fore(canvas, scene)
    name_plates(at, standing(at.play)[0])
    words = at.props.words(f"treatment.{answered.treatment}")
    draw_verdict(canvas, time, answered.treatment, words, 960, TOP_Y + 2, 760)
    if told:
        said = Panel(Words(at.told(answered.line), 44, face=Face.READ_BOLD), pad=(30, 10))
        said.show(canvas, (MIDDLE[0], TOP_Y + 142, MIDDLE[1] - MIDDLE[0], 126), time.fade(TOLD_MS + 200, 200))


def _onlookers(at: Moment) -> None:
    """All others wait behind the counter's ends, so that nobody stands in front of the clerk."""
    rest = at.play.rest
    half = (len(rest) + 1) // 2
    for masks, left, right in ((rest[:half], 596.0, 866.0), (rest[half:], 1054.0, 1324.0)):
        for spot in row(masks, left, right, 190, 706):
            draw_figure(at.canvas, at.props.pack, spot, "plain")


def draw_bill(at: Moment, bill: ev.BillRead) -> None:
    """The fine, and what it takes to be rid of it."""
    words, theme = at.props.words, at.canvas.theme
    pill(at.canvas, words("hearing.fine", coins=bill.fine), 960, TOP_Y + 50, size=60, fill=theme.alarm,
         colour=theme.on_fill, face=Face.TITLE, opacity=at.time.fade(120))  # fmt: skip
    key = "hearing.both" if bill.needed > 1 else "hearing.either"
    panel_text(at, (LEFT_X + 240, TOP_Y + 104, RIGHT_X - LEFT_X - 480, 136), words(key, cost=bill.cost))


def panel_text(at: Moment, box: Box, text: str) -> None:
    """One sentence on a card."""
    Panel(Words(text, 52, face=Face.READ_BOLD), pad=(30, 14)).show(at.canvas, box)


def draw_smile(at: Moment, provoked: ev.Provoked, percents: list[int]) -> None:
    """What is being tried, the band as it is now, the face where it is now, and how the turns before went."""
    x, y, w, h = TRACK
    point = max(0, min(len(provoked.centres) - 1, int(at.live.open_for_ms / POINT_MS)))
    centre = provoked.centres[point]
    value = value_now(at.live.open_answers.get(at.city.seat_of(provoked.face)), point)
    is_in = abs(value - centre) <= provoked.half
    _brave_face(at, provoked.face)
    aside_bubble(at.canvas, provoked.words, (x + 40, TOP_Y, w - 80, 104), size=56, points="right")
    Plate(fill="card_shade").show(at.canvas, TRACK)
    left, right = max(0, centre - provoked.half), min(100, centre + provoked.half)
    wide = round(w * (right - left) / 400) * 4.0
    _Band(is_in).show(at.canvas, (x + w * left / 100, y + 8, wide, h - 16))
    mood = "pleased" if is_in else "forced"
    head = portrait(at.canvas, at.props.pack, provoked.face, mood)
    at.canvas.sprite(head, x + w * value / 100, y + h / 2, HEAD, HEAD, "center")
    step = 190.0
    for turn in range(TURNS):
        told = f"{percents[turn]} %" if turn < len(percents) else "\N{HORIZONTAL ELLIPSIS}"
        pill(at.canvas, told, 960 + (turn - 1) * step, y - 62, size=44, face=Face.TITLE,
             fill=at.canvas.theme.fields[1] if turn + 1 == provoked.turn else at.canvas.theme.card)  # fmt: skip
    left_s, total_s = at.live.left_s, at.live.total_s
    if left_s is not None and total_s:
        timer_ring(at.canvas, left_s / total_s, int(left_s + 0.999), 960, y + h + 84, size=112, is_urgent=left_s <= 2)


def _brave_face(at: Moment, mask: MaskId) -> None:
    """The face smiles as well as it can, whoever else looks on."""
    spots, _ = standing(at.play)
    draw_figure(at.canvas, at.props.pack, next(spot for spot in spots if spot.mask == mask), "forced")
    draw_fore(at.canvas, scene_of(at.props.pack, at.play.scene))
    for spot in spots:
        name_plate(at.canvas, at.name(spot.mask), look_at(spot.mask, at.live), spot.x, min(744, at.bottom_y - 34),
                   spot.column_w - 20, size=40)  # fmt: skip


def value_now(answer: object, point: int) -> int:
    """Where the face is: the last point of its trace so far, in the middle while nobody steers."""
    if isinstance(answer, tuple) and answer:
        return int(answer[min(point, len(answer) - 1)])
    return STEADY


@dataclass(frozen=True, slots=True)
class _Band(Widget):
    """The window that the face must stay in; striped at its ends, so that it is told apart without colour."""

    is_in: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Plate(fill="welcome" if self.is_in else "alarm", line=THIN).paint(sheet, box)
        for left in (22.0, w - 30):
            Plate(fill="on_fill", line=0, radius=4).paint(sheet, (x + left, y + h * 0.3, 8, h * 0.4))


SCENE = DesksScene
