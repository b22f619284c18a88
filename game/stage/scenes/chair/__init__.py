"""The empty chair of the vanished tycoon."""
