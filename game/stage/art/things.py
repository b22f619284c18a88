"""All icons by name, 128 px each, in the city's one hand; must not know where they are shown."""

from game.stage.art.pen import sheet
from game.stage.art.things_desks import DESKS
from game.stage.art.things_errands import ERRAND_THINGS
from game.stage.art.things_goods import GOODS
from game.stage.art.things_places import PLACES
from game.stage.art.things_signs import FORM_ICONS, SIGNS
from game.stage.art.things_tills import TILLS

__all__ = ["FORM_ICONS", "SIZE_PX", "THINGS", "thing_svg"]

SIZE_PX = 128
THINGS: tuple[str, ...] = (*GOODS, *PLACES, *SIGNS, *DESKS, *TILLS, *ERRAND_THINGS)
"""Every icon's name."""


def thing_svg(name: str) -> str:
    """One icon, 128 x 128 px, transparent ground; an unknown name is a ValueError that lists the known ones."""
    for drawer in (GOODS, PLACES, SIGNS, DESKS, TILLS, ERRAND_THINGS):
        if name in drawer:
            return sheet(SIZE_PX, SIZE_PX, drawer[name]())
    raise ValueError(f"no picture of {name!r}; there are {', '.join(THINGS)}")
