"""Of whom a sentence tells what, and when: a table of invented sentences, English and Chinese."""

from datetime import date

import pytest

from tests.grounding.reports import people, statuses
from tests.tables import for_each

# The rules have their say: what weighs more is tested elsewhere.
pytestmark = pytest.mark.usefixtures("by_rule")

A, B, C = "Tom Vane", "Ida Sohl", "Ruben Kass"
LIN, ZHOU, WU = "林海生", "周大成", "吴某"
NONE = "unknown"


@for_each(
    ("text", "expected"),
    [
        # Passive, active, lists.
        ("Tom Vane was arrested in Lorwick.", {A: "arrested"}),
        ("Tom Vane and Ida Sohl were both charged with fraud.", {A: "charged", B: "charged"}),
        ("Officers in Lorwick arrested the ring's accountant, Tom Vane, 43.", {A: "arrested"}),
        ("Police have arrested six people, including Tom Vane and Ida Sohl.", {A: "arrested", B: "arrested"}),
        ("Six people, among them Tom Vane, were jailed.", {A: "convicted"}),
        ("Three were jailed for life: Tom Vane, the founder, his son Ruben Kass and the clerk Ida Sohl.",
         dict.fromkeys((A, B, C), "convicted")),
        ("Tom Vane, who ran the phones, was sentenced to six years.", {A: "convicted"}),
        ("Tom Vane, 43, a bookkeeper from Lorwick, has been indicted.", {A: "charged"}),
        ("Tom Vane (43) was detained at the port.", {A: "arrested"}),
        ("Arrested on Monday, Tom Vane said nothing.", {A: "arrested"}),
        ("Tom Vane, arrested in May, was charged in June.", {A: "charged"}),
        ("Tom Vane, wanted since 2021, was arrested in May.", {A: "arrested"}),
        ("The court sentenced Tom Vane to death and acquitted Ida Sohl.", {A: "convicted", B: "released"}),
        ("The two men, Tom Vane and Ruben Kass, were handed over at the bridge.", {A: "transferred", C: "transferred"}),
        ("Tom Vane, whom police arrested in May, kept silent.", {A: "arrested"}),
        ("Tom Vane fled the country and was later caught in Sarn.", {A: "arrested"}),
        ("Tom Vane – a former clerk – was extradited.", {A: "transferred"}),
        ("Prosecutors have charged Tom Vane with theft.", {A: "charged"}),
        ("Tom Vane surrendered to the police.", {A: "arrested"}),
        ("Tom Vane turned himself in on Sunday.", {A: "arrested"}),
        ("Tom Vane pleaded not guilty.", {A: "charged"}),
        ("Tom Vane was arrested and released on bail.", {A: "charged"}),
        ("Tom Vane has been at large since the raid.", {A: "wanted"}),
        ("A warrant has been issued for Tom Vane.", {A: "wanted"}),
        ("Police are looking for Tom Vane.", {A: "wanted"}),
        ("A reward of 5,000 crowns for information leading to the arrest of Tom Vane was doubled.", {A: "wanted"}),
        ("Tom Vane died in custody.", {A: "dead"}),
        ("Tom Vane was found dead in his cell.", {A: "dead"}),
        # Nouns.
        ("Vane's arrest surprised nobody. Tom Vane had run the hall.", {A: "arrested"}),
        ("Neighbours cheered the arrest of Tom Vane.", {A: "arrested"}),
        ("Tom Vane kept quiet after his arrest.", {A: "arrested"}),
        ("The extradition of Tom Vane took an hour.", {A: "transferred"}),
        ("Charges against Ida Sohl were dropped.", {B: "released"}),
        # Somebody else's.
        ("Tom Vane's bookkeeper gave herself up.", {A: NONE}),
        ("Tom Vane's co-accused Ida Sohl was acquitted.", {A: NONE, B: "released"}),
        ("Tom Vane's longtime business partner was arrested.", {A: NONE}),
        ("Tom Vane's driver, a man from Sarn, was jailed for a year.", {A: NONE}),
        ("The wife of Tom Vane was arrested.", {A: NONE}),
        ("Tom Vane fled and his brother was arrested.", {A: "wanted"}),
        ("While Tom Vane hid, the cashier was charged.", {A: NONE}),
        ("Tom Vane, whose brother was jailed, was acquitted.", {A: "released"}),
        ("A man who worked for Tom Vane was arrested.", {A: NONE}),
        ("The officer who arrested Tom Vane was later charged.", {A: "arrested"}),
        ("Sergeant Ruben Kass arrested Tom Vane.", {C: NONE, A: "arrested"}),
        ("Ida Sohl told the court that Tom Vane had been arrested.", {B: NONE, A: "arrested"}),
        ("Ida Sohl testified for the prosecution.", {B: NONE}),
        ("Tom Vane robbed Ida Sohl and was jailed.", {A: "convicted", B: NONE}),
        ("Police arrested a cousin of Tom Vane.", {A: NONE}),
        ("Police arrested Tom Vane's cousin, Ruben Kass.", {A: NONE, C: "arrested"}),
        ("Two men were charged with killing Tom Vane.", {A: NONE}),
        ("Tom Vane was arrested, but Ida Sohl escaped.", {A: "arrested", B: "wanted"}),
        ("Tom Vane met a lawyer. The lawyer was arrested.", {A: NONE}),
        # Denied, planned, feared.
        ("Tom Vane was not charged.", {A: NONE}),
        ("Tom Vane has never been arrested.", {A: NONE}),
        ("Tom Vane denied being arrested.", {A: NONE}),
        ("Tom Vane could be extradited.", {A: NONE}),
        ("Tom Vane is expected to be sentenced in June.", {A: NONE}),
        ("Police hope to arrest Tom Vane.", {A: NONE}),
        ("Tom Vane will be deported.", {A: NONE}),
        ("Tom Vane was arrested and will be sentenced in June.", {A: "arrested"}),
        ("If convicted, Tom Vane faces ten years. He was charged in May.", {A: "charged"}),
        ("Lorwick has requested the extradition of Tom Vane.", {A: NONE}),
        ("Police managed to arrest Tom Vane.", {A: "arrested"}),
        ("Neither Tom Vane nor Ida Sohl was charged.", {A: NONE, B: NONE}),
        ("Tom Vane has not yet been caught.", {A: "wanted"}),
        # What undoes what went before.
        ("Tom Vane was arrested, acquitted, and arrested again.", {A: "arrested"}),
        ("Tom Vane was cleared in 2020. In 2023 he was arrested again.", {A: "arrested"}),
        ("Tom Vane was arrested in 2020 but escaped from custody.", {A: "wanted"}),
        ("Tom Vane was acquitted in May. He had been arrested in 2021.", {A: "released"}),
        # Pronouns.
        ("Tom Vane ran the hall. He was arrested on Friday.", {A: "arrested"}),
        ("Tom Vane ran the hall. His wife was arrested on Friday.", {A: NONE}),
        ("Police found Tom Vane in a cellar and arrested him.", {A: "arrested"}),
        ("Tom Vane and Ida Sohl ran the hall. They were arrested.", {A: "arrested", B: "arrested"}),
        ("Tom Vane said he had been arrested twice.", {A: "arrested"}),
        ("Ida Sohl met Tom Vane. Both were caught.", {A: "arrested", B: "arrested"}),
        ("A woman of 40 was arrested at the port on Friday. Ida Sohl kept the books of the hall.", {B: "arrested"}),
        # Chinese.
        ("林海生被警方抓获。", {LIN: "arrested"}),
        ("警方抓获林海生、周大成等5人。", {LIN: "arrested", ZHOU: "arrested"}),
        ("民警林海生抓获周大成。", {LIN: NONE, ZHOU: "arrested"}),
        ("警方将林海生抓获归案。", {LIN: "arrested"}),
        ("检察机关依法对林海生提起公诉。", {LIN: "charged"}),
        ("吴某的妻子被逮捕。", {WU: NONE}),
        ("吴某妻子被逮捕。", {WU: NONE}),
        ("吴某在逃，其弟被抓获。", {WU: "wanted"}),
        ("吴某的同伙周大成被抓获。", {WU: NONE, ZHOU: "arrested"}),
        ("林海生潜逃境外，后被引渡回国。", {LIN: "transferred"}),
        ("林海生逃往境外，警方将其抓获。", {LIN: "arrested"}),
        ("林海生未被起诉。", {LIN: NONE}),
        ("检察机关拟对林海生提起公诉。", {LIN: NONE}),
        ("林海生可能被引渡。", {LIN: NONE}),
        ("警方希望抓获林海生。", {LIN: NONE}),
        ("林海生将于6月受审。", {LIN: "charged"}),
        ("法院一审判处林海生有期徒刑十年，判处周大成死刑。", {LIN: "convicted", ZHOU: "convicted"}),
        ("林海生（男，43岁）、周大成（男，40岁）已被押解回国。", {LIN: "transferred", ZHOU: "transferred"}),
        ("林海生投案自首。", {LIN: "arrested"}),
        ("警方悬赏通缉林海生。", {LIN: "wanted"}),
        ("林海生被取保候审。", {LIN: "released"}),
        ("被害人吴某报警后，林海生落网。", {WU: NONE, LIN: "arrested"}),
        ("押解回国的12人中，有林海生和周大成。", {LIN: "transferred", ZHOU: "transferred"}),
        ("林海生控制该园区多年。", {LIN: NONE}),
        ("林海生畏罪自杀身亡，周大成落网。", {LIN: "dead", ZHOU: "arrested"}),
        ("林海生被移交中方，吴某下落不明。", {LIN: "transferred", WU: "wanted"}),
    ],
)  # fmt: skip
def test_of_whom_it_is_told(text: str, expected: dict[str, str]) -> None:
    found = statuses(text, *expected)
    assert {name: found.get(name, NONE) for name in expected} == expected


@for_each(
    ("text", "name", "days"),
    [
        ("On 3 May 2024, officers arrested Tom Vane.", A, {"arrested": "2024-05-03"}),
        ("On 3 May 2024 Tom Vane was arrested.", A, {"arrested": "2024-05-03"}),
        ("Tom Vane was arrested on 3 May 2024 and charged on 7 May 2024.", A,
         {"arrested": "2024-05-03", "charged": "2024-05-07"}),
        ("Tom Vane was arrested on 3 May 2024 and has since been charged.", A,
         {"arrested": "2024-05-03", "charged": None}),
        ("Tom Vane sold the house on 1 May 2019 and was arrested on 3 May 2024.", A, {"arrested": "2024-05-03"}),
        ("Tom Vane, born on 1 May 1980, was arrested.", A, {"arrested": None}),
        ("Tom Vane was arrested and charged on 3 May 2024.", A, {"arrested": "2024-05-03", "charged": "2024-05-03"}),
        ("Tom Vane was remanded in custody until 3 June 2024.", A, {"arrested": None}),
        ("Tom Vane was charged with stealing a boat on 3 May 2024.", A, {"charged": None}),
        ("Tom Vane was arrested. The raid was on 3 May 2024.", A, {"arrested": None}),
        ("2024年5月3日，警方抓获林海生。", LIN, {"arrested": "2024-05-03"}),
        ("林海生于2024年5月3日被逮捕，5月20日被起诉。", LIN, {"arrested": "2024-05-03", "charged": "2024-05-20"}),
    ],
)  # fmt: skip
def test_days_of_events(text: str, name: str, days: dict[str, str | None]) -> None:
    events = people(text, name, published=date(2024, 5, 30))[name].events
    assert {e.status: e.date.isoformat() if e.date else None for e in events} == days
