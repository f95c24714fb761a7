"""One spelling for matching, keys without marks, sentences: offsets hold through all of them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import text

VIETNAMESE = st.text(
    alphabet="aăâeêioôơuưyđĐÐbcdghklmnpqrstvxùúủũụòóỏõọ ÀẠằặẽ–—-“”.,\u00a0\u200b\r\n0123456789", max_size=200
)


@given(VIETNAMESE)
def test_clean_and_lower_keep_the_length(written: str) -> None:
    """Offsets into the clean and the lower text are offsets into the kept text."""
    kept = text.keep(written)
    assert len(text.clean(kept)) == len(kept)
    assert len(text.lower(text.clean(kept))) == len(kept)


@given(VIETNAMESE)
def test_keep_is_done_once(written: str) -> None:
    """What was kept stays as it is."""
    assert text.keep(text.keep(written)) == text.keep(written)


@given(VIETNAMESE)
def test_decomposed_text_is_kept_like_composed(written: str) -> None:
    """NFD, carriage returns and no-break spaces make no difference."""
    changed = unicodedata.normalize("NFD", written.replace("\r", "")).replace(" ", "\u00a0").replace("\n", "\r\n")
    assert text.keep(changed) == text.keep(written.replace("\r", ""))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hoà", "hòa"),
        ("thuý", "thúy"),
        ("uỷ viên", "ủy viên"),
        ("khoẻ", "khỏe"),
        ("HOÀ", "HÒA"),
        ("quý", "quý"),
        ("quỳ", "quỳ"),
        ("hoàn", "hoàn"),
        ("toán", "toán"),
    ],
)
def test_tone_marks_stand_in_the_traditional_place(old: str, new: str) -> None:
    """An open syllable carries its mark on the first of two vowels; quý and closed syllables stay."""
    assert text.clean(old) == new


def test_eth_is_read_as_d_with_stroke() -> None:
    """Ð (Icelandic) typed for Đ is the Vietnamese letter."""
    assert text.clean("Ðảng bộ") == "Đảng bộ"


@pytest.mark.parametrize("apart", ["\u000b", "\u000c", "\u2028", "\u0085", "\r", "\r\n"])
def test_every_line_end_is_one(apart: str) -> None:
    """A form feed, a break of Word and a line separator part lines; they do not glue two words."""
    assert text.keep(f"dòng một{apart}dòng hai") == "dòng một\ndòng hai"


@pytest.mark.parametrize("mark", ["\u200b", "\u200e", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u0000", "\x1b"])
def test_marks_that_nobody_sees_are_dropped(mark: str) -> None:
    """Marks without width or of direction and control characters leave no trace, not even between a letter and its tone."""
    assert text.keep(f"Huyện{mark} ủy La\u0302{mark}\u0301m") == "Huyện ủy Lấm"


@pytest.mark.parametrize("unit", [".", ". ", '.")', " ", "\n", "\u00a0 ", "Q. ", "hoà"])
def test_no_text_is_too_monotonous(unit: str) -> None:
    """A hundred thousand of the same mark are read as quickly as any text: nothing is looked at again and again."""
    kept = text.keep(unit * 100_000)
    low = text.lower(text.clean(kept))
    assert len(low) == len(kept)
    assert sum(end - start for start, end in text.sentences(low, 0, len(low))) <= len(low)


@given(st.text(max_size=80))
def test_fold_leaves_no_marks(written: str) -> None:
    """A folded key has neither combining marks nor upper case, and folding it again changes nothing."""
    folded = text.fold(written)
    assert text.fold(folded) == folded


SENTENCES = {
    "Huyện có 3 xã. Năm 2021, thu 1.200 tỷ đồng.": ["Huyện có 3 xã.", "Năm 2021, thu 1.200 tỷ đồng."],
    "Ông sống ở TP. Lâm Hà. Bà ở Q. 3.": ["Ông sống ở TP. Lâm Hà.", "Bà ở Q. 3."],
    "Đạt 97,1%... Kết quả tốt!": ["Đạt 97,1%...", "Kết quả tốt!"],
    "1. Thu ngân sách: 315 tỷ đồng.": ["1. Thu ngân sách: 315 tỷ đồng."],
    "Các nhóm gồm: 1. Thu ngân sách; 2. Chi ngân sách.": ["Các nhóm gồm: 1. Thu ngân sách; 2. Chi ngân sách."],
    "Cả huyện còn 5. Năm 2022 phấn đấu hết.": ["Cả huyện còn 5.", "Năm 2022 phấn đấu hết."],
    "Đó là kết quả quý I. Sang quý II còn nhiều việc.": ["Đó là kết quả quý I.", "Sang quý II còn nhiều việc."],
    "Nhiệm kỳ 2020-2025.Tới dự có ông Mẫu. Bà ở TP.Lâm Hà": [
        "Nhiệm kỳ 2020-2025.",
        "Tới dự có ông Mẫu.",
        "Bà ở TP.Lâm Hà",
    ],
    "Huyện đạt chuẩn.Năm 2021, thu 1.200 tỷ.": ["Huyện đạt chuẩn.", "Năm 2021, thu 1.200 tỷ."],
    "dòng một\ndòng hai": ["dòng một", "dòng hai"],
}


@pytest.mark.parametrize(("whole", "parts"), SENTENCES.items())
def test_sentences(whole: str, parts: list[str]) -> None:
    """A stop ends a sentence where a capital follows and neither an abbreviation nor the number of a list item stands before it."""
    assert [whole[a:b] for a, b in text.sentences(whole, 0, len(whole))] == parts


@given(VIETNAMESE)
def test_sentences_lose_nothing_but_blanks(written: str) -> None:
    """Every character that is no blank lies in exactly one sentence, in order."""
    kept = text.keep(written)
    spans = list(text.sentences(kept, 0, len(kept)))
    assert "".join("".join(kept[a:b].split()) for a, b in spans) == "".join(kept.split())
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))
