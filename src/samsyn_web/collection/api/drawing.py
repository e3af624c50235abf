"""From what is held to what the API answers."""

from collections.abc import Iterator

from samsyn.returns import TOTAL, NumberQuestion, Questionnaire, Section
from samsyn_web.collection.actions.answering import SavedAnswer, SavedPassage
from samsyn_web.collection.actions.submitting import checksum_of
from samsyn_web.collection.api import shapes
from samsyn_web.collection.fields import Field, fields_of
from samsyn_web.collection.models import Answer, Passage, Return, Submission
from samsyn_web.collection.queries.cells import field_of
from samsyn_web.collection.queries.findings import Found, findings_of
from samsyn_web.collection.queries.returns import is_open, questionnaire_of
from samsyn_web.collection.queries.wording import category_label


def draw_return(of: Return) -> shapes.ReturnOut:
    """Return a return as the API tells of it."""
    return shapes.ReturnOut(
        id=of.pk, service=of.service.code, service_name=of.service.name, period=of.round.period,
        questionnaire=of.questionnaire, version=of.version, state=of.state,
        is_open=is_open(of), deadline=of.deadline,
    )  # fmt: skip


def draw_questionnaire(of: Return, *, lang: str) -> shapes.QuestionnaireOut:
    """Return everything that a return asks, in one language."""
    asked = questionnaire_of(of)
    return shapes.QuestionnaireOut(
        questionnaire=asked.code, version=asked.version, period=of.round.period,
        title=asked.title.text(lang),
        sections=[_section(one, period=of.round.period, lang=lang) for one in asked.sections],
    )  # fmt: skip


def _section(section: Section, *, period: str, lang: str) -> shapes.SectionOut:
    numbers = [
        _number(question, field, lang=lang)
        for question in section.questions
        for field in fields_of(question, periods=[period])
    ]
    prompts = [
        shapes.PromptOut(
            prompt=one.code,
            text=one.text.text(lang),
            help=one.help.text(lang),
            words=one.words,
            required=one.required,
        )
        for one in section.prompts
    ]
    return shapes.SectionOut(
        section=section.code, title=section.title.text(lang), help=section.help.text(lang),
        numbers=numbers, prompts=prompts,
    )  # fmt: skip


def _number(question: NumberQuestion, field: Field, *, lang: str) -> shapes.NumberOut:
    return shapes.NumberOut(
        field=field.name, question=question.label.text(lang),
        category=category_label(field.dimension, field.category, lang=lang),
        help=question.help.text(lang), required=question.required,
        earlier_periods=question.earlier_periods,
    )  # fmt: skip


def draw_answer(answer: Answer) -> shapes.AnswerOut:
    """Return an answer as it stands."""
    return shapes.AnswerOut(
        field=field_of(answer).name, typed=answer.typed, chosen=answer.chosen, note=answer.note,
        version=answer.version, value=answer.value, status=answer.status,
    )  # fmt: skip


def draw_saved(saved: SavedAnswer) -> shapes.SavedOut:
    """Return what became of an answer."""
    stands = draw_answer(saved.answer)
    return shapes.SavedOut(field=stands.field, outcome=_outcome(saved), stands=stands)


def _outcome(saved: SavedAnswer | SavedPassage) -> shapes.Outcome:
    if not saved.edit:
        return "unchanged"
    return "saved" if saved.is_mine else "crossed"


def draw_passage(passage: Passage) -> shapes.PassageOut:
    """Return a passage as it stands."""
    return shapes.PassageOut(
        prompt=passage.prompt, text=passage.text, version=passage.version
    )  # fmt: skip


def draw_passage_saved(saved: SavedPassage) -> shapes.PassageSaved:
    """Return what became of a text."""
    stands = draw_passage(saved.passage)
    return shapes.PassageSaved(prompt=stands.prompt, outcome=_outcome(saved), stands=stands)


def draw_finding(found: Found) -> shapes.FindingOut:
    """Return a finding with its field."""
    return shapes.FindingOut(
        rule=found.finding.rule, severity=found.finding.severity, field=found.about,
        message=found.finding.message, waived=found.waived, stops=found.stops,
    )  # fmt: skip


def draw_confirmation(of: Return, *, lang: str) -> shapes.ConfirmationOut:
    """Return the totals of a return with the checksum of all that stands."""
    answers = {field_of(answer): answer for answer in Answer.objects.filter(of=of)}
    totals = _totals(questionnaire_of(of), answers, period=of.round.period, lang=lang)
    stopping = sum(one.stops for one in findings_of(of, lang=lang, submits=True))
    return shapes.ConfirmationOut(checksum=checksum_of(of), totals=list(totals), stopping=stopping)


def _totals(
    asked: Questionnaire, answers: dict[Field, Answer], *, period: str, lang: str
) -> Iterator[shapes.TotalOut]:
    for question in asked.questions:
        if question.dimension == TOTAL:
            field = Field(period, question.quantity, TOTAL, "")
            answer = answers.get(field)
            yield shapes.TotalOut(
                field=field.name, question=question.label.text(lang),
                value=answer.value if answer else None, status=answer.status if answer else "",
            )  # fmt: skip


def draw_receipt(submission: Submission, *, of: Return) -> shapes.ReceiptOut:
    """Return what was submitted."""
    return shapes.ReceiptOut(
        service=of.service.code, period=of.round.period, questionnaire=of.questionnaire,
        number=submission.number, submitted_at=submission.at, accepted_at=submission.accepted_at,
        checksum=submission.checksum, returns=submission.cells, passages=submission.passages,
    )  # fmt: skip
