"""One of everything an address can be about, in words that are the same in every language.

Who is shown what stands in matrix_tables; here it is read for the people of the cast, in a round
that is open.
"""

from datetime import date, timedelta

from matrix_scene import address_of, things_of_a_report
from matrix_tables import OF_RETURNS, OF_ROUNDS, OF_THE_REST, rows_of
from round_cast import open_return
from site_cast import NOW

from samsyn_web.collection.models import ApiToken, Comment, Reminder, Upload, Waiver
from samsyn_web.collection.queries.workbook import workbook_of
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.models import Holding

__all__ = ["SHOWN", "WHO", "address_of", "make_scene"]

WHO = {"c": "coordinator", "r": "rosa_reporter", "h": "htso_reporter", "s": "signatory",
       "x": "stranger"}  # fmt: skip
SHOWN = {
    name: "".join(letter for letter in row.get("begun", row.get("shown", "")) if letter in WHO)
    for table in (OF_RETURNS, OF_ROUNDS, OF_THE_REST)
    for name, row in rows_of(table).items()
    if not row.get("begun", "").endswith(">")
}


def make_scene(cast):
    """Make one of everything that an address can be about; give it back by its kind."""
    rosa = open_return(cast.rosa, filled=True)
    by = {"by": cast.coordinator.pk, "at": NOW}
    content = workbook_of(rosa, lang="nb", made_on=NOW.date())
    token = ApiToken.objects.create(
        organisation=cast.rosa.organisation, name="Fag", token_hash="1" * 64,
        made_by=cast.coordinator.pk, made_at=NOW, expires_at=NOW + timedelta(days=9000),
    )  # fmt: skip
    letter = Letter.objects.create(
        key="k", to=cast.rosa_reporter, language="nb", subject="74", text="74", made_at=NOW
    )
    holding = Holding.objects.get(person=cast.rosa_reporter)
    return {
        "return": rosa.pk, "round": rosa.round_id, "token": token.pk, "letter": letter.pk,
        "upload": Upload.objects.create(of=rosa, file_name="a.xlsx", content=content, at=NOW,
                                        by=cast.rosa_reporter.pk).pk,
        "comment": Comment.objects.create(of=rosa, text="74?", **by).pk,
        "waiver": Waiver.objects.create(of=rosa, rule="jump", reason="74!", **by).pk,
        "reminder": Reminder.objects.create(round=rosa.round, send_on=date(2031, 1, 1)).pk,
        "holding": holding.pk, "role": holding.role_id, "person": cast.stranger.pk,
        "organisation": cast.rosa.organisation_id, "service": cast.rosa.pk,
        # what is not there: no other form of earlier years, no link, no decision
        **things_of_a_report(rosa, cast),
        "police": rosa.pk, "handover": 1, "link": "wrong", "settlement": 1,
    }  # fmt: skip
