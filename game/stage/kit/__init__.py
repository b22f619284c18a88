"""What scenes share: time, ground, tokens, plates, marks, heads. Knows no scene."""
