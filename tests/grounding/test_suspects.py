"""What the text tells of persons: names, aliases, roles, groups, events."""

from tests.grounding.reports import claimed, people, statuses
from tests.tables import for_each

VASK, SOHL, BEK = "Ruben Vask", "Mira Sohl", "Tan Bek"


@for_each(
    ("text", "expected"),
    [
        ("Police arrested Ruben Vask, Mira Sohl and Tan Bek on Monday.", dict.fromkeys((VASK, SOHL, BEK), "arrested")),
        ("Ruben Vask, 41, the cashier, and Mira Sohl, 30, were sentenced.", dict.fromkeys((VASK, SOHL), "convicted")),
        ("Ruben Vask was jailed for nine years, but Mira Sohl was cleared.", {VASK: "convicted", SOHL: "released"}),
        ("Ruben Vask was arrested on Monday. He was charged on Friday.", {VASK: "charged"}),
        ("Ruben Vask and Mira Sohl were indicted in May. Vask remains at large.", {VASK: "wanted", SOHL: "charged"}),
        ("Ruben Vask was indicted last year. He is still at large.", {VASK: "wanted"}),
        ("The warrant names Ruben Vask and Tan Bek. Both have been caught.", dict.fromkeys((VASK, BEK), "arrested")),
        ("Ruben Vask shot himself before he could be arrested.", {VASK: "dead"}),
        ("Tan Bek died in custody.", {BEK: "dead"}),
        ("The court acquitted Ruben Vask.", {VASK: "released"}),
        ("Charges against Mira Sohl were dropped.", {SOHL: "released"}),
        ("Ruben Vask pleaded guilty; Mira Sohl pleaded not guilty.", {VASK: "convicted", SOHL: "charged"}),
        ("The treasury put Ruben Vask under sanctions.", {VASK: "sanctioned"}),
        ("Ruben Vask was extradited from Sarn to Lorwick.", {VASK: "transferred"}),
        ("林海生、周大成被移交我方。", {"林海生": "transferred", "周大成": "transferred"}),
        ("林海生被移交我方，另一名头目赵立仍在逃。", {"林海生": "transferred", "赵立": "wanted"}),
        ("被告人林海生被判处有期徒刑十年，周大成被判处无期徒刑。", {"林海生": "convicted", "周大成": "convicted"}),
        ("林海生畏罪自杀。", {"林海生": "dead"}),
        ("林海生被抓获。他已被起诉。", {"林海生": "charged"}),
        ("法院宣告赵立无罪。", {"赵立": "released"}),
    ],
)  # fmt: skip
def test_statuses(text: str, expected: dict[str, str]) -> None:
    assert statuses(text, *expected) == expected


def test_who_tells_of_an_arrest_is_not_the_arrested() -> None:
    found = statuses("Mira Sohl told the court that Ruben Vask had been arrested.", VASK, SOHL)
    assert found[VASK] == "arrested"
    assert found.get(SOHL, "unknown") == "unknown"


def test_one_sentence_is_one_event() -> None:
    vask = people("Ruben Vask was sentenced to life imprisonment.", VASK)[VASK]
    assert [(e.status, e.detail) for e in vask.events] == [("convicted", "sentenced to life imprisonment")]
    lin = people("被告人林海生被判处有期徒刑十年。", "林海生")["林海生"]
    assert [e.detail for e in lin.events] == ["判处有期徒刑十年"]


def test_the_event_of_the_status_is_the_last() -> None:
    vask = people("Ruben Vask was arrested in May. He was jailed in June.", VASK)[VASK]
    assert [e.status for e in vask.events] == ["arrested", "convicted"]
    assert vask.status == "convicted"


@for_each(
    ("text", "name", "aliases"),
    [
        ('Ruben Vask, alias "Munna", ran the hall.', VASK, ("Munna",)),
        ("Ruben Vask, also known as the Ferryman, ran the hall.", VASK, ("the Ferryman",)),
        ("Ruben Vask @ Munna @ Jigs ran the hall.", VASK, ("Munna", "Jigs")),
        ("Ruben Vask (a) Munna ran the hall.", VASK, ("Munna",)),
        ('Ruben Vask, a/k/a "R-Lo," a/k/a "Mr. Oar," ran the hall.', VASK, ("R-Lo", "Mr. Oar")),
        ('Ruben Vask (male, 36 years old, net name "Old Oar") ran the hall.', VASK, ("Old Oar",)),
        ('Ruben Vask (born in 1991, from Sarn), known by the nickname "Munna", ran the hall.', VASK, ("Munna",)),
        ('Ruben Vask, who went by the nickname Munna ("Oarsman"), ran the hall.', VASK, ("Munna", "Oarsman")),
        ('Ruben Vask recruited couriers in Sarn and used the handle "Oarsman" online.', VASK, ("Oarsman",)),
        ("Ruben Vask, a broker, fled. Vask was held.", VASK, ("Vask",)),
        ("Ruben Vask was held.", VASK, ()),
        ("犯罪嫌疑人林海生，绰号“老七”，被抓获。", "林海生", ("老七",)),
        ("林海生（化名陈大）被抓获。", "林海生", ("陈大",)),
    ],
)
def test_aliases(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert people(text, name)[name].aliases == aliases


@for_each(
    ("text", "name", "aliases"),
    [
        (
            "Pia van der Moor-Lake was held. Van der Moor-Lake fled.",
            "Pia van der Moor-Lake",
            ("Van der Moor-Lake",),
        ),
        ("Ivo dos Rios Neto was held. Dos Rios Neto fled.", "Ivo dos Rios Neto", ("Dos Rios Neto",)),
        ("Declan Ó Murchú was held. Ó Murchú fled.", "Declan Ó Murchú", ("Ó Murchú",)),
    ],
)
def test_a_family_name_of_several_words_is_a_short_form(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert people(text, name)[name].aliases == aliases


def test_a_family_name_of_two_is_nobodys_alias() -> None:
    found = people("Ruben Vask and his son Olle Vask were held. Vask was the boss.", VASK, "Olle Vask")
    assert [s.aliases for s in found.values()] == [(), ()]


@for_each(
    ("text", "name", "role"),
    [
        ("Ruben Vask, 41, the cashier, and Mira Sohl were held.", VASK, "cashier"),
        ("Officers held the manager Ruben Vask.", VASK, "manager"),
        ("The manager Ruben Vask was held.", VASK, "manager"),
        ("Ruben Vask, 41, was held.", VASK, None),
        ("主犯林海生、骨干周大成被判刑。", "周大成", "骨干"),
    ],
)
def test_roles(text: str, name: str, role: str | None) -> None:
    assert people(text, name)[name].role == role


def test_groups() -> None:
    assert people("Ruben Vask of the Brevik family was held.", VASK)[VASK].group == "Brevik family"
    assert people("“林家”犯罪集团头目林海生被抓获。", "林海生")["林海生"].group == "林家"


@for_each("name", ["Zork Blatt", "the", "of", ".", "a", "held", "was held on", "Ruben Vas", "Vask was held. He"])
def test_no_name(name: str) -> None:
    text = "Ruben Vask was held. He paid a boss of the hall."
    report = claimed(text, suspects=[{"name": name, "aliases": ["the"], "role": "of", "group": "."}])
    assert report.suspects == ()
    assert name in [r.answer for r in report.audit.rejected]


def test_what_else_a_model_says_of_a_person() -> None:
    text = "Ruben Vask was held. He kept the park's books for the Brevik family."
    said = {"name": VASK, "aliases": ["the", "Zork"], "role": "of", "group": "Brevik family", "status": "arrested"}
    (suspect,) = claimed(text, suspects=[said]).suspects
    assert (suspect.aliases, suspect.role, suspect.group) == ((), None, "Brevik family")


@for_each(
    ("text", "status"),
    [
        ("Tom Vane's wife died in 2020. Tom Vane was arrested in the port.", "arrested"),
        ("Tom Vane, whose father committed suicide, was charged with fraud.", "charged"),
        ("Tom Vane was arrested and has not been charged.", "arrested"),
        ("If convicted, Tom Vane faces ten years. He was arrested on Monday.", "arrested"),
    ],
)
def test_what_befell_others_or_has_not_happened_is_no_status(text: str, status: str) -> None:
    assert statuses(text, "Tom Vane") == {"Tom Vane": status}


def test_what_is_told_is_not_cut_in_a_number() -> None:
    vask = people("Ruben Vask was released on bail of $8,000.50, a clerk said.", VASK)[VASK]
    assert [e.detail for e in vask.events] == ["released on bail of $8,000.50"]
