"""The first minute: Gus, the X, the masks."""
