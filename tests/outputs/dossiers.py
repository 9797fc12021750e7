"""A dossier made by hand, with something in every part."""

from datetime import date

from schemas import (
    Apart,
    Citation,
    Corroboration,
    Dossier,
    DossierCampaign,
    DossierDocument,
    DossierEvent,
    DossierSuspect,
    Evidence,
    FigureConflict,
    Growth,
    Link,
    NameUse,
    PartSum,
    Point,
    Ref,
    Series,
    StatusConflict,
    Trait,
    Version,
)


def full_dossier(name: str = "Tom Vane") -> Dossier:
    """Two documents; ``name`` stands wherever words of documents do."""

    def cite(document: str, item: str, start: int) -> Citation:
        quote = Evidence(start=start, end=start + len(name), quote=name)
        return Citation(document=document, item=item, evidence=quote)

    def point(value: int, day: date, document: str) -> Point:
        return Point(
            value=value,
            bound="over",
            start=None,
            end=day,
            as_of=day,
            scope="cumulative",
            measure=name,
            citations=(cite(document, "s1", 7),),
        )

    measured = {
        "object": "case",
        "action": "solved",
        "change": "none",
        "kind": "count",
        "currency": None,
        "unit": None,
        "place": name,
        "agency": name,
        "campaign": "c1",
    }
    days = (date(2024, 1, 31), date(2024, 6, 30))
    one, other = Ref(document="a", item="p1"), Ref(document="b", item="p1")
    uses = (
        NameUse(name=name, citations=(cite("a", "p1", 7),)),
        NameUse(name=f"{name} 2", citations=(cite("b", "p1", 7),)),
    )
    links, apart = (Link(one=one, other=other, reason=name),), (Apart(id="p2", reason=name),)
    step = Growth(before=0, after=1, by=-10, ratio=0.9)
    events = tuple(
        DossierEvent(
            status=status, date=day, published=days[1], place=name, detail=name, source=cite(document, "p1", 7)
        )
        for status, day, document in (("wanted", None, "a"), ("dead", days[0], "b"))
    )
    return Dossier(
        documents=tuple(
            DossierDocument(
                id=id,
                path=name,
                copies=(name,),
                text_sha256="0" * 64,
                language="en",
                title=name,
                outlet=name,
                published=days[1],
                agencies=(name,),
            )
            for id in ("a", "b")
        ),
        campaigns=(
            DossierCampaign(
                id="c1",
                name=name,
                names=uses,
                registry=None,
                edition=None,
                agencies=(name,),
                places=(name,),
                first=days[0],
                last=None,
                statistics=(),
                members=(one, other),
                links=links,
                apart=(),
            ),
        ),
        suspects=(
            DossierSuspect(
                id="p1",
                name=name,
                names=uses,
                roles=(Trait(text=name, documents=("a",)),),
                groups=(Trait(text=name, documents=("b",)),),
                statuses=("wanted", "dead"),
                events=events,
                conflicts=(StatusConflict(reason=name, one=0, other=1),),
                members=(one, other),
                links=links,
                apart=apart,
            ),
            DossierSuspect(
                id="p2",
                name="Somebody Else",
                names=uses[:1],
                roles=(),
                groups=(),
                statuses=("arrested",),
                events=(),
                conflicts=(),
                members=(one,),
                links=(),
                apart=(),
            ),
        ),
        series=(
            Series.model_validate(
                {
                    **measured,
                    "id": "t1",
                    "start": date(2024, 1, 1),
                    "points": (point(100, days[0], "a"), point(90, days[1], "b")),
                    "batches": (point(5, days[1], "b"),),
                    "growth": (),
                    "drops": (step,),
                }
            ),
        ),
        corroborations=(
            Corroboration.model_validate(
                {
                    **measured,
                    "id": "f1",
                    "value": 12,
                    "start": days[0],
                    "end": days[1],
                    "citations": (cite("a", "s2", 7), cite("b", "s2", 7)),
                }
            ),
        ),
        conflicts=(
            FigureConflict.model_validate(
                {
                    **measured,
                    "id": "x1",
                    "start": None,
                    "end": None,
                    "versions": tuple(
                        Version(value=value, bound="exact", citations=(cite(document, "s3", 7),))
                        for value, document in ((37024, "a"), (37204, "b"))
                    ),
                }
            ),
        ),
        sums=(PartSum(total=cite("a", "s4", 7), value=46, parts=(cite("a", "s5", 7),), sum=49, verdict="differ"),),
    )
