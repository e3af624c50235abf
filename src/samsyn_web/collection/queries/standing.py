"""Everything a return holds as it stands, as one text, and the checksum of it."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from samsyn.returns import returns_to_csv
from samsyn_web.collection.models import Answer, Passage, Return
from samsyn_web.collection.queries.cells import cells_from

Texts = tuple[str, dict[str, str]]


def checksum_of(the_return: Return) -> str:
    """Return the SHA-256 of everything a return holds as it stands."""
    return checksum_over(texts_of([the_return])[the_return.pk])


def cells_text(the_return: Return) -> str:
    """Return the clear answers in the format of returns, in a fixed order."""
    return texts_of([the_return])[the_return.pk][0]


def passages_of(the_return: Return) -> dict[str, str]:
    """Return the texts by their prompts."""
    return texts_of([the_return])[the_return.pk][1]


def has_answers(the_return: Return) -> bool:
    """Tell whether anything is answered: a number, a reason why there is none, or a text."""
    answers = Answer.objects.filter(of=the_return).exclude(typed="", chosen="", status="")
    return answers.exists() or Passage.objects.filter(of=the_return).exclude(text="").exists()


def checksum_over(texts: Texts) -> str:
    """Return the SHA-256 of cells and passages."""
    return hashlib.sha256(json.dumps(list(texts), sort_keys=True).encode()).hexdigest()


def texts_of(the_returns: Sequence[Return]) -> Mapping[int, Texts]:
    """Return what some returns hold, by their ids: cells in the format of returns, and passages."""
    answers: dict[int, list[Answer]] = defaultdict(list)
    for answer in Answer.objects.filter(of__in=the_returns).select_related("of__service"):
        answers[answer.of_id].append(answer)
    passages: dict[int, dict[str, str]] = defaultdict(dict)
    told = Passage.objects.filter(of__in=the_returns).exclude(text="").order_by("prompt")
    for passage in told:
        passages[passage.of_id][passage.prompt] = passage.text
    return {one.pk: (_cells(answers[one.pk]), passages[one.pk]) for one in the_returns}


def _cells(answers: list[Answer]) -> str:
    cells = cells_from(answers, lang="nb").cells
    return returns_to_csv(sorted(cells, key=lambda cell: cell.key))
