"""The beat wall of a feed: all posts that got through, and the city's notice. Draws; knows nothing of those dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate, icon
from game.drawing.rows import Layers
from game.drawing.widget import Widget
from game.drawing.words import Words
from game.engine.events import Event
from game.engine.prompts import Choose
from game.stage.kit.name_plate import name_plate
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y, draw_back, draw_fore, scene_of
from game.stage.kit.timeline import TimedScene
from game.stage.portraits import portrait
from game.stage.staging import Live, Props, SeatLook
from game.stage.strip_room import strip_top

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
        words, w, half = self.props.words, RIGHT_X - LEFT_X, (RIGHT_X - LEFT_X) * 0.42
        shares = [o.words for p in live.prompts.values() if isinstance(p, Choose) for o in p.options if o.id == "share"]
        text = words("feed.notice", notice=shares[0]) if shares and self.posts else words("feed.empty")
        notice = Layers((
            (icon("megaphone", NOTICE_H - 20, "midleft"), (30, 0, NOTICE_H, NOTICE_H)),
            (Words(text, 48, face=Face.TITLE, align="midleft", lines=1), (130, 4, half, NOTICE_H - 8)),
            (Words(words("feed.hearts"), 36, face=Face.LABEL, align="midright", lines=2),
             (160 + half, 6, w - half - 190, NOTICE_H - 12)),
        ))  # fmt: skip
        Plate(notice, "field 1", radius=30).show(canvas, (LEFT_X, TOP_Y, w, NOTICE_H))

    def _post(
        self, canvas: Canvas, looks: Mapping[MaskId, SeatLook], mask: MaskId, posted: str, box: Box, born_ms: float
    ) -> None:
        x, y, w, h = box
        opacity, y = self.time.fade(born_ms), y + (1 - self.time.pop(born_ms)) * 40
        _Post(posted).show(canvas, (x, y, w, h), opacity)
        bust, side = portrait(canvas, self.props.pack, mask, "plain"), h - 34
        canvas.sprite(bust, x + 16 + side / 2, y + 12 + side, side - 8, side - 8, "midbottom", opacity=opacity)
        name, look = self.props.words.mask(mask), looks.get(mask)
        name_plate(canvas, name, look, x + side + 140, y + 32, 220, size=32, opacity=opacity)


@dataclass(frozen=True, slots=True)
class _Post(Widget):
    """A page of the wall: the round picture of whoever posts, room for its name, what it says, and what one may do."""

    said: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        Panel(radius=24).paint(sheet, box)
        side = h - 34
        sheet.shape(shapes.circle(side / 2, side / 2, side / 2 - 2, theme.fields[4], theme.outline, 4),
                    side, side, x + 16, y + 12)  # fmt: skip
        left, right = x + side + 36, x + w - 28
        for n, thing in enumerate(("like", "bubble", "megaphone")):
            icon(thing, 38).paint(sheet, (right - 44 - n * 56, y + 14, 40, 40))
        Words(self.said, 40, face=Face.TITLE, align="midleft").paint(sheet, (left, y + 60, right - left, h - 78))


SCENE = WallScene
