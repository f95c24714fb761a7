"""Texts typed in the fonts that came before Unicode, TCVN3 and VNI, where Latin letters stand for Vietnamese ones."""

from __future__ import annotations

import re

from kg.read.language import vietnamese_share

_SAMPLE = 8192

# TCVN3 (.VnTime): one Latin-1 character each. Its capitals with tones are small letters in a font of capitals and cannot be told.
_TCVN3 = str.maketrans(
    "¨©ª«¬\u00ad®¡¢£¤¥¦§µ¸¶·¹»¾¼½ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåèæçéêíëìîïóñòôõøö÷ùúýûüþ",
    "ăâêôơưđĂÂÊÔƠƯĐàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
)
# What µ, ¸, ® and their like are in nearly every word of a TCVN3 text, and in no other.
_TCVN3_SIGNS = re.compile(
    "[a-zA-Z¨©ª«¬][µ¸¶¹®]|[®§][a-zµ¸¶·¹»¾¼½ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåèæçéêíëìîïóñòôõøö÷ùúýûüþ¨©ª«¬\u00ad]"
)

_VNI_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS = {
    "â": "\u0302",
    "à": "\u0302\u0300",
    "á": "\u0302\u0301",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
}
_VNI_BREVES = {
    "ê": "\u0306",
    "è": "\u0306\u0300",
    "é": "\u0306\u0301",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_PAIR = re.compile("[aeouyôöAEOUYÔÖ][øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË]|[ñôöæóòîÑÔÖÆÓÒÎ]")
_VNI_SIGNS = re.compile("[ñÑ][aâäeoôöuiy]|[aeouôöAEOUÔÖ][ûïåäøØÛÏÅÄ]|[öÖ]ô")


def restored(text: str) -> str:
    """The text in Unicode, where it was typed in TCVN3 or VNI; else the text as it is. Letters may be decomposed."""
    head = text[:_SAMPLE]
    for signs, convert in ((_TCVN3_SIGNS, _from_tcvn3), (_VNI_SIGNS, _from_vni)):
        if len(signs.findall(head)) * 40 > len(head):
            converted = convert(text)
            if vietnamese_share(converted[:_SAMPLE]) > 3 * vietnamese_share(head):
                return converted
    return text


def _from_tcvn3(text: str) -> str:
    return text.translate(_TCVN3)


def _from_vni(text: str) -> str:
    return _VNI_PAIR.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    found = match[0]
    base, mark = found[0], found[1:].lower()
    plain = _VNI_SINGLE.get(base.lower(), base)
    if base.isupper():
        plain = plain.upper()
    if not mark:
        return plain
    marks = _VNI_TONES.get(mark)
    if marks is None:
        hats = base.lower() in "aeo"
        marks = _VNI_HATS.get(mark) if hats else None
        marks = marks or (_VNI_BREVES.get(mark) if base.lower() == "a" else None)
    return plain + marks if marks else plain + _VNI_SINGLE.get(mark, mark)
