"""What a card brings: coins and hearts on a pill for each, on their way to the seat's purse; decides no sum."""

from __future__ import annotations

from game.city.pack import MaskId
from game.drawing.fonts import Face
from game.drawing.plates import Plate, icon
from game.drawing.rows import Fixed, Row
from game.drawing.theme import TEXT_MIN, THIN
from game.drawing.widget import Ink, Nothing, Widget
from game.drawing.words import Steady, signed
from game.stage.kit.moment import Moment
from game.table.seat_layout import SeatEntry, plan_seat_strip

_PAY_H, _ICON, _ICON_TIGHT = 52.0, 44.0, 40.0
_PITCH = 55.0
"""From one part of what a seat gets to the next."""


def draw_pays(at: Moment, at_ms: float, from_y: float, least_y: float) -> None:
    """Coins and hearts fly from the line to the purses in the strip; nothing of them comes to rest above `least_y`."""
    entries = [SeatEntry(look.seat, look.letter, "") for look in at.live.seats]
    if not entries or at.time.now_ms < at_ms:
        return
    plan = plan_seat_strip(at.canvas, entries)
    order = [mask for look in at.live.seats if (mask := look.mask) and mask in at.play.pays]
    for place, mask in enumerate(order):
        start_ms = at_ms + 70 * place
        at.time.sound(start_ms, "coin", mask)
        column = next(i for i, look in enumerate(at.live.seats) if look.mask == mask)
        x = plan.box[0] + column * (plan.card_w + plan.gap) + plan.card_w / 2
        fly = at.time.move(start_ms, 420)
        parts = _parts(at, mask, is_split=at.bottom_y - 30 - _PITCH * 1.5 >= least_y)
        for line, (coins, life, whys) in enumerate(parts):
            pills = _pills(coins, life, whys)
            pill = next((one for one in pills if one.size(at.canvas)[0] <= plan.card_w), pills[-1])
            spot = 960 + (x - 960) * fly, from_y + (at.bottom_y - 30 - _PITCH * line - from_y) * fly
            pill.show_at(at.canvas, *spot, opacity=at.time.fade(start_ms, 120))


def _parts(at: Moment, mask: MaskId, *, is_split: bool) -> list[tuple[int, int, tuple[str, ...]]]:
    """(coins, Life, where from): what the card brings, and above it what a bet does; one sum where there is no room."""
    coins, life = at.play.pays[mask]
    bet = at.play.bet_coins.get(mask, 0)
    of_card = coins - bet
    if not bet or not (of_card or life) or not is_split:
        return [(coins, life, _why(at, mask))]
    return [(of_card, life, ("",)), (bet, 0, _why(at, mask))]


def _pills(coins: int, life: int, whys: tuple[str, ...]) -> list[Widget]:
    """The same sum, the widest pill first: one over a narrow card must leave its neighbour's alone."""
    return [*(_pay(coins, life, why) for why in whys), _pay(coins, life, "", is_tight=True)]


def _why(at: Moment, mask: MaskId) -> tuple[str, ...]:
    """What is said of where coins come from, the longest first: a bet won or lost, somebody's trust; else nothing."""
    words, bet = at.props.words, at.play.bets.get(mask)
    if bet is not None:
        return words("encounter.pay.won" if bet else "encounter.pay.lost"), words("encounter.pay.bet"), ""
    short = words("encounter.pay.bet")
    return (words("encounter.pay.trusted"), short, "") if mask in at.play.trusted else ("",)


def _pay(coins: int, life: int, why: str, *, is_tight: bool = False) -> Widget:
    """`bet won, +1 coin` on a pill; `why` may be left out."""
    side, after, face = (_ICON_TIGHT, 4, Face.NARROW) if is_tight else (_ICON, 9, Face.LABEL)
    parts: list[Widget] = [Steady(why, TEXT_MIN, "text", Face.NARROW, "midleft"), Nothing(8)] if why else []
    for name, amount in (("coin", coins), ("heart", life)):
        if amount:
            ink: Ink = "text_welcome" if amount > 0 else "text_alarm"
            figure = Steady(signed(amount), 34, ink, face, "midleft")
            parts.append(Row((Fixed(icon(name, side, "midleft"), side + 3), figure, Nothing(after))))
    return Plate(Fixed(Row(tuple(parts)), h=_PAY_H), line=THIN, pad=(8 if is_tight else 12, 0))
