"""``python -m evals peers``: this project beside other ways to the same data."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals.corpus import CorpusError, Labelled, read_corpus
from evals.peers.gateway import Gateway
from evals.peers.peertable import peers_markdown, peers_table
from evals.peers.race import Results, kept, race
from evals.peers.standing import SOURCES, Standing, standing
from evals.peers.system import Bench, System
from evals.peers.taken import Unreachable
from evals.sheet import save_sheet
from evals.table import wide_console
from summarizer.files import FolderBusyError, locked, write_text
from summarizer.models import CallRecord, ModelError, open_model
from summarizer.settings import api_key


def peers(
    docs: Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder of documents, STEM.txt.")],
    gold: Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder of gold labels, STEM.json.")],
    out: Annotated[Path, typer.Option(file_okay=False, help="Folder of the run; what is done in it stays done.")],
    base_url: Annotated[str | None, typer.Option(help="An endpoint; without it, the embedded model.")] = None,
    model: Annotated[str | None, typer.Option(help="The model that the endpoint serves.")] = None,
    systems: Annotated[str, typer.Option(help="What to compare, with commas.")] = ",".join(SOURCES),
    only: Annotated[list[str] | None, typer.Option(help="Only these documents, by stem, in this order.")] = None,
    score_only: Annotated[bool, typer.Option("--score-only", help="Ask nothing: score what the run has.")] = False,
) -> None:
    """Compare this project with plain instructor and LangExtract, on the same endpoint and documents."""
    names = [name.strip() for name in systems.split(",") if name.strip()]
    if unknown := sorted(set(names) - set(SOURCES)) or (["no system"] if not names else []):
        raise typer.BadParameter(f"{', '.join(unknown)}: the systems are {', '.join(SOURCES)}")
    corpus = _corpus(docs, gold, only or [])
    out.mkdir(parents=True, exist_ok=True)
    console = wide_console()
    try:
        with locked(out):
            if score_only:
                results = kept(corpus, dict.fromkeys(SOURCES[name] for name in names), out)
            else:
                results = _run(corpus, names, out, console, base_url, model)
            complete = _finish(console, names, corpus, results, out)
    except (ModelError, FolderBusyError) as error:
        raise typer.BadParameter(str(error)) from error
    raise typer.Exit(int(not complete))


def _corpus(docs: Path, gold: Path, only: Sequence[str]) -> list[Labelled]:
    try:
        corpus = read_corpus(docs, gold)
    except CorpusError as error:
        raise typer.BadParameter(str(error)) from error
    if unknown := sorted(set(only) - {labelled.stem for labelled in corpus}):
        raise typer.BadParameter(f"no gold for {', '.join(unknown)}")
    if not only:
        return corpus
    by_stem = {labelled.stem: labelled for labelled in corpus}
    return [by_stem[stem] for stem in dict.fromkeys(only)]


def _run(
    corpus: Sequence[Labelled],
    names: Sequence[str],
    out: Path,
    console: Console,
    base_url: str | None,
    model_name: str | None,
) -> Results:
    calls: list[CallRecord] = []
    # Fresh: an answer that was kept would take no time.
    opened = open_model(
        name=model_name,
        base_url=base_url,
        api_key=api_key(),
        mode="live",
        store=out / "ours" / "answers",
        fresh=True,
        on_call=calls.append,
    )
    with opened as model:
        if model.host:
            console.print(f"Texts are sent to {model.host}.", style="yellow", markup=False)
        assert model.endpoint is not None
        with Gateway(model.endpoint) as gateway:
            bench = Bench(model, gateway, out)

            def warm_up() -> None:
                status, text = gateway.answer(
                    {"model": model.name, "messages": [{"role": "user", "content": "Say yes."}]}
                )
                if status >= 500:
                    raise Unreachable(text)

            asked = _systems(names, bench, calls)
            return race(
                corpus,
                asked,
                out,
                model=model.name,
                warm_up=warm_up,
                tell=lambda line: console.print(line, markup=False, highlight=False),
            )


def _systems(names: Sequence[str], bench: Bench, calls: list[CallRecord]) -> dict[str, System]:
    """The systems to be asked. Peers are imported only if wanted: they are heavy, and one is an extra."""
    systems: dict[str, System] = {}
    wanted = {SOURCES[name] for name in names}
    if "ours" in wanted:
        from evals.peers.ours import Ours

        systems["ours"] = Ours(bench, calls)
    if "instructor" in wanted:
        from evals.peers.plain_instructor import PlainInstructor

        systems["instructor"] = PlainInstructor(bench)
    if "langextract" in wanted:
        try:
            from evals.peers.lang_extract import LangExtract
        except ModuleNotFoundError as error:
            raise typer.BadParameter(f"{error}: install the extra 'peers', or leave langextract out") from error

        systems["langextract"] = LangExtract(bench)
    return systems


def _finish(
    console: Console,
    names: Sequence[str],
    corpus: Sequence[Labelled],
    results: Results,
    out: Path,
) -> bool:
    """Save and show the table over the documents that all systems have done; whether these are all."""
    done = [labelled for labelled in corpus if all(labelled.stem in results[SOURCES[name]] for name in names)]
    if missing := [labelled.stem for labelled in corpus if labelled not in done]:
        line = f"Not done by every system, and left out: {', '.join(missing)}. The same command takes up from here."
        console.print(line, style="yellow", markup=False)
    if not done:
        return False
    model = ", ".join(sorted({taken.model for found in results.values() for taken in found.values()}))
    standings = [standing(name, done, results[SOURCES[name]]) for name in names]
    _save(standings, out, model)
    console.print(peers_table(standings, model))
    return not missing


def _save(standings: Sequence[Standing], out: Path, model: str) -> None:
    for one in standings:
        save_sheet(one.sheet, out / f"{one.row.system}.scores.json")
    rows = [
        {**one.row.model_dump(), "rates": {k: v.model_dump() for k, v in one.sheet.groups["all"].rates.items()}}
        for one in standings
    ]
    write_text(out / "peers.json", json.dumps({"model": model, "systems": rows}, indent=1) + "\n")
    write_text(out / "peers.md", peers_markdown(standings, model))
