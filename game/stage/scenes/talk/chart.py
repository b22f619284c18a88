"""A chart on the screen, page by page: who bet what, the chart itself; with all rules a door first, bots' matches last.

A chart that is not drawn yet is shown by its figures: nobody waits for a picture.
"""

from __future__ import annotations

import io
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.debrief.talk.order import CHART_H, CHART_W, RULES
from game.debrief.talk.pages import ChartInWords, ChartPicture, TalkPages
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.foresight import FORESIGHT
from game.drawing.plates import Panel
from game.drawing.theme import Rgb
from game.drawing.widget import Widget
from game.drawing.words import Words, point_in
from game.engine.events import Event
from game.stage.kit.foot import FOOT_TOP, all_have_pressed, draw_foot, pages_seen
from game.stage.kit.room import LEFT_X, RIGHT_X
from game.stage.scenes.talk.bet import question_of
from game.stage.scenes.talk.bets import draw_bets
from game.stage.scenes.talk.room import ROOM, TalkScene
from game.stage.scenes.talk.rules import draw_again, draw_doors
from game.stage.scenes.talk.table import INK, ChartTable
from game.stage.scenes.talk.walk import draw_walk
from game.stage.staging import Live, Props

DOORS, BETS_MADE, CHART, AGAIN = "doors", "bets", "chart", "again"
STAYS_MS = {DOORS: 18_000, BETS_MADE: 7_000, CHART: 36_000}
"""So long a page stays before the next comes by itself; the last one stays."""
HASTE_MS = {DOORS: 9000, BETS_MADE: 4500, CHART: 12_000}
"""And so long once everybody has pressed, where nobody presses again: all pages are seen before the beat may close."""
AGAIN_MS = 9000
LIT_MS, REST_MS = 1500, 2200
_TOP = 170.0
_WHITE: Rgb = (255, 255, 255)


class TalkChartScene(TalkScene):
    """Pages in order; a page that is not ready when it is due is left out until it is."""

    beats: ClassVar[frozenset[str]] = frozenset({"chart", "chart_glance"})
    has_strip: ClassVar[bool] = False

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.bets: Mapping[MaskId, str] = {}
        self.page = BETS_MADE
        self._since_ms = 0.0

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.ChartBet):
            self.bets = dict(event.rows)

    def open(self, live: Live, city: City) -> None:
        self.time.restart(REST_MS)
        self.page, self._since_ms = self.pages(live)[0], 0.0

    def pages(self, live: Live) -> list[str]:
        """All pages that there are for this chart now."""
        laid = live.pages if live.about == RULES else None
        found = [DOORS] if laid is not None and laid.doors is not None else []
        found += [BETS_MADE] if self.bets and self._right(live) else []
        found.append(CHART)
        return found + ([AGAIN] if laid is not None and laid.again is not None else [])

    def _right(self, live: Live) -> str:
        chart = self._chart(live)
        return chart.right if chart is not None else ""

    def _chart(self, live: Live) -> ChartInWords | None:
        return live.pages.charts.get(live.about) if live.pages is not None else None

    def turn(self, live: Live) -> bool:
        pages = self.pages(live)
        at = pages.index(self.page) if self.page in pages else -1
        if at + 1 >= len(pages):
            return False
        self.page, self._since_ms = pages[at + 1], self.time.passed_ms
        self.time.rests_at_ms = self._since_ms + REST_MS
        return True

    def is_due(self, live: Live) -> bool:
        """Whether the page has stayed long enough, or all have nodded at it, and there is a next one."""
        return self.page != self.pages(live)[-1] and self._is_seen(live)

    def _is_seen(self, live: Live) -> bool:
        """The last page stays until everybody has nodded, at it or, some time ago, at one before."""
        if pages_seen(live) > self._number(live):
            return True
        stays_ms = HASTE_MS.get(self.page, AGAIN_MS) if all_have_pressed(live) else STAYS_MS.get(self.page, math.inf)
        return self.time.passed_ms - self._since_ms >= stays_ms

    def _number(self, live: Live) -> int:
        """How many pages there were before this one."""
        pages = self.pages(live)
        return pages.index(self.page) if self.page in pages else 0

    def holds(self, live: Live) -> bool:
        """A talk sees every page; a short match has no time for that."""
        return live.beat == "chart" and not (self.page == self.pages(live)[-1] and self._is_seen(live))

    def is_settled(self, live: Live) -> bool:
        return super().is_settled(live) and not self.is_due(live)

    def voice(self, live: Live, city: City) -> str:
        words, chart = self.props.words, self._chart(live)
        match self.page:
            case "bets":
                return words("talk.bets_shown")
            case "doors":
                return words("talk.doors")
            case "again":
                return words("again.voice")
        if chart is None:
            return words(f"bet.{live.about}")
        return chart.title if DOORS in self.pages(live) else chart.said  # what the doors said is not said twice

    def told(self, live: Live) -> str:
        """What the page cannot tell, for the foot; "" where there is nothing to say."""
        chart = self._chart(live)
        if self.page == AGAIN:
            return self.props.words("again.note")
        return chart.note if chart is not None and self.page in (CHART, DOORS) else ""

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        if self.is_due(live):
            self.turn(live)
        ROOM.show(canvas)
        shown, laid, chart = self.time.fade(self._since_ms, 300), live.pages, self._chart(live)
        if self.page == DOORS and laid is not None and laid.doors is not None:
            if laid.doors.walk is not None:
                draw_walk(canvas, self.props, laid.doors.walk, self.time, self._since_ms)
            else:
                draw_doors(canvas, self.props, laid.doors, chart.said if chart is not None else "", shown)
        elif self.page == BETS_MADE and chart is not None:
            self.time.sound(self._since_ms + LIT_MS, "bets", live.step)
            lit = self.time.fade(self._since_ms + LIT_MS, 400)
            question = question_of(self.props, live)
            draw_bets(canvas, self.props, live.about, question, self.bets, city.by_seat(), chart.right, lit)
        elif self.page == AGAIN and laid is not None and laid.again is not None:
            draw_again(canvas, self.props, laid.again, shown)
        else:
            self._draw_chart(canvas, live, laid, chart)
        draw_foot(canvas, self.props, live, self.told(live), page=self._number(live))

    def _draw_chart(self, canvas: Canvas, live: Live, laid: TalkPages | None, chart: ChartInWords | None) -> None:
        """The picture if it is there, else the figures, else that they are on their way."""
        drawn = laid.pictures.get(live.about) if laid is not None else None
        page: Widget = Words(self.props.words("talk.not_yet"), 60, INK, Face.TITLE)
        if drawn is not None:
            page = _Chart(drawn)
        elif chart is not None:
            page = ChartTable(chart, has_title=DOORS not in self.pages(live))
        box = LEFT_X, _TOP, RIGHT_X - LEFT_X, FOOT_TOP - _TOP - 2
        Panel(page, _WHITE, radius=36, pad=(16, 12)).show(canvas, box)


@dataclass(frozen=True, slots=True)
class _Chart(Widget):
    """A finished chart, as large as fits, centred."""

    drawn: ChartPicture

    def paint(self, sheet: Canvas, box: Box) -> None:
        unit = min(box[2] / CHART_W, box[3] / CHART_H)
        size_px = sheet.length_px(CHART_W * unit), sheet.length_px(CHART_H * unit)
        picture = FORESIGHT.made(("chart", self.drawn, size_px), lambda: self._fitted(size_px))
        sheet.blit(picture, *point_in(box, "center"), "center")

    def _fitted(self, size_px: tuple[int, int]) -> pygame.Surface:
        """Unpacked and made smaller: 50 ms that no frame has."""
        large = pygame.image.load(io.BytesIO(self.drawn.png), f"{self.drawn.chart}.png")
        return pygame.transform.smoothscale(large, size_px)


SCENE = TalkChartScene
