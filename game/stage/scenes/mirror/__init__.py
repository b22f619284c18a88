"""The dark mirror: what each one gave."""
