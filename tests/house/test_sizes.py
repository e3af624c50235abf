"""Small by number: modules stop at 300 lines, functions at 40."""

import ast

import pytest
from tree import ROOT, modules, parse, proofs

MODULE, FUNCTION = 300, 40
# "path" or "path:function" -> the reason it may be longer
EXCEPTIONS: dict[str, str] = {
    "tests/core/test_codes_loader.py": "one table of planted faults, read from top to bottom",
    "tests/documents/made_document.py": "one document written by hand, with every kind of block",
}


@pytest.mark.parametrize("path", [*modules(), *proofs()], ids=lambda p: str(p.relative_to(ROOT)))
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
