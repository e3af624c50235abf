"""A file is named by its idea."""

import ast

import pytest
from tree import ROOMS, ROOT, SOURCES, modules, parse

EMPTY_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "manager",
    "misc",
    "base",
    "services",
}


def imported(node):
    """The modules a statement imports."""
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


GIVEN_NAMES = {"src/samsyn_web/sqlite3/base.py"}  # what Django calls a kind of database


def test_no_module_has_a_name_that_says_nothing():
    every = [p for p in modules() if str(p.relative_to(ROOT)) not in GIVEN_NAMES]
    named = [p for p in every if {p.stem, p.parent.name} & EMPTY_NAMES]
    assert named == []


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(parse(path)), f"{path.name} begins without a sentence"


@pytest.mark.parametrize("room", ROOMS, ids=lambda p: p.name)
def test_a_room_has_one_door(room):
    door = parse(room / "__init__.py")
    sentences = (ast.get_docstring(door) or "").count(".")
    assert sentences >= 3, "say what goes in, what comes out and what is refused"
    assert any(
        isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
        for node in door.body
    ), "list __all__"


@pytest.mark.parametrize(
    "path", sorted((SOURCES / "samsyn").rglob("*.py")), ids=lambda p: str(p.relative_to(SOURCES))
)
def test_others_come_in_by_the_door(path):
    own = path.relative_to(SOURCES / "samsyn").parts[0]
    for node in ast.walk(parse(path)):
        for module in imported(node):
            if module.startswith("samsyn."):
                room, *inner = module.split(".")[1:]
                assert room == own or not inner, f"{path.name} goes past the door: {module}"
