"""The lab: thousands of matches without a screen, counted. Plays by the same rules, host and bots as everybody."""
