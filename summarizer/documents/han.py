"""The Han characters of modern texts."""

import re

#: Their range, as it stands in a class of characters of a pattern.
HAN_RANGE = r"\u4e00-\u9fff"
#: One of them.
HAN = re.compile(rf"[{HAN_RANGE}]")
