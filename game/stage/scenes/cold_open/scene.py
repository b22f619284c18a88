"""The cold open: the poll, Gus and his stars, his moving out, the X. Draws; no secret answer moves a pixel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.rows import Layers
from game.drawing.widget import Widget
from game.drawing.words import Steady, Words
from game.engine.events import Event
from game.stage.kit.grounds import POLL_GROUND
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y
from game.stage.kit.stars import by_card
from game.stage.kit.timeline import TimedScene
from game.stage.scenes.cold_open import gus as gus
from game.stage.scenes.cold_open import x_drill as x_card
from game.stage.staging import Live, Props

POLL_LINE_MS = 3000.0


class ColdOpenScene(TimedScene):
    """Everything before the first day but the masks."""

    beats: ClassVar[frozenset[str]] = frozenset({"poll", "gus", "gus_stars", "gus_moved", "x", "x_gone"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.mean = ""
        self.citizens = 0
        self.is_moved = True
        self.is_again = False
        """Whether the poll is asked the second time, at the end."""

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.GusRated):
            self.mean, self.citizens, self.is_moved = event.mean, event.citizens, event.is_moved
        elif isinstance(event, ev.TalkBegan):
            self.is_again = True

    def open(self, live: Live, city: City) -> None:
        rests = {"gus": gus.GUS_RESTS_MS, "gus_moved": gus.MOVED_RESTS_MS, "x_gone": x_card.RESTS_MS,
                 "gus_stars": 1200.0, "poll": POLL_LINE_MS + 300}  # fmt: skip
        self.time.restart(rests.get(live.beat, 800.0))

    def voice(self, live: Live, city: City) -> str:
        words, now_ms = self.props.words, self.time.now_ms
        match live.beat:
            case "poll":
                if now_ms >= POLL_LINE_MS:
                    return words("poll.how")
                return words("talk.poll_again" if self.is_again else "poll.voice")
            case "gus":
                return words("gus.voice")
            case "gus_stars":
                return by_card(words, live) or words("gus.ask_voice")
            case "gus_moved":
                if now_ms < gus.STAIRS_MS:
                    return (
                        words("gus.sum", mean=self.mean, count=self.citizens)
                        if now_ms >= gus.FIGURE_MS
                        else words("gus.ask")
                    )
                is_told = now_ms >= gus.MOVED_MS - 1300
                if self.is_moved:
                    return words("gus.moved" if is_told else "gus.lived")
                return words("gus.stays" if is_told else "gus.lives")
            case "x":
                return words("x.voice")
        return words("x.voice_gone")

    def aloud(self, live: Live, city: City) -> tuple[str, ...]:
        return (self.props.words(f"poll.{live.about}"),) if live.beat == "poll" else ()

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        match live.beat:
            case "poll":
                self._poll(canvas, live)
            case "gus":
                gus.draw_walk(canvas, city, self.props, self.time)
            case "gus_stars":
                gus.draw_stars(canvas, live, self.props, self.time)
            case "gus_moved" if self.time.now_ms < gus.STAIRS_MS:
                gus.draw_figure_of(canvas, self.mean, self.citizens, self.props, self.time)
            case "gus_moved":
                (gus.draw_stairs if self.is_moved else gus.draw_stay)(canvas, self.props, self.time)
            case "x":
                x_card.draw_x(canvas, self.props, self.time)
            case _:
                x_card.draw_gone(canvas, self.props, self.time)

    def _poll(self, canvas: Canvas, live: Live) -> None:
        """One question, and what the five buttons mean."""
        words, w = self.props.words, RIGHT_X - LEFT_X - 160
        POLL_GROUND.show(canvas)
        between = words("poll.rather_no"), words("poll.unsure"), words("poll.rather_yes")
        question = Words(words(f"poll.{live.about}"), 84, face=Face.TITLE, align="midleft")
        card = Layers(((icon("poll", 180), (60, 55, 180, 180)), (question, (280, 20, w - 340, 240))))
        y = TOP_Y + 20 + (self.time.pop(80) - 1) * 60
        Panel(card, radius=44).show(canvas, (LEFT_X + 80, y, w, 290), self.time.fade(80))
        _Scale(words("poll.no"), words("poll.yes"), between).show(canvas, (130, 520, 1660, 250), self.time.fade(260))


@dataclass(frozen=True, slots=True)
class _Scale(Widget):
    """From no to yes in five numbered discs."""

    no: str
    yes: str
    between: tuple[str, str, str]
    """What the three in the middle mean."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, _, _ = box
        for i, field in enumerate((0, 1, 2, 4, 5)):
            disc = (x + 295 + i * 220, y, 190, 190)
            Plate(Steady(str(i + 1), 104, face=Face.TITLE), f"field {field}").paint(sheet, disc)
        for i, said in enumerate(self.between, 1):
            Words(said, 34, "text_soft", Face.LABEL, lines=1).paint(sheet, (x + 290 + i * 220, y + 194, 200, 48))
        Words(self.no, 80, face=Face.TITLE, align="midright", lines=1).paint(sheet, (x, y + 30, 270, 130))
        Words(self.yes, 80, face=Face.TITLE, align="midleft", lines=1).paint(sheet, (x + 1390, y + 30, 270, 130))


SCENE = ColdOpenScene
