"""The regime `list`, as courts keep one: no number, only names on a wall. The secret variant shares its rule."""

from game.city.deeds import Due, Settled
from game.city.regimes.regime import Doors, Regime, Rounds, Seats, Standing, Standings, refuse

LISTED, CLEAR = "LISTED", "-"
NEEDS = ("due", "settled")
DOORS: Doors = {0: refuse("travel", "event", "school", "credit")}


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    judged = []
    listed: set[str] = set()
    for deeds in rounds:
        # A round is judged before its own deeds: whoever fails a bill is on the list from the round after.
        judged.append({seat: _standing(seat in listed) for seat in seats})
        failed = {deed.by for deed in deeds if isinstance(deed, Due) and deed.able and deed.answer != "paid"}
        settled = {deed.by for deed in deeds if isinstance(deed, Settled)}
        # What is settled is an old debt, so a bill failed in the same round keeps its mask listed, in any order.
        listed = (listed - settled) | failed
    return judged


def _standing(is_listed: bool) -> Standing:
    if is_listed:
        return Standing(LISTED, 0, LISTED, (("due", -1.0),))
    return Standing(CLEAR, 2, CLEAR)


REGIME = Regime(
    name="list",
    rule=judge,
    needs=NEEDS,
    shows="wall",
    decimals=None,
    start_text=CLEAR,
    doors=DOORS,
    is_ahead=True,
)
