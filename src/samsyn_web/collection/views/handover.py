"""Handing a section to a colleague, and the page that the link opens."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from samsyn_web.audit.actions import record_reading
from samsyn_web.collection.actions.answering import ReturnClosedError, Writer
from samsyn_web.collection.actions.handing_over import (
    DAYS,
    hand_over,
    note_wrong_link,
    withdraw_handover,
)
from samsyn_web.collection.fields import UnknownFieldError, section_named
from samsyn_web.collection.forms.handing_over import read_days
from samsyn_web.collection.models import Handover, Lane
from samsyn_web.collection.queries.handovers import (
    handover_at,
    handovers_of,
    is_guessing,
    names_of,
)
from samsyn_web.collection.queries.returns import is_open, questionnaire_of, return_for
from samsyn_web.collection.views.sheet import Sheet, answer, save_some
from samsyn_web.face.texts import language
from samsyn_web.permissions import NotYoursError, Permission


@login_required
@require_http_methods(["GET", "POST"])
def hand_over_section(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Show the links to a section, and make a new one; it is shown this once."""
    now = timezone.now()
    today = timezone.localdate(now)
    the_return = return_for(request.user, pk=pk, permission=Permission.RETURN_WRITE, on=today)
    try:
        section = section_named(code, of=questionnaire_of(the_return))
    except UnknownFieldError as fault:
        raise Http404 from fault
    link, made = "", None
    if request.method == "POST" and is_open(the_return):
        days = read_days(request.POST.dict(), among=DAYS)
        try:
            given = hand_over(the_return, section=code, days=days, by=request.user, at=now)
        except ReturnClosedError:
            return HttpResponseRedirect(request.path)
        made = given.handover
        link = request.build_absolute_uri(reverse("handed", args=[given.token]))
    context = {
        "the_return": the_return, "section": section, "link": link, "made": made, "days": DAYS,
        "chosen": DAYS[len(DAYS) // 2], "is_open": is_open(the_return),
        "section_title": section.title.text(language()),
        "handovers": handovers_of(the_return, section=code, at=now),
    }  # fmt: skip
    return render(request, "collection/hand_over.html", context)


@login_required
@require_POST
def withdraw(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Close a link."""
    now = timezone.now()
    the_return = return_for(
        request.user, pk=pk, permission=Permission.RETURN_WRITE, on=timezone.localdate(now)
    )
    handover = withdraw_handover(the_return, pk=number, by=request.user, at=now)
    return HttpResponseRedirect(reverse("hand-over", args=[pk, handover.section]))


@never_cache
@require_http_methods(["GET", "POST"])
def handed(request: HttpRequest, token: str) -> HttpResponse:
    """Show the one section that a link opens, or save it."""
    return _opened(request, token, lambda sheet: answer(request, sheet))


@require_POST
def save_handed(request: HttpRequest, token: str) -> HttpResponse:
    """Save the fields that were left."""
    return _opened(request, token, lambda sheet: save_some(request, sheet))


def _opened(request: HttpRequest, token: str, then) -> HttpResponse:  # noqa: ANN001 - sheet to page
    now = timezone.now()
    address = request.META.get("REMOTE_ADDR", "")
    if is_guessing(address=address, at=now):
        return render(request, "collection/link_stopped.html", status=429)
    try:
        handover = handover_at(token, at=now)
    except NotYoursError:
        note_wrong_link(address=address, at=now)
        return render(request, "collection/link_closed.html", status=404)
    if request.method == "GET" and not is_open(handover.of):
        return render(request, "collection/link_closed.html", status=404)
    try:
        sheet = _sheet(handover, token=token)
        if request.method == "GET":
            record_reading(
                "collection.section-read-by-link", of=("return", handover.of.pk), by=None, at=now,
                detail={"handover": handover.pk},
            )  # fmt: skip
        page = then(sheet)
    except UnknownFieldError as fault:
        raise Http404 from fault
    page["X-Robots-Tag"] = "noindex"
    return page


def _sheet(handover: Handover, *, token: str) -> Sheet:
    the_return = handover.of
    section = section_named(handover.section, of=questionnaire_of(the_return))
    here = reverse("handed", args=[token])
    return Sheet(
        of=the_return, section=section, period=the_return.round.period,
        writer=Writer(lane=Lane.HANDED_OVER, handover=handover), address=here,
        save_address=reverse("save-handed", args=[token]), onward=f"{here}?saved=1",
        extra={
            "handover": handover, "section_title": section.title.text(language()),
            "section_help": section.help.text(language()),
            "handed_by": names_of([handover.made_by]).get(handover.made_by, ""),
        },
    )  # fmt: skip
