"""How the dossier bears thousands of reports: made of the samples' by varying names, figures and dates."""

import resource
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import schemas
from summarizer.dossier_command import write_dossier

_SYLLABLES = ("an bo chen da feng guo hai jia kai lin mei ning pei qi rong shan tao wei xin yan zhi").split()  # noqa: SIM905
_ADJECTIVES = ("amber bitter copper distant empty frosted gentle hollow ivory jade kindred lucid marble narrow").split()  # noqa: SIM905
_NOUNS = ("anchor basin cedar ditch ember fjord garnet hedge inlet jetty kiln ladder meadow needle orchard").split()  # noqa: SIM905


def varied_reports(reports: Sequence[schemas.Report], count: int, seed: int = 7) -> Iterator[schemas.Report]:
    """So many reports; of each round over the originals, all names of operations and people are changed alike.

    A tenth of the rounds keep the names: there, entries of thousands of reports fall together. Quotes are never
    those of another report, as they would not be in thousands of documents.
    """
    random = Random(seed)

    def endless() -> Iterator[schemas.Report]:
        number = 0
        while True:
            names = {} if number % 10 == 0 else _names(reports, random)
            shift = timedelta(days=random.randrange(2000))
            for report in reports:
                yield _varied(report, number, names, shift, random)
            number += 1

    return islice(endless(), count)


def measure(reports: Sequence[schemas.Report], count: int) -> dict[str, float]:
    """What ``summarizer dossier`` takes for so many reports: seconds of the processor, the most memory, what it writes.

    Memory is the most that this process has held so far; the reports are made and put into a file one at a time.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        with open(folder / "reports.jsonl", "w", encoding="utf-8") as file:
            file.writelines(f"{report.model_dump_json()}\n" for report in varied_reports(reports, count))
        started = time.process_time()
        write_dossier([folder / "reports.jsonl"], folder)
        seconds = time.process_time() - started
        written = {path.suffix: path.stat().st_size for path in folder.glob("dossier.*")}
    return {
        "reports": count,
        "seconds": round(seconds, 1),
        "MiB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        **{f"MB of {suffix}": round(size / 1e6, 1) for suffix, size in sorted(written.items())},
    }


def _names(reports: Sequence[schemas.Report], random: Random) -> dict[str, str]:
    found: dict[str, str] = {}
    for report in reports:
        for campaign in report.campaigns:
            for name in (campaign.name, *campaign.aliases):
                found[name] = f"{random.choice(_ADJECTIVES)} {random.choice(_NOUNS)} {random.choice(_NOUNS)}".title()
        for suspect in report.suspects:
            for name in (suspect.name, *suspect.aliases):
                given = random.choice(_SYLLABLES) + random.choice(_SYLLABLES)
                surname = random.choice(_SYLLABLES)
                found[name] = f"{surname} {given}".title()
    return found


def _varied(
    report: schemas.Report, number: int, names: dict[str, str], shift: timedelta, random: Random
) -> schemas.Report:
    def moved(day: date | None) -> date | None:
        return day + shift if day else None

    def quoted(evidence: schemas.Evidence) -> schemas.Evidence:
        quote = f"{evidence.quote} {number}"
        return evidence.model_copy(update={"quote": quote, "end": evidence.start + len(quote)})

    def periods(period: schemas.Period | None) -> schemas.Period | None:
        return period and period.model_copy(update={"start": moved(period.start), "end": moved(period.end)})

    def named(one: schemas.Campaign | schemas.Suspect) -> dict[str, object]:
        return {
            "name": names.get(one.name, one.name),
            "aliases": tuple(names.get(a, a) for a in one.aliases),
            "evidence": tuple(map(quoted, one.evidence)),
        }

    id = f"{report.document.id}_{number:05}"
    digest = sha256(id.encode()).hexdigest()
    source = report.document.model_copy(update={"id": id, "path": f"{id}.txt", "text_sha256": digest})
    statistics = []
    for one in report.statistics:
        value = round(one.quantity.value * random.uniform(0.9, 1.1))
        quantity = one.quantity.model_copy(update={"value": value})
        told = {"quantity": quantity, "period": periods(one.period), "evidence": quoted(one.evidence)}
        statistics.append(one.model_copy(update=told))
    suspects = []
    for suspect in report.suspects:
        events = tuple(
            event.model_copy(update={"date": moved(event.date), "evidence": quoted(event.evidence)})
            for event in suspect.events
        )
        suspects.append(suspect.model_copy(update={**named(suspect), "events": events}))
    return report.model_copy(
        update={
            "document": source,
            "published": report.published.model_copy(update={"date": moved(report.published.date)}),
            "statistics": tuple(statistics),
            "campaigns": tuple(
                c.model_copy(update={**named(c), "period": periods(c.period)}) for c in report.campaigns
            ),
            "suspects": tuple(suspects),
        }
    )
