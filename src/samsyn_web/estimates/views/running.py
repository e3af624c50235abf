"""Starting a study, and taking one away."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from samsyn_web.estimates.actions.making import delete_study
from samsyn_web.estimates.actions.running import start_study
from samsyn_web.estimates.forms.studies import SettingsForm
from samsyn_web.estimates.views.asking import held
from samsyn_web.estimates.views.studies import study_page
from samsyn_web.face.asking import now
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import say


@login_required
@require_POST
def start(request: HttpRequest, pk: int) -> HttpResponse:
    """Start a study, or start it again."""
    found = held(request, pk)
    form = SettingsForm(request.POST, of=found)
    if form.is_valid():
        try:
            start_study(found, **form.cleaned_data, by=request.user, at=now())
            return redirect("estimate", pk=pk)  # which says how far it has come
        except RefusedError as refused:
            form.refuse(refused)
    return study_page(request, found, form, status=422)


@login_required
def taken_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a study away, when its maker has said so twice."""
    found = held(request, pk)
    refused = ""
    if request.method == "POST":
        try:
            delete_study(found, by=request.user, at=now())
        except RefusedError as refusal:
            refused = refusal.sentence
        else:
            messages.success(request, say("estimates.done-deleted", title=found.title))
            return redirect("estimates")
    return render(request, "estimates/delete.html", {"study": found, "refused": refused},
                  status=422 if refused else 200)  # fmt: skip
