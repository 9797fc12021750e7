import subprocess
import sys
from random import Random

import pytest

from schemas import Dossier, Report
from summarizer.dossier import build_dossier
from summarizer.dossier.reading import records
from summarizer.outputs.dossier_json import dossier_json
from summarizer.outputs.dossier_markdown import dossier_markdown
from tests.dossier.reports import campaign, figure, person, report
from tests.tables import for_each

REPORTS = [
    report(
        f"d{n}",
        agencies=["Hengling police"],
        campaigns=[campaign(name), campaign(f"Lone Heron {n}")],
        suspects=[person(who, told=[("wanted", None), ("arrested", f"2025-02-0{n}")]), person("Wang Wei")],
        figures=[figure(80 + n, "2025-03-01..2025-05-01"), figure(20, "2025-04-02..2025-04-02", scope="batch")],
    )
    for n, (name, who) in enumerate(
        [("铁锚", "段正海"), ("Iron Anchor", "Duan Zhenghai"), ("Quiet Lagoon", "Duan Zhenghai"), ("铁锚", "段某海")], 1
    )
]
# Pairs that have in common more than one beginning, or a companion with more than one key.
REPORTS += [
    report(
        f"e{n}",
        campaigns=[campaign("Heron")],
        figures=[figure(n * m, f"2024-{m:02}-02..2025-03-01", scope="cumulative") for m in range(3, 9)],
    )
    for n in (1, 2)
]
REPORTS += [report(f"f{n}", suspects=[person("An Bo"), person("Anna Maria Lopez")]) for n in (1, 2)]
HOSTILE = [
    "<script>alert(1)</script>",
    "](https://example.org) [x",
    "**bold** | cell | `code`",
    "=HYPERLINK(1)",
    "# heading\n- item\n\n## more",
    "../../etc/passwd",
    "\u202eright to left\x1b[31m",
    "{{ 7 * 7 }} ${x}",
    "某某",
    "\U0001f600",
    " ",
]


@for_each("seed", range(4))
def test_the_order_of_the_reports_does_not_matter(seed: int) -> None:
    shuffled = REPORTS.copy()
    Random(seed).shuffle(shuffled)
    assert build_dossier(shuffled).model_dump_json() == build_dossier(REPORTS).model_dump_json()


def test_a_dossier_is_the_same_in_every_process() -> None:
    code = (
        "from tests.dossier.test_build import REPORTS, build_dossier; print(build_dossier(REPORTS).model_dump_json())"
    )
    # The order of sets is this process's own: another seed gives another one.
    environment = {"PYTHONHASHSEED": "1", "PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True)
    assert done.stdout.decode() == f"{build_dossier(REPORTS).model_dump_json()}\n"


def test_a_dossier_reads_back() -> None:
    dossier = build_dossier(REPORTS)
    assert Dossier.model_validate_json(dossier.model_dump_json()) == dossier
    assert '"schema":"dossier/1"' in dossier.model_dump_json()


@pytest.mark.parametrize("reports", [REPORTS, []])
def test_json_in_pieces_is_the_json_of_the_whole(reports: list[Report]) -> None:
    dossier = build_dossier(reports)
    assert "".join(dossier_json(dossier)) == dossier.model_dump_json(indent=2) + "\n"


def test_no_reports_make_an_empty_dossier() -> None:
    assert build_dossier([]).documents == ()
    assert "0 documents" in "".join(dossier_markdown(build_dossier([])))


def test_two_texts_of_one_name_get_ids_of_their_own() -> None:
    made = records([report("a", text="two"), report("a", text="one"), report("a~2")])
    assert len({document.id for document in made}) == 3


def test_every_source_is_an_entry_of_a_report_with_its_own_words() -> None:
    by_id = {r.document.id: r for r in REPORTS}
    dossier = build_dossier(REPORTS)
    cited = [c for s in dossier.series for p in (*s.points, *s.batches) for c in p.citations]
    cited += [c for x in dossier.conflicts for v in x.versions for c in v.citations]
    assert cited
    for citation in cited:
        (statistic,) = (s for s in by_id[citation.document].statistics if s.id == citation.item)
        assert statistic.evidence == citation.evidence
    for suspect in dossier.suspects:
        for event in suspect.events:
            (found,) = (s for s in by_id[event.source.document].suspects if s.id == event.source.item)
            assert event.source.evidence in [*(e.evidence for e in found.events), *found.evidence]


@for_each("value", HOSTILE)
def test_hostile_names_stay_inert(value: str) -> None:
    reports = [
        report(
            id,
            agencies=[value],
            title=value,
            campaigns=[campaign(value or "x", "Quiet Lagoon")],
            suspects=[person(value, "Marta Oyelaran", group=value, told=[("wanted", None)])],
            figures=[
                figure(n, "2025-05-02..2025-05-02", place=value, agency=value, measure=value, quote=f"{value} {n}")
            ],
        )
        for id, n in (("a", 84), ("b", 88))
    ]
    text = "".join(dossier_markdown(build_dossier(reports)))
    assert "<" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "](" not in text.replace("\\](", "")
    assert "**bold**" not in text
    assert "\n# heading" not in text
    assert "\n- item" not in text
    assert "`code`" not in text
