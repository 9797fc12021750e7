"""A folder for PYTHONPATH: its ``xllamacpp`` stands in for the real one."""
