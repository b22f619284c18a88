"""Where things stand in the drawn pictures, as plain numbers (px of the picture); must not draw."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

TOKEN_PX = 104
"""A mask's token is a disc this wide; a score pill of 40 px fits above it."""
STAIRS_HALF_PX = 66
MIDDLE_PX = 960


RIM_SAG_PX = 26
"""Each terrace is round like a cake: its floor is this much lower in the middle than at its ends."""


@dataclass(frozen=True, slots=True)
class Terrace:
    """One step of the hill: `tier` 0 (foot) to 4 (top); `floor_y` where feet stand at its ends; x range in px."""

    tier: int
    floor_y: int
    left_x: int
    right_x: int

    def rim_y(self, x: float) -> float:
        """The floor's y at `x` px, on the round rim (clamped to its ends)."""
        along = min(1.0, max(0.0, (x - self.left_x) / (self.right_x - self.left_x)))
        return self.floor_y + RIM_SAG_PX * 4 * along * (1 - along)


TERRACES = (
    Terrace(0, 846, -60, 1980),
    Terrace(1, 702, 40, 1880),
    Terrace(2, 558, 112, 1808),
    Terrace(3, 414, 178, 1742),
    Terrace(4, 270, 248, 1672),
)

_HOMES_SIDE_PX = 456
_PITCH_WIDE_PX = 128
_ALTERNATE = (-1, 1)


def token_spot(tier: int, index: int, count: int) -> tuple[float, float]:
    """Centre of token `index` (0 to count - 1, highest standing first) of `count` (1 to 8) on a terrace, in px.

    Tokens fill outward from the stairs, right and left by turns, so the highest stand nearest the middle.
    """
    if not 0 <= tier < len(TERRACES):
        raise ValueError(f"tier must be 0 to {len(TERRACES) - 1}, not {tier}")
    if not 1 <= count <= 8 or not 0 <= index < count:
        raise ValueError(f"token {index} of {count}: count must be 1 to 8 and index below it")
    side = _ALTERNATE[(index + 1) % 2]
    rank = index // 2
    per_side = (count + 1) // 2
    reach = MIDDLE_PX - _HOMES_SIDE_PX - STAIRS_HALF_PX - TOKEN_PX - 12
    pitch = min(_PITCH_WIDE_PX, reach / (per_side - 1)) if per_side > 1 else 0.0
    lead = STAIRS_HALF_PX + TOKEN_PX / 2 + (12 if per_side > 3 else 26 if per_side > 2 else 60)
    x = MIDDLE_PX + side * (lead + rank * pitch)
    return x, TERRACES[tier].rim_y(x) - 44.0


_LEFT_X, _RIGHT_X = 276.0, 1644.0
SIGN_WIDTH_PX = 340
SIGN_HEIGHT_PX = 56

DISTRICT_TIERS: Mapping[str, int] = MappingProxyType(
    {
        "yard": 0,
        "undercroft": 0,
        "cafe-smile": 1,
        "market": 1,
        "museum": 2,
        "clinic": 2,
        "academy": 3,
        "terminal": 3,
        "rose-garden": 4,
        "skyline-gala": 4,
    }
)
_RIGHT_HAND = frozenset({"undercroft", "market", "clinic", "terminal", "skyline-gala"})

DISTRICT_SPOTS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        name: (_RIGHT_X if name in _RIGHT_HAND else _LEFT_X, TERRACES[tier].floor_y + (10.0 if tier else 16.0))
        for name, tier in DISTRICT_TIERS.items()
    }
)
"""Centre of each district's sign: room for SIGN_WIDTH_PX x SIGN_HEIGHT_PX, clear of tokens and of other signs."""

GATE_SIZE_PX = (64, 80)
DISTRICT_GATES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        name: (1508.0 if name in _RIGHT_HAND else 412.0, TERRACES[tier].floor_y - 60.0)
        for name, tier in DISTRICT_TIERS.items()
    }
)
"""Centre of each district's gate (GATE_SIZE_PX), at the inner end of its street."""

STAIR_LABELS: tuple[tuple[float, float], ...] = tuple(
    (float(MIDDLE_PX), t.rim_y(MIDDLE_PX) + 36.0) for t in TERRACES[1:]
)
"""Centre of the line's label (at most 124 x 40 px) below the gate on the stairs up to tier 1, 2, 3, 4."""
STAIR_GATES: tuple[tuple[float, float], ...] = tuple(
    (float(MIDDLE_PX), t.rim_y(MIDDLE_PX) - 34.0) for t in TERRACES[1:]
)
"""Centre of each gate on the stairs (80 x 100 px), tier 1 first."""

RUNWAY_SPOT = (470.0, 292.0)
"""On the coast: the middle of the runway on the hill's top."""
PIER_SPOT = (1220.0, 850.0)
"""On the coast: where a boat lies at the pier, its waterline's middle."""
MENU_BOX = (160, 590, 560, 400)
"""On the title's ground: what is left calm for a menu."""
FLOOR_Y = 760
"""On a district's stage: figures end here; the fore layer's ledge begins here and hides their lower edge."""
GUEST_PX, GUEST_FOOT_Y = (480, 620), 590.0
"""Size of the pictures of the empty chair, and where things stand in them."""
