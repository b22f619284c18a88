"""One encounter as it is retold: who did what against which word, how it ended, who paid; stars if they may be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.city import events as ev
from game.city.deeds import CITIZENS
from game.city.finale import COINS_A_LIFE
from game.city.pack import MaskId
from game.content.wording import Wording, sentence
from game.debrief.level import OF_EACH
from game.debrief.story.pieces import Piece
from game.debrief.story.sentences import promised

SUM_OF_LEAST = 2
"""A sum of fewer would be one mask's own."""
KEPT_TOLD = 2
"""So many ways of keeping a word are told one by one."""
QUOTES = "“”„"
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
    silent: frozenset[MaskId] = frozenset()
    """Whose deed the card chose, as its time ran out;"""
    passed: frozenset[MaskId] = frozenset()
    """or as it passed."""
    stars: dict[MaskId, list[int]] = field(default_factory=dict)
    """What living raters gave, in no order that would tell who; filled only where it may be told."""

    @property
    def wronged(self) -> list[MaskId]:
        """Who was in front, kept its word, and had nothing of it where another broke its own."""
        if not self.done.broken or self.outcome is None:
            return []
        said, paid = dict(self.done.promises), {mask for mask, *_ in self.outcome.pays}
        return [m for m, *_ in self.done.acts if said.get(m) and m not in self.done.broken and m not in paid]

    @property
    def empty_handed(self) -> list[MaskId]:
        """All in front who broke no word and had nothing, where somebody was wronged: of each of them it is true."""
        if not self.wronged or self.outcome is None:
            return []
        paid = {mask for mask, *_ in self.outcome.pays}
        return [mask for mask in self.done.front if mask not in self.done.broken and mask not in paid]

    def piece(self, words: Wording, level: int = OF_EACH) -> Piece:
        """Told in full; in short by its title and the line that ended it. Where only sums are told, it paid sums."""
        line = self._named(words, self.outcome.line) if self.outcome is not None else ""
        title = words.card(self.done.card)
        deeds = sentence("; ".join(self._deeds(words)) or words("story.unseen"))
        parts = [words("retold.scene", title=title, deeds=deeds, line=line).strip()]
        if self.empty_handed:
            parts.append(words("retold.wronged", turn=self.number, masks=words.masks(self.empty_handed)))
        if self.fooled:
            parts.append(words("retold.fooled", turn=self.number, masks=words.masks(self.fooled)))
        parts += [*(self._pays(words) if level >= OF_EACH else self._sums(words)), *self._stars(words)]
        weight = PLAIN + BROKEN * bool(self.done.broken) + HURT * bool(self.wronged or self.fooled)
        short = words("retold.scene.line", title=title, line=line or f"{deeds}.")
        return Piece(self.day, weight, " ".join(parts), short, is_scene=True)

    def _named(self, words: Wording, text: str) -> str:
        return words.named(words.grammar.filled(text, {role: words.mask(mask) for role, mask in self.roles.items()}))

    def _deeds(self, words: Wording) -> Iterator[str]:
        """Who did the same against the same word is told together; broken words first."""
        said = dict(self.done.promises)
        groups: dict[tuple[str, str, str], list[MaskId]] = {}
        same = {
            mask
            for mask, act, did in self.done.acts
            if mask in said and mask not in self.done.broken and is_as_said(words, self.done.card, said[mask], act, did)
        }
        kept = [did for mask, _, did in self.done.acts if mask in same]
        are_few = len(set(kept)) <= KEPT_TOLD and not any(did.startswith("was ") for did in kept)
        for mask, _, did in self.done.acts:
            own = said.get(mask, "")
            vow = promised(words, self.done.card, own)
            key = "broken" if mask in self.done.broken else "kept" if mask in same else "kinder" if own else "plain"
            key = "silent" if mask in self.silent else "passed" if mask in self.passed else key
            vow = vow.strip(QUOTES)  # a promise that is itself a quotation needs no second pair of marks
            group = (key, "" if key in ("silent", "passed") else vow, did)
            if key == "kept":
                group = (key, "", did if are_few else "")
            if did.startswith("was ") and key != "kept":
                group = (key, vow, did + " " * len(groups))  # "Odile and Ivo was busy"
            groups.setdefault(group, []).append(mask)
        order = ("broken", "kinder", "silent", "passed", "plain", "kept")
        for (key, own, did), masks in sorted(groups.items(), key=lambda row: order.index(row[0][0])):
            name = "retold.did" if key == "plain" else f"retold.did.{key}"
            if key == "kept" and did:
                name = "retold.did.true"
            if len(masks) > 1 and words.has(f"{name}.many"):
                name += ".many"
            yield words(
                name, turn=self.number, masks=words.masks(masks), said=own, did=self._named(words, did.rstrip())
            )

    def _sums(self, words: Wording) -> Iterator[str]:
        """What all came out with together; nothing where but one had any of it."""
        pays = self.outcome.pays if self.outcome is not None else ()
        if len(pays) < SUM_OF_LEAST:
            return
        coins, life = sum(row[1] for row in pays), sum(row[2] for row in pays)
        less, more = _parts(words, min(coins, 0), min(life, 0)), _parts(words, max(coins, 0), max(life, 0))
        if less or more:
            key = "both" if less and more else "lost" if less else "got"
            yield words(f"retold.sums.{key}", less=words.listed(less), what=words.listed(more))

    def _pays(self, words: Wording) -> Iterator[str]:
        """Who came out with less, and what else they had; what a broken word brought, or else what was most.

        Whoever had the same is named beside the liar: what all had is not what the broken word brought. Where some had
        less than what is told last, that is said to be the most.
        """
        if self.outcome is None:
            return
        rows: dict[tuple[int, int], list[MaskId]] = {}
        for mask, coins, life in self.outcome.pays:
            if mask not in self.fooled or (coins, life) != (-1, 0):
                rows.setdefault((coins, life), []).append(mask)
        losses = {got: masks for got, masks in rows.items() if min(got) < 0}
        gains = {got: masks for got, masks in rows.items() if min(got) >= 0 and any(got)}
        for at, ((coins, life), masks) in enumerate(losses.items()):
            less = _parts(words, min(coins, 0), min(life, 0), each=len(masks) > 1)
            more = _parts(words, max(coins, 0), max(life, 0), each=len(masks) > 1)
            key = "retold.both" if more else "retold.lost"
            told = {"masks": words.masks(masks), "what": words.listed(less), "more": words.listed(more)}
            yield sentence(words(key, turn=self.number + at, **told))
        liars = set(self.done.broken)
        told_of = [got for got, masks in gains.items() if not liars or liars & set(masks)]
        best = max(told_of, key=_worth, default=None)
        if best is not None:
            masks, what = gains[best], words.listed(_parts(words, *best, each=len(gains[best]) > 1))
            # Whoever paid may still have come out with more.
            is_most = not liars and len(gains) > 1 and max(rows, key=_worth) == best
            key = "retold.most_of_it" if is_most else "retold.got"
            yield sentence(words(key, turn=self.number, masks=words.masks(masks), what=what))

    def _stars(self, words: Wording) -> Iterator[str]:
        liars = [row for row in self.stars.items() if row[0] in self.done.broken]
        for at, (mask, stars) in enumerate(liars or list(self.stars.items())[:1]):
            told = ", ".join(map(str, sorted(stars)))
            yield words("retold.stars", turn=self.number + at, mask=words.mask(mask), stars=told)


def _worth(got: tuple[int, int]) -> int:
    return got[0] + COINS_A_LIFE * got[1]


def _parts(words: Wording, coins: int, life: int, *, each: bool = False) -> list[str]:
    """ "2 coins", "3 Life points"; the last with "each" where several had as much."""
    parts = [words("retold.coins", count=abs(coins))] if coins else []
    parts += [words("retold.life", count=abs(life))] if life else []
    return [*parts[:-1], words("retold.each", what=parts[-1])] if each and parts else parts


def of_the_table(stars: Iterable[ev.StarsGiven]) -> dict[MaskId, list[int]]:
    """Stars of living raters by whom they were for."""
    found: dict[MaskId, list[int]] = {}
    for star in stars:
        if star.by not in CITIZENS:
            found.setdefault(star.of, []).append(star.stars)
    return found


def is_as_said(words: Wording, card: str, own: str, act: str, did: str) -> bool:
    """Whether a deed is the very one that was promised: a smile that is held or slips goes by another name at the end.

    A vow is no deed of its own; whoever did not break it kept it.
    """
    if own == act:
        return True
    found = words.pack.cards.get(card)
    rules = found.rules if found is not None else None
    acts, vows = getattr(rules, "acts", ()), getattr(rules, "vows", ())
    return any(a.id == own and a.did == did for a in acts) or any(
        vow.id == own for vow in vows if vow.id not in {a.id for a in acts}
    )
