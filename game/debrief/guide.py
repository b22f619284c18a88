"""The teacher's guide as one page: words from assets/guide, facts from the pack, lengths from the plans. Keeps nothing.

What the guide says is data; this module only lays it out. It never prints a fact that the guide does not vouch for.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from game.city.minutes import estimated_minutes
from game.city.opinions import OPINIONS
from game.city.pack import Pack
from game.city.plan import SEATS_LEAST, SEATS_MOST, Plan
from game.debrief.page import Shell, bullets, page, page_head, paragraphs, section, table
from game.languages import ENGLISH, tables_in
from game.places import ASSETS

FILE = ASSETS / "guide" / "guide.toml"
LOOKS = ASSETS / "guide" / "guide.css"
VOUCHED = ("H", "M")
"""How sure we must be of what the guide prints: highly, or fairly."""


class BadGuide(ValueError):
    """The guide's words name something that is not there; the message says what, and where to look."""


def guide_words(language: str = ENGLISH) -> dict[str, Any]:
    """The guide as it is written. OSError if it is missing, tomllib.TOMLDecodeError if it is damaged."""
    return tables_in(language, FILE)


def guide_html(pack: Pack) -> str:
    """The whole guide with the facts of `pack` (the game's own: others may lack them). BadGuide if one is missing."""
    words = guide_words(pack.language)
    setter = _Setter(words, pack)
    parts = words["section"]
    nav = "<ul>" + "".join(f'<li><a href="#{escape(p["id"])}">{escape(p["heading"])}</a></li>' for p in parts) + "</ul>"
    shell = Shell(
        words["title"],
        words["skip"],
        pack.language,
        head=page_head(words["title"], words["lead"]),
        nav=nav,
        nav_label=words["nav_label"],
        foot=f"<p>{escape(words['foot'])}</p>",
        css=LOOKS.read_text(encoding="utf-8"),
    )
    return page(shell, "".join(setter.section(part) for part in parts))


class _Setter:
    """Sets the parts of the guide into HTML, with what they cite at hand."""

    def __init__(self, words: Mapping[str, Any], pack: Pack) -> None:
        self._labels: Mapping[str, str] = words["labels"]
        self._countries: Mapping[str, str] = words["countries"]
        self._sure: Mapping[str, str] = words["sure"]
        self._evidence = {each["id"]: each for each in words["evidence"]}
        self._facts = {each.id: each for each in pack.facts}
        self._plans = {each["minutes"]: each for each in words["plan"]}
        self._pack = pack

    def section(self, part: Mapping[str, Any]) -> str:
        """One part of the guide with all that belongs to it."""
        body = "".join(self._block(block, part["id"], at) for at, block in enumerate(part.get("part", ())))
        if "plan" in part:
            body += self._plan(self._plans[part["plan"]])
        body += "".join(self._poll(item) for item in part.get("poll", ()))
        body += "".join(self._pair(pair, f"{part['id']}-{at}") for at, pair in enumerate(part.get("pair", ())))
        return section(part["id"], part["heading"], body, kind=_kind(part))

    def _block(self, block: Mapping[str, Any], of: str, at: int) -> str:
        body = paragraphs(block.get("text", ()))
        body += bullets(block["steps"], is_ordered=True) if "steps" in block else ""
        body += bullets(block["list"]) if "list" in block else ""
        body += self._cited(block)
        if "table" in block:
            body += table(block["table"]["caption"], block["table"]["headers"], block["table"]["rows"], kind="told")
        if "note" in block:
            body += f'<div class="note">{paragraphs(block["note"])}</div>\n'
        return section(f"{of}-part-{at}", block["heading"], body, level=3) if "heading" in block else body

    # -- plans --------------------------------------------------------------------------------------------------

    def _plan(self, plan: Mapping[str, Any]) -> str:
        """The board of one lesson: what to choose, then minute by minute; minutes that come later count on."""
        say = self._labels
        scenarios = [self._pack.scenarios[name] for name in plan["scenarios"]]
        least, most = match_minutes(self._pack, plan["scenarios"], plan["length"])
        talk = sum(row["lasts"] for row in plan["rows"] if row["part"] in ("talk", "later"))
        lasts = say["about_minutes"].format(least=least, most=most, talk=talk)
        facts = (
            (say["scenario"], ", ".join(scenario.title for scenario in scenarios)),
            (say["length"], self._pack.words[f"length.{plan['length']}"]),
            (say["seats"], say["seats_range"]),
            (say["lasts"], lasts),
        )
        chosen = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts)
        rows = []
        for (since, until), row in zip(minutes_of(plan["rows"]), plan["rows"], strict=True):
            rows.append((f"{since}\N{EN DASH}{until}", say[f"part_{row['part']}"], row["what"], row["you"]))
        title = f"{say['minute']} 0\N{EN DASH}{plan['minutes']}"
        board = table(title, (say["minute"], say["part"], say["what"], say["you"]), rows, kind="board")
        return f'<dl class="chosen">{chosen}</dl>\n{board}'

    # -- what is cited ------------------------------------------------------------------------------------------

    def _poll(self, item: Mapping[str, Any]) -> str:
        """One opinion of the poll: where we count it, why, the best of either side, what nobody knows, some facts."""
        side, say = OPINIONS[item["id"]], self._labels
        told = {
            key: f"<p><strong>{escape(say[key])}.</strong> {escape(item[key])}</p>\n"
            for key in ("best_for", "best_against", "unknown")
        }
        sides = "".join(f'<div class="case">{told[key]}</div>' for key in ("best_for", "best_against"))
        label = f'<p class="side {side}">{escape(say[side])}</p>\n'
        head = f'{label}{paragraphs([item["text"]])}<div class="pair">{sides}</div>\n{told["unknown"]}'
        body = f'<div class="keep argued">{head}</div>\n{self._cited(item)}'
        return section(f"poll-{item['id']}", self._pack.words[f"poll.{item['id']}"], body, level=3)

    def _pair(self, pair: Mapping[str, Any], name: str) -> str:
        """Two cases side by side, never both from one country."""
        first, second = (self._fact(fact) for fact in pair["facts"])
        if first.where == second.where:
            raise BadGuide(
                f"{FILE}: {pair['heading']}: both facts are about {first.where}. Pair one with another place."
            )
        cards = "".join(f'<div class="case">{self._case(fact)}</div>' for fact in pair["facts"])
        return section(name, pair["heading"], f'<div class="pair">{cards}</div>\n', level=3, kind="keep")

    def _cited(self, block: Mapping[str, Any]) -> str:
        """What a part rests on, as a list: evidence first, then facts of the game."""
        told = [self._found(name) for name in block.get("evidence", ())]
        told += [self._case(name) for name in block.get("facts", ())]
        return '<ul class="cited">\n' + "".join(f"<li>{one}</li>\n" for one in told) + "</ul>\n" if told else ""

    def _found(self, name: str) -> str:
        if name not in self._evidence:
            raise BadGuide(f"{FILE}: there is no [[evidence]] with the id {name!r}. Add it, or mend the name.")
        each = self._evidence[name]
        source = self._source(each["source"], each["as_of"], each["where"], self._sure_of(name))
        return f"<p>{escape(each['says'])}</p>\n{source}"

    def _case(self, name: str) -> str:
        """A fact as it is played: the claim, the answer, why, and from where."""
        fact, say = self._fact(name), self._labels
        answer = f"<p><strong>{escape(say[fact.verdict])}.</strong> {escape(fact.because)}</p>\n"
        claim = (
            f'<p class="claim">\N{LEFT DOUBLE QUOTATION MARK}{escape(fact.claim)}\N{RIGHT DOUBLE QUOTATION MARK}</p>\n'
        )
        return claim + answer + self._source(fact.source, fact.as_of, fact.where, self._sure_of(name))

    def _fact(self, name: str) -> Any:  # noqa: ANN401
        if name not in self._facts:
            raise BadGuide(f"{FILE}: the pack has no fact {name!r}. Mend the name, or take it out of the guide.")
        self._sure_of(name)
        return self._facts[name]

    def _sure_of(self, name: str) -> str:
        if self._sure.get(name) not in VOUCHED:
            raise BadGuide(f"{FILE}: [sure] does not say how sure we are of {name!r}. Write H or M, or take it out.")
        return self._sure[name]

    def _source(self, source: str, as_of: str, where: str, sure: str) -> str:
        say = self._labels
        about = self._countries.get(where, where)
        rows = (
            (say["source"], source),
            (say["as_of"], as_of),
            (say["where"], about),
            (say["sure"], say[f"sure_{sure}"]),
        )
        return '<p class="quiet">' + ". ".join(f"{escape(name)}: {escape(value)}" for name, value in rows) + ".</p>\n"


def _kind(part: Mapping[str, Any]) -> str:
    """How a part meets the end of a sheet of paper: begins a new one, is never broken, or goes on."""
    return "sheet" if part.get("is_sheet") else "keep" if part.get("is_whole") else ""


def minutes_of(rows: Iterable[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """From which minute to which each row of a plan lasts."""
    spans, now = [], 0
    for row in rows:
        spans.append((now, now + row["lasts"]))
        now += row["lasts"]
    return spans


def match_minutes(pack: Pack, scenarios: Sequence[str], length: str) -> tuple[int, int]:
    """The shortest and longest match of that length at any table, in whole minutes; the talk is not in it."""
    lasts = [
        estimated_minutes(Plan(pack, pack.scenarios[name], length, seats))
        for name in scenarios
        for seats in range(SEATS_LEAST, SEATS_MOST + 1)
    ]
    return math.floor(min(lasts)), math.ceil(max(lasts))
