"""Numbers of cases at the police, the courts and the immigration authorities."""

import re
from collections.abc import Iterator

from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import is_cued

# The docket of a court (20-123456MED-OTIR/01). Citations of published decisions (HR-2020-1-A,
# LB-2019-12345) are law, and may come.
COURT = re.compile(
    r"(?<!\w)\d{2}-\d{5,6}[A-ZÆØÅ]{2,4}[-/][A-ZÆØÅ]{3,5}(?:/\w{1,4})?(?!\w)", re.IGNORECASE
)
POLICE_NAMED = re.compile(
    r"(?<!\w)POL[- ]\d{4}(?:[-/ ]?\d{3,8})(?!\d)|(?<!\w)POL[- ]?\d{7,9}(?!\d)"
)
POLICE = re.compile(r"(?<![\d/.,-])\d{8}(?:[/-]\d{1,4}(?:-\d{1,2})*)?(?![\d/]|[.,]\d)")
FILED = re.compile(r"(?<![\d/.,-])(?:20\d\d|\d{2})/\d{4,7}(?:[-/]\d{1,3})?(?![\d/]|[.,]\d)")
REACH = 18


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:  # noqa: ARG001 - one form
    """Yield where the number of a case stands; eight digits, or a year and digits, need a cue."""
    for pattern in (COURT, POLICE_NAMED):
        for match in pattern.finditer(text):
            yield match.span()
    for pattern, name in ((POLICE, "police"), (FILED, "case")):
        for match in pattern.finditer(text):
            if is_cued(text, match.start(), name=name, reach=REACH):
                yield match.span()
