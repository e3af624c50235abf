"""A site of the demo in a folder of its own: filled, served as the demo is served, and killed."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.own_database import own_database

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds until the server listens
PROCESSES = Path("/proc")
SESSION, USER, SYSTEM = 3, 11, 12  # fields of `stat` after the name of the program
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 0


@dataclass(frozen=True, slots=True)
class DemoSite:
    """The settings of a site of the demo, which its programs are given."""

    folder: Path
    settings: Mapping[str, str]

    def ask(self, *words: str) -> Any:  # noqa: ANN401 - whatever the program tells
        """Run what is done inside the site to its end; gives back what it told."""
        done = subprocess.run(
            [sys.executable, "-m", "bench.deadline.inside", *words],
            env=self.settings, cwd=ROOT, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    @contextmanager
    def served(self, *, processes: int = 1) -> Iterator["Server"]:
        """Serve the site, and kill it in the end: what it acknowledged is on disk."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        told = self.folder / "server.txt"
        with told.open("wb") as out, subprocess.Popen(
            [sys.executable, "-m", "bench.deadline.server",
             *map(str, (self.folder, port, processes))],
            env=self.settings, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as running:  # fmt: skip
            try:
                _wait_for(port, running)
                yield Server(address=f"http://127.0.0.1:{port}", pid=running.pid, told=told)
            finally:
                os.killpg(running.pid, signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class Server:
    """The first of the processes that serve the site, and the file of what it says."""

    address: str
    pid: int
    told: Path

    def processor_seconds(self) -> float | None:
        """Return what all its processes have used of the processor; None where nothing tells."""
        told = []
        for path in PROCESSES.glob("[0-9]*/stat"):
            with suppress(OSError):  # it has ended meanwhile
                told.append(path.read_text(encoding="utf-8"))
        fields = [one.rpartition(")")[2].split() for one in told]
        own = [one for one in fields if int(one[SESSION]) == self.pid]
        return sum(int(one[USER]) + int(one[SYSTEM]) for one in own) / TICKS if own else None


@contextmanager
def demo_site(folder: Path, *, server: str) -> Iterator[DemoSite]:
    """Make a site of the demo, still empty.

    Args:
        folder: where its files lie.
        server: a database on a server of PostgreSQL, beside which its own is made; or nothing.
    """
    with own_database(folder, server=server) as database:
        yield DemoSite(
            folder=folder,
            settings={**os.environ, "SAMSYN_MODE": "demo", "SAMSYN_FOLDER": str(folder),
                      "DATABASE_URL": database, "PYTHONUTF8": "1",
                      "DJANGO_SETTINGS_MODULE": "samsyn_web.settings",
                      "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
        )  # fmt: skip


def _wait_for(port: int, running: subprocess.Popen) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and running.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("The server of the demo did not come up.")
