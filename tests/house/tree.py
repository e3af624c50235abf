"""What the house tests walk through."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src"
ROOMS = sorted(p.parent for p in (SOURCES / "samsyn").glob("*/__init__.py"))


def modules():
    """Every Python module of the product and the launcher."""
    return [*sorted(p for p in SOURCES.rglob("*.py") if not is_by_program(p)), ROOT / "run.py"]


def is_by_program(path):
    """Tell whether Django wrote or asks for it: a first migration, or an empty door of a folder."""
    is_empty = path.name == "__init__.py" and not path.stat().st_size
    return is_empty or (path.parent.name == "migrations" and '"""' not in text_of(path))


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
