"""My account: name, language, how one signs in, roles and consents."""

from allauth.account.models import EmailAddress
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from samsyn_web.face.texts import say
from samsyn_web.organisations.actions import give_consent, withdraw_consent
from samsyn_web.organisations.middleware import PROOFS
from samsyn_web.organisations.models import Consent
from samsyn_web.organisations.queries import consents_of, standing_of
from samsyn_web.people.actions import change_oneself
from samsyn_web.people.forms import AboutMe


@login_required
def my_account(request: HttpRequest) -> HttpResponse:
    """Show and change what is kept about oneself."""
    person = request.user
    form = AboutMe(request.POST or None, initial={"name": person.name, "language": person.language})
    if form.is_valid():
        change_oneself(**form.cleaned_data, by=person, at=timezone.now())
        messages.success(request, say("organisations.saved"))
        return redirect("my-account")
    page = {
        "form": form,
        "roles": standing_of(person, on=timezone.localdate()).roles,
        "has_factor": is_mfa_enabled(person, PROOFS),
        "identities": SocialAccount.objects.filter(user=person).count(),
        "sessions": UserSession.objects.filter(user=person).count(),
        "is_proved": EmailAddress.objects.filter(user=person, email=person.email, verified=True),
        "consents": consents_of(person),
    }
    return render(request, "organisations/my_account.html", page)


@login_required
@require_POST
def consent(request: HttpRequest, purpose: str) -> HttpResponse:
    """Give a consent, or take it back."""
    if purpose not in Consent.Purpose.values:
        raise Http404
    act = give_consent if request.POST.get("act") == "give" else withdraw_consent
    act(purpose=Consent.Purpose(purpose), by=request.user, at=timezone.now())
    messages.success(request, say("organisations.saved"))
    return redirect("my-account")
