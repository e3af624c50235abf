"""The examples in the docstrings run."""

import doctest
import importlib
import pkgutil

import pytest

import samsyn

MODULES = [
    module.name
    for module in pkgutil.walk_packages(samsyn.__path__, "samsyn.")
    if not module.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
