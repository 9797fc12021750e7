"""What a person is called and the gang that a clause ties the person to: a table of invented sentences."""

from tests.grounding.reports import people
from tests.tables import for_each

A, B = "Tom Vane", "Ida Sohl"
LIN, ZHOU = "林海生", "周大成"


@for_each(
    ("text", "name", "role", "group"),
    [
        ("Tom Vane, 43, a bookkeeper, was held.", A, "bookkeeper", None),
        ("The ring's accountant Tom Vane was held.", A, "ring's accountant", None),
        ("Tom Vane, who ran the phones, was held.", A, "ran the phones", None),
        ("Tom Vane, alias \"Sparks\", 39, believed to be the paymaster, was held.", A, "paymaster", None),
        ("Tom Vane, whom detectives take for a courier of the Quarry Lane ring, was held.", A, "courier",
         "Quarry Lane ring"),
        ("Tom Vane, 40, who is said to have kept the ledgers, was held.", A, "kept the ledgers", None),
        ("Ida Sohl's cousin, Tom Vane, was held.", A, "Ida Sohl's cousin", None),
        ("At the mill, Tom Vane was held.", A, None, None),
        ("Tom Vane was held with his brother.", A, None, None),
        ("The leaders of the ring, Tom Vane and Ida Sohl, were held.", A, "leaders of the ring", None),
        ("Tom Vane, leader of the Brevik gang, was held.", A, "leader", "Brevik gang"),
        ("The Brevik gang boss Tom Vane was held.", A, None, "Brevik gang"),
        ("Police held the Brevik gang's accountant, Tom Vane.", A, None, "Brevik gang"),
        ("Police held three heads of the Brevik syndicate: Tom Vane, Ida Sohl and a clerk.", B,
         "heads of the Brevik syndicate", "Brevik syndicate"),
        ("Tom Vane, a rival of the Brevik gang, was held.", A, None, None),
        ("Tom Vane was held. Officers of the Fraud Unit broke up the Brevik gang in May.", A, None, None),
        ("The Brevik gang hid in a mill. The gang's accountant, Tom Vane, was held.", A, "gang's accountant",
         "Brevik gang"),
        ("Tom Vane of the Brevik crime family was held.", A, None, "Brevik crime family"),
        ("Tom Vane robbed a shop near the Brevik family's mill and was held.", A, None, None),
        ("“明月”犯罪集团头目林海生被抓获。", LIN, "头目", "明月"),
        ("赵家犯罪集团重要头目林海生、周大成被抓获。", ZHOU, "重要头目", "赵家犯罪集团"),
        ("警方打掉一个诈骗团伙，林海生被抓获。", LIN, None, None),
        ("林海生系该团伙会计，被抓获。", LIN, "会计", None),
        ("警方移交了林海生、周大成2名北河电诈犯罪集团头目。", LIN, "头目", "北河电诈犯罪集团"),
        ("犯罪嫌疑人林海生被抓获。", LIN, None, None),
    ],
)  # fmt: skip
def test_roles_and_groups(text: str, name: str, role: str | None, group: str | None) -> None:
    found = people(text, *(n for n in (A, B, LIN, ZHOU) if n in text))[name]
    if role is None:
        assert not found.role or "gang" in found.role or found.role.startswith("rival")
    else:
        assert role in (found.role or "")
        assert (found.role or "") in text
    assert found.group == group


def test_the_gang_that_a_text_is_about_is_that_of_all_its_suspects() -> None:
    text = "Verdict in Lorwick over Brevik clan\n\nTom Vane was jailed. Ida Sohl was cleared. The clan ran six halls."
    assert [s.group for s in people(text, A, B).values()] == ["Brevik clan"] * 2
    other = text + " The Osk clan ran none."
    assert [s.group for s in people(other, A, B).values()] == [None] * 2


@for_each(
    "text",
    [
        "Lorwick arrested a gang. Tom Vane, a clerk of a gang, was held.",
        "Tom Vane, a member of the Brevik Working Group, was held.",
        "Tom Vane, an informant in the Brevik gang, was held.",
        "Tom Vane was charged by the Gang Crime Unit.",
    ],
)
def test_no_group(text: str) -> None:
    assert people(text, A)[A].group is None
