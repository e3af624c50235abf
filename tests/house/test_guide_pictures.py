"""Pictures of the site: small, kept by a journey, shown by a guide, and none that nobody shows."""

import ast
import re

import pytest
from tree import ROOT, parse

GUIDES = ROOT / "docs" / "guides"
PICTURES = sorted((GUIDES / "pictures" / "site").glob("*"))
NAME = re.compile(r"(?P<name>[a-z-]+)-nb-(?P<width>1280|320)\.png")
LARGEST = 80_000  # bytes
PALETTE = 3  # the kind of PNG whose pixels are numbers of a few colours
SHOWN = re.compile(r"!\[(?P<said>[^\]]*)\]\((?P<path>pictures/site/[^)\s]+)\)")


def kept_by_journeys():
    """The pictures that the journeys keep, by the calls of `keep` in them."""
    for path in sorted((ROOT / "tests" / "journeys").glob("test_*.py")):
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "keep":
                name = node.args[1].value
                yield f"{name}-nb-1280.png"
                if any(one.arg == "narrow" and one.value.value for one in node.keywords):
                    yield f"{name}-nb-320.png"


def shown_by_guides():
    """What the guides show: the path and the words for those who do not see it."""
    for guide in sorted(GUIDES.glob("*.md")):
        for match in SHOWN.finditer(guide.read_text(encoding="utf-8")):
            yield match["path"].removeprefix("pictures/site/"), match["said"]


def test_what_the_journeys_keep_is_what_lies_there():
    assert sorted(kept_by_journeys()) == [path.name for path in PICTURES]


def test_a_guide_shows_every_picture_and_none_that_is_not_there():
    assert sorted({path for path, _ in shown_by_guides()}) == [path.name for path in PICTURES]


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_a_picture_is_small_and_says_in_its_name_what_it_shows(path):
    content = path.read_bytes()
    assert NAME.fullmatch(path.name)
    assert len(content) < LARGEST
    assert content[25] == PALETTE


def test_every_picture_is_told_in_words_too():
    assert [path for path, said in shown_by_guides() if len(said.split()) < 4] == []
