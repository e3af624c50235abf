"""Real parts for the tests of documents: a browser and an office program."""

import subprocess

import pytest


def pytest_addoption(parser):
    """Let `run.py test tests/documents/test_pictures.py --remake` draw the guide anew."""
    parser.addoption("--remake", action="store_true", help="write the drawings of the guide anew")


@pytest.fixture(scope="session")
def remake(pytestconfig):
    """Whether the drawings of the guide shall be written anew."""
    return pytestconfig.getoption("--remake", default=False)


@pytest.fixture(scope="session")
def soffice(tmp_path_factory):
    """Convert a file with LibreOffice, in a profile of its own; gives back the new file."""
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def convert(path, form, folder):
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form,
             "--outdir", str(folder), str(path)],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        return folder / f"{path.stem}.{form}"

    return convert
