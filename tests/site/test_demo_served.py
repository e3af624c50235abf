"""The demo as a newcomer meets it: a server on this machine, five people, and the report."""

import os
import subprocess
import sys

import pytest
from running import ROOT, Visitor, environment, free_port, process

from samsyn_web.collection.management.commands.make_demo import CAST, PASSWORD

START = """
import sys
from pathlib import Path
from samsyn_web.demo import prepare, serve
out, port = Path(sys.argv[1]), int(sys.argv[2])
prepare(out / "site", lang="nn")
sys.exit(serve(out, port=port, lang="nn"))
"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The address of a demo whose report is one page; it runs while DATABASE_URL names another."""
    out = tmp_path_factory.mktemp("out")
    (out / "rapport.html").write_text("<title>Rapport</title>")
    (out / "nn").mkdir()
    (out / "nn" / "rapport.html").write_text("<title>Rapport på nynorsk</title>")
    port = free_port()
    env = environment(out) | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none"}
    with process([sys.executable, "-c", START, str(out), str(port)], env=env, port=port) as address:
        yield address, out, port


@pytest.mark.parametrize("who", CAST)
def test_each_of_the_five_signs_in_without_more_than_is_printed(demo, who):
    name, mailbox = CAST[who]
    visitor = Visitor(demo[0])
    status, page = visitor.post(
        "/nb/account/login/", login=f"{mailbox}@example.org", password=PASSWORD
    )
    assert status == 200
    assert name in page
    assert "Dette er eksempelåret" in page
    expected = 200 if who == "coordinator" else 404
    assert visitor.get("/nb/register/")[0] == expected


def test_the_report_is_shown_and_the_database_beside_it_is_not(demo):
    address, out, _ = demo
    assert (out / "site" / "samsyn.sqlite3").is_file()
    visitor = Visitor(address)
    assert visitor.get("/report/rapport.html") == (200, "<title>Rapport</title>")
    assert visitor.get("/report/nn/rapport.html")[0] == 200
    for path in ("/report/site/samsyn.sqlite3", "/report/../site/samsyn.sqlite3"):
        assert visitor.get(path)[0] == 404


def test_a_port_that_is_taken_is_said_in_a_sentence(demo, tmp_path):
    port = demo[2]
    ended = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path), str(port)], env=environment(tmp_path),
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert ended.stderr == (
        f"Port {port} er i bruk. Vel ein annan med --port, eller stopp det som bruker han."
        + os.linesep
    )
    assert "Signataren" in ended.stdout
