"""One place where a name stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameMention:
    """One place where a name stands: ``text[start:end]``.

    ``form``: ``person`` (could be a person's name by its shape), ``organisation``, ``place``, ``quoted`` (in
    quotation marks, the marks outside the span), ``operation`` (the text marks it as one), ``operation_like`` (it
    could be one by what stands around) or ``unclear`` (capitals throughout, or words of a place or body: a person's
    name only if something says so).
    ``title`` is whether an official's title or trade stands before it and nothing is told against the person.
    ``told`` is whether an age or what befalls suspects is told of this name, which tells a person.
    """

    start: int
    end: int
    form: str
    title: bool = False
    told: bool = False
