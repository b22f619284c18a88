"""The first wish, chosen in secret."""
