"""The referendum: three ballot papers, then only the one that won, never a count; draws, decides nothing."""

from __future__ import annotations

from game.city.city import City
from game.city.events import ReferendumHeld
from game.city.finale import ABOLISH, KEEP, REFORM
from game.stage import shapes
from game.stage.canvas import Canvas
from game.stage.fonts import Face
from game.stage.kit.grounds import HALL
from game.stage.kit.marks import thing
from game.stage.kit.timeline import Timeline
from game.stage.staging import Props
from game.stage.theme import OUTLINE, Mood, Rgb, mix

PAPERS = (KEEP, REFORM, ABOLISH)
_FIELDS = {KEEP: 2, REFORM: 4, ABOLISH: 3}
_HALL = "skyline-gala"
DECIDED_MS = 900
"""The papers lie face down so long."""


def paint_hall(sheet: Canvas) -> None:
    """The gala's hall by night, behind papers and wishes."""
    HALL.paint(sheet)


def hall(canvas: Canvas) -> None:
    """The hall as a layer."""
    HALL.show(canvas)


def _emblem(decision: str, size: float, ink: Rgb, gold: Rgb, soft: Rgb) -> str:
    """A star that stays, a star with a plaster, and the place where a star has been."""
    r = size / 2
    if decision == KEEP:
        rays = "".join(
            shapes.line([(r + (x - r) * 0.86, r + (y - r) * 0.86), (x, y)], gold, 12)
            for x, y in shapes.ring_points(r, r, r * 0.98, 10, -1.2566)
        )
        return rays + shapes.star(r, r, r * 0.7, gold, ink, 8)
    if decision == REFORM:
        plaster = (
            f'<g transform="rotate(-32 {r:g} {r:g})">'
            + shapes.rounded(r - 84, r - 26, 168, 52, 26, (255, 217, 176), ink, 7)
            + shapes.rounded(r - 30, r - 26, 60, 52, 4, (255, 246, 236), ink, 6)
            + "".join(shapes.circle(r + dx, r + dy, 4, ink) for dx in (-12, 12) for dy in (-9, 9))
            + "</g>"
        )
        return shapes.star(r, r, r * 0.86, gold, ink, 8) + plaster
    hollow = shapes.star(r, r, r * 0.86, None, soft, 9)
    hollow = hollow.replace("<polygon ", '<polygon stroke-dasharray="26 20" ', 1)
    leaf = shapes.path(
        f"M{r - 40:g},{r + 46:g} C{r - 60:g},{r - 10:g} {r - 10:g},{r - 50:g} {r + 56:g},{r - 44:g} "
        f"C{r + 58:g},{r + 16:g} {r + 10:g},{r + 60:g} {r - 40:g},{r + 46:g}Z",
        (127, 196, 158),
        ink,
        7,
    )
    return hollow + leaf + shapes.line([(r - 62, r + 68), (r + 22, r - 16)], ink, 7)


def _paper(
    canvas: Canvas,
    props: Props,
    decision: str,
    regime: str,
    w: float,
    h: float,
    x: float,
    y: float,
    opacity: float = 1.0,
) -> None:
    """One ballot paper, centred on x, y."""
    words = props.words

    def paint(sheet: Canvas) -> None:
        theme = sheet.theme
        sheet.shape(shapes.card(w, h, 36, theme.card, theme.card_shade, theme.outline, depth=12), w, h, 0, 0)
        art = min(w - 90, h - 250)
        window = art + 20
        field = shapes.rounded(0, 0, w - 48, window, 24, theme.fields[_FIELDS[decision]], theme.outline)
        sheet.shape(field, w - 48, window, 24, 24)
        emblem = _emblem(
            decision,
            300,
            theme.ink if theme.mood is not Mood.NIGHT else theme.outline,
            theme.gold,
            mix(theme.ink, (255, 255, 255), 0.25),
        )
        scaled = f'<g transform="scale({art / 300:g})">{emblem}</g>'
        sheet.shape(scaled, art, art, w / 2, 24 + window / 2, "center")
        top = 24 + window
        sheet.text_box(
            words(f"option.referendum.{decision}"),
            (28, top + 8, w - 56, 84),
            64,
            theme.text,
            Face.TITLE,
            "center",
            max_lines=1,
        )
        sheet.text_box(
            words(f"finale.{decision}", regime=words.rule(regime)),
            (34, top + 88, w - 68, h - top - 112),
            42,
            theme.text_soft,
            Face.READ,
            "center",
            max_lines=3,
        )

    canvas.stamp(w, h, paint, x, y, "center", opacity)


def draw_referendum(canvas: Canvas, props: Props, time: Timeline, city: City, foot: float) -> None:
    """Three papers fall onto the table, left to right."""
    hall(canvas)
    scenario = props.pack.scenarios[city.scenario]
    regimes = {KEEP: city.regime, REFORM: scenario.reform, ABOLISH: scenario.abolish}
    top = 178.0
    h = min(640.0, foot - top)
    for i, decision in enumerate(PAPERS):
        share = time.pop(120 + i * 160, 420)
        y = top + h / 2 - (1 - share) * 420
        _paper(canvas, props, decision, regimes[decision], 540, h, 960 + (i - 1) * 576, y, time.fade(120 + i * 160))


def draw_decided(canvas: Canvas, props: Props, time: Timeline, decided: ReferendumHeld, foot: float) -> None:
    """Papers are shuffled face down, and one is turned over. No figure is ever shown."""
    hall(canvas)
    top, middle = 178.0, 960.0
    h = min(660.0, foot - top)
    y = top + h / 2
    if time.now_ms < DECIDED_MS:
        slide = time.move(300, 450)
        for i in (0, 2, 1):
            _back(canvas, 480, h * 0.8, middle + (i - 1) * 560 * (1 - slide), y)
        return
    time.sound(DECIDED_MS, "vote")
    share = time.pop(DECIDED_MS, 380)
    size = 0.8 + 0.2 * min(1.0, share)
    if decided.decision == KEEP:
        _glory(canvas, middle, y)
    _paper(canvas, props, decided.decision, decided.regime, 600, h * (1.0 if size >= 1 else 0.96), middle, y)
    if time.now_ms > 1700:
        share = time.pop(1700, 360)
        _stamp(canvas, props, decided.decision, middle + 460, y + h * 0.18 - (1 - share) * 60, time.fade(1700))
        thing(canvas, "vote", middle - 520, y + h * 0.1, 300, opacity=time.fade(1700))


def _back(canvas: Canvas, w: float, h: float, x: float, y: float) -> None:
    """The back of a paper: the city's eye, shut."""
    theme = canvas.theme
    h = round(h)

    def paint(sheet: Canvas) -> None:
        body = shapes.card(w, h, 36, theme.fields[5], theme.card_shade, theme.outline, depth=12)
        body += shapes.rounded(26, 26, w - 52, h - 64, 22, None, mix(theme.outline, theme.fields[5], 0.5), 4)
        cx, cy = w / 2, h / 2 - 10
        lid = f"M{cx - 110:g},{cy - 20:g} Q{cx:g},{cy + 70:g} {cx + 110:g},{cy - 20:g}"
        body += shapes.path(lid, None, theme.outline, 9)
        body += "".join(
            shapes.line(
                [(cx + dx, cy + 24 - abs(dx) * 0.18), (cx + dx * 1.25, cy + 62 - abs(dx) * 0.3)], theme.outline, 9
            )
            for dx in (-70, 0, 70)
        )
        sheet.shape(body, w, h, 0, 0)

    canvas.stamp(w, h, paint, x, y, "center")


def _glory(canvas: Canvas, x: float, y: float) -> None:
    """Calm beams behind the paper."""
    theme = canvas.theme
    rims = shapes.ring_points(700, 400, 690, 14), shapes.ring_points(700, 400, 690, 14, -1.37)
    tone = mix(theme.gold, (255, 255, 255), 0.5)
    beams = "".join(shapes.polygon([(700, 400), p, q], tone, None) for p, q in zip(*rims, strict=True))
    canvas.shape(beams, 1400, 800, x, y, "center", 0.28)


def _stamp(canvas: Canvas, props: Props, decision: str, x: float, y: float, opacity: float) -> None:
    """The one word, large, on a tilted stamp."""
    theme, words = canvas.theme, props.words
    text = words(f"finale.stamp.{decision}")
    fill = theme.alarm if decision == ABOLISH else theme.welcome
    w, h = 440.0, 170.0

    def paint(sheet: Canvas) -> None:
        sheet.shape(
            shapes.rounded(0, 0, w, h, 34, fill, theme.outline, OUTLINE)
            + shapes.rounded(14, 14, w - 28, h - 28, 24, None, theme.on_fill, 4),
            w,
            h,
            0,
            0,
        )
        sheet.text_box(text, (30, 20, w - 60, h - 40), 72, theme.on_fill, Face.TITLE, "center", max_lines=2)

    canvas.stamp(w, h, paint, x, y, "center", opacity)
