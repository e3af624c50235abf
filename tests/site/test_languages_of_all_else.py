"""What is said beside the pages speaks one language too: letters, receipts, workbooks, API."""

import io
import re
from datetime import date

import openpyxl
import pytest
from api_calling import FIELD, WOMEN, Caller, key_for
from asked_cast import opened, seen
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override
from every_state import submitted
from pypdf import PdfReader
from round_cast import last_year, open_return
from site_cast import NOW, TODAY, signed_in
from vocabulary import LANGUAGES, strange_words, text_of
from workbook_typing import ADULTS, book_of, bytes_of, type_in
from workbook_typing import WOMEN as WOMEN_LINE

from samsyn_web.collection.actions import calls
from samsyn_web.collection.actions.round_letters import plan_reminder, send_invitations
from samsyn_web.collection.actions.sending_back import send_back
from samsyn_web.collection.models import Answer, Passage, Return
from samsyn_web.collection.queries.round_letters import reminders_of
from samsyn_web.collection.queries.workbook import workbook_of
from samsyn_web.mail.models import Letter
from samsyn_web.people.actions import change_person, invite_person, reset_factors, tell_of_change
from samsyn_web.people.adapter import CHANGES
from samsyn_web.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("lang", LANGUAGES)]


def letters_of_the_account(cast, *, lang):
    """Make the site write every letter about an account."""
    person, by = cast.rosa_reporter, {"by": cast.coordinator, "at": NOW}
    invite_person(
        name="Ida",
        email="ida@example.org",
        language=lang,
        link="https://samsyn.example.org/{}".format,
        **by,
    )
    for change in sorted(set(CHANGES.values())):
        tell_of_change(person=person, change=change, at=NOW)
    reset_factors(person=person, **by)
    change_person(person=person, name="Rosa", email="new@example.org", language=lang, **by)


def letters_of_the_round(cast):
    """Make the site write every letter about a round; gives back the drafts that wait."""
    the_round, by = opened(cast), {"by": cast.coordinator, "at": NOW}
    send_invitations(the_round, seen=seen(the_round, on=TODAY), **by)
    rosa = the_round.returns.get(service=cast.rosa)
    Return.objects.filter(pk=rosa.pk).update(state="submitted")
    send_back(rosa, text="74", **by)
    days = (TODAY, date(2021, 3, 5))
    return [
        draft for day in days
        for draft in reminders_of(plan_reminder(the_round, send_on=day, **by), on=day).drafts
    ]  # fmt: skip


def test_every_letter(cast, client, lang):
    Person.objects.update(language=lang)
    cast.rosa_reporter.refresh_from_db()
    drafts = letters_of_the_round(cast)
    letters_of_the_account(cast, lang=lang)
    client.post("/nb/account/password/reset/", {"email": cast.htso_reporter.email})
    letters = list(Letter.objects.all())
    assert {one.key.partition(":")[0] for one in letters} >= {
        "account", "invitation", "password", "sent-back",
    }  # fmt: skip
    assert len(letters) > 12
    for one in (*letters, *drafts):
        opening = f"{one.subject} {one.text}"
        assert strange_words(opening, lang) == {}, one.key
    assert {
        strange for one in letters for strange in strange_words(text_of(one.html), lang)
    } == set()


def test_the_receipt(cast, lang):
    scene = submitted(cast)
    with override(lang):
        address = reverse("receipt-file", args=[scene["return"], 1])
    of = signed_in(cast.rosa_reporter).get(address)
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(of.content)).pages)
    assert "ROSA" in text
    text = re.sub(r"\s+", " ", re.sub(r"-\n", "", text))
    for own in Passage.objects.filter(of=scene["return"]):  # in the language of who wrote it
        text = text.replace(" ".join(own.text.split()), "")
    assert strange_words(text, lang) == {}


QUOTED = re.compile(r'"([^"]*)"')  # what a formula says


def is_hidden(cell):
    return cell.parent.column_dimensions[cell.column_letter].hidden


def texts_in(content):
    """Everything a workbook shows: its cells, notes, choices and helps."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in (one for one in book.worksheets if one.sheet_state == "visible"):
        yield sheet.title
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, str) and not is_hidden(cell):
                yield from QUOTED.findall(cell.value) if cell.data_type == "f" else [cell.value]
            if cell.comment:
                yield cell.comment.text
        for rule in sheet.data_validations.dataValidation:
            yield from filter(None, (rule.promptTitle, rule.prompt, rule.errorTitle, rule.error))


def test_the_workbook(cast, lang):
    last_year(cast.rosa, told="63 63")
    rosa = open_return(cast.rosa)
    content = workbook_of(rosa, lang=lang, made_on=NOW.date())
    assert strange_words(" ".join(texts_in(content)), lang) == {}


def test_the_workbook_with_its_faults_marked(cast, lang):
    rosa = open_return(cast.rosa)
    book = book_of(workbook_of(rosa, lang=lang, made_on=NOW.date()))
    type_in(book, ADULTS, answer=74)
    type_in(book, WOMEN_LINE, answer="74?")
    type_in(book, "assisted-adults|sex|male", answer="3,5")
    client = signed_in(cast.rosa_reporter)
    file = SimpleUploadedFile("rosa.xlsx", bytes_of(book))
    page = client.post(f"/{lang}/returns/{rosa.pk}/workbook/", {"workbook": file}, follow=True)
    assert strange_words(text_of(page.content.decode()), lang) == {}
    marked = client.get(f"{page.redirect_chain[-1][0]}marked/")
    told = " ".join(texts_in(marked.content))
    assert "C15" in told
    assert strange_words(told, lang) == {}


def problems_of(call, rosa):
    """Every way the API refuses."""
    path = f"returns/{rosa.pk}/answers"
    wrong = ["{", b"\xff", "x" * 2_600_000, {"answers": []}, {"answers": [{}]}, *(
        {"answers": [one]} for one in (
            {"field": "x.total.@2020", "typed": 1}, {"field": FIELD, "typed": True},
            {"field": FIELD, "typed": "7" * 201}, {"field": FIELD, "note": "a@example.org"},
            {"field": FIELD, "typed": 1, "more": 1}, {"field": FIELD, "chosen": "perhaps"},
            {"field": FIELD, "typed": "ca. 80"},
        )
    ), {"answers": [{"field": FIELD, "typed": 1}] * 2}]  # fmt: skip
    yield from (call("PATCH", path, body) for body in wrong)
    yield from (call.read(one) for one in ("returns/74", f"returns/{rosa.pk}/receipt"))
    yield call.write(rosa, {"field": WOMEN, "typed": 3}, **{"If-Match": '"74"'})
    for confirmed in ("0" * 64, call.read(f"returns/{rosa.pk}/confirmation").json()["checksum"]):
        yield call("POST", f"returns/{rosa.pk}/submission", {"confirmed": confirmed})
    Return.objects.filter(pk=rosa.pk).update(state="submitted")
    yield call.write(rosa, {"field": FIELD, "typed": 1})
    yield Caller(call.client, "", lang=call.lang).read("returns")


def test_every_problem_of_the_api(cast, client, monkeypatch, lang):
    rosa = open_return(cast.rosa)
    call = Caller(client, key_for(cast), lang=lang)
    pages = [page for page in problems_of(call, rosa) if page.status_code >= 400]
    monkeypatch.setattr(calls, "KEY_MOST", 1)
    pages += [call.read("returns") for _ in range(2)]
    problems = [page.json() for page in pages if page.status_code >= 400]
    assert len({one["type"] for one in problems}) > 10
    for one in problems:
        said = [one["detail"], *(error["detail"] for error in one.get("errors", ()))]
        assert strange_words(re.sub("«.*?»|“.*?”", "", " ".join(said)), lang) == {}, one


def test_what_the_api_asks_and_finds(cast, client, lang):
    rosa = open_return(cast.rosa, filled=True)
    Answer.objects.filter(of=rosa, category="female").update(typed="ca. 60", value=None, status="")
    call = Caller(client, key_for(cast), lang=lang)
    found = call.read(f"returns/{rosa.pk}/findings").json()["findings"]
    assert found
    asked = [*said_in(call.read(f"returns/{rosa.pk}/questionnaire").json())]
    said = " ".join([*asked, *(one["message"] for one in found)])
    assert len(asked) > 30
    assert strange_words(said.replace("ca. 60", ""), lang) == {}


SAID = {"title", "introduction", "changes", "help", "question", "category", "text"}


def said_in(node):
    """The texts of a questionnaire, without codes."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from [value] if key in SAID and isinstance(value, str) else said_in(value)
    elif isinstance(node, list):
        for one in node:
            yield from said_in(one)
