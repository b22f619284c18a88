"""A table at which any game of prompts is played: seats, devices, screen, saves. Must not know a game."""
