"""Persons whom the model takes for no suspects: the grammar of a plain clause makes them so, and nothing else does."""

from tests.grounding.reports import report_of
from tests.tables import for_each


@for_each(
    ("text", "kind", "names"),
    [
        ("Tom Vane was charged with laundering in Lorwick.", "victim", ["Tom Vane"]),
        ("Tom Vane was arrested at the port on Monday.", "other person", ["Tom Vane"]),
        ("Tom Vane, 34, is still wanted.", "official", ["Tom Vane"]),
        ("Tom Vane, who travelled on a passport in the name of Olaf Brand, was arrested.", "victim", ["Tom Vane"]),
        ("Tom Vane was freed from the compound in May.", "victim", []),
        ("Tom Vane was held captive in a hotel for a year.", "other person", []),
        ("Tom Vane lost his savings to a man who was jailed in May.", "victim", []),
        ("A man was arrested on Monday. Tom Vane, who runs the shop, called the police.", "other person", []),
        ("Tom Vane announced that two men had been arrested.", "official", []),
    ],
)
def test_suspects_whom_the_model_missed(text: str, kind: str, names: list[str]) -> None:
    report = report_of(text, kinds={"Tom Vane": kind, "Olaf Brand": kind})
    assert [suspect.name for suspect in report.suspects] == names
