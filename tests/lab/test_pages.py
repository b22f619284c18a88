"""The lab's page: its pictures say whole names."""

from __future__ import annotations

from game.lab.chapters import CHAPTERS
from game.lab.pages import intervals
from game.lab.sums import Figure


def test_no_name_on_the_page_is_cut() -> None:
    names = "climber", "refused under: plain stars", "half wish: who was helped to move twice in one week"
    for some in (names[:1], names[:2], names):
        drawing = intervals(CHAPTERS[0], [Figure(name, 0.5, 0.4, 0.6, 20) for name in some])
        said = [label.text for label in drawing.labels]
        assert all(name.split()[-1] in " ".join(said) for name in some)
        assert not any("\N{HORIZONTAL ELLIPSIS}" in text for text in said)
