"""The page of a section, for those who may write the return."""

from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.returns import Prompt
from samsyn_web.collection.actions.answering import Writer
from samsyn_web.collection.actions.reading import note_reading
from samsyn_web.collection.fields import UnknownFieldError, field_named, section_named
from samsyn_web.collection.models import Lane, Return
from samsyn_web.collection.queries.earlier import periods_again
from samsyn_web.collection.queries.history import history_of_field, history_of_prompt
from samsyn_web.collection.queries.returns import is_open, questionnaire_of, return_for
from samsyn_web.collection.queries.wording import names_of_cell
from samsyn_web.collection.views.sheet import Sheet, answer, save_some
from samsyn_web.face.texts import language
from samsyn_web.permissions import Permission


@login_required
@require_http_methods(["GET", "POST"])
def section(request: HttpRequest, pk: int, code: str, period: str = "") -> HttpResponse:
    """Show a section to be filled in, or save it and go on."""
    now = timezone.now()
    the_return = _fetch(request, pk=pk, now=now)
    if request.method == "GET":
        if not is_open(the_return):
            return HttpResponseRedirect(reverse("answers", args=[pk]))
        note_reading(the_return, by=request.user, at=now)
    return _or_404(lambda: answer(request, _sheet(request, the_return, code=code, period=period)))


@require_POST
def save_section(request: HttpRequest, pk: int, code: str, period: str = "") -> HttpResponse:
    """Save the fields that were left."""
    if not request.user.is_authenticated:
        return HttpResponse(status=401)
    the_return = _fetch(request, pk=pk, now=timezone.now())
    sheet = lambda: _sheet(request, the_return, code=code, period=period)  # noqa: E731 - read late
    return _or_404(lambda: save_some(request, sheet()))


@login_required
def field_history(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show who saved what in a field, and when."""
    now = timezone.now()
    the_return = _fetch(request, pk=pk, now=now)
    note_reading(the_return, by=request.user, at=now)
    asked = questionnaire_of(the_return)
    prompt = next((one for one in asked.prompts if one.code == name), None)
    saved, title, code = (
        _of_prompt(the_return, prompt) if prompt else _or_404(lambda: _of_field(the_return, name))
    )
    context = {"the_return": the_return, "saved": saved, "title": title, "code": code,
               "is_text": prompt is not None}  # fmt: skip
    return render(request, "collection/history.html", context)


def _fetch(request: HttpRequest, *, pk: int, now: datetime) -> Return:
    day = timezone.localdate(now)
    return return_for(request.user, pk=pk, permission=Permission.RETURN_WRITE, on=day)


def _or_404(read):  # noqa: ANN001, ANN202 - gives back whatever it reads
    try:
        return read()
    except UnknownFieldError as fault:
        raise Http404 from fault


def _sheet(request: HttpRequest, the_return: Return, *, code: str, period: str) -> Sheet:
    """Put the section together.

    Raises:
        UnknownFieldError: there is no such section, or nothing to answer again in that period.
    """
    sections = questionnaire_of(the_return).sections
    found = section_named(code, of=questionnaire_of(the_return))
    place = sections.index(found)
    periods = periods_again(the_return, section=found)
    if period and period not in periods:
        raise UnknownFieldError(period)
    here = [the_return.pk, code, period] if period else [the_return.pk, code]
    kind = "-of-period" if period else ""
    after = sections[place + 1].code if place + 1 < len(sections) else ""
    own = reverse("section", args=here[:2])
    onward = reverse("section", args=[the_return.pk, after]) if after else ""
    return Sheet(
        of=the_return, section=found, period=period or the_return.round.period,
        writer=Writer(lane=Lane.WEB, by=request.user), address=reverse(f"section{kind}", args=here),
        save_address=reverse(f"save-section{kind}", args=here),
        onward=own if period else onward or reverse("answers", args=[the_return.pk]),
        extra={
            "section_title": found.title.text(language()), "place": place + 1,
            "section_help": found.help.text(language()), "count": len(sections),
            "earlier_periods": _periods(the_return, code=code, periods=periods),
        },
    )  # fmt: skip


def _periods(
    the_return: Return, *, code: str, periods: tuple[str, ...]
) -> list[tuple[str, str]]:  # fmt: skip
    """Return the periods that may be answered, with the address of each, the present one first."""
    if not periods:
        return []
    own = reverse("section", args=[the_return.pk, code])
    return [(the_return.round.period, own)] + [
        (one, reverse("section-of-period", args=[the_return.pk, code, one])) for one in periods
    ]


def _of_field(the_return: Return, name: str):  # noqa: ANN202 - saves, title, section
    asked = questionnaire_of(the_return)
    field = field_named(name, of=asked, period=the_return.round.period)
    for part in asked.sections:
        for question in part.questions:
            if (question.quantity, question.dimension) == (field.quantity, field.dimension):
                names = names_of_cell(field.dimension, field.category, lang=language())
                title = ": ".join([question.label.text(language()), *names])
                return history_of_field(the_return, field=field), title, part.code
    raise UnknownFieldError(name)


def _of_prompt(the_return: Return, prompt: Prompt):  # noqa: ANN202 - saves, title, section
    sections = questionnaire_of(the_return).sections
    code = next(part.code for part in sections if prompt in part.prompts)
    return history_of_prompt(the_return, prompt=prompt.code), prompt.text.text(language()), code
