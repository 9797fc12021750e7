"""Claims become parts of a report, with evidence; what the text doesn't bear out is rejected, with the reason."""

from summarizer.grounding.campaigns import ground_campaigns
from summarizer.grounding.header import ground_header
from summarizer.grounding.restoring import restore
from summarizer.grounding.statistics import ground_statistics, linked
from summarizer.grounding.summary import ground_summary
from summarizer.grounding.suspects import ground_suspects

__all__ = [
    "ground_campaigns",
    "ground_header",
    "ground_statistics",
    "ground_summary",
    "ground_suspects",
    "linked",
    "restore",
]
