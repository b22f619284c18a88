"""What a phone may say, checked field by field and bounded in size. What it is told is made in table/phone_view.py."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

VERSION = 1
MESSAGE_BYTES_MOST = 512
TOKEN_MOST = 64
CODE_MOST = 12
NAME_MOST = 80


Order: TypeAlias = Literal[
    "pause",
    "go_on",
    "skip",
    "extend",
    "soften",
    "lock",
    "unlock",
    "cover",
    "uncover",
    "begin",
    "bot",
    "kick",
    "ban",
    "count",
    "count_five",
    "count_anew",
    "counted",
    "names",
    "no_names",
]
"""What the host's page may ask for; `bot`, `kick` and `ban` of a seat, `count` for an answer."""


class BadMessage(Exception):
    """What came is no message of this protocol; its sender is told `code`, and nobody else hears of it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Hello(_Said):
    """The first message: who comes back says its token, who is new the code on the screen."""

    t: Literal["hello"]
    v: Literal[1]
    token: str = Field("", max_length=TOKEN_MOST, pattern=r"^[A-Za-z0-9_-]*$")
    code: str = Field("", max_length=CODE_MOST, pattern=r"^[A-Za-z0-9]*$")


class Sit(_Said):
    """Take a seat."""

    t: Literal["sit"]


class Join(_Said):
    """Play seat 0 to 7 together with the phones that hold it."""

    t: Literal["join"]
    seat: int = Field(ge=0, le=7)


class Watch(_Said):
    """Look on without a seat, as one of the public; or no longer."""

    t: Literal["watch"]
    on: bool


class Name(_Said):
    """How its owner wants to be called, where names may be typed; made plain and looked over by the game."""

    t: Literal["name"]
    text: str = Field(max_length=NAME_MOST)


class Press(_Said):
    """Button 0 to 4 of the question that carries the number `ask`."""

    t: Literal["press"]
    ask: int = Field(ge=0, le=2**31)
    button: int = Field(ge=0, le=4)


class Pass(_Said):
    """No answer to the question that carries the number `ask`."""

    t: Literal["pass"]
    ask: int = Field(ge=0, le=2**31)


class Cross(_Said):
    """X: this card is not for us."""

    t: Literal["x"]


class Move(_Said):
    """The menu on the shared screen, or the pause."""

    t: Literal["move"]
    to: Literal["up", "down", "left", "right", "ok", "back", "pause"]


class Ease(_Said):
    """What makes it easier for its seat: one of the settings that its page was offered."""

    t: Literal["ease"]
    what: Literal["time", "clap", "hand"]
    to: Literal["x1", "x1.5", "x2", "none", "yes", "no"]


class Do(_Said):
    """From the host's page only: what to do with the match, or with a seat of it."""

    t: Literal["do"]
    what: Order
    seat: int = Field(0, ge=0, le=7)


Said: TypeAlias = Hello | Sit | Join | Watch | Name | Press | Pass | Cross | Move | Ease | Do
_ANY: TypeAdapter[Said] = TypeAdapter(Annotated[Said, Field(discriminator="t")])


def read(text: str | bytes) -> Said:
    """The message in `text`; raises `BadMessage` for anything else, whatever it is."""
    if len(text) > MESSAGE_BYTES_MOST:
        raise BadMessage("too_long")
    try:
        return _ANY.validate_json(text)
    except (ValidationError, ValueError, RecursionError):
        raise BadMessage("not_understood") from None
