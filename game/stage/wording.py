"""Finds the words for keys, options, masks and regimes; the only place where ids become sentences."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.pack import MaskId, Pack
from game.engine.prompts import Choose, Option, Prompt, Raw

STARS = {n: f"{n}\N{BLACK STAR}" for n in range(1, 6)}


class Wording:
    """The pack's words with their {holes} filled. A missing key shows as itself, so that it is seen in the gallery."""

    def __init__(self, pack: Pack) -> None:
        self._words: Mapping[str, str] = pack.words
        self._pack = pack
        self._masks = {mask.id: mask for mask in pack.masks}

    def __call__(self, key: str, **holes: object) -> str:
        text = self._words.get(key, key)
        for name, value in holes.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def has(self, key: str) -> bool:
        """Whether the pack has words for `key`."""
        return key in self._words

    def mask(self, mask: MaskId) -> str:
        """A mask's name."""
        return self._masks[mask].name if mask in self._masks else self(f"name.{mask}")

    def within(self, name: str) -> str:
        """A place's name as it stands within a sentence: "the Clinic"."""
        article = self("name.the")
        return article.lower() + name.removeprefix(article) if name.startswith(article) else name

    def named(self, text: str) -> str:
        """`{mask id}` becomes that mask's name."""
        for mask in self._masks.values():
            text = text.replace("{" + mask.id + "}", mask.name)
        return text

    def option(self, topic: str, option: Option) -> str:
        """The short words of an option on a button or a card, by what is asked."""
        if option.words:
            return self.named(option.words)
        match topic:
            case "travel":
                district = self._pack.districts[option.id]
                return district.short or district.name
            case "home":
                return self(f"home.{option.id}")
            case "wish" | "guess_wish":
                return self._pack.wishes[option.id].title
            case "rule" | "foretell_rule":
                return self.regime(option.id)
            case "petition" | "pledge" | "article" | "foretell_article" | "strike":
                return next(a.short or a.title for a in self._pack.articles if a.id == option.id)
            case "headline" | "foretell_headline":
                return next(h.short or h.words for h in self._pack.headlines if h.id == option.id)
            case "vouch" | "jump_seat" | "company" if option.id in self._masks:
                return self.mask(option.id)
        return self(f"option.{topic}.{option.id}")

    def answer(self, prompt: Prompt, raw: Raw | None) -> str:
        """The words of an answer; "" for an unused button."""
        if raw is None:
            return ""
        if isinstance(prompt, Choose):
            return next((self.option(prompt.topic, option) for option in prompt.options if option.id == raw), str(raw))
        return prompt.words_of(raw) or self(prompt.key_of(raw))

    def regime(self, name: str) -> str:
        """A regime's name as on its card."""
        return self(f"regime.{name}.name")

    def seconds(self, seconds: float | None) -> str:
        """Time left as 0:08; "" without a timer."""
        if seconds is None:
            return ""
        whole = max(0, int(seconds + 0.999))
        return f"{whole // 60}:{whole % 60:02d}"
