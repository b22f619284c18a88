"""Which files a pack has and what stands in each. A table; reads nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.city import pack


@dataclass(frozen=True, slots=True)
class PackHead:
    """What pack.toml says of the pack itself.

    `based_on` names another pack: files that this one does not have are taken from it, and words add to its words.
    `adds` names files ("masks", "cards") whose things are added to those of that pack instead of taking their place.
    """

    id: str
    version: str
    title: str
    author: str
    licence: str
    based_on: str = ""
    adds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing, in tables [[name]] of `file` ("cards/*.toml": of every file there)."""

    name: str
    file: str
    shape: type
    is_optional: bool = False
    """Whether a pack may do without the file."""

    @property
    def plural(self) -> str:
        """The file's name as a word: "masks", "cards"."""
        return self.file.removesuffix(".toml").removesuffix("/*")


HEAD = Kind("pack", "pack.toml", PackHead)
WORDS = Kind("words", "words/*.toml", str)
KINDS: tuple[Kind, ...] = (
    Kind("mask", "masks.toml", pack.Mask),
    Kind("district", "districts.toml", pack.District),
    Kind("home", "homes.toml", pack.Home),
    Kind("regime", "regimes.toml", pack.TunedRegime, is_optional=True),
    Kind("wish", "wishes.toml", pack.Wish),
    Kind("headline", "headlines.toml", pack.Headline),
    Kind("event", "events.toml", pack.CityEvent),
    Kind("article", "articles.toml", pack.Article, is_optional=True),
    Kind("fact", "facts.toml", pack.Fact, is_optional=True),
    Kind("scenario", "scenarios.toml", pack.Scenario),
    Kind("card", "cards/*.toml", pack.Card),
)
