"""Handing in the app: what it means, what was said, what was done."""
