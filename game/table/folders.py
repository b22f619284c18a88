"""Where this player's own files lie: settings, the interrupted match, crash notes. Holds no content of the game."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from game.engine.journal.whole import OWNERS_FOLDER

HOME_SETTING = "PEER_REVIEW_HOME"
"""Names another folder for all of it: for a stick that is carried along, and for tests."""


def own_folder() -> Path:
    """The player's folder, made if it is not there; OSError if it cannot be made."""
    chosen = os.environ.get(HOME_SETTING)
    try:
        if chosen:
            folder = Path(chosen).expanduser().absolute()
        else:
            from platformdirs import user_data_path

            folder = user_data_path("peer-review", appauthor=False)
    except RuntimeError:  # a user whom this computer does not know
        raise FileNotFoundError(errno.ENOENT, "there is no such user's home", chosen or "~") from None
    folder.mkdir(mode=OWNERS_FOLDER, parents=True, exist_ok=True)
    return folder
