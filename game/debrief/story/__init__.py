"""A match in sentences: retold in a page, as `replay --story` has it; event by event; in short, for the report."""

from game.debrief.story.banner import banner_of
from game.debrief.story.retold import retold
from game.debrief.story.short import Day, days_of
from game.debrief.story.teller import story_of

__all__ = ["Day", "banner_of", "days_of", "retold", "story_of"]
