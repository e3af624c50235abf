"""The calls: own returns, what they ask, what stands in them, writing, checking and submitting."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Path, Router, Status

from samsyn_web.collection.actions.answering import Told, Typed
from samsyn_web.collection.actions.keyed import (
    note_reading_by_key,
    reopen_by_key,
    save_by_key,
    submit_by_key,
)
from samsyn_web.collection.api import shapes
from samsyn_web.collection.api.drawing import (
    draw_answer,
    draw_confirmation,
    draw_finding,
    draw_passage,
    draw_passage_saved,
    draw_questionnaire,
    draw_receipt,
    draw_return,
    draw_saved,
)
from samsyn_web.collection.api.marks import expected_mark, is_seen, not_modified, put_mark
from samsyn_web.collection.api.problems import TwiceError
from samsyn_web.collection.fields import UnknownFieldError, field_named
from samsyn_web.collection.models import Answer, Passage, Return
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.collection.queries.tokens import return_of_key, returns_of_key
from samsyn_web.collection.queries.versions import mark_of_answers, mark_of_passages
from samsyn_web.face.texts import language
from samsyn_web.permissions import NotYoursError, Permission

router = Router(tags=["returns"])
Id = Annotated[int, Path(..., ge=1, le=9_223_372_036_854_775_807, example=7)]
EVERYWHERE = dict.fromkeys((400, 401, 404, 422, 429), shapes.Problem)
REOPENING = EVERYWHERE | {409: shapes.Problem}
WRITING = EVERYWHERE | dict.fromkeys((409, 412, 413), shapes.Problem)


@router.get("/returns", response={200: list[shapes.ReturnOut], **EVERYWHERE})
def list_returns(request: HttpRequest) -> list[shapes.ReturnOut]:
    """List the returns that the organisation is asked for, those of the latest period first."""
    return [draw_return(one) for one in returns_of_key(request.auth)]


@router.get("/returns/{pk}", response={200: shapes.ReturnOut, **EVERYWHERE})
def read_return(request: HttpRequest, pk: Id) -> shapes.ReturnOut:
    """Read one of them: its state and its deadline."""
    return draw_return(_return(request, pk))


@router.get("/returns/{pk}/questionnaire", response={200: shapes.QuestionnaireOut, **EVERYWHERE})
def read_questionnaire(request: HttpRequest, pk: Id) -> shapes.QuestionnaireOut:
    """Read what a return asks, section by section, with the name of every field and prompt."""
    return draw_questionnaire(_return(request, pk), lang=language())


@router.get("/returns/{pk}/answers", response={200: shapes.AnswersOut, 304: None, **EVERYWHERE})
def read_answers(
    request: HttpRequest, response: HttpResponse, pk: Id
) -> shapes.AnswersOut | HttpResponse:
    """Read every answer with its version; ETag marks them all, for If-None-Match and If-Match."""
    of = _return(request, pk)
    mark = mark_of_answers(of)
    if is_seen(request, mark):
        return not_modified(mark)
    note_reading_by_key(request.auth, of, at=timezone.now())
    put_mark(response, mark)
    return shapes.AnswersOut(answers=[draw_answer(one) for one in Answer.objects.filter(of=of)])


@router.patch("/returns/{pk}/answers", response={200: shapes.AnswersSaved, **WRITING})
def write_answers(
    request: HttpRequest, response: HttpResponse, pk: Id, sent: shapes.AnswersIn
) -> shapes.AnswersSaved:
    """Save answers in one act. One whose version is not the one that stands is set aside, for
    somebody to choose on the pages, and is told of as `crossed`; nothing is overwritten unseen.
    With If-Match, nothing is saved unless every answer is as it was read.
    """
    of = _return(request, pk)
    asked = questionnaire_of(of)
    typed = [
        Typed(field_named(one.field, of=asked, period=of.round.period), str(one.typed), one.chosen,
              one.note, one.version)
        for one in sent.answers
    ]  # fmt: skip
    _refuse_twice([one.field.name for one in typed])
    saved = save_by_key(
        request.auth, of, typed=typed, expected=expected_mark(request), at=timezone.now()
    )
    put_mark(response, mark_of_answers(of))
    return shapes.AnswersSaved(saved=[draw_saved(one) for one in saved.answers])


@router.get("/returns/{pk}/passages", response={200: shapes.PassagesOut, 304: None, **EVERYWHERE})
def read_passages(
    request: HttpRequest, response: HttpResponse, pk: Id
) -> shapes.PassagesOut | HttpResponse:
    """Read every text with its version."""
    of = _return(request, pk)
    mark = mark_of_passages(of)
    if is_seen(request, mark):
        return not_modified(mark)
    note_reading_by_key(request.auth, of, at=timezone.now())
    put_mark(response, mark)
    return shapes.PassagesOut(passages=[draw_passage(one) for one in Passage.objects.filter(of=of)])


@router.patch("/returns/{pk}/passages", response={200: shapes.PassagesSaved, **WRITING})
def write_passages(
    request: HttpRequest, response: HttpResponse, pk: Id, sent: shapes.PassagesIn
) -> shapes.PassagesSaved:
    """Save texts in one act, in the way of answers."""
    of = _return(request, pk)
    known = {prompt.code for prompt in questionnaire_of(of).prompts}
    for one in sent.passages:
        if one.prompt not in known:
            raise UnknownFieldError(one.prompt)
    _refuse_twice([one.prompt for one in sent.passages])
    told = [Told(one.prompt, one.text, one.version) for one in sent.passages]
    saved = save_by_key(
        request.auth, of, told=told, expected=expected_mark(request), at=timezone.now()
    )
    put_mark(response, mark_of_passages(of))
    return shapes.PassagesSaved(saved=[draw_passage_saved(one) for one in saved.passages])


@router.get("/returns/{pk}/findings", response={200: shapes.FindingsOut, **EVERYWHERE})
def read_findings(request: HttpRequest, pk: Id) -> shapes.FindingsOut:
    """Check the return as it stands, errors first, in the language of Accept-Language.

    It is held to what a submission is held to: what must be answered, and is not, stops.
    """
    of = _return(request, pk)
    note_reading_by_key(request.auth, of, at=timezone.now())
    found = findings_of(of, lang=language(), submits=True)
    return shapes.FindingsOut(findings=[draw_finding(one) for one in found])


@router.get("/returns/{pk}/confirmation", response={200: shapes.ConfirmationOut, **EVERYWHERE})
def read_confirmation(request: HttpRequest, pk: Id) -> shapes.ConfirmationOut:
    """Read the totals that are to be confirmed, and the checksum that confirms them."""
    of = _return(request, pk)
    note_reading_by_key(request.auth, of, at=timezone.now())
    return draw_confirmation(of, lang=language())


@router.post("/returns/{pk}/submission", response={201: shapes.ReceiptOut, **WRITING})
def submit(request: HttpRequest, pk: Id, sent: shapes.SubmissionIn) -> Status:
    """Submit the return as it stands, if the checksum is still that of what stands."""
    of = _return(request, pk)
    submission = submit_by_key(
        request.auth, of, confirmed=sent.confirmed, at=timezone.now(), lang=language()
    )
    return Status(201, draw_receipt(submission, of=of))


@router.post("/returns/{pk}/reopening", response={200: shapes.ReturnOut, **REOPENING})
def reopen(request: HttpRequest, pk: Id) -> shapes.ReturnOut:
    """Open a submitted return again, as the reporter can on the pages, until it is accepted.

    What was submitted stays as it was, with its receipt; the next submission gets the next number.
    """
    return draw_return(reopen_by_key(request.auth, _return(request, pk), at=timezone.now()))


@router.get("/returns/{pk}/receipt", response={200: shapes.ReceiptOut, **EVERYWHERE})
def read_receipt(request: HttpRequest, pk: Id) -> shapes.ReceiptOut:
    """Read the receipt of the last submission; 404 where nothing was submitted."""
    of = _return(request, pk)
    last = of.submissions.order_by("-number").first()
    if last is None:
        raise NotYoursError(Permission.RETURN_READ)
    note_reading_by_key(request.auth, of, at=timezone.now())
    return draw_receipt(last, of=of)


def _return(request: HttpRequest, pk: int) -> Return:
    return return_of_key(request.auth, pk=pk)


def _refuse_twice(names: list[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise TwiceError(name)
