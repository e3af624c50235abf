"""ETag, If-None-Match and If-Match: whether somebody has seen what stands."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import parse_etags


def put_mark(response: HttpResponse, mark: str) -> None:
    """Tell the mark of what is answered."""
    response["ETag"] = f'"{mark}"'
    response["Cache-Control"] = "private, no-cache"


def is_seen(request: HttpRequest, mark: str) -> bool:
    """Tell whether the caller has what stands already."""
    return f'"{mark}"' in parse_etags(request.headers.get("If-None-Match", ""))


def not_modified(mark: str) -> HttpResponse:
    """Return the answer to one who has it already."""
    response = HttpResponse(status=304)
    put_mark(response, mark)
    return response


def expected_mark(request: HttpRequest) -> str:
    """Return the mark that must still be right; empty where any is. What is no mark never is."""
    sent = request.headers.get("If-Match", "").strip()
    if sent in ("", "*"):
        return ""
    marks = [one.strip('"') for one in parse_etags(sent)]
    return marks[0] if len(marks) == 1 else "-"
