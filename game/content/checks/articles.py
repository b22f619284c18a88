"""Articles of a charter last, can be read at a glance, and are enough for the longest match that has one."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.article_worth import LASTING
from game.city.articles import ARTICLES_ON_OFFER
from game.city.effects import EFFECT_KINDS
from game.city.pack import Pack, Scenario
from game.city.plan import SEATS_LEAST, SEATS_MOST, Plan
from game.content.checks.short_names import KEY_MAX
from game.content.findings import Finding
from game.content.problems import did_you_mean, named

TITLE_MAX, TEXT_MAX, GLOSS_MAX = 4, 16, 16
ALL = "all"


def check(pack: Pack) -> Iterable[Finding]:
    """Lengths, care, effects that can last; then what each scenario names."""
    for article in pack.articles:
        for key, text, most in (
            ("title", article.title, TITLE_MAX), ("text", article.text, TEXT_MAX), ("gloss", article.gloss, GLOSS_MAX),
        ):  # fmt: skip
            if not 1 <= len(text.split()) <= most:
                yield Finding("article", article.id, f"{len(text.split())} words; say it in 1 to {most}", (key,))
        sign, key = (article.short, "short") if article.short else (article.title, "title")
        if len(sign) > KEY_MAX:
            says = f'"{sign}" stands under a small key; give it a short of {KEY_MAX} letters at most'
            yield Finding("article", article.id, says, (key,))
        if article.care not in (-1, 0, 1):
            yield Finding("article", article.id, "care is 1 (kind), 0 (both) or -1 (harsh)", ("care",))
        if article.effect.kind in EFFECT_KINDS and article.effect.kind not in LASTING:
            says = f"{article.effect.kind} passes in a morning; an article needs one that lasts: {named(LASTING)}"
            yield Finding("article", article.id, says, ("effect", "kind"))
    for scenario in pack.scenarios.values():
        yield from _of_scenario(pack, scenario)


def _of_scenario(pack: Pack, scenario: Scenario) -> Iterable[Finding]:
    known = {article.id: article for article in pack.articles}
    if not scenario.articles:
        return
    names = tuple(known) if scenario.articles == (ALL,) else scenario.articles
    for number, name in enumerate(names):
        if name not in known:
            hint = did_you_mean(name, known) or f' There are: {named(known)}; or write ["{ALL}"]'
            says = f'there is no article "{name}".{hint}'
            yield Finding("scenario", scenario.id, says, ("articles", number), ("article",))
    kinds = {known[name].effect.kind for name in names if name in known and known[name].rated == "class"}
    wanted = _mornings(pack, scenario) + ARTICLES_ON_OFFER - 1
    if len(kinds) < wanted:
        says = f"a match can take articles of {wanted} kinds of effect; here are {len(kinds)} that suit any audience"
        yield Finding("scenario", scenario.id, says, ("articles",), ("article",))


def _mornings(pack: Pack, scenario: Scenario) -> int:
    """On how many mornings an article can be brought in the longest match."""
    plans = [Plan(pack, scenario, length, seats) for length in scenario.lengths for seats in (SEATS_LEAST, SEATS_MOST)]
    return max((plan.days - plan.doors_day + 1 for plan in plans), default=0)
