"""A chapter out to Word, and back with its numbers bound and what was changed shown."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samsyn.codes import ReaderError, load_codes
from samsyn.documents import WordFileError, chapter_from_word, chapter_to_word
from samsyn.yearbook import Prepared
from samsyn_web.face.texts import language, say
from samsyn_web.permissions import Permission
from samsyn_web.publications.actions.writing import is_settings
from samsyn_web.publications.models import Text
from samsyn_web.publications.queries.editions import standing_of_text, text_of
from samsyn_web.publications.queries.folder import prepared_edition
from samsyn_web.publications.views.office.asking import held

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@login_required
@require_safe
def out(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Give a chapter as a Word file."""
    text = _chapter(request, pk, lang, path, Permission.EDITION_READ)
    try:
        prepared = prepared_edition(text.edition, lang=lang)
        content = chapter_to_word(prepared.edition, path, **_ground(prepared))
    except ReaderError as fault:
        return _page(request, text, refused=fault.message(language()), status=422)
    name = f"{path.rpartition('/')[2].removesuffix('.md')}.docx"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=DOCX, headers=disposition)


@login_required
def back(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Show what a Word file would change in a chapter; it is saved from there as any other."""
    text = _chapter(request, pk, lang, path, Permission.EDITION_WRITE)
    if request.method != "POST":
        return _page(request, text)
    sent = request.FILES.get("file")
    if sent is None:
        return _page(request, text, refused=say("publications.word-no-file"), status=422)
    try:
        prepared = prepared_edition(text.edition, lang=lang)
        taken = chapter_from_word(sent.read(), prepared.edition, path, **_ground(prepared))
    except (WordFileError, ReaderError) as fault:
        return _page(request, text, refused=fault.message(language()), status=422)
    return _page(request, text, taken=taken, seen=standing_of_text(text).latest.number)


def _chapter(request: HttpRequest, pk: int, lang: str, path: str, wanted: Permission) -> Text:
    found = held(request, pk, wanted)
    text = text_of(found, lang=lang, path=path)
    text.edition = found
    if is_settings(text):
        raise Http404
    return text


def _ground(prepared: Prepared) -> dict[str, object]:
    return {"compilation": prepared.compilation, "codes": load_codes(),
            "services": prepared.given.services}  # fmt: skip


def _page(
    request: HttpRequest, text: Text, *, refused: str = "", taken: object = None, seen: int = 0,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    return render(
        request, "publications/office/word.html",
        {"edition": text.edition, "text": text, "refused": refused, "taken": taken, "seen": seen,
         "lang_code": language()},
        status=status,
    )  # fmt: skip
