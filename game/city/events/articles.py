"""Facts of the charter: what was on offer, who asked for what, what was brought and how it was voted on.

Plain values only.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.events import Event


@dataclass(slots=True)
class ArticlesOffered(Event):
    """The highest mask of the day may bring one of these articles."""

    chooser: str
    articles: tuple[str, ...]


@dataclass(slots=True)
class Petitioned(Event):
    """What everybody said aloud before the choice.

    pledge: the article that the chooser said it would bring ("" for nothing); rows: (mask, article that it asked for).
    """

    chooser: str
    pledge: str
    rows: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class ArticleBrought(Event):
    """An article stands in the charter from now on, and binds until the charter is voted on.

    `by` brought it; `signed` had asked for it, so their names stand under it. is_kept: whether it is what `by` had
    said (saying nothing breaks nothing). kind and amount: its effect.
    """

    article: str
    by: str
    signed: tuple[str, ...]
    is_kept: bool
    kind: str
    amount: int


@dataclass(slots=True)
class CharterVoted(Event):
    """What became of the charter: adopt, amend or burn; the count is not told.

    `standing` are the articles that stand for good; `struck` is the one that an amendment took out ("" for none).
    """

    decision: str
    standing: tuple[str, ...]
    struck: str
