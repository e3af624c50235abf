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
    for place, word in enumerate(words):
        if word in ("--out", "--report"):
            words = [*words[: place + 1], str(tmp_path / words[place + 1]), *words[place + 2 :]]
    if words[0] == "report" or "--report" in words:
        words = [*words, "--formats", "html"]
    if "--report" in words:
        words = [*words, "--bootstrap", "100"]
    if words[0] == "proof":
        words = [*words[:3], str(made_before(tmp_path, "compile", "tall.csv")), *words[4:]]
    if words[0] == "attack":
        words = ["attack", str(made_before(tmp_path, "protect", words[1])), *words[2:]]
    code = main(words)
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    if words[0] == "proof":
        assert (code, said.out) == (1, ANSWER.search(PROOF.read_text(encoding="utf-8"))[1])
    else:
        assert code == 0


def made_before(folder, command, name):
    """Make the file that another command is shown to make first, saying nothing."""
    (words,) = (param.values[0] for param in shown()
                if param.values[0][0] == command and param.values[0][-1] == name)  # fmt: skip
    path = folder / name
    with contextlib.redirect_stdout(io.StringIO()):
        assert main([*words[:-1], str(path)]) == 0
    return path


def test_every_command_is_shown_somewhere():
    assert {param.values[0][0] for param in shown()} == {
        "attack",
        "chapter",
        "check",
        "compile",
        "estimate",
        "plan",
        "proof",
        "protect",
        "release",
        "report",
        "template",
        "truth",
    }
