"""Articles of the charter: who brings one, which are on offer, what binds from then on. Asks for no vote on them."""

from __future__ import annotations

from collections.abc import Iterable

from game.city import events as ev
from game.city.article_worth import low_share, worth
from game.city.city import City
from game.city.city_table import CityTable
from game.city.foretelling import foretell, settle
from game.city.pack import Article, MaskId
from game.city.plan import Plan
from game.city.standing import extremes
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Gist, Option

ARTICLES_ON_OFFER = 3
LEAST_ON_OFFER = 2
SILENT = ""
WHY = "charter"
HUT_RUNG = 1
"""Up to this rung a home is a poor one."""


async def bring_article(table: CityTable, plan: Plan, day: int) -> None:
    """All ask aloud for an article, the highest mask says which it means to bring; then it brings one of three.

    Meanwhile the others guess which. Whoever had asked for it has its name under it.
    """
    city = table.state
    offer = articles_on_offer(table, plan, day)
    if day < plan.doors_day or len(offer) < LEAST_ON_OFFER:
        return
    top, _ = extremes(table, f"article{day}")
    seat = city.seat_of(top)
    table.tell(ev.ArticlesOffered(top, tuple(article.id for article in offer)))
    prompts = {
        city.seat_of(mask): Choose(
            "pledge" if mask == top else "petition", options_for(city, mask, offer), SILENT, "open"
        )
        for mask in city.by_seat()
    }
    said = await choose_each(prompts, "petition")
    rows = tuple((mask, said[city.seat_of(mask)]) for mask in city.masks if mask != top)
    table.tell(ev.Petitioned(top, said[seat], tuple(row for row in rows if row[1] != SILENT)))
    options = options_for(city, top, offer)
    picked, guessed = await (
        choose_each({seat: Choose("article", options, said[seat] or offer[0].id, "sealed", about=top)}, "article")
        & foretell(table, "article", options, seat, "article")
    )
    brought = next(article for article in offer if article.id == picked[seat])
    table.tell(brought_by(top, brought, said[seat], rows))
    settle(table, "article", [(city.mask_of(other), guess) for other, guess in guessed.items()], brought.id)
    await curtain("article_shown", about=brought.id)


def brought_by(mask: MaskId, article: Article, pledge: str, asked: Iterable[tuple[MaskId, str]]) -> ev.ArticleBrought:
    """The fact that `mask` brought `article`, with the names of those who had asked for it."""
    signed = tuple(other for other, wanted in asked if wanted == article.id)
    is_kept = pledge in (SILENT, article.id)
    return ev.ArticleBrought(article.id, mask, signed, is_kept, article.effect.kind, article.effect.amount or 1)


def articles_on_offer(table: CityTable, plan: Plan, day: int) -> list[Article]:
    """Three by lot of those that fit, in the pack's order; each of another kind of effect where that can be."""
    fitting = table.dice("articles", day).shuffled([a for a in plan.articles if fits(table.state, plan, a)])
    drawn: list[Article] = []
    for article in sorted(fitting, key=lambda a: a.effect.kind in [b.effect.kind for b in fitting[: fitting.index(a)]]):
        if len(drawn) < ARTICLES_ON_OFFER:
            drawn.append(article)
    return [article for article in plan.articles if article in drawn]


def fits(city: City, plan: Plan, article: Article) -> bool:
    """Whether it is not in the charter yet, changes what no other article there changes, and would change something."""
    if article.effect.kind == "ones_free" and not plan.scenario.one_star_ones_a_day:
        return False
    return article.id not in city.charter and article.effect.kind not in {e.kind for e in city.brought.values()}


def options_for(city: City, mask: MaskId, offer: Iterable[Article]) -> tuple[Option, ...]:
    """Articles as things to choose, with what they openly mean for this mask."""
    low = low_share(city, mask)
    return tuple(Option(a.id, gist=Gist(worth(a.effect, low), a.care)) for a in offer)


def settle_charter(table: CityTable, plan: Plan, day: int) -> None:
    """In the evening: what the charter takes and gives, between the top and the foot, and for words kept or broken."""
    city = table.state
    shared = city.effect("pay_gap")
    if shared:
        top, bottom = extremes(table, f"charter{day}")
        giver, taker = (top, bottom) if shared > 0 else (bottom, top)
        coins = min(abs(shared), city.coins[giver])
        table.tell(ev.Paid(giver, -coins, WHY), ev.Paid(taker, coins, WHY))
    words = {mask: [p.is_kept for p in city.promises if p.day == day and p.mask == mask] for mask in city.masks}
    for mask, kept in words.items():
        if city.effect("word_fine") and not all(kept):
            table.tell(city.payment(mask, -city.effect("word_fine"), WHY))
        if city.effect("word_life") and kept and all(kept):
            table.tell(ev.Lived(city.seat_of(mask), city.effect("word_life"), WHY))


def settle_poor_beds(table: CityTable, plan: Plan) -> None:
    """At night: what the charter gives to those who sleep at the foot of the hill."""
    city = table.state
    life = city.effect("low_bed_life")
    poor = [mask for mask in city.masks if life and plan.home(city.home[mask]).rung <= HUT_RUNG]
    table.tell(*(ev.Lived(city.seat_of(mask), life, WHY) for mask in poor))
