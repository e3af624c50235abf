"""Freezing a round, and what comes of it: figures with their sources, and files."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from samsyn.figures import figures_to_csv
from samsyn.returns import returns_to_csv, services_to_csv
from samsyn_web.collection.actions.freezing import freeze_round
from samsyn_web.collection.actions.reading import note_export, note_figures
from samsyn_web.collection.models import LeftOut, Round
from samsyn_web.collection.queries.disputes import disputes_of
from samsyn_web.collection.queries.figures import (
    BrokenRoundError,
    NotFrozenError,
    accepted_in,
    cells_in,
    checksum_of_round,
    figures_of,
    not_ready,
    services_of,
)
from samsyn_web.collection.queries.figures_page import page_of
from samsyn_web.collection.queries.returns import (
    by_questionnaire,
    frozen_round_for,
    round_for,
)
from samsyn_web.face.attempting import attempt
from samsyn_web.face.texts import language
from samsyn_web.people.fresh import insist_fresh
from samsyn_web.permissions import Permission


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def freeze(request: HttpRequest, period: str) -> HttpResponse:
    """Show what freezing would fix and what stands in its way, and freeze."""
    now = timezone.now()
    the_round = _of(request, period, permission=Permission.ROUND_WRITE)
    insist_fresh(request, "freeze")
    if request.method == "POST":
        seen = request.POST.get("seen", "")
        attempt(
            request, lambda: freeze_round(the_round, seen=seen, by=request.user, at=now),
            done="collection.review-frozen-done",
        )  # fmt: skip
        return redirect("freeze", period=period)
    out = LeftOut.objects.filter(of__round=the_round, withdrawn_at__isnull=True)
    accepted = accepted_in(the_round)
    return render(
        request,
        "collection/freeze.html",
        {
            "round": the_round, "accepted": by_questionnaire(accepted),
            "accepted_count": len(accepted),
            "left_out": out.select_related("of__service", "of__round"),
            "waiting": not_ready(the_round),
            "conflicts": [one for one in disputes_of(the_round) if not one.settled],
            "checksum": checksum_of_round(the_round),
        },
    )  # fmt: skip


@login_required
@never_cache
@require_safe
def figures(request: HttpRequest, period: str) -> HttpResponse:
    """Show the figures of a frozen round, a quantity at a time, with who gave and who could not."""
    the_round = _of(request, period, permission=Permission.ROUND_READ)
    try:
        compiled = figures_of(the_round)
    except NotFrozenError:
        return render(request, "collection/not_frozen.html", {"round": the_round})
    except BrokenRoundError as broken:
        return _broken(request, the_round, broken)
    note_figures(the_round, by=request.user, at=timezone.now())
    page = page_of(
        compiled, period=the_round.period, quantity=request.GET.get("quantity", ""),
        scope=request.GET.get("scope", ""), lang=language(),
    )  # fmt: skip
    return render(request, "collection/figures.html", {"round": the_round, "page": page})


@login_required
@require_GET
def returns_file(request: HttpRequest, period: str) -> HttpResponse:
    """Give the accepted answers of a frozen round as a file of returns."""
    the_round = _frozen(request, period)
    note_export(the_round, by=request.user, at=timezone.now())
    return _csv(returns_to_csv(cells_in(the_round)), name=f"returns-{period}")


@login_required
@require_GET
def services_file(request: HttpRequest, period: str) -> HttpResponse:
    """Give those who were asked, as the register was when the round was frozen."""
    the_round = _frozen(request, period)
    return _csv(services_to_csv(services_of(the_round)), name=f"services-{period}")


@login_required
@require_GET
def figures_file(request: HttpRequest, period: str) -> HttpResponse:
    """Give the figures of a frozen round."""
    the_round = _frozen(request, period)
    note_export(the_round, by=request.user, at=timezone.now())
    try:
        return _csv(figures_to_csv(figures_of(the_round)), name=f"figures-{period}")
    except BrokenRoundError as broken:
        return _broken(request, the_round, broken)


def _broken(request: HttpRequest, the_round: Round, broken: BrokenRoundError) -> HttpResponse:
    context = {"round": the_round, "broken": broken.of}
    return render(request, "collection/broken_round.html", context, status=409)


def _of(request: HttpRequest, period: str, *, permission: Permission) -> Round:
    return round_for(request.user, period=period, permission=permission, on=timezone.localdate())


def _frozen(request: HttpRequest, period: str) -> Round:
    return frozen_round_for(
        request.user, period=period, permission=Permission.RETURN_REVIEW, on=timezone.localdate()
    )


def _csv(text: str, *, name: str) -> HttpResponse:
    return HttpResponse(
        text, content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )  # fmt: skip
