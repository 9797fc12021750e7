"""Names that a text may speak of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.documents import split_sentences
from summarizer.mentions.names import find_names
from tests.tables import for_each


def _found(text: str, form: str) -> list[str]:
    return [text[n.start : n.end] for n in find_names(text, split_sentences(text)) if n.form == form and not n.title]


@for_each(
    ("text", "names"),
    [
        ("Yesterday officers held Ruben Vask and Mira Sohl at the port.", ["Ruben Vask", "Mira Sohl"]),
        ("Police held Ruben Vask, Mira Sohl and Olle Grim.", ["Ruben Vask", "Mira Sohl", "Olle Grim"]),
        ("The court jailed Maria de la Cruz and Abdul al-Rashid for fraud.", ["Maria de la Cruz", "Abdul al-Rashid"]),
        ("Ruben Vask's brother ran the hall.", ["Ruben Vask"]),
        ("Deputy Commissioner Anjali Roe told reporters that Tam Brevik fled.", ["Tam Brevik"]),
        ("On Monday, Prime Minister Olle Grim met the officers who held Tam Brevik.", ["Tam Brevik"]),
        ("被告人赵立、林海生被判刑。", ["赵立", "林海生"]),
        ("警方移交林某辉等人。", ["林某辉"]),
        ("记者王明报道，犯罪嫌疑人赵立被抓获。", ["赵立"]),
    ],
)  # fmt: skip
def test_people(text: str, names: list[str]) -> None:
    assert _found(text, "person") == names


def test_a_headline_has_no_names() -> None:
    assert _found("Raid On Wedding Hall Ends Loan Ring\n", "person") == []


def test_words_in_quotation_marks() -> None:
    assert _found("The “Clear Reeds” campaign began.", "quoted") == ["Clear Reeds"]
    assert _found("“断流”专项行动开始。", "quoted") == ["断流"]


def test_organisations_are_no_people() -> None:
    text = "The Lorwick Cyber Unit and the Ministry of Justice held talks."
    assert _found(text, "person") == []
    assert "Lorwick Cyber Unit" in _found(text, "organisation")


@for_each("text", ["", " ", "...", "“”", "某", "张", "A.", "Ó", "'s", "王某某某某"])
def test_odd_texts(text: str) -> None:
    for name in find_names(text, split_sentences(text)):
        assert text[name.start : name.end].strip()


#: Sentence, and the people whose names could be asked about (neither officials nor unclear).
PEOPLE = [
    ("Mayor Ruben Vask was charged with fraud.", ["Ruben Vask"]),
    ("Former Captain Ruben Vask, accused of taking bribes, hid.", ["Ruben Vask"]),
    ("The former captain Ruben Vask, 52, accused of taking bribes, hid.", ["Ruben Vask"]),
    ("Judge Ana Reyes sentenced Tam Brevik to five years.", ["Tam Brevik"]),
    ("Judge Ana Reyes was arrested on Monday.", ["Ana Reyes"]),
    ("Police arrested Mayor Ruben Vask on Monday.", ["Ruben Vask"]),
    ("Prosecutor Ana Reyes charged twelve people.", []),
    ("Prosecutors charged Lt. Col. Olle Grim with bribery.", ["Olle Grim"]),
    ("Police Lt. Col. Olle Grim said that twelve men were arrested.", []),
    ("Senator Olle Grim resigned last year. He was charged with fraud.", ["Olle Grim"]),
    ("Judge Ana Reyes and Tam Brevik, who was charged, left.", ["Tam Brevik"]),
    ("Judge Ana Reyes and Minister Olle Grim were arrested.", ["Ana Reyes", "Olle Grim"]),
    ("Inspector Tom Vane said that Mira Sohl fled.", ["Mira Sohl"]),
    ("He was charged by Judge Ana Reyes.", []),
    ("Dr. Ana Reyes was held; Mr Oliver Stone paid.", ["Ana Reyes", "Oliver Stone"]),
    ("Sales Director Mira Sohl was arrested.", ["Mira Sohl"]),
    ("Operations Manager Tom Vane was held.", ["Tom Vane"]),
    ("JOHN SMITH, 43, was held.", ["JOHN SMITH"]),
    ("Those charged are JOHN SMITH, MARY HALL and PETER OAK.", ["JOHN SMITH", "MARY HALL", "PETER OAK"]),
    ("Officers met JOHN SMITH of ACME TRADING there.", []),
    ("PORT HALDEN, March 4 - Police arrested Ruben Vask.", ["Ruben Vask"]),
    ("PORT HALDEN (Harbour Wire) - Police arrested Ruben Vask.", ["Ruben Vask"]),
    ("J. Park was arrested and K.T., 34, is wanted.", ["J. Park", "K.T."]),
    ("A man identified as K.T. was charged in the U.S. on Friday.", ["K.T."]),
    ("Officers held Jordan Lake, Paris Wong and Virginia Chen.", ["Jordan Lake", "Paris Wong", "Virginia Chen"]),
    ("Nicholas Court, 44, was charged.", ["Nicholas Court"]),
    ("The boat was found at Jordan Lake on Monday.", []),
    ("The Green Bank was charged.", []),
    ("Police held Do Van Hung and Than Shwe. Wang Min was charged.", ["Do Van Hung", "Than Shwe", "Wang Min"]),
    ("Police held Ada Moss, Olu Okafor and Sunday Adeyemi.", ["Ada Moss", "Olu Okafor", "Sunday Adeyemi"]),
    ("April Jones was charged. In May Ruben Vask was held.", ["April Jones", "Ruben Vask"]),
    ("On Sunday Mira Sohl fled. April Rivers, a teacher, paid.", ["Mira Sohl", "April Rivers"]),
    ("Police arrested Nguyễn Văn Đức, Trần Thị Hương and Đỗ An.", ["Nguyễn Văn Đức", "Trần Thị Hương", "Đỗ An"]),
    ("They held Abdul Rahman bin Mohd Said and Siti binti Omar.", ["Abdul Rahman bin Mohd Said", "Siti binti Omar"]),
    ("The court jailed Juan de la Cruz y Silva for fraud.", ["Juan de la Cruz y Silva"]),
    ("It jailed Yusuf bin Abdul Rahman al-Said Al-Harbi.", ["Yusuf bin Abdul Rahman al-Said Al-Harbi"]),
    ("They held Olúwaṣeun Adébáyọ̀ and Şükrü Yılmaz.", ["Olúwaṣeun Adébáyọ̀", "Şükrü Yılmaz"]),
    ("Police held Saw Htoo Wah, Daw Khin Aye and Somchai Pra.", ["Saw Htoo Wah", "Daw Khin Aye", "Somchai Pra"]),
    ('Tom "Ace" Vane was arrested with Mira Sohl.', ['Tom "Ace" Vane', "Mira Sohl"]),
    ("In Lorwick, Ruben Vask and Mira Sohl were charged.", ["Lorwick", "Ruben Vask", "Mira Sohl"]),
    ("- Liu Yang, 34", ["Liu Yang"]),
    ("1. Liu Yang (34), Lorwick", ["Liu Yang", "Lorwick"]),
    ("- Ruben Vask, Mira Sohl, Olle Grim, Tam Brevik", ["Ruben Vask", "Mira Sohl", "Olle Grim", "Tam Brevik"]),
    ("Ruben Vask Charged With Wire Fraud In Loan Ring Case", ["Ruben Vask"]),
    ("Loan Ring Boss Jailed After Raid On Wedding Hall\n\nThe loan ring paid. Ruben Vask fled.", ["Ruben Vask"]),
    ("Interpol's Tom Vane met IFC's Chief Mira Sohl.", ["Tom Vane"]),
    ("In Hong Kong, and in New York, they held Ada Moss.", ["Ada Moss"]),
    ("全国公安机关开展断卡行动，赵六在逃。", ["赵六"]),
    ("被告人张和被判刑，赵立在逃。", ["张和", "赵立"]),
    ("其中，张三、李四、王五等人被抓。", ["张三", "李四", "王五"]),
    ("犯罪嫌疑人欧阳明于3日落网，罪犯刘大力在逃。", ["欧阳明", "刘大力"]),
    ("陈某、李某某、张某强被抓，王某甲在逃。", ["陈某", "李某某", "张某强", "王某甲"]),
    ("陈某驾车逃跑，构成某种犯罪。", ["陈某"]),
    ("犯罪嫌疑人阿卜杜·热合曼等被抓获。", ["阿卜杜·热合曼"]),
    ("警方抓获买买提·艾力、约翰·史密斯等3人。", ["买买提·艾力", "约翰·史密斯"]),
    ("被告人岩温、杨二保犯诈骗罪。", ["岩温", "杨二保"]),
    ("局长李明被逮捕，局长王强说，案件告破。", ["李明"]),
    ("警方逮捕了副局长王强。", ["王强"]),
    ("共抓获100余起案件的嫌疑人。", []),
    ("受害人周女士报警。", []),
    ("记者 李晓明 通讯员 周正报道，嫌疑人赵六被抓。", ["赵六"]),
    # Behind the name a bracket that only persons have, and what a list or a relation says before it.
    ("落网者包括首脑陈俊波（38岁）、其妻李美岚（35岁）以及两名男子。", ["陈俊波", "李美岚"]),
    ("落网的还有张大海（另案处理）和王二强（在逃）。", ["张大海", "王二强"]),
    ("嫌犯名单包括：林嘉生（24岁）、诺阿兹迪（29岁）及其兄长。", ["林嘉生", "诺阿兹迪"]),
    ("现年45岁的阚海生当场落网，其子阚小海在逃。", ["阚海生", "阚小海"]),
    ("判处被告人段海仑有期徒刑十五年，高管许海安被制裁。", ["段海仑", "许海安"]),
    ("前银行职员尤尔根·冯·哈滕因、其商业伙伴米格尔·德拉萨被捕。", ["尤尔根·冯·哈滕因", "米格尔·德拉萨"]),
    ("缴获现金和账本（男式手包内）的行动结束。", []),
]  # fmt: skip


@for_each(("text", "names"), PEOPLE)
def test_who_could_be_a_suspect(text: str, names: list[str]) -> None:
    assert _found(text, "person") == names


def test_a_long_list_is_complete() -> None:
    names = [
        f"{first} {last}"
        for first in ("Ada", "Olle", "Tam", "Mira")
        for last in ("Vask", "Lake", "Moss", "Hill", "Oak")
    ]
    text = f"The court jailed {', '.join(names[:-1])} and {names[-1]}."
    assert _found(text, "person") == names
    assert _found(f"Mayor {names[0]}, {', '.join(names[1:-1])} and {names[-1]} were charged.", "person") == names


@given(st.lists(st.sampled_from([
    "Mayor ", "Ruben Vask", "JOHN LAKE", ", 43, ", " was charged", "Operation ", "“断流”", "行动", "Interpol's ",
    "陈某强", "被抓", "阿卜杜·热合曼", "\n", ". ",
    "U.S. ", "K.T.", ' "Ace" ', "é", "́", "In May ", "🙂", "2.0 ", "赵六", "、", "(", ")",
]), max_size=14))  # fmt: skip
@settings(derandomize=True, max_examples=60, deadline=None)
def test_spans_are_exact(parts: list[str]) -> None:
    text = "".join(parts)
    sentences = split_sentences(text)
    found = find_names(text, sentences)
    assert list(found) == sorted(found, key=lambda n: (n.start, -n.end, n.form))
    for name in found:
        words = text[name.start : name.end]
        assert words[:1].isalnum()
        assert words == words.strip()
        assert any(s.start <= name.start < name.end <= s.end for s in sentences)
        assert not (name.title and name.form != "person")
