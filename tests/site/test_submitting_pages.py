"""Looking over, confirming, submitting, the receipt, opening again, and who may only read."""

import io
import re

import page as validator
import pytest
from django.utils import timezone
from pypdf import PdfReader
from round_cast import A_FIELD, last_year, open_return
from site_cast import NOW, signed_in

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.answering import Told, Typed, Writer, save_page
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import AnswerEdit, Lane, Return, Submission


@pytest.fixture
def rosa(cast):
    last_year(cast.rosa)
    return open_return(cast.rosa, filled=True)


def path(rosa, end="answers/", lang="nb"):
    return f"/{lang}/returns/{rosa.pk}/{end}"


def confirmation(page, *, ticked=True):
    html = page.content.decode()
    hidden = dict(re.findall(r'type="hidden" name="(shown[^"]*)" value="([^"]*)"', html))
    return {**hidden, **({"agree": "yes"} if ticked else {})}


def save(rosa, by, *typed, told=()):
    save_page(rosa, typed=typed, told=told, writer=Writer(lane=Lane.WEB, by=by), at=NOW)


def test_the_totals_stand_to_be_confirmed(rosa, reporter):
    html = reporter.get(path(rosa)).content.decode()
    totals = html.split('class="totals"')[1].split("</dl>")[0]
    assert re.findall(r"<dt>([^<]*)</dt><dd[^>]*>\s*([^<\s]*)", totals) == [
        ("Antatte ofre som fikk oppfølging", "74"), ("Medfølgende barn", "6"),
        ("Barn født i perioden", "5"),
    ]  # fmt: skip


def test_a_return_is_submitted_and_the_receipt_says_so(rosa, reporter, cast):
    answer = reporter.post(path(rosa), confirmation(reporter.get(path(rosa))))
    assert answer.url == path(rosa, "receipt/")
    html = reporter.get(answer.url).content.decode()
    submission = Submission.objects.get()
    assert submission.checksum in html
    assert cast.rosa_reporter.name in html
    rosa.refresh_from_db()
    assert rosa.state == Return.State.SUBMITTED


def test_without_the_tick_nothing_is_submitted(rosa, reporter):
    answer = reporter.post(path(rosa), confirmation(reporter.get(path(rosa)), ticked=False))
    assert answer.status_code == 422
    assert 'href="#agree">Kryss av for at tallene stemmer' in answer.content.decode()
    assert not Submission.objects.exists()


def test_what_was_changed_after_the_page_was_shown_is_said_and_by_whom(rosa, reporter, cast):
    page = reporter.get(path(rosa))
    writer = Writer(lane=Lane.WEB, by=cast.htso_reporter)
    save_page(rosa, typed=[Typed(A_FIELD, "75", seen=1)], told=(), writer=writer,
              at=timezone.now())  # fmt: skip
    answer = reporter.post(path(rosa), confirmation(page))
    assert answer.status_code == 409
    assert "Noe ble endret etter at du åpnet siden" in answer.content.decode()
    assert "Endret av Htso." in answer.content.decode()
    assert not Submission.objects.exists()


def test_errors_that_are_left_stop_it_in_words(rosa, reporter, cast):
    save(rosa, cast.rosa_reporter, Typed(A_FIELD, "75", seen=1))
    page = reporter.get(path(rosa))
    assert "Rett dette før du sender inn" in page.content.decode()
    answer = reporter.post(path(rosa), confirmation(page))
    assert answer.status_code == 422
    assert "Noe må rettes først" in answer.content.decode()
    assert not Submission.objects.exists()


def test_two_who_wrote_at_once_stop_it_until_somebody_has_chosen(rosa, reporter, cast):
    save(rosa, cast.rosa_reporter, told=[Told("counting", "Alle.", seen=1)])
    save(rosa, cast.htso_reporter, told=[Told("counting", "Noen.", seen=1)])
    answer = reporter.post(path(rosa), confirmation(reporter.get(path(rosa))))
    assert answer.status_code == 409
    assert "I ett felt har to skrevet samtidig" in answer.content.decode()
    assert not Submission.objects.exists()
    tasks = reporter.get(f"/nb/returns/{rosa.pk}/").content.decode()
    assert "ett sted har to skrevet samtidig</span>" in tasks


def test_what_may_be_explained_leads_to_the_note_and_does_not_stop(reporter, cast):
    children = Field("2020", "accompanying-children", "total", "")
    last_year(cast.rosa, children=40)
    rosa = open_return(cast.rosa, filled=True)
    html = reporter.get(path(rosa)).content.decode()
    (leads,) = re.findall(r'href="([^"#]*note=accompanying[^"#]*)#', html)
    assert '<details class="note" open>' in reporter.get(leads).content.decode()
    save(rosa, cast.rosa_reporter, Typed(children, "6", note="Færre kom med barn.", seen=1))
    page = reporter.get(path(rosa))
    assert "Forklart: Færre kom med barn." in page.content.decode()
    assert reporter.post(path(rosa), confirmation(page)).status_code == 302


def test_a_submitted_return_is_opened_again_by_who_answers_until_it_is_accepted(rosa, reporter):
    reporter.post(path(rosa), confirmation(reporter.get(path(rosa))))
    assert reporter.post(path(rosa, "reopen/")).url == path(rosa, "")
    rosa.refresh_from_db()
    assert rosa.state == Return.State.IN_PROGRESS
    assert "Svarene er åpnet igjen" in reporter.get(path(rosa, "receipt/")).content.decode()
    reporter.post(path(rosa), confirmation(reporter.get(path(rosa))))
    assert "Innsending 1" in reporter.get(path(rosa, "receipt/")).content.decode()
    Return.objects.filter(pk=rosa.pk).update(state="accepted")
    assert reporter.post(path(rosa, "reopen/")).url == path(rosa, "receipt/")
    rosa.refresh_from_db()
    assert rosa.state == Return.State.ACCEPTED
    assert "Åpne svarene igjen" not in reporter.get(path(rosa, "receipt/")).content.decode()


def test_who_signs_reads_everything_and_changes_nothing(rosa, cast):
    signatory = signed_in(cast.signatory)
    html = signatory.get(path(rosa)).content.decode()
    assert "74" in html
    assert "Du kan lese denne rapporteringen, men ikke endre den." in html
    for word in ('name="agree"', "/sections/", "Send inn", "reopen"):
        assert word not in html
    overview = signatory.get(path(rosa, "")).content.decode()
    assert "/sections/" not in overview
    for end in ("answers/", "reopen/"):
        assert signatory.post(path(rosa, end), {"agree": "yes"}).status_code == 404
    assert path(rosa, "") in signatory.get("/nb/").content.decode()


@pytest.mark.parametrize("who", ["htso_reporter", "stranger"])
@pytest.mark.parametrize("end", ["", "answers/", "receipt/", "receipt/1.pdf"])
def test_to_others_a_return_is_not_there(rosa, cast, who, end):
    assert signed_in(getattr(cast, who)).get(path(rosa, end)).status_code == 404
    assert path(rosa, "") not in signed_in(getattr(cast, who)).get("/nb/").content.decode()


def test_reading_is_told_in_the_log(rosa, cast):
    signed_in(cast.signatory).get(path(rosa))
    entry = Entry.objects.get(act="collection.return-read")
    assert (entry.by, entry.object_id) == (cast.signatory.pk, str(rosa.pk))


@pytest.mark.parametrize(("lang", "says"), [
    ("nb", ("Kvittering", "Kvinner", "Ikke besvart", "Sendt inn av")),
    ("nn", ("Kvittering", "Kvinner", "Ikkje svart på", "Sendt inn av")),
    ("en", ("Receipt", "Women", "Not answered", "Submitted by")),
])  # fmt: skip
def test_the_receipt_is_a_file_with_every_answer(rosa, reporter, cast, lang, says):
    save(rosa, cast.rosa_reporter, told=[Told("counting", "Alle med mer enn én samtale.", seen=1)])
    reporter.post(path(rosa), confirmation(reporter.get(path(rosa))))
    answer = reporter.get(path(rosa, "receipt/1.pdf", lang=lang))
    assert answer["Content-Type"] == "application/pdf"
    read = PdfReader(io.BytesIO(answer.content))
    text = " ".join(page.extract_text() for page in read.pages)
    for word in (*says, "74", "63", "Alle med mer enn én samtale.", cast.rosa_reporter.name):
        assert word in text
    assert Submission.objects.get().checksum in text.replace(" ", "").replace("\n", "")
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert read.trailer["/Root"]["/Lang"].startswith(lang)
    assert reporter.get(path(rosa, "receipt/1.pdf", lang=lang)).content == answer.content


def test_the_receipt_holds_to_what_was_submitted_whatever_is_saved_later(rosa, reporter, cast):
    reporter.post(path(rosa), confirmation(reporter.get(path(rosa))))
    before = reporter.get(path(rosa, "receipt/1.pdf")).content
    reporter.post(path(rosa, "reopen/"))
    save(rosa, cast.rosa_reporter, Typed(A_FIELD, "99", seen=1))
    assert reporter.get(path(rosa, "receipt/1.pdf")).content == before
    assert reporter.get(path(rosa, "receipt/2.pdf")).status_code == 404


def test_the_history_of_a_field_tells_who_saved_what_and_what_was_set_aside(rosa, reporter, cast):
    save(rosa, cast.rosa_reporter, Typed(A_FIELD, "75", seen=1))
    save(rosa, cast.htso_reporter, Typed(A_FIELD, "76", seen=1, note="Rettet."))
    html = reporter.get(path(rosa, f"history/{A_FIELD.name}/")).content.decode()
    assert re.search(r"Htso.*76.*Rettet.*Lagt til side.*Rosa.*75", html, re.S)
    assert AnswerEdit.objects.count() == 2
    assert reporter.get(path(rosa, "history/no-such-thing/")).status_code == 404


def test_an_empty_return_has_nothing_to_confirm(cast):
    blank = open_return(cast.htso)
    html = signed_in(cast.htso_reporter).get(path(blank)).content.decode()
    assert "Ingenting er besvart ennå." in html
    assert 'name="agree"' not in html


def test_the_receipt_prints_signs_that_its_letters_lack_as_their_codes(rosa, reporter, cast):
    text = "Vi fikk hjelp 😀 av 漢字.\x07 $x$ #let *a* @b <c> [d](e)"
    save(rosa, cast.rosa_reporter, told=[Told("counting", text, seen=1)])
    reporter.post(path(rosa), confirmation(reporter.get(path(rosa))))
    answer = reporter.get(path(rosa, "receipt/1.pdf"))
    assert answer.status_code == 200
    said = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    for word in ("<U+1F600>", "<U+6F22><U+5B57>", "$x$", "#let", "*a*", "@b", "[d](e)"):
        assert word in said


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_receipt_is_accessible_and_keeps(rosa, reporter, tmp_path, profile):
    reporter.post(path(rosa), confirmation(reporter.get(path(rosa))))
    file = tmp_path / "receipt.pdf"
    file.write_bytes(reporter.get(path(rosa, "receipt/1.pdf")).content)
    report = validator.validate_pdf(str(file), profile=profile)
    assert [failure.message for failure in report.failures] == []
    assert report.rules.total > 100
