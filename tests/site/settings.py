"""The settings of the site as its tests run it: SQLite in a file, or what DATABASE_URL says."""

import os
from pathlib import Path
from tempfile import gettempdir

os.environ.setdefault("SAMSYN_MODE", "test")

from samsyn_web.settings import *  # noqa: F403
from samsyn_web.settings import DATABASES

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as a real site has: threads of a server have each their own way to it.
    folder = Path(os.environ.get("SAMSYN_TEST_FOLDER", gettempdir()))
    DATABASES["default"]["TEST"] = {"NAME": str(folder / f"samsyn-test-{os.getppid()}.sqlite3")}
