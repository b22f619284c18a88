"""What a card brings: coins and hearts on a pill for each, on their way to the seat's purse; decides no sum."""

from __future__ import annotations

from game.city.pack import MaskId
from game.drawing.fonts import Face
from game.drawing.plates import Plate, icon
from game.drawing.rows import Fixed, Row
from game.drawing.theme import TEXT_MIN, THIN
from game.drawing.widget import Ink, Nothing, Widget
from game.drawing.words import Steady
from game.stage.kit.moment import Moment
from game.table.seat_layout import SeatEntry, plan_seat_strip

_PAY_H, _ICON, _ICON_TIGHT = 52.0, 44.0, 40.0


def draw_pays(at: Moment, at_ms: float, from_y: float) -> None:
    """Coins and hearts fly from the line to the purses in the strip."""
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
        spot = 960 + (x - 960) * fly, from_y + (at.bottom_y - 30 - from_y) * fly
        pills = _pills(at, mask)
        pill = next((one for one in pills if one.size(at.canvas)[0] <= plan.card_w), pills[-1])
        pill.show_at(at.canvas, *spot, opacity=at.time.fade(start_ms, 120))


def _pills(at: Moment, mask: MaskId) -> list[Widget]:
    """The same sum, the widest pill first: one over a narrow card must leave its neighbour's alone."""
    coins, life = at.play.pays[mask]
    return [*(_pay(coins, life, why) for why in _why(at, mask)), _pay(coins, life, "", is_tight=True)]


def _why(at: Moment, mask: MaskId) -> tuple[str, ...]:
    """What is said of where coins come from, the longest first: a bet won or lost, somebody's trust; else nothing."""
    words, bet = at.props.words, at.play.bets.get(mask)
    if bet is not None:
        return words("encounter.pay.won" if bet else "encounter.pay.lost"), words("encounter.pay.bet"), ""
    return (words("encounter.pay.trusted"), "") if mask in at.play.trusted else ("",)


def _pay(coins: int, life: int, why: str, *, is_tight: bool = False) -> Widget:
    """`bet won, +1 coin` on a pill; `why` may be left out."""
    side, after, face = (_ICON_TIGHT, 4, Face.NARROW) if is_tight else (_ICON, 9, Face.LABEL)
    parts: list[Widget] = [Steady(why, TEXT_MIN, "text", Face.NARROW, "midleft"), Nothing(8)] if why else []
    for name, amount in (("coin", coins), ("heart", life)):
        if amount:
            ink: Ink = "text_welcome" if amount > 0 else "text_alarm"
            figure = Steady(f"{amount:+d}".replace("-", "\N{MINUS SIGN}"), 34, ink, face, "midleft")
            parts.append(Row((Fixed(icon(name, side, "midleft"), side + 3), figure, Nothing(after))))
    return Plate(Fixed(Row(tuple(parts)), h=_PAY_H), line=THIN, pad=(8 if is_tight else 12, 0))
