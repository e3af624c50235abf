"""One section to be filled in: shown, saved field by field, or saved all by the button."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from samsyn.returns import Section
from samsyn_web.collection.actions.answering import (
    Refused,
    ReturnClosedError,
    SavedPage,
    Told,
    Writer,
    save_page,
)
from samsyn_web.collection.actions.settling import (
    NothingWaitsError,
    settle_answer,
    settle_passage,
)
from samsyn_web.collection.forms.answers import Choice, SentAnswers, read_choice, read_sent
from samsyn_web.collection.models import Answer, Return
from samsyn_web.collection.queries.cells import answers_beside
from samsyn_web.collection.queries.earlier import last_passages
from samsyn_web.collection.queries.findings import Found, findings_among
from samsyn_web.collection.queries.grid import Grid, grid_of
from samsyn_web.collection.queries.new_since import NewSince, new_in_section
from samsyn_web.collection.queries.progress import TOLD_LATER
from samsyn_web.face.texts import language


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section with its writer; `onward` is the page that comes after it."""

    of: Return
    section: Section
    period: str
    writer: Writer
    address: str
    save_address: str
    onward: str
    extra: Mapping[str, object]


def answer(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Show the section, or save all of it and go on."""
    return _save_all(request, sheet) if request.method == "POST" else show(request, sheet)


def show(
    request: HttpRequest, sheet: Sheet, *, kept: SentAnswers | None = None,
    refused: tuple[Refused, ...] = (), is_closed: bool = False, status: int = 200,
) -> HttpResponse:  # fmt: skip
    """Show the section; what was sent and could not be stored stands where it was typed."""
    sent = kept.by_name if kept else {}
    shown = sent if is_closed else {one.where: sent[one.where] for one in refused}
    is_present = sheet.period == sheet.of.round.period
    new = new_in_section(sheet.of, sheet.section.code) if is_present else NewSince()
    context = {**_context(sheet), "refused": {one.where: one.kind for one in refused},
               "sent": shown, "is_closed": is_closed, "has_saved": "saved" in request.GET,
               "note": request.GET.get("note", ""), "new": new}  # fmt: skip
    return render(request, "collection/section.html", context, status=status)


def save_some(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Save the fields that were left, and answer with what stands beside them."""
    now = timezone.now()
    sent = _read(request, sheet)
    try:
        saved = save_page(sheet.of, typed=sent.typed, told=sent.told, writer=sheet.writer, at=now)
    except ReturnClosedError:
        return render(request, "collection/closed_while_typing.html", {"sent": sent.by_name})
    refused = {one.where: one.kind for one in saved.refused}
    context = {
        **_context(sheet, answers=saved.beside, with_past=False), "at": now, "refused": refused,
        "just": sent.by_name.keys() - refused.keys(), "seen": _seen(sent, saved),
    }  # fmt: skip
    return render(request, "collection/saved.html", context)


def _seen(sent: SentAnswers, saved: SavedPage) -> set[str]:
    """Return the fields that stand as their writer sees them.

    One that was left alone while another changed it stays unseen, and so does one that waits.
    """
    held = {one.answer.key: (one.is_mine, one.edit, one.answer.version) for one in saved.answers}
    told = {
        one.passage.prompt: (one.is_mine, one.edit, one.passage.version) for one in saved.passages
    }
    known = [(one.field.name, held.get(one.field.key), one.seen) for one in sent.typed]
    known += [(one.prompt, told.get(one.prompt), one.seen) for one in sent.told]
    return {
        name for name, kept, seen in known
        if kept and kept[0] and (kept[1] or kept[2] == seen)
    }  # fmt: skip


def _save_all(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    now = timezone.now()
    sent = _with_copied(request, sheet, _read(request, sheet))
    choice, about = _chosen(request, sheet) if "settle" in request.POST else (None, "")
    sent = sent.without(about)  # the button decides there, not what stands in the box
    try:
        saved = save_page(sheet.of, typed=sent.typed, told=sent.told, writer=sheet.writer, at=now)
        if choice:
            _settle(sheet, choice, now=now)
    except ReturnClosedError:
        return show(request, sheet, kept=sent, is_closed=True, status=409)
    if saved.refused:
        return show(request, sheet, kept=sent, refused=saved.refused, status=422)
    stays = saved.set_aside or "settle" in request.POST or "copy" in request.POST
    if stays or (saved.changed and _found(sheet)):
        return HttpResponseRedirect(f"{sheet.address}?saved=1")
    return HttpResponseRedirect(sheet.onward)


def _chosen(request: HttpRequest, sheet: Sheet) -> tuple[Choice | None, str]:
    """Return the choice between two who wrote at once, with the field or prompt it is about."""
    grid = _grid(sheet, found=(), answers=answers_beside(sheet.of))
    places = {other.code: row.field.name for row in grid.rows for other in row.waiting}
    places |= {other.code: text.prompt.code for text in grid.texts for other in text.waiting}
    choice = read_choice(request.POST.dict(), among=places)
    return choice, places[choice.code] if choice else ""


def _settle(sheet: Sheet, choice: Choice, *, now: datetime) -> None:
    act = settle_passage if choice.is_text else settle_answer
    try:
        act(sheet.of, edit=choice.edit, use=choice.use, seen=choice.seen, writer=sheet.writer,
            at=now)  # fmt: skip
    except NothingWaitsError:
        return


def _read(request: HttpRequest, sheet: Sheet) -> SentAnswers:
    return read_sent(
        request.POST.dict(), section=sheet.section, period=sheet.period, of=sheet.of.round.period
    )


def _with_copied(request: HttpRequest, sheet: Sheet, sent: SentAnswers) -> SentAnswers:
    """Put last year's text where nothing stands, if its button was pressed."""
    last = last_passages(sheet.of).get(request.POST.get("copy", ""))
    told = tuple(
        Told(one.prompt, last.text, seen=one.seen)
        if last and one.prompt == last.prompt and not one.words else one
        for one in sent.told
    )  # fmt: skip
    return SentAnswers(typed=sent.typed, told=told)


def _grid(
    sheet: Sheet, *, found: Sequence[Found], answers: Iterable[Answer], with_past: bool = False
) -> Grid:
    return grid_of(
        sheet.of, sheet.section, period=sheet.period, answers=answers, found=found,
        lang=language(), with_past=with_past,
    )  # fmt: skip


def _found(sheet: Sheet) -> bool:
    return any(
        one.finding.severity != "note" and not one.waived for one in _context(sheet)["grid"].found
    )


def _context(
    sheet: Sheet, *, answers: Sequence[Answer] = (), with_past: bool = True
) -> dict[str, object]:
    """Return what the section shows; a section of texts alone has nothing to check.

    Args:
        sheet: the section.
        answers: what its service has answered in the round, where that was fetched already.
        with_past: whether it is shown beside what was answered before.
    """
    if sheet.section.questions:
        answers = answers or answers_beside(sheet.of)
        every = findings_among(answers, of=sheet.of, lang=language())
    else:
        every = ()
    found = tuple(one for one in every if one.finding.rule not in TOLD_LATER)
    grid = _grid(sheet, found=found, answers=answers, with_past=with_past)
    return {"sheet": sheet, "the_return": sheet.of, "section": sheet.section, "grid": grid,
            **sheet.extra}  # fmt: skip
