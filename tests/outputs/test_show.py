import io
import re
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console

from schemas import Report
from summarizer.outputs.markdown import STATUS_NOTE
from summarizer.outputs.show import show, show_folder
from tests.doubles import full_report
from tests.tables import for_each

WIDTHS = (60, 80, 119, 120, 200)
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def shown(report: Report, width: int = 100, *, quotes: bool = False, colours: bool = False) -> str:
    file = io.StringIO()
    system = "truecolor" if colours else None
    show(
        Console(file=file, width=width, force_terminal=colours, color_system=system),  # type: ignore[arg-type]
        report,
        quotes=quotes,
    )
    return file.getvalue()


def many() -> Report:
    """Figures of different lengths, and long words in Han."""
    report = full_report("明学昌和他的同伙们" * 9, "拦截诈骗电话" * 20)
    one = report.statistics[0]
    values = (3, 1_100_000_000_000, 18.6)
    return report.model_copy(
        update={
            "statistics": tuple(
                one.model_copy(update={"id": f"s{i}", "quantity": one.quantity.model_copy(update={"value": value})})
                for i, value in enumerate(values, 1)
            )
        }
    )


def test_everything_of_a_report_is_there() -> None:
    words = " ".join(shown(full_report(), 200).split())
    for part in (
        "2 figures: 1 used, 0 dismissed, 1 open; 1 unanswered question",
        "published 2024-05-04 (given)",
        "over 1,945",
        "call, blocked, batch",
        "until 2024-05-03",
        "figures: s1",
        "convicted",
        "Open figures • 7 [55]",
        "suspects: no answer: Tom Vane",
        "suspects: Tom Vane (not in the text)",
        STATUS_NOTE,
    ):
        assert part in words


@for_each("width", WIDTHS)
@for_each("quotes", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, quotes: bool) -> None:
    lines = shown(many(), width, quotes=quotes).splitlines()
    assert max(cell_len(line) for line in lines) <= width


@for_each("width", WIDTHS)
def test_figures_stand_right_aligned(width: int) -> None:
    lines = shown(many(), width).splitlines()
    figures = ("over 3", "1,100,000,000,000", "over 18.6")
    ends = {line.index(figure) + len(figure) for line in lines for figure in figures if figure in line}
    assert len(ends) == 1


def test_quotes_stand_only_where_asked_for_and_a_sentence_once() -> None:
    report = many()
    quote = report.statistics[0].evidence.quote
    assert quote not in shown(report, 200)
    with_quotes = shown(report, 200, quotes=True)
    assert with_quotes.count(quote) == 1
    assert with_quotes.count("in the same words as s1") == 2


@for_each("value", ["\x1b[2J\x1b]0;title\x07", "[red]x[/red]", "[/]", "a\rb", "\u202eabc", ":smile:"])
@for_each("colours", [False, True])
def test_no_value_drives_the_terminal(value: str, colours: bool) -> None:
    text = shown(full_report(value, value), 200, quotes=True, colours=colours)
    assert not set(ESCAPE.sub("", text)) & set("\x1b\x07\r\u202e")
    assert bool(ESCAPE.search(text)) is colours
    if value.startswith(("[", ":")):
        assert value in ESCAPE.sub("", text)


def test_a_status_has_its_word_and_its_colour() -> None:
    text = shown(full_report(), colours=True)
    assert re.search(r"\x1b\[1;31mconvicted\x1b\[0m", text)


def test_an_empty_report_says_so() -> None:
    report = full_report()
    audit = report.audit.model_copy(update={"numbers": (), "rejected": (), "failures": ()})
    empty = {"statistics": (), "campaigns": (), "suspects": (), "summary": (), "audit": audit}
    text = shown(report.model_copy(update=empty))
    assert "0 figures" in text
    assert "Suspects" not in text


def test_reports_of_a_folder_come_in_the_given_order(tmp_path: Path) -> None:
    for name in ("one", "two"):
        report = full_report(name)
        (tmp_path / f"{name}.json").write_text(report.model_dump_json(), encoding="utf-8")
    file = io.StringIO()
    show_folder(Console(file=file, width=80), tmp_path, ["two", "one"], quotes=False)
    text = file.getvalue()
    assert text.index("Of two.") < text.index("Of one.")
