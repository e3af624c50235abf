"""The gate: a file is weighed and looked through before any library opens it as a workbook.

Nothing is written to disk, and nothing is unpacked beyond the bounds of `limits.toml`. The file is
read once; what is checked is what is read afterwards.
"""

from pathlib import Path

from samsyn.returns.unpacking import Limits, RefusedError, load_limits, unpack
from samsyn.returns.workbook.contents import inspect

OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of .xls, and of any encrypted workbook
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
ZIP = b"PK\x03\x04"
MEGABYTE = 1_000_000


def admit(
    path: Path, *, limits: Limits | None = None, content: bytes | None = None
) -> bytes:  # fmt: skip
    """Return the bytes of a workbook that is safe to open; `content` is given where it has no disk.

    Raises:
        RefusedError: it is not a plain .xlsx file, or holds something that a return never needs.
    """
    bounds = limits or load_limits()
    content = _read(path, bounds) if content is None else content
    if not content:
        raise RefusedError("empty-file")
    if content.startswith(OLE):
        raise RefusedError("encrypted" if ENCRYPTED_STREAM in content else "old-excel")
    if not content.startswith(ZIP):
        raise RefusedError("not-workbook")
    if len(content) > bounds.file:
        raise RefusedError("too-large", fields={"limit": bounds.file // MEGABYTE})
    inspect(unpack(content, limits=bounds), limits=bounds)
    return content


def _read(path: Path, limits: Limits) -> bytes:
    if path.is_dir():
        raise RefusedError("directory")
    try:
        if not path.is_file():
            raise RefusedError("missing-file")
        with path.open("rb") as file:
            content = file.read(limits.file + 1)
    except (OSError, ValueError) as fault:
        raise RefusedError("unreadable") from fault
    return content
