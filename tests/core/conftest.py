"""What the tests of the command line share."""

import pytest

from samsyn.cli import main


@pytest.fixture
def samsyn_says(capsys):
    """Run the command line; give back exit code, standard output and standard error."""

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
