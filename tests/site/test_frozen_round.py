"""A frozen round stays as it is, and its figures are those of the files it was answered from."""

import pytest
from django.db import DatabaseError, connection, transaction
from round_cast import A_FIELD, YEAR, open_return
from site_cast import NOW
from year_cast import FILES, LISTS, accept_everything, make_year

from samsyn.cli import main
from samsyn.figures import figures_to_csv
from samsyn.returns import returns_to_csv, services_to_csv
from samsyn_web.collection.actions.answering import ReturnClosedError, Typed, Writer, save_answers
from samsyn_web.collection.actions.freezing import (
    AlreadyDoneError,
    ChangedError,
    NothingToFreezeError,
    NotReadyError,
    freeze_round,
    leave_out,
    take_in,
)
from samsyn_web.collection.actions.holding import RoundFrozenError
from samsyn_web.collection.actions.reviewing import (
    accept_return,
    comment_on,
    take_back_acceptance,
    waive_finding,
)
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.models import (
    Answer,
    AnswerEdit,
    Comment,
    Lane,
    LeftOut,
    Passage,
    Return,
    Round,
    Settlement,
    Submission,
    Waiver,
)
from samsyn_web.collection.queries.figures import (
    BrokenRoundError,
    NotFrozenError,
    cells_in,
    checksum_of_round,
    figures_of,
    services_of,
)
from samsyn_web.organisations.models import Service
from samsyn_web.people.models import Person


@pytest.fixture
def rosa(cast):
    the_return = open_return(cast.rosa, filled=True)
    the_return.state = "in-progress"
    the_return.save()
    return the_return


@pytest.fixture
def accepted(rosa, cast):
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    accept_return(rosa, by=cast.coordinator, at=NOW)
    return rosa


def freeze(the_round, *, by):
    return freeze_round(the_round, seen=checksum_of_round(the_round), by=by, at=NOW)


@pytest.fixture
def frozen(accepted, cast):
    return freeze(accepted.round, by=cast.coordinator)


def compiled_by_the_command(tmp_path, *files, services, code=0):
    """What `samsyn compile` writes, and that it ends with a code."""
    out = tmp_path / "figures.csv"
    words = ["compile", *map(str, files), "--services", str(services), "--out", str(out)]
    assert main(words) == code
    return out.read_text(encoding="utf-8")


def everyone(tmp_path):
    """The two lists of the year as one file."""
    services = tmp_path / "services.csv"
    texts = [(YEAR / name).read_text(encoding="utf-8").splitlines() for name in LISTS]
    services.write_text("\n".join([*texts[0], *texts[1][1:]]) + "\n", encoding="utf-8")
    return services


@pytest.fixture
def frozen_year(db):  # noqa: ARG001 - asks for the database
    """The whole example year, asked in the order of its files, accepted and frozen."""
    coordinator = Person.objects.create_user("coordinator@example.org", name="Koordinatoren")
    the_round = make_year()
    accept_everything(the_round, by=coordinator)
    return freeze(the_round, by=coordinator)


def test_the_frozen_year_compiles_to_the_figures_of_the_files(frozen_year, tmp_path):
    figures = figures_to_csv(figures_of(frozen_year))
    given = compiled_by_the_command(tmp_path, *FILES, services=everyone(tmp_path))
    assert figures.count("\n") == 2551
    assert figures == given


def test_the_files_of_a_frozen_round_compile_to_its_figures(frozen_year, tmp_path):
    the_round = frozen_year
    returns, services = tmp_path / "r.csv", tmp_path / "s.csv"
    returns.write_text(returns_to_csv(cells_in(the_round)), encoding="utf-8")
    services.write_text(services_to_csv(services_of(the_round)), encoding="utf-8")
    # 1: one file of the whole round holds numbers of other years, which were waived in the round.
    written = compiled_by_the_command(tmp_path, returns, services=services, code=1)
    assert written == figures_to_csv(figures_of(the_round))


def test_there_are_no_figures_before_the_round_is_frozen(accepted):
    with pytest.raises(NotFrozenError):
        figures_of(accepted.round)


def test_a_round_is_frozen_when_every_return_is_accepted_or_left_out(accepted, cast):
    htso = open_return(cast.htso)
    with pytest.raises(NotReadyError) as refused:
        freeze(accepted.round, by=cast.coordinator)
    assert "HTSO" in refused.value.sentence
    leave_out(htso, reason="Tiltaket ble lagt ned i mars.", by=cast.coordinator, at=NOW)
    frozen = freeze(accepted.round, by=cast.coordinator)
    assert (frozen.state, len(frozen.checksum)) == ("frozen", 64)
    figure = figures_of(frozen).find(period="2020", quantity="assisted-adults")
    assert (figure.sources, figure.missing) == (("rosa",), ("htso",))


def test_a_round_without_an_accepted_return_is_not_frozen(rosa, cast):
    leave_out(rosa, reason="Tiltaket ble lagt ned.", by=cast.coordinator, at=NOW)
    with pytest.raises(NothingToFreezeError):
        freeze(rosa.round, by=cast.coordinator)


def test_what_changed_after_the_page_was_shown_is_not_frozen(accepted, cast):
    seen = checksum_of_round(accepted.round)
    htso = open_return(cast.htso)
    leave_out(htso, reason="Svarte ikke.", by=cast.coordinator, at=NOW)
    with pytest.raises(ChangedError):
        freeze_round(accepted.round, seen=seen, by=cast.coordinator, at=NOW)


def test_a_return_is_left_out_once_and_taken_in_again(rosa, cast):
    leave_out(rosa, reason="Svarte ikke.", by=cast.coordinator, at=NOW)
    with pytest.raises(AlreadyDoneError):
        leave_out(rosa, reason="Svarte ikke.", by=cast.coordinator, at=NOW)
    take_in(rosa, by=cast.coordinator, at=NOW)
    with pytest.raises(AlreadyDoneError):
        take_in(rosa, by=cast.coordinator, at=NOW)


def test_every_act_in_a_frozen_round_is_refused(frozen, accepted, cast):
    by = {"by": cast.coordinator, "at": NOW}
    acts = [
        lambda: comment_on(accepted, about="", text="Hei", **by),
        lambda: waive_finding(accepted, rule="jump", about="", reason="Ja", **by),
        lambda: accept_return(accepted, **by),
        lambda: take_back_acceptance(accepted, **by),
        lambda: leave_out(accepted, reason="Nei", **by),
        lambda: take_in(accepted, **by),
        lambda: freeze_round(frozen, seen=frozen.checksum, **by),
    ]
    for act in acts:
        with pytest.raises(RoundFrozenError):
            act()
    with pytest.raises(ReturnClosedError):
        save_answers(accepted, typed=[Typed(A_FIELD, "75", seen=1)],
                     writer=Writer(lane=Lane.WEB, by=cast.rosa_reporter), at=NOW)  # fmt: skip


def changes(accepted):
    """Every way to change a frozen round behind the back of the actions."""
    one = {"of": accepted, "by": 1, "at": NOW}
    field = {"period": "2020", "quantity": "q", "dimension": "total"}
    return {
        "answer": lambda: Answer.objects.filter(of=accepted).update(value=1),
        "answer-out": lambda: Answer.objects.filter(of=accepted).delete(),
        "answer-in": lambda: Answer.objects.create(of=accepted, at=NOW, **field),
        "edit-in": lambda: AnswerEdit.objects.create(of=accepted, at=NOW, version=1, lane="web",
                                                     **field),
        "passage-in": lambda: Passage.objects.create(of=accepted, prompt="p", at=NOW),
        "submission": lambda: Submission.objects.filter(of=accepted).update(cells=""),
        "submission-out": lambda: Submission.objects.filter(of=accepted).delete(),
        "comment-in": lambda: Comment.objects.create(text="t", **one),
        "waiver-in": lambda: Waiver.objects.create(rule="r", reason="t", **one),
        "left-out-in": lambda: LeftOut.objects.create(reason="t", **one),
        "settlement-in": lambda: Settlement.objects.create(round=accepted.round, chosen="c", by=1,
                                                           reason="t", at=NOW, **field),
        "return": lambda: Return.objects.filter(pk=accepted.pk).update(state="in-progress"),
        "return-in": lambda: Return.objects.create(round=accepted.round, service=accepted.service,
                                                   questionnaire="advice", version="1"),
        "round": lambda: Round.objects.update(state="open", frozen_at=None, checksum=""),
        "round-out": lambda: Round.objects.all()._raw_delete("default"),
    }  # fmt: skip


def test_the_database_itself_keeps_a_frozen_round(frozen, accepted):
    for name, change in changes(accepted).items():
        with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
            change()
            pytest.fail(f"{name} went through")
    assert figures_of(frozen).figures


EMPTIED = [  # every table that holds a frozen round, and those that would take it with them
    *(f"collection_{table}" for table in ("answer", "passage", "submission", "waiver", "leftout",
                                          "settlement", "frozenregister")),
    "collection_return CASCADE", "collection_round CASCADE", "organisations_organisation CASCADE",
]  # fmt: skip


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite looks at every row it takes")
@pytest.mark.parametrize("table", EMPTIED)
def test_no_table_of_a_frozen_round_is_emptied(frozen, table):
    connection.check_constraints()  # what waits for the end of the transaction would come first
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        connection.cursor().execute(f"TRUNCATE {table}")
    assert figures_of(frozen).figures


def test_an_open_round_is_changed_freely(rosa):
    assert Answer.objects.filter(of=rosa).update(note="x")
    Comment.objects.create(of=rosa, text="t", by=1, at=NOW)


def test_a_service_that_changes_its_group_does_not_change_frozen_figures(frozen, cast):
    before = figures_to_csv(figures_of(frozen))
    Service.objects.filter(pk=cast.rosa.pk).update(group="other", name="ROSA Norge")
    assert figures_to_csv(figures_of(frozen)) == before


def without_triggers(statement, *parameters):
    """Change a table as one with the database could."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE collection_answer DISABLE TRIGGER USER")
        else:
            cursor.execute("DROP TRIGGER collection_answer_frozen_update")
        cursor.execute(statement, parameters)


def test_a_number_changed_in_the_database_itself_is_found(frozen):
    without_triggers(
        "UPDATE collection_answer SET value = 75 WHERE value = %s AND dimension = %s", 74, "total"
    )
    with pytest.raises(BrokenRoundError) as broken:
        figures_of(frozen)
    assert broken.value.of == ("rosa",)
