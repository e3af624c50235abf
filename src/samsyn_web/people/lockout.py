"""What counts as one who tries, and what is answered to one who has tried too often."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def name_of(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """Return the address that is tried, written as the register writes it."""
    given = credentials or {}
    tried = given.get("email") or given.get("username") or request.POST.get("login", "")
    return tried.strip().lower()[:254]


def locked_out(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """Say when it can be tried again."""
    return render(request, "people/locked_out.html", status=429)
