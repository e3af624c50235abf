"""The counts as a file, as they would be read again, and the checksum of it."""

import csv
import hashlib
import io

from samsyn.estimation import Lists

INPUT = "lister.csv"
COUNT = "count"


def input_text(lists: Lists) -> str:
    """Return lists as CSV: a 0/1 column a list, the last column the count; none are left out.

    Examples:
        >>> print(input_text(Lists(("a", "b"), (3, 0, 2))), end="")
        a,b,count
        1,0,3
        1,1,2
    """
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow([*lists.names, COUNT])
    for history, count in enumerate(lists.counts, start=1):
        if count:
            rows.writerow([*(history >> place & 1 for place in range(len(lists.names))), count])
    return text.getvalue()


def input_checksum(lists: Lists) -> str:
    """Return the SHA-256 of the file of lists."""
    return hashlib.sha256(input_text(lists).encode("utf-8")).hexdigest()
