"""The desks behind the gates."""
