"""How the figures of one sentence are read: what a number is, what it measures, and what it inherits."""
