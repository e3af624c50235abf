"""Small by number: modules stop at 300 lines, functions at 40."""

import ast

import pytest
from tree import ROOT, modules, parse

MODULE, FUNCTION = 300, 40
EXCEPTIONS: dict[str, str] = {}  # "path" or "path:function" -> the reason it may be longer


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_and_its_functions_stay_small(path):
    name = str(path.relative_to(ROOT))
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MODULE or name in EXCEPTIONS, f"{name} has {lines} lines: split it by idea"
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            spot = f"{name}:{node.name}"
            assert length <= FUNCTION or spot in EXCEPTIONS, f"{spot} has {length} lines"


def test_no_exception_outlives_its_reason():
    for spot in EXCEPTIONS:
        assert (ROOT / spot.split(":")[0]).is_file(), f"{spot} is gone"
