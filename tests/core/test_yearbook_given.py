"""What an edition stands on: read once, checked in one go as `check` does, and compiled."""

import pytest
from documents_cast import edition_with
from workbook_form import CODES, QUESTIONNAIRES, blank_form, open_book, put, save

from samsyn.codes import LANGUAGES
from samsyn.documents import read_edition
from samsyn.returns import ServiceTwiceError, check, read_returns, read_services
from samsyn.yearbook import make_report
from samsyn.yearbook.given import check_given, compile_given, read_given

HEAD = "period,service,quantity,dimension,category,value,status,basis,note\n"
SERVICES = """service,name,organisation,group,counted_as
htso,HTSO,NAV,housing,fulgt opp
rosa,ROSA,Krisesentersekretariatet,housing,mer enn en samtale
nadheim,Nadheim,Kirkens Bymisjon,other,fulgt opp
"""
THIS_YEAR = """2020,htso,assisted-adults,total,,24,reported,stated,
2020,rosa,assisted-adults,total,,10,reported,stated,
2020,nadheim,assisted-adults,total,,5,reported,stated,
"""
LAST_YEAR = """2019,htso,assisted-adults,total,,23,reported,stated,
2019,nadheim,assisted-adults,total,,8,reported,stated,
"""


def edition_of(tmp_path, files, *, services=("services.csv",), period="2020"):
    """Return an edition that stands on some files of answers, given as text by name."""
    folder = edition_with(tmp_path, "# Tittel")
    for name, text in files.items():
        content = text if text.startswith(("service,", "period,")) else HEAD + text
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "services.csv").write_text(SERVICES, encoding="utf-8")
    cells = [name for name in files if name not in services]
    toml = f"""title = "T"
period = "{period}"
publisher = "P"
date = "2021-06-30"
version = "1.0"
lang = "nb"
chapters = ["01-kapittel.md"]

[[returns]]
cells = {cells}
services = {list(services)}
"""
    (folder / "edition.toml").write_text(toml, encoding="utf-8")
    return folder


def given_of(*args, **how):
    return read(edition_of(*args, **how))


def read(folder):
    return read_given(read_edition(folder), codes=CODES, questionnaires=QUESTIONNAIRES, lang="nb")


def errors(given):
    found = check_given(given, lang="nb")
    return [(f.rule, f.place.row) for f in found if f.severity == "error"]


def test_a_misdated_row_is_an_error_as_in_the_check_of_the_same_file(tmp_path):
    misdated = THIS_YEAR.replace("2020,rosa", "2019,rosa")
    given = given_of(tmp_path, {"r.csv": misdated})
    report = check(
        read_returns(given.edition.cells[0]), services=read_services(given.edition.services[0]),
        codes=CODES, questionnaires=QUESTIONNAIRES,
    )  # fmt: skip
    told = tuple(check_given(given, lang="nb"))
    assert errors(given) == [("other-period", 3)]
    assert [(f.rule, f.place.row) for f in told] == [(f.rule, f.place.row) for f in report.findings]


def test_a_row_of_the_year_in_the_file_of_the_year_before_is_an_error_there(tmp_path):
    slipped = LAST_YEAR + "2020,rosa,assisted-adults,total,,63,reported,stated,\n"
    without_rosa = THIS_YEAR.replace("2020,rosa,assisted-adults,total,,10,reported,stated,\n", "")
    assert errors(given_of(tmp_path, {"r.csv": without_rosa, "before.csv": slipped})) == [
        ("other-period", 4)
    ]


def test_the_edition_s_period_is_judged_even_where_most_answers_are_of_another(tmp_path):
    more_before = LAST_YEAR + "2019,rosa,assisted-adults,total,,63,reported,stated,\n"
    wrong = THIS_YEAR.splitlines(keepends=True)[0] + (
        "2020,htso,assisted-adults,sex,female,20,reported,stated,\n"
        "2020,htso,assisted-adults,sex,male,5,reported,stated,\n"
    )
    many = more_before + more_before.replace("2019", "2018")
    assert errors(given_of(tmp_path, {"r.csv": wrong, "before.csv": many})) == [
        ("breakdown-does-not-add", 3)
    ]


def test_a_file_of_an_earlier_year_is_checked_against_its_own_year_before(tmp_path):
    continuing = "2019,htso,assisted-adults,newness,continuing,23,reported,stated,\n"
    before = "2018,htso,assisted-adults,total,,4,reported,stated,\n"
    files = {"r.csv": THIS_YEAR, "y19.csv": LAST_YEAR + continuing, "y18.csv": before}
    assert ("continuing-above-last-year", 4) in errors(given_of(tmp_path, files))


def test_a_third_is_compared_with_the_same_third_of_the_year_before(tmp_path):
    thirds = {
        "now.csv": "2020-T2,htso,assisted-adults,total,,30,reported,stated,\n",
        "before.csv": "2019-T2,htso,assisted-adults,total,,90,reported,stated,\n",
    }
    found = check_given(given_of(tmp_path, thirds, period="2020-T2"), lang="nb")
    (jump,) = [f for f in found if f.rule == "jump"]
    assert (jump.period, jump.found) == ("2020-T2", "30")
    assert "2019" in jump.message


def test_one_unread_value_is_one_finding_and_no_number(tmp_path):
    unclear = THIS_YEAR.replace(",10,reported", ",ca. 10,")
    given = given_of(tmp_path, {"r.csv": unclear, "before.csv": LAST_YEAR})
    assert errors(given) == [("unclear-number", 3)]
    total = compile_given(given).find(period="2020", quantity="assisted-adults")
    assert (total.value, total.missing) == (29, ("rosa",))


@pytest.mark.parametrize(
    ("total", "rule"), [(",23,reported", "unclear-number"), (",23,maybe", "unknown-status")]
)
def test_one_wrong_row_of_an_earlier_year_is_one_error(tmp_path, total, rule):
    wrong = total.replace("23,reported", "ca. 23,")
    broken = LAST_YEAR.replace(",23,reported", wrong) + (
        "2019,htso,assisted-adults,sex,female,20,reported,stated,\n"
        "2019,htso,assisted-adults,sex,male,3,reported,stated,\n"
    )
    assert errors(given_of(tmp_path, {"r.csv": THIS_YEAR, "before.csv": broken})) == [(rule, 2)]


def test_a_period_that_is_none_is_told_with_its_row_and_left_out(tmp_path):
    given = given_of(tmp_path, {"r.csv": THIS_YEAR.replace("2020,rosa", "i fjor,rosa")})
    assert errors(given) == [("unknown-period", 3)]
    (left,) = compile_given(given).left_out
    assert (left.cell.place.row, left.reason) == (3, "left-out-period")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_service_in_two_files_is_refused_by_name(tmp_path, lang):
    other = "service,name,organisation,group,counted_as\nrosa,ROSA,X,other,y\n"
    files = {"r.csv": THIS_YEAR, "more.csv": other}
    folder = edition_of(tmp_path, files, services=("services.csv", "more.csv"))
    with pytest.raises(ServiceTwiceError) as caught:
        read(folder)
    said = caught.value.message(lang)
    assert all(word in said for word in ("rosa", "services.csv", "more.csv"))


def test_an_edition_may_be_made_of_filled_in_workbooks(tmp_path):
    folder = edition_of(tmp_path, {"r.csv": THIS_YEAR})
    book = open_book(blank_form())
    put(book, "assisted-adults|total|", answer=74)
    save(book, folder / "rosa.xlsx")
    path = folder / "edition.toml"
    path.write_text(path.read_text("utf-8").replace("'r.csv'", "'rosa.xlsx'"), encoding="utf-8")
    total = compile_given(read(folder)).find(period="2020", quantity="assisted-adults")
    assert (total.value, total.sources) == (74, ("rosa",))


def test_a_report_says_what_it_left_out_and_which_settlements_it_did_not_need(tmp_path):
    folder = edition_of(tmp_path, {"r.csv": THIS_YEAR.replace("2020,rosa", "2020,rosen")})
    (folder / "settled.csv").write_text(
        "period,service,quantity,dimension,category,chosen,reason,by,on\n"
        "2020,htso,assisted-adults,total,,r.csv,Ringt,KOM,2021-03-03\n",
        encoding="utf-8",
    )
    path = folder / "edition.toml"
    path.write_text(path.read_text("utf-8") + 'settlements = ["settled.csv"]\n', encoding="utf-8")
    report = make_report(
        folder, out=tmp_path / "out", formats=(), codes=CODES, questionnaires=QUESTIONNAIRES,
        lang="nb", on_step=lambda _: None,
    )  # fmt: skip
    assert [left.cell.service for left in report.left_out] == ["rosen"]
    assert [unused.by for unused in report.unused_settlements] == ["KOM"]
