"""A release as one file that opens without the program, and shows whether it is whole.

Every file is named with its checksum in `SHA256SUMS`, which `sha256sum -c` reads; the signature
over that is Ed25519, which OpenSSL verifies.
"""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from samsyn.yearbook.release_error import ReleaseError

MANIFEST = "manifest.json"
SUMS, SIGNATURE, SIGNATORY = "SHA256SUMS", "SHA256SUMS.sig", "signatory.pem"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP file can say; no clock is asked
OWN = frozenset({SUMS, SIGNATURE, SIGNATORY})


@dataclass(frozen=True, slots=True)
class Verified:
    """What is wrong with a package, by path: nothing where it is whole.

    `signatory` is the SHA-256 of the key it was signed with, or empty without a signature.
    """

    changed: tuple[str, ...]
    missing: tuple[str, ...]
    unlisted: tuple[str, ...]
    signatory: str

    @property
    def is_whole(self) -> bool:
        """Whether every file is there, as it was, and no other."""
        return not (self.changed or self.missing or self.unlisted)


def read_key(path: Path) -> Ed25519PrivateKey:
    """Read the key that releases are signed with.

    Raises:
        ReleaseError: the file holds no unlocked Ed25519 key.
    """
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as fault:
        raise ReleaseError("release-key", {"file": path.name}) from fault
    if not isinstance(key, Ed25519PrivateKey):
        raise ReleaseError("release-key", {"file": path.name})
    return key


def packed(files: Mapping[str, bytes], *, key: Ed25519PrivateKey | None) -> bytes:
    """Return files as one ZIP file: the same bytes for the same files and key."""
    sums = "".join(f"{_sum(files[name])}  {name}\n" for name in sorted(files)).encode()
    whole = {**files, SUMS: sums}
    if key is not None:
        whole[SIGNATURE] = key.sign(sums)
        whole[SIGNATORY] = key.public_key().public_bytes(
            Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
        )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name in sorted(whole):
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.external_attr = 0o644 << 16
            package.writestr(entry, whole[name], zipfile.ZIP_DEFLATED, compresslevel=9)
    return made.getvalue()


def verify(content: bytes, *, public_key: bytes | None = None) -> Verified:
    """Tell whether a package is as it was released.

    Args:
        content: of the package.
        public_key: of those who should have signed it, as PEM; without it, the one inside is
            taken, which shows that it is whole and not from whom it is.

    Raises:
        ReleaseError: it is no package, or its signature is not of that key.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            files = {name: package.read(name) for name in package.namelist()}
        listed = dict(_listed(files[SUMS].decode()))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as fault:
        raise ReleaseError("release-unread") from fault
    own = {name: _sum(data) for name, data in files.items() if name not in OWN}
    return Verified(
        changed=tuple(sorted(n for n in listed.keys() & own.keys() if listed[n] != own[n])),
        missing=tuple(sorted(listed.keys() - own.keys())),
        unlisted=tuple(sorted(own.keys() - listed.keys())),
        signatory=_signatory(files, public_key=public_key),
    )


def _listed(sums: str) -> list[tuple[str, str]]:
    lines = (line.split("  ", 1) for line in sums.splitlines())
    return [(name, checksum) for checksum, name in lines]


def _signatory(files: Mapping[str, bytes], *, public_key: bytes | None) -> str:
    pem = public_key if public_key is not None else files.get(SIGNATORY)
    if pem is None:
        return ""
    try:
        key = load_pem_public_key(pem)
        if not isinstance(key, Ed25519PublicKey):
            raise ReleaseError("release-signature")
        key.verify(files[SIGNATURE], files[SUMS])
    except (InvalidSignature, KeyError, ValueError, UnsupportedAlgorithm) as fault:
        raise ReleaseError("release-signature") from fault
    return _sum(key.public_bytes(Encoding.Raw, PublicFormat.Raw))


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
