"""Unpacks an archive in memory, counting every byte, and never beyond the bounds."""

import io
import zipfile
import zlib
from collections.abc import Mapping

from samsyn.returns.unpacking.limits import Limits
from samsyn.returns.unpacking.refused import RefusedError

CHUNK = 65_536
ENCRYPTED_FLAG = 0x1
PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# NotImplementedError is what zipfile raises at a compression it does not know.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def unpack(content: bytes, *, limits: Limits) -> Mapping[str, bytes]:
    """Return the members of an archive by name.

    Raises:
        RefusedError: too many members, too much in them, a name that leads out of the archive,
            encrypted members, or a damaged archive.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _judge_directory(members, limits)
            return _read_members(archive, members, limits)
    except BROKEN as fault:
        raise RefusedError("damaged") from fault


def _judge_directory(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Judge what the archive says of itself, before anything is unpacked."""
    if len(members) > limits.entries:
        raise RefusedError("bomb")
    if sum(member.file_size for member in members) > limits.unpacked:
        raise RefusedError("bomb")
    names = [member.filename for member in members]
    if len({name.casefold() for name in names}) < len(names):
        raise RefusedError("damaged")
    for member in members:
        _judge_member(member, limits)


def _judge_member(member: zipfile.ZipInfo, limits: Limits) -> None:
    if _leads_out(member.orig_filename) or _leads_out(member.filename):
        raise RefusedError("traversal")
    if member.flag_bits & ENCRYPTED_FLAG:
        raise RefusedError("encrypted")
    if member.compress_type not in PLAIN_METHODS:
        raise RefusedError("damaged")
    ratio = member.file_size / max(member.compress_size, 1)
    if member.file_size > limits.ratio_from and ratio > limits.ratio:
        raise RefusedError("bomb")


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or ":" in name or "\x00" in name


def _read_members(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], limits: Limits
) -> dict[str, bytes]:
    """Unpack in chunks, so that an archive that lies about its sizes is stopped as well."""
    contents: dict[str, bytes] = {}
    left = limits.unpacked
    for member in members:
        parts: list[bytes] = []
        with archive.open(member) as stream:
            while chunk := stream.read(CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise RefusedError("bomb")
                parts.append(chunk)
        contents[member.filename] = b"".join(parts)
    return contents
