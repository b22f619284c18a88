"""The tables of a report that have no chart: what a level lets out, and nothing besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from game.city.deeds import CITIZENS
from game.city.pack import Pack
from game.city.talk import COUNTED_LEAST
from game.content.wording import Wording, sentence
from game.debrief.charts import RulesFigures
from game.debrief.charts.chart import NONE, FigureTable
from game.debrief.counterfactual import Retried
from game.debrief.level import OF_EACH, SEATS
from game.debrief.record import Record
from game.debrief.rerun import Ranges, came_of
from game.debrief.walk import Stood, Walk

LETTERS = "ABCDEFGH"


def life_table(record: Record, level: int, words: Wording) -> FigureTable | None:
    """Life points and wishes, as they were told at the end; where only sums are shown, of the best and of all."""
    if record.ended is None:
        return None
    rows = []
    for seat, mask, points in record.ended.rows:
        if level < OF_EACH and seat not in record.ended.winners:
            continue
        wish = record.wishes.get(seat)
        came = words(f"report.life.{wish.verdict}") if wish is not None else ""
        title = f"{words.wish(wish.wish)} ({came})" if wish is not None else NONE
        letter = (LETTERS[seat],) if level >= SEATS else ()
        rows.append((words.mask(mask), *letter, str(points), title))
    if level < OF_EACH:
        together = sum(points for *_, points in record.ended.rows)
        true = sum(wish.is_true for wish in record.wishes.values())
        half = sum(wish.verdict == "half" for wish in record.wishes.values())
        key = "report.life.half_of" if half else "report.life.true_of"
        told = words(key, count=true, half=half, of=len(record.wishes)) if record.wishes else NONE
        rows.append((words("report.stars.all"), str(together), told))
    heads = ("chart.mask", *(("report.seat",) if level >= SEATS else ()), "report.life.points", "report.life.wish")
    return FigureTable(tuple(words(head) for head in heads), tuple(rows))


def cards_table(record: Record, words: Wording, others: Iterable[str] = ()) -> FigureTable:
    """The rules that were in force, in the order in which they came, then all others: how each works, and whence."""
    parts = ("line1", "line2", "line3", "inspired", "invented")
    rows = tuple(
        (words.rule(rule), " ".join(said[:3]), *said[3:])
        for rule in dict.fromkeys((*(rule for _, rule, _ in record.regimes), *others))
        if (said := [words(f"regime.{rule}.{part}") for part in parts])
    )
    heads = words("chart.rules.rule"), words("report.cards.how"), words("rule.inspired"), words("rule.invented")
    return FigureTable(heads, rows)


def fine_homes_said(pack: Pack, words: Wording) -> str:
    """What no rule's card says: homes that take nobody below a tier, under any of them."""
    lines: dict[int, list[str]] = {}
    for home in pack.homes:
        if home.line:
            lines.setdefault(home.line, []).append(words.inside(home.id))
    told = (
        words("report.cards.fine", homes=words.listed(homes), tier=words.tier(tier)) for tier, homes in lines.items()
    )
    return " ".join(map(sentence, told))


def walk_table(walk: Walk, words: Wording) -> FigureTable:
    """One door under two rules, side by side: the line from the front, or where nobody is ranked what it answered."""
    lines = (walk.was, walk.would)
    heads = (words.rule(line.rule) for line in lines)
    if not walk.was.masks:
        counts = zip(*((line.came, line.shut, line.full) for line in lines), strict=True)
        names = ("report.walk.in", "chart.doors.shut", "chart.doors.full")
        told = ((words(name), *map(str, pair)) for name, pair in zip(names, counts, strict=True))
        return FigureTable((words("report.walk.answer"), *heads), tuple(told))
    rows = (
        (str(at), *(_stood(one, words) for one in pair))
        for at, pair in enumerate(zip(walk.was.masks, walk.would.masks, strict=True), 1)
    )
    return FigureTable((words("report.walk.turn"), *heads), tuple(rows))


def _stood(one: Stood, words: Wording) -> str:
    how = words("report.walk.in" if one.is_in else "report.walk.out")
    why = words(f"walk.why.{one.why}")
    return words("report.walk.cell", mask=words.mask(one.mask), tier=words.tier(one.tier), how=how, why=why)


def walk_said(walk: Walk, words: Wording) -> str:
    """Which door it is, who asked, and what came of it."""
    return words(
        "report.walk.said", day=walk.day, door=words.inside(walk.door), places=walk.places,
        masks=words.masks(walk.asked),
        rule=words.rule(walk.was.rule), other=words.rule(walk.would.rule),
        swapped=words(f"report.walk.{walk.swapped}"),
    )  # fmt: skip


def by_day_table(record: Record, rules: Mapping[str, Retried], order: RulesFigures, words: Wording) -> FigureTable:
    """For each rule and day: how many doors would have opened, and shut."""
    days = sorted({door.day for door in record.doors if record.has_looked(door.day)})
    rows = []
    for name, under in ((rule, rules[rule]) for rule, _ in order.rows):
        cells = []
        for day in days:
            today = [change.is_opened for change in under.door_changes if change.day == day]
            cells.append(
                words("report.by_day.cell", opened=sum(today), shut=len(today) - sum(today)) if today else NONE
            )
        rows.append((words.rule(name), *cells))
    return FigureTable((words("chart.rules.rule"), *(words("chart.day", day=day) for day in days)), tuple(rows))


def again_table(record: Record, again: Ranges, words: Wording) -> FigureTable:
    """What came of it, beside what was played."""
    played = came_of(record)
    rows = [
        (
            words.mask(mask),
            str(played.refused[seat]),
            words("chart.span", low=again.refused[seat].low, high=again.refused[seat].high),
            words("report.life.flew" if played.flown[seat] else "report.life.stayed"),
            words("report.again.share", count=round(again.flown[seat] * again.matches), of=again.matches),
        )
        for seat, mask in enumerate(record.masks)
    ]
    heads = ("chart.mask", *(f"report.again.{head}" for head in ("refused", "refused_again", "flown", "flown_again")))
    return FigureTable(tuple(words(head) for head in heads), tuple(rows))


def stars_table(record: Record, level: int, words: Wording) -> FigureTable | None:
    """How many ones to fives were given: by the table together, or by each mask. No sum of fewer than five alone."""
    if level < OF_EACH and record.seats < COUNTED_LEAST:
        return None
    own = [star for star in record.stars if star.by not in CITIZENS]
    together = (words("report.stars.all"), Counter(star.stars for star in own))
    by_mask = [(words.mask(mask), Counter(s.stars for s in own if s.by == mask)) for mask in record.masks]
    rows = [*(by_mask if level >= OF_EACH else []), together]
    heads = (words("report.stars.by"), *(words.counted("report.stars.of", n) for n in range(1, 6)))
    return FigureTable(heads, tuple((name, *(str(counts[n]) for n in range(1, 6))) for name, counts in rows))


def seats_table(record: Record, words: Wording) -> FigureTable:
    rows = []
    for seat in range(record.seats):
        worn = dict.fromkeys(masks[seat] for _, masks in record.wearers)
        rows.append((LETTERS[seat], ", ".join(words.mask(mask) for mask in worn)))
    return FigureTable((words("report.seat"), words("report.seats.masks")), tuple(rows))
