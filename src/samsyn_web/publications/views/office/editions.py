"""The editions: listed, begun, and one of them with how far it has come."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samsyn.codes import LANGUAGES
from samsyn_web.collection.models import Round
from samsyn_web.face.asking import now, posted, today
from samsyn_web.face.attempting import attempt, attempt_form
from samsyn_web.face.texts import language
from samsyn_web.organisations.queries import standing_of
from samsyn_web.permissions import Permission
from samsyn_web.publications.actions.refusals import NotFrozenError
from samsyn_web.publications.actions.translating import add_language
from samsyn_web.publications.actions.writing import add_chapter, begin_correction, begin_edition
from samsyn_web.publications.forms import ChapterForm, ReasonForm
from samsyn_web.publications.queries.beginning import edition_before, texts_to_begin
from samsyn_web.publications.queries.checking import findings_in
from samsyn_web.publications.queries.editions import (
    chapters_of,
    editions_for,
    languages_of,
    rounds_to_report,
)
from samsyn_web.publications.queries.reviewing import candidate_of
from samsyn_web.publications.views.office.asking import held


@login_required
@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    """List the editions, and the rounds that none is begun of."""
    listed = editions_for(request.user, on=today())
    may_write = standing_of(request.user, on=today()).may(Permission.EDITION_WRITE)
    waiting = rounds_to_report(request.user, on=today()) if may_write else []
    return render(request, "publications/office/editions.html", {
        "editions": listed, "rounds": [(one, edition_before(one)) for one in waiting],
    })  # fmt: skip


@login_required
@require_POST
def begin(request: HttpRequest, period: str) -> HttpResponse:
    """Begin the edition of a round."""
    waiting = {one.period: one for one in rounds_to_report(request.user, on=today())}
    attempt(request, lambda: _begin(request, waiting.get(period)), done="publications.done-begun")
    return redirect("editions")


def _begin(request: HttpRequest, of: Round | None) -> None:
    if of is None:
        raise NotFrozenError
    day = today().isoformat()
    texts = texts_to_begin(of, publisher=request.user.name, day=day)
    begin_edition(of, texts=texts, by=request.user, at=now())


@login_required
@never_cache
def edition(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an edition: its chapters in every language, and what comes next; or add a chapter."""
    is_sent = request.method == "POST"
    wanted = Permission.EDITION_WRITE if is_sent else Permission.EDITION_READ
    found = held(request, pk, wanted)
    form = ChapterForm(posted(request))
    if form.is_valid():
        path = f"chapters/{form.cleaned_data['chapter']}.md"
        act = lambda: add_chapter(found, path=path, by=request.user, at=now())  # noqa: E731 - one act
        if attempt_form(request, form, act, done="publications.done-chapter-added"):
            return redirect("edition", pk=pk)
    standing = standing_of(request.user, on=today())
    return render(request, "publications/office/edition.html", {
        "edition": found, "chapters": chapters_of(found), "languages_of": languages_of(found),
        "candidate": candidate_of(found), "form": form,
        "missing": [one for one in LANGUAGES if one not in languages_of(found)],
        "may_write": standing.may(Permission.EDITION_WRITE),
        "may_approve": standing.may(Permission.EDITION_APPROVE),
    }, status=422 if form.errors else 200)  # fmt: skip


@login_required
@require_POST
def language_added(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a translation."""
    found = held(request, pk, Permission.EDITION_WRITE)
    lang = request.POST.get("lang", "")
    attempt(request, lambda: add_language(found, lang=lang, by=request.user, at=now()),
            done="publications.done-language-added")  # fmt: skip
    return redirect("edition", pk=pk)


@login_required
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the correction of a released edition: the same texts, the answers as they stand."""
    found = held(request, pk, Permission.EDITION_WRITE)
    form = ReasonForm(posted(request))
    if form.is_valid():
        act = lambda: begin_correction(found, **form.cleaned_data, by=request.user, at=now())  # noqa: E731 - one act
        if attempt_form(request, form, act, done="publications.done-begun"):
            return redirect("editions")
    context = {"edition": found, "form": form, "what": "correct"}
    return render(request, "publications/office/reason.html", context,
                  status=422 if form.errors else 200)  # fmt: skip


@login_required
@never_cache
@require_safe
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Show everything that should be looked at before the edition goes to review."""
    found = held(request, pk, Permission.EDITION_READ)
    every = findings_in(found, lang=language())
    return render(request, "publications/office/check.html", {
        "edition": found, "findings": [one for one in every if one.waiver is None],
        "waived": [one for one in every if one.waiver],
        "errors": sum(one.severity == "error" and one.waiver is None for one in every),
        "may_write": standing_of(request.user, on=today()).may(Permission.EDITION_WRITE),
    })  # fmt: skip
