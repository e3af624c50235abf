"""What is answered to one who has tried too often."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def locked_out(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """Say when it can be tried again."""
    return render(request, "people/locked_out.html", status=429)
