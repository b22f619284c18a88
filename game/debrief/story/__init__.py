"""The story of a match in plain sentences: whole, as `replay --story` prints it, and in short, as the report has it."""

from game.debrief.story.short import Day, days_of
from game.debrief.story.teller import story_of

__all__ = ["Day", "days_of", "story_of"]
