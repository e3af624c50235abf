"""What the coordinator writes: comments, reasons, decisions, and how the board is narrowed."""

from typing import Any

from django import forms

from samsyn.codes import load_codes
from samsyn_web.collection.models import Return
from samsyn_web.collection.queries.board import Row
from samsyn_web.collection.queries.disputes import Dispute
from samsyn_web.face.forms import SaidForm, say_faults, say_refusal
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import language, say

SEVERITIES = ("error", "warning", "note")
STATES = (*Return.State.values, "left-out")


class WordsForm(forms.Form):
    """One text, whose label and length depend on what it is for."""

    use_required_attribute = False  # the page says what is missing, not the browser
    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(
        self, *args: Any, label: str, help_text: str = "", longest: int = 2000,  # noqa: ANN401 - Django's own signature
        is_required: bool = True, **kwargs: Any,  # noqa: ANN401 - Django's own signature
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        field = self.fields["text"]
        field.label, field.help_text, field.required = label, help_text, is_required
        say_faults(self)
        self.longest = longest

    def clean_text(self) -> str:
        """Return the text, if there is room for it."""
        text: str = self.cleaned_data["text"].replace("\r\n", "\n").strip()
        if len(text) > self.longest:
            raise forms.ValidationError(
                say("collection.review-words-too-long", longest=self.longest, length=len(text))
            )
        return text

    def refuse(self, refused: RefusedError) -> None:
        """Show why the act could not be done; what was typed stands."""
        say_refusal(self, refused)


class Radios(forms.RadioSelect):
    """A choice of one; a link to it leads to the first."""

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """Return the id of a choice."""
        return super().id_for_label(id_, index or "0")


class DecisionForm(WordsForm):
    """Which of two answers holds, and why."""

    chosen = forms.ChoiceField(widget=Radios)
    field_order = ("chosen", "text")

    def __init__(self, *args: Any, dispute: Dispute, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        super().__init__(
            *args, label=say("collection.review-reason"), longest=500,
            help_text=say("collection.review-reason-published"), **kwargs,
        )  # fmt: skip
        field = self.fields["chosen"]
        field.label = say("collection.review-which-holds")
        say_faults(self)
        field.error_messages["required"] = say("collection.review-choose-one")
        field.choices = [(one.name, one.service) for one in dispute.answers]


class BoardForm(SaidForm):
    """Narrows the board; every field may be empty."""

    labels = "collection.review-board-"
    state = forms.ChoiceField(required=False)
    group = forms.ChoiceField(required=False)
    findings = forms.ChoiceField(required=False)
    overdue = forms.BooleanField(required=False)

    def __init__(self, *args: Any, groups: set[str], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        super().__init__(*args, **kwargs)
        every, known = ("", say("collection.review-every")), load_codes().groups
        ordered = sorted((known[code] for code in groups & set(known)), key=lambda one: one.order)
        choices = {
            "state": ((s, say(f"collection.return-state-{s}")) for s in STATES),
            "group": ((g.code, g.label.text(language())) for g in ordered),
            "findings": ((s, say(f"collection.review-with-{s}")) for s in (*SEVERITIES, "none")),
        }
        for name, these in choices.items():
            self.fields[name].choices = [every, *these]

    def passes(self, row: Row) -> bool:
        """Tell whether a row is among those asked for."""
        self.is_valid()
        asked = self.cleaned_data
        finding = asked.get("findings", "")
        return (
            asked.get("state") in ("", None, row.state)
            and asked.get("group") in ("", None, row.of.service.group)
            and (not asked.get("overdue") or row.is_overdue)
            and (not finding or (not any(row.counts.values()) if finding == "none"
                                 else bool(row.counts[finding])))
        )  # fmt: skip
