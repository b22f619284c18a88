"""What nobody could see, in words: one sentence for each row that is told (see game/city/secrets.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.city.secrets import TAGS, VOICE
from game.content.wording import Wording, sentence


def secret(words: Wording, kind: str, whose: str, what: Sequence[str]) -> str:
    """The sentence of one row; where nobody is named, of the whole table's."""
    many = "" if whose else ".all"
    if kind == TAGS:
        return sentence(words(f"secret.tags{many}", mask=words.mask(whose), tags=_tags(words, what)))
    if kind == VOICE:
        again = ".again" if whose and len(what) > 1 else many
        return sentence(
            words(f"secret.voice{again}", mask=words.mask(whose), card=words.card(what[0]), count=len(what))
        )
    return sentence(words(f"secret.cheer{many}", mask=words.mask(whose), count=len(what)))


def _tags(words: Wording, what: Sequence[str]) -> str:
    return words.listed(
        words("secret.times", tag=words(f"tag.{tag}"), count=count) if count > 1 else words(f"tag.{tag}")
        for tag, count in Counter(what).items()
    )
