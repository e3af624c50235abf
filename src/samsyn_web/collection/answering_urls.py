"""Addresses of answering: the return, its sections, looking over, the receipt, handing over."""

from django.urls import path, register_converter
from django.urls.converters import SlugConverter

from samsyn_web.collection.views.checking import answers, reopen
from samsyn_web.collection.views.handover import (
    hand_over_section,
    handed,
    save_handed,
    withdraw,
)
from samsyn_web.collection.views.receipt import receipt, receipt_file
from samsyn_web.collection.views.section import field_history, save_section, section
from samsyn_web.collection.views.task_list import task_list


class PeriodConverter:
    """A period in an address: `2020`, `2021-T2`."""

    regex = "[0-9]{4}(?:-[A-Z][0-9])?"

    def to_python(self, value: str) -> str:
        """Return it as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Return it as it is."""
        return value


class FieldNameConverter(SlugConverter):
    """The name of a field or of a prompt."""

    regex = r"[a-zA-Z0-9.*@-]+"


register_converter(PeriodConverter, "period")
register_converter(FieldNameConverter, "field")

OF = "returns/<int:pk>/"
SECTION = f"{OF}sections/<slug:code>/"
urlpatterns = [
    path(OF, task_list, name="return"),
    path(SECTION, section, name="section"),
    path(f"{SECTION}save/", save_section, name="save-section"),
    path(f"{SECTION}hand-over/", hand_over_section, name="hand-over"),
    path(f"{SECTION}<period:period>/", section, name="section-of-period"),
    path(f"{SECTION}<period:period>/save/", save_section, name="save-section-of-period"),
    path(f"{OF}history/<field:name>/", field_history, name="field-history"),
    path(f"{OF}answers/", answers, name="answers"),
    path(f"{OF}reopen/", reopen, name="reopen"),
    path(f"{OF}receipt/", receipt, name="receipt"),
    path(f"{OF}receipt/<int:number>.pdf", receipt_file, name="receipt-file"),
    path(f"{OF}handovers/<int:number>/withdraw/", withdraw, name="withdraw-handover"),
    path("handed/<slug:token>/", handed, name="handed"),
    path("handed/<slug:token>/save/", save_handed, name="save-handed"),
]
