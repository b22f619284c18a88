"""A recording canvas: words, pictures and boxes noted as they are drawn, in order and with their places. No pixels.

Inside `filming()` every canvas notes what is put on it, and what a stamp or a layer was painted with is noted each time
that it is shown, at its place: a picture that comes out of the cache counts as what it was painted as.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar, NamedTuple
from unittest.mock import patch
from weakref import WeakKeyDictionary, WeakSet

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.drawing import canvas as canvas_module
from game.drawing import sprites
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.foresight import FORESIGHT
from game.drawing.painted import key_of
from game.drawing.sprites import SpriteCache
from game.drawing.text import Fitted, TextPen
from game.drawing.theme import Rgb
from game.stage.kit.between import Between

SMALL_PX = (640, 360)
"""A sheet for whole matches: notes are in logical units, and a quarter of the pixels is filled in less time."""
_INK = re.compile(r"#[0-9A-Fa-f]{6}")


class Note(NamedTuple):
    """One thing on the sheet, in logical units. `text`: the words, the picture's key, or the elements of a shape."""

    kind: str
    """"word", "icon", "shape", or "stamp" for the edges of what was painted as one."""
    text: str
    x: float
    y: float
    w: float
    h: float
    inks: tuple[str, ...] = ()
    """Colours as #RRGGBB: of a word, or of a shape's parts in order."""

    @property
    def mid(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def holds(self, other: Note) -> bool:
        """Whether the middle of the other lies in this one's box."""
        x, y = other.mid
        return self.x <= x <= self.x + self.w and self.y <= y <= self.y + self.h


_made = Note._make
"""Half of all the time goes into making notes, and this is the quickest way."""


class Frame(tuple[Note, ...]):
    """What is on the sheet, back to front."""

    __slots__ = ()
    whole: ClassVar[dict[str, set[str]]] = defaultdict(set)
    """What each line that was wrapped or cut is a part of."""

    def of(self, kind: str, text: str = "") -> list[Note]:
        return [note for note in self if note.kind == kind and text in ("", note.text)]

    @property
    def words(self) -> list[Note]:
        return [note for note in self if note.kind == "word"]

    def saying(self, text: str) -> list[Note]:
        """The lines that say this text, or a part of it."""
        return [note for note in self.words if note.text == text or text in self.whole.get(note.text, ())]

    def has(self, text: str) -> bool:
        """Whether the whole text is there, on one line or on several."""
        found = self.saying(text)
        if any(note.text == text for note in found):
            return True
        return squeezed(text) in squeezed(" ".join(note.text for note in found))

    def within(self, box: Note) -> Frame:
        """What lies in a box."""
        left, top, right, foot = box.x, box.y, box.x + box.w, box.y + box.h
        return Frame(
            [
                note
                for note in self
                if left <= note[2] + note[4] / 2 <= right and top <= note[3] + note[5] / 2 <= foot and note is not box
            ]
        )


def squeezed(text: str) -> str:
    return "".join(text.split())


class _Book:
    """What lies on each surface, in pixels of that surface."""

    def __init__(self) -> None:
        self.pages: WeakKeyDictionary[pygame.Surface, list[Note]] = WeakKeyDictionary()
        self.stamps: WeakSet[pygame.Surface] = WeakSet()

    def of(self, surface: pygame.Surface) -> list[Note]:
        return self.pages.setdefault(surface, [])

    def put(self, onto: Canvas, picture: pygame.Surface, place: pygame.Rect) -> None:
        """What the picture holds is now on the canvas as well, unless that place is cut off."""
        page, is_within, left, top = self.of(onto.surface), onto.surface.get_clip().collidepoint, place.x, place.y
        for kind, text, x, y, w, h, inks in self.pages.get(picture, ()):
            x, y = x + left, y + top
            if is_within(x + w / 2, y + h / 2):
                page.append(_made((kind, text, x, y, w, h, inks)))
        if picture in self.stamps:
            page.append(Note("stamp", "", *place))

    def name(self, picture: pygame.Surface, kind: str, text: str, inks: tuple[str, ...] = ()) -> pygame.Surface:
        """This picture is one thing."""
        self.pages[picture] = [Note(kind, text, 0, 0, *picture.get_size(), inks)]
        return picture

    def scaled(self, old: pygame.Surface, new: pygame.Surface) -> pygame.Surface:
        across, down = (b / max(1, a) for a, b in zip(old.get_size(), new.get_size(), strict=True))
        self.pages[new] = [
            n._replace(x=n.x * across, y=n.y * down, w=n.w * across, h=n.h * down) for n in self.pages.get(old, ())
        ]
        return new


def _hex(colour: Sequence[int]) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour[:3])


@contextmanager
def filming() -> Iterator[Film]:
    """Inside this block nothing is rasterised and everything is noted."""
    pygame.font.init()
    book = _Book()
    line, squeeze, score, fit, shorten = (
        getattr(TextPen, name) for name in ("line_exact", "squeezed", "score", "fit", "shorten")
    )
    compose, get_sprite = Canvas.composed, SpriteCache.get

    def blit(
        canvas: Canvas, picture: pygame.Surface, x: float, y: float, anchor: str = "topleft", opacity: float = 1.0
    ) -> pygame.Rect:
        place = picture.get_rect()
        setattr(place, anchor, canvas.point_px(x, y))
        if opacity > 0:
            book.put(canvas, picture, place)
        return canvas.touch(place) if opacity > 0 else place

    def put(
        canvas: Canvas, picture: pygame.Surface, place_px: Sequence[int] | pygame.Rect,
        area_px: pygame.Rect | None = None,
    ) -> pygame.Rect:  # fmt: skip
        place = pygame.Rect(place_px[0], place_px[1], *(area_px or picture.get_rect()).size)
        if area_px is None:
            book.put(canvas, picture, place)
        return canvas.touch(place)

    def shape(
        canvas: Canvas, svg_body: str, w: float, h: float, x: float, y: float, anchor: str = "topleft",
        opacity: float = 1.0,
    ) -> pygame.Rect:  # fmt: skip
        place = pygame.Rect(0, 0, canvas.length_px(w), canvas.length_px(h))
        setattr(place, anchor, canvas.point_px(x, y))
        if opacity > 0 and canvas.surface.get_clip().collidepoint(place.center):
            inks = tuple(ink.upper() for ink in _INK.findall(svg_body))
            book.of(canvas.surface).append(Note("shape", svg_body, *place, inks))
        return canvas.touch(place)

    def composed(canvas: Canvas, w: float, h: float, paint: Callable[[Canvas], None]) -> pygame.Surface:
        picture = compose(canvas, w, h, paint)
        book.stamps.add(picture)
        return picture

    def layer(canvas: Canvas, paint: Callable[[Canvas], None], *, area_px: pygame.Rect | None = None) -> None:
        def make() -> pygame.Surface:
            ground = pygame.Surface(canvas.surface.get_size())
            paint(Canvas(ground, canvas.kit, canvas.origin_px))
            return ground

        size = canvas.surface.get_size()
        ground = canvas.kit.rasters.get(
            ("filmed layer", key_of(paint), size, canvas.theme.mood, canvas.theme.text_scale), make
        )
        clip = canvas.surface.get_clip()
        gone = clip.clip(area_px) if area_px is not None else clip
        page = book.of(canvas.surface)
        page[:] = [note for note in page if not gone.collidepoint(note.mid)]
        page += [note for note in book.of(ground) if gone.collidepoint(note.mid)]

    def clear(canvas: Canvas, colour: object = None) -> None:
        book.of(canvas.surface).clear()
        canvas.touch(canvas.surface.get_rect())

    def noted_fit(pen: TextPen, text: str, *args: object, **kwargs: object) -> Fitted:
        fitted = fit(pen, text, *args, **kwargs)
        for part in fitted.lines:
            if part != text:
                Frame.whole[part].add(text)
        return fitted

    def noted_shorten(pen: TextPen, text: str, *args: object, **kwargs: object) -> str:
        short: str = shorten(pen, text, *args, **kwargs)
        if short != text:
            Frame.whole[short].add(text)
        return short

    def noted_line(
        pen: TextPen, text: str, size: float, colour: Sequence[int], *args: object, **kw: object
    ) -> pygame.Surface:
        return book.name(line(pen, text, size, colour, *args, **kw), "word", text, (_hex(colour),))

    def noted_squeeze(
        pen: TextPen, text: str, size: float, width: float, colour: Sequence[int], face: Face
    ) -> pygame.Surface:
        return book.name(squeeze(pen, text, size, width, colour, face), "word", text, (_hex(colour),))

    def noted_score(pen: TextPen, text: str, size: float, colour: Sequence[int], veil: Rgb) -> pygame.Surface:
        return book.name(score(pen, text, size, colour, veil), "word", text, (_hex(colour),))

    def sprite(cache: SpriteCache, key: str, *args: object, **kwargs: object) -> pygame.Surface:
        return book.name(get_sprite(cache, key, *args, **kwargs), "icon", key)

    def bent(bend: Callable[..., pygame.Surface]) -> Callable[..., pygame.Surface]:
        return lambda picture, *args: book.scaled(picture, bend(picture, *args))

    with (
        patch.object(sprites, "load_svg", lambda svg, size_px: pygame.Surface(size_px)),
        patch.object(FORESIGHT, "ask", lambda *args, **kwargs: None),
        patch.object(Between, "keep", lambda way, canvas: None),
        patch.object(canvas_module, "rasterise", lambda svg, size_px, name="": pygame.Surface(size_px)),
        patch.object(SpriteCache, "get", sprite),
        patch.object(pygame.display, "get_surface", lambda: None),  # a picture that is converted is another one
        patch.multiple(Canvas, blit=blit, put=put, shape=shape, composed=composed, layer=layer, clear=clear),
        patch.multiple(
            TextPen, line_exact=noted_line, squeezed=noted_squeeze, score=noted_score, fit=noted_fit,
            shorten=noted_shorten,
        ),
        patch.multiple(
            pygame.transform,
            **{n: bent(getattr(pygame.transform, n)) for n in ("smoothscale", "scale", "rotate", "rotozoom")},
        ),
    ):  # fmt: skip
        yield Film(book)


@dataclass(frozen=True, slots=True)
class Film:
    """What has been noted while filming."""

    book: _Book

    def frame(self, canvas: Canvas) -> Frame:
        """What is on the canvas now, in logical units."""
        (left, top), scale = canvas.origin_px, canvas.scale
        return Frame(
            [
                _made((kind, text, (x - left) / scale, (y - top) / scale, w / scale, h / scale, inks))
                for kind, text, x, y, w, h, inks in self.book.of(canvas.surface)
            ]
        )
