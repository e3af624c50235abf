"""The memory of all that was published, as the core reads it."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from samsyn.disclosure import Entry, read_ledger
from samsyn_web.publications.models import LedgerEntry


def ledger_texts() -> list[str]:
    """Return the entries as the files they are, in their order."""
    return list(LedgerEntry.objects.order_by("number").values_list("content", flat=True))


def entries_of(texts: Sequence[str]) -> tuple[Entry, ...]:
    """Return entries, after proving that the chain of them is whole.

    Raises:
        LedgerError: one is missing, or was changed.
    """
    with TemporaryDirectory() as folder:
        for number, text in enumerate(texts, start=1):
            (Path(folder) / f"{number:06d}.json").write_text(text, encoding="utf-8")
        return read_ledger(Path(folder))
