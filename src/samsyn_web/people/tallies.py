"""Where the library for signing in counts: in the database, so that all processes count as one.

But how many sign in from one place is counted by each process for itself. That is a guard against a
flood; in the database it would make everyone who comes from one place wait for the other, and turn
away the last of them, on the very day when a whole agency comes at once.
"""

from typing import Any

from django.core.cache.backends.db import DatabaseCache
from django.core.cache.backends.locmem import LocMemCache

FROM_ONE_PLACE = "allauth:rl:allauth.account:login:"  # what the library calls that count
NEAR = "people-near"


class Tallies(DatabaseCache):
    """Django's cache in the database, with one kind of count in the memory of the process."""

    def __init__(self, table: str, params: dict[str, Any]) -> None:
        super().__init__(table, params)
        self._near = LocMemCache(NEAR, params)

    def add(self, key: str, *args: Any, **kwargs: Any) -> bool:  # noqa: ANN401 - Django's own signature
        """Write a value where there is none, and tell whether there was none."""
        return self._near_or_far(key).add(key, *args, **kwargs)

    def get(self, key: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as above
        """Return a value."""
        return self._near_or_far(key).get(key, *args, **kwargs)

    def set(self, key: str, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as above
        """Write a value."""
        self._near_or_far(key).set(key, *args, **kwargs)

    def delete(self, key: str, *args: Any, **kwargs: Any) -> bool:  # noqa: ANN401 - as above
        """Forget a value."""
        return self._near_or_far(key).delete(key, *args, **kwargs)

    def _near_or_far(self, key: str) -> Any:  # noqa: ANN401 - a cache, or what stands above us
        return self._near if key.startswith(FROM_ONE_PLACE) else super()
