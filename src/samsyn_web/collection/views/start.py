"""Pages of the round."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def start(request: HttpRequest) -> HttpResponse:
    """Show where to begin."""
    return render(request, "collection/start.html")
