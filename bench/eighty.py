"""An edition of about eighty pages, the length of the report that an office publishes."""

import re
import shutil
from pathlib import Path

LEFT_OUT = ("02-utfordringer.md", "06-helse.md", "04-assistert-retur.md")
ANCHOR = re.compile(r"\{#([a-z0-9-]+)|^id = \"([a-z0-9-]+)\"", re.MULTILINE)
REFERENCE = re.compile(r"\[\]\(#([a-z0-9-]+)\)")


def write_eighty_pages(year: Path, *, into: Path) -> Path:
    """Copy the example year without some chapters, and without references to them.

    Returns:
        The folder of the edition.
    """
    shutil.copytree(year, into)
    edition = into / "edition"
    table = edition / "edition.toml"
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    table.write_text("".join(line for line in lines if not line.strip(' ",\n').endswith(LEFT_OUT)))
    gone = {
        found
        for name in LEFT_OUT
        for pair in ANCHOR.findall((edition / "chapters" / name).read_text(encoding="utf-8"))
        for found in (*pair, *(f"{kind}-{pair[1]}" for kind in ("tabell", "diagram")))
    }
    for path in (edition / "chapters").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            REFERENCE.sub(lambda match: "…" if match[1] in gone else match[0], text),
            encoding="utf-8",
        )
    return edition
