"""Other ways to the same data, on the same endpoint and documents: ``python -m evals peers``."""
