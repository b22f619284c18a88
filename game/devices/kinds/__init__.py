"""What can hold a seat: one file a kind, one row each in `table.py`. Nothing else in the game lists them."""
