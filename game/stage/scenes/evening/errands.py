"""The desk of errands: what is on offer as pictures; then who ran what, and how each gate has met them."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.errands import APPLY
from game.city.pack import MaskId
from game.stage import shapes
from game.stage.art.things import thing_svg
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.kit.snug import snug_line
from game.stage.kit.tokens import Walkers, draw_token, letter_of
from game.stage.motion import Tween
from game.stage.scenes.evening.answers import Answer, ErrandAnswers
from game.stage.staging import Live, Props
from game.stage.theme import MARGIN_X, OUTLINE, WIDTH
from game.stage.treatments import treatment_stamp

_TOP, _GAP = 170.0, 28.0
_BAND_TOLD = 112.0
_QUIET_SHARE = 0.4
"""A card that nobody chose is so wide, beside the others."""
_WIDE = 700.0
"""On a card as wide as this the masks stand beside the sentence, else under it."""
_SORRY = frozenset({"refused", "queue", "alone"})
"""Whoever is told this smiles as well as it can."""
_STAMP = 60.0
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
}
"""A large thing and a small one ("" for none) on each errand's card."""


class Errands:
    """Two to five cards; afterwards the masks stand on the one that they chose, under what they were told."""

    def __init__(self, props: Props) -> None:
        self.props, self._foot = props, 0.0
        self._walkers = Walkers(props.motion)
        self._press: Tween | None = None

    @property
    def is_settled(self) -> bool:
        """Whether everybody has arrived and every stamp is down."""
        return self._walkers.is_still and (self._press is None or self._press.is_done)

    def draw(
        self, canvas: Canvas, live: Live, city: City, answers: ErrandAnswers, foot: float, *, is_told: bool
    ) -> None:
        """`is_told` False: nobody has said so yet. `foot` is where the seats begin."""
        self._foot = foot - 14
        errands = answers.offered or tuple(dict.fromkeys(answers.run.values()))
        groups = {errand: answers.groups(errand, city.masks) if is_told else [] for errand in errands}
        shares = [_QUIET_SHARE if is_told and not groups[errand] else 1.0 for errand in errands]
        unit = (WIDTH - 2 * MARGIN_X - _GAP * (len(errands) - 1)) / max(1.0, sum(shares))
        x = float(MARGIN_X)
        if is_told and self._press is None:
            self._press = self.props.motion.move(0.0, 1.0, _STAMP_MS, delay_ms=_STAMP_DELAY_MS)
        sizes: dict[MaskId, float] = {}
        sorry = {mask for rows in groups.values() for answer, masks in rows for mask in masks if answer.told in _SORRY}
        for place, errand in enumerate(errands):
            w = unit * shares[place]
            self._card(canvas, errand, x, w, place, is_told=is_told, is_quiet=is_told and not groups[errand])
            sizes |= self._groups(canvas, errand, groups[errand], x, w)
            x += w + _GAP
        for mask in sizes:
            seat, letter = letter_of(live, city, mask)
            mood = "forced" if mask in sorry else "pleased"
            draw_token(canvas, self.props, mask, seat, letter, self._walkers.at(mask), sizes[mask], mood)

    # -- a card -------------------------------------------------------------------------------------------------

    def _card(
        self, canvas: Canvas, errand: str, x: float, w: float, tone: int, *, is_told: bool, is_quiet: bool
    ) -> None:
        words, h = self.props.words, self._foot - _TOP
        title, does = words(f"errand.{errand}"), words(f"errand.{errand}.gloss")
        band_h = _BAND_TOLD if is_told and not is_quiet else min(340.0, h * 0.46) + 30

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            field = theme.fields[(tone * 2 + 1) % len(theme.fields)]
            sheet.shape(shapes.card(w, h, 36, theme.card, theme.card_shade, theme.outline, depth=10), w, h, 0, 0)
            sheet.shape(shapes.rounded(0, 0, w, band_h, 36, field, theme.outline, OUTLINE), w, band_h, 0, 0)
            if is_told and not is_quiet:
                self._art(sheet, errand, 76, band_h / 2, 92)
                snug_line(sheet, title, (146, 0, w - 170, band_h), 48, theme.text, align="midleft")
                return
            self._art(sheet, errand, w / 2, band_h / 2, min(band_h * 0.82, w * 0.62))
            snug_line(sheet, title, (20, band_h + 8, w - 40, 66), 52, theme.text)
            box = (28.0, band_h + 76, w - 56, h - band_h - 82 - 24)
            told, colour = (words("evening.errand.nobody"), theme.text_soft) if is_quiet else (does, theme.text)
            sheet.text_box(told, box, 44, colour, Face.READ_BOLD, "midtop")

        canvas.stamp(("errand", errand, title, does, w, h, is_told, is_quiet), w, h, paint, x, _TOP)

    def _art(self, sheet: Canvas, errand: str, x: float, y: float, size: float) -> None:
        large, small = PICTURES.get(errand, ("gift", ""))
        if not small:
            _thing(sheet, large, x, y, size)
            return
        _thing(sheet, large, x - size * 0.2, y, size * 0.92)
        _thing(sheet, small, x + size * 0.36, y + size * 0.16, size * 0.56)

    # -- what came of it ----------------------------------------------------------------------------------------

    def _groups(
        self, canvas: Canvas, errand: str, groups: list[tuple[Answer, tuple[MaskId, ...]]], x: float, w: float
    ) -> dict[MaskId, float]:
        """One block for each answer; where the masks stand in it, and how large they are there."""
        sizes: dict[MaskId, float] = {}
        if not groups:
            return sizes
        top, room = _TOP + _BAND_TOLD + 10, self._foot - _TOP - _BAND_TOLD - 28
        h = min(room / len(groups), 300.0)
        top += (room - h * len(groups)) / 2
        for place, (answer, masks) in enumerate(groups):
            box = (x + 18, top + place * h, w - 36, h - 8)
            said = self._said(errand, answer)
            is_wide = not said or w >= _WIDE
            token_h = min(104.0, box[3] * (0.86 if is_wide else 0.46))
            size = min(token_h - 8, 96.0)
            figures_w = 0.0 if not self._figures(errand, answer) else 190.0 if w > 400 else 150.0
            text_w = box[2] * (0.54 if said else 0.04) if is_wide else box[2]
            left = box[0] + (text_w if is_wide else _BADGE_ROOM)
            span = box[0] + box[2] - 10 - figures_w - left
            is_crowded = not is_wide and len(masks) * size * 0.8 > span and box[3] > 2.4 * token_h
            lines = 2 if is_crowded else 1
            text_h = box[3] if is_wide else box[3] - lines * token_h - 4
            self._block(canvas, errand, answer, said, box, (text_w, text_h))
            across = -(-len(masks) // lines)
            pitch = min(size * 1.1, (span - size) / max(1, across - 1))
            middle = box[1] + (box[3] if is_wide else box[3] + text_h) / 2
            for index, mask in enumerate(masks):
                if mask not in self._walkers.spots:
                    self._walkers.put(mask, (WIDTH / 2, self._foot + 60))
                line = index // across - (lines - 1) / 2
                at = left + size / 2 + index % across * pitch, middle + line * token_h
                self._walkers.walk(mask, at, 420, 60.0 * (index + place))
                sizes[mask] = size
        return sizes

    def _said(self, errand: str, answer: Answer) -> str:
        key = f"errand.{errand}.{answer.told}"
        return self.props.words(key) if answer.told and self.props.words.has(key) else ""

    def _figures(self, errand: str, answer: Answer) -> list[tuple[str, int]]:
        """What it came to, apart from a wage, which is no sum."""
        if errand == APPLY:
            return []
        return [(thing, number) for thing, number in (("coin", answer.coins), ("heart", answer.life)) if number]

    def _block(
        self, canvas: Canvas, errand: str, answer: Answer, said: str, box: Box, text: tuple[float, float]
    ) -> None:
        """`text`: width and height of the sentence's place, at the upper left."""
        (x, y, w, h), (text_w, text_h) = box, text
        figures = self._figures(errand, answer)
        indent = _STAMP + 18 if answer.is_treatment else 8.0

        def paint(sheet: Canvas) -> None:
            theme = sheet.theme
            sheet.shape(shapes.rounded(0, 0, w, h, 22, theme.card_shade), w, h, 0, 0)
            if said:
                place = (indent + 8, 2.0, text_w - indent - 20, text_h - 4)
                is_long = sheet.pen.fit(said, 36, place[2], place[3], Face.READ_BOLD).is_cut
                face = Face.NARROW if is_long else Face.READ_BOLD
                sheet.text_box(said, place, 36, theme.text, face, "midleft")
            right = w - 12.0
            for thing, number in reversed(figures):
                told = f"{number:+d}".replace("-", "\N{MINUS SIGN}")
                number_w = sheet.pen.at_text_scale(1.0).width(told, 36, Face.LABEL)
                pen = sheet.pen.at_text_scale(1.0)
                middle = h / 2 if text_w < w else h - (h - text_h) / 2
                sheet.blit(pen.line(told, 36, theme.text, Face.LABEL), right, middle, "midright")
                _thing(sheet, thing, right - number_w - 24, middle, 40)
                right -= number_w + 56

        canvas.stamp(("errand block", errand, answer, said, w, h, text), w, h, paint, x, y)
        if answer.is_treatment and said:
            share = self._press.value if self._press is not None else 1.0
            size = round(_STAMP * (1 + 0.9 * (1 - share)) / 6) * 6.0
            if share > 0:
                treatment_stamp(canvas, answer.told, x + 8 + _STAMP / 2, y + 2 + text_h / 2, size=size)


def _thing(sheet: Canvas, name: str, x: float, y: float, size: float) -> None:
    key = f"thing/{name}"
    if key not in sheet.kit.sprites:
        sheet.kit.sprites.register(key, thing_svg(name))
    sheet.sprite(key, x, y, size, size, "center", is_lit=True)
