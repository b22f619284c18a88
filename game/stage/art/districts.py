"""Every district as a stage for an encounter, in three layers for parallax; must not know figures, cards or words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from game.stage.art import (
    districts_care,
    districts_foot,
    districts_garden,
    districts_halls,
    districts_street,
    districts_wares,
)
from game.stage.art.districts_parts import FLOOR_Y, Stage
from game.stage.art.pen import sheet

__all__ = ["DISTRICTS", "FLOOR_Y", "LAYERS", "Layer", "district_svg"]

Layer = Literal["back", "middle", "fore"]
LAYERS: tuple[Layer, ...] = get_args(Layer)

_STAGES: Mapping[str, Stage] = MappingProxyType(
    districts_garden.STAGES
    | districts_halls.STAGES
    | districts_care.STAGES
    | districts_wares.STAGES
    | districts_foot.STAGES
    | districts_street.STAGES
)
DISTRICTS: tuple[str, ...] = tuple(_STAGES)


def district_svg(district_id: str, layer: Layer) -> str:
    """One layer of a district's stage, 1920 x 1080 px.

    `back` is opaque. Figures stand behind `fore`, whose ledge begins at FLOOR_Y; y under 130 and over 890 is calm.
    """
    if district_id not in _STAGES:
        raise ValueError(f"no stage for the district {district_id!r}; there are {', '.join(DISTRICTS)}")
    if layer not in LAYERS:
        raise ValueError(f"a layer is one of {', '.join(LAYERS)}, not {layer!r}")
    stage = _STAGES[district_id]
    draw = {"back": stage.back, "middle": stage.middle, "fore": stage.fore}[layer]
    return sheet(1920, 1080, draw())
