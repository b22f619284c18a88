"""The named colours of Plaudit, as hex text; knows nothing of pygame, themes or scenes."""

INK = "#2B2140"
PAPER = "#FFF6EC"
BLUSH = "#FFC9C9"
PEACH = "#FFD9B0"
BUTTER = "#FFF0B3"
MINT = "#BFEAD3"
SKY = "#BFE0F7"
LILAC = "#D9CCF5"
CORAL = "#F0543F"
TEAL = "#0E8F83"
GOLD = "#E0A21B"
NIGHT = "#1D1733"

# Deeper cousins of the fields, for terraces' faces, roofs and shadows (one shadow tone a field).
BLUSH_SHADE = "#E8A3A6"
PEACH_SHADE = "#EDB98A"
BUTTER_SHADE = "#E8CC82"
MINT_SHADE = "#8CC9AB"
SKY_SHADE = "#8CB8DB"
LILAC_SHADE = "#A78BD3"
STONE = "#8F7B91"

SEATS = ("#F1617A", "#FFDA6C", "#A6E6B6", "#8FA5FF", "#A483AF", "#FFA8CE", "#00B294", "#B58715")
"""Eight seat colours, A to H, apart for the colour-blind as well; every seat has a shape and a letter besides."""
