"""What is sent from the pages of the workbook and of the keys."""

from collections.abc import Mapping

from django import forms

from samsyn_web.collection.models import ApiToken
from samsyn_web.face.forms import say_faults
from samsyn_web.face.texts import say
from samsyn_web.organisations.models import Organisation

PREFIX = "choose-"
DAYS = (90, 180, 365)  # how long a key may live; a round and its corrections take less than a year


def read_choices(sent: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Read what was chosen about answers that cross another's: `choose-FIELD` = `use-3`.

    Examples:
        >>> read_choices({"choose-year": "use-3", "choose-x": "?", "act": "take"})
        {'year': ('use', 3)}
    """
    chosen: dict[str, tuple[str, int]] = {}
    for name, value in sent.items():
        how, _, version = value.partition("-")
        if name.startswith(PREFIX) and how in ("keep", "use") and version.isdecimal():
            chosen[name.removeprefix(PREFIX)] = (how, int(version[:9]))
    return chosen


class NewKey(forms.Form):
    """A key to be made: for whom, what it is called, and how long it lives."""

    organisation = forms.ModelChoiceField(queryset=Organisation.objects.none())
    name = forms.CharField(max_length=80)
    days = forms.TypedChoiceField(coerce=int, choices=[(days, days) for days in DAYS])

    def __init__(self, *arguments: object, **more: object) -> None:
        super().__init__(*arguments, **more)
        fields = self.fields
        fields["organisation"].queryset = Organisation.objects.filter(
            is_active=True, services__isnull=False
        ).distinct()
        fields["organisation"].empty_label = say("collection.key-choose")
        fields["days"].choices = [(days, say("collection.key-days", days=days)) for days in DAYS]
        labels = {"organisation": "key-organisation", "name": "key-name", "days": "key-lives"}
        for name, key in labels.items():
            fields[name].label = say(f"collection.{key}")
        fields["name"].help_text = say("collection.key-name-help")
        say_faults(self)
        fields["name"].widget.attrs["autocomplete"] = "off"

    def clean(self) -> dict[str, object]:
        """Refuse a second key of the same name for one organisation."""
        cleaned = super().clean() or {}
        given = {name: cleaned.get(name) for name in ("organisation", "name")}
        if (
            all(given.values())
            and ApiToken.objects.filter(**given, withdrawn_at__isnull=True).exists()
        ):
            self.add_error("name", say("collection.key-name-taken"))
        return cleaned
