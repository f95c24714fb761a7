"""What a graph says of itself -> N-Quads lines: its name, version, licence and number of reports, and the measured quality of the reading."""

from __future__ import annotations

from collections.abc import Iterator

from kg import vocabulary as v
from kg.iri import Iris
from kg.nquads import count_term, number_term, statements, text_term
from kg.quality import LEVELS, Quality

_CLASSES = {
    "officials": v.POSITION_CLAIM,
    "indicators": v.INDICATOR_CLAIM,
    "documents": v.DOCUMENT_CLAIM,
    "events": v.EVENT_CLAIM,
    "places": v.PLACE_CLAIM,
    "all": v.CLAIM,
}
_KINDS_VI = {
    "officials": "chức vụ",
    "indicators": "số liệu",
    "documents": "văn bản",
    "events": "sự kiện",
    "places": "địa danh",
    "all": "mọi loại thông tin",
}
_MEASURES = {"p": ("precision", "độ chính xác"), "r": ("recall", "độ phủ")}
_LEVELS_VI = {"found": "tìm thấy", "strict": "đúng mọi chi tiết"}
_TITLE = {
    "vi": "Đồ thị tri thức từ các bản tin về địa phương Việt Nam",
    "en": "Knowledge graph of reports on Vietnamese local government",
}
_ABOUT = {
    "vi": "Thông tin đọc từ các bản tin, mỗi thông tin kèm đoạn văn đã nêu nó.",
    "en": "Facts read from news reports, each with the stretch of text that says it.",
}
_RIGHTS = {
    "vi": "Văn bản các bản tin thuộc về nơi đăng chúng; được lưu làm bằng chứng. Thông tin đọc được và bản thể học dùng theo giấy phép MIT.",
    "en": "The texts of the reports belong to their publishers and are kept as evidence. The facts read from them and the ontology are under the MIT licence.",
}
_GOLD = {"vi": "Các bản tin mẫu và đáp án", "en": "The example reports and their gold"}


def describe_dataset(iris: Iris, version: str, reports: int, quality: Quality) -> Iterator[str]:
    """Yield the lines that describe the graph as a whole, in a graph of their own.

    The quality is not that of this graph, for which nobody has the truth: it is what the same reading gives on the example reports, and
    says so (dqv:computedOn).
    """
    end = f" <{iris.dataset}> .\n"
    measured = f"{iris.dataset}#quality"
    yield from statements(iris.dataset, end, _dataset(iris, version, reports, measured))
    yield from statements(
        iris.gold, end, [(v.TYPE, f"<{v.DATASET}>"), *_both(v.TITLE, _GOLD), (v.DOCUMENTS, count_term(quality.reports))]
    )
    yield from statements(measured, end, [(v.TYPE, f"<{v.QUALITY_METADATA}>"), (v.VERSION, text_term(quality.version))])
    for kind, line in quality.figures.items():
        for level in LEVELS:
            for measure, (name_en, name_vi) in _MEASURES.items():
                subject = f"{iris.dataset}#{kind}-{level}-{name_en}"
                label = {
                    "vi": f"{name_vi} ({_LEVELS_VI[level]}) của {_KINDS_VI[kind]}",
                    "en": f"{name_en} ({level}) of {kind if kind != 'all' else 'facts of all kinds'}",
                }
                yield f"<{measured}> <{v.HAS_PART}> <{subject}>{end}"
                yield from statements(
                    subject,
                    end,
                    [
                        (v.TYPE, f"<{v.QUALITY_MEASUREMENT}>"),
                        *_both(v.LABEL, label),
                        (v.IS_MEASUREMENT_OF, f"<{iris.metric(f'{level}-{name_en}')}>"),
                        (v.MEASURED_OF, f"<{_CLASSES[kind]}>"),
                        (v.COMPUTED_ON, f"<{iris.gold}>"),
                        (v.MEASURED_VALUE, number_term(line[level][measure])),
                    ],
                )


def _dataset(iris: Iris, version: str, reports: int, measured: str) -> Iterator[tuple[str, str]]:
    yield v.TYPE, f"<{v.DATASET}>"
    yield v.TYPE, f"<{v.VOID_DATASET}>"
    yield from _both(v.TITLE, _TITLE)
    yield from _both(v.DESCRIPTION, _ABOUT)
    yield from _both(v.RIGHTS, _RIGHTS)
    yield v.VERSION, text_term(version)
    yield v.DOCUMENTS, count_term(reports)
    yield v.VOCABULARY, f"<{v.KG.rstrip('#')}>"
    yield v.QUALITY, f"<{measured}>"


def _both(term: str, texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The text in both languages."""
    for language, text in texts.items():
        yield term, f"{text_term(text)}@{language}"
