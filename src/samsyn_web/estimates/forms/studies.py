"""How a study is asked, and whose its lists are."""

from collections.abc import Mapping
from typing import Any

from django import forms

from samsyn.codes import digits
from samsyn.estimation import ListDescription
from samsyn_web.estimates.forms.study_form import StudyForm, helps_for
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.face.texts import language, say

DRAWN = (200, 1000, 5000, 20_000)
LEVELS = (90, 95, 99)
LARGEST_SEED = 2_147_483_647
LONGEST = 200
PARTS = ("who", "what", "when")


class SettingsForm(StudyForm):
    """How a study is asked."""

    resamples = forms.TypedChoiceField(coerce=int)
    level = forms.TypedChoiceField(coerce=int)
    seed = forms.IntegerField(min_value=1, max_value=LARGEST_SEED)
    helps = helps_for("resamples", "level", "seed")

    def __init__(self, data: Any = None, *, of: KeptStudy) -> None:  # noqa: ANN401 - a form's own
        initial = {"resamples": of.resamples, "level": of.level, "seed": of.seed}
        super().__init__(data, initial=initial)
        self.fields["resamples"].choices = [(n, digits(n, lang=language())) for n in DRAWN]
        self.fields["level"].choices = [
            (n, say("estimates.percent", number=n)) for n in LEVELS
        ]  # fmt: skip
        wrong = say("estimates.seed-wrong")
        self.fields["seed"].error_messages |= dict.fromkeys(
            ("invalid", "min_value", "max_value"), wrong
        )


class DescribedForm(StudyForm):
    """Whose each list is, what is registered on it, and when."""

    def __init__(self, data: Any = None, *, of: Mapping[str, ListDescription]) -> None:  # noqa: ANN401 - as above
        initial = {
            f"{part}:{place}": getattr(one, part)
            for place, one in enumerate(of.values()) for part in PARTS
        }  # fmt: skip
        super().__init__(data, initial=initial)
        self.of = of
        for name in initial:
            part = name.partition(":")[0]
            self.fields[name] = forms.CharField(
                max_length=LONGEST, required=False, label=say(f"estimates.field-{part}")
            )
            self.fields[name].error_messages["max_length"] = say(
                "face.field-too-long", label=self.fields[name].label, most=LONGEST
            )

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of each list, by its name."""
        return [
            (name, [self[f"{part}:{place}"] for part in PARTS])
            for place, name in enumerate(self.of)
        ]

    @property
    def described(self) -> dict[str, ListDescription]:
        """What was said of each list."""
        return {
            name: ListDescription(*(self.cleaned_data[f"{part}:{place}"] for part in PARTS))
            for place, name in enumerate(self.of)
        }
