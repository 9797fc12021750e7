"""Made-up documents of about 3,000 characters, and answers to the two questions asked about each of them."""

import json
from pathlib import Path

_NAMES = ("Corvin Hale", "Dorit Amsel", "Pavel Orsk", "Lena Quist")
# A place in every sentence: what is read in one document tells nothing for the next.
_PARAGRAPHS = (
    "{town}, 4 March 2024 - Police in the lake district of {town} closed {a} telephone fraud cases between January and "
    "February, the county constabulary said on Monday, and arrested {b} suspects under Operation Grey Heron.",
    "The callers posed as clerks of a savings bank of {town}. They told people in {town} that their accounts were "
    "about to be emptied and that the money had to be moved to a place of safety, which was an account of their own.",
    "Investigators in {town} froze {c} bank accounts and returned £{d},400 to the people who had been deceived. Nearly "
    "{e} calls to {town} were stopped before anybody answered, according to the constabulary.",
    "{first}, who is said to have rented the rooms above the bakery in {town}, was charged with fraud. {second}, the "
    "group's bookkeeper, was arrested at the railway station of {town} with two suitcases.",
    "{third} of {town} is wanted. {fourth} pleaded guilty and was sentenced to four years in prison by the county "
    "court, which sat in {town} for three days and heard eleven witnesses, most of them pensioners.",
    "Neighbours in {town} spoke of a quiet house. The shutters stayed closed, the deliveries came at night, and nobody "
    "in {town} knew what the young people did who went in at nine and came out at six with their collars up.",
    "The constabulary searched {f} flats in {town} and seized {g} SIM cards, {h} telephones and a ledger in which "
    "every call was noted with the age and the manner of the person who had picked up the receiver.",
    "A spokeswoman in {town} said that the number of reports had fallen by {i} per cent. She asked everybody in {town} "
    "who receives such a call to put down the receiver, to wait, and to ring the bank on the number on the card.",
    "Savings banks in {town} have meanwhile begun to hold back large transfers for a day when the customer is in a "
    "hurry. The associations of pensioners of {town} welcome it; some of their members do not, and say so.",
)
_FILLER = (
    "The exhibition in the town hall of {town} shows how the trade has changed, from letters with foreign stamps to "
    "voices that can be borrowed, and it stays open until the end of the summer holidays."
)
_SYLLABLES = ("bar", "den", "fol", "gar", "hem", "lor", "mar", "nor", "pel", "sal", "tor", "wes")
FIGURES = 9
CHARS = 3000


def sample(number: int) -> str:
    """The text of a document; another one for each ``number``."""
    figures = {letter: 20 + (number * step) % 960 for letter, step in zip("abcdefghi", range(7, 70, 7), strict=True)}
    figures["i"] = 5 + number % 40
    turn = number % len(_NAMES)
    names = dict(zip(("first", "second", "third", "fourth"), _NAMES[turn:] + _NAMES[:turn], strict=True))
    base = len(_SYLLABLES)
    places = (number // base**3, number // base**2, number // base, number)
    town = "".join(_SYLLABLES[place % base] for place in places).title()
    paragraphs = [paragraph.format(town=town, **figures, **names) for paragraph in _PARAGRAPHS]
    while sum(map(len, paragraphs)) + 2 * len(paragraphs) < CHARS:
        paragraphs.append(_FILLER.format(town=town))
    return f"Lake district police close cases, item {number:05d}\n\n" + "\n\n".join(paragraphs) + "\n"


def write_samples(folder: Path, count: int) -> None:
    """Write documents 0 to ``count`` - 1 to a folder; those that are there stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"item{number:05d}.txt"
        if not path.exists():
            path.write_text(sample(number), "utf-8")


def answer(question: str, figures: int) -> str:
    """What a model might answer about any of these documents; ``figures``: how many the question lists."""
    if question == "whole_figures":
        one = {
            "measure": "as counted by police",
            "object": "other",
            "action": "other",
            "change": "none",
            "reason": None,
        }
        return json.dumps({"figures": [{"n": n, **one} for n in range(1, figures + 1)]})
    suspects: list[dict[str, object]] = [
        {"name": name, "aliases": [], "role": None, "group": None, "status": "unknown"} for name in _NAMES
    ]
    summary = [
        "The callers posed as clerks of a savings bank.",
        "The shutters stayed closed, the deliveries came at night.",
        "Investigators froze bank accounts.",
    ]
    campaigns = [{"name": "Grey Heron", "aliases": []}]
    return json.dumps(
        {"outlet": None, "agencies": [], "campaigns": campaigns, "suspects": suspects, "summary": summary}
    )
