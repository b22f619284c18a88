"""Score lines: who stood where on the hill at the end of each day, under which rule, and whom a door refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.city import events as ev
from game.city.city import NO_SCORE
from game.city.pack import MaskId
from game.content.wording import Wording
from game.debrief.answers import FLIGHT
from game.debrief.charts.chart import Chart, FigureTable, Look, finished
from game.debrief.charts.lettering import BOLD, FIGURE, width_of
from game.debrief.charts.marks import door_mark, mask_head, mask_mark
from game.debrief.charts.svg import SMALL_PX, TEXT_PX, Drawing
from game.debrief.metrics.correlation import spearman
from game.debrief.reading import is_judged_ahead
from game.debrief.record import Record

HEAD_PX, FOOT_PX, NAMES_PX, SIDE_PX = 128, 56, 236, 24
"""`SIDE_PX`: what is left on both sides where no names stand."""
VEIL = "\N{MEDIUM SHADE}"


STEADY = 0.9
"""Above this correlation of places an order is as good as the same."""


@dataclass(frozen=True, slots=True)
class EveningShown:
    """What the hill showed last before homes answered that evening, or before the flight (day 0)."""

    day: int
    regime: str
    rows: Mapping[MaskId, tuple[str, int, int]]
    """(text as shown, veiled where it was, tier, place)."""
    refused: Mapping[MaskId, int]
    """How many doors with places turned it away that day."""

    @property
    def places(self) -> Mapping[MaskId, int]:
        """Places of all that were rated."""
        return {mask: place for mask, (text, _, place) in self.rows.items() if text != NO_SCORE}


@dataclass(frozen=True, slots=True)
class LinesFigures:
    """Public facts only; no figure that the hill did not show."""

    masks: tuple[MaskId, ...]
    evenings: tuple[EveningShown, ...]

    @property
    def has_lost_its_order(self) -> bool:
        """Whether some stood above others on the first evening, and nobody above anybody on the last."""
        if len(self.evenings) < 2:
            return False
        first, last = (set(self.evenings[at].places.values()) for at in (0, -1))
        return len(first) > 1 and len(last) < 2

    @property
    def steadiness(self) -> float | None:
        """Spearman's rho of places on the first and the last evening, -1 to 1; None where all shared one place."""
        if len(self.evenings) < 2:
            return None
        return self._steadiness_to(self.evenings[-1])

    @property
    def has_moved_between(self) -> bool:
        """Whether on some evening between the first and the last the order was clearly another than on the first."""
        found = [self._steadiness_to(evening) for evening in self.evenings[1:-1]]
        return any(rho is not None and rho <= STEADY for rho in found)

    def _steadiness_to(self, evening: EveningShown) -> float | None:
        first, then = self.evenings[0].places, evening.places
        masks = [mask for mask in self.masks if mask in first and mask in then]
        return spearman([first[m] for m in masks], [then[m] for m in masks])


def lines_figures(record: Record) -> LinesFigures:
    """From what was shown to all; a door counts on its own day, though homes answer when the day's ledger is closed."""
    found: list[EveningShown] = []
    rows: dict[MaskId, tuple[str, int, int]] = {}
    regime = ""
    for at, event in enumerate(record.events):
        match event:
            case ev.StandingsShown():
                rows = {mask: (text, tier, place) for mask, text, tier, place, _ in event.rows}
                regime = event.regime
                if found and is_judged_ahead(record.events, at):
                    found[-1] = replace(found[-1], rows=rows)
            case ev.RoundClosed() if rows.keys() >= set(record.masks):
                found.append(EveningShown(event.day, regime, rows, _refused(record, event.day)))
            case ev.FlightLeft() if rows.keys() >= set(record.masks):
                found.append(EveningShown(0, regime, rows, _refused(record, 0)))
    return LinesFigures(record.masks, tuple(found))


def _refused(record: Record, day: int) -> Mapping[MaskId, int]:
    """How many doors turned each mask away on a day; day 0 is the flight's."""
    away = [
        mask
        for tried in record.doors
        for mask, _, is_in, _ in tried.asked.rows
        if not is_in and (0 if tried.asked.kind == FLIGHT else tried.day) == day
    ]
    return Counter(away)


def lines_chart(figures: LinesFigures, look: Look, *, is_named: bool = True) -> Chart:
    """Days across, the highest place on top; equals stand one below the other under the same figure.

    Without names: lines that are nobody's, and how many stood in each tier.
    """
    words, drawing = look.words, look.drawing()
    evenings, count = figures.evenings, len(figures.masks)
    left = NAMES_PX if is_named else SIDE_PX
    step = (look.width - 2 * left) / max(1, len(evenings))
    pitch = (look.height - HEAD_PX - FOOT_PX) / count
    rows = _rows(figures)
    _bands(drawing, figures, words, left, step)

    def spot(at: int, mask: MaskId) -> tuple[float, float]:
        return left + step * (at + 0.5), HEAD_PX + pitch * (rows[at][mask] + 0.5) - 12

    for number, mask in enumerate(figures.masks):
        points = [spot(at, mask) for at in range(len(evenings))]
        drawing.line(points, look.inks.ink, 11)
        drawing.line(points, look.inks.seats[number] if is_named else look.inks.soft, 6)
    for number, mask in enumerate(figures.masks if is_named else ()):
        for at, evening in enumerate(evenings):
            x, y = spot(at, mask)
            mask_mark(drawing, number, x, y, 21)
            text = shown(evening.rows[mask][0], words)
            if text:
                w = min(step - 8, width_of(text, SMALL_PX, FIGURE)) + 10
                drawing.box(x - w / 2, y + 23, w, 31, _band(look, figures, at), radius=8)
                drawing.text(text, x, y + 38, SMALL_PX, face=FIGURE, anchor="middle", width=step - 8)
            if evening.refused.get(mask):
                door_mark(drawing, x + 44, y - 4, 40, is_open=False)
        if evenings:
            name = words.mask(mask)
            mask_head(drawing, number, name, 8, spot(0, mask)[1], NAMES_PX - 16, TEXT_PX)
            last = len(evenings) - 1
            mask_head(drawing, number, name, look.width - NAMES_PX + 12, spot(last, mask)[1], NAMES_PX - 16, TEXT_PX)
    foot = look.height - FOOT_PX / 2 + 6
    if is_named:
        door_mark(drawing, 40, foot, 40, is_open=False)
    legend = words("chart.lines.refused" if is_named else "chart.lines.nobodys")
    drawing.text(legend, 68, foot, SMALL_PX, width=look.width - 80)
    key = "level" if figures.has_lost_its_order else lines_truth(figures)
    if key == "stood_still" and figures.has_moved_between:
        key = "came_back"
    said = words(f"chart.lines.said_{key}")
    alt = words("chart.lines.alt", days=len(evenings), masks=count, said=said)
    return finished("lines", drawing, look, said=said, alt=alt, table=(_table if is_named else _tiers)(figures, words))


def shown(text: str, words: Wording) -> str:
    """A figure as the hill showed it, its veil as dots; a rule without figures shows none, and who is out has none."""
    if text == NO_SCORE:
        return words("sign.out")
    return "" if text in ("", "-") else text.replace(VEIL, "•")


def lines_truth(figures: LinesFigures) -> str:
    """Which bet was right, by Spearman's rho of first and last places.

    turned_over up to -0.3; much up to 0.5, and where the order was given up; little up to 0.9; else stood_still.
    """
    rho = figures.steadiness
    if figures.has_lost_its_order:
        return "much"
    if rho is None or rho > STEADY:
        return "stood_still"
    return "turned_over" if rho <= -0.3 else "much" if rho <= 0.5 else "little"


def _rows(figures: LinesFigures) -> list[dict[MaskId, int]]:
    """A row of its own for each mask on each evening; equals keep the order of the evening before."""
    before = {mask: at for at, mask in enumerate(figures.masks)}
    found = []
    for evening in figures.evenings:
        order = sorted(figures.masks, key=lambda mask: (evening.rows[mask][2], before[mask]))
        before = {mask: at for at, mask in enumerate(order)}
        found.append(before)
    return found


def _runs(figures: LinesFigures) -> list[tuple[int, int, str]]:
    """(first, last column, rule) for each stretch of one rule."""
    runs: list[tuple[int, int, str]] = []
    for at, evening in enumerate(figures.evenings):
        if runs and runs[-1][2] == evening.regime:
            runs[-1] = runs[-1][0], at, evening.regime
        else:
            runs.append((at, at, evening.regime))
    return runs


def _band(look: Look, figures: LinesFigures, column: int) -> str:
    at = next(n for n, (first, last, _) in enumerate(_runs(figures)) if first <= column <= last)
    return look.inks.bands[at % len(look.inks.bands)]


def _bands(drawing: Drawing, figures: LinesFigures, words: Wording, left: float, step: float) -> None:
    for at, (first, last, rule) in enumerate(_runs(figures)):
        x, w = left + step * first, step * (last - first + 1)
        fill = drawing.inks.bands[at % len(drawing.inks.bands)]
        drawing.box(x + 3, 0, w - 6, drawing.height - FOOT_PX, fill, radius=18)
        drawing.block(words.rule(rule), x + w / 2, 36, SMALL_PX, width=w - 14, face=BOLD, anchor="middle", lines=2)
    for at, evening in enumerate(figures.evenings):
        drawing.text(_day(evening, words), left + step * (at + 0.5), 96, SMALL_PX, anchor="middle", width=step - 8)


def _day(evening: EveningShown, words: Wording) -> str:
    return words("chart.day", day=evening.day) if evening.day else words("chart.flight")


def _table(figures: LinesFigures, words: Wording) -> FigureTable:
    def cell(evening: EveningShown, mask: MaskId) -> str:
        text, tier, place = evening.rows[mask]
        if text == NO_SCORE:
            return shown(text, words)
        return words("chart.lines.cell", place=place, tier=words.tier(tier), figure=shown(text, words)).rstrip(" ,")

    heads = (f"{_day(evening, words)}: {words.rule(evening.regime)}" for evening in figures.evenings)
    rows = ((words.mask(m), *(cell(evening, m) for evening in figures.evenings)) for m in figures.masks)
    return FigureTable((words("chart.mask"), *heads), tuple(rows))


def _tiers(figures: LinesFigures, words: Wording) -> FigureTable:
    """How many stood in each tier, evening by evening: of all together, so of nobody."""

    def count(evening: EveningShown, tier: int) -> str:
        return str(sum(row[1] == tier for row in evening.rows.values() if row[0] != NO_SCORE))

    tiers = sorted({row[1] for evening in figures.evenings for row in evening.rows.values()}, reverse=True)
    heads = (f"{_day(evening, words)}: {words.rule(evening.regime)}" for evening in figures.evenings)
    rows = ((words.tier(tier), *(count(evening, tier) for evening in figures.evenings)) for tier in tiers)
    return FigureTable((words("chart.company.one"), *heads), tuple(rows))
