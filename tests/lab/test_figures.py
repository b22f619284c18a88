"""Every figure has its chapter and its words; what the lab counts agrees with an own count over the same events."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from html.parser import HTMLParser

import pytest

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.pacing import BEATS_S
from game.city.plaudit import plaudit_rules
from game.engine.dice import Dice
from game.engine.host import Host, Pace, run_headless
from game.lab.chapters import CHAPTERS, LEFT_OUT
from game.lab.pages import lab_page
from game.lab.play import Table, pairs_of, plan_of, sums_of
from game.lab.sums import PairedSums, Sums
from game.lab.telling import Result, as_csv

SEEDS = 6


@pytest.fixture(scope="module")
def sums() -> Sums:
    return sums_of(Table("plaudit", explores=False), 0, SEEDS, {})


@pytest.fixture(scope="module")
def pairs() -> PairedSums:
    return pairs_of(Table("plaudit"), Table("plaudit", rule="quiet"), 0, 3, {})


def test_every_figure_stands_in_one_chapter(sums: Sums) -> None:
    explored = sums_of(Table("plaudit", explores=True), 0, 2, {})
    for figure in (*sums.figures(), *explored.figures()):
        chapters = [chapter.id for chapter in CHAPTERS if chapter.of([figure])]
        wanted = 0 if figure.name.startswith(LEFT_OUT) else 1
        assert len(chapters) == wanted, (figure.name, chapters)


def test_wins_and_nights_and_stars_agree_with_an_own_count(sums: Sums) -> None:
    won: Counter[str] = Counter()
    sat: Counter[str] = Counter()
    fives = stars = nights_in_tower = nights = refused = 0
    for seed in range(SEEDS):
        bots = bots_for(range(5), Dice(seed, "temperaments"))
        host = Host(plaudit_rules(plan_of(Table("plaudit"))), seed, pace=Pace(BEATS_S), players=bots)
        run_headless(host)
        homes: dict[str, str] = {}
        for event in host.history:
            match event:
                case ev.StarsGiven() if event.by != "street":
                    stars, fives = stars + 1, fives + (event.stars == 5)
                case ev.HomeTaken():
                    homes[event.mask] = event.home
                case ev.DayClosed():
                    nights += len(homes)
                    nights_in_tower += sum(home == "tower" for home in homes.values())
                case ev.DoorAnswered():
                    refused += sum(not row[2] for row in event.rows)
                case ev.MatchEnded():
                    for seat, bot in bots.items():
                        sat[bot.temper.name] += 1
                        won[bot.temper.name] += Fraction(int(seat in event.winners), len(event.winners))
    for name in sat:
        figure = sums.figure(f"wins/{name}")
        assert figure is not None
        assert figure.value == pytest.approx(float(won[name] * 5 / sat[name]))
    found = {figure.name: figure.value for figure in sums.figures()}
    assert found["fives/all"] == pytest.approx(fives / stars)
    assert found["night/tower"] == pytest.approx(nights_in_tower / nights)
    assert found["refusals-a-match"] == pytest.approx(refused / SEEDS)


def test_no_door_of_quiet_is_shut_by_its_rule(pairs: PairedSums) -> None:
    """Two kinds of no are told apart: under Quiet places run out, but nothing is shut."""
    quiet = {figure.name: figure.value for figure in pairs.other.figures("refused/")}
    assert quiet["refused/home/full"] > 0
    assert quiet["refused/travel/rule"] == 0


class Page(HTMLParser):
    """Collects ids, links and headings."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")


def test_the_page_stands_alone_and_explains_each_chapter(sums: Sums, pairs: PairedSums) -> None:
    results = [Result("plaudit & co", sums), Result("against quiet", pairs)]
    text = lab_page(results, "python3 main.py lab --table <b>", ())
    page = Page(text)
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith(("#", "data:")) for link in page.links)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert "&lt;b&gt;" in text
    assert page.tags["svg"] > 20
    for chapter in CHAPTERS:
        if chapter.of(sums.figures()):
            assert chapter.text.replace("'", "&#x27;") in text


def test_the_spreadsheet_has_a_row_a_figure(sums: Sums) -> None:
    result = Result("plaudit, 5 seats", sums)
    rows = as_csv([result], ("wins/",)).splitlines()
    assert rows[0] == "run,figure,value,low,high,matches"
    assert len(rows) == 1 + len(result.figures(("wins/",)))
    assert rows[1].startswith('"plaudit, 5 seats",wins/')


def test_what_never_came_up_is_named(sums: Sums) -> None:
    missed = Result("few", sums).never()
    assert any(name.startswith("card/") for name in missed), "in six matches some card has not come up"
