"""The measured quality: what the program tells of itself is what the example reports give, in the graph and in the README."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg import vocabulary as v
from kg.build import build
from kg.quality import CLOSE, FILE, OPEN, NoSection, Quality, read_quality, with_section
from kg.store import open_store
from tests.corpora import SEEDS, Corpus, Measured
from tests.floors import RAISE, README, measured_quality
from tests.readings import ROOT

LINE = {"gold": 10, "given": 8} | {level: {"p": 1.0, "r": 0.8, "f1": 0.8889} for level in ("found", "strict")}
QUALITY = Quality("9.9", 3, {"places": LINE, "all": LINE})


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    """The graph of one report, under a base of its own."""
    folder = tmp_path_factory.mktemp("quality")
    (folder / "mau.txt").write_text("Huyện Hương Khê năm 2021\n\nNăm 2021, tỷ lệ hộ nghèo còn 4,5%.\n", "utf-8")
    build([str(folder / "mau.txt")], folder / "out", base="https://example.org/kg/", turtle=False)
    return open_store(folder / "out")


def rows(store: ox.Store, columns: str, pattern: str) -> list[list[str]]:
    """The answers to a pattern over all graphs."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in v.PREFIXES.items())
    found = store.query(f"{prefixes} SELECT {columns} WHERE {{ {pattern} }}", use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [[cell.value for cell in row] for row in found]


def test_what_is_told_is_what_is_measured(measure_corpus: Callable[[Corpus], Measured]) -> None:
    """quality.toml holds the figures that the example reports give now."""
    told = measured_quality(measure_corpus(SEEDS)).toml()
    assert FILE.read_text("utf-8") == told, f"the quality in {FILE.name} is not what is measured: {RAISE}"


def test_the_file_is_read_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "q.toml").write_text(QUALITY.toml(), "utf-8")
    again = read_quality(tmp_path / "q.toml")
    assert again.toml() == QUALITY.toml()
    assert again.figures["places"]["found"]["f1"] == Decimal("0.8889")


def test_the_graph_says_what_it_is(store: ox.Store) -> None:
    """Name and rights in both languages, version and number of reports, in a graph of its own."""
    dataset = "<https://example.org/kg/graph/dataset>"
    titles = rows(store, "(LANG(?title) AS ?language)", f"{dataset} dcterms:title ?title")
    assert sorted(titles) == [["en"], ["vi"]]
    assert len(rows(store, "?text", f"{dataset} dcterms:rights ?text")) == 2
    told = rows(store, "?version ?reports", f"{dataset} dcat:version ?version ; void:documents ?reports")
    assert told == [[kg.__version__, "1"]]
    graphs = {quad.graph_name.value for quad in store.quads_for_pattern(ox.NamedNode(dataset[1:-1]), None, None)}
    assert graphs == {dataset[1:-1]}


def test_the_graph_tells_the_quality_of_every_kind(store: ox.Store) -> None:
    """Precision and recall, found and strict, of each class of claims and of all, measured on the example reports."""
    figures = read_quality().figures
    found = rows(
        store,
        "?metric ?class ?value",
        """?set dqv:hasQualityMetadata/dcterms:hasPart ?one . ?one dqv:isMeasurementOf ?metric ; dcterms:subject ?class ;
        dqv:value ?value ; dqv:computedOn ?on . ?metric a dqv:Metric ; dqv:inDimension ?dimension""",
    )
    assert len(found) == len(figures) * 4
    values = {(metric.rpartition("/")[2], kind): Decimal(value) for metric, kind, value in found}
    assert values["strict-recall", v.PLACE_CLAIM] == figures["places"]["strict"]["r"]
    assert values["found-precision", v.CLAIM] == figures["all"]["found"]["p"]


def test_every_measurement_has_a_label_in_both_languages(store: ox.Store) -> None:
    labels = rows(store, "?one (LANG(?label) AS ?language)", "?one a dqv:QualityMeasurement ; rdfs:label ?label")
    ones = {one for one, _ in labels}
    assert sorted(labels) == sorted([one, language] for one in ones for language in ("en", "vi"))
    assert len(ones) == len(read_quality().figures) * 4


def test_the_description_keeps_to_its_shapes(store: ox.Store) -> None:
    pytest.importorskip("pyshacl", reason="needs the extra validate")
    from kg.validate import validate

    assert validate(store).findings == ()


def test_the_section_of_the_readme_is_written_between_its_marks() -> None:
    readme = with_section(f"# kg\n\nBefore.\n{OPEN}\nStale.\n{CLOSE}\nAfter.\n", QUALITY)
    assert readme.startswith(f"# kg\n\nBefore.\n{OPEN}\n")
    assert readme.endswith(f"{CLOSE}\nAfter.\n")
    assert "Stale." not in readme
    assert "| places | 10 | 8 | 1.000 | 0.800 | 0.889 | 1.000 | 0.800 | 0.889 |" in readme
    assert with_section(readme, QUALITY) == readme


@pytest.mark.parametrize("readme", ["", OPEN, f"{CLOSE} {OPEN}", f"{OPEN}{CLOSE}{OPEN}{CLOSE}"])
def test_a_readme_without_a_place_is_told_what_to_add(readme: str) -> None:
    with pytest.raises(NoSection, match="add a line"):
        with_section(readme, QUALITY)


def test_the_readme_tells_the_measured_quality() -> None:
    if not README.exists():
        pytest.skip(f"{README.relative_to(ROOT)} is not written yet; give it {OPEN} and {CLOSE}")
    text = README.read_text("utf-8")
    assert with_section(text, read_quality()) == text, f"the section on quality is not what is measured: {RAISE}"
