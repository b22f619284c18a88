"""Small games for the table: each is its rules, its words, and nothing else."""
