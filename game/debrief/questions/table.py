"""All triggers by their ids, in the order of the themes. A new one is put into its theme's TRIGGERS; nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.debrief.questions import company, doors, ends, homes, leaving, news, promises, rules, secrets, stars
from game.debrief.questions.question import Trigger

THEMES = (promises, stars, doors, homes, rules, company, leaving, news, ends, secrets)


def _by_id() -> Mapping[str, Trigger]:
    found: dict[str, Trigger] = {}
    for theme in THEMES:
        for trigger in theme.TRIGGERS:
            if trigger.id in found:
                raise ValueError(f"two triggers are called {trigger.id!r}")
            found[trigger.id] = trigger
    return MappingProxyType(found)


TRIGGERS: Mapping[str, Trigger] = _by_id()
