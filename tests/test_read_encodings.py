"""Bytes to text: whatever a report is encoded in, the same is read; what is no text says so."""

from __future__ import annotations

import codecs
import gzip
import io
import unicodedata
import zipfile

import pytest

from kg.read import LIMIT, Unreadable, read_bytes
from tests.reads import HEADLINE, PARAGRAPHS, article, blocks_of, kind_of, read

TEXT = article()
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """A text in the Vietnamese code page, where most tone marks stand behind their letters."""
    made = b""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = "".join(part for part in parts if part in TONES)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        made += char.encode("cp1258") if not tones or _is_in(char) else (bare + tones).encode("cp1258")
    return made


def windows_1252(byte: int) -> str:
    """What editors show for a byte: the five that the code page leaves out are control characters."""
    return bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte)


def _is_in(char: str) -> bool:
    try:
        char.encode("cp1258")
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        windows_1258(TEXT),
        "".join(map(windows_1252, TEXT.encode("utf-8"))).encode("utf-8"),
        TEXT.encode("utf-8").decode("latin-1").encode("utf-8"),
        unicodedata.normalize("NFD", TEXT).encode("utf-8"),
        b"\n\n  \r\n" + TEXT.encode("utf-8"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 be", "utf-16 le without mark", "utf-16 be without mark", "utf-32", "windows-1258",
         "utf-8 twice over windows-1252", "utf-8 twice over latin-1", "decomposed", "blank lines first"],
)  # fmt: skip
def test_the_same_is_read_in_any_encoding(data: bytes) -> None:
    assert read_bytes(data, "bao-cao.txt").text == read(TEXT).text


TCVN3 = """L©m Khª khÐp l¹i n¨m 2021 víi 30 chØ tiªu ®¹t kÕ ho¹ch
S¸ng 7/1, HuyÖn ñy L©m Khª tæ chøc héi nghÞ tæng kÕt c«ng t¸c n¨m 2021 vµ bµn nhiÖm vô n¨m 2022. §ång chÝ Lª ThÞ MÉu, BÝ th­ HuyÖn ñy L©m Khª, chñ tr× héi nghÞ.
Thu ng©n s¸ch trªn ®Þa bµn huyÖn ®¹t 214,7 tû ®ång, v­ît 12,4% dù to¸n; gi¸ trÞ s¶n xuÊt t¨ng 9,1% so víi n¨m 2020.
"""
VNI = """Laâm Kheâ kheùp laïi naêm 2021 vôùi 30 chæ tieâu ñaït keá hoaïch
Saùng 7/1, Huyeän uûy Laâm Kheâ toå chöùc hoäi nghò toång keát coâng taùc naêm 2021 vaø baøn nhieäm vuï naêm 2022. Ñoàng chí Leâ Thò Maãu, Bí thö Huyeän uûy Laâm Kheâ, chuû trì hoäi nghò.
Thu ngaân saùch treân ñòa baøn huyeän ñaït 214,7 tyû ñoàng, vöôït 12,4% döï toaùn; giaù trò saûn xuaát taêng 9,1% so vôùi naêm 2020.
"""
IN_UNICODE = f"""{HEADLINE}
{PARAGRAPHS[0]}
Thu ngân sách trên địa bàn huyện đạt 214,7 tỷ đồng, vượt 12,4% dự toán; giá trị sản xuất tăng 9,1% so với năm 2020.
"""


@pytest.mark.parametrize("typed", [TCVN3, VNI], ids=["TCVN3", "VNI"])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_a_text_typed_in_a_font_before_unicode_is_restored(typed: str, encoding: str) -> None:
    """As its bytes are, or as an editor saved them."""
    assert blocks_of(read_bytes(typed.encode(encoding), "bao-cao.txt")) == blocks_of(read(IN_UNICODE))


def test_a_page_may_declare_its_encoding() -> None:
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    page = f"<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1258'></head><body><h1>{HEADLINE}</h1>{text}</body></html>"
    assert blocks_of(read_bytes(windows_1258(page), "a.html")) == blocks_of(read(TEXT))


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-8", "x-unknown", "no such thing"])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    page = f"<html><head><meta charset='{declared}'></head><body><h1>{HEADLINE}</h1>{text}</body></html>"
    for data in (page.encode("utf-8"), windows_1258(page)):
        assert blocks_of(read_bytes(data, "a.html")) == blocks_of(read(TEXT))


def test_a_damaged_byte_costs_no_more_than_its_letter() -> None:
    """The rest of the file is not taken for another encoding."""
    at = TEXT.encode().index("chủ trì".encode()) + 2
    data = TEXT.encode()[:at] + b"\xff" + TEXT.encode()[at + 1 :]
    report = read_bytes(data, "bao-cao.txt")
    assert report.text.count("\ufffd") in (1, 2, 3)
    assert [text for _, text in blocks_of(report)][2:] == list(PARAGRAPHS[1:])


def test_a_file_cut_inside_a_letter_is_read() -> None:
    whole = TEXT.encode()
    cut = whole[: whole.rindex("ở nước".encode()) + 1]
    assert kind_of(read_bytes(cut, "bao-cao.txt"), PARAGRAPHS[1]) is not None


def test_letters_that_look_like_others_are_read_as_these() -> None:
    """Eth for Đ, hard blanks, joiners and soft hyphens inside words, old tone marks."""
    odd = "\u00d0\u1ea3ng b\u1ed9 huy\u1ec7n L\u00e2m\u00a0Kh\u00ea, Hu\u00ady\u1ec7n u\u1ef7 ho\u00e0 h\u1ee3p, \u200bkho\u1ebb"
    report = read(f"{TEXT}\n{odd}.")
    assert report.clean.endswith("Đảng bộ huyện Lâm Khê, Huyện ủy hòa hợp, khỏe.")


def _zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", TEXT)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "not text: a PDF file"),
        (_zip(), "not text: a Word or ZIP file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "not text: an old Word file"),
        (b"{\\rtf1\\ansi Huy}", "not text: an RTF file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "not text: a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "not text: a picture"),
        (gzip.compress(TEXT.encode()), "not text: a gzip file"),
        (bytes(range(256)) * 20, "not text: a binary file"),
        (b"", "empty"),
        (b" \n\t\r\n  ", "blank"),
        ("\ufeff \u00a0\n\u200b".encode(), "no article: only menus and the like"),
        (b"x" * (LIMIT + 1), "too large: 20 MB"),
    ],
)
def test_what_is_no_report_says_what_it_is(data: bytes, reason: str) -> None:
    """And what to do about it."""
    with pytest.raises(Unreadable) as raised:
        read_bytes(data, "a.txt")
    assert raised.value.reason == reason
    assert raised.value.remedy
    assert str(raised.value) == f"a.txt: {reason}; {raised.value.remedy}"


ENGLISH = (
    "The people's committee of the district held a meeting on 7 January to review the year. Revenue reached 214.7 billion dong. "
    * 5
)
NAMES = (
    "Mr. Võ Văn Dụ, chairman of Lâm Khê district, said that 17 of 23 communes had met the standards of the programme by December. "
    * 5
)
CHINESE = "林溪县委召开会议，总结2021年工作，部署2022年任务。财政收入达到2147亿元，比上年增长12.4%。" * 20
RUSSIAN = "Районный комитет провёл совещание по итогам года и обсудил задачи на следующий год. " * 10
FRENCH = (
    "Le comité du district a tenu une réunion à Noël pour dresser le bilan de l'année écoulée et préparer les tâches à venir. "
    * 8
)
BARE = (
    "Sang 7/1, Huyen uy Lam Khe to chuc hoi nghi tong ket cong tac nam 2021 va ban nhiem vu nam 2022 cua toan huyen. "
    * 6
)


@pytest.mark.parametrize(
    "text", [ENGLISH, NAMES, CHINESE, RUSSIAN, FRENCH, BARE, "12.345 " * 500, "lorem ipsum dolor " * 100]
)
def test_a_text_in_another_language_is_no_report(text: str) -> None:
    """Nor one whose tone marks are lost."""
    for written in (text, f"Headline\n\n{text}", f"<html><body><p>{text}</p></body></html>"):
        with pytest.raises(Unreadable, match="no Vietnamese text"):
            read(written)


def test_a_report_that_quotes_another_language_is_one() -> None:
    report = read(article(inside=(ENGLISH[:250].strip(),)))
    assert [text for kind, text in blocks_of(report) if kind in ("lead", "paragraph")][0] == PARAGRAPHS[0]
