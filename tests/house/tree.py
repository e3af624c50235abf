"""What the house tests walk through."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src"
ROOMS = sorted(p.parent for p in (SOURCES / "samsyn").glob("*/__init__.py"))


def modules():
    """Every Python module of the product and the launcher."""
    return [*sorted(SOURCES.rglob("*.py")), ROOT / "run.py"]


def proofs():
    """Every Python module of the tests and of the benchmark."""
    return sorted([*(ROOT / "tests").rglob("*.py"), *(ROOT / "bench").rglob("*.py")])


def parse(path):
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def tracked():
    """Every file of the repository, also those not yet committed."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split("\n")  # fmt: skip
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


def text_of(path):
    """The text of a file, or nothing where it holds no text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
