"""One of everything that an address can be about, in each state, and the people who come to it."""

from dataclasses import dataclass
from datetime import date, timedelta

from allauth.mfa.models import Authenticator
from django.urls import NoReverseMatch, get_resolver, reverse
from django.utils import timezone
from estimates_cast import finished
from round_cast import last_year, open_police, open_return
from site_cast import NOW, PASSWORD, TODAY, TOTP_SECRET

from samsyn_web.collection.actions.freezing import freeze_round, leave_out
from samsyn_web.collection.actions.handing_over import hand_over
from samsyn_web.collection.actions.reviewing import accept_return
from samsyn_web.collection.actions.sending_back import send_back
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.models import (
    ApiToken,
    Comment,
    Reminder,
    Return,
    Round,
    Settlement,
    Upload,
    Waiver,
)
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.collection.queries.workbook import workbook_of
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.models import Holding, Role, Service
from samsyn_web.people.models import Person
from samsyn_web.publications.models import Consultation, Edition, Revision, Text

# Who comes: everything in the scene is ROSA's.
WHO = {
    "c": "the coordinator", "a": "the administrator", "r": "the reporter of ROSA",
    "o": "the reporter of another service of ROSA's organisation", "h": "the reporter of HTSO",
    "s": "the signatory of ROSA's organisation", "t": "the signatory of HTSO's organisation",
    "x": "a stranger who has signed in",
}  # fmt: skip
STATES = {
    "prep": "the round is being prepared", "new": "nobody has begun", "begun": "somebody has",
    "sent": "it is submitted", "back": "it was sent back", "yes": "it is accepted",
    "out": "it is left out of the round", "froz": "it is accepted and the round is frozen",
}  # fmt: skip
TEXTS = {  # a report in figures alone: no language
    "chapters/01-a.md": "# 74\n\n74 74\n",
    "edition.toml": 'title = "74"\nperiod = "2020"\npublisher = "74"\ndate = "2021-06-15"\n'
                    'version = "1.0"\nlang = "nb"\nsmall_numbers = "protected"\n',
}  # fmt: skip
OF_THE_API = "api/"  # its own tests hold keys, not people, and open data asks for nobody


def people_of(cast):
    """The people, by their letters."""
    other = Service.objects.create(
        code="senter", organisation=cast.rosa.organisation, name="Senteret", group="shelters"
    )
    return {
        "c": cast.coordinator, "r": cast.rosa_reporter, "h": cast.htso_reporter,
        "s": cast.signatory, "x": cast.stranger,
        "a": _person("administrator", duty="administrator"),
        "o": _person("senter", duty="reporter", service=other),
        "t": _person("oslo", duty="signatory", organisation=cast.htso.organisation),
    }  # fmt: skip


def _person(name, **role):
    person = Person.objects.create_user(f"{name}@example.org", PASSWORD, name=name.title())
    Authenticator.objects.create(
        user=person, type=Authenticator.Type.TOTP, data={"secret": TOTP_SECRET}
    )
    made = Role.objects.create(code=name, **role)
    Holding.objects.create(role=made, person=person, since=date(2020, 1, 1))
    return person


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is, by what an address calls it, and the return that it is about."""

    parts: dict[str, object]
    rosa: Return

    def __getitem__(self, part):
        return self.parts[part]


def make_scene(cast, *, state="begun", with_police=False):
    """Make the scene with the return of ROSA in a state; the police are ROSA's reporter's too."""
    last_year(cast.rosa, children=200)
    rosa = open_return(cast.rosa, filled=state != "new")
    openings = {f"opening_{lang}": "Vi spør." for lang in ("nb", "nn", "en")}
    Round.objects.filter(pk=rosa.round_id).update(deadline=date(2031, 3, 1), **openings)
    parts = _things_of(rosa, cast) | _things_of_the_register(cast)
    parts |= things_of_a_report(rosa, cast)
    if with_police:
        parts["police"] = open_police(cast).pk
    _bring(rosa, to=state, cast=cast)
    return Scene(parts, Return.objects.select_related("round", "service").get(pk=rosa.pk))


def _things_of(rosa, cast):
    by = {"by": cast.coordinator.pk, "at": NOW}
    content = workbook_of(rosa, lang="nb", made_on=TODAY)
    upload = Upload.objects.create(of=rosa, file_name="a.xlsx", content=content,
                                   at=timezone.now(), by=cast.rosa_reporter.pk)  # fmt: skip
    given = hand_over(rosa, section="adults", days=7, by=cast.rosa_reporter, at=timezone.now())
    settled = Settlement.objects.create(
        round=rosa.round, period="2020", quantity="assisted-adults", dimension="total",
        service="rosa", chosen="rosa-service", reason="Riktig.", **by,
    )  # fmt: skip
    return {
        "return": rosa.pk, "round": rosa.round_id, "upload": upload.pk, "settlement": settled.pk,
        "handover": given.handover.pk, "link": given.token,
        "comment": Comment.objects.create(of=rosa, text="Se over.", **by).pk,
        "waiver": Waiver.objects.create(of=rosa, rule="jump", reason="Riktig.", **by).pk,
        "reminder": Reminder.objects.create(round=rosa.round, send_on=date(2031, 1, 1)).pk,
    }  # fmt: skip


def things_of_a_report(rosa, cast):
    """A report that is written, a text beside its chapter, what ROSA is asked of it, a study."""
    made = {"begun_at": NOW, "by": cast.coordinator.pk}
    edition = Edition.objects.create(round=rosa.round, version="1.0", **made)
    for place, (path, content) in enumerate(TEXTS.items()):
        text = Text.objects.create(edition=edition, lang="nb", path=path, place=place)
        said = {"text": text, "content": content, "by": cast.coordinator.pk, "at": NOW}
        Revision.objects.create(number=1, **said)
        if path.startswith("chapters"):
            Revision.objects.create(number=2, is_kept=False, **(said | {"content": "# 75\n"}))
    asked = Consultation.objects.create(
        edition=edition, organisation=cast.rosa.organisation, due=date(2031, 1, 1),
        asked_by=cast.coordinator.pk, asked_at=NOW,
    )  # fmt: skip
    return {
        "edition": edition.pk, "consultation": asked.pk, "study": finished(cast.coordinator).pk
    }  # fmt: skip


def _things_of_the_register(cast):
    token = ApiToken.objects.create(
        organisation=cast.rosa.organisation, name="Fag", token_hash="1" * 64,
        made_by=cast.coordinator.pk, made_at=NOW, expires_at=NOW + timedelta(days=9000),
    )  # fmt: skip
    letter = Letter.objects.create(
        key="k", to=cast.rosa_reporter, language="nb", subject="S", text="T", made_at=NOW,
        state="failed",
    )  # fmt: skip
    holding = Holding.objects.get(person=cast.rosa_reporter)
    house = Service.objects.create(
        code="hus", organisation=cast.rosa.organisation, name="Hus", group="housing"
    )
    return {
        "token": token.pk, "letter": letter.pk, "holding": holding.pk, "role": holding.role_id,
        "person": cast.stranger.pk, "organisation": cast.rosa.organisation_id,
        "service": cast.rosa.pk, "house": house.pk,
    }  # fmt: skip


def _bring(rosa, *, to, cast):
    """Bring the return as far as a state is, by the acts of the product."""
    by = {"by": cast.coordinator, "at": NOW}
    if to == "prep":
        Round.objects.filter(pk=rosa.round_id).update(state="preparing", opened_at=None)
    if to in ("begun", "out"):
        Return.objects.filter(pk=rosa.pk).update(state="in-progress")
    if to == "out":
        leave_out(rosa, reason="Fant ikke tallene.", **by)
    if to in ("sent", "back", "yes", "froz"):
        Return.objects.filter(pk=rosa.pk).update(state="in-progress")
        submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    if to == "back":
        send_back(rosa, text="Se på totalen.", **by)
    if to in ("yes", "froz"):
        accept_return(rosa, **by)
    if to == "froz":
        freeze_round(rosa.round, seen=checksum_of_round(rosa.round), **by)


OF = {  # what an address is about: parts of the scene; after =, a word
    "return": {"return", "answers", "receipt", "reopen", "return-workbook", "return-workbook-file",
               "review-return", "spot", "accept", "take-back", "send-back", "waive", "leave-out",
               "take-in", "extension", "correct-answer"},
    "return =1": {"receipt-file"},
    "return handover": {"withdraw-handover"},
    "return =adults": {"section", "save-section", "hand-over"},
    "police =reports =2019": {"section-of-period", "save-section-of-period"},
    "return =assisted-adults.total.@2020": {"field-history"},
    "return upload": {"return-upload", "return-upload-marked"},
    "token": {"api-key-withdraw"},
    "link": {"handed", "save-handed"},
    "round": {"round", "round-asked", "round-change", "round-open", "round-next", "invitations",
              "deadline-letters", "reminders"},
    "reminder": {"reminder", "reminder-drop"},
    "letter": {"letter-arrived", "letter-again"},
    "=2020": {"board", "conflicts", "freeze", "figures", "returns-file", "services-file",
              "figures-file", "edition-begin"},
    "=2020 settlement": {"withdraw-decision"},
    "comment": {"settle-comment"},
    "waiver": {"withdraw-waiver"},
    "=newsletter": {"consent"},
    "organisation": {"organisation", "change-organisation", "new-service", "new-role"},
    "service": {"change-service"},
    "role": {"role"},
    "holding": {"end-role"},
    "person": {"person", "change-person"},
    "person =close": {"act-on-person"},
    "edition": {"edition", "edition-check", "edition-alone", "edition-send", "edition-correct",
                "edition-language", "edition-back", "edition-review",
                "edition-candidate", "edition-verdict", "edition-release",
                "edition-consultations"},
    "edition =" + "0" * 64: {"edition-waive"},
    "edition =nb =chapters/01-a.md": {
        "edition-text", "text-preview", "text-pick", "text-told", "text-history", "text-settle",
        "text-remark", "text-word", "text-from-word"},
    "consultation": {"consultation"},
    "study": {"estimate", "estimate-lists", "estimate-other", "estimate-start",
              "estimate-delete"},
    "study =lists.csv": {"estimate-file"},
}  # fmt: skip


def address_of(name, scene):
    """The address of a name, about what is in the scene."""
    about = next((words for words, names in OF.items() if name in names), "")
    parts = [word[1:] if word[0] == "=" else scene[word] for word in about.split()]
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return reverse(name, args=[parts[0], parts[1], ""]) if len(parts) > 1 else ""


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
