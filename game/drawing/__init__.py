"""What every game on the table is drawn with: canvas, text, colours, motion, pictures, widgets. Knows no game."""
