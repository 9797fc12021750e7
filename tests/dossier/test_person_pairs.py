from summarizer.dossier import build_dossier
from tests.dossier.reports import campaign, person, report
from tests.tables import for_each, read_table

PAIRS = read_table(__file__, "name_pairs.yaml")


def merged(one: str, other: str, *, related: bool) -> bool:
    first = [campaign("Quiet Lagoon")] if related else [campaign("Bitter Orchard")]
    dossier = build_dossier(
        [
            report("a", campaigns=first, suspects=[person(one)]),
            report("b", campaigns=[campaign("Quiet Lagoon")], suspects=[person(other)]),
        ]
    )
    return len(dossier.suspects) == 1


@for_each(("one", "other"), PAIRS["alone"])
def test_equal_names_are_one_person_in_unrelated_texts(one: str, other: str) -> None:
    assert merged(one, other, related=False)


@for_each(("one", "other"), PAIRS["backed"])
def test_readings_of_a_name_need_something_in_common(one: str, other: str) -> None:
    assert merged(one, other, related=True)
    assert not merged(one, other, related=False)


@for_each(("one", "other"), PAIRS["apart"])
def test_names_that_look_alike_are_two_people(one: str, other: str) -> None:
    assert not merged(one, other, related=True)


def test_there_are_sixty_pairs_and_more() -> None:
    assert sum(map(len, PAIRS.values())) >= 60
