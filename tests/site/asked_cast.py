"""A round of 2020 for the five of the cast, and what the tests of rounds do with it."""

from datetime import date

from site_cast import NOW

from samsyn_web.collection.actions.rounds import choose_asked, make_round, open_round
from samsyn_web.collection.queries.round_letters import invitations_of

DEADLINE = date(2021, 3, 1)
OPENING = {"nb": "Vi spør om 2020.", "nn": "Vi spør om 2020 på nynorsk.", "en": "We ask of 2020."}


def preparing(cast, **fields):
    """Make a round that is being prepared."""
    fields = {"period": "2020", "deadline": DEADLINE, "opening": OPENING} | fields
    return make_round(**fields, by=cast.coordinator, at=NOW)


def opened(cast, *, at=NOW):
    """Make a round in which ROSA and HTSO are asked, and open it."""
    the_round = preparing(cast)
    asked = {(cast.rosa.pk, "service"), (cast.htso.pk, "service")}
    choose_asked(the_round, asked=asked, by=cast.coordinator, at=at)
    return open_round(the_round, by=cast.coordinator, at=at)


def seen(the_round, *, on):
    """What the coordinator saw in the dry run of the invitations."""
    return invitations_of(the_round, on=on).fingerprint
