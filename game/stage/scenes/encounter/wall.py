"""The beat wall of a feed: all posts that got through, and the city's notice. Draws; knows nothing of those dropped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.engine.events import Event
from game.engine.prompts import Choose
from game.stage import shapes
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y, draw_back, draw_fore, name_plate, scene_of, thing
from game.stage.kit.timeline import TimedScene
from game.stage.portraits import portrait
from game.stage.staging import Live, Props, SeatLook
from game.stage.strip_room import strip_top
from game.stage.theme import OUTLINE
from game.stage.widgets import panel

NOTICE_H, GAP = 96.0, 14.0
FOOT_Y = 772.0
COLUMNS, ROW_MOST_H = 2, 132.0
STEP_MS = 140.0


class WallScene(TimedScene):
    """One wall, posts in the order in which the city ranks them."""

    beats: ClassVar[frozenset[str]] = frozenset({"wall"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.place = ""
        self.posts: tuple[tuple[MaskId, str, str], ...] = ()

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.EncounterSet):
            card = self.props.pack.cards[event.card]
            self.place, self.posts = card.scene or event.place, ()
        elif isinstance(event, ev.WallShown):
            self.posts = event.posts

    def open(self, live: Live, city: City) -> None:
        self.time.restart(600 + STEP_MS * len(self.posts))

    def voice(self, live: Live, city: City) -> str:
        return self.props.words("feed.wall")

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        scene = scene_of(self.props.pack, self.place)
        draw_back(canvas, scene)
        draw_fore(canvas, scene)
        self._notice(canvas, live)
        rows = max(1, -(-len(self.posts) // COLUMNS))
        top = TOP_Y + NOTICE_H + GAP
        foot = min(FOOT_Y, strip_top(canvas, live) - GAP)
        h = min(ROW_MOST_H, (foot - top - GAP * (rows - 1)) / rows)
        w = (RIGHT_X - LEFT_X - GAP) / COLUMNS
        looks = {look.mask: look for look in live.seats if look.mask}
        for i, (mask, _, posted) in enumerate(self.posts):
            box = (LEFT_X + i % COLUMNS * (w + GAP), top + i // COLUMNS * (h + GAP), w, h)
            self._post(canvas, looks, mask, posted, box, STEP_MS * i)

    def _notice(self, canvas: Canvas, live: Live) -> None:
        """What the city says of itself; it can be shared from every strip."""
        words = self.props.words
        shares = [o.words for p in live.prompts.values() if isinstance(p, Choose) for o in p.options if o.id == "share"]
        text = words("feed.notice", notice=shares[0]) if shares and self.posts else words("feed.empty")
        w = RIGHT_X - LEFT_X

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(
                shapes.rounded(0, 0, w, NOTICE_H, 30, theme.fields[1], theme.outline, OUTLINE), w, NOTICE_H, 0, 0
            )
            thing(sheet, "megaphone", 30, NOTICE_H / 2, NOTICE_H - 20, "midleft")
            sheet.text_box(text, (130, 4, w * 0.42, NOTICE_H - 8), 48, theme.text, Face.TITLE, "midleft", max_lines=1)
            sheet.text_box(words("feed.hearts"), (160 + w * 0.42, 6, w * 0.58 - 190, NOTICE_H - 12), 36, theme.text,
                           Face.LABEL, "midright", max_lines=2)  # fmt: skip

        canvas.stamp(w, NOTICE_H, paint, LEFT_X, TOP_Y)

    def _post(
        self, canvas: Canvas, looks: Mapping[MaskId, SeatLook], mask: MaskId, posted: str, box: Box, born_ms: float
    ) -> None:
        x, y, w, h = box
        come, opacity = self.time.pop(born_ms), self.time.fade(born_ms)

        def paint(sheet: Canvas) -> None:
            panel(sheet, (0, 0, w, h), radius=30)
            sheet.text_box(posted, (h + 250, 8, w - h - 280, h - 24), 44, sheet.theme.text, Face.TITLE, "midleft")

        shift = (1 - come) * 40
        canvas.stamp(w, h, paint, x, y + shift, opacity=opacity)
        bust = portrait(canvas, self.props.pack, mask, "plain")
        canvas.sprite(bust, x + h / 2 + 8, y + h - 12 + shift, h - 16, h - 16,
                      "midbottom", opacity=opacity)  # fmt: skip
        name = self.props.words.mask(mask)
        name_plate(canvas, name, looks.get(mask), x + h + 130, y + h / 2 - 4 + shift, 220, size=36,
                   opacity=opacity)  # fmt: skip


SCENE = WallScene
