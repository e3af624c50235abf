"""Addresses of answering: the return, its sections, looking over, the receipt, handing over."""

from django.urls import path

import samsyn_web.collection.converters  # noqa: F401 - makes them known
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
