"""The table of systems: for the terminal, and in Markdown."""

from collections.abc import Sequence

from rich.table import Table

from evals.peers.standing import Row, Standing
from evals.table import percent
from evals.tally import Share

RATES = {
    "value": "value.f1",
    "labelled": "labelled.f1",
    "strict": "strict.f1",
    "campaigns": "campaigns.f1",
    "suspects": "suspects.f1",
    "with status": "suspects_with_status.f1",
    "date": "published",
}
COSTS = ("lost", "strange words", "strange values", "calls", "read", "written", "s", "s same")

NOTES = (
    "F1 in percent. value: value, kind and currency are right; labelled: object, action and change too; strict: bound "
    "and period too. date: share of documents with the right publication date.",
    "lost: chunks or questions without a usable answer, of all. strange words, strange values: what was given out as "
    "words of the text and is none (case and spacing aside), and values that no number of the text has, of all.",
    "calls, tokens read (cached ones in them) and written: over all documents. s: median seconds a document; s same: "
    "without our questions for header and summary, which the peers are not asked.",
)


def _of(share: Share) -> str:
    return f"{share.right} of {share.total}"


def _rates(standing: Standing) -> list[str]:
    rates = standing.sheet.groups["all"].rates
    return [percent(rates[name].rate) if name in rates else "-" for name in RATES.values()]


def _costs(row: Row) -> list[str]:
    return [
        f"{row.lost} of {row.parts}",
        _of(row.words),
        _of(row.values),
        str(row.calls),
        f"{row.read + row.cached:,}",
        f"{row.written:,}",
        f"{row.seconds:.1f}",
        f"{row.seconds_same:.1f}",
    ]


def title(standings: Sequence[Standing], model: str) -> str:
    """What the table is of."""
    documents = standings[0].row.documents
    return f"{documents} document{'s' * (documents != 1)}, {model}"


def peers_table(standings: Sequence[Standing], model: str) -> Table:
    """For the terminal."""
    table = Table(title=title(standings, model), caption="\n".join(NOTES), caption_justify="left")
    table.add_column("system", no_wrap=True)
    for head in (*RATES, *COSTS):
        table.add_column(head, justify="right")
    for standing in standings:
        table.add_row(standing.row.system, *_rates(standing), *_costs(standing.row))
    return table


def peers_markdown(standings: Sequence[Standing], model: str) -> str:
    """For a README: accuracy, then cost."""
    lines = [f"{title(standings, model)}:", ""]
    lines += _block(["system", *RATES], [[s.row.system, *_rates(s)] for s in standings])
    lines += _block(["system", *COSTS], [[s.row.system, *_costs(s.row)] for s in standings])
    return "\n".join([*lines, *(f"{note}\n" for note in NOTES)])


def _block(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    rule = ["---", *("---:" for _ in heads[1:])]
    return [*(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows)), ""]
