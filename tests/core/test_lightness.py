"""The core stays plain: importing it brings no framework, no database and no spreadsheet."""

import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src"
HEAVY = (
    "django", "sqlite3", "openpyxl", "xlsxwriter", "typst", "pikepdf", "docx", "pypandoc", "PIL",
    "phonenumbers", "pypdfium2",
)  # fmt: skip


@pytest.mark.parametrize("room", ["samsyn.cli", "samsyn.figures", "samsyn.returns", "samsyn.codes"])
def test_importing_brings_nothing_heavy(room):
    program = f"import {room}, sys; print(*(m for m in {HEAVY} if m in sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(SOURCES)}, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert loaded == []
