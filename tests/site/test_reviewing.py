"""What the coordinator does with a return, and what each act refuses."""

import pytest
from django.conf import settings
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
)
from samsyn_web.collection.actions.freezing import leave_out
from samsyn_web.collection.actions.holding import AlreadyDoneError, NotSubmittedError
from samsyn_web.collection.actions.reading import note_reading
from samsyn_web.collection.actions.reviewing import (
    AcceptedError,
    ErrorsStandError,
    IsLeftOutError,
    NothingToWaiveError,
    accept_return,
    comment_on,
    settle_comment,
    take_back_acceptance,
    waive_finding,
    withdraw_waiver,
)
from samsyn_web.collection.actions.sending_back import NothingSaidError, send_back
from samsyn_web.collection.actions.submitting import ErrorsLeftError, checksum_of, submit_return
from samsyn_web.collection.models import Answer, Comment, Lane, Return, Waiver
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.collection.queries.returns import comment_for, return_for
from samsyn_web.mail.models import Letter
from samsyn_web.permissions import NotYoursError, Permission


@pytest.fixture
def rosa(cast):
    the_return = open_return(cast.rosa, filled=True)
    the_return.state = "in-progress"
    the_return.save()
    return the_return


@pytest.fixture
def by(cast):
    return {"by": cast.coordinator, "at": NOW}


@pytest.fixture
def submitted(rosa, cast):
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    return rosa


@pytest.fixture
def wrong(rosa):
    """The return with women and men that do not make the total."""
    Answer.objects.filter(of=rosa, dimension="sex", category="female").update(value=60, typed="60")
    return rosa


def state_of(the_return):
    return Return.objects.get(pk=the_return.pk).state


def last_act():
    return Entry.objects.order_by("-number").first()


def error_of(the_return):
    return next(found for found in findings_of(the_return, lang="nb") if found.stops)


def test_a_submitted_return_is_accepted_and_told_in_the_log(submitted, by, cast):
    submission = accept_return(submitted, **by)
    assert (state_of(submitted), submission.accepted_by) == ("accepted", cast.coordinator.pk)
    assert (last_act().act, last_act().by) == ("collection.return-accepted", cast.coordinator.pk)
    assert verdict().holds


def test_what_is_not_submitted_is_not_accepted(rosa, by):
    with pytest.raises(NotSubmittedError):
        accept_return(rosa, **by)
    assert state_of(rosa) == "in-progress"


def test_an_acceptance_is_taken_back_before_the_round_is_frozen(submitted, by):
    accept_return(submitted, **by)
    take_back_acceptance(submitted, **by)
    assert state_of(submitted) == "submitted"
    assert not submitted.submissions.filter(accepted_at__isnull=False)
    accept_return(submitted, **by)
    assert state_of(submitted) == "accepted"


def test_a_return_with_errors_is_not_accepted(submitted, by):
    Answer.objects.filter(of=submitted, dimension="sex", category="female").update(value=60)
    with pytest.raises(ErrorsStandError) as refused:
        accept_return(submitted, **by)
    assert refused.value.found
    assert "1" in refused.value.sentence


def test_a_waived_error_lets_the_return_through_with_its_reason(wrong, by, cast):
    with pytest.raises(ErrorsLeftError):
        submit_return(wrong, confirmed=checksum_of(wrong), by=cast.rosa_reporter, at=NOW)
    error = error_of(wrong)
    waive_finding(wrong, rule=error.finding.rule, about=error.about, reason="Ett skjema er tapt.",
                  **by)  # fmt: skip
    submit_return(wrong, confirmed=checksum_of(wrong), by=cast.rosa_reporter, at=NOW)
    accept_return(wrong, **by)
    found = [one for one in findings_of(wrong, lang="nb") if one.waived]
    assert [one.waived for one in found] == ["Ett skjema er tapt."]


def test_only_what_is_found_is_waived_and_only_once(wrong, by):
    error = error_of(wrong)
    with pytest.raises(NothingToWaiveError):
        waive_finding(wrong, rule="jump", about="", reason="Ja.", **by)
    waive_finding(wrong, rule=error.finding.rule, about=error.about, reason="Ja.", **by)
    with pytest.raises(AlreadyDoneError):
        waive_finding(wrong, rule=error.finding.rule, about=error.about, reason="Ja.", **by)


def test_a_withdrawn_waiver_brings_the_error_back(wrong, by):
    error = error_of(wrong)
    waiver = waive_finding(
        wrong, rule=error.finding.rule, about=error.about, reason="Ja.", **by
    )  # fmt: skip
    withdraw_waiver(waiver, **by)
    assert error_of(wrong).about == error.about
    with pytest.raises(AlreadyDoneError):
        withdraw_waiver(waiver, **by)
    assert Waiver.objects.get().withdrawn_at == NOW


def test_a_waiver_is_not_withdrawn_under_an_accepted_return(wrong, by, cast):
    error = error_of(wrong)
    waiver = waive_finding(
        wrong, rule=error.finding.rule, about=error.about, reason="Ja.", **by
    )  # fmt: skip
    submit_return(wrong, confirmed=checksum_of(wrong), by=cast.rosa_reporter, at=NOW)
    accept_return(wrong, **by)
    with pytest.raises(AcceptedError):
        withdraw_waiver(waiver, **by)


def test_what_is_left_out_is_not_accepted(submitted, by):
    leave_out(submitted, reason="Kom for sent.", **by)
    with pytest.raises(IsLeftOutError):
        accept_return(submitted, **by)


def test_sending_back_opens_the_return_and_queues_a_letter_with_a_link(submitted, by, cast):
    send_back(submitted, text="Se på kvinner.", **by)
    assert state_of(submitted) == "sent-back"
    letter = Letter.objects.get()
    assert (letter.to, letter.state) == (cast.rosa_reporter, "waiting")
    assert f"/nb/returns/{submitted.pk}/" in letter.text
    assert "Se på kvinner" not in letter.text
    assert "74" not in letter.text
    writer = Writer(lane=Lane.WEB, by=cast.rosa_reporter)
    (saved,) = save_answers(submitted, typed=[Typed(A_FIELD, "75", seen=1)], writer=writer, at=NOW)
    assert saved.is_mine


def test_each_sending_back_is_one_letter_to_each_reporter(submitted, by, cast):
    send_back(submitted, text="Se på kvinner.", **by)
    with pytest.raises(NotSubmittedError):
        send_back(submitted, text="Se på menn.", **by)
    submit_return(submitted, confirmed=checksum_of(submitted), by=cast.rosa_reporter, at=NOW)
    send_back(submitted, text="Se på menn.", **by)
    assert Letter.objects.count() == 2
    assert Comment.objects.count() == 2


def test_a_letter_speaks_the_language_of_its_reader(submitted, by, cast):
    cast.rosa_reporter.language = "nn"
    cast.rosa_reporter.save()
    send_back(submitted, text="Sjå på kvinner.", **by)
    letter = Letter.objects.get()
    assert letter.language == "nn"
    assert letter.subject == "Svaret frå ROSA treng noko meir"
    assert f"{settings.ADDRESS}/nn/" in letter.text


def test_an_accepted_return_that_is_sent_back_is_no_longer_accepted(submitted, by):
    accept_return(submitted, **by)
    send_back(submitted, text="Se på kvinner.", **by)
    assert not submitted.submissions.filter(accepted_at__isnull=False)


def test_nobody_gets_a_return_back_without_a_word(submitted, by):
    with pytest.raises(NothingSaidError):
        send_back(submitted, text=" ", **by)
    assert state_of(submitted) == "submitted"
    comment_on(submitted, about=A_FIELD.name, text="Er dette i alt?", **by)
    send_back(submitted, text="", **by)
    assert state_of(submitted) == "sent-back"


def test_a_comment_stands_until_it_is_settled_once(submitted, by):
    comment = comment_on(submitted, about=A_FIELD.name, text="Er dette i alt?", **by)
    settle_comment(comment, **by)
    with pytest.raises(AlreadyDoneError):
        settle_comment(comment, **by)
    with pytest.raises(NothingSaidError):
        send_back(submitted, text="", **by)


def test_the_coordinator_too_is_stopped_from_writing_what_points_to_a_person(wrong, by):
    error = error_of(wrong)
    place = {"rule": error.finding.rule, "about": error.about}
    for act in (
        lambda: comment_on(wrong, about="", text="Ring kari@example.org", **by),
        lambda: waive_finding(wrong, reason="Se 2020 123456 02", **place, **by),
        lambda: leave_out(wrong, reason="Se 2020 123456 02", **by),
    ):
        with pytest.raises(PersonalDataError):
            act()
        assert last_act().act == "collection.personal-data-refused"
        assert "kari" not in str(last_act().detail)
    assert not Comment.objects.exists()
    assert not Waiver.objects.exists()


def test_an_accepted_return_is_closed_to_its_reporter(submitted, by, cast):
    accept_return(submitted, **by)
    with pytest.raises(ReturnClosedError):
        save_answers(submitted, typed=[Typed(A_FIELD, "75", seen=1)],
                     writer=Writer(lane=Lane.WEB, by=cast.rosa_reporter), at=NOW)  # fmt: skip


def test_reading_is_told_once_a_day_for_each_reader(submitted, cast):
    for person in (cast.coordinator, cast.coordinator, cast.signatory):
        note_reading(submitted, by=person, at=NOW)
    note_reading(submitted, by=cast.coordinator, at=NOW.replace(day=16))
    read = Entry.objects.filter(act="collection.return-read").order_by("number")
    assert [entry.by for entry in read] == [
        cast.coordinator.pk, cast.signatory.pk, cast.coordinator.pk
    ]  # fmt: skip


def test_only_one_who_reviews_holds_what_is_said_at_a_return(submitted, by, cast):
    comment = comment_on(submitted, about="", text="Fint.", **by)
    assert comment_for(cast.coordinator, pk=comment.pk, on=TODAY) == comment
    for person in (cast.rosa_reporter, cast.signatory, cast.stranger):
        with pytest.raises(NotYoursError):
            comment_for(person, pk=comment.pk, on=TODAY)
        with pytest.raises(NotYoursError):
            return_for(person, pk=submitted.pk, permission=Permission.RETURN_REVIEW, on=TODAY)
