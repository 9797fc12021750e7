"""How good: gold labels, alignment, scores, comparison; ``python -m evals``."""
