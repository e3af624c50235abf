"""Does acts of the site in programs that are killed on the way, and tells what was left behind.

The program fills a database once. For every trial the database is put back, a program of its own
does one act, as a page that was sent in, and is killed with SIGKILL at one of its points: before a
statement, before or after a commit, or before it answers. Another program then tells what is there.
"""

import gc
import json
import os
import shutil
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samsyn_web.settings")
sys.path.insert(0, str(Path(__file__).parent))

import django

django.setup()

# ruff: noqa: E402 - what follows needs the site to be set up
import psycopg
from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone
from killed_scene import make_scene
from site_cast import NOW, signed_in
from whole_database import rows

from samsyn_web.audit.queries import verdict

MOST = int(os.environ.get("SAMSYN_KILLS", "3"))  # points of an act, beside those of its commits
ANSWER = "the answer"


class Points:
    """Counts the points of an act, and kills the program at one of them."""

    def __init__(self, at=None):
        self.at, self.met = at, []

    def come_to(self, name):
        """Come to a point."""
        if len(self.met) == self.at:
            os.kill(os.getpid(), signal.SIGKILL)
        self.met.append(name)

    def __call__(self, execute, sql, params, many, context):
        """Come to a statement."""
        self.come_to(" ".join(sql.replace('"', "").split()[:3]))
        return execute(sql, params, many, context)

    @contextmanager
    def watch(self):
        """Watch the statements of the program and its commits."""
        commit = connection.commit

        def watched():
            self.come_to("before a commit")
            commit()
            self.come_to("after a commit")

        connection.commit = watched
        with connection.execute_wrapper(self):
            yield self
            self.come_to(ANSWER)


def in_a_program(do):
    """Do something in a program of its own; gives what it told, or None where it was killed."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ear)
        with os.fdopen(mouth, "w") as out:
            out.write(json.dumps(do()))
        os._exit(0)
    os.close(mouth)
    with os.fdopen(ear) as heard:
        told = heard.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, -signal.SIGKILL), status
    return json.loads(told) if status == 0 else None


def told():
    """Tell what is there, whether the log holds, and what it tells of."""
    from samsyn_web.audit.models import Entry  # noqa: PLC0415 - in the program that reads

    acts = list(Entry.objects.order_by("number").values_list("act", flat=True))
    return {"rows": rows(), "holds": verdict().holds, "acts": acts}


class SqliteBook:
    """A database in a file, and the file as it was filled."""

    def __init__(self):
        self.file = Path(connection.settings_dict["NAME"])
        self.kept = self.file.with_suffix(".kept")

    def keep(self):
        """Keep what is there."""
        connections.close_all()
        shutil.copyfile(self.file, self.kept)

    def put_back(self):
        """Put back what was kept."""
        for ending in ("-wal", "-shm"):
            Path(f"{self.file}{ending}").unlink(missing_ok=True)
        shutil.copyfile(self.kept, self.file)

    def end(self):
        """Leave the file to whoever made the folder."""


class PostgresqlBook:
    """A database on a server, and another that is copied from it for each trial."""

    def __init__(self):
        self.kept = connection.settings_dict["NAME"]
        self.trial = f"{self.kept}_trial"
        server = urlsplit(os.environ["DATABASE_URL"])._replace(path="/postgres").geturl()
        self.server = psycopg.connect(server, autocommit=True)

    def keep(self):
        """Work on the copy from now on."""
        connections.close_all()
        connection.settings_dict["NAME"] = self.trial

    def put_back(self):
        """Make the copy anew."""
        self.end()
        self.server.execute(f'CREATE DATABASE "{self.trial}" TEMPLATE "{self.kept}"')

    def end(self):
        """Take the copy away."""
        self.server.execute(f'DROP DATABASE IF EXISTS "{self.trial}" WITH (FORCE)')


def try_act(sending, client, book):
    """Do an act and then kill it at its points; each time it is done again, and told of."""

    def act(at=None):
        with Points(at).watch() as points:
            return {"answer": sending.send(client), "points": points.met}

    def act_and_tell():
        return {"before": told(), **act(), "after": told()}

    book.put_back()
    whole = in_a_program(act_and_tell)
    trials = []
    for at in chosen(whole["points"]):
        book.put_back()
        assert in_a_program(lambda at=at: act(at)) is None, "it was not killed"
        trials.append(in_a_program(act_and_tell) | {"point": whole["points"][at]})
    return {"whole": whole, "trials": trials}


def chosen(points):
    """Choose the points of the commit, the answer, and some before, from the first on."""
    sure = [n for n, name in enumerate(points) if "commit" in name or name == ANSWER]
    before = points.index("before a commit")
    spread = {round(before * n / MOST) for n in range(MOST)} if before > MOST else range(before)
    return sorted({*sure, *spread})


def main(names):
    """Fill the database, and try some acts or all of them."""
    timezone.now = lambda: NOW  # so that two programs that do the same leave the same
    call_command("migrate", verbosity=0)
    acts = make_scene().acts
    clients = {name: signed_in(act.who) for name, act in acts.items()}
    book = {"sqlite": SqliteBook, "postgresql": PostgresqlBook}[connection.vendor]()
    book.keep()
    gc.freeze()  # what is here is shared with every program that comes of this one
    try:
        tried = {name: try_act(acts[name], clients[name], book) for name in names or acts}
    finally:
        book.end()
    sys.stdout.write(json.dumps(tried))


if __name__ == "__main__":
    main(sys.argv[1:])
