"""The talk after a match: what of it is put on the shared screen, page by page. Draws nothing on a screen itself."""
