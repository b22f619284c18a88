"""A card played before all: word, deed, gasp, stars."""
