"""Bots: a seat's view and a prompt in, an answer out. They see what a person at that seat sees, and no more."""
