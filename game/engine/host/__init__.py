"""The host: runs a live match for its seats; the only caller of the driver. Knows no game, screen or device."""

from game.engine.host.group import OpenGroup
from game.engine.host.headless import Played, run_headless
from game.engine.host.match import Host, resume
from game.engine.host.pace import Pace
from game.engine.host.players import Player
from game.engine.host.retrace import Diverged, replay

__all__ = ["Diverged", "Host", "OpenGroup", "Pace", "Played", "Player", "replay", "resume", "run_headless"]
