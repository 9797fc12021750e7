"""Makers of small PDF and DOCX files."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO


def pdf(*pages: Sequence[str], trailer: str = "") -> bytes:
    """A PDF whose pages hold the lines given; Latin lines in Helvetica, others in a font without outlines."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        _HELVETICA,
        _HAN,
        _HAN_DESCENDANT,
        _IDENTITY,
    ]
    kids = []
    for lines in pages:
        shown = b" ".join(_show(line) + b" T*" for line in lines)
        content = b"BT 72 720 Td 14 TL " + shown + b" ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF" % (
        count,
        table,
        count,
        trailer.encode(),
        len(out),
    )


_HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_HAN = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>"
)
_HAN_DESCENDANT = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
)
_CMAP = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def "
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange "
    b"1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
)
_IDENTITY = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(_CMAP), _CMAP)


def _show(line: str) -> bytes:
    try:
        text = line.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    except UnicodeEncodeError:
        return b"/F2 12 Tf <" + line.encode("utf-16-be").hex().encode() + b"> Tj"
    return b"/F1 12 Tf (" + text + b") Tj"


_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="word/document.xml"/></Relationships>'
)


def docx(body: str, *, doctype: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    """A DOCX with ``body`` as the XML inside of <w:body>."""
    document = (
        f'<?xml version="1.0"?>{doctype}<w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    parts = {"[Content_Types].xml": _TYPES.encode(), "_rels/.rels": _RELS.encode()}
    parts |= {"word/document.xml": document.encode(), **(more or {})}
    return archive(parts)


def archive(parts: Mapping[str, bytes]) -> bytes:
    """A compressed ZIP of the parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """A DOCX paragraph of one run."""
    return f'<w:p><w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
