"""A sheet of 1920 x 1080 logical units over a window of any size, drawn at the window's own sharpness."""

import math
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager

import pygame

from game.drawing.fonts import Face, FontShelf
from game.drawing.foresight import FORESIGHT
from game.drawing.living import Figure, Laid, Life, lay
from game.drawing.measures import SCALE_LEAST, Anchor, Box, Kit, Measures
from game.drawing.painted import key_of
from game.drawing.pile import Pile
from game.drawing.rasters import RasterCache
from game.drawing.seen import Seen
from game.drawing.sprites import PLAIN, SpriteCache, rasterise
from game.drawing.text import LINE_PITCH, Fitted, TextPen
from game.drawing.theme import HEIGHT, WIDTH, Mood, Rgb, Theme

__all__ = ["SCALE_LEAST", "Anchor", "Box", "Canvas", "Kit"]

Paint = Callable[["Canvas"], None]


class Canvas(Measures):
    """Draws in logical units on a surface of pixels. Make one with `for_window`; anew when size or theme change.

    Everything drawn is noted in pixels until `take_touched` asks for it, so that a quiet frame shows little. A sheet
    with a late pile draws when a frame is finished, and then only what differs from the former one.
    """

    def __init__(
        self, surface: pygame.Surface, kit: Kit, origin_px: tuple[int, int] = (0, 0), pile: Pile | None = None
    ) -> None:
        super().__init__(kit, origin_px, surface.get_rect())
        self._surface = surface
        self._touched: list[pygame.Rect] = []
        self.life: Life | None = None
        """Gives life to the figures on this sheet; without one they stand as they are drawn."""
        self._pile = Pile() if pile is None else pile
        self.is_bent = False
        """Whether what was drawn has been bent since (by a camera, a film): then figures are not drawn anew alone."""
        self.light: object = None
        """The light that is on the stage now, for grounds that know of one; a part of their key."""

    @classmethod
    def for_window(
        cls,
        surface: pygame.Surface,
        theme: Theme,
        sprites: SpriteCache | None = None,
        rasters: RasterCache | None = None,
        shelf: FontShelf | None = None,
        pile: Pile | None = None,
    ) -> "Canvas":
        """The sheet as large as fits into the surface, centred; the rest stays as bars.

        Never smaller than `SCALE_LEAST`: in a window of a few pixels its middle is seen, cut at the edges.
        """
        rasters = RasterCache() if rasters is None else rasters
        sprites = SpriteCache(rasters) if sprites is None else sprites
        shelf = FontShelf(is_steady=theme.is_steady_face) if shelf is None else shelf
        width_px, height_px = surface.get_size()
        scale = max(min(width_px / WIDTH, height_px / HEIGHT), SCALE_LEAST)
        pen = TextPen(shelf, rasters, scale, theme.text_scale)
        origin = round((width_px - WIDTH * scale) / 2), round((height_px - HEIGHT * scale) / 2)
        return cls(surface, Kit(theme, scale, rasters, sprites, pen), origin, pile)

    @property
    def surface(self) -> pygame.Surface:
        """The pixels, for whoever draws on them past this sheet: all that was put down so far is there."""
        return self.pixels(self.whole_px)

    def pixels(self, area_px: pygame.Rect) -> pygame.Surface:
        """As `surface`, for whoever needs no more than an area of it, and covers all the rest."""
        if self._pile.is_late:
            self._pile.bare(self._surface, area_px)
        return self._surface

    @property
    def shown(self) -> pygame.Surface:
        """What the window shows, for reading only: as a frame begins, the former one."""
        return self._surface

    def see(self, crop_px: pygame.Rect) -> bool:
        """All that was put down so far is seen by a camera, which shows this part of it as large as the window.

        False where that cannot be put off, and has to be done with `pixels`.
        """
        pile = self._pile
        if not pile.is_late or self._surface.get_clip() != self.whole_px:
            return False
        size_px, get = self.whole_px.size, self.kit.rasters.get
        names = "stage", "camera", "wide"
        stage, film, wide = (get((each, size_px), lambda: pygame.Surface(size_px, 0, self._surface)) for each in names)
        camera = pile.camera
        if not (isinstance(camera, Seen) and camera.stage is stage and camera.film is film):
            camera = Seen(stage, film, wide)
        return pile.see(camera, crop_px)

    def end_film(self) -> None:
        """Where a camera's picture is made something else is about to be drawn."""
        self._pile.end_film(self._surface)

    # -- what has changed ---------------------------------------------------------------------------------------

    def touch(self, rect_px: pygame.Rect) -> pygame.Rect:
        """Notes pixels as changed."""
        if not self._pile.is_late:  # one that is finds out by itself
            self._touched.append(rect_px)
        return rect_px

    def take_touched(self) -> list[pygame.Rect]:
        """The pixels changed since the last call, for `Presenter.present`."""
        taken, self._touched = self._touched, []
        return taken

    # -- figures that live --------------------------------------------------------------------------------------

    def begin(self) -> None:
        """A whole new frame: what was noted of the last one is forgotten."""
        self._pile.begin()
        self._surface.set_clip(None)  # a frame that was given up may have left one
        self.is_bent = False
        if self.life is not None:
            self.life.frame()

    def finish(self) -> None:
        """The frame is whole: what has been put off is drawn."""
        if self._pile.is_late:
            self._touched = self._pile.finish(self._surface)

    def forget(self) -> None:
        """The window may have lost its pixels: all of the next frame is drawn, and shown."""
        self._pile.forget()

    @property
    def is_unseen(self) -> bool:
        """Whether nothing that is put down now will be seen."""
        return not any(self._surface.get_clip().size)

    @contextmanager
    def unseen(self) -> Iterator[None]:
        """Something will lie over all of it: what is put down inside this block is made ready, and not drawn."""
        before = self._surface.get_clip()
        self._surface.set_clip((0, 0, 0, 0))
        try:
            yield
        finally:
            self._surface.set_clip(before)

    def relive(self) -> bool:
        """Figures that stand otherwise by now are drawn anew, with all that lies under and over them.

        Nothing else is drawn, nor asked of a scene; whether anything was.
        """
        if self.life is None or self.is_bent:
            return False
        areas = self._pile.relive(self._surface, self.life)
        self._touched += areas
        return bool(areas)

    def _lay(
        self,
        picture: pygame.Surface | None,
        place: pygame.Rect,
        area: pygame.Rect | None = None,
        alpha: int = 255,
        colour: Rgb = (0, 0, 0),
    ) -> None:
        """Puts it down now, or notes it to be put down once the frame is whole."""
        clip = self._surface.get_clip()
        if self._pile.is_late:
            if place.colliderect(clip):
                self._pile.things.append(Laid(picture, place, area, alpha, clip, colour))
            return
        if self.life is not None:
            self._pile.things.append(Laid(picture, place, area, alpha, clip, colour))
        lay(self._surface, picture, place, area, alpha, colour)

    @contextmanager
    def clip(self, box: Box) -> Iterator[None]:
        """Only the box can be drawn on inside this block."""
        before = self._surface.get_clip()
        self._surface.set_clip(self.rect_px(box).clip(before))
        try:
            yield
        finally:
            self._surface.set_clip(before)

    # -- drawing ------------------------------------------------------------------------------------------------

    def clear(self, colour: Rgb | None = None) -> None:
        """Fills the sheet (the theme's ground) and blackens the bars beside it."""
        sheet = self.sheet_px
        if sheet.size != self.whole_px.size:
            self._lay(None, self.whole_px, colour=self.theme.outline)
        self._lay(None, sheet, colour=colour or self.theme.ground)
        self.touch(self.whole_px)

    def fill(self, box: Box, colour: Rgb) -> pygame.Rect:
        place = self.rect_px(box)
        self._lay(None, place, colour=colour)
        return self.touch(place.clip(self._surface.get_clip()))

    def put(
        self, picture: pygame.Surface, place_px: tuple[int, int] | pygame.Rect, area_px: pygame.Rect | None = None
    ) -> pygame.Rect:
        """Puts a surface, or a part of it, at a place in pixels."""
        place = pygame.Rect(place_px[0], place_px[1], *(area_px or picture.get_rect()).size)
        self._lay(picture, place, area_px)
        return self.touch(place.clip(self._surface.get_clip()))

    def blit(
        self, picture: pygame.Surface, x: float, y: float, anchor: Anchor = "topleft", opacity: float = 1.0
    ) -> pygame.Rect:
        """Puts a surface of pixels at a logical place; opacity 0-1."""
        place = picture.get_rect()
        setattr(place, anchor, self.point_px(x, y))
        if opacity <= 0:
            return place
        self._lay(picture, place, None, 255 if opacity >= 1 else round(opacity * 255))
        return self.touch(place)

    def shape(
        self, svg_body: str, w: float, h: float, x: float, y: float, anchor: Anchor = "topleft", opacity: float = 1.0
    ) -> pygame.Rect:
        """Draws SVG elements written for a sheet of `w` x `h` logical units; rasterised once."""
        size_px = math.ceil(w * self.scale), math.ceil(h * self.scale)
        picture = self.kit.rasters.get(("shape", svg_body, size_px), lambda: _raster_shape(svg_body, w, h, size_px))
        return self.blit(picture, x, y, anchor, opacity)

    def ask_shape(self, svg_body: str, w: float, h: float) -> None:
        """That shape will be needed soon: has it drawn ahead, unless it is there."""
        size_px = math.ceil(w * self.scale), math.ceil(h * self.scale)
        if ("shape", svg_body, size_px) not in self.kit.rasters:
            FORESIGHT.ask(_shape_svg(svg_body, w, h, size_px), size_px)

    def sprite(
        self,
        key: str,
        x: float,
        y: float,
        w: float,
        h: float,
        anchor: Anchor = "topleft",
        *,
        is_lit: bool = False,
        is_flipped: bool = False,
        opacity: float = 1.0,
    ) -> pygame.Rect:
        """A picture inside a box of that size, dimmed at night unless it `is_lit`."""
        tint = PLAIN if is_lit else self.theme.art_tint
        size_px = self.length_px(w), self.length_px(h)
        picture = self.kit.sprites.get(key, size_px, tint=tint, is_flipped=is_flipped)
        if self.life is not None and opacity > 0:
            place = picture.get_rect()
            setattr(place, anchor, self.point_px(x, y))
            pose = self.life.pose(key, size_px, place.center, is_flipped=is_flipped)
            if pose is not None:
                clip = self._surface.get_clip()
                figure = Figure(picture, place, None, round(opacity * 255), clip, pictures=self.kit.sprites, name=key,
                                size_px=size_px, tint=tint, is_flipped=is_flipped, pose=pose)  # fmt: skip
                reach = figure.reach()
                if not self._pile.is_late:
                    figure.put(self._surface, clip)
                    self._surface.set_clip(clip)
                elif not reach.colliderect(clip):
                    return reach
                self._pile.things.append(figure)
                return self.touch(reach)
        return self.blit(picture, x, y, anchor, opacity)

    def composed(self, w: float, h: float, paint: Paint) -> pygame.Surface:
        """A see-through surface of `w` x `h` units that `paint` fills once; known by all that `paint` reads.

        Painted again only if evicted. TypeError for a painter that reads what may change (see `painted`).
        """
        theme = self.theme
        size_px = math.ceil(w * self.scale), math.ceil(h * self.scale)
        full_key = "composed", key_of(paint), size_px, theme.mood, theme.text_scale, theme.is_steady_face

        def make() -> pygame.Surface:
            surface = pygame.Surface(size_px, pygame.SRCALPHA)
            paint(Canvas(surface, self.kit))
            return surface

        return self.kit.rasters.get(full_key, make)

    def stamp(
        self,
        w: float,
        h: float,
        paint: Paint,
        x: float,
        y: float,
        anchor: Anchor = "topleft",
        opacity: float = 1.0,
    ) -> pygame.Rect:
        """`composed` and `blit` in one; the way every widget draws itself."""
        return self.blit(self.composed(w, h, paint), x, y, anchor, opacity)

    def layer(self, paint: Paint, *, area_px: pygame.Rect | None = None) -> None:
        """A whole background: painted once, then copied, all of it or only the part that has to be renewed."""
        self.put(self.layer_of(paint), area_px or (0, 0), area_px)

    def layer_of(self, paint: Paint) -> pygame.Surface:
        """A whole background, as large as the window, for whoever moves it."""
        theme = self.theme

        def make() -> pygame.Surface:
            surface = pygame.Surface(self.whole_px.size)  # kept as the window keeps its pixels, if there is one
            paint(Canvas(surface, self.kit, self.origin_px))
            return surface

        return self.kit.rasters.get(self._layer_key(paint, theme.mood), make)

    def has_layer(self, paint: Paint, mood: Mood) -> bool:
        """Whether that background lies ready in the colours of `mood`; high contrast has one look for all moods."""
        own = self.theme.mood
        return self._layer_key(paint, own if own is Mood.HIGH_CONTRAST else mood) in self.kit.rasters

    def _layer_key(self, paint: Paint, mood: Mood) -> Hashable:
        return "layer", key_of(paint), self.whole_px.size, mood, self.theme.text_scale

    # -- words --------------------------------------------------------------------------------------------------

    def text(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        colour: Rgb | None = None,
        face: Face = Face.READ,
        anchor: Anchor = "topleft",
        *,
        halo: Rgb | None = None,
        opacity: float = 1.0,
    ) -> pygame.Rect:
        """One line as wide as it comes; use `text_box` where room is short."""
        return self.blit(self.pen.line(text, size, colour or self.theme.text, face, halo=halo), x, y, anchor, opacity)

    def text_box(
        self,
        text: str,
        box: Box,
        size: float,
        colour: Rgb | None = None,
        face: Face = Face.READ,
        align: Anchor = "topleft",
        *,
        max_lines: int | None = None,
        opacity: float = 1.0,
        may_narrow: bool = False,
    ) -> Fitted:
        """Text shrunk and wrapped into a box and placed in it; says how it fitted.

        `may_narrow`: it is set in the narrow face before anything is cut or broken.
        """
        fitted = self.pen.fit(text, size, box[2], box[3], face, max_lines=max_lines)
        if may_narrow and (fitted.is_cut or fitted.is_broken):
            face = Face.NARROW
            fitted = self.pen.fit(text, size, box[2], box[3], face, max_lines=max_lines)
        pitch = fitted.size * LINE_PITCH
        y = box[1] + {"t": 0.0, "b": box[3] - fitted.height}.get(_row(align), (box[3] - fitted.height) / 2)
        x, anchor = _column(align, box)
        for i, line in enumerate(fitted.lines):
            picture = self.pen.line_exact(line, fitted.size, colour or self.theme.text, face)
            self.blit(picture, x, y + (i + 0.5) * pitch, anchor, opacity)
        return fitted

    def score(
        self, text: str, x: float, y: float, size: float, anchor: Anchor = "center", colour: Rgb | None = None
    ) -> pygame.Rect:
        """A standing with small last digits; `▒` veils a digit."""
        return self.blit(self.pen.score(text, size, colour or self.theme.text, self.theme.veil), x, y, anchor)


def _row(align: Anchor) -> str:
    return "t" if align.startswith(("top", "midtop")) else "b" if align.startswith(("bottom", "midbottom")) else "c"


def _column(align: Anchor, box: Box) -> tuple[float, Anchor]:
    if align.endswith("left"):
        return box[0], "midleft"
    if align.endswith("right"):
        return box[0] + box[2], "midright"
    return box[0] + box[2] / 2, "center"


def _raster_shape(svg_body: str, w: float, h: float, size_px: tuple[int, int]) -> pygame.Surface:
    return rasterise(_shape_svg(svg_body, w, h, size_px), size_px)


def _shape_svg(svg_body: str, w: float, h: float, size_px: tuple[int, int]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size_px[0]}" height="{size_px[1]}" '
    return f'{head}viewBox="0 0 {w:g} {h:g}" preserveAspectRatio="none">{svg_body}</svg>'
