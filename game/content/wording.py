"""The word book: a pack's words, and the names of all that it has ids for. The only place where ids become sentences.

Opens no file. A missing key shows as itself, so that it is seen; an id that the pack no longer has likewise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

from game.city.pack import MaskId, Pack
from game.content.grammar import grammar_of
from game.engine.prompts import Choose, Option, Prompt, Raw

OPINIONS = frozenset({"poll", "feeling"})
"""Questions that are answered by a number from no to yes: nobody is given a star."""
_STOPS = re.compile("([?!.][\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}]?)[.]")
"""A stop after what has one already, within its quotation marks or without any."""
VARIANT = "~"
"""Between a key and the number of a variant of its text, from 2 on; in a pack a list of texts."""


class Wording:
    """The words of one pack with their {holes} filled. `spare` has words for keys that a pack need not bring."""

    def __init__(self, pack: Pack, spare: Mapping[str, str] | None = None) -> None:
        self.speak(pack, spare)

    def speak(self, pack: Pack, spare: Mapping[str, str] | None = None) -> None:
        """The words of this pack from now on: whoever holds the book reads the other language."""
        self.pack = pack
        self.grammar = grammar_of(pack.language)
        self._words: Mapping[str, str] = {**spare, **pack.words} if spare is not None else pack.words
        self._variants = Counter(key.split(VARIANT)[0] for key in self._words if VARIANT in key)
        self._masks = {mask.id: mask.name for mask in pack.masks}
        self._jobs = {mask.id: mask.job for mask in pack.masks}
        self._homes = {home.id: home.name for home in pack.homes}
        self._articles = {article.id: article for article in pack.articles}
        self._headlines = {headline.id: headline for headline in pack.headlines}
        self._events = {event.id: event.title for event in pack.events}

    @property
    def language(self) -> str:
        """The code of the language that it speaks."""
        return self.pack.language

    @property
    def picture_key(self) -> str:
        """What a picture hangs on that asks for words while it is painted."""
        return self.pack.picture_key

    def __call__(self, key: str, *, turn: object = 0, **holes: object) -> str:
        """The words of a key. `turn`: which of its variants, one after the other; a count that all seats share."""
        at = turn % (self._variants[key] + 1) if turn and isinstance(turn, int) else 0
        text = self._words.get(f"{key}{VARIANT}{at + 1}" if at else key, key)
        return self.grammar.filled(text, holes)

    def variants(self, key: str) -> tuple[str, ...]:
        """Every text of a key, in their turns."""
        others = (f"{key}{VARIANT}{at}" for at in range(2, self._variants[key] + 2))
        return tuple(self._words.get(each, each) for each in (key, *others))

    def has(self, key: str) -> bool:
        """Whether there are words for `key`."""
        return key in self._words

    def counted(self, key: str, count: int, **holes: object) -> str:
        """A sentence with {count} in it: `<key>.one` for one, `<key>.none` for none where there is such a key."""
        form = {0: f"{key}.none", 1: f"{key}.one"}.get(count, key)
        return self(form if self.has(form) else key, count=count, **holes)

    def listed(self, names: Iterable[str]) -> str:
        """ "Odile, Ivo and Cleo"; "" for nobody."""
        found = list(names)
        if len(found) < 2:
            return "".join(found)
        return self("story.and", first=", ".join(found[:-1]), last=found[-1])

    def named(self, text: str) -> str:
        """`{mask id}` becomes that mask's name."""
        return self.grammar.filled(text, self._masks) if "{" in text else text

    def score(self, text: str) -> str:
        """A standing, `4.287` or `4.2▒▒`, as this language writes it."""
        return self.grammar.score(text)

    def drawn(self, text: str) -> str:
        """A figure as this language writes it; words are written as it writes them already."""
        return text if any(map(str.isalpha, text)) else self.grammar.figure(text)

    # -- who

    def mask(self, mask: MaskId) -> str:
        """The name of a mask, or of whoever else has one: the street."""
        return self._masks.get(mask) or self._words.get(f"name.{mask}", mask)

    def masks(self, masks: Iterable[MaskId]) -> str:
        """Masks by name, in one line."""
        return self.listed(map(self.mask, masks))

    def job(self, mask: MaskId) -> str:
        """What a mask does for a living; its name where it does nothing."""
        return self._jobs.get(mask) or self.mask(mask)

    # -- where

    def door(self, door: str) -> str:
        """A district, a home or the plane."""
        if door in self.pack.districts:
            return self.pack.districts[door].name
        return self.home(door) if door in self._homes else self._words.get(f"story.place.{door}", door)

    def short(self, door: str) -> str:
        """A district, a home or the plane, in few letters: for tables."""
        if door in self.pack.districts:
            return self.pack.districts[door].short or self.pack.districts[door].name
        return self._words.get(f"home.{door}") or self.door(door)

    def inside(self, door: str) -> str:
        """A door's name in the middle of a sentence: "the Clinic"."""
        return self.within(self.door(door))

    def within(self, name: str) -> str:
        """A name that begins a line, as it stands within a sentence."""
        article = next((each for each in self("name.the").split("|") if name.startswith(each)), "")
        return article.lower() + name.removeprefix(article)

    def home(self, home: str) -> str:
        """A home's name."""
        return self._homes.get(home, home)

    def gate(self, gate: str) -> str:
        """What a gate opens or shuts."""
        return self._words.get(f"gate.{gate}", gate)

    # -- what

    def rule(self, regime: str) -> str:
        """A rule's name as on its card."""
        return self._words.get(f"regime.{regime}.name", regime)

    def tier(self, tier: int) -> str:
        """A tier's name, 0 to 4."""
        return self(f"tier.{tier}")

    def scenario(self, scenario: str) -> str:
        """A scenario's title."""
        return self.pack.scenarios[scenario].title if scenario in self.pack.scenarios else scenario

    def card(self, card: str) -> str:
        """An encounter card's title."""
        return self.pack.cards[card].title if card in self.pack.cards else card

    def wish(self, wish: str) -> str:
        """A wish's title."""
        return self.pack.wishes[wish].title if wish in self.pack.wishes else wish

    def article(self, article: str) -> str:
        """The title of an article of the charter."""
        return self._articles[article].title if article in self._articles else article

    def headline(self, headline: str, masks: Sequence[MaskId] = ()) -> str:
        """A headline as the paper of a match with these masks has it; its short name where it needs to know them."""
        found = self._headlines.get(headline)
        if found is None:
            return headline
        if "{job}" not in found.words:
            return found.words
        if not masks:
            return found.short or found.words
        return sentence(found.words.replace("{job}", self.job(masks[crc32(headline.encode()) % len(masks)])))

    def reason(self, why: str) -> str:
        """What coins or Life points came or went for: a card, a headline or an event by its title, else in words."""
        if why in self.pack.cards:
            return self.card(why)
        if self.has(f"why.{why}"):
            return self(f"why.{why}")
        if why in self._headlines:
            return self._headlines[why].short or self._headlines[why].words
        return self.event(why)

    def event(self, event: str) -> str:
        """The title of what is in the news."""
        return self._events.get(event, event)

    # -- what is asked and answered

    def option(self, topic: str, option: Option) -> str:
        """The short words of an option on a button or a card, by what is asked."""
        if option.words:
            return self.named(option.words)
        match topic:
            case "travel":
                return self.short(option.id)
            case "home":
                return self(f"home.{option.id}")
            case "wish" | "guess_wish":
                return self.wish(option.id)
            case "rule" | "foretell_rule" | "plea":
                return self.rule(option.id)
            case "petition" | "pledge" | "article" | "foretell_article" | "strike":
                return self._articles[option.id].short or self._articles[option.id].title
            case "headline" | "foretell_headline":
                return self._headlines[option.id].short or self._headlines[option.id].words
            case "vouch" | "jump_seat" | "company" | "guarantor" | "book" if option.id in self._masks:
                return self.mask(option.id)
        return self(f"option.{topic}.{option.id}")

    def answer(self, prompt: Prompt, raw: Raw | None) -> str:
        """The words of an answer; "" for an unused button."""
        if raw is None:
            return ""
        if isinstance(prompt, Choose):
            return next((self.option(prompt.topic, option) for option in prompt.options if option.id == raw), str(raw))
        if prompt.topic in OPINIONS:
            return str(raw)
        return prompt.words_of(raw) or self(prompt.key_of(raw), **prompt.holes_of(raw))


def one_stop(text: str) -> str:
    """A quoted question or shout needs no full stop of ours after it."""
    return _STOPS.sub(r"\1", text)


def sentence(text: str) -> str:
    """With a capital at its head."""
    return text[:1].upper() + text[1:]
