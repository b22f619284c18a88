"""Do stars follow acts? What kind, plain and unkind acts got on the mean, and how closely stars went with them."""

from __future__ import annotations

from game.content.wording import Wording
from game.debrief.charts.chart import NONE, Chart, FigureTable, Look, decimal, finished
from game.debrief.charts.scale import band_scale, columns
from game.debrief.metrics import Acts

CLEARLY, SOMEWHAT = 0.5, 0.2
"""From which tau-b on the answer is clear, and from which on there is something in it."""
CARES = (-1, 0, 1)


def acts_truth(found: Acts) -> str:
    """Which bet was right, by Kendall's tau-b: clearly from 0.5, somewhat from 0.2 on, beyond chance; else hardly."""
    value = 0.0 if found.could_be_chance else found.value or 0.0
    return "clearly" if value >= CLEARLY else "somewhat" if value >= SOMEWHAT else "hardly"


def acts_chart(found: Acts, look: Look) -> Chart:
    """A bar for unkind, plain and kind acts, and tau-b on its scale."""
    words, drawing, inks = look.words, look.drawing(), look.inks
    fills = {-1: inks.bands[5], 0: inks.bands[0], 1: inks.bands[4]}
    bars = [
        (words(f"chart.acts.care{care + 1}"), mean, decimal(mean, 2), fills[care])
        for care, mean in sorted(found.means.items())
    ]
    columns(drawing, (40, 30, look.width * 0.5, look.height - 60), bars, top=5, least=1)
    x = look.width * 0.58
    band_scale(
        drawing, (x, look.height / 2 - 190, look.width - x - 60, 380), value=found.value, chance=found.chance,
        ends=(words("chart.acts.low"), words("chart.acts.high")), middle=words("chart.nothing"),
        band=words("chart.chance"),
    )  # fmt: skip
    said = acts_said(found, words)
    rows = [
        (words(f"chart.acts.care{care + 1}"), decimal(found.means[care], 2)) for care in CARES if care in found.means
    ]
    rows += [(words("chart.acts.tau"), NONE if found.value is None else decimal(found.value, 2))]
    if found.chance is not None:
        span = words("chart.span", low=decimal(found.chance[0], 2), high=decimal(found.chance[1], 2))
        rows += [(words("chart.chance"), span)]
    rows += [(words("chart.acts.stars"), str(found.n))]
    table = FigureTable((words("chart.figure"), words("chart.value")), tuple(rows))
    alt = words("chart.acts.alt", said=said)
    return finished("acts", drawing, look, said=said, alt=alt, table=table, note=words("chart.acts.note"))


def acts_said(found: Acts, words: Wording) -> str:
    """In a sentence, with its doubt."""
    if found.value is None:
        return words("chart.too_few")
    key = "chance" if found.could_be_chance else "against" if found.value < 0 else acts_truth(found)
    told = words(f"chart.acts.said_{key}", value=decimal(found.value, 2))
    return told if found.is_enough else f"{told} {words('chart.few')}"
