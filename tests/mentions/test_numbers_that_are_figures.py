"""Which numbers are figures: counts that look like ages, names or pronouns, and what looks like a count and is none."""

from summarizer.documents import document_from_text
from summarizer.mentions import find_mentions
from tests.tables import for_each


def _told(text: str) -> list[str]:
    """Each number, with its reason behind a slash where it is no figure."""
    mentions = find_mentions(document_from_text(text, id="x", path="x"), None)
    return [text[n.start : n.end] + (f"/{n.reason}" if n.reason else "") for n in mentions.numbers]


@for_each(
    ("text", "expected"),
    [
        # counts by people and place, no ages and no names
        ("Officers freed 90 Thais, 31 of them women.", ["90", "31"]),
        ("They held Ghanaians (12), Togolese, 40, and others.", ["12", "40"]),
        ("In Norway 40 mules were found, in all the Nordic Office 12 and Malta 9.", ["40", "12/name_part", "9"]),
        ("Ankara 52, Adana 37 and Mersin 14.", ["52", "37", "14"]),
        ("Raids reached the senior level. Two of them fled.", ["Two"]),
        ("Helpline: 318 calls came in.", ["318"]),
        ("The tool helps to block 266 transfers.", ["266"]),
        ("The rate stayed at 4pc.", ["4pc"]),
        # bail, and days in court
        ("They are out on bail of between R10 000 and R150 000.", ["R10 000/not_a_figure", "R150 000/not_a_figure"]),
        ("She was freed on $5,000 bail.", ["$5,000/not_a_figure"]),
        ("The trial is set down for 45 court days.", ["45/not_a_figure"]),
        # ages
        ("A clerk, 38, and a nurse, 35, were charged.", ["38/age", "35/age"]),
        ("A Kenyan national, 29, left.", ["29/age"]),
        ("Ho Mei-lin, 27, and Omar D., 34, were held.", ["27/age", "34/age"]),
        ("Omar Danish, 24, was held.", ["24/age"]),
        ("The eldest was 94, the youngest just 13.", ["94/age", "13/age"]),
        ("Average age: 71.", ["71/age"]),
        ("He left school at 15.", ["15/age"]),
        ("Most are in their 20s and 30s.", ["20/age", "30/age"]),
        ("People under 25 made up a third of them.", ["under 25/age", "a third"]),
        ("Arrests were under 30.", ["under 30"]),
        # lines, laws, courts
        ("The 1441 centre took 90 calls.", ["1441/identifier", "90"]),
        ("Contact the national scam response centre in the capital at 997 immediately.", ["997/identifier"]),
        ("Call 1300 333 444 now.", ["1300/identifier", "333/identifier", "444/identifier"]),
        ("The Cyber Misuse Act 1993 carries a fine of up to $900.", ["1993/identifier", "up to $900/not_a_figure"]),
        ("He was fined $900.", ["$900"]),
        ("Under E.O. 13001 they are blocked.", ["13001/identifier"]),
        ("Court number 3 of Reus heard it.", ["3/identifier"]),
        ("Two .38 revolvers and 40 cards.", ["Two", "38/not_a_figure", "40"]),
        ("Clicks: 1187", ["1187/not_a_figure"]),
        ("Banks report frauds of $9,000 or more.", ["$9,000 or more/not_a_figure"]),
        # one
        ("Police took nine flats, one yacht and 26 cars.", ["nine", "one", "26"]),
        ("Three were held in Oslo and one in Bergen.", ["Three", "one"]),
        ("Four were held; one has since died.", ["Four", "one"]),
        ("Six died, with the suicide of one, he said.", ["Six", "one"]),
        ("At least one shopkeeper paid.", ["At least one"]),
        ("She met 3 friends, one after another, and one can see why.", ["3"]),
        ("They were moved from one compound to another.", []),
        # told for the first time, and told of before
        ("In those eight raids 90 were held.", ["eight", "90"]),
        ("Eight raids followed. In those eight raids 90 were held.", ["Eight", "eight/repeat", "90"]),
        # Chinese
        ("警方搜查二十三個處所，檢獲六十二張卡及約三十五萬港元。", ["二十三", "六十二", "約三十五萬港元"]),
        ("被害人為60多歲婦人，主嫌34歲。", ["60/age", "34/age"]),
        ("撥打165反詐騙專線，或拨打110或96110。", ["165/identifier", "110/identifier", "96110/identifier"]),
        ("仿冒App238款，其中七成为新增。", ["238", "七成"]),
        ("甲乙丙、丁戊己等4人被判刑，对9人判处缓刑。", ["4", "9"]),
        ("一经定罪，最高可罚款五百万元；他被罚款5万元。", ["五百万元/not_a_figure", "5万元/not_a_figure"]),
        ("百万元以上案件5起。", ["百万元以上/not_a_figure", "5"]),
        ("每抓获1人，社区记一次。", ["1/not_a_figure"]),
        # denied
        ("He denied on Friday a report that 200 men were held.", ["200/not_asserted"]),
        ("Police rejected claims that they had arrested 400 people.", ["400/not_asserted"]),
        ("We cannot rule out that 5,000 were hit.", ["5,000/not_asserted"]),
        ("Nearly 900? No, the office said: 700.", ["Nearly 900/not_asserted", "700"]),
        ("所谓每天有近千人被骗的说法没有事实依据。", ["近千/not_asserted"]),
    ],
)
def test_tells_figures_from_other_numbers(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


@for_each(
    ("text", "value", "currency", "bound"),
    [
        ("They took Sh43.6 million.", 43_600_000, "KES", "exact"),
        ("They took Tk 30 lakh.", 3_000_000, "BDT", "exact"),
        ("They took GH¢50,000.", 50_000, "GHS", "exact"),
        ("They took P50,000.", 50_000, "PHP", "exact"),
        ("They took Baht 2 million.", 2_000_000, "THB", "exact"),
        ("警方查扣新台幣1億8,600萬餘元。", 186_000_000, "TWD", "over"),
        ("地檢署查扣約3億元。", 300_000_000, "TWD", "about"),
        ("公安机关冻结3亿元。", 300_000_000, "CNY", "exact"),
        ("一天最多移交783人。", 783, None, "up_to"),
        ("至少造成5人死亡。", 5, None, "at_least"),
        ("涨了19倍多。", 19, None, "over"),
    ],
)
def test_reads_currencies_and_bounds(text: str, value: int, currency: str | None, bound: str) -> None:
    mentions = find_mentions(document_from_text(text, id="x", path="x"), None)
    assert [(n.value, n.currency, n.bound) for n in mentions.numbers if not n.reason] == [(value, currency, bound)]
