"""Who walks with whom."""
