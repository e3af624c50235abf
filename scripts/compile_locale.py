"""Makes the `.mo` files of the site out of the `.po` files beside them.

Django reads only the compiled form, and GNU gettext is not on every machine. The form of a `.po`
file here is the plain one: a `msgid` and a `msgstr` on a line each, or continued on lines of their
own; no plurals and no contexts.
"""

import ast
import struct
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "src" / "samsyn_web" / "face" / "locale"
MAGIC, VERSION, HEADER = 0x950412DE, 0, 7 * 4


class CannotReadError(Exception):
    """A line that is neither an entry, nor its continuation, nor a comment."""


def read_po(text: str) -> dict[str, str]:
    """Return the translations of a `.po` file.

    Raises:
        CannotReadError: a line of another form.
    """
    entries: list[list[str]] = []
    for line in text.splitlines():
        keyword, _, rest = line.partition(" ")
        if keyword == "msgid":
            entries.append([ast.literal_eval(rest), ""])
        elif keyword == "msgstr" and entries:
            entries[-1][1] = ast.literal_eval(rest)
        elif line.startswith('"') and entries:
            entries[-1][1] += ast.literal_eval(line)
        elif line and not line.startswith("#"):
            raise CannotReadError(line)
    return dict(entries)


def compile_mo(translations: dict[str, str]) -> bytes:
    """Return the translations as gettext reads them: lengths and places, then the words."""
    pairs = sorted((key.encode(), value.encode()) for key, value in translations.items() if value)
    words, place = b"", HEADER + 16 * len(pairs)
    tables: list[list[int]] = [[], []]
    for part, table in enumerate(tables):
        for pair in pairs:
            table += [len(pair[part]), place + len(words)]
            words += pair[part] + b"\0"
    head = struct.pack(
        "<7I", MAGIC, VERSION, len(pairs), HEADER, HEADER + 8 * len(pairs), 0, 0
    )  # fmt: skip
    return head + struct.pack(f"<{4 * len(pairs)}I", *tables[0], *tables[1]) + words


def main() -> None:
    """Compile every language."""
    for po in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        po.with_suffix(".mo").write_bytes(compile_mo(read_po(po.read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main()
