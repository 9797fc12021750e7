"""Claims in the text's own words."""

from summarizer.asking import CampaignClaim, Claims, PersonClaim
from summarizer.grounding.restoring import restore

TEXT = "Police of Lorwick arrested Tessa  Quill, a courier, under Operation Grey Heron. 头目陈某在逃。"


def restored(claims: Claims) -> Claims:
    restore(claims, TEXT)
    return claims


def test_width_case_and_spaces_are_those_of_the_text() -> None:
    claims = restored(
        Claims(
            people=[PersonClaim("Ｔessa Quill", aliases=("陈某",), role="courier")],
            campaigns=[CampaignClaim("GREY HERON")],
            agencies=["Police  of Lorwick"],
        )
    )
    assert claims.people == [PersonClaim("Tessa  Quill", aliases=("陈某",), role="courier")]
    assert claims.campaigns == [CampaignClaim("Grey Heron")]
    assert claims.agencies == ["Police of Lorwick"]


def test_what_the_text_does_not_say_stays_as_it_was_claimed() -> None:
    claims = restored(Claims(people=[PersonClaim("Tessa Quilt")], outlet="The Lorwick Lamp"))
    assert claims.people == [PersonClaim("Tessa Quilt")]
    assert claims.outlet == "The Lorwick Lamp"
