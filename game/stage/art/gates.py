"""The gate while it looks: its eye follows whoever comes up, and its beam with it. All else of it lies in files."""

from __future__ import annotations

from typing import Literal

from game.drawing.box import BOX, ArtBox
from game.drawing.dress import layers_of, with_layers
from game.drawing.pen import LIT, num, path

GateState = Literal["idle", "scan", "open", "closed", "bare"]
_MIDDLE, _EYE_Y, _FLOOR = 128.0, 98.0, 304.0
_REACH, _LOOK = 28.98, 26.0
"""How far, in px, the iris goes to each side, and the head of the beam."""


def gate_svg(state: GateState, gaze: float = 0, box: ArtBox = BOX) -> str:
    """One gate, 256 x 320 px. `gaze` -1 (left) to 1 (right), while it scans."""
    source = box.svg(f"gate/{state}")
    if state != "scan" or not gaze:
        return source
    gaze = max(-1.0, min(1.0, gaze))
    layers = layers_of(source)
    look, top = _MIDDLE + gaze * _LOOK, num(_EYE_Y + 10)
    beam = path(f"M{num(look - 12)} {top}L44 {num(_FLOOR)}H212L{num(look + 12)} {top}Z", LIT, alpha=0.6) + "\n"
    iris = f'<g transform="translate({num(gaze * _REACH)} 0)">{layers["iris"]}</g>\n'
    # A pack's own gate may have no beam: where nothing is, nothing moves.
    moved = {"beam": beam, "iris": iris}
    return with_layers(source, {name: svg for name, svg in moved.items() if layers[name].strip()})
