"""What datasette shows of ``reports.sqlite``: meanings of tables and columns, and queries that are ready to run."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.outputs.markdown import STATUS_NOTE
from summarizer.outputs.rows import EVENTS, TABLES

_MEANINGS = {
    "documents": "One row a document, with its text as read. Offsets elsewhere count code points of this text.",
    "figures": "One row a reported figure, with the words of the text that bear it out.",
    "campaigns": "One row a named operation in a document.",
    "campaign_figures": "Which figures are results of which campaign.",
    "suspects": f"One row a named person in a document. {STATUS_NOTE}",
    "events": f"What a text tells of a person, one row a point in time. {STATUS_NOTE}",
    "numbers": "Every number of every text: used by a figure, dismissed for a reason, or open.",
}
_DOCUMENTS = {
    "basis": "stated, inferred or given; unknown where published is empty",
    "language": "language of the text",
    "chars": "length of the text in code points",
    "sha256": "digest of the file",
    "text_sha256": "digest of the text as read, in UTF-8",
    "model": "the model that was asked",
    "strategy": "how it was asked",
    "unanswered": "questions without a usable answer",
    "complete": "1 where every number is accounted for and every question was answered",
}

# An empty parameter leaves its column open.
_WHERE = " AND ".join(f"(:{name} = '' OR {name} = :{name})" for name in ("object", "action"))
# The index finds three characters and more. Words of one and two, of which Chinese has many, are looked for one
# text after another. Quotes make words of what would be operators of a search.
_FIND = """\
SELECT {shown} FROM {table}_fts JOIN {table} ON {table}.key = {table}_fts.rowid
WHERE length(:words) > 2 AND {table}_fts MATCH '"' || replace(:words, '"', '""') || '"'
UNION ALL
SELECT {shown} FROM {table}
WHERE length(:words) IN (1, 2) AND instr(lower({long}), lower(:words)) > 0"""

QUERIES: dict[str, tuple[str, str]] = {
    "open_figures": ("Numbers that nothing accounts for, with their surroundings", "SELECT * FROM open_figures"),
    "conflicts": (
        "Two values for the same object, action, place and period, both with their quotes",
        "SELECT * FROM conflicts ORDER BY object, action, kind, period_end, value_a",
    ),
    "overview": (
        "How many figures there are of what, and from how many documents",
        "SELECT object, action, kind, currency, count(*) AS figures, count(DISTINCT document) AS documents\n"
        "FROM figures GROUP BY object, action, kind, currency ORDER BY figures DESC, object, action, kind, currency",
    ),
    "figures_by_object_and_action": (
        "Figures of one object and action (empty: of all)",
        f"SELECT * FROM series WHERE {_WHERE} ORDER BY object, action, kind, currency, value DESC, document, figure",
    ),
    "series": (
        "How a figure goes over time, by place (empty: all)",
        f"SELECT * FROM series WHERE {_WHERE} AND (:place = '' OR place = :place) AND change = 'none'\n"
        "ORDER BY object, action, kind, currency, unit, place, day, document, figure",
    ),
    "suspects_by_status": (
        f"Named persons by status (empty: all). {STATUS_NOTE}",
        "SELECT * FROM statuses WHERE :status = '' OR status = :status ORDER BY status, name, published, document",
    ),
    "search_quotes": (
        "Figures whose quoted words hold these",
        _FIND.format(
            table="figures",
            long="figures.quote",
            shown="figures.document, figures.figure, figures.value, figures.measure, figures.quote",
        ),
    ),
    "search_documents": (
        "Documents whose text holds these words",
        _FIND.format(
            table="documents",
            long="documents.text",
            shown="documents.document, documents.title, documents.published, documents.path",
        ),
    ),
}


def metadata(columns: Mapping[str, Iterable[str]]) -> str:
    """The metadata file (JSON) for ``datasette reports.sqlite --metadata reports.metadata.json``.

    ``columns`` has the columns of each table of the database.
    """
    tables: dict[str, Any] = {}
    for name, meaning in _MEANINGS.items():
        # A column that has the same name in several tables may mean different things (name, status).
        own = next((table.columns for table in TABLES if table.name == name), EVENTS.columns)
        told = {column.name: column.meaning for column in own} | _DOCUMENTS
        tables[name] = {"description": meaning, "columns": {c: told[c] for c in columns[name] if c in told}}
    queries = {name: {"title": title, "sql": sql} for name, (title, sql) in QUERIES.items()}
    content = {
        "title": "Reports",
        "description": STATUS_NOTE,
        "databases": {"reports": {"tables": tables, "queries": queries}},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
