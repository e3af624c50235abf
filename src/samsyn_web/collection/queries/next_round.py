"""Next year's round from this year's: what differs in what is asked, and for whom."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samsyn.codes import LANGUAGES, load_codes
from samsyn.returns import (
    Questionnaire,
    QuestionnaireChange,
    load_questionnaires,
    questionnaire_changes,
)
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.rounds import Asked, Choice, asked_in, choices_in
from samsyn_web.organisations.history import RegisterChange, changes_since
from samsyn_web.organisations.models import Organisation, Service


@dataclass(frozen=True, slots=True)
class Comparison:
    """A questionnaire of this year beside that of the next."""

    before: Questionnaire
    after: Questionnaire
    changes: tuple[QuestionnaireChange, ...]

    @property
    def told(self) -> tuple[QuestionnaireChange, ...]:
        """What a reader wants to know: not that a text names the new year."""
        return tuple(change for change in self.changes if not change.is_only_year)

    @property
    def only_year(self) -> int:
        """How many texts differ by nothing but the year."""
        return len(self.changes) - len(self.told)


@dataclass(frozen=True, slots=True)
class News:
    """What is new for one service about one questionnaire.

    `kind` is `again` (asked this year too), `first` (can be asked, and was not) or `gone` (was
    asked, and cannot be any more).
    """

    kind: str
    service: Service
    questionnaire: Questionnaire
    told: tuple[QuestionnaireChange, ...]

    @property
    def key(self) -> str:
        """What names it in the form."""
        return f"{self.service.pk}:{self.questionnaire.code}"


@dataclass(frozen=True, slots=True)
class OrganisationNews:
    """What is new for one organisation."""

    organisation: Organisation
    news: tuple[News, ...]
    changes: tuple[RegisterChange, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether it was asked this year, or something happened in it since."""
        return bool(self.again or self.gone or self.changes)

    @property
    def again(self) -> list[News]:
        """What it was asked this year too."""
        return [one for one in self.news if one.kind == "again"]

    @property
    def first(self) -> list[News]:
        """What it could be asked, and was not; without the services that have begun since."""
        begun = self.begun
        return [one for one in self.news if one.kind == "first" and one not in begun]

    @property
    def begun(self) -> list[News]:
        """What the services that have begun since can be asked."""
        new = {change.service for change in self.changes if change.kind == "added"}
        return [one for one in self.news if one.kind == "first" and one.service in new]

    @property
    def gone(self) -> list[News]:
        """What it was asked, and cannot be any more."""
        return [one for one in self.news if one.kind == "gone"]


@dataclass(frozen=True, slots=True)
class NextRound:
    """What the round of the next year would be."""

    period: str
    comparisons: tuple[Comparison, ...]
    organisations: tuple[OrganisationNews, ...]


def period_after(period: str) -> str:
    """Return the same part of the next year.

    Examples:
        >>> period_after("2020"), period_after("2025-T2")
        ('2021', '2026-T2')
    """
    return f"{int(period[:4]) + 1}{period[4:]}"


def next_round_of(the_round: Round, *, on: date) -> NextRound:
    """Return what next year's round would be, made from this one on a day."""
    period = period_after(the_round.period)
    used = sorted(set(the_round.returns.values_list("questionnaire", flat=True)))
    found = [comparison_of(code, before=the_round.period, after=period) for code in used]
    comparisons = tuple(one for one in found if one)
    return NextRound(
        period=period,
        comparisons=comparisons,
        organisations=tuple(
            _by_organisation(
                _news(the_round, period, comparisons), changes=_changes(the_round, on=on)
            )
        ),
    )


def comparison_of(code: str, *, before: str, after: str) -> Comparison | None:
    """Compare a questionnaire in two periods; None where one of them has none."""
    every = load_questionnaires()
    old, new = (every.find(code, period=period) for period in (before, after))
    if old is None or new is None:
        return None
    return Comparison(old, new, questionnaire_changes(old, new, codes=load_codes()))


def opening_for(the_round: Round, *, period: str) -> dict[str, str]:
    """Return the opening text by language, with the new period where the old one was named."""
    return {
        lang: getattr(the_round, f"opening_{lang}").replace(the_round.period, period)
        for lang in LANGUAGES
    }


def _news(the_round: Round, period: str, comparisons: tuple[Comparison, ...]) -> Iterable[News]:
    told = {one.after.code: one.told for one in comparisons}
    asked = asked_in(the_round)
    choices = choices_in(period)
    for choice in choices:
        yield _of_choice(choice, asked=asked, told=told.get(choice.questionnaire.code, ()))
    possible = {choice.key for choice in choices}
    every = load_questionnaires()
    for one in the_round.returns.select_related("service__organisation"):
        was = every.find(one.questionnaire, period=period)
        if was and (one.service_id, one.questionnaire) not in possible:
            yield News(kind="gone", service=one.service, questionnaire=was, told=())


def _of_choice(
    choice: Choice, *, asked: frozenset[Asked], told: tuple[QuestionnaireChange, ...]
) -> News:
    is_again = choice.key in asked
    return News(
        kind="again" if is_again else "first", service=choice.service,
        questionnaire=choice.questionnaire, told=told if is_again else (),
    )  # fmt: skip


def _changes(the_round: Round, *, on: date) -> tuple[RegisterChange, ...]:
    return changes_since(the_round.opened_at, on=on) if the_round.opened_at else ()


def _by_organisation(
    news: Iterable[News], *, changes: Iterable[RegisterChange]
) -> Iterable[OrganisationNews]:
    found: dict[Organisation, list[News]] = defaultdict(list)
    for one in news:
        found[one.service.organisation].append(one)
    happened: dict[Organisation, list[RegisterChange]] = defaultdict(list)
    for change in changes:
        happened[change.organisation].append(change)
    for organisation in sorted({*found, *happened}, key=lambda o: (o.name.casefold(), o.pk)):
        yield OrganisationNews(
            organisation=organisation, news=tuple(found[organisation]),
            changes=tuple(happened[organisation]),
        )  # fmt: skip
