"""What is judged, by whom, and what of it may be seen."""

from samsyn_web.people.models import Person
from samsyn_web.publications.models import Approval, Candidate, Edition

NEEDED = 2  # people who say yes, neither seeing the other's words before both have spoken


def candidate_of(edition: Edition) -> Candidate | None:
    """Return the bytes that are looked at, or none."""
    return edition.candidates.filter(withdrawn_at__isnull=True).first()


def verdicts_of(edition: Edition) -> list[Approval]:
    """Return what was said of the candidate, by the order in which it was said."""
    candidate = candidate_of(edition)
    return list(candidate.approvals.select_related("by")) if candidate else []


def verdicts_shown_to(person: Person, edition: Edition) -> list[Approval]:
    """Return what a person may see of it: their own, and all when enough have spoken."""
    verdicts = verdicts_of(edition)
    needed = 1 if hasattr(edition, "lone_approval") else NEEDED
    if len(verdicts) >= needed:
        return verdicts
    return [one for one in verdicts if one.by_id == person.pk]
