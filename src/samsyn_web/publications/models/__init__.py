"""Facts of reports: how they are written, who said yes, what was released."""

from samsyn_web.publications.models.editions import (
    Edition,
    FindingWaiver,
    Remark,
    Revision,
    Text,
)
from samsyn_web.publications.models.releases import LedgerEntry, Release
from samsyn_web.publications.models.reviewing import (
    Approval,
    Candidate,
    Consultation,
    LoneApproval,
)

__all__ = [
    "Approval", "Candidate", "Consultation", "Edition", "FindingWaiver", "LedgerEntry",
    "LoneApproval", "Release", "Remark", "Revision", "Text",
]  # fmt: skip
