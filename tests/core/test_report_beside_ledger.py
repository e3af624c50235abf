"""What a report shows is kept in the ledger, and no later report opens what it hid."""

from samsyn.codes import load_codes
from samsyn.disclosure import Opened
from samsyn.documents import SmallNumbers
from samsyn.figures import compile_figures
from samsyn.returns import Cell, Place, Service, load_questionnaires
from samsyn.yearbook.protecting import check_figures

PERSONS = SmallNumbers(is_decided=True)
PLACE = Place("x.csv", 1)
ANSWERS = {  # service: women, men
    "htso": (12, 2), "rosa": (30, 9), "nadheim": (8, 21),
}  # fmt: skip


def compiled(answers=None):
    services = tuple(
        Service(code=code, name=code, organisation=code, group="other", counted_as="x")
        for code in ANSWERS
    )
    cells = []
    for code, (women, men) in (answers or ANSWERS).items():
        for where, value in ((("total", ""), women + men), (("sex", "female"), women),
                             (("sex", "male"), men)):  # fmt: skip
            cells.append(Cell("2020", code, "assisted-adults", *where, value=value,
                              status="reported", basis="stated", note="", place=PLACE))  # fmt: skip
    return compile_figures(
        cells=cells, services=services, codes=load_codes(),
        questionnaires=load_questionnaires(), settlements=[], unread=frozenset(),
    )  # fmt: skip


def some(compilation, *scopes, dimensions=("total", "sex")):
    return [f for f in compilation.figures if f.scope in scopes and f.dimension in dimensions]


def checked(figures, compilation, ledger=()):
    return check_figures(
        figures, small_numbers=PERSONS, compilation=compilation, codes=load_codes(),
        ledger=ledger,
    )  # fmt: skip


def entered(verdict, ledger=(), publication="the first"):
    return (*ledger, *verdict.entries(publication=publication, day="2021-06-15"))


def test_a_second_report_does_not_give_away_what_the_first_hid():
    compilation = compiled()
    first = checked(some(compilation, "service:htso"), compilation)
    hidden = {key for key in first.hidden if key[2] == "service:htso"}
    assert hidden
    others = some(compilation, "service:rosa", "service:nadheim", "all")
    alone = checked(others, compilation)
    assert not alone.hidden  # nothing in it is small
    beside = checked(others, compilation, ledger=entered(first))
    assert beside.hidden


def test_what_is_public_stays_public_and_is_told():
    compilation = compiled()
    figures = some(compilation, "service:htso")
    decided = check_figures(
        figures, compilation=compilation, codes=load_codes(),
        small_numbers=SmallNumbers(is_decided=True, opened=(
            Opened(("persons",), "It stood in the report of 2020.", "", "2021-06-15"),)),
    )  # fmt: skip
    assert decided.disclosed
    again = checked(figures, compilation, ledger=entered(decided))
    assert not again.hidden
    assert {one.value for one in again.disclosed} == {2}
    assert again.checked().small == 1
    assert "A4" in again.checked().attackers
    assert again.checked().ledger


def test_the_same_report_again_adds_nothing_and_another_number_is_a_later_count():
    compilation = compiled()
    figures = some(compilation, "all", "service:rosa")
    ledger = entered(checked(figures, compilation))
    assert [entry.about.vintage for entry in ledger] == ["1"]
    same = checked(figures, compilation, ledger=ledger)
    assert same.entries(publication="the first", day="2021-06-15") == ()
    later = compiled({**ANSWERS, "rosa": (31, 9)})
    more = checked(some(later, "all", "service:rosa"), later, ledger=ledger)
    (entry,) = more.entries(publication="the second", day="2022-06-15")
    assert entry.about.vintage == "2"
    assert entry.previous != ledger[-1].previous


def test_no_hidden_number_stands_in_an_entry():
    compilation = compiled()
    verdict = checked(some(compilation, "service:htso"), compilation)
    (entry,) = entered(verdict)
    hidden = [cell for cell in entry.cells if cell.mark]
    assert len(hidden) == len(verdict.hidden)
    assert all(cell.value is None for cell in hidden)
    assert {cell.mark for cell in hidden} <= {"primary", "secondary"}
