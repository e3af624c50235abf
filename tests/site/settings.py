"""The settings of the site as its tests run it: SQLite in a file, or what DATABASE_URL says."""

import os

os.environ.setdefault("SAMSYN_MODE", "test")

from samsyn_web.settings import *  # noqa: F403
