"""Drawn things as SVG text: pure functions that know nothing of pygame, files, clocks or luck."""
