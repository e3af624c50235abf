"""An answer is kept as it was typed, read as the core reads it, and never overwritten unseen."""

import pytest
from round_cast import A_FIELD, open_return
from site_cast import NOW, TODAY

from samsyn_web.audit.models import Entry
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.actions.answering import (
    PersonalDataError,
    ReturnClosedError,
    Typed,
    Writer,
    save_answers,
    save_passage,
)
from samsyn_web.collection.actions.submitting import (
    ErrorsLeftError,
    NotConfirmedError,
    checksum_of,
    reopen_return,
    submit_return,
)
from samsyn_web.collection.models import Answer, AnswerEdit, Lane, PassageEdit, Return
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.collection.queries.returns import return_for, returns_for
from samsyn_web.permissions import NotYoursError, Permission


@pytest.fixture
def writer(cast):
    return Writer(lane=Lane.WEB, by=cast.rosa_reporter)


def save(rosa, writer, typed, **more):
    (saved,) = save_answers(rosa, typed=[Typed(A_FIELD, typed, **more)], writer=writer, at=NOW)
    return saved


@pytest.mark.parametrize(
    ("typed", "chosen", "reading"),
    [
        ("74", "", (74, "reported")),
        ("1 234", "", (1234, "reported")),
        ("0", "", (0, "zero")),
        ("", "zero", (0, "zero")),
        ("", "unknown", (None, "unknown")),
        ("ikke registrert", "", (None, "not-recorded")),
        ("ca. 80", "", (None, "")),
        ("-4", "", (None, "")),
        ("74", "withheld", (None, "")),
    ],
)
def test_an_answer_is_kept_as_typed_and_read_as_the_core_reads_it(
    rosa, writer, typed, chosen, reading
):
    answer = save(rosa, writer, typed, chosen=chosen).answer
    answer.refresh_from_db()
    assert answer.typed == typed
    assert (answer.value, answer.status) == reading


def test_a_field_that_nobody_touched_is_not_kept_as_an_answer(rosa, writer):
    saved = save(rosa, writer, " ")
    assert (saved.is_mine, saved.edit) == (True, 0)
    rosa.refresh_from_db()
    assert (rosa.state, Answer.objects.count()) == (Return.State.NOT_STARTED, 0)


def test_a_field_that_another_changed_and_this_one_left_alone_stays_as_the_other_has_it(
    rosa, writer
):
    save(rosa, writer, "74")
    save(rosa, writer, "75", seen=1)
    left = save(rosa, writer, "74", seen=1)
    assert (left.is_mine, left.edit, left.answer.typed) == (True, 0, "75")


def test_two_who_save_at_once_never_overwrite_each_other_unseen(rosa, writer, cast):
    mine = save(rosa, writer, "74")
    theirs = save(rosa, Writer(lane=Lane.WEB, by=cast.htso_reporter), "75", seen=0)
    assert (mine.is_mine, theirs.is_mine) == (True, False)
    assert Answer.objects.get().typed == "74"
    assert AnswerEdit.objects.get(pk=theirs.edit).typed == "75"
    assert save(rosa, writer, "75", seen=mine.answer.version).is_mine


def test_saving_the_same_again_is_no_new_version(rosa, writer):
    first = save(rosa, writer, "74")
    again = save(rosa, writer, "74", seen=0)
    assert (again.is_mine, again.answer.version) == (True, first.answer.version)


def test_the_first_save_puts_the_return_in_progress_and_is_told_in_the_log(rosa, writer):
    save(rosa, writer, "74")
    rosa.refresh_from_db()
    assert rosa.state == Return.State.IN_PROGRESS
    entry = Entry.objects.get()
    assert (entry.act, entry.by) == ("collection.answers-saved", writer.person_id)
    assert "74" not in str(entry.detail)
    assert verdict().holds


def test_what_could_point_to_a_person_is_not_stored(rosa, writer):
    with pytest.raises(PersonalDataError) as refused:
        save(rosa, writer, "74", note="spør kari@example.org")
    assert (refused.value.kind, refused.value.where) == ("email", A_FIELD.name)
    with pytest.raises(PersonalDataError):
        save_passage(rosa, prompt="year", text="Ring 2020 123456 02", seen=0, writer=writer, at=NOW)
    assert not Answer.objects.exists()
    assert not AnswerEdit.objects.exists()
    assert not PassageEdit.objects.exists()


def test_a_passage_is_kept_and_a_later_one_of_somebody_else_set_aside(rosa, writer):
    passage, is_mine = save_passage(
        rosa, prompt="year", text="Et stille år.", seen=0, writer=writer, at=NOW
    )
    _, theirs = save_passage(rosa, prompt="year", text="Travelt.", seen=0, writer=writer, at=NOW)
    assert (is_mine, theirs, passage.version) == (True, False, 1)
    assert [edit.text for edit in PassageEdit.objects.all()] == ["Et stille år.", "Travelt."]


def test_findings_stand_at_their_fields(rosa, writer):
    save(rosa, writer, "ca. 80")
    (found,) = [one for one in findings_of(rosa, lang="nb") if one.finding.rule == "unclear-number"]
    assert found.about == A_FIELD.name
    assert found.stops


def test_a_return_with_errors_is_not_submitted(rosa, writer, cast):
    save(rosa, writer, "ca. 80")
    with pytest.raises(ErrorsLeftError) as refused:
        submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    assert refused.value.found


def test_what_was_changed_after_the_totals_were_shown_is_not_submitted(rosa, writer, cast):
    shown = checksum_of(rosa)
    save(rosa, writer, "74")
    with pytest.raises(NotConfirmedError):
        submit_return(rosa, confirmed=shown, by=cast.rosa_reporter, at=NOW)


def test_a_submitted_return_is_closed_until_it_is_opened_again(cast):
    rosa = open_return(cast.rosa, filled=True)
    writer = Writer(lane=Lane.WEB, by=cast.rosa_reporter)
    submission = submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    assert "2020,rosa,assisted-adults,total,,74,reported" in submission.cells
    with pytest.raises(ReturnClosedError):
        save(rosa, writer, "75", seen=1)
    reopen_return(rosa, by=cast.rosa_reporter, at=NOW)
    assert save(rosa, writer, "75", seen=1).is_mine


def test_a_return_is_held_only_by_those_it_is_for(rosa, cast):
    for person in (cast.coordinator, cast.rosa_reporter, cast.signatory):
        assert return_for(person, pk=rosa.pk, permission=Permission.RETURN_READ, on=TODAY) == rosa
    for person in (cast.htso_reporter, cast.stranger):
        with pytest.raises(NotYoursError):
            return_for(person, pk=rosa.pk, permission=Permission.RETURN_READ, on=TODAY)
    assert list(returns_for(cast.htso_reporter, on=TODAY)) == []
    assert list(returns_for(cast.rosa_reporter, on=TODAY)) == [rosa]
