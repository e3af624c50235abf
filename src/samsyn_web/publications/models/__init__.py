"""Facts of reports: what was released, and the memory of all that was published."""

from samsyn_web.publications.models.releases import LedgerEntry, Release

__all__ = ["LedgerEntry", "Release"]
