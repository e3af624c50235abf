"""One mark for all versions of the answers, or of the passages, of a return."""

import hashlib
import json

from samsyn_web.collection.models import Answer, Passage, Return


def mark_of_answers(of: Return) -> str:
    """Return what changes whenever an answer does."""
    rows = Answer.objects.filter(of=of).order_by("pk").values_list("pk", "version")
    return _mark("answers", of, list(rows))


def mark_of_passages(of: Return) -> str:
    """Return what changes whenever a passage does."""
    rows = Passage.objects.filter(of=of).order_by("pk").values_list("pk", "version")
    return _mark("passages", of, list(rows))


def _mark(kind: str, of: Return, rows: list[tuple[int, int]]) -> str:
    text = json.dumps([kind, of.pk, rows])
    return hashlib.sha256(text.encode()).hexdigest()[:32]
