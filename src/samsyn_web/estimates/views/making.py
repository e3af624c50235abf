"""Pages where a study is made: of a file, of counts that are typed, of the lists of another."""

from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from samsyn.estimation import ListDescription, Lists
from samsyn_web.estimates.actions.making import describe_lists, make_study
from samsyn_web.estimates.actions.reading import note_study_read
from samsyn_web.estimates.forms.making import (
    EXAMPLE,
    FEWEST,
    MOST,
    OtherForm,
    TypedForm,
    UploadForm,
)
from samsyn_web.estimates.forms.studies import DescribedForm
from samsyn_web.estimates.forms.study_form import StudyForm
from samsyn_web.estimates.queries.studies import descriptions_of, lists_of_study, studies_for
from samsyn_web.estimates.reading import MOST_VALUES, GivenLists, read_given
from samsyn_web.estimates.views.asking import held
from samsyn_web.face.asking import now, posted, today
from samsyn_web.face.attempting import attempt_form
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import say

Described = Mapping[str, ListDescription]


@login_required
def uploaded(request: HttpRequest) -> HttpResponse:
    """Make a study of a file of lists."""
    earlier = studies_for(request.user, on=today()).defer("result")
    form = UploadForm(posted(request), request.FILES if request.method == "POST" else None)
    if form.is_valid() and (given := _read(form)):
        made = _made(request, form, lists=given.lists, words=given.words)
        if made:
            if given.added_over:
                names = ", ".join(given.added_over)
                messages.info(request, say("estimates.added-over", names=names))
            return made
    return render(request, "estimates/new.html", {
        "form": form, "earlier": earlier, "most": MOST_VALUES, "example": EXAMPLE,
        "fewest": FEWEST, "most_typed": MOST,
    }, status=_status(form))  # fmt: skip


@login_required
def typed(request: HttpRequest) -> HttpResponse:
    """Make a study of counts that are typed: the names of the lists first."""
    studies_for(request.user, on=today())
    form = TypedForm(posted(request))
    if form.is_valid() and form.is_counted and (made := _made(request, form, lists=form.lists)):
        return made
    return render(request, "estimates/typed.html",
                  {"form": form, "fewest": FEWEST, "most": MOST}, status=_status(form))  # fmt: skip


@login_required
@never_cache
def other(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a study of the lists of another, with some left out or made one."""
    found = held(request, pk)
    form = OtherForm(posted(request), of=lists_of_study(found), initial={"title": found.title})
    if form.is_valid():
        told = descriptions_of(found)
        kept = {name: told[name] for name in form.lists.names if name in told}
        if made := _made(request, form, lists=form.lists, described=kept):
            return made
    return render(request, "estimates/other.html", {"study": found, "form": form},
                  status=_status(form))  # fmt: skip


@login_required
@never_cache
def described(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whose each list is."""
    found = held(request, pk)
    form = DescribedForm(posted(request), of=descriptions_of(found))
    act = lambda: describe_lists(found, described=form.described, by=request.user, at=now())  # noqa: E731 - one act
    if form.is_valid() and attempt_form(request, form, act, done="estimates.done-described"):
        return redirect("estimate", pk=pk)
    if request.method != "POST":
        note_study_read(found, by=request.user, at=now())
    return render(request, "estimates/lists.html", {"study": found, "form": form},
                  status=_status(form))  # fmt: skip


def _read(form: UploadForm) -> GivenLists | None:
    """Read the file that was sent; where it is none, say so at the form."""
    file = form.cleaned_data["lists"]
    try:
        return read_given(file.read(), file=file.name)
    except RefusedError as refused:
        form.refuse(refused)
        return None


def _made(
    request: HttpRequest, form: StudyForm, *, lists: Lists, words: tuple[str, ...] = (),
    described: Described | None = None,
) -> HttpResponse | None:  # fmt: skip
    """Make a study and go to it; where it is refused, say so at the form."""
    try:
        made = make_study(title=form.cleaned_data["title"], lists=lists, words=words,
                          described=described, by=request.user, at=now())  # fmt: skip
    except RefusedError as refused:
        form.refuse(refused)
        return None
    messages.success(request, say("estimates.done-made"))
    return redirect("estimate", pk=made.pk)


def _status(form: StudyForm) -> int:
    return 422 if form.errors else 200
