"""All icons by name, 128 px each, in the city's one hand; must not know where they are shown."""

from game.stage.art.pen import sheet
from game.stage.art.things_desks import DESKS
from game.stage.art.things_goods import GOODS
from game.stage.art.things_places import PLACES
from game.stage.art.things_signs import FORM_ICONS, SIGNS

__all__ = ["FORM_ICONS", "SIZE_PX", "THINGS", "thing_svg"]

SIZE_PX = 128
THINGS: tuple[str, ...] = (*GOODS, *PLACES, *SIGNS, *DESKS)
"""Every icon's name."""


def thing_svg(name: str) -> str:
    """One icon, 128 x 128 px, transparent ground; an unknown name is a ValueError that lists the known ones."""
    draw = GOODS.get(name) or PLACES.get(name) or SIGNS.get(name) or DESKS.get(name)
    if draw is None:
        raise ValueError(f"no picture of {name!r}; there are {', '.join(THINGS)}")
    return sheet(SIZE_PX, SIZE_PX, draw())
