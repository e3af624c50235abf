"""Who was asked for a number, so that it can be said who is missing."""

from collections.abc import Collection, Sequence

from samsyn.codes import Codes
from samsyn.returns import Questionnaire, Questionnaires, Service


def services_asked(
    *,
    quantity: str,
    period: str,
    answered: Collection[str],
    services: Sequence[Service],
    codes: Codes,
    questionnaires: Questionnaires | None,
) -> tuple[Service, ...]:
    """Return the services that were asked for a quantity in a period, in their file's order.

    These are the services whose group answers a questionnaire that asks it, and any other that
    answered all the same. Where no questionnaire asks it, those that answered are all we know.

    Args:
        answered: codes of the services that gave or refused any cell of the quantity.
    """
    groups = {
        group.code
        for group in codes.groups.values()
        if any(
            _asks(code, quantity=quantity, period=period, among=questionnaires)
            for code in group.questionnaires
        )
    }
    return tuple(s for s in services if s.group in groups or s.code in answered)


def _asks(code: str, *, quantity: str, period: str, among: Questionnaires | None) -> bool:
    questionnaire = _in_use(code, period=period, among=among)
    return questionnaire is not None and any(
        question.quantity == quantity for question in questionnaire.questions
    )


def _in_use(code: str, *, period: str, among: Questionnaires | None) -> Questionnaire | None:
    if among is None or code not in among.by_code:
        return None
    versions = among.by_code[code]
    return among.find(code, period=period) or versions[min(versions)]
