"""What the words around a name tell against its being a person's."""

from summarizer.documents import document_from_text
from summarizer.grounding.no_person import no_person
from summarizer.mentions import find_mentions
from tests.tables import for_each


@for_each(
    ("name", "text"),
    [
        ("Arrest Warrants", "They will be handed over on the basis of Lorian Arrest Warrants."),
        ("Halden", "Crews ran call centres in Lorwick and Halden, Loria, and were sentenced."),
        ("Glen Morrow", "A man from Glen Morrow was charged. Police searched flats in Glen Morrow."),
        ("Dell Vask", "Officers boarded the vessel Dell Vask."),
        ("Amber Lotus", "The assets of Amber Lotus Ltd were frozen. Amber Lotus denies it."),
        ("Marsh Vale", "Marsh Vale man jailed over fraud\n\nOdo Barn, 33, of Marsh Vale, was sentenced on Friday."),
        ("Forty-six", "Forty-six were fined and 12 were charged."),
        ("Sarn Magistrates", "He faced the Sarn Magistrates' Court."),
        ("Sarn Ann Lock", "He was sentenced, U.S. Attorney for the Northern District of Sarn Ann Lock announced."),
    ],
)  # fmt: skip
def test_is_told(name: str, text: str) -> None:
    assert no_person(name, find_mentions(document_from_text(text, id="d", path="d.txt"), None))


@for_each(
    ("name", "text"),
    [
        ("Ruben Vask", "Ruben Vask was arrested in Sarn. Money was found in Ruben Vask's flat."),
        ("Ruben Vask", "Police seized cars from Ruben Vask."),
        ("Ruben Vask", "Two raids were made in Sarn and Ruben Vask was arrested."),
        ("Ruben Vask", "Trust in Ruben Vask, 44, was high."),
    ],
)
def test_is_not_told(name: str, text: str) -> None:
    assert no_person(name, find_mentions(document_from_text(text, id="d", path="d.txt"), None)) is None
