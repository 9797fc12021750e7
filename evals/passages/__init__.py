"""Short passages labelled within the text: what labels are learned from, and what they are measured on."""
