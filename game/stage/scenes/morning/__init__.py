"""The morning paper, and what it asks."""
