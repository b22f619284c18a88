"""The desk of errands: what is on offer as pictures; then who ran what, and how each gate has met them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.city import City
from game.city.errands import APPLY, ERRANDS
from game.city.pack import MaskId
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Tween
from game.drawing.plates import Panel, Plate
from game.drawing.rows import Fixed, Layers, Pad, Row, Share
from game.drawing.theme import MARGIN_X, WIDTH
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.stage.kit import turns
from game.stage.kit.desk import draw_little_clerk, little_clerk_eye
from game.stage.kit.hill import Point
from game.stage.kit.tokens import BADGE_OUT, draw_token
from game.stage.kit.walkers import Walkers
from game.stage.scenes.evening.answers import Answer, ErrandAnswers
from game.stage.scenes.evening.errand_parts import ErrandArt, Said, Sums
from game.stage.scenes.evening.why import Told, Why, told_apart, why_in
from game.stage.staging import Live, Props
from game.stage.treatments import treatment_stamp

_TOP, _GAP = 170.0, 28.0
_BAND_TOLD, _TITLE_H = 112.0, 76.0
_CLERK_H, _BLOCK_LEAST = 190.0, 280.0
"""The clerk who has answered stands below what it said, where each answer keeps room for so much."""
_QUIET_SHARE = 0.4
_QUIET_LEAST = 188.0
"""A card that nobody chose is so wide, beside the others; and no narrower than that."""
_NARROW, _STACKED, _WIDE = 260.0, 480.0, 700.0
"""A card narrower than the first names its errand in two lines; up to the second sums stand one below the other; from
the last on the masks stand beside the sentence, else under it."""
_SORRY = frozenset({"refused", "queue", "alone"})
"""Whoever is told this smiles as well as it can."""
_STAMP = 60.0
_LARGE, _USUAL = 168.0, 104.0
"""A line of one or two heads, and of more."""
_HEAD_LEAST = 56.0
"""No head is made smaller than this only to stand apart."""
_SMALL = 52.0
"""A mask's line is no lower than this."""
_BADGE_ROOM = 26.0
"""A token's badge sticks out to the left."""
_STAMP_MS, _STAMP_DELAY_MS = 240.0, 650.0
PICTURES: Mapping[str, tuple[str, str]] = {
    "shift": ("timer", "coin"),
    "cake": ("cake", ""),
    "call": ("door", "bouquet"),
    "bill": ("bill", "coin"),
    "shop": ("bag", ""),
    "post": ("postbox", "heart"),
    "study": ("book", ""),
    "apply": ("form", "briefcase"),
    "save": ("jar", ""),
    "borrow": ("bank", "coin"),
    "dance": ("shoe", ""),
    "sign": ("entry", "hands"),
}
"""A large thing and a small one ("" for none) on each errand's card."""


def _indent(answer: Answer) -> float:
    """How much the sentence leaves to the stamp on its left."""
    return _STAMP + 18 if answer.is_treatment else 8.0


def _lines(count: int, token_h: float, span: float, high: float) -> int:
    """In how many lines so many masks stand below their sentence."""
    wide = count * min(token_h - 8, 96.0) * 0.8 + (count - 1) * BADGE_OUT
    return 2 if wide > span and high > 2.4 * token_h else 1


class Errands:
    """Two to six cards; afterwards the masks stand on the one that they chose, under what they were told."""

    def __init__(self, props: Props) -> None:
        self.props, self._foot = props, 0.0
        self._walkers = Walkers(props.motion)
        self._press: Tween | None = None
        self._offered: tuple[str, ...] = ()
        self.clerks: dict[MaskId, Point] = {}
        """Where each sees the eye of its own clerk, of those who were answered by one."""

    @property
    def is_settled(self) -> bool:
        """Whether everybody has arrived and every stamp is down."""
        return self._walkers.is_still and (self._press is None or self._press.is_done)

    def draw(
        self, canvas: Canvas, live: Live, city: City, answers: ErrandAnswers, foot: float, *, is_told: bool
    ) -> None:
        """`is_told` False: nobody has said so yet. `foot` is where the seats begin."""
        self._foot = foot - 14
        errands = self._offered = answers.at_desk
        groups = told_apart(self.props.words, city, answers) if is_told else {errand: [] for errand in errands}
        widths = self._widths([is_told and not groups[errand] for errand in errands])
        x = float(MARGIN_X)
        if is_told and self._press is None:
            self._press = self.props.motion.move(0.0, 1.0, _STAMP_MS, delay_ms=_STAMP_DELAY_MS)
        sizes: dict[MaskId, float] = {}
        sorry = {mask for rows in groups.values() for told in rows for mask in told.masks if told.answer.told in _SORRY}
        for place, errand in enumerate(errands):
            w = widths[place]
            self._card(canvas, errand, x, w, place, is_told=is_told, is_quiet=is_told and not groups[errand])
            sizes |= self._groups(canvas, errand, groups[errand], x, w, city)
            x += w + _GAP
        for mask in sizes:
            mood = "forced" if mask in sorry else "pleased"
            draw_token(canvas, self.props, live, city, mask, self._walkers.at(mask), sizes[mask], mood)

    def _widths(self, quiet: Sequence[bool]) -> list[float]:
        """How wide each card is: one that nobody chose is narrow, and yet its words are whole."""
        room = WIDTH - 2 * MARGIN_X - _GAP * (len(quiet) - 1)
        asked = len(quiet) - sum(quiet)
        narrow = max(_QUIET_LEAST, room * _QUIET_SHARE / (asked + _QUIET_SHARE * sum(quiet)))
        wide = (room - narrow * sum(quiet)) / max(1, asked)
        return [narrow if is_quiet else wide for is_quiet in quiet]

    # -- a card -------------------------------------------------------------------------------------------------

    def _card(
        self, canvas: Canvas, errand: str, x: float, w: float, tone: int, *, is_told: bool, is_quiet: bool
    ) -> None:
        words, h = self.props.words, self._foot - _TOP
        art = ErrandArt(*PICTURES.get(errand, ("gift", "")))
        title, field = words(f"errand.{errand}"), f"pastel {tone * 2 + 1}"
        if is_told and not is_quiet:
            head = Row((Fixed(art, w=92), Share(Line(title, 48, "ink", align="midleft"))), 24)
            card: Widget = Layers(((Plate(Pad(head, 30, 10), field, radius=36), (0, 0, w, _BAND_TOLD)),))
        else:
            told, ink = ("evening.errand.nobody", "text_soft") if is_quiet else (f"errand.{errand}.gloss", "text")
            band_h = h - _TITLE_H - self._text_h(canvas, w)
            text = Words(words(told), 44, ink, Face.READ_BOLD, "midtop")
            is_narrow = w < _NARROW  # there the name may take two lines
            title_h, edge = (84.0, 12.0) if is_narrow else (66.0, 28.0)
            name: Widget = Words(title, 40, face=Face.TITLE, lines=2) if is_narrow else Line(title, 52)
            card = Layers((
                (Plate(art, field, radius=36), (0, 0, w, band_h)),
                (name, (edge - 4, band_h + 8, w - 2 * edge + 8, title_h)),
                (text, (edge, band_h + 10 + title_h, w - 2 * edge, h - band_h - 40 - title_h)),
            ))  # fmt: skip
        Panel(card, radius=36, depth=10).show(canvas, (x, _TOP, w, h))

    def _text_h(self, canvas: Canvas, w: float) -> float:
        """What the longest of the sentences takes on cards of this width: the pictures have the rest."""
        words, h = self.props.words, self._foot - _TOP
        offered = [words(f"errand.{errand}.gloss") for errand in self._offered]
        fitted = [canvas.pen.fit(text, 44, w - 56, h * 0.4, Face.READ_BOLD) for text in offered]
        return max((one.height for one in fitted), default=0.0) + 34

    # -- what came of it ----------------------------------------------------------------------------------------

    def _groups(
        self, canvas: Canvas, errand: str, groups: Sequence[Told], x: float, w: float, city: City
    ) -> dict[MaskId, float]:
        """One block for each answer; where the masks stand in it, and how large they are there."""
        sizes: dict[MaskId, float] = {}
        turn = turns.of_day(city)
        if not groups:
            return sizes
        top, room = _TOP + _BAND_TOLD + 10, self._foot - _TOP - _BAND_TOLD - 28
        if ERRANDS[errand].gate and room - _CLERK_H >= _BLOCK_LEAST * len(groups):
            room -= _CLERK_H
            best = groups[0].answer.told
            draw_little_clerk(canvas, best, x + w / 2, self._foot - 12, min(w - 60, 330.0), _CLERK_H)
            eye = little_clerk_eye(x + w / 2, self._foot - 12, _CLERK_H)
            self.clerks |= {mask: eye for told in groups for mask in told.masks}
        h = min(room / len(groups), 380.0)
        top += (room - h * len(groups)) / 2
        for place, (answer, masks, forms) in enumerate((told.answer, told.masks, told.why) for told in groups):
            box = (x + 18, top + place * h, w - 36, h - 8)
            said = self._said(errand, answer, turn)
            is_wide = not said or w >= _WIDE
            text_w = box[2] * (0.54 if said else 0.04) if is_wide else box[2]
            inner_w = text_w - _indent(answer) - 20
            why = why_in(canvas, forms, inner_w)
            sums = Sums(self._figures(errand, answer), is_stacked=w <= _STACKED)
            left = box[0] + (text_w if is_wide else _BADGE_ROOM)
            span = box[0] + box[2] - 8 - max(18.0, sums.size(canvas)[0]) - left
            token_h = min(_LARGE if len(masks) <= 2 else _USUAL, box[3] * (0.86 if is_wide else 0.5))
            lines = 1 if is_wide else _lines(len(masks), token_h, span, box[3])
            while (
                not is_wide
                and token_h > _SMALL
                and Said(said).is_cut(canvas, inner_w, box[3] - lines * token_h - 8 - why.high)
            ):
                token_h -= 4  # the sentence goes before the size of who hears it
                lines = _lines(len(masks), token_h, span, box[3])
            size = token_h - 8
            text_h = box[3] if is_wide else box[3] - lines * token_h - 4
            self._block(canvas, answer, (said, why, sums), box, (text_w, text_h))
            in_line = -(-len(masks) // lines)
            if in_line == 1:
                size = min(size, span)
            else:  # heads stand side by side rather than large
                size = max(min(size, (span - BADGE_OUT * (in_line - 1)) / in_line), min(size, _HEAD_LEAST))
            pitch = min(size + BADGE_OUT, (span - size) / max(1, in_line - 1))
            middle = box[1] + (box[3] if is_wide else box[3] + text_h) / 2
            for index, mask in enumerate(masks):
                if mask not in self._walkers.spots:
                    self._walkers.put(mask, (WIDTH / 2, self._foot + 60))
                line = index // in_line - (lines - 1) / 2
                at = left + size / 2 + index % in_line * pitch, middle + line * token_h
                self._walkers.walk(mask, at, 420, 60.0 * (index + place))
                sizes[mask] = size
        return sizes

    def _said(self, errand: str, answer: Answer, turn: int) -> str:
        key = f"errand.{errand}.{answer.told}"
        return self.props.words(key, turn=turn) if answer.told and self.props.words.has(key) else ""

    def _figures(self, errand: str, answer: Answer) -> tuple[tuple[str, int], ...]:
        """What it came to, apart from a wage, which is no sum."""
        if errand == APPLY:
            return ()
        both = ("coin", answer.coins), ("heart", answer.life)
        return tuple((thing, number) for thing, number in both if number)

    def _block(
        self, canvas: Canvas, answer: Answer, told: tuple[str, Why, Sums], box: Box, text: tuple[float, float]
    ) -> None:
        """`told`: what was said, why, and what it came to; `text`: width and height of the place of words, at the
        upper left."""
        (x, y, w, h), (text_w, text_h), (said, why, sums) = box, text, told
        indent = _indent(answer)
        middle = h / 2 if text_w < w else h - (h - text_h) / 2
        left, across = indent + 8, text_w - indent - 20
        block = Layers((
            (Said(said), (left, 2, across, text_h - 4 - why.high)),
            (why, (left, text_h - why.high, across, why.high)),
            (sums, (0, middle - 30, w, 60)),
        ))  # fmt: skip
        Plate(block, "card_shade", line=0, radius=22).show(canvas, box)
        if answer.is_treatment and said:
            share = self._press.value if self._press is not None else 1.0
            size = round(_STAMP * (1 + 0.9 * (1 - share)) / 6) * 6.0
            if share > 0:
                treatment_stamp(canvas, answer.told, x + 8 + _STAMP / 2, y + 2 + text_h / 2, size=size)
