"""Every word on the screen is the pack's, a figure, a letter or a key: no id, no hole that nobody has filled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache

from game.content import default_pack
from tests.laws.screens import Film, hold
from tests.screens.picture import KEYS, PAD_KEYS
from tests.screens.shown import Shown

_ID = re.compile(r"[a-z0-9]+([-_./][a-z0-9]+)*")
_HOLE = re.compile(r"\\\{[a-z0-9_-]+\\\}")
_COUNTED = re.compile(r"\{(\w+):([^|{}]*)\|([^|{}]*)\}")
"""A number with what it counts, for one and for more."""
_FIGURE = re.compile(r"[+\N{MINUS SIGN}\N{MULTIPLICATION SIGN}-]?[\d▒][\d.,:%▒]*( ¤|★| %)?|[A-Z]|z z z|…|-")
_READ = {"title", "text", "words", "hint", "did", "line", "gloss", "job", "weakness", "name", "short", "source"}
"""Fields of the pack whose value is read even if it looks like an id ("none", "two")."""
LABELS = frozenset({*"".join(KEYS), *PAD_KEYS, "locked in", "?", "!"})


def _texts(value: object, field: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if field in _READ or not _ID.fullmatch(value):
            yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each, field)
    elif isinstance(value, list | tuple | frozenset | set):
        for each in value:
            yield from _texts(each, field)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _texts(getattr(value, each.name), each.name)


class Known:
    """Texts that may be on a screen; holes stand for anything."""

    def __init__(self, texts: Iterable[str]) -> None:
        texts = {_COUNTED.sub(form, text) for text in texts for form in (r"{\1} \2", r"{\1} \3")}
        self.plain = {text for text in texts if "{" not in text}
        holes = [re.escape(text) for text in texts if "{" in text]
        # A hole alone would admit everything.
        self.patterns = [re.compile(_HOLE.sub("(.+)", p), re.DOTALL) for p in holes if len(_HOLE.sub("", p)) >= 4]
        self._speech = "\n".join(texts)
        self._found: dict[str, bool] = {}

    def has(self, text: str) -> bool:
        if text not in self._found:
            self._found[text] = self._has(text)
        return self._found[text]

    def _has(self, text: str) -> bool:
        if not text.strip() or text in self.plain or text in LABELS or _FIGURE.fullmatch(text):
            return True
        if any(pattern.fullmatch(text) for pattern in self.patterns):
            return True
        if len(text) > 10 and text[-1] in ".?!" and text in self._speech:
            return True  # a speech is shown sentence by sentence
        for between in (" \N{MIDDLE DOT} ", ": ", ". ", "? ", "! ", ", ", " "):
            head, found, tail = text.partition(between)
            while found:
                end = between.strip() if between[0] in ".?!" else ""
                if self.has(head + end) and self.has(tail):
                    return True
                more, found, tail = tail.partition(between)
                head = f"{head}{between}{more}"
        return False


@lru_cache(maxsize=1)
def known() -> Known:
    pack = default_pack()
    return Known((*pack.words.values(), *_texts(pack)))


def _spoken(shown: Shown) -> Known:
    """What the rules themselves have put into words on this card: deeds, promises, answers of a desk."""
    said = [text for event in shown.told[-90:] for text in _texts(event)]
    said += [option.words for prompt in shown.live.prompts.values() for option in getattr(prompt, "options", ())]
    return Known(filter(None, said))


def words(shown: Shown) -> Iterator[str]:
    rules: Known | None = None
    for note in shown.frame.words:
        if "{" in note.text or "}" in note.text:
            yield f"a hole is open: {note.text!r}"
        sources = {note.text, *shown.frame.whole.get(note.text, ())}
        is_known = any(known().has(source) for source in sources)
        if not is_known:
            rules = rules or _spoken(shown)
            is_known = any(rules.has(source) for source in sources)
        yield "" if is_known else f"nobody has words for {note.text!r}"


def test_every_word_on_the_screen_is_the_packs(film: Film) -> None:
    hold(words, film, 1000)


_TWO_STOPS = re.compile("[?!.][\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}]?[.?!]")


def stops(shown: Shown) -> Iterator[str]:
    """A sentence that ends with what somebody said has one mark at its end."""
    for note in shown.frame.words:
        if _TWO_STOPS.search(note.text):
            yield f"two marks: {note.text!r}"
    yield ""


def test_no_sentence_ends_twice(film: Film) -> None:
    hold(stops, film)
