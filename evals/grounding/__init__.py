"""The grounding test: does a system tell values that a text says from values that are a little wrong?"""
