"""The Book: who is written in it, who has signed, whose name is struck."""
