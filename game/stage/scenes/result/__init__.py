"""Life points, and who won."""
