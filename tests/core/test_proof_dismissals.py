"""A finding keeps its name when the text round it changes, and what was set aside stays so."""

import pytest
from proof_cast import report_on

from samsyn.codes import ReaderError
from samsyn.documents.proof.dismissals import Dismissal, read_dismissals

WRONG = "Av de 28 personene var 17 kvinner og 12 menn."


def ids(text):
    return [finding.id for finding in report_on(text).findings if finding.severity != "note"]


def test_the_id_lasts_when_other_words_come_and_go():
    (name,) = ids(WRONG)
    changed = f"# Et nytt kapittel\n\nEt nytt avsnitt.\n\n{WRONG} Og en setning etter.\n\nEt til."
    assert ids(changed) == [name]


def test_the_id_changes_when_the_numbers_do():
    assert ids(WRONG) != ids(WRONG.replace("12", "13"))


def test_the_id_lasts_when_a_word_beside_the_numbers_is_another():
    before, after = "Tallet er 39, ned fra 36 i 2019.", "Tallet er 39, som er ned fra 36 i 2019."
    (name,) = ids(before)
    assert ids(after) == [name]
    assert ids(after.replace("36", "35")) != [name]


def test_the_id_changes_when_the_numbers_are_of_something_else():
    assert ids(WRONG) != ids(WRONG.replace("kvinner", "nye").replace("menn", "videreført"))


def test_the_same_words_twice_are_two_findings():
    first, second = ids(f"{WRONG}\n\n{WRONG}")
    assert second == f"{first}-2"


def test_what_was_set_aside_is_told_apart():
    (name,) = ids(WRONG)
    report = report_on(WRONG, dismissals=[Dismissal(name, "én har to kjønn i registeret")])
    assert [one for one in report.findings if one.severity != "note"] == []
    assert [one.id for one in report.dismissed] == [name]
    assert report.unused == ()


def test_what_was_set_aside_and_is_mended_is_told_as_unused():
    old = Dismissal("0123456789", "rettet siden")
    assert report_on("Ingen tall her.", dismissals=[old]).unused == (old,)


def dismissals(tmp_path, *lines, head="finding,reason"):
    path = tmp_path / "satt-til-side.csv"
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return read_dismissals(path)


def test_who_set_it_aside_and_when_may_stand_beside_it(tmp_path):
    found = dismissals(tmp_path, "ab12,fordi,Kari,2021-05-02", head="finding,reason,by,date")
    assert found == (Dismissal("ab12", "fordi"),)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["ab12,"], ("rad 2", "row 2")),
        ([",fordi"], ("rad 2", "row 2")),
        (["ab12,fordi", "ab12,derfor"], ("ab12 er satt til side fra før", "dismissed already")),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path, lines, words):
    with pytest.raises(ReaderError) as refused:
        dismissals(tmp_path, *lines)
    assert words[0] in refused.value.message("nb")
    assert words[1] in refused.value.message("en")


def test_a_file_without_the_columns_is_refused(tmp_path):
    with pytest.raises(ReaderError) as refused:
        dismissals(tmp_path, "a,b", head="id,why")
    assert "finding" in refused.value.message("nb")
