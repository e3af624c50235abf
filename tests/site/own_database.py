"""A database of its own for programs that a test starts and stops: of the kind that is tested."""

import os
import subprocess
import sys

from bench import own_database as empty


def own_database(folder):
    """Make an empty database; gives its address."""
    return empty.own_database(folder, server=os.environ.get("DATABASE_URL", ""))


def environment(address, **more):
    """Return the environment of a program of the site on a database."""
    return {**os.environ, "DATABASE_URL": address, "SAMSYN_MODE": "test",
            "PYTHONPATH": os.pathsep.join(sys.path), **more}  # fmt: skip


def start(*words, **settings):
    """Start a command of the site as a program of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "samsyn_web", *words], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, **settings,
    )  # fmt: skip


def run(*words, **settings):
    """Run a command of the site to its end; gives back what it printed."""
    return subprocess.run(
        [sys.executable, "-m", "samsyn_web", *words], capture_output=True, text=True, check=True,
        timeout=120, **settings,
    ).stdout  # fmt: skip
