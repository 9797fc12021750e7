"""Names: how they are written, and how they go wrong."""

from dataclasses import dataclass, replace
from random import Random

from evals.grounding.case import Change, Kind
from evals.grounding.value import Value

_QUOTES = str.maketrans("“”", '""')


@dataclass(frozen=True, slots=True)
class Name:
    """A name as parts; ``pools`` has for each part the words that could stand in its place (none: it stays)."""

    parts: tuple[str, ...]
    pools: tuple[tuple[str, ...], ...]

    @property
    def kind(self) -> Kind:
        """A name."""
        return "name"

    @property
    def key(self) -> tuple[object, ...]:
        """Its words."""
        return "name", self.written().casefold()

    def written(self) -> str:
        """The words of the text."""
        return "".join(self.parts)

    def changed(self, change: Change, others: tuple[Value, ...], random: Random) -> "Name | str | None":
        """See ``Value``."""
        match change:
            case "verbatim":
                return self.written()
            case "name_form":
                return self._other_form(random)
            case "name_token":
                return self._wrong(others, random)
            case _:
                return None

    def _other_form(self, random: Random) -> str | None:
        words = self.written()
        if "“" in words:
            return words.translate(_QUOTES)
        if "·" in words:
            return words.replace("·", random.choice("•・"))
        if not words.isascii():
            return None
        forms = [words.upper(), words.replace(" ", random.choice(["  ", "\n", "\u00a0"]))]
        return random.choice([form for form in forms if form != words] or [words.upper()])

    def _wrong(self, others: tuple[Value, ...], random: Random) -> "Name | None":
        places = [i for i, pool in enumerate(self.pools) if len(pool) > 1]
        if not places:
            return None
        place = random.choice(places)
        # The part of another name of the same passage makes the hardest slip.
        beside = [
            other.parts[place]
            for other in others
            if isinstance(other, Name)
            and len(other.parts) == len(self.parts)
            and other.parts[place] in self.pools[place]
        ]
        choices = beside if beside and random.random() < 0.5 else self.pools[place]
        part = random.choice([p for p in choices if p != self.parts[place]] or [""])
        return replace(self, parts=(*self.parts[:place], part, *self.parts[place + 1 :])) if part else None
