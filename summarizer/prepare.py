"""Tables, patterns and weights, read before threads that would each read them at once."""

from functools import cache

from summarizer.asking import Claims, FigureClaim
from summarizer.asking.claims import CampaignClaim, PersonClaim
from summarizer.documents import document_from_text
from summarizer.mentions import find_mentions
from summarizer.pipeline import ground

_NAME, _CAMPAIGN = "Tilo Brandt", "Grey Lantern"
_TEXT = f"""Police seize phones

Marl, 4 March 2024 - Police in Marl seized 40 phones on Monday under Operation {_CAMPAIGN} and arrested 12 suspects.
{_NAME}, 41, the cashier of the gang, was charged with fraud. He had fled in January. Losses fell by 15 per cent.

警方3月4日通报，抓获犯罪嫌疑人12名，涉案金额300万元。陈某明被依法逮捕。
"""


@cache
def prepare() -> None:
    """Go the way of a small document without a model; what is kept for all documents is there afterwards."""
    mentions = find_mentions(document_from_text(_TEXT, id="prepare", path="prepare.txt"), None)
    claims = Claims(
        figures={i: FigureClaim(i, "suspects arrested") for i, n in enumerate(mentions.numbers) if n.reason is None},
        people=[PersonClaim(_NAME)],
        bystanders=["陈某明"],
        campaigns=[CampaignClaim(_CAMPAIGN)],
        summary=["Losses fell by 15 per cent."],
    )
    ground(mentions, claims)
