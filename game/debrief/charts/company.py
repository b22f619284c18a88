"""Who met whom by tier, where masks chose their company, against what chance would have brought. Names nobody."""

from __future__ import annotations

from game.content.wording import Wording
from game.debrief.charts.chart import Chart, FigureTable, Look, decimal, finished
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.scale import band_scale
from game.debrief.charts.svg import SMALL_PX, TEXT_PX, Drawing
from game.debrief.metrics import Assortativity

TIERS = 5


def company_truth(found: Assortativity) -> str:
    """Which bet was right: their_own above the shuffled band, across below it, else chance."""
    if found.value is None or found.chance is None or found.could_be_chance:
        return "chance"
    return "their_own" if found.value > found.chance[1] else "across"


def company_chart(found: Assortativity, look: Look) -> Chart:
    """A stair of discs, as large as there were meetings of two tiers, and the figure on its scale."""
    words, drawing = look.words, look.drawing()
    _stair(drawing, found, words)
    x = look.width * 0.56
    band_scale(
        drawing, (x, look.height / 2 - 190, look.width - x - 60, 380), value=found.value, chance=found.chance,
        ends=(words("chart.company.low"), words("chart.company.high")), middle=words("chart.nothing"),
        band=words("chart.chance"),
    )  # fmt: skip
    said = company_said(found, words)
    rows = tuple((words.tier(low), words.tier(high), str(count)) for low, high, count in found.met)
    table = FigureTable((words("chart.company.one"), words("chart.company.other"), words("chart.company.times")), rows)
    alt = words("chart.company.alt", meetings=found.n, said=said)
    return finished("company", drawing, look, said=said, alt=alt, table=table)


def company_said(found: Assortativity, words: Wording) -> str:
    """In a sentence, with its doubt."""
    if found.value is None:
        return words("chart.company.said_one_tier") if found.n else words("chart.too_few")
    told = words(f"chart.company.said_{company_truth(found)}", value=decimal(found.value, 2))
    return told if found.is_enough else f"{told} {words('chart.few')}"


def _stair(drawing: Drawing, found: Assortativity, words: Wording) -> None:
    inks, left = drawing.inks, 200.0
    step = min((drawing.width * 0.54 - left) / TIERS, (drawing.height - 110) / TIERS)
    most = max((count for *_, count in found.met), default=1)
    counts = {(low, high): count for low, high, count in found.met}
    for high in range(TIERS):
        y = step * (TIERS - 1 - high) + step / 2 + 10
        drawing.text(words.tier(high), left - 24, y, SMALL_PX, face=BOLD, anchor="end", width=left - 30)
        y_under = step * TIERS + 40 + (high % 2) * 36  # in two rows, for names wider than a step
        drawing.text(words.tier(high), left + step * (high + 0.5), y_under, SMALL_PX, face=BOLD, anchor="middle")
        for low in range(high + 1):
            x, count = left + step * (low + 0.5), counts.get((low, high), 0)
            drawing.box(x - step / 2 + 4, y - step / 2 + 4, step - 8, step - 8, inks.field, radius=14)
            if count:
                r = max(26.0, step * 0.44 * (count / most) ** 0.5)
                drawing.circle(x, y, r, inks.bands[1], inks.ink, 4)
                drawing.text(str(count), x, y, TEXT_PX, face=FIGURE, anchor="middle")
