"""Pages where a study is made: of a file, of counts that are typed, of the lists of another."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

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
from samsyn_web.estimates.forms.said import REFUSALS
from samsyn_web.estimates.forms.studies import DescribedForm
from samsyn_web.estimates.queries.studies import descriptions_of, lists_of_study, studies_for
from samsyn_web.estimates.reading import MOST_VALUES, read_given
from samsyn_web.estimates.views.asking import attempt, held, now, posted, today
from samsyn_web.face.texts import say


@login_required
def uploaded(request: HttpRequest) -> HttpResponse:
    """Make a study of a file of lists."""
    earlier = studies_for(request.user, on=today()).defer("result")
    form = UploadForm(posted(request), request.FILES if request.method == "POST" else None)
    if form.is_valid():
        file = form.cleaned_data["lists"]
        try:
            given = read_given(file.read(), file=file.name)
            made = make_study(title=form.cleaned_data["title"], lists=given.lists,
                              words=given.words, by=request.user, at=now())  # fmt: skip
        except REFUSALS as refused:
            form.refuse(refused)
        else:
            if given.added_over:
                names = ", ".join(given.added_over)
                messages.info(request, say("estimates.added-over", names=names))
            return redirect("estimate", pk=made.pk)
    return render(request, "estimates/new.html", {
        "form": form, "earlier": earlier, "most": MOST_VALUES, "example": EXAMPLE, "fewest": FEWEST,
        "most_typed": MOST,
    }, status=_status(form))  # fmt: skip


@login_required
def typed(request: HttpRequest) -> HttpResponse:
    """Make a study of counts that are typed: the names of the lists first."""
    studies_for(request.user, on=today())
    form = TypedForm(posted(request))
    made = []
    if form.is_valid() and form.is_counted and attempt(form, lambda: made.append(
        make_study(title=form.cleaned_data["title"], lists=form.lists, by=request.user, at=now())
    )):  # fmt: skip
        return redirect("estimate", pk=made[0].pk)
    return render(request, "estimates/typed.html",
                  {"form": form, "fewest": FEWEST, "most": MOST}, status=_status(form))  # fmt: skip


@login_required
@never_cache
def other(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a study of the lists of another, with some left out or made one."""
    found = held(request, pk)
    lists = lists_of_study(found)
    form = OtherForm(posted(request), of=lists, initial={"title": found.title})
    made = []
    if form.is_valid() and attempt(form, lambda: made.append(
        make_study(title=form.cleaned_data["title"], lists=form.lists, by=request.user, at=now(),
                   described=_still_described(found, form.lists.names))
    )):  # fmt: skip
        return redirect("estimate", pk=made[0].pk)
    return render(request, "estimates/other.html", {"study": found, "form": form},
                  status=_status(form))  # fmt: skip


@login_required
@never_cache
def described(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whose each list is."""
    found = held(request, pk)
    form = DescribedForm(posted(request), of=descriptions_of(found))
    if form.is_valid() and attempt(
        form,
        lambda: describe_lists(found, described=form.described, by=request.user, at=now()),
    ):
        messages.success(request, say("estimates.done-described"))
        return redirect("estimate", pk=pk)
    if request.method != "POST":
        note_study_read(found, by=request.user, at=now())
    return render(request, "estimates/lists.html", {"study": found, "form": form},
                  status=_status(form))  # fmt: skip


def _still_described(found: object, names: tuple[str, ...]) -> dict[str, object]:
    return {name: one for name, one in descriptions_of(found).items() if name in names}


def _status(form: object) -> int:
    return 422 if form.errors else 200
