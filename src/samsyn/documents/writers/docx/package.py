"""The zip that a Word file is: parts by name in, the same bytes out every time."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)
FIRST = "[Content_Types].xml"


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts: dict[str, bytes]) -> bytes:
    """Return the Word file: the list of parts first, the rest by name, no time of day."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != FIRST, name)):
            info = ZipInfo(name, date_time=EARLIEST)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, parts[name])
    return target.getvalue()
