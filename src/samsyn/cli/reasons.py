"""What `samsyn protect` tells of why cells are hidden, and of what another division would cost."""

from collections.abc import Sequence

from samsyn.cli.speech import Speech
from samsyn.disclosure import Counts, Past, Policy, Protected, Recoding, cheapest_recodings, told
from samsyn.disclosure import reasons_of as all_reasons


def reasons_of(tables: Protected, threshold: int, speech: Speech) -> list[str]:
    """Return a sentence for each hidden cell."""
    return [
        told(tables, reason, lang=speech.lang, threshold=threshold)
        for reason in all_reasons(tables)
    ]


def recodings_of(
    tables: Protected, counts: Counts, policy: Policy, *, past: Past, tried: int
) -> Sequence[Recoding]:
    """Return the cheapest ways to divide otherwise; none where none is asked for."""
    return cheapest_recodings(tables, counts, policy, past=past, tried=tried) if tried else ()


def recoding_lines(
    tables: Protected, found: Sequence[Recoding], speech: Speech, *, tried: int
) -> list[str]:
    """Return a sentence for each, or that nothing tried would hide less."""
    if tried and not found:
        return [speech.say("recoding-none", tried=tried)]
    now = int(tables.hidden.sum())
    return [
        speech.say(
            f"recoding-{one.kind}", dimension=one.dimension, codes=" + ".join(one.codes),
            table=one.table, hidden=one.hidden, now=now, cells=one.cells,
        )
        for one in found
    ]  # fmt: skip
