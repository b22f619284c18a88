"""The pen: articles on offer, what is asked for aloud, and the one that is hammered on; tells no guess before time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.rows import Column, Fixed, Row
from game.drawing.theme import MARGIN_X, OUTLINE, THIN, WIDTH
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.engine.events import Event
from game.stage.kit import turns
from game.stage.kit.foretold import NAMED_MOST, foretold_line
from game.stage.kit.hill import CLOSE, HillGround
from game.stage.kit.impact import shake
from game.stage.kit.timeline import TimedScene
from game.stage.portraits import bust
from game.stage.scenes.charter.board import HAMMER_MS, draw_charter
from game.stage.scenes.charter.plate import article_of, draw_names, draw_quill, icon_of, plate
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

RESTS_MS = {"petition": 1600, "article": 1200, "article_shown": 3200}
_TOP, _GAP, _SIDE = 170.0, 20.0, 344.0
_HEADS = 104.0
_FORESEEN_MS = 4600.0
"""When the voice turns from who brought it to who signed and who saw it coming."""


class ArticlesScene(TimedScene):
    """Three plates beside the mask that holds the pen, and then the board."""

    beats: ClassVar[frozenset[str]] = frozenset(RESTS_MS)

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._offer: ev.ArticlesOffered | None = None
        self._asked: ev.Petitioned | None = None
        self._brought: ev.ArticleBrought | None = None
        self._foretold: ev.Foretold | None = None
        self._foot = 0.0

    def take(self, event: Event, city: City) -> None:
        match event:
            case ev.ArticlesOffered():
                self._offer, self._asked, self._brought, self._foretold = event, None, None, None
            case ev.Petitioned():
                self._asked = event
            case ev.ArticleBrought():
                self._brought = event
            case ev.Foretold(topic="article"):
                self._foretold = event

    def open(self, live: Live, city: City) -> None:
        self.time.restart(RESTS_MS[live.beat])
        self._foot = 0.0

    def view(self, live: Live) -> View:
        return WHOLE.shaken(shake(self.time, *HAMMER_MS)) if live.beat == "article_shown" else WHOLE

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if live.beat == "article_shown" and self._brought is not None:
            return self._told(self._brought, turns.of_day(city))
        if self._offer is None:
            return ""
        return words(
            "article.petition" if live.beat == "petition" else "article.pick", name=words.mask(self._offer.chooser)
        )

    def _told(self, brought: ev.ArticleBrought, turn: int) -> str:
        words = self.props.words
        if self.time.now_ms > _FORESEEN_MS:
            signed = brought.signed
            foreseen = foretold_line(self.props, self._foretold, turn)
            if len(signed) > NAMED_MOST:
                names = words("article.signed.many", count=len(signed))
            elif signed:
                names = words("article.signed.few", names=words.masks(signed))
            else:
                names = words("article.signed.none")
            return f"{names} {foreseen}".strip()
        has_said = self._asked is not None and self._asked.pledge != ""
        key = "article.broken" if not brought.is_kept else "article.kept" if has_said else "article.silent"
        return words(key, name=words.mask(brought.by))

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        self._foot = self._foot or strip_top(canvas, live) - 14
        HillGround(CLOSE, has_gates=False).show(canvas)
        if live.beat == "article_shown" and self._brought is not None:
            box = (MARGIN_X, _TOP, WIDTH - 2 * MARGIN_X, self._foot - _TOP)
            draw_charter(canvas, self.props, live, city, city.charter, box, time=self.time, fresh=self._brought.article)
        elif self._offer is not None:
            self._draw_pen(canvas, city, self._offer.chooser)
            self._draw_offer(canvas, live, city, self._offer)

    def _draw_pen(self, canvas: Canvas, city: City, chooser: MaskId) -> None:
        """Who holds the pen, and what stands already."""
        props, h, low = self.props, self._foot - _TOP, 132.0
        face = bust(canvas, props.pack, chooser, "pleased")
        holder = _Holder(face, props.words.mask(chooser), city.seat_of(chooser))
        holder.show(canvas, (MARGIN_X, _TOP, _SIDE, h - low - _GAP))
        if city.charter:
            side = min(76.0, (_SIDE - 40) / len(city.charter))
            icons = (Fixed(icon(icon_of(article_of(props, name)), 60), side, 64) for name in city.charter)
            title = Line(props.words("article.stands"), 32, "text_soft", Face.LABEL)
            stands: Widget = Column((Fixed(title, h=42), Row(tuple(icons))), 2, "midtop")
        else:
            stands = Words(props.words("article.first"), 32, "text_soft")
        card = Panel(stands, radius=24, pad=(20, 8))
        card.show(canvas, (MARGIN_X, _TOP + h - low, _SIDE, low))

    def _draw_offer(self, canvas: Canvas, live: Live, city: City, offer: ev.ArticlesOffered) -> None:
        count = len(offer.articles)
        left = MARGIN_X + _SIDE + _GAP
        w = (WIDTH - MARGIN_X - left - _GAP * (count - 1)) / count
        h = self._foot - _TOP
        wanted = self._wanted(live, city)
        for n, name in enumerate(offer.articles):
            share = self.time.pop(120 * n, 380)
            x, y = left + n * (w + _GAP), _TOP - (1 - share) * 240
            plate(article_of(self.props, name), foot=_HEADS, tone=n * 2 + 1, has_text=False).show(canvas, (x, y, w, h))
            here = [mask for mask in city.by_seat() if wanted.get(mask) == name and mask != offer.chooser]
            pledged = offer.chooser if wanted.get(offer.chooser) == name else ""
            grown = {mask: self._grown(live, mask, name) for mask in (*here, offer.chooser)}
            draw_names(
                canvas, self.props, live, city, pledged, here, (x + 34, y + h - 40 - _HEADS, w - 68, _HEADS), grown
            )

    def _grown(self, live: Live, mask: MaskId, name: str) -> float:
        """How far a head has come up: it pops up while people ask, and just stands there afterwards."""
        if live.beat != "petition":
            return 1.0
        return self.time.pop(self.time.first((mask, name)), 260)

    def _wanted(self, live: Live, city: City) -> Mapping[MaskId, object]:
        """What each mask asks for; the chooser, what it says it will bring."""
        if live.beat == "petition":
            return {city.mask_of(seat): raw for seat, raw in live.open_answers.items() if raw}
        if self._asked is None:
            return {}
        return {**dict(self._asked.rows), self._asked.chooser: self._asked.pledge}


@dataclass(frozen=True, slots=True)
class _Holder(Widget):
    """A bust with the pen, and its name in its seat's colour."""

    face: str
    name: str
    seat: int

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Panel(fill="field 4", radius=32).paint(sheet, box)
        with sheet.clip((x + OUTLINE, y + OUTLINE, w - 2 * OUTLINE, h - 76 - OUTLINE)):
            wide = min(w - 20, (h - 80) / 1.02)
            sheet.sprite(self.face, x + w / 2, y + h - 70, wide, wide * 1.25, "midbottom", is_lit=True)
        plate = Plate(fill=f"seat {self.seat}", line=THIN)
        plate.paint(sheet, (x + 18, y + h - 80, w - 36, 62))
        Line(self.name, 42, "ink").paint(sheet, (x + 34, y + h - 78, w - 68, 58))
        draw_quill(sheet, x + w - 64, y + 84, 132)


SCENE = ArticlesScene
