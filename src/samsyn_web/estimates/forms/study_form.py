"""What the forms of a study have in common: where their labels and helps lie."""

from collections.abc import Mapping
from typing import ClassVar

from django import forms

from samsyn_web.face.forms import SaidForm

MOST_IN_TITLE = 120


class StudyForm(SaidForm):
    """A form of a study."""

    labels: ClassVar[str] = "estimates.field-"


def helps_for(*names: str) -> Mapping[str, str]:
    """Return the key of the sentence beside each of some fields."""
    return {name: f"estimates.help-{name}" for name in names}


def title_field() -> forms.CharField:
    """Return the field of what a study is called."""
    return forms.CharField(max_length=MOST_IN_TITLE)
