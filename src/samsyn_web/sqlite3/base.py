"""The connection to SQLite whose transactions stand in line; Django looks for it under this name.

SQLite lets one write at a time. Who finds it taken sleeps and looks again, a tenth of a second
later in the end, and may find it taken by one who came after: with a hundred people saving, the
database stood idle while they slept, and one waited for eight seconds. Within a process a lock
does better. Where it is not given in the time SQLite itself would wait, SQLite has the word.
"""

from collections import defaultdict
from threading import Lock

from django.db.backends.sqlite3 import base

_WRITING: defaultdict[str, Lock] = defaultdict(Lock)  # by the name of the database


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that waits for its turn before it begins a transaction."""

    _held: "Lock | None" = None

    def _start_transaction_under_autocommit(self) -> None:
        self._wait()
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._let_next()
            raise

    def _commit(self) -> None:
        super()._commit()
        self._let_next()

    def _rollback(self) -> None:
        try:
            super()._rollback()
        finally:
            self._let_next()

    def _close(self) -> None:
        try:
            super()._close()
        finally:
            self._let_next()

    def _wait(self) -> None:
        lock = _WRITING[str(self.settings_dict["NAME"])]
        if lock.acquire(timeout=self.settings_dict["OPTIONS"].get("timeout", 5)):
            self._held = lock

    def _let_next(self) -> None:
        held, self._held = self._held, None
        if held:
            held.release()
