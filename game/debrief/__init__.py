"""What is made of a finished match: its record, metrics, other rules, questions, report. Reads events, asks nobody."""
