"""What one looks for in the log, and the checksum one kept."""

from typing import Any

from django import forms

from samsyn_web.audit.queries import Sought, known_acts, known_kinds, known_people
from samsyn_web.face.forms import DayField, SaidForm
from samsyn_web.face.texts import say, texts_of


class SoughtForm(SaidForm):
    """Narrows the log; every field may be empty."""

    labels = "audit.sought-"
    act = forms.ChoiceField(required=False)
    by = forms.ChoiceField(required=False)
    kind = forms.ChoiceField(required=False)
    object = forms.CharField(required=False, max_length=60)
    since = DayField(required=False)
    until = DayField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        super().__init__(*args, **kwargs)
        every = ("", say("audit.every"))
        removed = say("audit.removed-person")
        people = ((str(i), name or f"{removed} ({i})") for i, name in known_people())
        self.fields["act"].choices = [every, *known_acts()]
        self.fields["by"].choices = [every, *people]
        self.fields["kind"].choices = [every, *((kind, say_kind(kind)) for kind in known_kinds())]

    def sought(self) -> Sought:
        """Return what was asked for; a field that cannot be read does not narrow."""
        self.is_valid()
        found = self.cleaned_data
        return Sought(
            act=found.get("act", ""), kind=found.get("kind", ""),
            object_id=found.get("object", ""), by=int(found["by"]) if found.get("by") else None,
            since=found.get("since"), until=found.get("until"),
        )  # fmt: skip


class KeptForm(SaidForm):
    """A checksum that was kept elsewhere."""

    labels = "audit.kept-"
    use_required_attribute = False  # the page says what is missing, not the browser
    head = forms.RegexField(r"^[0-9a-f]{64}$", strip=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        super().__init__(*args, **kwargs)
        self.fields["head"].error_messages["invalid"] = say("audit.kept-head-invalid")


def say_kind(kind: str) -> str:
    """Return the word for a kind of object, or its code where there is none."""
    key = f"kind-{kind}"
    return say(f"audit.{key}") if key in texts_of("audit").texts else kind
