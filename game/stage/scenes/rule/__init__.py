"""A rule is chosen and comes into force."""
