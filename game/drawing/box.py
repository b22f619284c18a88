"""The box of pictures: a drawing by its name, from the pack's own folder if it brings one, else from assets/art."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from game.drawing.dress import dressed
from game.drawing.relined import relined
from game.places import ASSETS

ART = ASSETS / "art"
ENDING = ".svg"
THING, PLAIN_THING = "thing/", "thing/plain"
"""What has no picture of its own, a form or a good of somebody's pack, shows the plain one."""
STATE = ":"
"""Behind it a name may say in which state the picture is wanted: `home/garden:lit`."""


class NoPicture(KeyError):
    """There is no drawing of that name."""


class ArtBox:
    """`own`: a pack's drawings by name. Files are read when they are first asked for."""

    def __init__(self, own: Mapping[str, str] | None = None) -> None:
        self.own = own or {}

    def __contains__(self, name: str) -> bool:
        return name in self.own or name in names()

    def source(self, name: str) -> str:
        """The drawing as it lies in its file, an element a line. Raises NoPicture, OSError."""
        if name in self.own:
            return relined(self.own[name])
        if name not in names():
            raise NoPicture(name)
        return _read(name)

    def svg(self, name: str, slots: Mapping[str, str] | None = None, states: Collection[str] = ()) -> str:
        """The drawing with those colours, in those states and in the one that the name says."""
        name, _, state = name.partition(STATE)
        if name.startswith(THING) and name not in self:
            name = PLAIN_THING
        return dressed(self.source(name), slots, (*states, state) if state else states)


BOX = ArtBox()
"""The game's own pictures."""


@cache
def names() -> frozenset[str]:
    """Every drawing in assets/art by name, such as `thing/cake`."""
    return frozenset(path.relative_to(ART).with_suffix("").as_posix() for path in ART.rglob(f"*{ENDING}"))


@cache
def within(folder: str) -> tuple[str, ...]:
    """The names of the drawings right in a folder, without it, in alphabetical order."""
    head = f"{folder}/"
    return tuple(sorted(n.removeprefix(head) for n in names() if n.startswith(head) and "/" not in n[len(head) :]))


def folders(folder: str) -> Iterator[str]:
    """The folders right in a folder, in alphabetical order."""
    head = f"{folder}/"
    below = (name[len(head) :] for name in names() if name.startswith(head))
    yield from sorted({name.partition("/")[0] for name in below if "/" in name})


@cache
def _read(name: str) -> str:
    return (ART / f"{name}{ENDING}").read_text(encoding="utf-8")
