"""What is sent to each address, so that the act is done where it may be done."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from estimates_cast import SETTINGS, TYPED, file_of
from round_cast import A_FIELD
from site_cast import TODAY
from workbook_typing import ADULTS, book_of, bytes_of, type_in

from samsyn_web.collection.actions.submitting import checksum_of
from samsyn_web.collection.models import Answer, Reminder
from samsyn_web.collection.queries.deadline_letters import deadline_letters_of
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.collection.queries.round_letters import invitations_of, reminders_of
from samsyn_web.collection.queries.workbook import workbook_of
from samsyn_web.organisations.models import Organisation

POLICE = "police-reports.total.@2019"


def query_of(name, scene):
    """What stands after the question mark: pages of waiving and of correcting ask for something."""
    if name == "correct-answer":
        return f"?about={A_FIELD.name}"
    if name != "waive":
        return ""
    known = [one for one in findings_of(scene.rosa, lang="nb") if not one.waived]
    return f"?rule={known[0].finding.rule}&about={known[0].about}" if known else ""


def _field(scene):
    standing = Answer.objects.filter(of=scene.rosa, quantity=A_FIELD.quantity, category="").first()
    seen = standing.version if standing else 0
    return {f"typed:{A_FIELD.name}": "75", f"seen:{A_FIELD.name}": str(seen)}


def _file(scene):
    book = book_of(workbook_of(scene.rosa, lang="nb", made_on=TODAY))
    type_in(book, ADULTS, answer=76)
    return {"workbook": SimpleUploadedFile("svar.xlsx", bytes_of(book))}


def _opening(_):
    return {f"opening_{lang}": "Vi spør igjen." for lang in ("nb", "nn", "en")} | DAY


def _asked(scene):
    of = scene.rosa
    return {"asked": [f"{of.service_id}:{of.questionnaire}", f"{of.service_id}:advice"], **DAY}


def _reminded(scene):
    run = reminders_of(Reminder.objects.get(pk=scene["reminder"]), on=timezone.localdate())
    return {"seen": run.fingerprint}


def _other(scene):
    """An organisation that is not asked yet."""
    return Organisation.objects.exclude(pk=scene["organisation"]).first().pk


DAY = {"deadline": "01.03.2031"}
WORDS = {"text": "Totalen er riktig, vi har talt om igjen."}
OSLO = {"name": "Oslo krise- og incestsenter", "language": "nb", "is_active": "on"}
HOUSE = {"name": "Huset", "group": "housing", "is_active": "on"}
NORA = {"person_name": "Nora", "email": "nora@example.org", "language": "nn"}
SENT = {
    "section": _field, "save-section": _field, "return-workbook": _file,
    "answers": lambda scene: {"shown": checksum_of(scene.rosa), "agree": "yes"},
    "hand-over": lambda _: {"days": "3"}, "return-upload": lambda _: {"act": "take"},
    "spot": lambda _: WORDS, "send-back": lambda _: WORDS, "waive": lambda _: WORDS,
    "leave-out": lambda _: WORDS, "extension": lambda _: {"extended_to": "02.03.2031"},
    "round-asked": _asked, "round-next": _asked, "round-change": _opening,
    "round-new": lambda scene: _opening(scene) | {"period": "2021"},
    "invitations": lambda scene: {
        "seen": invitations_of(scene.rosa.round, on=timezone.localdate()).fingerprint
    },
    "deadline-letters": lambda scene: {
        "seen": deadline_letters_of(scene.rosa.round, on=timezone.localdate()).fingerprint
    },
    "reminders": lambda _: {"send_on": "02.02.2031"}, "reminder": _reminded,
    "conflicts": lambda _: {"conflict": "2020||x|total|", "chosen": "rosa", **WORDS},
    "freeze": lambda scene: {"seen": checksum_of_round(scene.rosa.round)},
    "my-account": lambda _: {"name": "Nytt navn", "language": "nn"},
    "consent": lambda _: {"act": "give"},
    "api-keys": lambda scene: {"organisation": scene["organisation"], "name": "Ny", "days": "90"},
    "new-organisation": lambda _: OSLO | {"name": "Ny"}, "change-organisation": lambda _: OSLO,
    "new-service": lambda _: HOUSE, "change-service": lambda _: HOUSE,
    "new-role": lambda scene: {"role": f"reporter-{scene['house']}"},
    "role": lambda scene: {"person": scene["person"], "since": "2031-01-01"},
    "end-role": lambda _: {"until": "2031-01-01"},
    "invite": lambda _: NORA, "change-person": lambda _: NORA,
    "correct-answer": lambda _: {"typed": "71", "reason": "Talt to ganger."},
    "edition-language": lambda _: {"lang": "nn"},
    "edition-correct": lambda _: {"reason": "Ett tall var galt."},
    "edition": lambda _: {"chapter": "09-ny"}, "edition-alone": lambda _: {"reason": "Én ansatt."},
    "edition-text": lambda _: {"content": "# 76\n", "seen": "1"},
    "text-preview": lambda _: {"content": "# 76\n"}, "text-settle": lambda _: {"number": "2"},
    "text-remark": lambda _: {"words": "Se over."}, "edition-waive": lambda _: {"reason": "Rett."},
    "edition-verdict": lambda _: {"verdict": "yes"}, "edition-release": lambda _: {"embargo": ""},
    "edition-consultations": lambda scene: {"organisation": _other(scene), "due": "01.03.2031"},
    "consultation": lambda _: {"answer": "yes"},
    "estimate-new": lambda _: {"title": "74", "lists": file_of()},
    "estimate-typed": lambda _: TYPED, "estimate-start": lambda _: SETTINGS,
    "estimate-lists": lambda _: {"who:0": "Politiet"},
    "estimate-other": lambda _: {"title": "75", "merged": ["0", "1"]},
    "section-of-period": lambda _: {f"typed:{POLICE}": "3"},
    "save-section-of-period": lambda _: {f"typed:{POLICE}": "3"},
}  # fmt: skip


def sent_to(name, scene):
    """The fields that are sent to an address."""
    return SENT[name](scene) if name in SENT else {}
