"""Every dependency, every ignored lint and every layer says why."""

import re

import pytest
from tree import ROOT, modules, text_of

CONFIG = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["run.in", "test.in"])
def test_every_dependency_carries_its_reason(name):
    for line in (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "-c")):
            assert re.search(r"\S\s+# \S", line), f"{line!r} says no reason"


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_every_requirement_is_pinned_and_hashed(name):
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    packages = re.findall(r"^[a-zA-Z].*$", text, flags=re.MULTILINE)
    assert packages
    for line in packages:
        assert "==" in line and line.endswith("\\"), f"{line!r} is not pinned with hashes"


def test_every_lint_rule_left_out_says_why():
    ignored = CONFIG.split("ignore = [", 1)[1].split("]\n", 1)[0]
    rules = [line for line in ignored.splitlines() if line.strip()]
    assert rules
    assert [line for line in rules if "#" not in line] == []


def test_every_layer_says_why_it_lies_there():
    for block in CONFIG.split("\nlayers = [")[1:]:
        layers = [line for line in block.split("\n]", 1)[0].splitlines() if line.strip()]
        assert [line for line in layers if " # " not in line] == []


def test_a_silenced_lint_says_why():
    silent = re.compile(r"# (?:noqa|type: ignore)(?!\S*.* - )")
    lines = [
        f"{path.name}: {line.strip()}"
        for path in modules()
        for line in text_of(path).splitlines()
        if silent.search(line)
    ]
    assert lines == []
