"""Questions to a model, and what it claimed: nothing here is grounded yet."""

from summarizer.asking.claims import CampaignClaim, Claims, FigureClaim, PersonClaim
from summarizer.asking.counted import PEOPLE
from summarizer.asking.figures import measure_problem
from summarizer.asking.labels import Figure, Labels, label
from summarizer.asking.learned import weigh
from summarizer.asking.measures import own_measure
from summarizer.asking.stepwise import ask_stepwise
from summarizer.asking.whole import ask_whole
from summarizer.asking.wording import cite, uncited

__all__ = [
    "PEOPLE",
    "CampaignClaim",
    "Claims",
    "Figure",
    "FigureClaim",
    "Labels",
    "PersonClaim",
    "ask_stepwise",
    "ask_whole",
    "cite",
    "label",
    "measure_problem",
    "own_measure",
    "uncited",
    "weigh",
]
