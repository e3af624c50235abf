"""Every refusal as problem+json, its sentence in the language that was asked for."""

import logging
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.signals import got_request_exception
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from samsyn.returns import name_kind, quotable
from samsyn_web.collection.actions.answering import (
    PersonalDataError,
    ReturnClosedError,
    TooLongError,
)
from samsyn_web.collection.actions.calls import TooOftenError
from samsyn_web.collection.actions.keyed import OutOfDateError
from samsyn_web.collection.actions.submitting import (
    ErrorsLeftError,
    NotConfirmedError,
    NothingAnsweredError,
    NotReopenedError,
    WaitsError,
)
from samsyn_web.collection.fields import UnknownFieldError
from samsyn_web.face.texts import language, say
from samsyn_web.permissions import NotYoursError

LOG = logging.getLogger("django.request")
PROBLEM = "application/problem+json"
# kind: status and title; the title is English and never changes, the detail is for people
KINDS = {
    "unreadable": (400, "Request cannot be read"),
    "no-key": (401, "Key missing or not valid"),
    "not-found": (404, "Not found"),
    "closed": (409, "Return is closed"),
    "not-reopened": (409, "Return cannot be reopened"),
    "waits": (409, "Two answers wait for a choice"),
    "not-confirmed": (409, "Checksum is not that of what stands"),
    "out-of-date": (412, "Changed since it was read"),
    "too-large": (413, "Request too large"),
    "not-valid": (422, "Request is not valid"),
    "unknown-field": (422, "Unknown field"),
    "twice": (422, "Same field twice"),
    "personal-data": (422, "Personal data"),
    "nothing-answered": (422, "Nothing is answered"),
    "errors-left": (422, "Errors left"),
    "too-often": (429, "Too many requests"),
    "broken": (500, "Something went wrong with us"),
}
KNOWN_FAULTS = {
    "missing": "missing", "string_too_long": "long", "too_long": "long", "too_short": "few",
    "extra_forbidden": "extra", "literal_error": "choice",
}  # fmt: skip
SIMPLE = {
    NotYoursError: "not-found", ReturnClosedError: "closed", NotConfirmedError: "not-confirmed",
    NotReopenedError: "not-reopened", NothingAnsweredError: "nothing-answered",
    OutOfDateError: "out-of-date", WaitsError: "waits", TooLongError: "not-valid",
    RequestDataTooBig: "too-large", AuthenticationError: "no-key", HttpError: "unreadable",
}  # fmt: skip
Error = dict[str, str]


class TwiceError(Exception):
    """A field or a prompt stands twice in one request."""


def problem(kind: str, *, errors: Sequence[Error] = ()) -> HttpResponse:
    """Return a refusal of one kind."""
    status, title = KINDS[kind]
    body = {
        "type": f"urn:samsyn:problem:{kind}", "title": title, "status": status,
        "detail": say(f"collection.api-{kind}"), "errors": list(errors),
    }  # fmt: skip
    response = JsonResponse(body, status=status, content_type=PROBLEM)
    response["Content-Language"] = language()
    if status == KINDS["no-key"][0]:
        response["WWW-Authenticate"] = 'Bearer realm="samsyn"'
    return response


def answer_problems(api: NinjaAPI) -> None:
    """Let an API answer every refusal as a problem."""
    for fault, kind in SIMPLE.items():
        api.add_exception_handler(fault, _simple(kind))
    api.add_exception_handler(Exception, _broken)
    api.add_exception_handler(ValidationError, _not_valid)
    api.add_exception_handler(PersonalDataError, _personal)
    api.add_exception_handler(ErrorsLeftError, _errors_left)
    api.add_exception_handler(TooOftenError, _too_often)
    api.add_exception_handler(UnknownFieldError, _named("unknown-field"))
    api.add_exception_handler(TwiceError, _named("twice"))


def _simple(kind: str) -> Any:  # noqa: ANN401 - ninja's own type of a handler is looser than this
    return lambda _request, _fault: problem(kind)


def _named(kind: str) -> Any:  # noqa: ANN401 - ninja's own type of a handler is looser than this
    def answer(_: HttpRequest, fault: Exception) -> HttpResponse:
        where = quotable(str(fault))
        return problem(kind, errors=[_error(where, kind, say(f"collection.api-{kind}"))])

    return answer


def _not_valid(_: HttpRequest, fault: ValidationError) -> HttpResponse:
    errors = []
    for one in fault.errors[:50]:
        where = quotable(".".join(str(part) for part in one["loc"][1:]))
        kind = KNOWN_FAULTS.get(one["type"], "form")
        errors.append(_error(where, kind, say(f"collection.api-fault-{kind}", where=where)))
    return problem("not-valid", errors=errors)


def _personal(_: HttpRequest, fault: PersonalDataError) -> HttpResponse:
    errors = [
        _error(one.where, one.kind, name_kind(one.kind, lang=language())) for one in fault.found
    ]
    return problem("personal-data", errors=errors)


def _errors_left(_: HttpRequest, fault: ErrorsLeftError) -> HttpResponse:
    errors = [_error(one.about, one.finding.rule, one.finding.message) for one in fault.found]
    return problem("errors-left", errors=errors)


def _too_often(_: HttpRequest, fault: TooOftenError) -> HttpResponse:
    response = problem("too-often")
    response["Retry-After"] = str(fault.wait)
    return response


def _broken(request: HttpRequest, fault: Exception) -> HttpResponse:
    """Tell the server's log what went wrong, and the caller that something did."""
    got_request_exception.send(sender=None, request=request)
    LOG.error("%s", request.path, exc_info=fault)
    return problem("broken")


def _error(where: str, kind: str, detail: str) -> Error:
    return {"where": where, "kind": kind, "detail": detail}
