"""What is heard: named cues, muzak in layers, volumes and captions. Knows no rule, no event and no seat."""

from game.sound.cues import CUES, Cue, Group
from game.sound.speaker import Speaker

__all__ = ["CUES", "Cue", "Group", "Speaker"]
