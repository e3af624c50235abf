"""What is remarked of a form beside its answers: nothing filled in, or a person in a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.returns.cells import Cell, Finding, Place, Severity
from samsyn.returns.firewall import NOTHING_PUBLIC, PublicContacts, find_personal, name_kind
from samsyn.returns.workbook.addresses import Form
from samsyn.returns.workbook.answers import Narrative
from samsyn.returns.workbook.refusal import workbook_phrases

BLANK = "workbook-blank"
PERSONAL = "workbook-personal-data"


@dataclass(frozen=True, slots=True)
class Remarks:
    """Remarks on one form, in the language of the reader."""

    form: Form
    file: str
    lang: str
    public: PublicContacts = NOTHING_PUBLIC

    def on(self, answers: Sequence[Cell | Finding | Narrative]) -> tuple[Finding, ...]:
        """Return the remarks on what was read."""
        if not answers:
            blank = workbook_phrases().say("blank-form", lang=self.lang)
            return (self._remark(BLANK, "warning", blank, Place(file=self.file)),)
        texts = [answer for answer in answers if isinstance(answer, Narrative)]
        found = ((text, find_personal(text.text, public=self.public)) for text in texts)
        return tuple(
            self._person(text, name_kind(kind, lang=self.lang)) for text, kind in found if kind
        )

    def _person(self, text: Narrative, what: str) -> Finding:
        where = {"sheet": text.place.sheet, "cell": text.place.cell, "what": what}
        message = workbook_phrases().say("personal-in-text", lang=self.lang, fields=where)
        return self._remark(PERSONAL, "error", message, text.place)

    def _remark(self, rule: str, severity: Severity, message: str, place: Place) -> Finding:
        return Finding(
            rule=rule,
            severity=severity,
            period=self.form.period,
            service=self.form.service,
            quantity="",
            dimension="",
            category="",
            place=place,
            expected="",
            found="",
            message=message,
        )
