"""What `edition.toml` says about numbers so small that they could point at a person."""

from samsyn.disclosure import Opened
from samsyn.documents.edition_model import SmallNumbers
from samsyn.documents.edition_table import EditionTable

PROTECTED, AS_DECIDED = "protected", "as-decided"


def read_small_numbers(table: EditionTable, *, lang: str) -> SmallNumbers:
    """Return what was decided.

    Args:
        table: of the edition that stands alone; a translation follows its original.
        lang: of the reasons.

    Raises:
        EditionError: an unknown word, a decision where none applies, or one without its reason.
    """
    said = table.optional("small_numbers")
    entries = table.tables("opened")
    if said not in ("", PROTECTED, AS_DECIDED):
        fields = {"word": said, "offered": f"{PROTECTED}, {AS_DECIDED}"}
        raise table.fault("small-numbers-word", key_of="small_numbers", fields=fields)
    if entries and said != AS_DECIDED:
        raise table.fault("opened-without-effect", key_of="opened")
    return SmallNumbers(
        is_decided=bool(said),
        opened=tuple(
            Opened(
                counted=entry.names("counted"),
                reason=entry.optional(f"reason_{lang}") or entry.text("reason"),
                by=entry.optional("by"), day=entry.day("day"),
            )
            for entry in entries
        ),
    )  # fmt: skip
