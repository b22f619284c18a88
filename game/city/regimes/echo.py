"""The regime `echo`: reach, which must be fed every round or it fades. Its board is open, its formula secret."""

from collections.abc import Mapping
from fractions import Fraction
from math import log2

from game.city.deeds import Clapped, Liked, Posted, Shared
from game.city.regimes.knobs import Knob, settled
from game.city.regimes.numbers import half_up_whole
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, moved

START, LOWEST, HIGHEST = 30, 1, 100
TAPS_AT_MOST = 152
KNOBS = {
    "kept": Knob(0.7, 0, 1, "how much of yesterday's attention is left, as a share"),
    "approved": Knob(6, -20, 20, "attention for an approved post", is_whole=True),
    "plain": Knob(0, -20, 20, "attention for a plain post", is_whole=True),
    "gloomy": Knob(-8, -20, 20, "attention for a gloomy post", is_whole=True),
    "sensitive": Knob(-3, -20, 20, "attention for a sensitive post", is_whole=True),
}
KINDS = ("clapped", "shared", "liked", "posted")


def _judge(seats: Seats, rounds: Rounds, kept: Fraction, tones: Mapping[str, int]) -> list[Standings]:
    """Parts are in points of attention (A), which reach grows from: their sum is A, not the score."""
    # In whole `one`s, to be exact: `one` divides by 50, and to keep, say, seven tenths of the attention of a
    # round ago, it is taken times seven where `one` is taken times ten.
    attention = {seat: dict.fromkeys(KINDS, 0) for seat in seats}
    one = 50
    reach = dict.fromkeys(seats, START)
    judged = []
    for deeds in rounds:
        one *= kept.denominator
        for fed in attention.values():
            for kind in KINDS:
                fed[kind] *= kept.numerator
        taps = dict.fromkeys(seats, 0)
        for deed in deeds:
            match deed:
                case Clapped():
                    taps[deed.by] += deed.taps
                case Shared():
                    attention[deed.by]["shared"] += 2 * one
                case Liked():
                    attention[deed.of]["liked"] += reach[deed.by] * one // 50
                case Posted():
                    attention[deed.by]["posted"] += tones[deed.tone] * one
                case _:
                    pass
        for seat in seats:
            attention[seat]["clapped"] += min(taps[seat], TAPS_AT_MOST) * one // 10
        reach = {seat: reach_of(Fraction(sum(attention[seat].values()), one)) for seat in seats}
        tiers = _tiers(reach)
        judged.append(
            {
                seat: Standing(
                    reach[seat],
                    tiers[seat],
                    str(reach[seat]),
                    moved(**{kind: points / one for kind, points in attention[seat].items()}),
                )
                for seat in seats
            }
        )
    return judged


def reach_of(attention: Fraction) -> int:
    """Reach, 1 to 100, of an attention of any size (regimes.md, `echo`)."""
    exact = Fraction(START + 25 * log2(1 + attention / 10)) if attention >= 0 else START + 2 * attention
    return half_up_whole(min(Fraction(HIGHEST), max(Fraction(LOWEST), exact)))


def _tiers(reach: Mapping[str, int]) -> dict[str, int]:
    """By rank: a fifth of the seats (at least one) at either end; a tie at the edge lifts all who share it."""
    scores = list(reach.values())
    edge = max(1, len(scores) // 5)
    if len(set(scores)) == 1:
        return dict.fromkeys(reach, 2)
    tiers = {}
    for seat, score in reach.items():
        if sum(other > score for other in scores) < edge:
            tiers[seat] = 4
        elif sum(other <= score for other in scores) <= edge:
            tiers[seat] = 1
        else:
            tiers[seat] = 2
    return tiers


def echo(**constants: float) -> Regime:
    """The regime with other constants (see KNOBS)."""
    set_to = settled(KNOBS, constants)
    kept = Fraction(set_to.pop("kept")).limit_denominator(100)
    tones = {tone: int(points) for tone, points in set_to.items()}
    return Regime(
        name="echo",
        rule=lambda seats, rounds: _judge(seats, rounds, kept, tones),
        needs=("clapped", "shared", "liked", "posted"),
        shows="rank",
        decimals=0,
        start_text="30",
        doors={
            1: {"network": "queue", "event": "refused"},
            4: {"work": "welcome", "event": "welcome"},
        },
        is_opaque=True,
        tune=echo,
        knobs=KNOBS,
    )


REGIME = echo()
