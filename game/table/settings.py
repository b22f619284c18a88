"""What a player has set, kept as JSON in their own folder; a file that cannot be read is put aside, never lost."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from game.drawing.theme import TEXT_SCALES
from game.languages import ENGLISH, is_known
from game.stage.menus.outcomes import Settings
from game.table.folders import own_folder
from game.table.writing import write_whole
from game.told import Told

FILE = "settings.json"


class Kept(BaseModel):
    """The file. `display_path` is the quicker way to the window, as found last time ("" if not known)."""

    model_config = ConfigDict(extra="forbid", strict=True)

    settings: Settings = Settings()
    is_muted: bool = False
    display_path: str = ""

    @field_validator("settings", mode="before")
    @classmethod
    def _of_before(cls, settings: Any) -> Any:  # noqa: ANN401 - as it stands in the file
        """Files of before had only: reduced, or not."""
        if isinstance(settings, dict) and isinstance(settings.get("is_motion_reduced"), bool):
            settings = dict(settings)
            settings["motion"] = "reduced" if settings.pop("is_motion_reduced") else "full"
        return settings

    @field_validator("settings")
    @classmethod
    def _in_range(cls, settings: Settings) -> Settings:
        if not all(0 <= volume <= 100 for volume in (settings.music, settings.effects, settings.voice)):
            raise ValueError("a volume is 0 to 100")
        if not 0 <= settings.reveal <= 3:
            raise ValueError("reveal is 0 to 3")
        if settings.text_scale not in TEXT_SCALES:
            raise ValueError(f"text_scale is one of {', '.join(map(str, TEXT_SCALES))}")
        if not is_known(settings.language):  # of a version that had it, or of somebody's own: English until it is back
            return replace(settings, language=ENGLISH)
        return settings


def load_settings() -> tuple[Kept, str]:
    """What was kept, and one message if the file could not be used ("" if all is well)."""
    try:
        path = own_folder() / FILE
        if path.exists() and not path.is_file():  # a pipe would be waited for, for ever
            return Kept(), Told("{path}: this is no file. The game starts with its own settings.", path=path)
        data = path.read_bytes()
    except FileNotFoundError:
        return Kept(), ""
    except OSError as error:
        return Kept(), Told(
            "Your settings cannot be read ({error}). The game starts with its own.", error=error.strerror
        )
    try:
        return Kept.model_validate_json(_text(data)), ""
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the whole file"
        aside = _put_aside(path)
        wrong: dict[str, object] = {"path": path, "place": place, "why": first["msg"]}
        if aside is None:
            return Kept(), Told("{path}: {place}: {why}. The game starts with its own settings.", **wrong)
        said = "{path}: {place}: {why}. It was put aside as {aside}. The game starts with its own settings."
        return Kept(), Told(said, **wrong, aside=aside.name)


def save_settings(kept: Kept) -> str:
    """Write them; one message if that failed ("" if all is well)."""
    try:
        path = own_folder() / FILE
        write_whole(path, kept.model_dump_json(indent=2))
    except OSError as error:
        return Told("Your settings could not be written ({error}). They hold until you leave.", error=error.strerror)
    return ""


def _text(data: bytes) -> str:
    """In whatever encoding an editor has left it; what is none of these is refused as no JSON."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


def _put_aside(path: Path) -> Path | None:
    aside = path.with_name(path.name + ".broken")
    try:
        path.replace(aside)
    except OSError:
        return None
    return aside
