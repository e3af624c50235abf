"""A round of 2020 that is opened now, as the coordinator does, and the letters that come of it."""

import io
import re
from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from round_cast import YEAR

from samsyn.codes import LANGUAGES
from samsyn.returns import read_returns
from samsyn_web.collection.actions.round_letters import send_invitations
from samsyn_web.collection.actions.rounds import choose_asked, make_round, open_round
from samsyn_web.collection.fields import Field
from samsyn_web.collection.queries.round_letters import invitations_of
from samsyn_web.face.texts import say

COUNTED = "Alle med mer enn én samtale ved oppmøte."


def given_answers(service="rosa"):
    """What a service answered in the example year, by the names of the fields."""
    return {
        Field(cell.period, cell.quantity, cell.dimension, cell.category).name: cell.value
        for cell in read_returns(YEAR / "returns.csv").cells
        if (cell.service, cell.period) == (service, "2020")
    }


def open_now(cast, *services):
    """Open a round in which some services are asked; gives back the return of the first."""
    at, by = timezone.now(), cast.coordinator
    opening = {lang: say("collection.opening-usual", lang=lang) for lang in LANGUAGES}
    made = make_round(
        period="2020", deadline=timezone.localdate() + timedelta(days=42), opening=opening, by=by,
        at=at,
    )  # fmt: skip
    choose_asked(made, asked=[(one.pk, "service") for one in services], by=by, at=at)
    return open_round(made, by=by, at=at).returns.get(service=services[0])


def invite_all(the_round, *, by):
    """Send the invitations of a round, as the dry run shows them."""
    shown = invitations_of(the_round, on=timezone.localdate()).fingerprint
    return send_invitations(the_round, seen=shown, by=by, at=timezone.now())


def delivered(office):
    """Hand what waits in the queue to the mail server; gives back what it took now."""
    before = len(office.taken)
    call_command("send_letters", stdout=io.StringIO())
    return office.taken[before:]


def link_in(message):
    """The link of a letter."""
    return re.search(r"https?://\S+", message.get_body(("plain",)).get_content())[0]
