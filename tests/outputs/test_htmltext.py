from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.documents import Range
from summarizer.outputs.htmltext import Mark, Target, lit, marked_text, segments, visible

PLACES = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Range(min(pair), max(pair)))
TEXTS = st.text(st.sampled_from("ab <&>\"'\r\n\t\u202e\x00\x85\u2028明𠮷"), max_size=36)


class Reader(HTMLParser):
    """The text of a piece of HTML, its ids, and which of its letters are inside of which link."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.ids: dict[str, int] = {}
        self.depth = 0
        self.links: list[str | None] = []
        self.labels: list[str] = []
        self._link: str | None = None
        self.feed(str(html))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids[str(found["id"])] = len(self.text)
        if "data-label" in found:
            self.labels.append(str(found["data-label"]))
        if tag == "a":
            assert self._link is None, "a link inside of a link"
            self._link = found.get("href")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._link = None

    def handle_data(self, data: str) -> None:
        self.text += data
        self.links += [self._link] * len(data)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(st.integers(0, 36), st.lists(PLACES, max_size=8))
def test_segments_cover_the_text_once_and_know_what_covers_them(length: int, spans: list[Range]) -> None:
    found = segments(length, spans)
    assert [i for s in found for i in range(s.start, s.end)] == list(range(length))
    assert all(s.start < s.end for s in found)
    for s in found:
        for place in range(s.start, s.end):
            assert s.over == tuple(i for i, (start, end) in enumerate(spans) if start <= place < end)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(TEXTS, st.lists(PLACES, max_size=6), st.lists(PLACES, max_size=6))
def test_marks_take_nothing_from_the_text_and_add_nothing(text: str, marks: list[Range], targets: list[Range]) -> None:
    html = marked_text(
        text,
        [Mark(start, end, "used", f"s{i}", f"figure-{i}", "told") for i, (start, end) in enumerate(marks)],
        [Target(f"t{i}", start, end) for i, (start, end) in enumerate(targets)],
    )
    assert Reader(html).text == visible(text)


def test_text_and_markup_of_the_source_stay_text() -> None:
    text = 'a <b>bold</b> & "quoted" &amp; </p><script>x</script>'
    read = Reader(marked_text(text, [Mark(2, 9, "used", '"><i>', "figure-1", '"><i>')], []))
    assert read.text == text
    assert read.labels == ['"><i>']


def test_what_hides_or_reorders_is_spelt_out_and_lines_stay() -> None:
    assert visible("a\u202eb\r\nc\rd\te\x1b\u200b") == "a\\u202eb\nc\nd\te\\u001b\\u200b"


def test_a_boundary_inside_a_line_end_makes_no_second_line() -> None:
    assert Reader(marked_text("a\r\nb", [], [Target("t", 0, 2)])).text == "a\nb"


def test_where_marks_overlap_the_first_shows_and_each_says_its_label_once() -> None:
    text = "Operation Fifty Suns"
    number = Mark(10, 15, "used", "s1", "figure-1", "")
    name = Mark(10, 20, "campaign", "", "campaign-1", "")
    read = Reader(marked_text(text, [number, name], [Target("t", 12, 18)]))
    assert read.links == [None] * 10 + ["#figure-1"] * 5 + ["#campaign-1"] * 5
    assert read.labels == ["s1"]
    assert read.ids == {"t": 12}


def test_paragraphs_keep_their_blank_lines() -> None:
    html = marked_text("one\ntwo\n\n\nthree\r\n \r\nfour", [], [])
    assert html == "<p>one\ntwo\n\n\n</p><p>three\n \n</p><p>four</p>"
    assert marked_text("", [], []) == ""


def test_places_beyond_the_text_are_no_error() -> None:
    assert Reader(marked_text("ab", [Mark(1, 9, "used", "s1", "figure-1", "")], [Target("t", 5, 9)])).text == "ab"


def test_a_rule_lights_the_range_and_more_strongly_the_marks_of_its_entry() -> None:
    one, two = lit([Target("n1-2", 0, 5, "figure-1")]).splitlines()
    assert one == ":root:has(#n1-2:target) .n1-2 { background: var(--lit); }"
    assert '.n1-2[href="#figure-1"] {' in two
