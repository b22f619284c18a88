"""The talk after the match, beat by beat."""
