"""What the acts that are killed are done to: a place for each, and what is sent to it."""

from dataclasses import dataclass, field
from datetime import timedelta

from asked_cast import OPENING
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override
from round_cast import A_FIELD, open_return, open_round
from site_cast import NOW, TODAY, make_cast
from workbook_typing import ADULTS, WOMEN, book_of, bytes_of, type_in

from samsyn_web.collection.actions.reviewing import accept_return
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.actions.uploading import receive_workbook
from samsyn_web.collection.models import Return, Round
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.collection.queries.round_letters import invitations_of
from samsyn_web.collection.queries.workbook import workbook_of
from samsyn_web.organisations.models import Holding, Role, Service
from samsyn_web.people.models import Person


@dataclass(frozen=True, slots=True)
class Sending:
    """One act: who sends what to which address, and with which file."""

    who: Person
    address: str
    fields: dict[str, object]
    file: bytes = b""

    def send(self, client):
        """Send it; gives the status of the answer."""
        more = {"workbook": SimpleUploadedFile("svar.xlsx", self.file)} if self.file else {}
        return client.post(self.address, self.fields | more).status_code


@dataclass(frozen=True, slots=True)
class Scene:
    """Every act by its name."""

    acts: dict[str, Sending] = field(default_factory=dict)

    def add(self, name, who, place, *about, file=b"", **fields):
        """Add an act."""
        with override("nb"):
            address = reverse(place, args=about)
        self.acts[name] = Sending(who, address, fields, file)


def make_scene():
    """Make a return or a round for each act, each in the state in which the act can be done."""
    cast, scene = make_cast(), Scene()
    the_round = open_round()
    for lang, text in OPENING.items():
        setattr(the_round, f"opening_{lang}", text)
    the_round.save()
    _answering(scene, cast)
    _workbooks(scene, cast)
    _reviewing(scene, cast)
    _rounds(scene, cast, the_round)
    return scene


def _answering(scene, cast):
    blank, filled = _asked(cast, "save"), _asked(cast, "submit", filled_as="rosa")
    fields = {f"typed:{A_FIELD.name}": "74", f"seen:{A_FIELD.name}": "0"}
    scene.add("save", cast.rosa_reporter, "save-section", blank.pk, "adults", **fields)
    scene.add("submit", cast.rosa_reporter, "answers", filled.pk, agree="yes",
              shown=checksum_of(filled))  # fmt: skip


def _workbooks(scene, cast):
    coming, waiting = _asked(cast, "receive"), _asked(cast, "take-in")
    scene.add("receive", cast.rosa_reporter, "return-workbook", coming.pk, file=_filled_in(coming))
    upload = receive_workbook(
        waiting, content=_filled_in(waiting), file_name="svar.xlsx", by=cast.rosa_reporter, at=NOW,
        lang="nb",
    )  # fmt: skip
    scene.add("take-in", cast.rosa_reporter, "return-upload", waiting.pk, upload.pk, act="take")


def _reviewing(scene, cast):
    accepted, back = (_submitted(cast, name) for name in ("accept", "send-back"))
    scene.add("accept", cast.coordinator, "accept", accepted.pk)
    scene.add("send-back", cast.coordinator, "send-back", back.pk, text="Se på totalen igjen.")


def _rounds(scene, cast, the_round):
    run = invitations_of(the_round, on=TODAY)
    scene.add("invite", cast.coordinator, "invitations", the_round.pk, seen=run.fingerprint)
    asked = [f"{one.service_id}:{one.questionnaire}" for one in the_round.returns.all()]
    scene.add("next-round", cast.coordinator, "round-next", the_round.pk, deadline="01.03.2022",
              asked=asked)  # fmt: skip
    earlier = Round.objects.create(
        period="2019", state="open", opened_at=NOW, deadline=TODAY + timedelta(days=9)
    )
    done = _submitted(cast, "freeze")
    accept_return(done, by=cast.coordinator, at=NOW)
    Return.objects.filter(pk=done.pk).update(round=earlier)
    scene.add("freeze", cast.coordinator, "freeze", "2019", seen=checksum_of_round(earlier))


def _asked(cast, name, **filled):
    """Ask a service of its own, for which the reporter of ROSA answers."""
    service = Service.objects.create(
        code=f"house-{name}", organisation=cast.rosa.organisation, name=f"House {name}",
        group="housing",
    )  # fmt: skip
    role = Role.objects.create(code=f"house-{name}", duty="reporter", service=service)
    Holding.objects.create(role=role, person=cast.rosa_reporter, since="2020-01-01")
    return open_return(service, **filled)


def _submitted(cast, name):
    the_return = _asked(cast, name, filled_as="rosa")
    submit_return(the_return, confirmed=checksum_of(the_return), by=cast.rosa_reporter, at=NOW)
    return Return.objects.select_related("round", "service").get(pk=the_return.pk)


def _filled_in(the_return):
    book = book_of(workbook_of(the_return, lang="nb", made_on=TODAY))
    type_in(book, ADULTS, answer=74)
    type_in(book, WOMEN, answer=70, note="Telt på nytt.")
    return bytes_of(book)
