"""The editor: text left, page right, findings in the margin; nobody's words are lost."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samsyn.codes import ReaderError
from samsyn.documents import differences
from samsyn.yearbook import Draft
from samsyn_web.audit.refusing import PersonalDataError
from samsyn_web.face.asking import now, posted
from samsyn_web.face.attempting import attempt, attempt_form
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import language, say
from samsyn_web.permissions import Permission
from samsyn_web.publications.actions.reading import note_drafting
from samsyn_web.publications.actions.writing import (
    is_settings,
    remark_on,
    save_text,
    settle_remark,
    settle_waiting,
)
from samsyn_web.publications.forms import RemarkForm
from samsyn_web.publications.models import Edition, Text
from samsyn_web.publications.queries.checking import Found, of_proof, of_text
from samsyn_web.publications.queries.editions import ORIGINAL, standing_of_text, text_of
from samsyn_web.publications.queries.folder import drafted_text, prepared_edition
from samsyn_web.publications.queries.narrative import narrative_of
from samsyn_web.publications.queries.picking import offered, offered_pictures
from samsyn_web.publications.views.office.asking import held


@login_required
@never_cache
def editor(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Show a text to be written in, and save it."""
    is_sent = request.method == "POST"
    _, text = _text(request, pk, lang, path, writes=is_sent)
    if is_sent:
        return _save(request, text)
    note_drafting(text.edition, by=request.user, at=now())
    return _page(request, text, typed=standing_of_text(text).latest.content)


def _save(request: HttpRequest, text: Text) -> HttpResponse:
    typed = request.POST.get("content", "")
    seen = request.POST.get("seen", "")
    number = int(seen) if seen.isdecimal() and seen.isascii() and len(seen) < 9 else 0
    translates = _latest_original(text) if "translated" in request.POST else 0
    try:
        saved = save_text(text, content=typed, seen=number, by=request.user, at=now(),
                          translates=translates)  # fmt: skip
    except RefusedError as refused:
        status = 422 if isinstance(refused, PersonalDataError) else 409
        return _page(request, text, typed=typed, refused=refused.sentence, status=status)
    if saved.is_kept:
        messages.success(request, say("publications.done-saved"))
    else:
        messages.warning(request, say("publications.saved-beside"))
    return redirect("edition-text", pk=text.edition_id, lang=text.lang, path=text.path)


def _latest_original(text: Text) -> int:
    original = text_of(text.edition, lang=ORIGINAL, path=text.path)
    return standing_of_text(original).latest.number


def _page(
    request: HttpRequest, text: Text, *, typed: str, refused: str = "",
    form: RemarkForm | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    standing = standing_of_text(text)
    context = {
        "edition": text.edition, "text": text, "standing": standing, "typed": typed,
        "refused": refused, "form": form or RemarkForm(), "is_settings": is_settings(text),
        "remarks": text.remarks.filter(settled_at__isnull=True).select_related("by"),
        "waiting": [(one, differences(standing.latest.content, one.content))
                    for one in standing.waiting],
        "original": ORIGINAL,
        **_drafted(text, typed),
    }  # fmt: skip
    return render(request, "publications/office/editor.html", context, status=status)


@login_required
@require_POST
def preview(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Show how what was typed would look, and what should be looked at; nothing is stored."""
    found, text = _text(request, pk, lang, path, writes=False)
    told = _drafted(text, request.POST.get("content", "").replace("\r\n", "\n"))
    return render(request, "publications/office/preview.html",
                  {"edition": found, "text": text, **told})  # fmt: skip


def _drafted(text: Text, typed: str) -> dict[str, object]:
    """Return the page of a chapter with its findings, or why there is none."""
    if is_settings(text):
        return {"draft": None, "findings": _of_settings(text)}
    try:
        draft = drafted_text(text, typed)
    except ReaderError as fault:
        return {"draft": None, "fault": fault.message(language()), "findings": []}
    return {"draft": draft, "findings": _found(text, draft)}


def _found(text: Text, draft: Draft) -> list[Found]:
    lang = language()
    return [
        *(of_text(one, own=text.lang, lang=lang) for one in draft.findings),
        *(of_proof(one, own=text.lang, path=text.path, lang=lang) for one in draft.proof),
    ]


def _of_settings(text: Text) -> list[Found]:
    try:
        prepared_edition(text.edition, lang=text.lang)
    except ReaderError as fault:
        return [Found(text.lang, text.path, getattr(fault, "line", 0), "error", "unreadable",
                      fault.message(language()), "", None)]  # fmt: skip
    return []


@login_required
@require_safe
def pick(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Find numbers by words, each with every way it can be said."""
    found, text = _text(request, pk, lang, path, writes=False)
    note_drafting(found, by=request.user, at=now())
    asked = request.GET.get("asked", "")
    try:
        prepared = prepared_edition(found, lang=lang)
        met, fault = offered(prepared, asked=asked, lang=lang), ""
        pictures = offered_pictures(prepared, asked=asked, lang=lang)
    except ReaderError as refused:
        met, pictures, fault = [], [], refused.message(language())
    return render(request, "publications/office/picked.html",
                  {"edition": found, "text": text, "asked": asked, "offered": met,
                   "pictures": pictures, "fault": fault})  # fmt: skip


@login_required
@require_safe
def told(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Show what the services told in words, the nearest to the chapter first."""
    found, text = _text(request, pk, lang, path, writes=False)
    note_drafting(found, by=request.user, at=now())
    drafted = _drafted(text, standing_of_text(text).latest.content).get("draft")
    near = {code for one in getattr(drafted, "figures", ()) for code in one.sources}
    passages = narrative_of(found, near=near, lang=language())
    return render(request, "publications/office/told.html",
                  {"edition": found, "text": text, "passages": passages})  # fmt: skip


@login_required
@require_safe
def history(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Show every revision of a text, with what each changed."""
    found, text = _text(request, pk, lang, path, writes=False)
    kept = [one for one in text.revisions.order_by("number") if one.is_kept]
    before = [None, *kept[:-1]]
    changed = [
        (one, differences(first.content if first else "", one.content) if first else ())
        for first, one in zip(before, kept, strict=True)
    ]
    return render(request, "publications/office/history.html",
                  {"edition": found, "text": text, "revisions": changed[::-1]})  # fmt: skip


@login_required
@require_POST
def settle(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Say that what waits beside a text has been looked at."""
    _, text = _text(request, pk, lang, path, writes=True)
    number = request.POST.get("number", "")
    if number.isdecimal() and number.isascii() and len(number) < 9:
        attempt(
            request,
            lambda: settle_waiting(text, number=int(number), by=request.user, at=now()),
            done="publications.done-settled",
        )
    return redirect("edition-text", pk=pk, lang=lang, path=path)


@login_required
@require_POST
def remark(request: HttpRequest, pk: int, lang: str, path: str) -> HttpResponse:
    """Say something of a text, or that a remark is dealt with."""
    _, text = _text(request, pk, lang, path, writes=False)
    settled = text.remarks.filter(pk=_number(request.POST.get("settle", ""))).first()
    if settled is not None:
        settle_remark(settled, by=request.user, at=now())
        return redirect("edition-text", pk=pk, lang=lang, path=path)
    form = RemarkForm(posted(request))
    if form.is_valid() and attempt_form(
        request, form,
        lambda: remark_on(text, **form.cleaned_data, by=request.user, at=now()),
        done="publications.done-remarked",
    ):  # fmt: skip
        return redirect("edition-text", pk=pk, lang=lang, path=path)
    typed = standing_of_text(text).latest.content
    return _page(request, text, typed=typed, form=form, status=422)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 18 else 0


def _text(
    request: HttpRequest, pk: int, lang: str, path: str, *, writes: bool
) -> tuple[Edition, Text]:
    found = held(request, pk, Permission.EDITION_WRITE if writes else Permission.EDITION_READ)
    text = text_of(found, lang=lang, path=path)
    text.edition = found
    return found, text
