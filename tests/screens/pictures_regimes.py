"""Pictures of the hill under every rule: three days of made-up deeds, really judged, then shown as in a match."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.city import City
from game.city.opting_out import left
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.regimes.registry import regime_names
from game.city.standing import judge
from game.drawing.canvas import Canvas
from game.engine.asks import curtain
from game.engine.dice import Dice
from game.engine.events import Event
from game.engine.rules import Table
from game.engine.views import View
from game.stage.director import Director
from game.stage.staging import Live
from tests.screens.picture import Picture, drawn, live_for, shown_pack, shown_props

_DAYS = 3
_LIKED = (5, 4, 2, 3, 5, 2, 4, 1)
"""How well each seat's mask is liked, about."""
_TAGS = ("house_brand", "luxury", "family", "game", "house_brand", "plain", "luxury", "game")
_BILLS = (
    ("paid", "ignored", "paid", "pleaded", "paid", "ignored", "paid", "ignored"),
    ("paid", "paid", "paid", "ignored", "paid", "pleaded", "paid", "paid"),
    ("paid",) * 8,
)
_RECORDS = (
    ("heroic_act", "ticket", "drunk_driving", "volunteering", "heroic_act", "broken_contract", "litter", "disturbance"),
    ("heroic_act", "litter", "unpaid_fine", "blood_donation", "ticket", "broken_contract", "ticket", "unpaid_fine"),
    ("blood_donation", "ticket", "broken_contract", "ticket", "volunteering", "drunk_driving", "ticket", "litter"),
)
_TONES = ("approved", "plain", "gloomy", "plain", "approved", "sensitive", "plain", "gloomy")


def judged_table(
    regime: str, seats: int, *, likes: tuple[int, ...] = _LIKED, has_bills: bool = True, has_apps: bool = True
) -> Table[City]:
    """Three days under `regime`, each judged at its end; all that was told lies in `fresh`.

    Without `has_apps` everybody hands in the app on the last day.
    """
    plan = _plan(seats)
    table = Table(plaudit_rules(plan), seed=5)
    masks = tuple(mask.id for mask in plan.pack.masks[:seats])
    table.tell(ev.MatchBegan("plaudit", "standard", _DAYS, masks, ()), ev.RuleChanged(regime, "highest"))
    for day in range(1, _DAYS + 1):
        table.tell(ev.DayBegan(day, 2, ("skyline-gala", "yard")), *_stars(masks, day, likes), *_deeds(masks, day))
        if has_bills:
            table.tell(*_bills(masks, day))
        if day == _DAYS and not has_apps:
            table.tell(*map(left, masks))
        judge(table, plan)
        if day < _DAYS:
            table.tell(ev.RoundClosed(day))
    return table


def judged(
    regime: str,
    seats: int,
    *,
    likes: tuple[int, ...] = _LIKED,
    has_bills: bool = True,
    has_apps: bool = True,
    beat: str = "ledger",
) -> tuple[Director, Live, City]:
    """The hill after those days, at the moment at which `beat` opens, as the shared screen may know it."""
    table = judged_table(regime, seats, likes=likes, has_bills=has_bills, has_apps=has_apps)
    view, director = View(plaudit_rules(_plan(seats)), None), Director(shown_props())
    director.take(view.fold(table.fresh), view.state)
    live = live_for(director.props, view.state, seats, beat, curtain(beat).slots, 1)
    director.show(live, view.state)
    return director, live, view.state


def _plan(seats: int) -> Plan:
    pack = shown_pack()
    return Plan(pack, pack.scenarios["plaudit"], "standard", seats)


def _stars(masks: tuple[str, ...], day: int, likes: tuple[int, ...]) -> Iterator[Event]:
    """Everybody rates everybody, and so do two citizens."""
    for seat, mask in enumerate(masks):
        yield ev.FaceShown(mask, "", "")
        for by in (*masks, "street", "street"):
            if by != mask:
                step = Dice(11, "stars", day, by, mask).choice((-1, 0, 0, 1))
                yield ev.StarsGiven(by, mask, max(1, min(5, likes[seat] + step)), "made up")


def _deeds(masks: tuple[str, ...], day: int) -> Iterator[Event]:
    for seat, mask in enumerate(masks):
        yield _noted("bought", by=mask, tag=_TAGS[seat])
        yield _noted("recorded", by=mask, entry=_RECORDS[day - 1][seat])
        yield _noted("posted", by=mask, tone=_TONES[seat])
        yield _noted("clapped", by=mask, taps=(seat * 37 + day * 11) % 110)
        yield _noted("held", by=mask, coins=(seat * 5) % 18)


def _bills(masks: tuple[str, ...], day: int) -> Iterator[Event]:
    for seat, mask in enumerate(masks):
        yield _noted("due", by=mask, able=True, answer=_BILLS[day - 1][seat])


def _noted(deed: str, **pairs: str | int | bool) -> Event:
    return ev.DeedNoted(deed, tuple(pairs.items()))


def _shot(
    regime: str,
    *,
    at_ms: float = 9000,
    name: str = "",
    has_bills: bool = True,
    has_apps: bool = True,
    beat: str = "ledger",
) -> Picture:
    def draw(canvas: Canvas, seats: int) -> None:
        drawn(canvas, judged(regime, seats, has_bills=has_bills, has_apps=has_apps, beat=beat), at_ms)

    return Picture(name or f"regime-{regime.replace('_', '-')}", draw)


PICTURES: list[Picture] = [
    *[_shot(regime) for regime in regime_names()],
    _shot("list", name="regime-list-nobody", has_bills=False),
    # Nobody is rated any more: under a rule with a board, one with reasons, one with a wall, one with plain figures.
    *[_shot(regime, name=f"regime-{regime}-no-apps", has_apps=False) for regime in ("echo", "charter", "list", "mean")],
    *[_shot(regime, name=f"rule-shown-{regime.replace('_', '-')}", beat="rule_shown") for regime in regime_names()],
]
