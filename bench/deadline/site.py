"""A site of the demo in a folder of its own: filled, served as the demo is served, and killed."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.own_database import own_database

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds until the server listens
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
    def served(self) -> Iterator["Server"]:
        """Serve the site, and kill the server in the end: what it acknowledged is on disk."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        told = self.folder / "server.txt"
        with told.open("wb") as out, subprocess.Popen(
            [sys.executable, "-m", "bench.deadline.server", str(self.folder), str(port)],
            env=self.settings, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT,
        ) as running:  # fmt: skip
            try:
                _wait_for(port, running)
                yield Server(address=f"http://127.0.0.1:{port}", pid=running.pid, told=told)
            finally:
                running.kill()


@dataclass(frozen=True, slots=True)
class Server:
    """The process that serves the site, and the file of what it says."""

    address: str
    pid: int
    told: Path

    def processor_seconds(self) -> float | None:
        """Return what it has used of the processor so far; None where the system does not tell."""
        try:
            told = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8")
        except OSError:
            return None
        user, system = told.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / TICKS


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
