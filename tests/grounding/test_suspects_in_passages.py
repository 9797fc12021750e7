"""What passages of press, police and court texts tell of their suspects: invented, English and Chinese.

Each row: the passage (published on 20 September 2025), and of each suspect what is looked at; "" is none.
"""

from datetime import date

import pytest

from tests.grounding.reports import people

PASSAGES: list[tuple[str, dict[str, dict[str, str]]]] = [
    (
        "A federal grand jury in Lorwick has returned a 14-count indictment against Dario Penn, 38, and his "
        "sister Elena Penn, 34, both of Marsh Hill, for their roles in a romance fraud ring. Dario Penn was "
        "taken into custody on March 4 and made his initial appearance the same day. Elena Penn remains at "
        "large.",
        {
            "Dario Penn": {"status": "charged"},
            "Elena Penn": {"status": "wanted", "role": "sister"},
        },
    ),
    (
        "Two brothers who ran a boiler room from a villa were jailed on Tuesday. Oskar Lind, 44, the elder, "
        "got seven years and four months. Niklas Lind, 39, received a suspended term and walked out of court "
        "with his family.",
        {
            "Oskar Lind": {"status": "convicted", "day": "2025-09-16"},
            "Niklas Lind": {"status": "convicted", "day": "2025-09-16"},
        },
    ),
    (
        "The suspected mastermind, Viktor Hallas, was located in Cyprus and placed under provisional arrest "
        "pending extradition. His right-hand man, Pavel Strom, had been extradited to Germany in July.",
        {
            "Viktor Hallas": {"status": "arrested", "role": "suspected mastermind"},
            "Pavel Strom": {"status": "transferred", "role": "right-hand man"},
        },
    ),
    (
        "Interpol issued a Red Notice in 2023 for Amara Diallo, believed to be the financier of the network. "
        "She was intercepted at Lisbon airport on 2 September 2025 and is fighting extradition.",
        {
            "Amara Diallo": {"status": "arrested", "role": "financier", "day": "2025-09-02"},
        },
    ),
    (
        "Of the five recruiters whom survivors named to us, only one, Tin Maung, has ever seen the inside of "
        "a courtroom. He was given eight years in 2024. Khin Zaw was picked up and let go within a week; Nyi "
        "Lwin has vanished.",
        {
            "Tin Maung": {"status": "convicted"},
            "Khin Zaw": {"status": "released"},
            "Nyi Lwin": {"status": "wanted"},
        },
    ),
    (
        "Behind the masks were four names, police said: Arlo Binns, Tess Corrigan, Raj Patel and Hugo Mart. "
        "All four were charged on Friday with conspiracy to defraud.",
        {
            "Arlo Binns": {"status": "charged", "role": "", "day": "2025-09-19"},
            "Tess Corrigan": {"status": "charged", "role": "", "day": "2025-09-19"},
            "Raj Patel": {"status": "charged", "role": "", "day": "2025-09-19"},
            "Hugo Mart": {"status": "charged", "role": "", "day": "2025-09-19"},
        },
    ),
    (
        "Two fugitives were flown home on Monday. First off the plane was Gao Feng, wanted for six years. "
        "Behind him, in handcuffs, came Luo Min, who kept the accounts.",
        {
            "Gao Feng": {"status": "transferred"},
            "Luo Min": {"status": "transferred", "role": "kept the accounts"},
        },
    ),
    (
        "Joao Reis died in a shoot-out with officers in May. His deputy, Ines Matos, surrendered a day later "
        "and has been talking to prosecutors ever since.",
        {
            "Joao Reis": {"status": "dead", "role": ""},
            "Ines Matos": {"status": "arrested", "role": "deputy"},
        },
    ),
    (
        "The Treasury's sanctions office on Thursday designated Chen Bolin and two companies that he "
        "controls. Chen, who chairs Golden Heron Holdings, is believed to be living in Dubai.",
        {
            "Chen Bolin": {"status": "sanctioned", "group": "Golden Heron Holdings", "day": "2025-09-18"},
        },
    ),
    (
        "Prosecutors dropped the case against Lena Voss in June for want of evidence. Her former partner, "
        "Timo Kahl, goes on trial on 6 October.",
        {
            "Lena Voss": {"status": "released", "role": ""},
            "Timo Kahl": {"status": "charged", "role": "former partner"},
        },
    ),
    (
        "A teller at Lorwick Savings, Grace Muli, 27, has been charged with opening accounts for the gang. "
        "She was bailed to appear again on 3 November.",
        {
            "Grace Muli": {"status": "charged", "role": "teller at Lorwick Savings"},
        },
    ),
    (
        "Farid Nasser, 51, who fled during the trial, was sentenced in absentia to fifteen years and is "
        "still being hunted.",
        {
            "Farid Nasser": {"status": "wanted"},
        },
    ),
    (
        "The appeal court overturned the conviction of Sofia Brandt on Wednesday and ordered her immediate release.",
        {
            "Sofia Brandt": {"status": "released"},
        },
    ),
    (
        "After three years in hiding, Marek Dudek walked into a police station in Gdansk on Sunday with his lawyer.",
        {
            "Marek Dudek": {"status": "arrested", "role": "", "day": "2025-09-14"},
        },
    ),
    (
        "Police in Manila said a 33-year-old Chinese national identified as Zhao Wenbin was intercepted as "
        "he tried to board a flight to Doha. An Interpol notice had been out for him since March.",
        {
            "Zhao Wenbin": {"status": "arrested"},
        },
    ),
    (
        "Mr Justice Harlow handed Kofi Boateng, the ring's recruiter, six years and Samuel Tetteh, a driver, "
        "eighteen months.",
        {
            "Kofi Boateng": {"status": "convicted", "role": "ring's recruiter"},
            "Samuel Tetteh": {"status": "convicted", "role": "driver"},
        },
    ),
    (
        "Yusuf Demir's lawyers say he never set foot in the compound. He has been in pre-trial detention "
        "since 11 August.",
        {
            "Yusuf Demir": {"status": "arrested", "role": ""},
        },
    ),
    (
        "Nobody has been arrested. Detectives want to speak to Carl Jensen, 29, whose account received the "
        "money, and his girlfriend, Mia Holt.",
        {
            "Carl Jensen": {"status": "wanted"},
            "Mia Holt": {"status": "wanted", "role": "girlfriend"},
        },
    ),
    (
        "Thailand handed Myint Oo, the compound's landlord, to Chinese officers at the Mae Sot bridge on 12 "
        "September. Eleven days earlier a Bangkok court had approved his extradition.",
        {
            "Myint Oo": {"status": "transferred", "role": "compound's landlord", "day": "2025-09-12"},
        },
    ),
    (
        "Barrister Helen Frost told the court that her client, Liam Ocasio, would plead guilty to two counts "
        "of money laundering. Ocasio, of Pine Street, was arrested in April.",
        {
            "Liam Ocasio": {"status": "arrested"},
        },
    ),
    (
        "The alleged ringleader, known only as Uncle Bao in the chat groups, turned out to be Pham Van Duc, "
        "a retired customs officer. He was remanded for two weeks on Friday.",
        {
            "Pham Van Duc": {"status": "arrested", "day": "2025-09-19"},
        },
    ),
    (
        "Travelling under the name of Peter Yong, Cai Jianguo entered Malaysia in 2022. He was deported to "
        "Beijing last Saturday.",
        {
            "Cai Jianguo": {"status": "transferred", "role": "", "day": "2025-09-13", "aliases": "Peter Yong"},
        },
    ),
    (
        "为尽快查清案件，现对以下涉案人员进行公开通缉：\n\n1. 蒋文彬，男，1979年5月出生，户籍地东川省林河"
        "市，系犯罪集团组织者。\n\n2. 邱美玲，女，1985年3月出生，系犯罪集团财务主管。\n\n凡提供线索者，奖"
        "励5万元。",
        {
            "蒋文彬": {"status": "wanted", "role": "犯罪集团组织者"},
            "邱美玲": {"status": "wanted", "role": "犯罪集团财务主管"},
        },
    ),
    (
        "公安机关已抓获犯罪嫌疑人87名。该团伙主犯彭大海目前仍潜逃境外，警方正全力追捕。",
        {
            "彭大海": {"status": "wanted", "role": "团伙主犯"},
        },
    ),
    (
        "8月3日，在柬埔寨警方配合下，潜逃两年的程某军在金边落网。9月1日，程某军被押解回国。目前，案件正在进一"
        "步侦办中。",
        {
            "程某军": {"status": "transferred", "role": "", "day": "2025-09-01"},
        },
    ),
    (
        "法院审理查明，被告人韩某、方某伙同他人设立投资平台实施诈骗。韩某犯诈骗罪，判处有期徒刑十二年，并处罚金二"
        "十万元；方某犯掩饰、隐瞒犯罪所得罪，判处有期徒刑三年，缓刑四年。",
        {
            "韩某": {"status": "convicted"},
            "方某": {"status": "convicted"},
        },
    ),
    (
        "9月10日上午，北岭市中级人民法院公开开庭审理被告人龚自强等9人电信诈骗一案。庭审持续两天，法庭宣布择期宣判。",
        {
            "龚自强": {"status": "charged", "day": "2025-09-10"},
        },
    ),
    (
        "检察机关认为，马立东作为公司实际控制人，其行为已构成诈骗罪，依法应当追究刑事责任，遂向法院提起公诉。",
        {
            "马立东": {"status": "charged", "role": "公司实际控制人"},
        },
    ),
    (
        "经侦查，专案组锁定了以贺老三（真名贺国栋）为首的诈骗团伙。7月21日凌晨，贺国栋在出租屋内被当场抓获。",
        {
            "贺国栋": {"status": "arrested", "day": "2025-07-21", "aliases": "贺老三"},
        },
    ),
    (
        "通告发出后，已有3名在逃人员投案。仍未到案的2人分别是：郑大勇、常小军。请二人尽快投案自首，争取宽大处理。",
        {
            "郑大勇": {"status": "wanted"},
            "常小军": {"status": "wanted"},
        },
    ),
    (
        "移交仪式在边境口岸举行，卢正华、姚丽等5名主要犯罪嫌疑人由缅方移交给我方办案民警。",
        {
            "卢正华": {"status": "transferred"},
            "姚丽": {"status": "transferred"},
        },
    ),
    (
        "据新加坡警方通报，38岁男子颜志明周三在控状下被控一项协助洗钱罪名，获准以三万元保释，案展10月14日。",
        {
            "颜志明": {"status": "charged", "role": "", "day": "2025-09-17"},
        },
    ),
    (
        "曾任支行行长的邵平因为诈骗团伙开设对公账户，被开除党籍、开除公职，其涉嫌犯罪问题移送检察机关审查起诉。",
        {
            "邵平": {"status": "charged", "role": "支行行长"},
        },
    ),
    (
        "经法医鉴定，死者系该园区保安队长查猜，警方认为其系拒捕时被击毙。",
        {
            "查猜": {"status": "dead", "role": "保安队长"},
        },
    ),
    (
        "最高人民法院核准死刑，9月5日，温志刚被依法执行死刑。",
        {
            "温志刚": {"status": "dead", "role": "", "day": "2025-09-05"},
        },
    ),
    (
        "二审法院撤销原判，改判蔡某无罪，当庭释放。",
        {
            "蔡某": {"status": "released"},
        },
    ),
    (
        "香港警方称，29岁女子梁嘉欣涉嫌出租银行户口，周一于住所被捕，现已获准保释候查，须于10月上旬向警方报到。",
        {
            "梁嘉欣": {"status": "arrested", "role": "", "day": "2025-09-15"},
        },
    ),
    (
        "“红鹰”集团二号人物苏赫在曼谷被捕后，于9月8日引渡至中国。集团头目吴丹仍在逃，警方悬赏100万元。",
        {
            "苏赫": {"status": "transferred", "role": "集团二号人物", "group": "红鹰", "day": "2025-09-08"},
            "吴丹": {"status": "wanted", "role": "集团头目", "group": "红鹰"},
        },
    ),
    (
        "起诉书指控，董某于2022年出境加入该集团，担任业务组长，先后骗取12名被害人300余万元。",
        {
            "董某": {"status": "charged", "role": "业务组长"},
        },
    ),
    (
        "受害人李女士报案后，民警王磊循线追查，三日内将收款账户持有人阎某抓获。阎某交代，账户是他以每天300元的"
        "价格租给同乡丁某使用的。警方随后赶赴外地，丁某亦落网。",
        {
            "阎某": {"status": "arrested", "role": "账户持有人"},
            "丁某": {"status": "arrested", "role": "同乡"},
        },
    ),
    (
        "台中地检署侦结，依加重诈欺等罪嫌起诉车手头施文凯等7人，并对主嫌林政德发布通缉。",
        {
            "施文凯": {"status": "charged", "role": "车手头"},
            "林政德": {"status": "wanted", "role": "主嫌"},
        },
    ),
    (
        "化名“阿豪”的范志豪于去年11月在清迈被当地警方拘捕，今年2月被遣返。目前其案件已移送法院，定于10月20日开庭。",
        {
            "范志豪": {"status": "charged", "role": "", "aliases": "阿豪"},
        },
    ),
    (
        "美国财政部周四宣布，对陈伯霖及其控制的金鹭集团实施制裁。",
        {
            "陈伯霖": {"status": "sanctioned", "role": "", "group": "金鹭集团"},
        },
    ),
    (
        "冯某，男，31岁，系话务员，已被取保候审；尹某，女，28岁，系技术人员，已被刑事拘留。",
        {
            "冯某": {"status": "released", "role": "话务员"},
            "尹某": {"status": "arrested", "role": "技术人员"},
        },
    ),
    (
        "Customs officers at Port Almera caught up with Sandro Viel on Wednesday, ending a nine-month hunt. "
        "The 46-year-old shipping clerk is due before a magistrate on 22 September.",
        {
            "Sandro Viel": {"status": "arrested", "day": "2025-09-17"},
        },
    ),
    (
        "In May a jury convicted Hanna Berg of laundering the proceeds; she begins a six-year term next "
        "month. Her bookkeeper, Rolf Stein, who had cooperated with the inquiry, walked free.",
        {
            "Hanna Berg": {"status": "convicted", "role": ""},
            "Rolf Stein": {"status": "released", "role": "bookkeeper"},
        },
    ),
    (
        "Europol added Luca Ferri, the suspected paymaster, to its list of most wanted fugitives in August. "
        "He is thought to be in Montenegro.",
        {
            "Luca Ferri": {"status": "wanted", "role": "suspected paymaster"},
        },
    ),
    (
        "Three Lorwick residents have pleaded guilty in federal court to running a call centre: Amy Dunne, "
        "29; Colin Frost, 33; and Peter Hale, 51, who recruited the others. Sentencing is set for 4 December.",
        {
            "Amy Dunne": {"status": "convicted", "role": ""},
            "Colin Frost": {"status": "convicted", "role": ""},
            "Peter Hale": {"status": "convicted"},
        },
    ),
    (
        "The bureau took a retired schoolteacher into custody at her home on Monday. Olga Petrenko, 63, had "
        "let the gang use eleven bank accounts.",
        {
            "Olga Petrenko": {"status": "arrested", "role": "bureau took a retired schoolteacher", "day": "2025-09-15"},
        },
    ),
    (
        "Anwar Siddiq was flown from Dubai to Dhaka under escort on 8 September, four months after he was "
        "picked up at a petrol station. His cousin Nadeem Siddiq is still out there somewhere.",
        {
            "Anwar Siddiq": {"status": "transferred", "role": "", "day": "2025-09-08"},
            "Nadeem Siddiq": {"status": "wanted", "role": "cousin"},
        },
    ),
    (
        "Our researchers spoke to Bay Linn, who escaped from the compound in June. The man he names as its "
        "boss, Ko Thant, was indicted by a court in Yangon last year but has never been brought in.",
        {
            "Ko Thant": {"status": "wanted", "role": "boss"},
        },
    ),
    (
        "A cashier, a driver and a cook were sentenced with them. The cashier, Vera Lund, must serve two "
        "years; the driver, Emil Dahl, and the cook, Jon Aas, had their terms suspended.",
        {
            "Vera Lund": {"status": "convicted", "role": "cashier"},
            "Emil Dahl": {"status": "convicted", "role": "driver"},
            "Jon Aas": {"status": "convicted", "role": "cook"},
        },
    ),
    (
        "The judge threw out the charges against Marta Ruiz after the chief witness recanted. Prosecutors "
        "said they would appeal.",
        {
            "Marta Ruiz": {"status": "released", "role": ""},
        },
    ),
    (
        "Song Weiguo, founder of the Jade Lantern syndicate, was repatriated in January. He and his deputy, "
        "Pan Li, are to stand trial in Kunming next month.",
        {
            "Song Weiguo": {
                "status": "charged",
                "role": "founder of the Jade Lantern syndicate",
                "group": "Jade Lantern syndicate",
            },
            "Pan Li": {"status": "charged", "role": "deputy"},
        },
    ),
    (
        "Police shot and wounded Dmitri Volkov, the ring's enforcer, as he tried to flee over a roof; he is "
        "under guard in hospital. Two others got away.",
        {
            "Dmitri Volkov": {"status": "arrested", "role": "ring's enforcer"},
        },
    ),
    (
        "Extradition proceedings against Grant Osei, the alleged founder of the Blue Kite network, began in "
        "Accra on Tuesday. He has been held there since July.",
        {
            "Grant Osei": {
                "status": "arrested",
                "role": "alleged founder of the Blue Kite network",
                "group": "Blue Kite network",
            },
        },
    ),
    (
        "The Foreign Office has imposed an asset freeze and travel ban on Hun Sovann. His company, Royal "
        "Delta Resorts, was listed as well.",
        {
            "Hun Sovann": {"status": "sanctioned", "role": ""},
        },
    ),
    (
        "江都市公安局悬赏通告\n\n犯罪嫌疑人宋伟，男，1982年7月生，江都市人，涉嫌帮助信息网络犯罪活动罪，现在"
        "逃。\n\n犯罪嫌疑人霍敏，女，1991年2月生，安阳县人，系宋伟之妻。\n\n凡提供线索协助抓获上述人员的，每"
        "抓获一人奖励人民币3万元。",
        {
            "宋伟": {"status": "wanted"},
            "霍敏": {"status": "wanted"},
        },
    ),
    (
        "9月16日，被告人曲明、田野因犯诈骗罪分别被判处有期徒刑九年和七年。宣判后，曲明当庭表示上诉，田野未表示上诉。",
        {
            "曲明": {"status": "convicted", "role": "", "day": "2025-09-16"},
            "田野": {"status": "convicted", "role": "", "day": "2025-09-16"},
        },
    ),
    (
        "专案组赴云南将团伙财务人员秦露抓获，并从其住处搜出账本三册。团伙头目龙彪闻讯外逃，现已被国际刑警组织列为"
        "红色通报对象。",
        {
            "秦露": {"status": "arrested", "role": "团伙财务人员"},
            "龙彪": {"status": "wanted", "role": "团伙头目"},
        },
    ),
    (
        "据泰国警方透露，中国籍男子许振邦周二在曼谷一家酒店被捕，警方将把他遣送回国。许振邦被指是“金象”诈骗集团"
        "的财务主管。",
        {
            "许振邦": {"status": "arrested", "role": "财务主管", "group": "金象", "day": "2025-09-16"},
        },
    ),
    (
        "首批被押解回国的人员中，包括园区负责人孟凡、打手头目雷震。此前，另一名负责人白立已在火并中身亡。",
        {
            "孟凡": {"status": "transferred", "role": "负责人"},
            "雷震": {"status": "transferred", "role": "头目"},
            "白立": {"status": "dead", "role": "负责人"},
        },
    ),
    (
        "检方以诈骗罪对沈家豪、罗诗雅提起公诉，对情节较轻的邓小芸作出不起诉决定。",
        {
            "沈家豪": {"status": "charged", "role": ""},
            "罗诗雅": {"status": "charged", "role": ""},
            "邓小芸": {"status": "released", "role": ""},
        },
    ),
    (
        "马来西亚警方突击检查一所公寓，扣押了一名台湾籍男子。警方说，嫌犯吴建宏（42岁）是话务机房的管理者，案件"
        "将于10月7日过堂。",
        {
            "吴建宏": {"status": "charged", "role": "话务机房的管理者"},
        },
    ),
    (
        "经规劝，潜逃缅甸的韦东于8月20日主动回国投案。其兄韦强至今未归案，当地公安机关再次敦促韦强早日回头。",
        {
            "韦东": {"status": "arrested", "role": "", "day": "2025-08-20"},
            "韦强": {"status": "wanted", "role": "兄"},
        },
    ),
    (
        "柬埔寨法院周五裁定，同意将柳成引渡至中国。柳成今年3月在西港落网，一直被关押在金边。",
        {
            "柳成": {"status": "arrested"},
        },
    ),
    (
        "“黑豹”团伙成员孔某、骆某某现已被检察机关批准逮捕，另一成员汤某因情节轻微被取保候审。",
        {
            "孔某": {"status": "arrested", "role": "团伙成员", "group": "黑豹"},
            "骆某某": {"status": "arrested", "role": "团伙成员", "group": "黑豹"},
            "汤某": {"status": "released", "role": "成员"},
        },
    ),
    (
        "今年4月，外号“刀疤”的黄世荣被法院判处无期徒刑。他的司机甘某此前已被释放。",
        {
            "黄世荣": {"status": "convicted", "role": "", "aliases": "刀疤"},
            "甘某": {"status": "released", "role": "司机"},
        },
    ),
    (
        "二审法院驳回上诉，维持对鲁宁的死刑判决，并依法报请最高人民法院核准。",
        {
            "鲁宁": {"status": "convicted", "role": ""},
        },
    ),
    (
        "警方调查发现，幕后老板系在境外活动的覃刚。覃刚伙同妻子梅琳开设洗钱公司，目前二人均下落不明。",
        {
            "覃刚": {"status": "wanted", "role": "幕后老板"},
            "梅琳": {"status": "wanted", "role": "妻子"},
        },
    ),
    (
        "Andrei Popa, 35, of no fixed address, appeared by video link before magistrates in Harwick on "
        "Thursday charged with 31 counts of fraud. He spoke only to confirm his name. His co-accused, Stela "
        "Munteanu, was not present because of illness.",
        {
            "Andrei Popa": {"status": "charged", "role": "", "day": "2025-09-18"},
            "Stela Munteanu": {"status": "charged"},
        },
    ),
    (
        "Agents led away the director of the firm, Ivo Marek, and two of his staff in a dawn raid on Tuesday.",
        {
            "Ivo Marek": {"status": "arrested", "role": "director of the firm"},
        },
    ),
    (
        "Nine years is what the court gave Tariq Aziz Khan for building the software. Bilal Hussain, who "
        "sold it on, received five.",
        {
            "Bilal Hussain": {"status": "convicted", "role": "sold it on"},
        },
    ),
    (
        "The network's treasurer, Mona Lindqvist, escaped from a prison van in March and has not been recaptured.",
        {
            "Mona Lindqvist": {"status": "wanted", "role": "network's treasurer"},
        },
    ),
    (
        "Extradited from Spain last week, Kwame Addo made his first appearance in a Brooklyn courtroom on "
        "Monday. A magistrate judge ordered him detained.",
        {
            "Kwame Addo": {"status": "charged", "role": ""},
        },
    ),
    (
        "Police have named the two men they are looking for as Dean Foss, 27, and Ricky Moll, 25. The public "
        "should not approach them.",
        {
            "Dean Foss": {"status": "wanted", "role": ""},
            "Ricky Moll": {"status": "wanted", "role": ""},
        },
    ),
    (
        "Paula Souza's sentence was cut from ten years to six on appeal. That of her husband, Caio Souza, "
        "was left unchanged.",
        {
            "Paula Souza": {"status": "convicted", "role": ""},
        },
    ),
    (
        "All charges against the group's former lawyer, Ingrid Moe, have been withdrawn.",
        {
            "Ingrid Moe": {"status": "released", "role": "group's former lawyer"},
        },
    ),
    (
        "Working with the Royal Thai Police, the FBI traced Somchai Rattana to a resort on Koh Lanta, where "
        "he was arrested on 10 September. The 39-year-old had been recruiting call-centre staff.",
        {
            "Somchai Rattana": {"status": "arrested", "role": "", "day": "2025-09-10"},
        },
    ),
    (
        "The first to confess was Leo Brandt, a student. Police released him on bail and are still seeking "
        "the man who hired him, known to them only as Max Winter.",
        {
            "Leo Brandt": {"status": "charged", "role": "student"},
        },
    ),
    (
        "Cambodia on Sunday deported 64 suspects to South Korea, among them the alleged recruiter, Park Jun-ho.",
        {
            "Park Jun-ho": {"status": "transferred", "role": "alleged recruiter", "day": "2025-09-14"},
        },
    ),
    (
        "经审讯，犯罪嫌疑人蔺某对其诈骗事实供认不讳，现已被依法刑事拘留，案件正在进一步办理中。",
        {
            "蔺某": {"status": "arrested", "role": ""},
        },
    ),
    (
        "7月8日，云江市人民检察院依法以涉嫌诈骗罪对犯罪嫌疑人苗立批准逮捕；8月30日，对其提起公诉。",
        {
            "苗立": {"status": "charged", "role": "", "day": "2025-08-30"},
        },
    ),
    (
        "缅方同日还向我方移交了通缉在逃的魏三、魏四兄弟。",
        {
            "魏三": {"status": "transferred"},
            "魏四": {"status": "transferred"},
        },
    ),
    (
        "该案主犯裴勇因拒不到庭，法院对其发出逮捕令。",
        {
            "裴勇": {"status": "wanted", "role": "主犯"},
        },
    ),
    (
        "集团首脑黎文雄、会计阮氏花昨日在河内受审。黎文雄面临最高终身监禁。",
        {
            "黎文雄": {"status": "charged", "role": "集团首脑", "day": "2025-09-19"},
            "阮氏花": {"status": "charged", "role": "会计", "day": "2025-09-19"},
        },
    ),
    (
        "葛某因涉嫌帮助信息网络犯罪活动罪，被公安机关依法采取刑事强制措施。",
        {
            "葛某": {"status": "arrested", "role": ""},
        },
    ),
    (
        "警方在机场将准备出境的操盘手简志成截获。",
        {
            "简志成": {"status": "arrested", "role": "操盘手"},
        },
    ),
    (
        "一审判决后，被告人屈军提出上诉，近日，省高级人民法院作出终审裁定：驳回屈军的上诉，维持原判。",
        {
            "屈军": {"status": "convicted", "role": ""},
        },
    ),
    (
        "在押期间，团伙二号人物毕成因突发心脏病死亡。",
        {
            "毕成": {"status": "dead", "role": "团伙二号人物"},
        },
    ),
    (
        "日本警视厅以诈骗嫌疑逮捕了无业人员佐藤健（28岁）等三人，并对指示者“路飞”展开追查。",
        {
            "佐藤健": {"status": "arrested", "role": "无业人员"},
        },
    ),
    (
        "包括头目胡三在内的12名犯罪嫌疑人被成功押解回国。",
        {
            "胡三": {"status": "transferred", "role": "头目"},
        },
    ),
    (
        "截至目前，尚有严某某、狄某某两名嫌疑人未到案，警方正在全力缉捕。",
        {
            "严某某": {"status": "wanted", "role": ""},
            "狄某某": {"status": "wanted", "role": ""},
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES, ids=range(len(PASSAGES)))
def test_what_is_told_of_suspects(text: str, expected: dict[str, dict[str, str]]) -> None:
    found = people(text, *expected, published=date(2025, 9, 20))
    told = {
        name: {
            "status": suspect.status,
            "role": suspect.role or "",
            "group": suspect.group or "",
            "day": next((str(e.date) for e in suspect.events if e.status == suspect.status and e.date), ""),
            "aliases": " | ".join(sorted(suspect.aliases)),
        }
        for name, suspect in found.items()
    }
    seen = {name: {key: told[name][key] for key in fields} for name, fields in expected.items()}
    assert seen == expected
