"""The board of a round: organisations down, sections across, a colour and a word in each cell."""

from itertools import groupby

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samsyn_web.collection.forms.reviewing import STATES, BoardForm
from samsyn_web.collection.queries.board import Row, board_of
from samsyn_web.collection.queries.returns import latest_round, questionnaire_of, round_for
from samsyn_web.face.texts import language
from samsyn_web.permissions import Permission


@login_required
@require_safe
def latest_board(request: HttpRequest) -> HttpResponse:
    """Lead to the board of the latest round."""
    today = timezone.localdate()
    found = latest_round(request.user, permission=Permission.ROUND_READ, on=today)
    if found is None:
        return render(request, "collection/no_round.html")
    return redirect("board", period=found.period)


@login_required
@never_cache
@require_safe
def board(request: HttpRequest, period: str) -> HttpResponse:
    """Show every return of a round, narrowed to what is asked for."""
    today = timezone.localdate()
    the_round = round_for(
        request.user, period=period, permission=Permission.ROUND_READ, on=today
    )  # fmt: skip
    rows = board_of(the_round, on=today, lang=language())
    form = BoardForm(request.GET, groups={row.of.service.group for row in rows})
    passing = [row for row in rows if form.passes(row)]
    counts = [(state, sum(row.state == state for row in rows)) for state in STATES]
    return render(
        request,
        "collection/board.html",
        {
            "round": the_round, "form": form, "tables": _tables(passing), "shown": len(passing),
            "total": len(rows), "counts": [(state, n) for state, n in counts if n],
            "overdue": sum(row.is_overdue for row in rows), "is_narrowed": bool(request.GET),
        },
    )  # fmt: skip


def _tables(rows: list[Row]) -> list[dict[str, object]]:
    """Return one table for each questionnaire, the one most are asked first."""
    by_kind = sorted(rows, key=lambda row: row.of.questionnaire)
    grouped = [list(same) for _, same in groupby(by_kind, key=lambda row: row.of.questionnaire)]
    ordered = sorted(grouped, key=lambda same: -len(same))
    return [{"asked": questionnaire_of(same[0].of), "rows": same} for same in ordered]
