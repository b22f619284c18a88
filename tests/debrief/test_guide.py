"""The teacher's guide: it stands alone, its minutes are the matches' own, and it prints only what is vouched for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from game.bots.bot import bots_for
from game.city.opinions import OPINIONS
from game.city.pacing import beats_for
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.talk import CLOSING, COURSES
from game.content import default_pack
from game.debrief import guide
from game.debrief.guide import BadGuide, guide_html, guide_words, match_minutes, minutes_of
from game.debrief.page import Shell, bullets, page, paragraphs, section, stylesheet, table
from game.engine.dice import Dice
from game.engine.host import Host, Pace

UNCONFIRMED = (
    "Huang", "diaper", "napp", "positive energy", "internet speed", "Sesame", "Zhima", "Nosedive", "Black Mirror",
    "Freedom House", "2026/1744", "AAA", "35/25", "painkiller", "There isn't", "Bologna",
)  # fmt: skip
"""What no source was read for, or what is somebody's mark: never in print."""


RESEARCHERS = {
    "daum",
    "brussee",
    "ahmed",
    "merics",
    "jin-leslie",
    "simon",
    "ho",
    "greaves",
    "so-landlords",
    "jussim",
    "shamed",
    "braking",
}
"""Whom the list of facts has in a line each. Nothing else is quoted, besides the facts that are played."""
STUDY = re.compile(r"\b(stud(y|ies)|trial|research|researchers|survey|per cent|percent|found that)\b|\d", re.IGNORECASE)
"""Words that an argument does without: with them it would sound like a fact."""


class Outline(HTMLParser):
    """What a page is made of: tags with their attributes, and the words that can be read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._is_hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._is_hidden = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._is_hidden = False

    def handle_data(self, data: str) -> None:
        if not self._is_hidden:
            self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def html() -> str:
    return guide_html(default_pack())


def cited() -> list[dict[str, Any]]:
    """Every part of the guide that rests on something."""
    return [
        block
        for part in guide_words()["section"]
        for kind in ("part", "poll", "pair")
        for block in part.get(kind, ())
        if "facts" in block or "evidence" in block
    ]


def test_the_page_stands_alone(html: str) -> None:
    outline = Outline(html)
    names = {name for name, _ in outline.tags}
    assert not names & {"script", "iframe", "img", "object", "form"}
    assert all(str(a["href"]).startswith("#") for a in outline.named("a"))
    assert [link["href"] for link in outline.named("link")] == ["data:,"]
    assert not re.search(r"https?://|@import", html)
    assert all(found.startswith("data:") for found in re.findall(r"url\(([^)]{1,20})", html))
    assert len(html.encode()) < 300_000


def test_headings_landmarks_and_links_are_in_order(html: str) -> None:
    outline = Outline(html)
    levels = [int(name[1]) for name, _ in outline.tags if re.fullmatch(r"h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert all(len(outline.named(name)) == 1 for name in ("header", "nav", "main", "footer"))
    ids = Counter(str(attrs["id"]) for _, attrs in outline.tags if "id" in attrs)
    assert set(ids.values()) == {1}
    assert {str(a["href"])[1:] for a in outline.named("a")} <= set(ids)
    assert {str(attrs["aria-labelledby"]) for attrs in outline.named("section")} <= set(ids)
    assert len(outline.named("caption")) == len(outline.named("table")) > 4
    assert all(th["scope"] in ("col", "row") for th in outline.named("th"))


def test_every_fact_is_in_the_pack_and_vouched_for() -> None:
    words, pack = guide_words(), default_pack()
    facts = {fact.id for fact in pack.facts}
    used = {name for block in cited() for name in block.get("facts", ())}
    assert len(used) > 15
    assert used <= facts
    told = {each["id"]: each for each in words["evidence"]}
    assert set(told) == RESEARCHERS
    assert {name for block in cited() for name in block.get("evidence", ())} == set(told), "nothing lies about unused"
    assert used | set(told) == set(words["sure"])
    assert set(words["sure"].values()) <= {"H", "M"}
    for each in told.values():
        assert re.search(r"\b(19|20)\d\d\b|undated", each["source"]), each["id"]
        assert re.search(r"\b(19|20)\d\d\b", each["as_of"]), each["id"]


def test_nothing_unconfirmed_and_no_address_is_printed(html: str) -> None:
    text = unescape(" ".join(Outline(html).text))
    assert [word for word in UNCONFIRMED if word.lower() in text.lower()] == []
    assert re.findall(r"\b\w+\.(?:com|org|net|cn|de|eu|edu|gov)\b|www\.", text) == []


def test_no_country_stands_alone() -> None:
    pack = default_pack()
    where = {fact.id: fact.where for fact in pack.facts}
    where |= {each["id"]: each["where"] for each in guide_words()["evidence"]}
    pairs = [pair["facts"] for part in guide_words()["section"] for pair in part.get("pair", ())]
    assert len(pairs) >= 5
    for first, second in pairs:
        assert where[first] != where[second]
        assert "China" in (where[first], where[second])
    polls = [item for part in guide_words()["section"] for item in part.get("poll", ())]
    assert [item["id"] for item in polls if len(_places(item, where)) < 2] == []


def _places(block: dict[str, Any], where: dict[str, str]) -> set[str]:
    return {where[name] for name in (*block.get("facts", ()), *block.get("evidence", ()))}


def test_all_six_opinions_are_explained_each_on_its_side(html: str) -> None:
    polls = [item["id"] for part in guide_words()["section"] for item in part.get("poll", ())]
    assert sorted(polls) == sorted(OPINIONS)
    sides = Counter(str(attrs.get("class")) for _, attrs in Outline(html).tags)
    assert [sides[f"side {side}"] for side in ("helps", "harms", "contested")] == [2, 2, 2]


def test_both_sides_of_an_opinion_are_argued_and_studies_are_named_not_hinted_at(html: str) -> None:
    text = unescape(" ".join(Outline(html).text))
    for item in (item for part in guide_words()["section"] for item in part.get("poll", ())):
        for key in ("text", "best_for", "best_against"):
            assert item[key] in text
            assert not STUDY.search(item[key]), (item["id"], key)
        sides = len(item["best_for"].split()), len(item["best_against"].split())
        assert max(sides) <= 1.6 * min(sides), f"{item['id']}: one side has more to say: {sides}"
        assert item["unknown"].startswith("We don't know"), item["id"]
        assert item["evidence"], "a study that was looked up, in our own words"
        assert item["unknown"] in text
        assert item["facts"]


def test_a_plan_speaks_of_the_two_opinions_and_of_as_many_questions_as_are_asked() -> None:
    pack = default_pack()
    for lesson in guide_words()["plan"]:
        plan = Plan(pack, pack.scenarios[lesson["scenarios"][0]], lesson["length"], 4)
        assert any("two opinions" in row["what"].lower() for row in lesson["rows"]), lesson["minutes"]
        questions = {3: "three", 5: "five", 6: "six"}[COURSES[plan.course].questions + CLOSING]
        assert any(f"{questions} questions" in row["what"].lower() for row in lesson["rows"]), lesson["minutes"]


def talk_minutes(plan: Plan) -> float:
    """How long the debrief lasts after a match's result, with timers as designed."""
    players = bots_for(range(plan.seats), Dice(3, "temperaments"))
    host = Host(plaudit_rules(plan), 3, pace=Pace(beats_for(has_team_talk=plan.has_team_talk)), players=players)
    seconds, is_over = 0.0, False
    while host.group is not None:
        seconds += host.pace.design_s(host.group.beat, host.group.slots) if is_over else 0.0
        is_over = is_over or host.group.beat == "result"
        host.close_now(is_strict=True)
    return seconds / 60


@pytest.mark.parametrize("lesson", guide_words()["plan"], ids=lambda lesson: str(lesson["minutes"]))
def test_the_minutes_of_a_plan_are_those_of_its_match_and_talk(lesson: dict[str, Any]) -> None:
    pack, rows = default_pack(), lesson["rows"]
    lasts = Counter[str]()
    for row in rows:
        lasts[row["part"]] += row["lasts"]
    assert sum(lasts.values()) - lasts["later"] == lesson["minutes"]
    least, most = match_minutes(pack, lesson["scenarios"], lesson["length"])
    assert most <= lasts["play"] <= most + 1, f"the match takes {least} to {most}"
    for name in lesson["scenarios"]:
        plan = Plan(pack, pack.scenarios[name], lesson["length"], 4, (0, 1, 2, 3))
        talk = talk_minutes(plan)
        assert talk - 0.5 <= lasts["talk"] + lasts["later"] <= talk + 1.5
    assert minutes_of(rows)[-1][1] == sum(lasts.values())


def test_what_the_guide_says_of_the_menus_is_there(html: str) -> None:
    words, text = default_pack().words, unescape(" ".join(Outline(html).text))
    keys = ("seats.teams", "scenario.class", "length.class10", "length.class25", "length.class45", "pause.soften")
    for key in (*keys, "pause.seats", "title.go_on", "settings.timers"):
        assert f"“{words[key]}”" in text or f"“{words[key]}”." in text, key
    assert words["pause.leave"].startswith("Leave (")
    assert "From here on you are yourselves" in words["scene.masks_off"]


def test_a_fact_that_is_not_there_is_named_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    pack = default_pack()
    fewer = replace(pack, facts=tuple(fact for fact in pack.facts if fact.id != "halo"))
    with pytest.raises(BadGuide, match=r"guide\.toml.*'halo'"):
        guide_html(fewer)
    unsure = guide_words()
    del unsure["sure"]["halo"]
    monkeypatch.setattr(guide, "guide_words", lambda _: unsure)
    with pytest.raises(BadGuide, match=r"how sure.*'halo'"):
        guide_html(pack)


def test_a_page_escapes_what_it_is_told() -> None:
    sharp = "<b>&\"'"
    html = page(Shell(sharp, sharp), section("a", sharp, table(sharp, (sharp,), ((sharp, sharp),))))
    assert "<b>" not in html
    assert Outline(html).text.count(sharp) == 7
    with pytest.raises(ValueError, match="level 2 to 4"):
        section("a", "b", "", level=1)


def _colours(css: str) -> dict[str, tuple[int, ...]]:
    return {
        name: tuple(int(value[at : at + 2], 16) for at in (0, 2, 4))
        for name, value in re.findall(r"--(\w+): #(\w{6});", css)
    }


def _contrast(one: tuple[int, ...], two: tuple[int, ...]) -> float:
    """WCAG 2 contrast of two colours, 1 to 21."""

    def light(rgb: tuple[int, ...]) -> float:
        linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((light(one), light(two)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_what_is_typed_as_it_stands_is_never_broken_between_two_lines() -> None:
    told = (
        table("a", ("a",), (("guide --sheets", "guide --measure"),))
        + paragraphs(["--language de"])
        + bullets(["a -- b"])
    )
    assert re.findall(r'<span class="whole">([^<]*)</span>', told) == ["--sheets", "--measure", "--language"]
    assert re.search(r"\.whole \{[^}]*white-space: nowrap", stylesheet())


def test_saved_pages_can_be_read_in_light_dark_and_on_paper() -> None:
    themes = [_colours(block) for block in re.findall(r":root \{(.*?)\}", stylesheet(), re.DOTALL)]
    assert len(themes) == 3
    for theme in themes:
        assert set(theme) == set(themes[0])
        for text in ("ink", "soft", "teal", "coral", "gold"):
            for ground in ("paper", "card", "field"):
                assert _contrast(theme[text], theme[ground]) >= 4.5, (text, ground)
        for ground in ("butter", "mint", "blush"):
            assert _contrast(theme["ink"], theme[ground]) >= 4.5, ground
