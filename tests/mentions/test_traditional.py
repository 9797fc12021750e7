"""Traditional script is read like simplified, masked names in all their forms, and offsets stay."""

from summarizer.asking.candidates import candidates, marked_campaigns
from summarizer.documents import document_from_text
from summarizer.mentions import Mentions, find_mentions
from summarizer.mentions.simplified import simplified
from tests.tables import for_each


def _mentions(text: str) -> Mentions:
    return find_mentions(document_from_text(text, id="d", path="d.txt"), None)


@for_each("text", ["", "Sarn police", "警務處聯同檢察院偵破詐騙案，鄭○翔被捕", "云剑行动", "𠮷野家"])
def test_simplified_keeps_every_offset(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)


@for_each(
    ("text", "names"),
    [
        ("警方拘捕三十人，包括男子陳國棟等，案件移交法院。", ["陈国栋"]),
        ("檢方通緝金主林○祥，另一名嫌疑人吳＊＊在逃。", ["林○祥", "吳＊＊"]),
        ("刑事局逮捕沈姓男子，沈男被移送。", ["沈姓男子", "沈男"]),
        ("该团伙骨干邹某凯迫于压力投案。", ["邹某凯"]),
        ("集团创始人之侄庞永辉在逃。", ["庞永辉"]),
        ("警方查明，富商阙志高涉嫌诈骗。", ["阙志高"]),
        ("（记者许晓岚、程立山）警方抓获十二人。", []),
        ("联系人：范警官，欢迎举报。", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    asked = [c.name for c in candidates(_mentions(text)) if "suspect" in c.kinds]
    assert [simplified(name) for name in asked] == [simplified(name) for name in names]
    assert all(name in text for name in asked)


def test_a_quoted_operation_in_traditional_script_is_marked() -> None:
    text = "警方於三月展開代號「海霧」的執法行動，以「串謀詐騙」罪（俗稱「騙案」）拘捕九人。"
    assert marked_campaigns(_mentions(text)) == ["海霧"]
    assert candidates(_mentions(text)) == []


@for_each(
    ("text", "agencies"),
    [
        ("刑事局破獲假投資案，逮捕12人。內政部警政署統計，上月受理詐騙案件9千件。", {"刑事局", "內政部警政署"}),
        ("警方商業罪案調查科拘捕四十人。反詐騙協調中心攔截三億元騙款。", {"警方商業罪案調查科", "反詐騙協調中心"}),
        ("行員察覺有異，台中市警察局到場攔阻2人。", {"台中市警察局"}),
        ("The General Department of Immigration deported 40 foreigners.", {"General Department of Immigration"}),
        ("Homeland Security Investigations seized 12 accounts.", {"Homeland Security Investigations"}),
        ("The Fiscal Inspector General for Tax Matters (FIGTM) arrested 9 people.",
         {"Fiscal Inspector General for Tax Matters (FIGTM)"}),
        ("The Asset Crime Taskforce froze 31 accounts.", {"Asset Crime Taskforce"}),
        ("The Lorwick provincial department of public security said 61 were caught.",
         {"Lorwick provincial department of public security"}),
        ("Sarn Police arrested 8 men who posed as officers of the Lorwick Revenue Service.", {"Sarn Police"}),
        ("Sarn Police handed 162 suspects caught in raids to Lorwick police on Friday.", {"Sarn Police"}),
        ("LORWICK (AFP) – Sarn Police arrested 8 men.\n\n© 2031 AFP", {"Sarn Police"}),
    ],
)  # fmt: skip
def test_agencies(text: str, agencies: set[str]) -> None:
    assert set(_mentions(text).agencies) == agencies
