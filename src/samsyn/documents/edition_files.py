"""Reading the files of an edition, and none beside them."""

from pathlib import Path, PurePosixPath, PureWindowsPath

from samsyn.documents.control_signs import has_control_signs, written_out
from samsyn.documents.edition_fault import EditionError, edition_fault
from samsyn.documents.limits import limits


def read_text(path: Path, *, name: str) -> str:
    """Return the text of a file of the edition.

    Raises:
        EditionError: missing, not a file, too large, not UTF-8, or with control characters.
    """
    if not path.is_file():
        raise edition_fault("file-missing", {"name": name}, file=name)
    try:
        if path.stat().st_size > limits().largest_text:
            raise edition_fault("file-too-large", {"name": name}, file=name)
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        raise edition_fault("file-not-utf8", {"name": name}, file=name) from fault
    except OSError as fault:
        raise edition_fault("file-unreadable", {"name": name}, file=name) from fault
    if has_control_signs(text):
        raise _controlled(text, name=name)
    return text


def _controlled(text: str, *, name: str) -> EditionError:
    lines = enumerate(text.split("\n"), start=1)
    line, found = next((line, found) for line, found in lines if has_control_signs(found))
    fields = {"text": written_out(found.strip())}
    return edition_fault("text-unprintable", fields, file=name, line=line)


def within(name: str, *, folder: Path, top: Path, file: str, line: int) -> Path:
    """Return the path an edition names, which may not lie outside a top folder.

    Args:
        name: as written, relative to `folder`.
        top: the folder that holds all the edition may read.
        file, line: where the name stands.

    Raises:
        EditionError: an absolute path, or one that leads outside, also by a symbolic link.
    """
    if has_control_signs(name):
        fields = {"name": written_out(name)}
        raise edition_fault("path-unprintable", fields, file=file, line=line)
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or "\\" in name:
        raise edition_fault("path-absolute", {"name": name}, file=file, line=line)
    path = (folder / name).resolve()
    if not path.is_relative_to(top.resolve()):
        raise edition_fault("path-outside", {"name": name}, file=file, line=line)
    return path
