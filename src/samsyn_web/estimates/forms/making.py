"""How lists come in: a file, names with counts, or the lists of an earlier study."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from samsyn.estimation import Lists, lists_of, with_merged, without_list
from samsyn_web.estimates.forms.study_form import StudyForm, helps_for, title_field
from samsyn_web.estimates.reading import LONGEST_NAME
from samsyn_web.face.texts import say

LARGEST = 200_000  # bytes: every history of ten lists, with covariates
FEWEST, MOST = 3, 6  # lists whose counts are typed: six have 63 histories
LONGEST = 40  # name of a list that is typed
DIGITS = 6
EXAMPLE = "a,b,c,count\n1,0,0,63\n1,1,0,17\n1,1,1,4"


class UploadForm(StudyForm):
    """A file of lists."""

    title = title_field()
    lists = forms.FileField(widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}))
    helps = helps_for("title")

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **named)
        self.fields["lists"].help_text = say("estimates.help-lists", most=LARGEST // 1000)
        missing = say("estimates.file-missing")
        self.fields["lists"].error_messages |= dict.fromkeys(
            ("required", "invalid", "missing", "empty"), missing
        )

    def clean_lists(self) -> UploadedFile:
        """Refuse a file that is larger than lists of counts are."""
        file = self.cleaned_data["lists"]
        if file.size > LARGEST:
            raise forms.ValidationError(say("estimates.file-large", most=LARGEST // 1000))
        return file


class TypedForm(StudyForm):
    """Names of lists, and then how many are on just these and on no other.

    A history is named by the places of its lists among the six; `counted` are the places whose
    counts were asked for when the page was made, so that a list that came later is asked for first.
    """

    title = title_field()
    helps = helps_for("title")

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(data)
        for place in range(MOST):
            self.fields[f"list:{place + 1}"] = forms.CharField(
                max_length=LONGEST, required=False,
                label=say("estimates.field-list", number=place + 1),
            )  # fmt: skip
        self.names = _filled(data, "list:", MOST) if data else {}
        self.asked = FEWEST <= len(self.names) <= MOST
        self.counted = ",".join(str(place) for place in self.names)
        self.is_counted = bool(data) and data.get("counted") == self.counted and self.asked
        for history in self.histories if self.asked else ():
            self.fields[f"count:{history}"] = forms.CharField(
                required=False, label=" + ".join(self._names_in(history)),
                widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
            )  # fmt: skip
        self._say_again()

    @property
    def histories(self) -> list[int]:
        """Every history of the lists that have a name: on fewer lists first."""
        whole = sum(1 << place - 1 for place in self.names)
        found = (history for history in range(1, whole + 1) if history & whole == history)
        return sorted(found, key=lambda history: (history.bit_count(), history))

    @property
    def groups(self) -> list[tuple[int, list[forms.BoundField]]]:
        """The fields of the counts, by how many lists they are of."""
        sizes = sorted({history.bit_count() for history in self.histories}) if self.asked else []
        return [
            (size, [self[f"count:{one}"] for one in self.histories if one.bit_count() == size])
            for size in sizes
        ]

    @property
    def name_fields(self) -> list[forms.BoundField]:
        """The fields of the names of the lists."""
        return [self[f"list:{place + 1}"] for place in range(MOST)]

    @property
    def lists(self) -> Lists:
        """The lists as they were typed, those without a name left out."""
        places = {place: at for at, place in enumerate(self.names)}
        histories = {
            sum(1 << at for place, at in places.items() if history >> place - 1 & 1):
                self.cleaned_data[f"count:{history}"] for history in self.histories
        }  # fmt: skip
        return lists_of([*self.names.values()], histories)

    def clean(self) -> dict[str, Any]:
        """Hold names and counts to what lists are."""
        read = super().clean() or self.cleaned_data
        if not self.asked and not self.errors:
            self.add_error("list:1", say("estimates.names-few", fewest=FEWEST))
        if len(set(self.names.values())) < len(self.names):
            self.add_error("list:1", say("estimates.names-twice"))
        for name in [name for name in self.fields if name.startswith("count:")]:
            plain = "".join((read.get(name) or "").split())
            if plain and not (plain.isascii() and plain.isdigit() and len(plain) <= DIGITS):
                self.add_error(name, say("estimates.no-number", name=self.fields[name].label))
            else:
                read[name] = int(plain or 0)
        return read

    def _names_in(self, history: int) -> list[str]:
        return [name for place, name in self.names.items() if history >> place - 1 & 1]

    def _say_again(self) -> None:
        """Tell of the fields that came after those of every form."""
        for name, field in self.fields.items():
            if ":" in name and field.max_length:
                field.error_messages["max_length"] = say(
                    "face.field-too-long", label=field.label, most=field.max_length
                )


class OtherForm(StudyForm):
    """The lists of a study with some left out, and some made one."""

    title = title_field()
    without = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    merged = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    helps = helps_for("title", "without", "merged")

    def __init__(self, *args: Any, of: Lists, **named: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **named)
        self.of = of
        for name in ("without", "merged"):
            self.fields[name].choices = [(str(at), one) for at, one in enumerate(of.names)]

    @property
    def lists(self) -> Lists:
        """The lists that are asked for."""
        made, names = self.of, self.of.names
        merged = [names[int(one)] for one in self.cleaned_data["merged"]]
        for name in [names[int(one)] for one in self.cleaned_data["without"]]:
            made = without_list(made, made.names.index(name))
        while len(merged) > 1:
            first, second, *rest = merged
            one, other = made.names.index(first), made.names.index(second)
            together = f"{first} + {second}"[:LONGEST_NAME]
            made, merged = with_merged(made, one, other, name=together), [together, *rest]
        return made

    def clean(self) -> dict[str, Any]:
        """Hold what is ticked to what can be done."""
        read = super().clean() or self.cleaned_data
        without, merged = read.get("without", []), read.get("merged", [])
        if len(merged) == 1:
            self.add_error("merged", say("estimates.merge-two"))
        if {*without} & {*merged}:
            self.add_error("merged", say("estimates.merge-or-leave"))
        if len(without) == len(self.of.names):
            self.add_error("without", say("estimates.leave-some"))
        return read


def _filled(data: Any, before: str, most: int) -> dict[int, str]:  # noqa: ANN401 - what was sent
    """Return what was filled in of fields with a number after their name, by that number."""
    typed = {place: " ".join(data.get(f"{before}{place}", "").split())
             for place in range(1, most + 1)}  # fmt: skip
    return {place: text for place, text in typed.items() if text}
