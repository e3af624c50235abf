"""Figures of a round: compiled by the core from what was accepted, and fixed by freezing."""

import hashlib
import json
from collections.abc import Iterable, Sequence

from django.utils import timezone

from samsyn.codes import load_codes
from samsyn.figures import Compilation, compile_figures
from samsyn.figures import Settlement as Decision
from samsyn.returns import Cell, Service, load_questionnaires
from samsyn_web.collection.models import LeftOut, Return, Round, Settlement, Submission
from samsyn_web.collection.queries.cells import cells_of
from samsyn_web.collection.queries.findings import as_service
from samsyn_web.collection.queries.standing import checksum_over, texts_of


class NotFrozenError(Exception):
    """The round is not frozen: it has answers, but no figures yet."""


class BrokenRoundError(Exception):
    """What lies in the database is no longer what was frozen; `of` says which returns."""

    def __init__(self, of: tuple[str, ...]) -> None:
        super().__init__(", ".join(of))
        self.of = of


def figures_of(the_round: Round) -> Compilation:
    """Compile the figures of a frozen round, after proving that nothing in it has changed.

    Raises:
        NotFrozenError: the round is not frozen.
        BrokenRoundError: an answer, a submission or a decision is not what was frozen.
    """
    if the_round.state != Round.State.FROZEN:
        raise NotFrozenError(the_round.period)
    changed = changed_since_accepted(the_round)
    if changed or checksum_of_round(the_round) != the_round.checksum:
        raise BrokenRoundError(changed)
    return compilation_of(the_round, of=accepted_in(the_round))


def compilation_of(the_round: Round, *, of: Sequence[Return]) -> Compilation:
    """Compile some returns of a round, with the decisions made in it."""
    return compile_figures(
        cells=cells_of(of, lang="nb").cells,
        services=services_of(the_round),
        codes=load_codes(),
        questionnaires=load_questionnaires(),
        settlements=[_decision(one) for one in settlements_of(the_round)],
    )


def accepted_in(the_round: Round) -> list[Return]:
    """Return the accepted returns of a round, in the order of the register."""
    accepted = the_round.returns.filter(state=Return.State.ACCEPTED)
    return list(accepted.select_related("round", "service").order_by("service_id", "id"))


def cells_in(the_round: Round) -> tuple[Cell, ...]:
    """Return every accepted answer of a round, in the order of the register and the questions."""
    place = {service.code: n for n, service in enumerate(services_of(the_round))}
    cells = cells_of(accepted_in(the_round), lang="nb").cells
    return tuple(sorted(cells, key=lambda cell: (place[cell.service], cell.key)))


def services_of(the_round: Round) -> tuple[Service, ...]:
    """Return who was asked: as the register is, or as it was when the round was frozen."""
    register = getattr(the_round, "register", None) if the_round.state == "frozen" else None
    if register is not None:
        return tuple(Service(**one) for one in register.services)
    asked = the_round.returns.select_related("service__organisation").order_by("service_id")
    return tuple({one.service_id: as_service(one.service) for one in asked}.values())


def not_ready(the_round: Round) -> list[Return]:
    """Return those that are neither accepted nor left out."""
    waiting = the_round.returns.exclude(state=Return.State.ACCEPTED)
    out = LeftOut.objects.filter(of__round=the_round, withdrawn_at__isnull=True)
    return list(waiting.exclude(pk__in=out.values("of")).select_related("round", "service"))


def settlements_of(the_round: Round) -> Iterable[Settlement]:
    """Return the decisions that hold in a round."""
    return the_round.settlements.filter(withdrawn_at__isnull=True)


def changed_since_accepted(the_round: Round) -> tuple[str, ...]:
    """Return the services whose answers are no longer what was submitted and accepted."""
    accepted = accepted_in(the_round)
    texts = texts_of(accepted)
    submitted = {
        one.of_id: one
        for one in Submission.objects.filter(of__in=accepted, accepted_at__isnull=False)
    }
    return tuple(
        one.service.code for one in accepted
        if one.pk not in submitted or submitted[one.pk].checksum != checksum_over(texts[one.pk])
        or (submitted[one.pk].cells, submitted[one.pk].passages) != texts[one.pk]
    )  # fmt: skip


def checksum_of_round(the_round: Round) -> str:
    """Return the SHA-256 over the accepted submissions, who was asked, and every decision."""
    submissions = Submission.objects.filter(of__round=the_round, accepted_at__isnull=False)
    accepted = submissions.select_related("of__service").order_by("of__service_id", "of_id")
    out = LeftOut.objects.filter(of__round=the_round, withdrawn_at__isnull=True)
    parts = {
        "period": the_round.period,
        "accepted": [[one.of.service.code, one.of.questionnaire, one.number, one.checksum]
                     for one in accepted],
        "left-out": [[one.of.service.code, one.of.questionnaire, one.reason]
                     for one in out.select_related("of__service").order_by("of_id")],
        "settled": [[*one.key, one.chosen, one.reason] for one in settlements_of(the_round)],
        "asked": [[one.code, one.name, one.organisation, one.group, one.counted_as]
                  for one in services_of(the_round)],
    }  # fmt: skip
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _decision(one: Settlement) -> Decision:
    return Decision(
        key=one.key, chosen=one.chosen, reason=one.reason, by=str(one.by),
        on=timezone.localdate(one.at),
    )  # fmt: skip
