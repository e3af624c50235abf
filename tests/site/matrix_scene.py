"""Every address of the site, who is shown it, and one of everything an address can be about.

`c` is the coordinator, `r` the reporter of ROSA, `h` the reporter of HTSO, `s` the signatory of
ROSA's organisation, `x` a stranger who has signed in. Everything here is ROSA's, in a round that
is open. Nobody who has not signed in is shown anything but the pages of OPEN.
"""

from datetime import date, timedelta

from django.urls import NoReverseMatch, get_resolver, reverse
from round_cast import open_return
from site_cast import NOW

from samsyn_web.collection.models import ApiToken, Comment, Reminder, Upload, Waiver
from samsyn_web.collection.queries.workbook import workbook_of
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.models import Holding

WHO = {"c": "coordinator", "r": "rosa_reporter", "h": "htso_reporter", "s": "signatory",
       "x": "stranger"}  # fmt: skip
EVERYBODY = "crhsx"
SHOWN = {
    # answering
    "start": EVERYBODY, "return": "crs", "section": "r", "section-of-period": "",
    "field-history": "r", "answers": "crs", "receipt": "", "receipt-file": "",
    "hand-over": "r", "withdraw-handover": "", "handed": "", "save-handed": "",
    # lanes
    "return-workbook": "r", "return-workbook-file": "crs", "return-upload": "r",
    "return-upload-marked": "r", "api-keys": "c", "api-key-withdraw": "c",
    # rounds and letters
    "rounds": "c", "round-new": "c", "round": "c", "round-asked": "c", "round-change": "c",
    "round-open": "c", "round-next": "c", "invitations": "c", "reminders": "c", "reminder": "c",
    "extension": "c", "letters": "c", # reviewing
    "latest-board": "c", "board": "c", "conflicts": "c", "withdraw-decision": "", "freeze": "c",
    "figures": "c", "returns-file": "", "services-file": "", "figures-file": "",
    "review-return": "crs", "spot": "crs", "send-back": "c",
    "waive": "", "leave-out": "c", # oneself, the register, the log
    "my-account": EVERYBODY, "register": "c", "new-organisation": "c",
    "organisation": "c", "change-organisation": "c", "new-service": "c", "new-role": "c",
    "change-service": "c", "roles": "c", "role": "c", "end-role": "c", "people": "c",
    "invite": "c", "person": "c", "change-person": "c", "consents": "c",
    "audit-log": "c", "audit-whole": "c", "audit-head": "c",
}  # fmt: skip
ONLY_SENT = {  # nothing is shown at these
    "save-section", "save-section-of-period", "reopen", "reminder-drop", "letter-arrived",
    "letter-again", "accept", "take-back", "take-in", "settle-comment", "withdraw-waiver",
    "act-on-person", "consent",
}  # fmt: skip
OF_LIBRARIES = ("account_", "mfa_", "socialaccount_", "openid_", "usersessions_")
OF_THE_API = "api/v1/"  # its own tests hold keys, not people
OPEN = {"start", "root", "invitation"}


def addresses():
    """Every address but those of the API, by its name."""

    def walk(patterns, before=""):
        for one in patterns:
            path = before + str(one.pattern)
            if hasattr(one, "url_patterns"):
                yield from walk(one.url_patterns, path)
            elif not path.startswith(OF_THE_API):
                yield one.name, path

    return dict(walk(get_resolver().url_patterns))


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
    }  # fmt: skip


OF = {  # what an address is about: keys of the scene; after =, a word
    "return": {"return", "answers", "receipt", "reopen", "return-workbook", "return-workbook-file",
               "review-return", "spot", "accept", "take-back", "send-back", "waive", "leave-out",
               "take-in", "extension"},
    "return =1": {"receipt-file", "withdraw-handover"},
    "return =adults": {"section", "save-section", "hand-over"},
    "return =adults =2019": {"section-of-period", "save-section-of-period"},
    "return =assisted-adults.total.@2020": {"field-history"},
    "return upload": {"return-upload", "return-upload-marked"},
    "token": {"api-key-withdraw"},
    "=wrong": {"handed", "save-handed"},
    "round": {"round", "round-asked", "round-change", "round-open", "round-next", "invitations",
              "reminders"},
    "reminder": {"reminder", "reminder-drop"},
    "letter": {"letter-arrived", "letter-again"},
    "=2020": {"board", "conflicts", "freeze", "figures", "returns-file", "services-file",
              "figures-file"},
    "=2020 =1": {"withdraw-decision"},
    "comment": {"settle-comment"},
    "waiver": {"withdraw-waiver"},
    "=newsletter": {"consent"},
    "organisation": {"organisation", "change-organisation", "new-service", "new-role"},
    "service": {"change-service"},
    "role": {"role"},
    "holding": {"end-role"},
    "person": {"person", "change-person"},
    "person =close": {"act-on-person"},
}  # fmt: skip


def address_of(name, scene):
    about = next((words for words, names in OF.items() if name in names), "")
    parts = [word[1:] if word[0] == "=" else scene[word] for word in about.split()]
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return reverse(name, args=[parts[0], parts[1], ""]) if len(parts) > 1 else ""
