"""The commands that the README and the guides show are commands that work."""

import re
import shlex
from pathlib import Path

import pytest

from samsyn.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "guides").glob("*.md"))]
FENCE = re.compile(r"^```sh\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)
SAMSYN = ["python3", "run.py", "samsyn"]


def shown():
    for page in PAGES:
        for fence in FENCE.findall(page.read_text(encoding="utf-8")):
            for line in fence.replace("\\\n", " ").splitlines():
                words = shlex.split(line)
                if words[:3] == SAMSYN:
                    yield pytest.param(words[3:], id=f"{page.name} {words[3]}")


@pytest.mark.parametrize("words", list(shown()))
def test_a_command_that_is_shown_works(words, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    if "--out" in words:
        place = words.index("--out") + 1
        words = [*words[:place], str(tmp_path / words[place]), *words[place + 1 :]]
    if words[0] == "report":
        words = [*words, "--formats", "html"]
    assert main(words) == 0
    assert "Traceback" not in capsys.readouterr().err


def test_every_command_is_shown_somewhere():
    assert {param.values[0][0] for param in shown()} == {"check", "compile", "report", "template"}
