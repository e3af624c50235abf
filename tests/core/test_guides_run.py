"""The commands that the README and the guides show are commands that work."""

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from samsyn.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "guides").glob("*.md"))]
FENCE = re.compile(r"^```sh\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)
PROOF = ROOT / "docs" / "guides" / "proof-reading.md"
ANSWER = re.compile(r"^```\n(Feil .*?)^```", flags=re.DOTALL | re.MULTILINE)
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
    if words[0] == "proof":
        words = [*words[:3], str(figures_for(tmp_path)), *words[4:]]
    code = main(words)
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    if words[0] == "proof":
        assert (code, said.out) == (1, ANSWER.search(PROOF.read_text(encoding="utf-8"))[1])
    else:
        assert code == 0


def figures_for(folder):
    """Compile the figures that the guide of proof-reading compiles first, saying nothing."""
    (words,) = (param.values[0] for param in shown() if "tall.csv" in param.values[0]
                and param.values[0][0] == "compile")  # fmt: skip
    path = folder / "tall.csv"
    with contextlib.redirect_stdout(io.StringIO()):
        assert main([*words[:-1], str(path)]) == 0
    return path


def test_every_command_is_shown_somewhere():
    assert {param.values[0][0] for param in shown()} == {
        "check",
        "compile",
        "proof",
        "report",
        "template",
    }
