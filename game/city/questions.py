"""Events that ask something: what may be answered, and what each answer brings. Only who finds is a lot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.city import events as ev
from game.city.chair import CHAIR, chair
from game.city.city_table import CityTable
from game.city.deeds import TAGS
from game.city.foretelling import foretell, settle
from game.city.happenings import MIX_UP, pass_law
from game.city.looking import all_look
from game.city.pack import CityEvent, MaskId
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Gist, Option

Pairs: TypeAlias = "tuple[tuple[str, str | int | bool], ...]"
TOGETHER = 2
"""From so many on who say the shared thing, it is heard."""
LOOPHOLE = "loophole"
USE, REPORT = "use", "report"
BAGS = 5
LOOPHOLE_COINS, SHOP_COINS, REPORT_LIFE = 3, -1, 1
"""What five bags bring; what everybody else then pays in that shop; what honesty is worth."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer to a morning's question. A deed's pairs come after `by`. shared_life: for all, if TOGETHER say it."""

    id: str
    coins: int = 0
    life: int = 0
    deed: str = ""
    pairs: Pairs = ()
    kindness: int = 0
    risk: float = 0.0
    shared_life: int = 0


REPLIES: Mapping[str, tuple[Reply, ...]] = {
    "survey": (Reply("tell", coins=1, deed="disclosed"), Reply("keep", risk=0.2)),
    "volunteering": (
        Reply("carry", deed="recorded", pairs=(("entry", "volunteering"),), kindness=1),
        Reply("sleep_in", life=1),
    ),
    "notice": (Reply("pass_on", deed="shared"), Reply("fold_hat", life=1, risk=0.3)),
    "founder": (Reply("read", deed="posted", pairs=(("tone", "approved"),)), Reply("hum", coins=1, risk=0.3)),
    "weather": (
        Reply("sunny", coins=1, deed="posted", pairs=(("tone", "approved"),)),
        Reply("raining", deed="posted", pairs=(("tone", "gloomy"),), kindness=1, risk=0.5, shared_life=1),
        Reply("no_window"),
    ),
}
"""By kind of effect; the last one is what a passed prompt says. Bills and the loophole depend on the day: see below."""


PAY, PLEAD, IGNORE = BILL_REPLIES = ("pay", "plead", "ignore")
ENTRY_FOR = {PLEAD: "false_report", IGNORE: "unpaid_fine"}
"""What officials write down of a bill that could have been paid."""


def replies_to(table: CityTable, event: CityEvent, mask: MaskId) -> tuple[Reply, ...]:
    """What this mask may say; who cannot pay is not asked to. Asking for time with coins in hand is ignoring it."""
    if event.effect.kind != "bill":
        return REPLIES[event.effect.kind]
    cost = event.effect.amount
    is_able = table.state.can_pay(mask, cost)

    def due(answer: str) -> Pairs:
        return (("able", is_able), ("answer", answer))

    said = (
        Reply(PLEAD, deed="due", pairs=due("ignored" if is_able else "pleaded"), risk=0.5),
        Reply(IGNORE, deed="due", pairs=due("ignored"), kindness=-1, risk=0.8),
    )
    return (Reply(PAY, coins=-cost, deed="due", pairs=due("paid"), kindness=1), *said) if is_able else said


async def question(table: CityTable, event: CityEvent, day: int) -> None:
    """After the paper is read: the event's question, if it has one, and what came of it."""
    if event.effect.kind == LOOPHOLE:
        await loophole(table, event, day)
    elif event.effect.kind == CHAIR:
        await chair(table, event, day)
    elif event.effect.kind in REPLIES or event.effect.kind == "bill":
        await ask_all(table, event)
    elif event.effect.kind in (MIX_UP, "gala"):  # nothing is asked, but names are named
        await all_look(table, "question_shown", event.id)


def options_of(topic: str, replies: Sequence[Reply]) -> tuple[Option, ...]:
    """Replies as things to choose."""
    return tuple(Option(r.id, gist=Gist(r.coins + r.life, r.kindness, r.risk)) for r in replies)


async def ask_all(table: CityTable, event: CityEvent) -> None:
    """Everybody answers, sealed; then all is laid open and counts."""
    city, kind = table.state, event.effect.kind
    offered = {mask: replies_to(table, event, mask) for mask in city.masks}
    table.tell(ev.QuestionAsked(event.id, kind, city.masks))
    prompts = {
        city.seat_of(mask): Choose(kind, options_of(kind, replies), replies[-1].id, about=event.id)
        for mask, replies in offered.items()
    }
    said = await choose_each(prompts, "question")
    given = {mask: next(r for r in offered[mask] if r.id == said[city.seat_of(mask)]) for mask in city.masks}
    shared = [reply for reply in given.values() if reply.shared_life]
    is_together = len(shared) >= TOGETHER
    if kind == "founder":
        pass_law(table, "founders_words")
    table.tell(ev.QuestionAnswered(event.id, kind, tuple((m, r.id) for m, r in given.items()), is_together))
    for mask, reply in given.items():
        if reply.deed:
            table.tell(ev.DeedNoted(reply.deed, (("by", mask), *reply.pairs)))
        if dict(reply.pairs).get("able") and reply.id in ENTRY_FOR:
            table.tell(ev.DeedNoted("recorded", (("by", mask), ("entry", ENTRY_FOR[reply.id]))))
        if reply.coins:
            table.tell(city.payment(mask, reply.coins, event.id))
        life = reply.life + (shared[0].shared_life if is_together else 0)
        if life:
            table.tell(ev.Lived(city.seat_of(mask), life, event.id))
    await curtain("question_shown", about=event.id)


async def loophole(table: CityTable, event: CityEvent, day: int) -> None:
    """One mask, by lot, has found the hole: it uses it, and the others pay for it, or reports it. They guess which."""
    city = table.state
    finder: MaskId = table.dice("loophole", day).choice(city.masks)
    table.tell(ev.QuestionAsked(event.id, LOOPHOLE, (finder,)))
    seat = city.seat_of(finder)
    options = (
        Option(USE, gist=Gist(LOOPHOLE_COINS, -1, 0.3)),
        Option(REPORT, gist=Gist(REPORT_LIFE, 1)),
    )
    said, guessed = await (
        choose_each({seat: Choose(LOOPHOLE, options, REPORT, about=event.id)}, "question")
        & foretell(table, LOOPHOLE, options, seat, "question")
    )
    table.tell(ev.QuestionAnswered(event.id, LOOPHOLE, ((finder, said[seat]),), is_together=False))
    if said[seat] == USE:
        table.tell(city.payment(finder, LOOPHOLE_COINS, event.id))
        table.tell(*(ev.DeedNoted("bought", (("by", finder), ("tag", TAGS[0]))) for _ in range(BAGS)))
        table.tell(*(city.payment(mask, SHOP_COINS, event.id) for mask in city.masks if mask != finder))
    else:
        pass_law(table, "loophole_shut")
        table.tell(ev.Lived(seat, REPORT_LIFE, event.id))
    settle(table, LOOPHOLE, [(city.mask_of(other), guess) for other, guess in guessed.items()], said[seat])
    await curtain("question_shown", about=event.id)
