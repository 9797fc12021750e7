"""The language of texts."""

import subprocess
import sys

from summarizer.documents.language import detect_language
from tests.tables import for_each


@for_each(
    ("language", "text"),
    [
        (
            "en",
            "The harbour office held 318 people on Monday, among them two brothers who ran the cannery.",
        ),
        ("en", "Harbour office holds 318"),
        ("en", ""),
        ("en", "1,945 30% 2023"),
        (
            "en",
            "The office closed the operation (海港行动) on Monday, and two of the men were held in town.",
        ),
        ("zh", "海港警方星期一通报，抓获犯罪嫌疑人三百一十八名。"),
        ("zh", "海港警方通报，Lorian Trading 公司的两名负责人 Tom Vane 和 Ana Oster 被抓获。"),
        ("zh", "海港警方星期一通報，逮捕犯罪嫌疑人三百一十八名。"),
        ("ja", "港の警察は月曜日、三百十八人を逮捕したと発表した。"),
        ("ko", "항구 경찰은 월요일에 삼백십팔 명을 체포했다고 밝혔다."),
        (
            "fr",
            "La police du port a arrêté lundi trois cents personnes soupçonnées d'escroquerie au téléphone.",
        ),
        (
            "es",
            "La policía del puerto detuvo el lunes a trescientas personas por estafas por teléfono.",
        ),
        (
            "de",
            "Die Hafenpolizei hat am Montag dreihundert Menschen wegen Betrugs am Telefon verhaftet.",
        ),
        (
            "id",
            "Polisi pelabuhan menangkap tiga ratus orang pada hari Senin karena penipuan melalui telepon.",
        ),
        ("ru", "Портовая полиция задержала в понедельник триста человек по подозрению в мошенничестве."),
        ("th", "ตำรวจท่าเรือจับกุมผู้ต้องสงสัยสามร้อยคนเมื่อวันจันทร์ในข้อหาหลอกลวงทางโทรศัพท์"),
    ],
)
def test_language(language: str, text: str) -> None:
    assert detect_language(text) == language


def test_plain_texts_bring_no_heavy_library() -> None:
    code = (
        "import sys; from summarizer.documents import document_from_text as d;"
        "d('The office held 318 people on Monday.', id='a', path='a');"
        "d('海港警方通报。', id='a', path='a');"
        "print([m for m in ('lxml', 'numpy', 'docx', 'pypdfium2', 'py3langid', 'trafilatura')"
        " if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
