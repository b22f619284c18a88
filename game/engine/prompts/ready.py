"""Press to go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.prompts.prompt import Mixing, Prompt, Raw, Secrecy

READY = "ready"


@dataclass(slots=True)
class Ready(Prompt):
    """Press to go on; from `STAGE` it says that the screen has caught up. A clocked one is a buzzer."""

    mixing: ClassVar[Mixing] = "kept"
    is_nod: ClassVar[bool] = True
    can_pass: ClassVar[bool] = False

    topic: str = "curtain"
    secrecy: Secrecy = "open"
    about: str = ""
    otherwise: str = READY
    is_clocked: bool = False

    def refuses(self, raw: Raw) -> str | None:
        return None if raw == READY else "not_ready"

    def legal(self) -> list[Raw]:
        return [READY]

    def buttons(self) -> tuple[Raw, ...]:
        return (READY,) * 5
