"""The whole example year as a round: every service, asked and answered as the files say."""

from round_cast import YEAR, open_round, tell_the_count
from site_cast import NOW

from samsyn.codes import load_codes
from samsyn.returns import load_questionnaires, read_answers, read_services
from samsyn_web.collection.actions.reviewing import accept_return, waive_finding
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.models import Answer, Return
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.organisations.models import Organisation, Service

LISTS = ("services.csv", "authorities.csv")
FILES = sorted(path for path in YEAR.glob("*.csv") if path.name not in LISTS)


def given_services():
    """Everyone the files of the year name, in their order."""
    return [service for name in LISTS for service in read_services(YEAR / name)]


def given_cells():
    """Every answer of the files of the year."""
    return read_answers(
        FILES, codes=load_codes(), questionnaires=load_questionnaires(), lang="nb"
    ).cells


def make_register(services=None):
    """Put everyone of the year, or some, in the register, beside those who are there."""
    records = {}
    for number, given in enumerate(services or given_services()):
        organisation = Organisation.objects.get_or_create(
            name=given.organisation, defaults={"code": f"o{number}"}
        )[0]
        records[given.code] = Service.objects.update_or_create(
            code=given.code,
            defaults={"organisation": organisation, "name": given.name, "group": given.group,
                      "counted_as": given.counted_as},
        )[0]  # fmt: skip
    return records


def questionnaire_of(service, quantity):
    """The questionnaire that asks a service for a quantity, or the one nearest to it."""
    asking = [
        asked.code
        for asked in load_questionnaires()
        if asked.year == 2020 and quantity in {one.quantity for one in asked.questions}
    ]
    own = load_codes().groups[service.group].questionnaires
    return next(iter(asking), next(iter(own), "service"))


def as_answer(cell, *, of):
    """An answer of the files, as if typed once into a return."""
    return Answer(
        of=of, period=cell.period, quantity=cell.quantity, dimension=cell.dimension,
        category=cell.category, value=cell.value, status=cell.status, version=1, at=NOW,
        typed="" if cell.value is None else str(cell.value),
        chosen="" if cell.value is not None else cell.status,
    )  # fmt: skip


def make_year():
    """Open the round of 2020 for everyone, filled from the files."""
    the_round, records = open_round(), make_register()
    returns = {}
    answers = []
    for cell in given_cells():
        service = records[cell.service]
        key = (service.pk, questionnaire_of(service, cell.quantity))
        if key not in returns:
            returns[key] = Return.objects.create(
                round=the_round, service=service, questionnaire=key[1], version="2020.1",
                state="in-progress",
            )  # fmt: skip
            tell_the_count(returns[key], service.counted_as)
        answers.append(as_answer(cell, of=returns[key]))
    Answer.objects.bulk_create(answers)
    return the_round


def waive_what_stops(one, *, rules, by):
    """Let stand what keeps a return from being submitted; nothing but some rules may."""
    stops = [found for found in findings_of(one, lang="nb", submits=True) if found.stops]
    assert {found.finding.rule for found in stops} <= rules
    for rule, about in {(found.finding.rule, found.about) for found in stops}:
        waive_finding(one, rule=rule, about=about, reason="Sto i rapporten for 2020.", by=by,
                      at=NOW)  # fmt: skip


def accept_everything(the_round, *, by):
    """Submit every return as its reporter would, and accept it as the coordinator would.

    The files also tell of 2019 where only 2020 was asked; the coordinator lets that stand.
    """
    for one in the_round.returns.select_related("round", "service__organisation"):
        waive_what_stops(one, rules={"other-period"}, by=by)
        submit_return(one, confirmed=checksum_of(one), by=by, at=NOW)
        accept_return(one, by=by, at=NOW)
