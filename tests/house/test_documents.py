"""The documents of the repository keep their promises."""

import re
import tomllib

import pytest
from tree import ROOT

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = [
    *(ROOT / name for name in ("README.md", "DEVELOPERS.md", "GLOSSARY.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")


def test_the_readme_shows_the_two_commands_first():
    fences = re.findall(r"```\w*\n(.*?)```", (ROOT / "README.md").read_text(), flags=re.DOTALL)
    assert fences[0].split("\n")[:2] == ["python3 run.py demo", "python3 run.py test"]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_between_pages_leads_somewhere(page):
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in LINK.findall(text):
        assert (page.parent / target).exists(), f"{page.name} points to {target}"


def test_decisions_say_context_decision_and_consequences():
    assert len(DECISIONS) >= 5
    for page in DECISIONS:
        text = page.read_text(encoding="utf-8")
        for heading in ("## Context", "## Decision", "## Consequences"):
            assert heading in text, f"{page.name} lacks {heading}"


def test_the_changelog_knows_the_version():
    with (ROOT / "pyproject.toml").open("rb") as file:
        version = tomllib.load(file)["project"]["version"]
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
