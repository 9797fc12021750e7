"""All systems over all documents: what is done already stays done."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from evals.corpus import Labelled
from evals.peers.system import System
from evals.peers.taken import Taken, Unreachable, read_taken, write_taken

#: So many times in a row without an endpoint, and the rest is not tried.
DOWN_IN_A_ROW = 3

Results = dict[str, dict[str, Taken]]


def race(
    corpus: Sequence[Labelled],
    systems: Mapping[str, System],
    folder: Path,
    *,
    model: str,
    warm_up: Callable[[], None],
    tell: Callable[[str], None],
) -> Results:
    """What each system made of each document, by system and document; absent where the endpoint was not there.

    Document by document, so that whatever else slows the machine falls on all systems. ``warm_up`` is called
    once before anything is asked; ``tell`` gets a line for each document done.
    """
    results: Results = {name: {} for name in systems}
    warm, down = False, 0
    for labelled in corpus:
        for name, system in systems.items():
            before = read_taken(folder, name, labelled.stem)
            if before and _is_current(before, labelled, system, model):
                results[name][labelled.stem] = before
                continue
            if down >= DOWN_IN_A_ROW:
                continue
            try:
                if not warm:
                    warm_up()
                    warm = True
                taken = system.take(labelled.document)
            except Unreachable as problem:
                down += 1
                tell(f"{labelled.stem}: {name}: no answer from the model: {problem}")
                continue
            down = 0
            write_taken(taken, folder)
            results[name][labelled.stem] = taken
            tell(_line(taken))
    return results


def kept(corpus: Sequence[Labelled], systems: Iterable[str], folder: Path) -> Results:
    """What a run has of these documents, whatever it was told and whichever model it asked."""
    results: Results = {name: {} for name in systems}
    for labelled in corpus:
        for name, found in results.items():
            taken = read_taken(folder, name, labelled.stem)
            if taken and taken.text_sha256 == labelled.document.text_sha256:
                found[labelled.stem] = taken
    return results


def _is_current(taken: Taken, labelled: Labelled, system: System, model: str) -> bool:
    wanted = (labelled.document.text_sha256, model, system.version())
    return (taken.text_sha256, taken.model, taken.version) == wanted


def _line(taken: Taken) -> str:
    ending = taken.error or (f"{taken.lost} of {taken.parts} lost" if taken.lost else "whole")
    return f"{taken.document}: {taken.system}: {taken.seconds:.1f} s, {taken.calls} calls, {ending}"
