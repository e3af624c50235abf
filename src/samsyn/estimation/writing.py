"""The counts as a file, as they would be read again."""

import csv
import io

from samsyn.estimation.lists import COUNT, Lists


def lists_as_text(lists: Lists) -> str:
    """Return lists as CSV: a 0/1 column a list, the last column the count; none are left out.

    Examples:
        >>> print(lists_as_text(Lists(("a", "b"), (3, 0, 2))), end="")
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
