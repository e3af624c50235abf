"""The workbook of a return: fetched, sent back, looked at, and taken in or discarded."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from samsyn.returns import FirewallError, Sighting, WorkbookError, mark_workbook, quotable, tell
from samsyn_web.collection.actions.answering import ReturnClosedError
from samsyn_web.collection.actions.reading import note_reading
from samsyn_web.collection.actions.uploading import (
    Taken,
    discard_upload,
    receive_workbook,
    take_upload,
)
from samsyn_web.collection.forms.lanes import read_choices
from samsyn_web.collection.lanes import PersonalFileError
from samsyn_web.collection.models import Return, Upload
from samsyn_web.collection.queries.dry_run import Change, DryRun, dry_run
from samsyn_web.collection.queries.returns import is_open, questionnaire_of, return_for
from samsyn_web.collection.queries.uploads import (
    RULE,
    UploadGoneError,
    last_day,
    upload_for,
    waiting_uploads,
)
from samsyn_web.collection.queries.wording import spot_label
from samsyn_web.collection.queries.workbook import OtherReturnError, read_upload, workbook_of
from samsyn_web.face.texts import language, say
from samsyn_web.permissions import Permission

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST = 5_000_000  # bytes, as the gate of workbooks has it


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def workbook(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where the workbook is fetched and sent back, or receive it."""
    now = timezone.now()
    the_return = return_for(
        request.user, pk=pk, permission=Permission.RETURN_WRITE, on=timezone.localdate(now)
    )
    if request.method != "POST":
        return _page(request, the_return)
    file = request.FILES.get("workbook")
    if file is None or file.size > LARGEST:
        return _no_file(request, the_return, is_missing=file is None)
    name = file.name or ""
    try:
        upload = receive_workbook(
            the_return, content=file.read(), file_name=name, by=request.user, at=now,
            lang=language(),
        )  # fmt: skip
    except PersonalFileError as refused:
        return _page(request, the_return, sightings=refused.sightings, status=422)
    except (ReturnClosedError, WorkbookError, FirewallError, OtherReturnError) as refused:
        sentence = _refusal(refused, of=the_return, name=name)
        return _page(request, the_return, refused=sentence, status=422)
    return redirect("return-upload", pk=pk, upload=upload.pk)


@login_required
@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the workbook with last year's answers and those that stand."""
    now = timezone.now()
    today = timezone.localdate(now)
    the_return = return_for(request.user, pk=pk, permission=Permission.RETURN_READ, on=today)
    note_reading(the_return, by=request.user, at=now)
    content = workbook_of(the_return, lang=language(), made_on=today)
    return _file(content, name=_name(the_return))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def dry_run_page(request: HttpRequest, pk: int, upload: int) -> HttpResponse:
    """Show what a workbook would change and what was found, or take it in or discard it."""
    now = timezone.now()
    is_discarded = request.POST.get("act") == "discard"
    try:
        held = upload_for(request.user, pk=upload, of=pk, on=timezone.localdate(now))
        if request.method != "POST":
            note_reading(held.of, by=request.user, at=now)
            return _looked_at(request, held)
        if is_discarded:
            discard_upload(held, by=request.user, at=now)
            messages.info(request, say("collection.workbook-discarded"))
        else:
            choices = read_choices(request.POST.dict())
            taken = take_upload(held, choices=choices, by=request.user, at=now)
            _tell_taken(request, taken)
    except ReturnClosedError:
        return _looked_at(request, held, refused=say("collection.workbook-closed"), status=409)
    except UploadGoneError:
        return _gone(request, pk)
    return redirect("return-workbook" if is_discarded else "return", pk=pk)


@login_required
@require_safe
def marked(request: HttpRequest, pk: int, upload: int) -> HttpResponse:
    """Give the same workbook back, with what was found in its cells."""
    now = timezone.now()
    try:
        held = upload_for(request.user, pk=upload, of=pk, on=timezone.localdate(now))
    except UploadGoneError:
        return _gone(request, pk)
    note_reading(held.of, by=request.user, at=now)
    looked = _look(held)
    content = mark_workbook(
        bytes(held.content), findings=[one.finding for one in looked.found if not one.waived],
        lang=language(), name=held.file_name,
    )  # fmt: skip
    return _file(content, name=_name(held.of, say("collection.workbook-marked-name")))


def _gone(request: HttpRequest, pk: int) -> HttpResponse:
    messages.info(request, say("collection.workbook-gone"))
    return redirect("return-workbook", pk=pk)


def _tell_taken(request: HttpRequest, taken: Taken) -> None:
    messages.success(request, say("collection.workbook-taken", saved=taken.saved))
    if taken.set_aside:
        messages.warning(request, say("collection.workbook-aside", aside=taken.set_aside))
    if taken.refused:
        messages.error(request, say("collection.workbook-left-out", refused=taken.refused))


def _page(
    request: HttpRequest, the_return: Return, *, refused: str = "",
    sightings: tuple[Sighting, ...] = (), status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {
        "the_return": the_return, "is_open": is_open(the_return), "refused": refused,
        "sightings": [tell(one, lang=language()) for one in sightings],
        "waiting": waiting_uploads(the_return, on=timezone.localdate()), "days": RULE.days,
        "title": questionnaire_of(the_return).title.text(language()),
    }  # fmt: skip
    return render(request, "collection/workbook.html", context, status=status)


def _looked_at(
    request: HttpRequest, held: Upload, *, refused: str = "", status: int = 200
) -> HttpResponse:
    looked = _look(held)
    found = [one for one in looked.found if not one.waived and one.finding.severity != "note"]
    context = {
        "the_return": held.of, "upload": held, "refused": refused,
        "is_open": is_open(held.of), "last_day": last_day(held.at),
        "errors": [one for one in found if one.stops],
        "warnings": [one for one in found if not one.stops],
        "plain": [_shown(one, of=held.of) for one in looked.plain],
        "crossed": [_shown(one, of=held.of) for one in looked.crossed],
        "too_long": [_shown(one, of=held.of) for one in looked.too_long],
        "is_blank": not looked.answers.returns.cells and not looked.answers.narratives,
    }  # fmt: skip
    return render(request, "collection/upload.html", context, status=status)


def _look(held: Upload) -> DryRun:
    answers = read_upload(bytes(held.content), name=held.file_name, of=held.of, lang=language())
    return dry_run(answers, of=held.of, lang=language())


def _shown(change: Change, *, of: Return) -> dict[str, object]:
    label = spot_label(change.name, of=questionnaire_of(of), lang=language())
    is_earlier = change.line.period != of.round.period
    return {
        "name": change.name, "label": f"{label} ({change.line.period})" if is_earlier else label,
        "before": change.before, "after": change.after, "place": change.line.place,
        "is_words": change.line.is_words,
    }  # fmt: skip


def _refusal(refused: Exception, *, of: Return, name: str) -> str:
    """Say in the language of the page why a file was not received."""
    if isinstance(refused, WorkbookError | FirewallError):
        return refused.message(language())
    if isinstance(refused, OtherReturnError):
        return say(
            f"collection.workbook-{refused.reason}", file=quotable(name), service=of.service.name,
            period=of.round.period,
        )  # fmt: skip
    return say("collection.workbook-closed")


def _no_file(request: HttpRequest, the_return: Return, *, is_missing: bool) -> HttpResponse:
    """Say that no file came, or that what came was so large that it was not received."""
    sent = int(request.META.get("CONTENT_LENGTH") or 0)
    if is_missing and sent <= LARGEST:
        return _page(request, the_return, refused=say("collection.workbook-missing"), status=422)
    too_large = say("collection.workbook-too-large", limit=LARGEST // 1_000_000)
    return _page(request, the_return, refused=too_large, status=413)


def _name(the_return: Return, *more: str) -> str:
    parts = (the_return.service.code, the_return.questionnaire, the_return.round.period, *more)
    return f"{'-'.join(parts)}.xlsx"


def _file(content: bytes, *, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response
