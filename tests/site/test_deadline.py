"""The last day in little: five people type for some seconds, and nothing they typed is lost."""

import os
import re
import subprocess
import sys

from running import ROOT

LITTLE = ("--people", "5", "--minutes", "0.05", "--think", "0.3")


def test_what_five_people_typed_at_once_is_kept():
    database = os.environ.get("DATABASE_URL", "")
    where = ("--database", database) if database.startswith("postgres") else ()
    held = subprocess.run(
        [sys.executable, "-m", "bench", "deadline", *LITTLE, *where], cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert held.returncode == 0, held.stdout + held.stderr
    assert ("PostgreSQL" if where else "SQLite") in held.stdout
    assert "Lost: 0. 5xx: 0. Other refusals or no answer: 0." in held.stdout
    table = held.stdout.split("\n\n")[1]
    assert table.split("\n")[0].split() == ["count", "p50", "p95", "p99", "most", "p95", "ratio"]
    assert re.search(r"^field saved .*s .*s .*s .*s", table, re.MULTILINE)
    assert int(re.search(r"Acknowledged: (\d+)", held.stdout)[1]) >= 5
