"""What is shipped: a wheel that works from any folder, and a project that names no machine."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import kg
from tests.readings import ROOT

FILES = ("pyproject.toml", "constraints.txt", "Makefile", ".ci/run", ".pre-commit-config.yaml")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the installed back end."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_ontology_and_queries(wheel: Path) -> None:
    """Every data file at the top of the project travels inside the package."""
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, pattern in (("ontology", "*.ttl"), ("ontology", "*.csv"), ("ontology", "*.toml"), ("queries", "*.rq")):
        wanted = {f"kg/_data/{folder}/{path.name}" for path in (ROOT / folder).glob(pattern)}
        assert wanted
        assert wanted <= names
    assert not any(name.startswith(("tests/", "bench/")) for name in names)


@pytest.mark.slow
def test_an_installed_kg_works_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    """Installed in an environment of its own, kg builds a report of another folder and answers a question about it."""
    home = tmp_path / "venv"
    # The libraries are those of the tests' environment; kg itself is the wheel's.
    venv.create(home, with_pip=True, system_site_packages=False)
    python = home / "bin" / "python"
    site = next((home / "lib").glob("python*/site-packages"))
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    subprocess.run(
        [python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", str(wheel)], check=True, timeout=120
    )
    (site / "libraries.pth").write_text("\n".join(libraries) + "\n")
    (tmp_path / "bao-cao.txt").write_text(
        "Ngày 22-12-2021, Huyện ủy Hương Khê (Hà Tĩnh) tổ chức hội nghị. Đồng chí Lê Thị Mẫu, Bí thư Huyện ủy, chủ trì hội nghị.\n"
        "Năm 2021, tỷ lệ hộ nghèo của huyện giảm còn 4,5%.\n",
        "utf-8",
    )
    command = home / "bin" / "kg"

    def run(*args: str) -> str:
        done = subprocess.run([command, *args], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    code = "import kg; print(kg.__file__)"
    where = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert str(home) in where
    run("build", "bao-cao.txt", "--graph", "graph")
    assert "Lê Thị Mẫu" in run("query", "officials", "--graph", "graph", "--format", "csv")


def test_the_version_is_the_packages() -> None:
    """`kg --version` and the changelog name the same version."""
    done = subprocess.run([sys.executable, "-m", "kg", "--version"], capture_output=True, text=True, check=True)
    assert kg.__version__ in done.stdout
    assert f"## {kg.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_no_file_names_a_registry_host() -> None:
    """What installs the project works with whatever registry a machine is set up for."""
    host = re.compile(r"https?://(?!w3id\.org|example\.org)|--(extra-)?index-url|--find-links")
    for name in FILES:
        text = (ROOT / name).read_text("utf-8")
        assert not host.search(text), name


def test_every_dependency_is_pinned() -> None:
    """constraints.txt fixes the version of each direct dependency and of those below, within the bounds of pyproject."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    lines = [
        line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")
    ]
    pins = dict(line.split("==") for line in lines)
    for requirement in wanted:
        name, bound = re.fullmatch(r"([\w-]+)>=([\d.]+)", requirement).groups()  # type: ignore[union-attr]
        assert name in pins, name
        assert _numbers(pins[name]) >= _numbers(bound), requirement
    assert list(pins) == sorted(pins)


def test_make_lists_its_targets() -> None:
    """Plain `make` tells every target that a user may want."""
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    for target in ("install", "demo", "test", "lint", "format", "bench", "clean"):
        assert f"make {target}" in done.stdout


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]
