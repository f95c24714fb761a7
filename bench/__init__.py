"""How fast kg is, as ratios to what any program would have to do."""
