"""Names come from the glossary, and the repository names no machine and no package index."""

import importlib
import re

import pytest
from tree import ROOMS, ROOT, text_of, tracked

GLOSSARY = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").lower()
OWN_TOOLS = {"error", "report", "text"}  # endings that add nothing to the term before them
MACHINE = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/\w")
INDEX = re.compile(
    r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian\.org|--(?:extra-)?index-url"
)


def words_of(name):
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


@pytest.mark.parametrize("room", ROOMS, ids=lambda p: p.name)
def test_what_a_room_gives_out_is_named_by_the_glossary(room):
    door = importlib.import_module(f"samsyn.{room.name}")
    types = [n for n in door.__all__ if n[0].isupper() and not n.isupper()]
    unknown = [n for n in types if not n.endswith("Error") and words_of(n) not in GLOSSARY]
    assert unknown == [], (
        "write the term into GLOSSARY.md, or name the thing by a term that is there"
    )


def test_no_file_names_a_machine_or_a_package_index():
    this = "tests/house/test_words.py"
    named = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if str(path.relative_to(ROOT)) != this
        and (MACHINE.search(text_of(path)) or INDEX.search(text_of(path)))
    ]
    assert named == []
