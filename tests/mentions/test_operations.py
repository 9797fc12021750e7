"""Names that the text itself marks as those of operations."""

from summarizer.documents import document_from_text, split_sentences
from summarizer.mentions import find_mentions
from summarizer.mentions.names import find_names
from tests.tables import for_each


@for_each(
    ("text", "names"),
    [
        ("Officers began Operation Dry Dock in May.", ["Dry Dock"]),
        ("Interpol's Operation Night Owl led to 12 arrests.", ["Night Owl"]),
        ("OPERATION NIGHT OWL led to 12 arrests.", ["NIGHT OWL"]),
        ("Operation X-Ray II and Operation Red Card 2.0 ended.", ["X-Ray II", "Red Card 2.0"]),
        ("Operations Dry Dock and Night Owl ended.", ["Dry Dock", "Night Owl"]),
        ("The Night Owl Operation began.", ["Night Owl"]),
        ("Europol's Night Owl Campaign began.", ["Night Owl"]),
        ("The operation, dubbed “Night Owl 2”, began.", ["Night Owl 2"]),
        ("Under operation “Night Owl” they held ten.", ["Night Owl"]),
        ("Operation Red Card Nabs Hundreds Across Seven Countries", ["Red Card"]),
        ("Operation Red Card 300 suspects held.", ["Red Card"]),
        ("Operation Red Card 2024 ended.", ["Red Card 2024"]),
        ("In Operation Red Card 2.5 million dollars were seized.", ["Red Card"]),
        ("Operation Wings of Dawn goes on.", ["Wings of Dawn"]),
        ("Raids such as Operation Dry Dock of May 2023 were rare.", ["Dry Dock"]),
        ("Operation Dry Dock March 4 began.", ["Dry Dock"]),
        ("Operasi Arus and Operación Marea Baja ended.", ["Arus", "Marea Baja"]),
        ("Project Clear Line, the six-week operation by Sarn police, ended.", ["Clear Line"]),
        ("Project Clear Line, a garden by the sea, opened.", []),
        ("Project SALT, which began in May, found 40 victims.", ["SALT"]),
        ("Project Management Office staff were held.", []),
        ("The raids, code-named Oplan Bagyo, took place at dawn.", ["Bagyo"]),
        ("The swoop, given the name Turnstile, began in May.", ["Turnstile"]),
        ("The measure bore the name TURNSTILE and ended.", ["TURNSTILE"]),
        ("The five weeks of patrols were known as Salt Tower, officials said.", ["Salt Tower"]),
        ("A third exercise, named Turnstile 3.0, is to begin.", ["Turnstile 3.0"]),
        ("It was closed under the earlier operation Salt-Tower, police said.", ["Salt-Tower"]),
        ("The arrests were made under special case 417K.", ["417K"]),
        ("Operation Turnstile+ covered six countries.", ["Turnstile+"]),
        ("Operation Turnstile 2027 covered six countries.", ["Turnstile 2027"]),
        ('It is part of the "Salt Tower" special campaign.', ["Salt Tower"]),
        ("They ran a scam operation known as Golden Tide from a hotel.", []),
        ("The operation Interpol led was long.", []),
        ('The "brush and rebate" campaign was theirs.', []),
        ("Operations Manager Tom Vane was held.", []),
        ("The Operations Centre and the Operations Director met.", []),
        ("A Special Operation and a Joint Operation ended.", []),
        ("The Interpol Operation ended; the operation went on.", []),
    ],
)
def test_marked(text: str, names: list[str]) -> None:
    assert _of_form(text, "operation") == names


@for_each(
    ("text", "names"),
    [
        ("在云剑行动中，警方抓获12人。", ["云剑"]),
        ("全国公安机关开展断卡行动。", ["断卡"]),
        ("警方开展净网2024专项行动。", ["净网2024"]),
        ("此次行动抓获20人，联合行动、收网行动继续。", []),
        ("打击电信网络诈骗犯罪专项行动开始。", []),
        ("“断流”专项行动开始。", []),
    ],
)
def test_unquoted_chinese(text: str, names: list[str]) -> None:
    assert _of_form(text, "operation_like") == names


@for_each(
    ("text", "names"),
    [
        ("“断流”专项行动开始，“海雾”联合行动结束。", ["断流", "海雾"]),
        ("警方展开代号「海雾」的执法行动。", ["海雾"]),
        ("代号为“海雾3号”的收网行动宣告成功。", ["海雾3号"]),
        ("警方严打“两桥”违法犯罪，开展行动。", []),
        ("警方开展打击“两桥”专项行动。", []),
        ("代号“老渔”的男子被捕。", []),
    ],
)
def test_quoted_chinese(text: str, names: list[str]) -> None:
    assert _of_form(text, "operation") == names


def test_a_number_of_the_name_is_no_figure() -> None:
    text = "Operation Red Card 2.0 ended with 40 arrests. 警方开展净网2024专项行动，抓获12人。"
    mentions = find_mentions(document_from_text(text, id="x", path="x"), None)
    figures = [text[n.start : n.end] for n in mentions.numbers if n.reason is None]
    assert figures == ["40", "12"]


def _of_form(text: str, form: str) -> list[str]:
    return [text[n.start : n.end] for n in find_names(text, split_sentences(text)) if n.form == form]
