"""What the referendum decided: one paper is turned, and the city's eye opens, shuts for good, or gets a plaster."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.city import City
from game.city.events import ReferendumHeld
from game.city.last_question import ABOLISH, KEEP, REFORM
from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.motion import ease_in_out
from game.drawing.plates import Stamp
from game.drawing.theme import HEIGHT, THIN, WIDTH, mix
from game.drawing.widget import Ground, Widget
from game.drawing.words import around
from game.stage.kit.city_eye import Plaster, draw_city_eye
from game.stage.kit.grounds import HALL
from game.stage.kit.impact import bent, bounce, dust, shake, spread, squash, wind_up
from game.stage.kit.marks import in_row, token_row, turning
from game.stage.kit.timeline import Timeline
from game.stage.menus.backdrop import shade
from game.stage.scenes.finale.figures import FALLEN_MS, Figures, draw_figures
from game.stage.scenes.finale.vote import paper_of
from game.stage.staging import Props

DECIDED_MS = 900.0
"""The papers lie face down so long."""
_HALF_MS = 190.0
TOLD_MS = DECIDED_MS + _HALF_MS
"""When the first of the paper's face is seen."""
STAMPED_MS, ASIDE_MS, EYE_MS = 1750.0, 2250.0, 2500.0
_LID_MS, _GLOOM_MS = 700.0, 400.0
SHUT_MS = EYE_MS + 350 + _LID_MS
"""When the eye is shut for good, and stars come down."""
PATCHED_MS = EYE_MS + 500
_STARS, _FALL_MS = 26, 900.0
RESTS_MS = SHUT_MS + max(2600.0, FALLEN_MS + 400)
_TOP, _MIDDLE, _ASIDE_X, _EYE_X, _EYE_W = 178.0, 960.0, 430.0, 1270.0, 1060.0


def draw_decided(
    canvas: Canvas,
    props: Props,
    time: Timeline,
    city: City,
    decided: ReferendumHeld,
    figures: tuple[Figures, Figures],
    foot: float,
) -> None:
    """Papers are shuffled face down, and one is turned over. How many were for it is never shown."""
    is_gone, is_mended = decided.decision == ABOLISH, decided.decision == REFORM
    is_over = time.now_ms >= (SHUT_MS + _GLOOM_MS if is_gone else EYE_MS + _LID_MS)
    (_Lit(not is_gone) if is_over and not is_mended else HALL).show(canvas)
    h = min(660.0, foot - _TOP)
    y = _TOP + h / 2
    if time.now_ms < DECIDED_MS:
        slide = time.move(300, 450)
        for i in (0, 2, 1):
            _Back().show(canvas, around(_MIDDLE + (i - 1) * 560 * (1 - slide), y, 480, round(h * 0.8)))
        return
    time.sound(DECIDED_MS, "vote")
    aside = time.move(ASIDE_MS, 420, wind_up)
    x = _MIDDLE + (_ASIDE_X - _MIDDLE) * aside
    if time.now_ms >= ASIDE_MS:
        _verdict_of_the_eye(canvas, props, time, city, decided, figures, foot)
    away = time.move(DECIDED_MS, _HALF_MS)
    if away < 1:
        turning(canvas, _Back(), (600, h), x, y, 1 - away)
    else:
        turning(canvas, paper_of(props, decided.decision, decided.regime), (600, h), x, y, time.move(TOLD_MS, _HALF_MS))
    if time.now_ms > STAMPED_MS:
        time.sound(STAMPED_MS + 160, "thud")
        fill = "alarm" if decided.decision == ABOLISH else "welcome"
        word = props.words(f"finale.stamp.{decided.decision}")
        stamp = Stamp(word, 64, fill, 34, inset=14, pad=(30, 20), lines=2).flat(canvas, (430, 150))
        low = _TOP + 176 - (1 - time.move(STAMPED_MS, 160)) * 90
        bent(canvas, stamp, x + 176, low, squash(time, STAMPED_MS + 160), time.fade(STAMPED_MS, 90))


def watched_at(time: Timeline, decided: ReferendumHeld | None) -> tuple[float, float] | None:
    """The paper, and then the eye; nothing once that is shut for good: then they look at one another."""
    if decided is not None and decided.decision == ABOLISH and time.now_ms >= SHUT_MS:
        return None
    return (_MIDDLE, _TOP + 300) if time.now_ms < ASIDE_MS else (_EYE_X, _TOP + 258)


def shake_of(time: Timeline, decided: ReferendumHeld | None) -> tuple[float, float]:
    """The stamp shakes the hall, and so do the plaster and the lid."""
    blows = [STAMPED_MS + 160]
    if decided is not None and decided.decision == REFORM:
        blows.append(PATCHED_MS)
    if decided is not None and decided.decision == ABOLISH:
        blows.append(SHUT_MS)
    return shake(time, *blows)


def _verdict_of_the_eye(
    canvas: Canvas,
    props: Props,
    time: Timeline,
    city: City,
    decided: ReferendumHeld,
    figures: tuple[Figures, Figures],
    foot: float,
) -> None:
    """The eye above, and all masks below it, each with its figure over its head."""
    come, y = time.fade(ASIDE_MS, 250), _TOP + 258
    opens, shuts = time.move(EYE_MS, _LID_MS, ease_in_out), time.move(SHUT_MS - _LID_MS, _LID_MS, ease_in_out)
    look = time.move(EYE_MS + _LID_MS, 600, ease_in_out) - 2 * time.move(EYE_MS + _LID_MS + 900, 900, ease_in_out)
    look += time.move(EYE_MS + _LID_MS + 2000, 600, ease_in_out)
    size = 136.0 if len(city.masks) < 6 else 112.0
    if decided.decision == ABOLISH:
        time.sound(SHUT_MS - 80, "eye-shuts")
        if time.now_ms < SHUT_MS + _GLOOM_MS:
            shade(canvas, canvas.theme.ink, _GLOOM * time.fade(SHUT_MS, _GLOOM_MS))
        draw_city_eye(canvas, _EYE_X, y, _EYE_W, 1 - shuts, 0.0, come)
        _stars_fall(canvas, time, foot)
        mood = "gasp" if time.now_ms < SHUT_MS + 1600 else "pleased"
        mood = "plain" if time.now_ms < SHUT_MS else mood
    elif decided.decision == REFORM:
        draw_city_eye(canvas, _EYE_X, y, _EYE_W, 1.0 - 0.45 * time.move(PATCHED_MS, 240), 0.0, come)
        if time.now_ms >= PATCHED_MS:
            time.sound(PATCHED_MS, "thud")
            plaster = Plaster().flat(canvas, (760, 480))
            bent(canvas, plaster, _EYE_X, y + 240, squash(time, PATCHED_MS), time.fade(PATCHED_MS, 80))
        mood = "plain" if time.now_ms < PATCHED_MS + 500 else "pleased"
    else:
        time.sound(EYE_MS, "eye-opens")
        if 0 < opens < 1:
            _glory(canvas, _GLORY * opens)
        draw_city_eye(canvas, _EYE_X, y, _EYE_W, time.pop(EYE_MS, _LID_MS) if opens else 0.0, look * 0.7, come)
        mood = "plain" if opens < 0.5 else "forced" if decided.decision == KEEP else "pleased"
    level, seats = foot - size * 0.62, city.by_seat()
    token_row(canvas, props, city, seats, mood, _EYE_X, level, _EYE_W, size)
    places = in_row(len(seats), _EYE_X, _EYE_W, size)
    heads = [(mask, (x, level - size * 0.5 - 26)) for mask, x in zip(seats, places, strict=True)]
    changes = {ABOLISH: SHUT_MS + 80, REFORM: PATCHED_MS + 500}.get(decided.decision, EYE_MS + _LID_MS)
    draw_figures(canvas, props, time, heads, figures, decided.decision, changes, foot - 6, come)


def _stars_fall(canvas: Canvas, time: Timeline, foot: float) -> None:
    """They hung under the hall's ceiling, and come down like crockery."""
    size = 64.0
    body = shapes.star(size / 2, size / 2, size / 2 - 3, canvas.theme.gold, canvas.theme.outline)
    for number in range(_STARS):
        across, late = spread(number + 1)
        start = SHUT_MS + 120 + late * 1300
        x, floor = 790 + across * 1010, foot - 6 - 40 * spread(number + 9)[1]
        fall = time.move(start, _FALL_MS, bounce)
        if fall > 0:
            canvas.shape(body, size, size, x, -60 + (floor + 60) * fall, "midbottom", time.fade(start, 60))
            dust(canvas, time, start + _FALL_MS / 2, x, floor, 0.6)
            if number % 5 == 0:
                time.sound(start + _FALL_MS / 2, f"crash-{1 + number % 3}", number)


@dataclass(frozen=True, slots=True)
class _Back(Widget):
    """The back of a paper: the city's eye, shut."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        theme, (cx, cy) = sheet.theme, (w / 2, h / 2 - 10)
        body = shapes.card(w, h, 36, theme.fields[5], theme.card_shade, theme.outline, depth=12)
        body += shapes.rounded(26, 26, w - 52, h - 64, 22, None, mix(theme.outline, theme.fields[5], 0.5), THIN)
        lid = f"M{cx - 110:g},{cy - 20:g} Q{cx:g},{cy + 70:g} {cx + 110:g},{cy - 20:g}"
        body += shapes.path(lid, None, theme.outline, 9)
        for dx in (-70, 0, 70):
            lash = [(cx + dx, cy + 24 - abs(dx) * 0.18), (cx + dx * 1.25, cy + 62 - abs(dx) * 0.3)]
            body += shapes.line(lash, theme.outline, 9)
        sheet.shape(body, w, h, x, y)


def _glory(canvas: Canvas, opacity: float) -> None:
    """Calm beams from where the eye is."""
    tone = mix(canvas.theme.gold, (255, 255, 255), 0.5)
    mid = _EYE_X, _TOP + 258
    rims = shapes.ring_points(*mid, 1500, 14), shapes.ring_points(*mid, 1500, 14, -1.37)
    beams = "".join(shapes.polygon([mid, p, q], tone, None) for p, q in zip(*rims, strict=True))
    canvas.shape(beams, WIDTH, HEIGHT, 0, 0, opacity=opacity)


@dataclass(frozen=True, slots=True)
class _Lit(Ground):
    """The hall in the light of the open eye, or without it."""

    has_light: bool

    def paint(self, sheet: Canvas) -> None:
        HALL.show(sheet)
        if self.has_light:
            _glory(sheet, _GLORY)
        else:
            shade(sheet, sheet.theme.ink, _GLOOM)


_GLORY, _GLOOM = 0.34, 0.42
