"""What the lab counts, a chapter a file: COUNT = a function from a match to (figure, counted, of how many)."""
