"""The pen: articles on offer, what is asked for aloud, and the one that is hammered on; tells no guess before time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.engine.events import Event
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.foretold import NAMED_MOST, foretold_line
from game.stage.kit.hill import hill_layer
from game.stage.kit.marks import thing
from game.stage.kit.snug import snug_line
from game.stage.kit.timeline import TimedScene
from game.stage.portraits import bust
from game.stage.scenes.charter.board import draw_charter
from game.stage.scenes.charter.plate import article_of, draw_names, draw_plate, draw_quill, icon_of
from game.stage.scenes.coming import CLOSE
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top
from game.stage.theme import MARGIN_X, OUTLINE, THIN, WIDTH

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

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if live.beat == "article_shown" and self._brought is not None:
            return self._told(self._brought)
        if self._offer is None:
            return ""
        return words(
            "article.petition" if live.beat == "petition" else "article.pick", name=words.mask(self._offer.chooser)
        )

    def _told(self, brought: ev.ArticleBrought) -> str:
        words = self.props.words
        if self.time.now_ms > _FORESEEN_MS:
            signed = brought.signed
            foreseen = foretold_line(self.props, self._foretold)
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
        hill_layer(canvas, CLOSE, has_gates=False)
        if live.beat == "article_shown" and self._brought is not None:
            box = (MARGIN_X, _TOP, WIDTH - 2 * MARGIN_X, self._foot - _TOP)
            draw_charter(canvas, self.props, live, city, city.charter, box, time=self.time, fresh=self._brought.article)
        elif self._offer is not None:
            self._draw_pen(canvas, city, self._offer.chooser)
            self._draw_offer(canvas, live, city, self._offer)

    def _draw_pen(self, canvas: Canvas, city: City, chooser: MaskId) -> None:
        """Who holds the pen, and what stands already."""
        props, theme, h = self.props, canvas.theme, self._foot - _TOP
        low = 132.0
        seat = city.seat_of(chooser)
        key = bust(canvas, props.pack, chooser, "pleased")
        name = props.words.mask(chooser)
        title, charter = props.words("article.stands"), city.charter
        empty = props.words("article.first")

        def paint(sheet: Canvas) -> None:
            top_h = h - low - _GAP
            sheet.shape(
                shapes.card(_SIDE, top_h, 32, theme.fields[4], theme.card_shade, theme.outline), _SIDE, top_h, 0, 0
            )
            with sheet.clip((OUTLINE, OUTLINE, _SIDE - 2 * OUTLINE, top_h - 76 - OUTLINE)):
                w = min(_SIDE - 20, (top_h - 80) / 1.02)
                sheet.sprite(key, _SIDE / 2, top_h - 70, w, w * 1.25, "midbottom", is_lit=True)
            plate = shapes.rounded(0, 0, _SIDE - 36, 62, 31, theme.seats[seat % len(theme.seats)], theme.outline, THIN)
            sheet.shape(plate, _SIDE - 36, 62, 18, top_h - 80)
            snug_line(sheet, name, (34, top_h - 78, _SIDE - 68, 58), 42, theme.ink)
            draw_quill(sheet, _SIDE - 64, 84, 132)
            y = top_h + _GAP
            sheet.shape(shapes.card(_SIDE, low, 24, theme.card, theme.card_shade, theme.outline), _SIDE, low, 0, y)
            if charter:
                snug_line(sheet, title, (20, y + 8, _SIDE - 40, 42), 32, theme.text_soft, Face.LABEL)
                pitch = min(76.0, (_SIDE - 40) / len(charter))
                left = _SIDE / 2 - pitch * (len(charter) - 1) / 2
                for n, article in enumerate(charter):
                    thing(sheet, icon_of(article_of(props, article)), left + n * pitch, y + 84, 60)
            else:
                sheet.text_box(empty, (20, y + 8, _SIDE - 40, low - 28), 32, theme.text_soft, Face.READ, "center")

        canvas.stamp(_SIDE, h, paint, MARGIN_X, _TOP)

    def _draw_offer(self, canvas: Canvas, live: Live, city: City, offer: ev.ArticlesOffered) -> None:
        count = len(offer.articles)
        left = MARGIN_X + _SIDE + _GAP
        w = (WIDTH - MARGIN_X - left - _GAP * (count - 1)) / count
        h = self._foot - _TOP
        wanted = self._wanted(live, city)
        for n, name in enumerate(offer.articles):
            share = self.time.pop(120 * n, 380)
            x, y = left + n * (w + _GAP), _TOP - (1 - share) * 240
            draw_plate(canvas, self.props, article_of(self.props, name), (x, y, w, h), foot=_HEADS, tone=n * 2 + 1)
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


SCENE = ArticlesScene
