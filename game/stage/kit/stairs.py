"""Where the drawn stairs of the fourth terrace lie (assets/art/ground/stairs.svg); draws nothing."""

from __future__ import annotations

STEPS, FLAT = 7, 8
STAIRS_X, STAIRS_Y = 640.0, 492.0
"""The edge of the upper landing; so many steps, and so much room of a step's width at their foot."""
STEP_W, STEP_H = 72.0, 40.0


def step_at(share: float) -> tuple[float, float]:
    """The point of the stairs after a share (0-1) of the way down."""
    along = max(0.0, min(share, 1.0)) * (STEPS + FLAT)
    down = min(float(STEPS), float(int(along)))
    return STAIRS_X - 60 + along * STEP_W, STAIRS_Y + down * STEP_H
