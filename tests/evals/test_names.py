from evals.labels import Named
from evals.names import align_named, alike, fold_agency, fold_name
from tests.tables import for_each


@for_each(
    ("one", "other"),
    [
        ("Operation Clear Harbour", "“CLEAR HARBOUR”"),
        ("清港行动", "“清港”"),
        ("Ｔｏｍ Vane", "Tom  Vane"),
        ("Vane, Tom", "vane tom"),
        ("No. 7 Net", "No 7 net"),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_a_name_that_is_only_the_marker_is_kept() -> None:
    assert fold_name("Operation") == "operation"
    assert fold_name("Cooperation") == "cooperation"


def test_names_without_letters_match_nothing() -> None:
    assert align_named([Named(("—",))], [Named(("…",))]).pairs == ()


def test_one_prediction_for_one_label() -> None:
    aligned = align_named([Named(("A", "B"))], [Named(("A",)), Named(("B",))])
    assert len(aligned.pairs) == 1
    assert len(aligned.spurious) == 1


def test_forms_of_an_agency() -> None:
    assert fold_agency("the Harbour Police (HP)") >= {"harbourpolice", "hp"}


@for_each(
    ("one", "other", "same"),
    [
        ("gang leader", "leader of the gang", True),
        ("重要头目", "头目", True),
        ("banker", "gang leader", False),
        ("banker", None, False),
        (None, None, True),
    ],
)
def test_phrases_alike(one: str | None, other: str | None, same: bool) -> None:
    assert alike(one, other) is same
