"""Speed and memory of our own code, beside a made-up endpoint: ``python -m evals bench``."""
