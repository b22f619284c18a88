"""What the talk's scenes share: a bright room with or without a table, and the note in the bar. Holds no beat."""

from __future__ import annotations

from game.city.city import City
from game.stage.kit.grounds import Drawn
from game.stage.kit.timeline import TimedScene
from game.stage.staging import Live

ROOM = Drawn(("ground/rays-paper",), contrast=0.0)
"""The lights are up: rays of a calm morning."""
TABLE = Drawn(("ground/rays-paper-table",), contrast=0.0)
"""With a table where masks may lie."""


class TalkScene(TimedScene):
    """Somebody leads the talk; the bar says so."""

    def note(self, live: Live, city: City) -> str:
        return self.props.words("talk.lead")
