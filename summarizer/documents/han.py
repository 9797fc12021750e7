"""The Han characters of modern texts."""

import re

#: One of them.
HAN = re.compile(r"[\u4e00-\u9fff]")
