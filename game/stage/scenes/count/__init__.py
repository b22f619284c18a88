"""Hands are counted: what whoever looks on without a phone says, one number for each answer."""
