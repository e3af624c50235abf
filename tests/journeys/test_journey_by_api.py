"""ROSA's return of 2020 by the API: the coordinator's key, a program, and the reporter's eyes."""

import httpx
import pytest
from opening import COUNTED, delivered, given_answers, invite_all, open_now
from pypdf import PdfReader
from round_cast import last_year
from site_cast import PASSWORD

from samsyn_web.audit.queries import verdict
from samsyn_web.collection.actions.submitting import checksum_of
from samsyn_web.collection.models import Answer, AnswerEdit, Return, Submission
from samsyn_web.face.texts import say

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
WOMEN = "assisted-adults.sex.female@2020"
DESCRIPTION = "/api/v1/openapi.json"


class System:
    """The program of an organisation: all it knows is its key and where the description lies."""

    def __init__(self, address, *, key, lang):
        headers = {"Authorization": f"Bearer {key}", "Accept-Language": lang}
        self.line = httpx.Client(base_url=address, headers=headers, timeout=30)
        described = self.line.get(DESCRIPTION).json()
        self.operations = {
            told["operationId"]: (method, path)
            for path, methods in described["paths"].items() for method, told in methods.items()
        }  # fmt: skip

    def __call__(self, name, body=None, **parts):
        """Call the operation whose name ends so; gives back the answer."""
        found = [where for known, where in self.operations.items() if known.endswith(f"_{name}")]
        ((method, path),) = found
        return self.line.request(method.upper(), path.format(**parts), json=body)


@pytest.fixture
def system(live_server):
    """Make programs; their lines are closed at the end."""
    made = []

    def make(key, *, lang):
        made.append(System(live_server.url, key=key, lang=lang))
        return made[-1]

    yield make
    for one in made:
        one.line.close()


def made_key(at, *, lang, keep):
    """Make a key as the coordinator does on the page, with the password once more."""
    page = at.page
    at.go(f"/{lang}/keys/")
    page.locator("form.new-key button").click()
    page.get_by_label(say("people.password", lang=lang)).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("#id_organisation").select_option(label="Oslo krisesenter")
    page.locator("#id_name").fill("Fagsystem")
    page.locator("form.new-key button").click()
    page.locator("#made-title").wait_for()
    at.look(f"{lang}-key-made")
    key = page.locator("#key").input_value()
    page.locator("#key").evaluate("field => { field.value = 'samsyn_' + '•'.repeat(30); }")
    keep(page, "api-keys", most=860)
    return key


def sent(*, wrong=None):
    """What the system sends: every answer of the example year, perhaps with one that is wrong."""
    typed = given_answers() | (wrong or {})
    return {"answers": [{"field": name, "typed": value} for name, value in typed.items()]}


def write_and_submit(call, rosa, *, lang):
    """Read what is asked, write it with a fault, be told, put it right, confirm and submit."""
    (mine,) = (one for one in call("list_returns").json() if one["is_open"])
    assert mine["id"] == rosa.pk
    asked = call("read_questionnaire", pk=mine["id"]).json()
    fields = {one["field"] for part in asked["sections"] for one in part["numbers"]}
    assert set(given_answers()) <= fields
    call("write_answers", sent(wrong={WOMEN: "ca. 63"}), pk=mine["id"])
    found = call("read_findings", pk=mine["id"]).json()["findings"]
    assert [one["field"] for one in found if one["stops"]] == ["counting", WOMEN]
    told = {"passages": [{"prompt": "counting", "text": COUNTED}]}
    assert call("write_passages", told, pk=mine["id"]).status_code == 200
    early = submit(call, pk=mine["id"])
    assert early.headers["Content-Type"] == "application/problem+json"
    assert early.status_code == 422
    assert early.json()["detail"] == say("collection.api-errors-left", lang=lang)
    (women,) = (
        one for one in call("read_answers", pk=mine["id"]).json()["answers"]
        if one["field"] == WOMEN
    )  # fmt: skip
    mended = {"answers": [{"field": WOMEN, "typed": 63, "version": women["version"]}]}
    assert call("write_answers", mended, pk=mine["id"]).json()["saved"][0]["outcome"] == "saved"
    receipt = submit(call, pk=mine["id"])
    assert receipt.status_code == 201, receipt.text
    return receipt.json()


def submit(call, *, pk):
    checksum = call("read_confirmation", pk=pk).json()["checksum"]
    return call("submit", {"confirmed": checksum}, pk=pk)


@pytest.mark.parametrize(("lang", "width"), [("nb", 1280), ("nn", 320), ("en", 1280)])
def test_a_system_answers_and_its_reporter_sees_it_and_takes_the_receipt(  # noqa: PLR0917 - what pytest gives
    cast, office, visit, system, keep, lang, width
):
    last_year(cast.rosa)
    rosa = open_now(cast, cast.rosa)
    invite_all(rosa.round, by=cast.coordinator)
    assert [one["To"] for one in delivered(office)] == ["Rosa <rosa@example.org>"]
    key = made_key(visit(cast.coordinator, width=width), lang=lang, keep=keep)
    receipt = write_and_submit(system(key, lang=lang), rosa, lang=lang)

    at = visit(cast.rosa_reporter, width=width)
    page = at.page
    at.go(f"/{lang}/")
    page.get_by_role("link", name="ROSA 2020").click()
    page.get_by_text(say("collection.is-submitted", lang=lang)).wait_for()
    at.look(f"{lang}-submitted-by-system")
    page.get_by_role("link", name=say("collection.receipt-title", lang=lang)).click()
    assert receipt["checksum"][:24] in "".join(page.locator("main").inner_text().split())
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    assert "74" in PdfReader(download.value.path()).pages[0].extract_text()
    assert_submitted(rosa, receipt=receipt)


def assert_submitted(rosa, *, receipt):
    assert {answer.typed for answer in Answer.objects.filter(of=rosa)} == {
        str(value) for value in given_answers().values()
    }
    assert set(AnswerEdit.objects.values_list("lane", flat=True)) == {"api"}
    assert Submission.objects.get(of=rosa).checksum == receipt["checksum"] == checksum_of(rosa)
    rosa.refresh_from_db()
    assert rosa.state == Return.State.SUBMITTED
    assert verdict().holds
