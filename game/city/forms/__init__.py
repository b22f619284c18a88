"""Encounter forms, one a file; each module with a `FORM` registers by being here."""
