"""Homes, errands, tomorrow's headline, the night."""
