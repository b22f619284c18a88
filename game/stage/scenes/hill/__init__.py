"""The hill by day: who goes where, and which gate lets them in."""
