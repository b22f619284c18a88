"""Phones as seats: a page on the local network, the process that serves it, and what both say. Knows no game."""
