"""What is heard: named cues, muzak in layers, captions, the system's voice. Knows no rule, no event and no seat."""

from game.sound.cues import CUES, Cue, Group
from game.sound.narrator import Narrator
from game.sound.speaker import Speaker

__all__ = ["CUES", "Cue", "Group", "Narrator", "Speaker"]
