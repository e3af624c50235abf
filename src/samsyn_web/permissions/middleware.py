"""What is not yours is answered as if it were not there."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.defaults import page_not_found

from samsyn_web.permissions.permissions import NotYoursError


class NotYoursMiddleware:
    """Turns a refusal into the page for what is not found."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Answer a refusal; every other fault goes on."""
        return page_not_found(request, fault) if isinstance(fault, NotYoursError) else None
