"""A certificate: what was checked, over the exact bytes that are published.

One byte more or less, and it covers them no longer. It tells no hidden number.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from samsyn.disclosure.refusals import DisclosureError


class CertificateError(DisclosureError):
    """There is no certificate, it cannot be read, or it is over something else."""


@dataclass(frozen=True, slots=True)
class Opened:
    """That counts are shown though they are small: by a decision, or because they were public.

    `counted` are count bases (`reports`) or quantities (`police-reports`); `reason` is printed.
    `by` is empty where no decision was needed; then `reason` says where they were public before.
    """

    counted: tuple[str, ...]
    reason: str
    by: str
    day: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check was of, and what it found.

    `attackers` are those of the design that were reckoned with: A0 (counts are not negative), A1
    (a hidden cell is never 0), A2 (knows one record), A3 (a partner), A4 (cases are only added).
    `cells` were looked at, of which `hidden` are not shown; `small` are shown though they are
    small, by a decision or because they were public before. `ledger` is the hash of its last entry.
    """

    profile: str
    threshold: int
    width: int
    attackers: tuple[str, ...]
    cells: int
    hidden: int
    small: int = 0
    ledger: str = ""
    opened: tuple[Opened, ...] = ()


@dataclass(frozen=True, slots=True)
class Certificate:
    """That some bytes were checked: their name, SHA-256 and length, and what was found."""

    name: str
    sha256: str
    length: int
    checked: Checked

    def covers(self, content: bytes) -> bool:
        """Tell whether it is over these bytes."""
        return len(content) == self.length and _hash(content) == self.sha256


class NotPublished(StrEnum):
    """What stands in place of a certificate for papers that are not published, and why."""

    DRAFT = "draft"  # nobody has decided yet what becomes of small numbers
    THEIR_OWN = "their-own"  # it goes to those whose answers it shows, and to nobody else
    TRIAL = "trial"  # a test or a measurement reads it


Clearance = Certificate | NotPublished


def certify(content: bytes, *, name: str, checked: Checked) -> Certificate:
    """Return a certificate over some bytes.

    Args:
        content: exactly what is published.
        name: what it is called: a file, or a document.
        checked: what the check found; it must have left nothing open.
    """
    return Certificate(name, _hash(content), len(content), checked)


def insist_cleared(content: bytes, clearance: Clearance, *, name: str) -> None:
    """Do nothing where something may be written.

    Raises:
        CertificateError: the certificate is over other bytes.
    """
    if isinstance(clearance, Certificate) and not clearance.covers(content):
        raise CertificateError("certificate-other", fields={"name": name})


def certificate_to_json(certificate: Certificate) -> str:
    """Return a certificate as it lies beside what it is over."""
    return json.dumps(asdict(certificate), ensure_ascii=False, indent=1) + "\n"


def read_certificate(path: Path) -> Certificate:
    """Read a certificate.

    Raises:
        CertificateError: the file cannot be read, or is none.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        checked = dict(data["checked"])
        checked["attackers"] = tuple(checked["attackers"])
        checked["opened"] = tuple(
            Opened(**one | {"counted": tuple(one["counted"])}) for one in checked["opened"]
        )
        return Certificate(data["name"], data["sha256"], data["length"], Checked(**checked))
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as fault:
        raise CertificateError("certificate-unread", fields={"file": path.name}) from fault


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
