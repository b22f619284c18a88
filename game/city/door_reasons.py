"""Why a door answered each mask as it did: shut by the rule, or full and who went before. Pure; says it in no words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.pack import MaskId
from game.city.regimes.regime import Regime

SHUT, LISTED, HUSHED, LINE = "shut", "listed", "hushed", "line"
"""Not let in by the rule in force: below a figure, by a name on the wall, without a word; or by the home's own line."""
WAITED, RETURNED, SINGLED, MET, WALKED, STANDING, LOT = (
    "waited", "returned", "singled", "met", "walked", "standing", "lot",
)  # fmt: skip
"""No place left, as another had waited, oneself came back in this morning, another is sent first today (or oneself
last), is met better, has not walked with the last of the hill, is higher, was drawn."""
FULL = (WAITED, RETURNED, SINGLED, MET, WALKED, STANDING, LOT)
"""In the order in which a door looks at them: the first that differs decides."""

Turn = tuple[int, int, int, int, int, int, int]
"""Where a mask stands in the line, a number for each word of FULL."""
Reason = tuple[str, str, str]
"""(why, before whom or whose place, the figure that it takes): "" for what does not apply."""


def reasons(
    rows: Sequence[tuple[MaskId, str, bool]],
    turns: Mapping[MaskId, Turn],
    refusals: Mapping[MaskId, Reason],
) -> dict[MaskId, Reason]:
    """Why, for each of `rows`, which are in the order at the door.

    Whoever found no place is told of the last one that did. Whoever came in has a reason only if it had waited, and
    would else not have been sure to: somebody stayed outside, or the rule had refused it.
    """
    found: dict[MaskId, Reason] = {}
    last = next((mask for mask, _, is_in in reversed(rows) if is_in), "")
    is_anyone_out = any(not is_in for _, _, is_in in rows)
    for mask, treatment, is_in in rows:
        has_waited = turns[mask][0] == 0
        if is_in:
            found[mask] = (WAITED if has_waited and (is_anyone_out or treatment == "refused") else "", "", "")
        elif treatment == "refused":
            found[mask] = refusals[mask]
        else:
            looks = zip(FULL, turns[mask], turns.get(last, turns[mask]), strict=True)
            why = next((why for why, own, other in looks if own != other), LOT)
            found[mask] = (why, last, "")
    return found


def refusal(tier: int, line: int, gate: str, regime: Regime) -> Reason:
    """Why a mask of that tier is not let in by a door that refuses it."""
    if regime.shows == "nothing":
        return (HUSHED, "", "")
    if tier < line:
        return (LINE, "", regime.least.get(line, ""))
    if regime.shows == "wall":
        return (LISTED, "", "")
    limit = regime.shut_below(gate)
    figure = regime.least.get(limit, "") if tier < limit else ""
    return (SHUT if figure else HUSHED, "", figure)
