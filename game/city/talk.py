"""The debrief as a script: masks off, a feeling, the mirror, bets and charts, questions, the poll again, thanks.

It asks and times; what charts and questions say is made of the match's events by game/debrief, which the screen reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.facts import fact
from game.city.opinions import ASKED, ask_opinion
from game.city.plan import Plan
from game.city.secrets import secrets
from game.engine.asks import Ask, ask_each, choose_each, curtain, numbers_each
from game.engine.events import Event
from game.engine.prompts import Choose, Option, Prompt, Rate, Raw, Ready, Seat

WORDS = ("seen", "proud", "sorry", "relieved", "hungry")
"""One word each, on taking off the mask."""
BETS: Mapping[str, tuple[str, ...]] = {
    "rules": ("same", "one_other", "others"),
    "lines": ("turned_over", "much", "little", "stood_still"),
    "inflation": ("up", "same", "down"),
    "acts": ("clearly", "somewhat", "hardly"),
    "reciprocity": ("favours", "chance"),
    "company": ("their_own", "chance", "across"),
}
"""Charts, and what may be bet on each before it is shown; which bet was right is read off the chart's figures."""
CLOSING = 2
"""Every talk that asks anything ends on the same two: where are you rated, and which rule would you change."""
YES, NO = "yes", "no"
REVEAL_MOST = 3
OF_EACH, MASK_BY_MASK = 1, 2
COUNTED_LEAST = 5
"""With fewer answers a count would tell who gave which: each knows the own, and two know each other's."""
UNTOLD = (0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Course:
    """One way through the debrief: charts in order, how many questions and facts, whether words and poll are asked.

    The two questions that close every talk are not among `questions`.
    """

    charts: tuple[str, ...]
    questions: int
    facts: int = 0
    has_words: bool = True
    has_poll: bool = True
    is_brief: bool = False
    """Only what a short match has room for: no consent, no bets, and less time to look."""


COURSES: Mapping[str, Course] = {
    "party": Course(("rules",), questions=1),
    "glance": Course(("rules",), questions=0, has_words=False, has_poll=False, is_brief=True),
    "class5": Course(("rules",), questions=1),
    "class10": Course(("rules",), questions=3, facts=1),
    "class15": Course(("lines", "inflation", "acts", "reciprocity", "rules"), questions=4, facts=2),
}
"""By name. A party's five minutes: mirror 40 s, other rules 93 s, a question 60 s and the closing two 60 s, two poll
items 24 s, and half a minute for words and feelings. A class's take 5, 9 and 16, as its teams talk
before they press (tests/city/test_courses.py); the middle one gave up a chart for that."""


async def debrief(table: CityTable, plan: Plan, mirror: ev.MirrorShown) -> None:
    """The whole talk, as long as the plan's course says. Anyone may strike a question; all may pass anything."""
    course = COURSES[plan.course]
    table.tell(ev.TalkBegan(plan.course))
    if course.has_words:
        await masks_off(table)
        await feelings(table)
    level = await black_mirror(table, plan, mirror, is_brief=course.is_brief)
    await tell_secrets(table, level)
    for chart in course.charts:
        if course.is_brief:
            await seen_by_all(table, "chart_glance", about=chart)
        else:
            await bet_and_see(table, chart)
    for number in range(course.questions):
        with table.card(f"talk/{number + 1}"):  # an X skips a question like a card
            await seen_by_all(table, "talk", about=str(number + 1))
    for number in range(CLOSING if course.questions else 0):
        with table.card(f"talk/close{number + 1}"):
            await seen_by_all(table, "talk_close", about=str(number + 1))
    for number in range(course.facts):
        await fact(table, plan, f"talk{number + 1}", is_always=True)
    if course.has_poll and plan.has_polls:
        await opinions_again(table)
    table.tell(ev.TalkEnded())
    await seen_by_all(table, "thanks")


def seen_by_all(table: CityTable, beat: str, about: str = "") -> Ask[dict[Seat, Raw]]:
    """A picture that stays until everybody has pressed, or its time is over."""
    return ask_each({seat: Ready(beat, about=about) for seat in range(table.seats)}, beat)


def who_counts(table: CityTable) -> list[Seat]:
    """Seats whose opinions count: people's; at a table of bots alone, all."""
    people = [seat for seat in range(table.seats) if seat not in table.state.bots]
    return people or list(range(table.seats))


async def masks_off(table: CityTable) -> None:
    """From here on people speak for themselves: one word each, or none."""
    table.show(ev.SceneShown("masks_off"))
    await curtain("masks_off")
    word = Choose("one_word", tuple(Option(w) for w in WORDS), "")
    said = await choose_each(dict.fromkeys(range(table.seats), word), "one_word")
    rows = [(table.state.mask_of(seat), said[seat]) for seat in who_counts(table) if said[seat]]
    table.tell(ev.WordsSaid(tuple(rows)))
    await curtain("words_shown")


async def feelings(table: CityTable) -> None:
    """How is everybody? In secret, told as counts."""
    asked: list[tuple[Seat, Prompt]] = [(seat, Rate("feeling", of="feeling")) for seat in range(table.seats)]
    answers = await numbers_each(asked, "feeling")
    counts = counts_of([answers[seat] for seat in who_counts(table)])
    table.tell(ev.FeelingsCounted(counts) if sum(counts) >= COUNTED_LEAST else ev.FeelingsCounted(UNTOLD, is_few=True))
    await curtain("feeling_shown")


async def tell_secrets(table: CityTable, level: int) -> None:
    """What the till wrote down, whose voice it was, who was hired; by mask, or where only sums are shown as sums."""
    rows = secrets(table.state, is_named=level >= OF_EACH)
    if rows:
        table.tell(ev.SecretsTold(rows))
        await curtain("secrets")


async def black_mirror(table: CityTable, plan: Plan, mirror: ev.MirrorShown, *, is_brief: bool = False) -> int:
    """Consent, then the stars that everybody gave, as far as that goes. Returns how far it went.

    All know who wore which mask: so who gave whom what is asked of all, and one no keeps it back, unsaid whose.
    """
    level = level_asked_for(plan)
    if level >= MASK_BY_MASK:
        ask = Choose("consent", (Option(YES), Option(NO)), NO, "secret", about=str(level))
        agreed = await choose_each(dict.fromkeys(range(table.seats), ask), "consent")
        level = level if all(agreed[seat] == YES for seat in who_counts(table)) else OF_EACH
    table.tell(ev.RevealSet(level))
    table.show(mirror)
    if level >= MASK_BY_MASK:
        table.show(ev.StarsLaidOpen(laid_open(table)))
    await seen_by_all(table, "mirror_glance" if is_brief else "mirror")
    return level


def level_asked_for(plan: Plan) -> int:
    """How much the end may show: strangers at a showcase are asked for no more than what each mask gave in all."""
    return min(plan.reveal, OF_EACH) if COURSES[plan.course].is_brief else plan.reveal


def laid_open(table: CityTable) -> tuple[tuple[str, str, int, int], ...]:
    """Who gave whom how many stars, mask by mask; the street is nobody's business."""
    city = table.state
    count: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for star in city.given:
        if star.by in city.wearer:
            count[star.by, star.of] += 1
            total[star.by, star.of] += star.stars
    pairs = [(by, of) for by in city.masks for of in city.masks if count[by, of]]
    return tuple((by, of, count[by, of], total[by, of]) for by, of in pairs)


async def bet_and_see(table: CityTable, chart: str) -> None:
    """First what one thinks, then the chart."""
    bet = Choose(f"bet_{chart}", tuple(Option(b) for b in BETS[chart]), "", about=chart)
    said = await choose_each(dict.fromkeys(range(table.seats), bet), "bet")
    rows = [(table.state.mask_of(seat), said[seat]) for seat in range(table.seats) if said[seat]]
    table.tell(ev.ChartBet(chart, tuple(rows)))
    await seen_by_all(table, "chart", about=chart)


async def opinions_again(table: CityTable) -> None:
    """The poll of the beginning once more; told as sums, before and after, of those who answered both times."""
    before = {(o.question, o.seat): o.answer for o in table.state.opinions if not o.is_after}
    counted: list[Event] = []
    for question in ASKED:
        after = await ask_opinion(table, question, is_after=True)
        people = who_counts(table)
        said = [(before.get((question, seat), 0), after[seat]) for seat in people]
        twice = [pair for pair in said if all(pair)]
        moved = sum(first != then for first, then in twice)
        was, now = counts_of([first for first, _ in twice]), counts_of([then for _, then in twice])
        if len(twice) < COUNTED_LEAST:
            counted.append(ev.PollCounted(question, UNTOLD, UNTOLD, 0, is_few=True))
        else:
            counted.append(ev.PollCounted(question, was, now, moved))
    table.tell(*counted)
    await curtain("poll_shown")


def counts_of(answers: Sequence[int]) -> tuple[int, int, int, int, int]:
    """How many said 1, 2, 3, 4, 5; a pass (0) is no answer."""
    return (answers.count(1), answers.count(2), answers.count(3), answers.count(4), answers.count(5))
