"""One encounter as it is retold: who did what against which word, how it ended, who paid; stars if they may be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.city import events as ev
from game.city.deeds import CITIZENS
from game.city.finale import COINS_A_LIFE
from game.city.pack import MaskId
from game.content.wording import Wording, sentence
from game.debrief.story.pieces import Piece
from game.debrief.story.sentences import promised

KEPT_TOLD = 2
"""So many ways of keeping a word are told one by one."""
PLAIN, BROKEN, HURT = 40, 30, 15
"""What a scene weighs; more for a broken word, more where that cost another something."""


@dataclass(slots=True)
class SceneTold:
    """An encounter that stands, with what was shown of its end."""

    done: ev.EncounterDone
    day: int
    number: int
    outcome: ev.OutcomeShown | None
    fooled: tuple[MaskId, ...] = ()
    """Who had laid a coin on a word that was broken."""
    roles: Mapping[str, MaskId] = field(default_factory=dict)
    """Who played which part of the card."""
    stars: dict[MaskId, list[int]] = field(default_factory=dict)
    """What living raters gave, in no order that would tell who; filled only where it may be told."""

    @property
    def wronged(self) -> list[MaskId]:
        """Who was in front, kept its word, and had nothing of it where another broke its own."""
        if not self.done.broken or self.outcome is None:
            return []
        said, paid = dict(self.done.promises), {mask for mask, *_ in self.outcome.pays}
        return [m for m, *_ in self.done.acts if said.get(m) and m not in self.done.broken and m not in paid]

    def piece(self, words: Wording) -> Piece:
        """Told in full; in short by its title and the line that ended it."""
        line = self._named(words, self.outcome.line) if self.outcome is not None else ""
        title = words.card(self.done.card)
        deeds = sentence("; ".join(self._deeds(words)) or words("story.unseen"))
        parts = [words("retold.scene", title=title, deeds=deeds, line=line).strip()]
        if self.wronged:
            parts.append(words("retold.wronged", turn=self.number, masks=words.masks(self.wronged)))
        if self.fooled:
            parts.append(words("retold.fooled", turn=self.number, masks=words.masks(self.fooled)))
        parts += [*self._pays(words), *self._stars(words)]
        weight = PLAIN + BROKEN * bool(self.done.broken) + HURT * bool(self.wronged or self.fooled)
        short = words("retold.scene.line", title=title, line=line or f"{deeds}.")
        return Piece(self.day, weight, " ".join(parts), short, is_scene=True)

    def _named(self, words: Wording, text: str) -> str:
        return words.named(words.grammar.filled(text, {role: words.mask(mask) for role, mask in self.roles.items()}))

    def _deeds(self, words: Wording) -> Iterator[str]:
        """Who did the same against the same word is told together; broken words first."""
        said = dict(self.done.promises)
        groups: dict[tuple[str, str, str], list[MaskId]] = {}
        kept = [did for mask, act, did in self.done.acts if said.get(mask) == act and mask not in self.done.broken]
        are_few = len(set(kept)) <= KEPT_TOLD and not any(did.startswith("was ") for did in kept)
        for mask, act, did in self.done.acts:
            own = said.get(mask, "")
            vow = promised(words, self.done.card, own)
            key = "broken" if mask in self.done.broken else "kept" if own == act else "kinder" if own else "plain"
            group = (key, "", did if are_few else "") if key == "kept" else (key, vow, did)
            if did.startswith("was ") and key != "kept":
                group = (key, vow, did + " " * len(groups))  # "Odile and Ivo was busy"
            groups.setdefault(group, []).append(mask)
        order = ("broken", "kinder", "plain", "kept")
        for (key, own, did), masks in sorted(groups.items(), key=lambda row: order.index(row[0][0])):
            name = "retold.did" if key == "plain" else f"retold.did.{key}"
            if key == "kept" and did:
                name = "retold.did.true"
            yield words(
                name, turn=self.number, masks=words.masks(masks), said=own, did=self._named(words, did.rstrip())
            )

    def _pays(self, words: Wording) -> Iterator[str]:
        """Who came out with less; what a broken word brought, or where none was broken what there was most of.

        Whoever had the same is named beside the liar: what all had is not what the broken word brought.
        """
        if self.outcome is None:
            return
        losses: dict[tuple[int, int], list[MaskId]] = {}
        gains: dict[tuple[int, int], list[MaskId]] = {}
        for mask, coins, life in self.outcome.pays:
            if (coins < 0 or life < 0) and (mask not in self.fooled or (coins, life) != (-1, 0)):
                losses.setdefault((min(coins, 0), min(life, 0)), []).append(mask)
            if coins > 0 or life > 0:
                gains.setdefault((max(coins, 0), max(life, 0)), []).append(mask)
        yield from self._rows(words, "retold.lost", losses)
        liars = set(self.done.broken)
        told = [got for got, masks in gains.items() if not liars or liars & set(masks)]
        best = sorted(told, key=lambda got: -(got[0] + COINS_A_LIFE * got[1]))[:1]
        yield from self._rows(words, "retold.got", {got: gains[got] for got in best})

    def _rows(self, words: Wording, key: str, rows: Mapping[tuple[int, int], list[MaskId]]) -> Iterator[str]:
        for at, ((coins, life), masks) in enumerate(rows.items()):
            parts = [words("retold.coins", count=abs(coins))] if coins else []
            parts += [words("retold.life", count=abs(life))] if life else []
            what = words.listed(parts)
            what = words("retold.each", what=what) if len(masks) > 1 else what
            yield sentence(words(key, turn=self.number + at, masks=words.masks(masks), what=what))

    def _stars(self, words: Wording) -> Iterator[str]:
        liars = [row for row in self.stars.items() if row[0] in self.done.broken]
        for at, (mask, stars) in enumerate(liars or list(self.stars.items())[:1]):
            told = ", ".join(map(str, sorted(stars)))
            yield words("retold.stars", turn=self.number + at, mask=words.mask(mask), stars=told)


def of_the_table(stars: Iterable[ev.StarsGiven]) -> dict[MaskId, list[int]]:
    """Stars of living raters by whom they were for."""
    found: dict[MaskId, list[int]] = {}
    for star in stars:
        if star.by not in CITIZENS:
            found.setdefault(star.of, []).append(star.stars)
    return found
