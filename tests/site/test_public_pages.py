"""The world reads what was released, in three languages, and nothing else."""

import csv
import io
import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from matrix_tables import PUBLIC as NAMES
from public_scene import PUBLIC, example_release, files_of, publish
from site_cast import NOW, signed_in
from vocabulary import strange_words, text_of
from whole_database import changed, rows

from samsyn_web.audit.models import Entry
from samsyn_web.publications.actions.taking_in import ReleaseTakenError
from samsyn_web.publications.models import Release
from samsyn_web.publications.queries.releases import opened

pytestmark = pytest.mark.django_db
QUOTES = "search/?q=politi"
FILES = (
    "numbers/police-reports.csv", "numbers/police-reports.xlsx", "numbers/police-reports.json",
    "numbers/police-reports/series.png", "numbers/police-reports/series.svg",
    "numbers/police-reports/map.svg", "reports/feed.atom", "data/catalogue.ttl",
    "reports/2020/1.0/nb/rapport.pdf", "reports/2020/1.0/package.zip",
)  # fmt: skip


@pytest.fixture
def released(db):  # noqa: ARG001 - asks for the database
    return publish(NOW)


def get(path, lang="nb", **more):
    return Client().get(f"/{lang}/{path}", **more)


def test_before_anything_is_released_the_front_page_is_where_one_signs_in():
    assert reverse("account_login") in get("").content.decode()
    assert get("numbers/").status_code == 404
    assert get("search/?q=politi").status_code == 200
    assert Client().get("/api/open/v1/datasets").status_code == 404


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_page_is_shown_to_everybody_in_one_language(released, lang):
    names = " ".join(one.name for one in opened(released).published.services)
    known = {word.lower() for word in names.replace("-", " ").split()}
    for path in PUBLIC:
        answer = get(path, lang)
        assert answer.status_code == 200, path
        if path == QUOTES:  # words of reports, which quote laws and names in any language
            continue
        words = strange_words(text_of(answer.content.decode()), lang)
        assert {word for word in words if word not in known} == set(), path


@pytest.mark.usefixtures("released")
def test_reading_writes_nothing_whoever_reads(cast):
    readers = [Client(), *(signed_in(person) for person in (cast.coordinator, cast.stranger))]
    before = rows()
    for client in readers:
        for path in (*PUBLIC, *FILES):
            assert client.get(f"/nb/{path}").status_code in (200, 302), path
            assert client.post(f"/nb/{path}").status_code == 405 or path == "", path
    assert not {table for table in changed(before, rows()) if "session" not in table}


@pytest.mark.usefixtures("released")
def test_the_numbers_are_those_of_the_release_and_are_written_as_readers_write_them():
    page = get("numbers/police-reports/").content.decode()
    assert "39 anmeldelser" in page and "36 i 2019" in page
    assert "74–254 personer" in get("numbers/assisted-adults/").content.decode()
    assert "74–254 personer" in get("").content.decode()
    given = get("numbers/police-reports.csv").content.decode()
    lines = list(csv.DictReader(io.StringIO(given)))
    whole = {line["Periode"]: line["Antall"] for line in lines
             if line["Politidistrikt"] == line["Utnyttelsesform"] == "I alt"
             and line["Grov menneskehandel"] == "I alt"}  # fmt: skip
    assert whole == {"2016": "46", "2017": "46", "2018": "45", "2019": "36", "2020": "39"}


@pytest.mark.usefixtures("released")
def test_a_page_leads_to_where_its_number_stands_in_the_report():
    page = get("numbers/police-reports/").content.decode()
    address = "/nb/reports/2020/1.0/nb/html/straffesaker.html"
    assert address in page
    report = Client().get(address)
    assert report.status_code == 200
    assert files_of(example_release())["nb/html/straffesaker.html"][-200:] in report.content


@pytest.mark.usefixtures("released")
def test_a_report_is_given_as_it_was__with_a_line_that_leads_back():
    given = Client().get("/nb/reports/2020/1.0/nb/html/index.html").content.decode()
    assert 'class="site-bar"' in given and reverse("reports") in given
    pdf = Client().get("/nb/reports/2020/1.0/nb/rapport.pdf")
    assert pdf.content == files_of(example_release())["nb/rapport.pdf"]
    assert get("reports/2020/1.0/package.zip").content == example_release()
    assert get("reports/2020/1.0/../../../settings.py").status_code == 404
    assert get("reports/2020/9.9/nb/html/index.html").status_code == 404


def test_a_corrected_report_stays_and_is_marked_and_its_numbers_are_those_of_the_new(released):
    corrected = Release.objects.create(
        period="2020", version="1.1", content=released.content, sha256="1" * 64,
        made_at=NOW, published_at=NOW, corrects=released,
    )  # fmt: skip
    page = get("reports/2020/1.0/nb/html/index.html").content.decode()
    assert reverse("report", args=["2020", corrected.version]) in page
    assert "rettet" in page
    assert "Rettelse:" in get("reports/feed.atom").content.decode()
    assert "/reports/2020/1.1/" in get("numbers/police-reports/").content.decode()
    assert "/reports/2020/1.0/nb" not in get("numbers/police-reports/").content.decode()


def test_what_is_under_embargo_is_nowhere(released):
    ahead = timezone.now() + timezone.timedelta(days=1)
    Release.objects.filter(pk=released.pk).update(published_at=ahead)
    for path in ("numbers/", "reports/2020/1.0/nb/html/index.html", "reports/2020/1.0/package.zip",
                 "numbers/police-reports.csv", "data/catalogue.ttl"):  # fmt: skip
        assert get(path).status_code == 404, path
    assert "Menneskehandel i Norge 2020" not in get("reports/feed.atom").content.decode()
    assert "Vi fant ingenting" in get("search/?q=politi").content.decode()


def test_a_browser_that_has_a_page_is_told_so_until_something_is_released(released):
    first = get("numbers/police-reports/")
    mark = first["ETag"]
    again = get("numbers/police-reports/", headers={"if-none-match": mark})
    assert (again.status_code, again.content) == (304, b"")
    Release.objects.create(
        period="2020", version="1.1", content=released.content, sha256="1" * 64,
        made_at=NOW, published_at=NOW, corrects=released,
    )  # fmt: skip
    later = get("numbers/police-reports/", headers={"if-none-match": mark})
    assert later.status_code == 200 and later["ETag"] != mark


@pytest.mark.usefixtures("released")
def test_whoever_has_signed_in_is_given_no_page_of_another(cast):
    get("numbers/")
    mine = signed_in(cast.coordinator).get("/nb/numbers/").content.decode()
    assert cast.coordinator.name in mine
    assert cast.coordinator.name not in get("numbers/").content.decode()


@pytest.mark.usefixtures("released")
def test_two_years_are_compared_only_where_the_definition_is_the_same():
    page = get("numbers/compare/?a=2018&b=2019").content.decode()
    assert "Kan ikke sammenlignes." in page and "Fra 2019 telles bare voksne" in page
    assert get("numbers/compare/?a=1814&b=2020").status_code == 404


@pytest.mark.parametrize("path", [
    "numbers/nothing/", "numbers/nothing.csv", "numbers/police-reports.exe",
    "numbers/police-reports/nothing.svg", "numbers/topic/nothing/", "definitions/nothing/",
])  # fmt: skip
@pytest.mark.usefixtures("released")
def test_what_is_not_there_is_said_to_be_not_there(path):
    assert get(path).status_code == 404


@pytest.mark.usefixtures("released")
def test_a_search_finds_numbers_and_sections_by_other_forms_of_a_word():
    page = get("search/?q=anmeldelsene").content.decode()
    assert reverse("figure", args=["police-reports"]) in page
    assert "/nb/reports/2020/1.0/nb/html/straffesaker.html#" in page
    assert "<mark>" in page
    odd = get("search/?q=%3Cscript%3E+AND+%22%28+-%2B*:^~").content.decode()
    assert "<script>" not in odd.partition("<main")[2]


def test_the_open_data_is_read_without_a_key_and_describes_itself(released):
    client = Client()
    described = client.get("/api/open/v1/openapi.json").json()
    assert len(described["paths"]) == 4
    listed = client.get("/api/open/v1/datasets?lang=en").json()
    assert listed["class"] == "collection" and len(listed["link"]["item"]) > 100
    one = client.get("/api/open/v1/datasets/police-reports.json?lang=nn")
    assert one.json()["class"] == "dataset" and one["Access-Control-Allow-Origin"] == "*"
    held = client.get("/api/open/v1/datasets/police-reports.json?lang=nn",
                      headers={"if-none-match": one["ETag"]})  # fmt: skip
    assert held.status_code == 304
    assert client.get("/api/open/v1/datasets/nothing.json").status_code == 404
    assert client.get("/api/open/v1/datasets?lang=xx").status_code == 422
    figures = client.get("/api/open/v1/figures.csv").content.decode()
    assert len(figures.splitlines()) == 1 + len(opened(released).published.rows)
    assert json.loads(get("numbers/police-reports.json").content)["label"]


@pytest.mark.usefixtures("released")
def test_a_release_is_taken_in_once_and_told_to_the_log(cast):
    with pytest.raises(ReleaseTakenError):
        publish(NOW, by=cast.coordinator)
    assert Entry.objects.filter(act="publications.release-taken-in").count() == 1


@pytest.mark.usefixtures("released")
def test_every_public_address_is_among_those_that_are_read_here():
    heads = {path.partition("?")[0].partition("/")[0] for path in (*PUBLIC, *FILES)}
    assert heads == {"", "numbers", "definitions", "reports", "data", "search"}
    assert len(NAMES) == 18
