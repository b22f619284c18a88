"""The finale between the last evening and the sums: referendum, flight, wishes. Picks the part; the parts draw."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from game.city import events as ev
from game.city.city import City
from game.city.finale import PLANE
from game.city.pack import MaskId
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.engine.events import Event
from game.stage.kit import turns
from game.stage.kit.standings import Standings
from game.stage.kit.timeline import TimedScene
from game.stage.scenes.finale.decided import RESTS_MS as DECIDED_RESTS_MS
from game.stage.scenes.finale.decided import TOLD_MS, draw_decided, shake_of, watched_at
from game.stage.scenes.finale.figures import Figures
from game.stage.scenes.finale.flight import draw_flight
from game.stage.scenes.finale.flown import DOOR_MS, draw_flown, plane_at, view_of
from game.stage.scenes.finale.flown import RESTS_MS as FLOWN_RESTS_MS
from game.stage.scenes.finale.guess import draw_guess
from game.stage.scenes.finale.hold import door_at, draw_hold
from game.stage.scenes.finale.vote import draw_referendum
from game.stage.scenes.finale.wish import TOLD_MS as SHOWN_TOLD_MS
from game.stage.scenes.finale.wish import draw_shown
from game.stage.scenes.finale.wishes import ALL_TOLD_MS, draw_all_shown
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top
from game.table.scene import Target

RESTS_MS = {
    "referendum": 1400,
    "decided": DECIDED_RESTS_MS,
    "flight": 1200,
    "hold": 1200,
    "flown": FLOWN_RESTS_MS,
    "guess_wish": 1400,
    "wish_shown": 3000,
    "wishes_shown": ALL_TOLD_MS,
}

CLAPS_MS = 1300.0


class FinaleScene(TimedScene):
    """Remembers what was decided, who is on board and which wishes lie open."""

    beats = frozenset(RESTS_MS)

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.ruled_before = ""
        self.decided: ev.ReferendumHeld | None = None
        self._standings = Standings(self.props.regimes)
        self._judged = Figures(None, {})
        """As the street was judged when the papers were counted."""
        self.aboard: list[MaskId] = []
        self.left: ev.FlightLeft | None = None
        self.is_held: bool | None = None
        self.guesses: dict[int, tuple[int, str, bool]] = {}
        """By the seat whose wish was guessed: who guessed, what, and whether it was right."""
        self.wishes: dict[int, ev.WishRevealed] = {}
        self.foot = 0.0

    def take(self, event: Event, city: City) -> None:
        self._standings.take(event)
        match event:
            case ev.RuleChanged(regime):
                self.ruled_before = regime
            case ev.ReferendumHeld():
                self.decided, self._judged = event, self._figures()
            case ev.DoorAnswered(kind="flight"):
                self.aboard = [row[0] for row in event.rows if row[2]]
            case ev.Vouched(of=guest, door=door) if door == PLANE:
                self.aboard = [*self.aboard, guest]
            case ev.DoorHeld():
                self.is_held = event.is_held
            case ev.FlightLeft():
                self.left = event
            case ev.WishGuessed():
                self.guesses = {of: (seat, wish, is_right) for seat, of, wish, is_right in event.rows}
            case ev.WishRevealed():
                self.wishes[event.seat] = event

    def _figures(self) -> Figures:
        return Figures(self._standings.rule, dict(self._standings.now))

    def open(self, live: Live, city: City) -> None:
        self.time.restart(RESTS_MS[live.beat])
        self.foot = 0.0

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        match live.beat:
            case "referendum":
                key = "stars" if "rated" in self.props.regimes[city.regime].needs else "other"
                return words(f"city.referendum.{key}", regime=words.rule(city.regime))
            case "decided" if self.decided is not None:
                is_told = self.time.now_ms >= TOLD_MS
                return words(f"city.decided.{self.decided.decision}" if is_told else "finale.counted")
            case "flight":
                return words("city.finale")
            case "hold":
                return words("finale.hold")
            case "flown":
                return self._flown_voice()
            case "guess_wish":
                return words("finale.guess")
            case "wish_shown":
                return words("finale.wish_voice", turn=turns.of_group(city, live.step), name=words.mask(live.about))
            case "wishes_shown":
                return words("finale.wishes_voice")
        return ""

    def _flown_voice(self) -> str:
        words, left = self.props.words, self.left
        if left is None or not left.flown:
            return words("finale.flown.empty")
        if not left.boat:
            return words("finale.flown.all")
        if self.time.now_ms < DOOR_MS:
            return words("finale.flown.door")
        return words("city.held" if self.is_held else "city.not_held")

    def watched(self, live: Live, city: City) -> Target | Mapping[str, Target]:
        """The paper, then the eye; the open door; the plane; whose wish lies open."""
        match live.beat:
            case "decided":
                return watched_at(self.time, self.decided)
            case "hold":
                return door_at(self.foot)
            case "flown":
                return plane_at(self.time)
            case "wish_shown":
                return live.about
        return super().watched(live, city)

    def clapping(self, live: Live, city: City) -> Collection[str]:
        """All others, when somebody's wish is seen to have come true; ashore, when the door is held."""
        wish = self.wishes.get(city.wearer.get(live.about, -1))
        if live.beat == "wish_shown" and wish is not None and wish.is_true:
            is_on = SHOWN_TOLD_MS <= self.time.now_ms < SHOWN_TOLD_MS + CLAPS_MS
            return [mask for mask in city.masks if is_on and mask != live.about]
        if live.beat == "flown" and self.left is not None and self.is_held:
            is_on = DOOR_MS <= self.time.now_ms < DOOR_MS + CLAPS_MS
            return self.left.boat if is_on else ()
        return ()

    def view(self, live: Live) -> View:
        """The hall is shaken by a stamp; the plane is followed."""
        if live.beat == "decided":
            return WHOLE.shaken(shake_of(self.time, self.decided))
        return view_of(self.time) if live.beat == "flown" else WHOLE

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        self.foot = self.foot or strip_top(canvas, live) - 20
        match live.beat:
            case "referendum":
                draw_referendum(canvas, self.props, self.time, city, self.foot)
            case "decided" if self.decided is not None:
                told = (self._judged, self._figures())
                draw_decided(canvas, self.props, self.time, city, self.decided, told, self.foot)
            case "flight":
                draw_flight(canvas, self.props, self.time, live, city, self.foot)
            case "hold":
                draw_hold(canvas, self.props, self.time, live, city, self.foot)
            case "flown" if self.left is not None:
                draw_flown(canvas, self.props, self.time, city, self.left, is_held=bool(self.is_held))
            case "guess_wish":
                draw_guess(canvas, self.props, self.time, city, live, self.foot)
            case "wish_shown":
                seat = city.wearer.get(live.about, 0)
                if seat in self.wishes:
                    draw_shown(canvas, self.props, self.time, city, self.wishes, self.guesses, seat, self.foot)
            case "wishes_shown":
                draw_all_shown(canvas, self.props, self.time, city, self.wishes, self.foot)
            case _:
                canvas.clear()


SCENE = FinaleScene
