"""The parts of reading an event: who held it and where, and what it was about."""
