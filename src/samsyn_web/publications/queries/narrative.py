"""What the services told in words, beside the chapter it belongs to."""

from dataclasses import dataclass

from samsyn_web.collection.models import Passage
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.publications.models import Edition
from samsyn_web.publications.queries.folder import accepted_of


@dataclass(frozen=True, slots=True)
class Told:
    """A passage of a return: who told it, what was asked, the words, and how it is quoted.

    `is_near` where the chapter uses numbers of the same service.
    """

    service: str
    name: str
    asked: str
    words: str
    is_near: bool

    @property
    def quote(self) -> str:
        """The words as a quotation with its source, as a chapter writes it."""
        lines = "\n".join(f"> {line}".rstrip() for line in self.words.splitlines())
        return f"\n\n{lines}\n>\n> — {self.name}\n\n"


def narrative_of(edition: Edition, *, near: set[str], lang: str) -> list[Told]:
    """Return what was told in the accepted returns of an edition, the nearest first.

    Args:
        edition: the edition.
        near: the codes of the services whose numbers the chapter uses.
        lang: of the questions.
    """
    passages = (
        Passage.objects.filter(of__in=accepted_of(edition)).exclude(text="")
        .select_related("of__service", "of__round").order_by("of__service__name", "id")
    )  # fmt: skip
    told = [
        Told(one.of.service.code, one.of.service.name, _asked(one, lang=lang), one.text.strip(),
             one.of.service.code in near)
        for one in passages if one.text.strip()
    ]  # fmt: skip
    return sorted(told, key=lambda one: not one.is_near)


def _asked(passage: Passage, *, lang: str) -> str:
    prompts = {one.code: one for one in questionnaire_of(passage.of).prompts}
    found = prompts.get(passage.prompt)
    return found.text.text(lang) if found else ""
