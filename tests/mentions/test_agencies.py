"""Bodies of law enforcement and justice that a text names."""

from typing import Any

from summarizer.documents import split_sentences
from summarizer.mentions import find_agencies, is_body, is_short_for
from tests.tables import for_each, read_table

_PASSAGES = read_table(__file__, "agency_passages.yaml")


def _found(text: str) -> list[str]:
    return list(find_agencies(text, split_sentences(text)))


@for_each(
    ("text", "agencies"),
    [
        ("The Lorwick Cyber Unit held 41 men.", ["Lorwick Cyber Unit"]),
        ("The Bureau of Border Crime (BBC) met. Then the BBC held ten.", ["Bureau of Border Crime (BBC)"]),
        ("The Sarn Crime Bureau met. The SCB held ten.", ["Sarn Crime Bureau"]),
        ("Interpol’s Sarn Fraud Centre and Interpol met. Interpol held ten.", ["Interpol"]),
        ("Europol and Eurojust held ten.", ["Europol", "Eurojust"]),
        ("The Ministry of Justice met. The Justice Ministry held ten.", ["Ministry of Justice"]),
        ("The Ministry of Justice of China met. The Ministry of Justice held ten.", ["Ministry of Justice"]),
        ("The Lorwick National Police met. The National Police held ten.", ["Lorwick National Police"]),
        ("Sarn police held ten; Belgian police held two.", ["Belgian police", "Sarn police"]),
        ("The Sarn Police on Thursday held ten.", ["Sarn Police"]),
        ("公安部刑侦局通报，破案2万起。", ["公安部刑侦局"]),
        ("In May Sarn police held ten.", ["Sarn police"]),
        ("Police in Sarn held ten.", ["Police in Sarn"]),
        ("Dutch authorities and Europol held ten.", ["Europol"]),
        ("International police held ten.", []),
        ("The Sarn Trade Centre, the Green Sea Bank and Harbour Police News met.", []),
        ("The Polizia di Stato and the Guardia Civil held ten.", ["Polizia di Stato", "Guardia Civil"]),
        ("The Sarn Crown Court jailed ten.", ["Sarn Crown Court"]),
        ("The Sarn Police held ten on warrants from the Sarn Criminal Court.", ["Sarn Police"]),
        ("The Sarn Police held ten. Interpol has circulated a red notice.", ["Sarn Police"]),
        ("Sarn Police Updates On Loan Ring Crackdown\n\nThe Sarn Police held ten men.", ["Sarn Police"]),
        ("The U.S. Attorney's Office, District of Sarn, charged ten.", ["U.S. Attorney's Office, District of Sarn"]),
        ("Inspector Tom Vane of the Sarn Police spoke.", ["Sarn Police"]),
        ("公安部通报，全国公安机关抓获10人。", ["公安部"]),
        ("云泽省公安厅通报，省公安厅抓获10人。", ["云泽省公安厅"]),
        ("南汀市公安局通报，南汀警方抓获10人。", ["南汀市公安局"]),
        ("公安部组织云泽公安机关抓获10人。", ["公安部", "云泽公安机关"]),
        ("南汀市人民检察院向南汀市中级人民法院提起公诉。", ["南汀市人民检察院"]),
        ("南汀市中级人民法院一审判处3人。", ["南汀市中级人民法院"]),
        ("公安机关、检察机关抓获10人。", ["公安机关", "检察机关"]),
    ],
)  # fmt: skip
def test_agencies(text: str, agencies: list[str]) -> None:
    assert sorted(_found(text)) == sorted(agencies)


def test_the_body_named_most_comes_first() -> None:
    text = "Eurojust met Europol.\n" + "Now Europol held ten. " * 3
    assert _found(text) == ["Europol", "Eurojust"]


@for_each(
    ("short", "full", "same"),
    [
        ("Cyber Unit", "Lorwick Cyber Unit", True),
        ("LCU", "Lorwick Cyber Unit", True),
        ("Cyber Cell", "Cyber Cell of the Sarn Police", True),
        ("Sarn Police", "Cyber Cell of the Sarn Police", False),
        ("Interpol", "Interpol’s Fraud Centre", False),
        ("Lorwick Police", "Lorwick Police Cyber Unit", False),
        ("BBC", "Bureau of Border Crime (BBC)", True),
        ("United States Attorney’s Office", "U.S. Attorney's Office", True),
        ("省公安厅", "云泽省公安厅", True),
        ("公安部", "云泽省公安厅", False),
    ],
)
def test_short_forms(short: str, full: str, same: bool) -> None:
    assert is_short_for(short, full) is same


@for_each("name", ["Trade Centre", "Crime News", "Police", "Chief Inspector Police Unit", "Salter Bank", ""])
def test_no_body(name: str) -> None:
    assert not is_body(name)


@for_each("passage", _PASSAGES)
def test_passages(passage: dict[str, Any]) -> None:
    assert sorted(_found(passage["text"])[:5]) == sorted(passage["agencies"])


@for_each(
    ("text", "agencies"),
    [
        ("Sarn police held ten. They thanked the Lorwick Police for its help.", ["Sarn police"]),
        ("Sarn police held ten. In an unrelated case, prosecutors in Lorwick charged two.", ["Sarn police"]),
        ("Sarn police, posing as Lorwick police, held ten.", ["Sarn police"]),
        ("A Port Ansel court charged ten men.", ["Port Ansel court"]),
        ("The police of Lower Tamar held ten.", ["police of Lower Tamar"]),
        ("The provincial police department held ten.", ["provincial police department"]),
        ("An anti-fraud centre was opened; a district court sat.", []),
        ("The Sarn Cyber Office (SCO) held ten. The SCO's Fraud Desk freed two. The SCO seized three. The SCO left.",
         ["Sarn Cyber Office (SCO)"]),
        ("云泽省公安厅刑事侦查总队抓获10人。", ["云泽省公安厅刑事侦查总队"]),
        ("云泽省公安厅抓获10人。\n\n云泽省公安厅刑事侦查总队\n\n2025年3月1日",
         ["云泽省公安厅", "云泽省公安厅刑事侦查总队"]),
        ("南国诈骗应对局局长说，警方抓获10人。", ["南国诈骗应对局"]),
        ("骗子冒充南汀市公安局，被云山县公安局抓获。", ["云山县公安局"]),
        ("国际刑警组织与南汀警方抓获10人。", ["国际刑警组织", "南汀警方"]),
        ("诈骗中心被捣毁，犯罪组织头目在逃。", []),
    ],
)  # fmt: skip
def test_what_a_body_does_in_the_text(text: str, agencies: list[str]) -> None:
    assert sorted(_found(text)) == sorted(agencies)
