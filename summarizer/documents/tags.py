"""What elements of HTML are for; the table is tags.json."""

import json
from importlib.resources import files

TAGS: dict[str, list[str]] = json.loads(files(__package__).joinpath("tags.json").read_text(encoding="utf-8"))
