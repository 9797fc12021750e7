"""Publication dates, as a table: text, date, basis, and the quotes that show it."""

from datetime import date
from typing import Any

from summarizer.mentions.publication import find_publication
from tests.tables import for_each, read_table

STORY = "Officers of the Lorian Cyber Bureau searched nine call centres and held 80 people, the bureau said in a note."
CASES: list[dict[str, Any]] = read_table(__file__, "publication_dates.yaml")


@for_each("case", CASES)
def test_finds(case: dict[str, Any]) -> None:
    text = case["text"].replace("{story}", STORY)
    publication = find_publication(text, None)
    assert (publication.date, publication.basis) == (case["date"], case["basis"])
    assert [evidence.quote for evidence in publication.evidence] == case["quotes"]
    assert all(evidence.stands_in(text) for evidence in publication.evidence)


UNKNOWN = [
    "",
    STORY,
    # Days of events.
    f"{STORY} The ring was broken up on 14 March 2023, and the trial began on 2 April 2023.",
    f"On 14 March 2023, {STORY}",
    f"Searches of 14 March 2023 in the old port of Lorian\n{STORY}",
    f"Sweep in the port ended 14 March 2023\n{STORY}",
    f"Sentencing set for 14 March 2023\n{STORY}",
    # The field of a table behind the lead, a headline of few words, a place that a sentence goes on from.
    f"{STORY}\nNorth Quay | 14 March 2023 | 20 arrests | nine call centres",
    f"Sweep Ended 14 March 2023\n{STORY}",
    f"Port Lorian, 14 March 2023 and the days that followed: {STORY}",
    # A day without a year, and nothing or too much to settle it.
    f"PORT LORIAN, March 14 -- {STORY}",
    f"PORT LORIAN, March 14 -- {STORY} In 2022 it was one.",
    f"Tuesday, March 14\n\n{STORY}",
    f"Monday, March 14\n\n{STORY} In 2024 it was one.",
    f"Tuesday, March 14\n\n{STORY} In 2022 it was one. Since July 2019 it has fallen for eight consecutive months.",
    # Of the day before, perhaps.
    "PORT LORIAN, March 14 -- Officers of the bureau held 80 people late Tuesday. In 2022 it was one.",
    "PORT LORIAN, March 14 -- Officers of the bureau held 80 people on Tuesday night. In 2022 it was one.",
    # A deadline is no sign of the year.
    f"Tuesday, March 14\n\n{STORY} It will grow by the end of 2022.",
    "今天（3月14日），海城警方查封九处窝点，抓获八十人，缴获手机三百部，案件正在进一步侦办。2022年查封一处。",
    f"February 30, 2023\n\n{STORY}",
    f"03/04/2023\n\n{STORY}",
]


@for_each("text", UNKNOWN)
def test_leaves_unknown(text: str) -> None:
    publication = find_publication(text, None)
    assert (publication.date, publication.basis, publication.evidence) == (None, "unknown", ())


GIVEN = date(2023, 3, 20)


@for_each(
    ("line", "day", "basis", "given"),
    [
        # The text's own word goes first; another one is kept beside it.
        ("14 March 2023", date(2023, 3, 14), "stated", GIVEN),
        ("20 March 2023", GIVEN, "stated", None),
        ("2023年3月14日", date(2023, 3, 14), "stated", GIVEN),
        # What could only be inferred, or not even that, gives way to the user's.
        ("Tuesday, March 14", GIVEN, "given", None),
        ("News of the port", GIVEN, "given", None),
    ],
)
def test_what_a_text_states_goes_before_what_is_given(line: str, day: date, basis: str, given: date | None) -> None:
    text = f"{line}\n\n{STORY} In 2022 it was one."
    publication = find_publication(text, GIVEN)
    assert (publication.date, publication.basis, publication.given) == (day, basis, given)
    assert bool(publication.evidence) == (basis == "stated")


def test_a_weekday_never_places_a_text_before_what_it_tells() -> None:
    # 5 January was a Thursday in 2023 and in no year of the window behind.
    text = f"Thursday, January 5\n\n{STORY} The unit was formed in November 2023."
    assert find_publication(text, None).basis == "unknown"
