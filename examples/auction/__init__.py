"""Sealed bids for odd lots: a whole party game in little. `python -m examples.auction`."""
