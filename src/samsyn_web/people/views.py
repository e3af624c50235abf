"""Pages about oneself."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_required
def my_account(request: HttpRequest) -> HttpResponse:
    """Show name, language and how one signs in."""
    return render(request, "people/my_account.html")
