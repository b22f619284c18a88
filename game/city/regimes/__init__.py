"""The scoring rules of the city, one a file: deeds in, standings out. Pure: no clock, no dice, no files, no screen."""
