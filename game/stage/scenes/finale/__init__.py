"""The last vote, the flight, the wishes."""
