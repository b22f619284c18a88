"""Ids into the words of a pack, for charts and the report; an id that the pack no longer has stands as itself."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import MaskId, Pack

PLANE = "plane"


class Naming:
    """The pack's words with their {holes} filled, and its names. Opens no file."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._masks = {mask.id: mask.name for mask in pack.masks}
        self._homes = {home.id: home.name for home in pack.homes}

    def __call__(self, key: str, **holes: object) -> str:
        text = self.pack.words.get(key, key)
        for name, value in holes.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def has(self, key: str) -> bool:
        """Whether there are words for `key`."""
        return key in self.pack.words

    def counted(self, key: str, count: int, **holes: object) -> str:
        """A sentence with {count} in it: `<key>.one` for one, `<key>.none` for none where there is such a key."""
        form = {0: f"{key}.none", 1: f"{key}.one"}.get(count, key)
        return self(form if form in self.pack.words else key, count=count, **holes)

    def mask(self, mask: MaskId) -> str:
        """A mask's name."""
        return self._masks.get(mask, mask)

    def rule(self, regime: str) -> str:
        """A rule's name as on its card."""
        return self.pack.words.get(f"regime.{regime}.name", regime)

    def tier(self, tier: int) -> str:
        """A tier's name, 0 to 4."""
        return self(f"tier.{tier}")

    def door(self, door: str) -> str:
        """A district, a home or the plane."""
        if door in self.pack.districts:
            return self.pack.districts[door].name
        if door == PLANE:
            return self(f"story.place.{PLANE}")
        return self._homes.get(door, door)

    def short(self, door: str) -> str:
        """A district, a home or the plane, in few letters: for tables."""
        if door in self.pack.districts:
            return self.pack.districts[door].short or self.pack.districts[door].name
        return self(f"home.{door}") if self.has(f"home.{door}") else self.door(door)

    def inside(self, door: str) -> str:
        """A door's name in the middle of a sentence."""
        name = self.door(door)
        return f"{name[0].lower()}{name[1:]}" if name.startswith("The ") else name

    def wish(self, wish: str) -> str:
        """A wish's title."""
        return self.pack.wishes[wish].title if wish in self.pack.wishes else wish

    def card(self, card: str) -> str:
        """An encounter card's title."""
        return self.pack.cards[card].title if card in self.pack.cards else card

    def told(self, text: str) -> str:
        """A text in which {mask id} stands for that mask's name."""
        for mask, name in self._masks.items():
            text = text.replace("{" + mask + "}", name)
        return text

    def listed(self, names: Iterable[str]) -> str:
        """ "Odile, Ivo and Cleo"; "" for nobody."""
        found = list(names)
        if len(found) < 2:
            return "".join(found)
        return self("story.and", first=", ".join(found[:-1]), last=found[-1])

    def masks(self, masks: Iterable[MaskId]) -> str:
        """Masks by name, in one line."""
        return self.listed(map(self.mask, masks))


def sentence(text: str) -> str:
    """With a capital at its head."""
    return text[:1].upper() + text[1:]
