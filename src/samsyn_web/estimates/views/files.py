"""The files of a study."""

from pathlib import PurePath

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samsyn_web.estimates.actions.reading import note_study_read
from samsyn_web.estimates.queries.files import file_of
from samsyn_web.estimates.views.asking import held
from samsyn_web.face.asking import now, today
from samsyn_web.face.texts import language

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {
    ".html": "text/html; charset=utf-8", ".pdf": "application/pdf", ".docx": DOCX,
    ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".zip": "application/zip",
}  # fmt: skip


@login_required
@never_cache
@require_safe
def file(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Give a file of a study, or all of them."""
    found = held(request, pk)
    content = file_of(found, name, lang=language(), on=today())
    if content is None:
        raise Http404
    note_study_read(found, by=request.user, at=now())
    kind = KINDS.get(PurePath(name).suffix, "application/octet-stream")
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="study-{pk}-{name}"'
    return response
