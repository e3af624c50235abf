"""The file of the counts beside the report, and the checksum of it."""

import hashlib

from samsyn.estimation import Lists, lists_as_text

INPUT = "lister.csv"


def input_checksum(lists: Lists) -> str:
    """Return the SHA-256 of the file of lists."""
    return hashlib.sha256(lists_as_text(lists).encode("utf-8")).hexdigest()
