"""What each mechanism is worth: the scores of a replay without it. ``python -m evals ablate``."""
