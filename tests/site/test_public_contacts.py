"""What an organisation shows to everybody may stand in an answer; what is a person's may not."""

import pytest
from api_calling import Caller, key_for
from django.core.files.uploadedfile import SimpleUploadedFile
from round_cast import A_FIELD, open_return
from site_cast import NOW, signed_in
from workbook_typing import book_of, bytes_of, type_in

from samsyn_web.collection.actions.answering import PersonalDataError, Writer, save_passage
from samsyn_web.collection.actions.reviewing import comment_on
from samsyn_web.collection.models import Answer, Lane, Passage, Upload
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.organisations.actions import load_register
from samsyn_web.organisations.models import Organisation, Service
from samsyn_web.organisations.queries import public_contacts

LINE = "Ring oss på 22 33 11 60, eller skriv til post@rosa.example."
OWN = "Ring Rita på 412 34 567."


@pytest.fixture
def rosa(cast):
    Service.objects.filter(pk=cast.rosa.pk).update(
        public_phone="22 33 11 60, 994 70 279", public_email="post@rosa.example"
    )
    return open_return(cast.rosa)


def tell(rosa, text, *, by):
    writer = Writer(lane=Lane.WEB, by=by)
    return save_passage(rosa, prompt="needs", text=text, seen=0, writer=writer, at=NOW)


def test_the_public_line_of_a_service_may_stand_in_its_words(rosa, cast):
    passage, is_mine = tell(rosa, LINE, by=cast.rosa_reporter)
    assert (passage.text, is_mine) == (LINE, True)


@pytest.mark.parametrize("text", [OWN, "Skriv til kari@rosa.example.", f"{LINE} {OWN}"])
def test_what_is_a_persons_own_may_not(rosa, cast, text):
    with pytest.raises(PersonalDataError):
        tell(rosa, text, by=cast.rosa_reporter)
    assert not Passage.objects.exists()


def test_the_public_address_of_an_organisation_counts_for_all(rosa, cast):
    with pytest.raises(PersonalDataError):
        tell(rosa, "Vi spurte menneskehandel@oslo.example.", by=cast.rosa_reporter)
    Organisation.objects.filter(pk=cast.htso.organisation_id).update(
        public_email="menneskehandel@oslo.example"
    )
    assert tell(rosa, "Vi spurte menneskehandel@oslo.example.", by=cast.rosa_reporter)[1]


def test_a_note_with_the_public_line_is_saved_and_is_no_finding(rosa):
    Answer.objects.create(
        of=rosa,
        period="2020",
        quantity=A_FIELD.quantity,
        dimension="total",
        typed="74",
        value=74,
        status="reported",
        note=LINE,
        version=1,
        at=NOW,
    )
    assert "personal-data" not in {one.finding.rule for one in findings_of(rosa, lang="nb")}
    Answer.objects.update(note=OWN)
    assert "personal-data" in {one.finding.rule for one in findings_of(rosa, lang="nb")}


@pytest.mark.parametrize(("text", "count"), [(LINE, 1), (OWN, 0)])
def test_a_workbook_is_searched_by_the_same(rosa, cast, text, count):
    rita = signed_in(cast.rosa_reporter)
    address = f"/nb/returns/{rosa.pk}/workbook/"
    book = book_of(rita.get(f"{address}download/").content)
    type_in(book, "needs||", answer=text)
    rita.post(address, {"workbook": SimpleUploadedFile("rosa.xlsx", bytes_of(book))})
    assert Upload.objects.count() == count


@pytest.mark.parametrize(("text", "status"), [(LINE, 200), (OWN, 422)])
def test_a_call_is_searched_by_the_same(rosa, cast, client, text, status):
    call = Caller(client, key_for(cast))
    told = {"passages": [{"prompt": "needs", "text": text, "version": 0}]}
    assert call("PATCH", f"returns/{rosa.pk}/passages", told).status_code == status


def test_the_words_of_the_coordinator_are_searched_by_the_same(rosa, cast):
    by = {"about": "", "by": cast.coordinator, "at": NOW}
    assert comment_on(rosa, text=LINE, **by).pk
    with pytest.raises(PersonalDataError):
        comment_on(rosa, text=OWN, **by)


@pytest.mark.django_db
def test_the_register_of_the_demo_knows_the_public_lines():
    load_register(by=None, at=NOW)
    public = public_contacts()
    assert public.has_phone("22331160") and public.has_phone("+47 994 70 279")
    assert public.has_address("KOM.pod@politiet.no")
    assert Service.objects.get(code="rosa").public_phone == "22 33 11 60"
    assert Organisation.objects.get(code="bufdir").public_phone == "466 15 000"


def test_saving_what_is_clear_does_not_ask_the_register(rosa, cast, django_assert_max_num_queries):
    with django_assert_max_num_queries(40) as plain:
        tell(rosa, "Et rolig år.", by=cast.rosa_reporter)
    assert not [one for one in plain if "public_phone" in one["sql"] and "LIMIT" not in one["sql"]]


@pytest.mark.parametrize(
    ("field", "given", "kept"),
    [("public_phone", "22331160,  +47 994 70 279", "22331160, +47 994 70 279"),
     ("public_phone", "ring oss", None), ("public_email", "post@rosa.example", "post@rosa.example"),
     ("public_email", "post@", None)],
)  # fmt: skip
def test_the_register_takes_several_and_refuses_what_is_none(cast, field, given, kept):
    address = f"/nb/register/services/{cast.rosa.pk}/change/"
    sent = {"name": "ROSA", "group": "housing", "is_active": "on", field: given}
    page = signed_in(cast.coordinator).post(address, sent)
    service = Service.objects.get(pk=cast.rosa.pk)
    assert getattr(service, field) == (kept or "")
    assert page.status_code == (302 if kept else 200)
