"""On the way: who may walk beside whom, then who does, and who is left standing in the open. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.company import LAST_LIFE, LOW_COINS, PAIR_LIFE
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Tween
from game.drawing.plates import Panel, Plate, icon
from game.drawing.rows import Layers
from game.drawing.theme import MARGIN_X, THIN, WIDTH, hex_of
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.engine.events import Event
from game.stage.kit import turns
from game.stage.kit.hill import CLOSE, HillGround
from game.stage.kit.light import show_lit
from game.stage.kit.room import TOP_Y, thing
from game.stage.kit.rule_card import emblem_of
from game.stage.kit.tokens import draw_token
from game.stage.kit.walkers import Walkers
from game.stage.scenes.company.rows import Cell, asked_cells, kept_cells, panels
from game.stage.staging import Live, Props, Scene
from game.stage.strip_room import strip_top

_GAP, _LEGEND_H, _HEAD_H, _EDGE = 18.0, 164.0, 52.0, 14.0
_THREADS_H = 26.0
"""Room above the heads for the threads between friends."""
_WALK_MS = 900.0
_COMPANY_DEEDS = frozenset({"kept_company", "befriended", "unfriended"})


class CompanyScene(Scene):
    """A panel for each group; masks walk to each other, or wait beside an empty place."""

    beats: ClassVar[frozenset[str]] = frozenset({"company", "company_shown"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._asked = ev.CompanyAsked((), ())
        self._kept = ev.CompanyKept((), (), (), ())
        self._walkers = Walkers(props.motion)
        self._told: Tween = props.motion.move(1, 1, 0)

    def take(self, event: Event, city: City) -> None:
        if isinstance(event, ev.CompanyAsked):
            self._asked = event
            self._walkers = Walkers(self.props.motion)
        elif isinstance(event, ev.CompanyKept):
            self._kept = event

    def open(self, live: Live, city: City) -> None:
        self._told = self.props.motion.fade(0.0, 1.0, 300, delay_ms=_WALK_MS)

    def voice(self, live: Live, city: City) -> str:
        words, left = self.props.words, self._kept.snubbed
        if live.beat == "company" or self._told.value <= 0:  # nobody has been left standing before all have walked
            return words("company.voice", turn=turns.of_day(city))
        if outcast := self._outcast(city):
            return words("company.shown.outcast", names=words.masks(outcast))
        if left:
            key = "company.shown.snub" if len(left) == 1 else "company.shown.snubs"
            return words(key, turn=turns.of_day(city), name=words.mask(left[0][0]), count=len(left))
        return words("company.shown.pairs" if self._kept.pairs else "company.shown.none")

    def _outcast(self, city: City) -> list[str]:
        """Who was seen beside an outcast, where the rule takes something for that."""
        if "kept_company" not in self.props.regimes[city.regime].needs:
            return []
        found = {m for pair in self._kept.pairs for m, of in (pair, pair[::-1]) if city.tier.get(of, 2) == 0}
        return [mask for mask in city.masks if mask in found]

    def is_settled(self, live: Live) -> bool:
        return self._walkers.is_still and self._told.is_done

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        show_lit(canvas, HillGround(CLOSE, has_gates=False))
        is_asked = live.beat == "company"
        foot = strip_top(canvas, live) - 14
        if is_asked:
            self._legend(canvas, city, foot - _LEGEND_H)
            foot -= _LEGEND_H + _GAP
        area = (float(MARGIN_X), TOP_Y + 2, float(WIDTH - 2 * MARGIN_X), foot - TOP_Y - 2)
        titles = self._titles()
        for (_, masks), title, box in zip(self._asked.groups, titles, panels(len(titles), area), strict=True):
            _Way(*title).show(canvas, box)
            above = _HEAD_H + (_THREADS_H if is_asked else 8.0)
            inside = (box[0] + 22, box[1] + above, box[2] - 44, box[3] - above - 26)
            cells = asked_cells(masks, inside) if is_asked else kept_cells(masks, self._kept, inside)
            for cell in cells:
                self._walkers.walk(cell.mask, (cell.x, cell.y), _WALK_MS)
            self._links(canvas, city, cells, box[1] + _HEAD_H, is_asked=is_asked)
            for cell in cells:
                self._mask(canvas, live, city, cell, is_asked=is_asked)

    def _titles(self) -> list[tuple[str, int]]:
        """The name of each piece of the way; those of one place are numbered, any other is 0."""
        words, places = self.props.words, [place for place, _ in self._asked.groups]
        return [
            (
                words.door(place) if place else words("company.stairs"),
                places[: at + 1].count(place) if places.count(place) > 1 else 0,
            )
            for at, place in enumerate(places)
        ]

    # -- masks and what is between them -------------------------------------------------------------------------

    def _links(self, canvas: Canvas, city: City, cells: list[Cell], top: float, *, is_asked: bool) -> None:
        """Before: a thread between friends, below the name of the way. After: hearts between who walks together."""
        at = {cell.mask: cell for cell in cells}
        told = 1.0 if is_asked else self._told.value
        if not is_asked:
            for one, other in self._kept.pairs:
                if one in at:
                    x = (at[one].x + at[other].x) / 2
                    count = PAIR_LIFE * 2 + (LAST_LIFE - PAIR_LIFE) * (self._asked.last in (one, other))
                    for number in range(count):  # one for each of them, and one more for the last of the hill
                        off = at[one].size * (number - (count - 1) / 2) * 0.3
                        thing(
                            canvas, "heart", x + off, at[one].y - at[one].size * 0.46, at[one].size * 0.36, opacity=told
                        )
            return
        colour = hex_of(canvas.theme.text_welcome)
        masks = [cell.mask for cell in cells]
        for number, one in enumerate(masks):
            for other in masks[number + 1 :]:
                if frozenset((one, other)) in city.friends:
                    w = at[other].x - at[one].x
                    foot = at[one].y - at[one].size * 0.56 + 6
                    h = max(12.0, min(34.0, 14 + w * 0.04, foot - top))
                    body = f'<path d="M4 {h - 4}Q{w / 2} {-h + 8} {w - 4} {h - 4}" fill="none" stroke="{colour}" '
                    body += 'stroke-width="6" stroke-linecap="round"/>'
                    canvas.shape(body, w, h, at[one].x, foot - h)

    def _mask(self, canvas: Canvas, live: Live, city: City, cell: Cell, *, is_asked: bool) -> None:
        mask, words = cell.mask, self.props.words
        at = self._walkers.at(mask)
        is_low, has_snub = mask in self._asked.low, bool(cell.waits_for)
        told = 1.0 if is_asked else self._told.value
        if not is_asked and has_snub:
            self._empty_place(canvas, cell, told)
        mood = "plain"
        if not is_asked and self._told.value > 0:
            mood = "hurt" if has_snub else "pleased" if cell.is_paired else "plain"
        draw_token(canvas, self.props, live, city, mask, at, cell.size, mood)
        if is_low and mask != self._asked.last and (is_asked or cell.is_paired):
            x, y = at[0] + cell.size * 0.44, at[1] - cell.size * 0.36
            for number in range(LOW_COINS):
                thing(canvas, "coin", x + 20 * number, y, max(46.0, cell.size * 0.36), opacity=told)
        half = cell.x - cell.left  # under its head, whoever it waits for beside it
        Line(words.mask(mask), 34).show(canvas, (cell.left, cell.label_y, 2 * half, 40.0))
        self._label(canvas, cell, is_asked=is_asked, is_low=is_low, opacity=told)

    def _label(self, canvas: Canvas, cell: Cell, *, is_asked: bool, is_low: bool, opacity: float) -> None:
        """One line or two under the name: seen as low; waits for whom; alone."""
        words, theme = self.props.words, canvas.theme
        text, colour = "", theme.text_soft
        if is_asked:
            text = words("company.lowest") if cell.mask == self._asked.last else words("company.low") if is_low else ""
        elif cell.waits_for:
            name = words.mask(cell.waits_for)
            text, colour = words("company.waits.cut" if cell.is_cut else "company.waits", name=name), theme.text_alarm
        elif cell.mask == self._kept.beside_last:
            text, colour = words("company.rubs_off"), theme.text_alarm
        elif not cell.is_paired:
            text = words("company.walks_alone")
        if text:
            box = (cell.left, cell.label_y + 38, cell.w, cell.label_h)
            canvas.text_box(text, box, 30, colour, Face.NARROW, "midtop", opacity=opacity)

    def _empty_place(self, canvas: Canvas, cell: Cell, opacity: float) -> None:
        """Where somebody was to walk."""
        side = cell.size * 0.86
        ring, r = hex_of(canvas.theme.text_soft), side / 2
        body = f'<circle cx="{r}" cy="{r}" r="{r - 4}" fill="none" stroke="{ring}" stroke-width="5" '
        body += 'stroke-dasharray="10 14" stroke-linecap="round"/>'
        canvas.shape(body, side, side, cell.x + cell.size * 0.82, cell.y, "center", opacity)

    # -- what it brings -----------------------------------------------------------------------------------------

    def _legend(self, canvas: Canvas, city: City, top: float) -> None:
        """What comes of it: for both, for one, for nobody; and whether the rule in force looks."""
        words = self.props.words
        both = words("company.both.does") + (" " + words("company.low.does") if self._asked.low else "")
        rows = [
            ("friends", words("company.both"), both),
            ("stool", words("company.one"), words("company.one.does")),
            ("shoe", words("option.company.alone"), words("company.alone.does")),
        ]
        if self._asked.last:
            name = words.mask(self._asked.last)
            told = words("company.last.does", name=name, life=LAST_LIFE)
            rows[2] = ("toe", words("company.last", name=name), told)
        if _COMPANY_DEEDS & set(city.rule.needs):
            rows.append((emblem_of(self.props.pack, city.regime), words.rule(city.regime), words("company.spill")))
        shares = [1.5 if self._asked.low else 1.0, 1.15, 1.5 if self._asked.last else 0.8, 1.05][: len(rows)]
        unit = (WIDTH - 2 * MARGIN_X - _GAP * (len(rows) - 1)) / sum(shares)
        x = float(MARGIN_X)
        for (name, title, text), share in zip(rows, shares, strict=True):
            self._stake(canvas, name, title, text, (x, top, unit * share, _LEGEND_H))
            x += unit * share + _GAP

    def _stake(self, canvas: Canvas, name: str, title: str, text: str, box: Box) -> None:
        w, h = box[2] - 98 - 20, box[3]
        inside = Layers((
            (icon(name, 76), (14, 0, 76, h)),
            (Line(title, 34, align="midleft"), (98, 6, w, 42)),
            (Words(text, 30, align="midleft"), (98, 48, w, h - 56)),
        ))  # fmt: skip
        Plate(inside, line=THIN, radius=26).show(canvas, box)


@dataclass(frozen=True, slots=True)
class _Way(Widget):
    """A piece of the way under its name: sky, hills, the street. `number`: which of its place, 0 for the only one."""

    title: str
    number: int

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, w, h) = sheet.theme, box
        Panel(radius=30, depth=9).paint(sheet, box)
        side = _HEAD_H - 14 if self.number else 0.0
        Line(self.title, 34, "text_soft", Face.LABEL, "midleft").paint(
            sheet, (x + 28, y + 8, w - 60 - side, _HEAD_H - 8)
        )
        if self.number:
            number = Line(str(self.number), 32, "ink")
            Plate(number, "gold", THIN, radius=side / 2).paint(sheet, (x + w - 24 - side, y + 10, side, side))
        wide, high = w - 2 * _EDGE, h - _HEAD_H - _EDGE - 12
        street = high * 0.17
        body = shapes.rounded(0, 0, wide, high, 18, theme.fields[1], theme.outline, THIN)
        sky = f"M4 {street} V22 Q4 4 22 4 H{wide - 22} Q{wide - 4} 4 {wide - 4} 22 V{street}Z"
        hill = f"M4 {street} Q{wide * 0.28} {-street * 0.5} {wide * 0.55} {street} Z"
        hill += f"M{wide * 0.4} {street} Q{wide * 0.72} {-street * 0.1} {wide - 4} {street} Z"
        body += shapes.path(sky, theme.fields[4]) + shapes.path(hill, theme.fields[3])
        body += shapes.line([(4, street), (wide - 4, street)], theme.outline, THIN)
        sheet.shape(body, wide, high, x + _EDGE, y + _HEAD_H)


SCENE = CompanyScene
