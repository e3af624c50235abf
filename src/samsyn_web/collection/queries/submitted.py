"""What was submitted, as it was: the receipt holds to that, whatever is saved later."""

import csv
import io
from collections.abc import Mapping

from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Return, Submission
from samsyn_web.permissions import NotYoursError, Permission

Told = tuple[int | None, str, str]  # value, status, note


def submission_of(the_return: Return, *, number: int) -> Submission:
    """Return one submission.

    Raises:
        NotYoursError: there is none of that number.
    """
    found = Submission.objects.filter(of=the_return, number=number).first()
    if found is None:
        raise NotYoursError(Permission.RETURN_READ)
    return found


def last_submission(the_return: Return) -> Submission | None:
    """Return the newest submission."""
    return Submission.objects.filter(of=the_return).order_by("-number").first()


def told_in(submission: Submission) -> Mapping[str, Told]:
    """Return what was submitted, by the names of the fields."""
    rows = csv.DictReader(io.StringIO(submission.cells))
    return {
        Field(row["period"], row["quantity"], row["dimension"], row["category"]).name: (
            int(row["value"]) if row["value"] else None, row["status"],
            row["note"].removeprefix("\t"),
        )
        for row in rows
    }  # fmt: skip
