"""What is sent to the API and what it answers, with an example of each."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StrictInt, StrictStr, StringConstraints

Chosen = Literal["", "zero", "not-recorded", "not-applicable", "withheld", "unknown"]
Outcome = Literal["saved", "unchanged", "crossed"]
FIELD = "assisted-adults.sex.female@2020"
# Markup cannot hold other control characters than tab and line break, and a database no zero.
PLAIN = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f]*$"
Plain = Annotated[StrictStr, StringConstraints(pattern=PLAIN)]
Version = Annotated[StrictInt, Field(ge=0, le=2_147_483_647)]
LARGEST = 999_999_999


def _shape(example: dict[str, Any], *, sent: bool = False) -> ConfigDict:
    extra: dict[str, Any] = {"extra": "forbid"} if sent else {}
    return ConfigDict(json_schema_extra={"examples": [example]}, **extra)


class Trouble(Schema):
    """One thing that is wrong."""

    where: str = Field(description="The field, the prompt or the part of the request.")
    kind: str
    detail: str = Field(description="One sentence in the language of Accept-Language.")


class Problem(Schema):
    """Why a request was not answered (RFC 9457, application/problem+json)."""

    type: str
    title: str
    status: int
    detail: str = Field(description="One sentence in the language of Accept-Language.")
    errors: list[Trouble] = Field(default_factory=list)
    model_config = _shape(
        {"type": "urn:samsyn:problem:personal-data", "title": "Personal data", "status": 422,
         "detail": "The text could point to a person, and nothing was saved.",
         "errors": [{"where": FIELD, "kind": "email", "detail": "an e-mail address"}]}
    )  # fmt: skip


class ReturnOut(Schema):
    """A return that the organisation is asked for."""

    id: int
    service: str
    service_name: str
    period: str
    questionnaire: str
    version: str = Field(description="The version of the questionnaire.")
    state: Literal["not-started", "in-progress", "submitted", "sent-back", "accepted"]
    is_open: bool = Field(description="Whether it can be changed now.")
    deadline: date
    model_config = _shape(
        {"id": 7, "service": "rosa", "service_name": "ROSA", "period": "2020",
         "questionnaire": "service", "version": "2020.1", "state": "in-progress",
         "is_open": True, "deadline": "2021-03-01"}
    )  # fmt: skip


class NumberOut(Schema):
    """One number that is asked for; `field` is its name in every other call."""

    field: str
    question: str
    category: str
    help: str
    required: bool
    earlier_periods: bool = Field(
        description="Whether earlier years may be answered again: the field with another year."
    )


class PromptOut(Schema):
    """One question to be answered in words."""

    prompt: str
    text: str
    help: str
    words: int = Field(description="The most words it leaves room for.")
    required: bool


class SectionOut(Schema):
    """A part of the questionnaire."""

    section: str
    title: str
    help: str
    numbers: list[NumberOut]
    prompts: list[PromptOut]


class QuestionnaireOut(Schema):
    """Everything that a return asks, in the language of Accept-Language."""

    questionnaire: str
    version: str
    period: str
    title: str
    sections: list[SectionOut]


class AnswerOut(Schema):
    """An answer as it stands: as it was typed, and as it was read."""

    field: str
    typed: str
    chosen: Chosen
    note: str
    version: int
    value: int | None
    status: str = Field(description="Empty where the answer is not clear, or was taken away.")
    model_config = _shape(
        {"field": FIELD, "typed": "70", "chosen": "", "note": "", "version": 1, "value": 70,
         "status": "reported"}
    )  # fmt: skip


class AnswersOut(Schema):
    """Every answer of a return."""

    answers: list[AnswerOut]


class AnswerIn(Schema):
    """One answer to be saved: a number, or a choice that says why there is none."""

    field: Annotated[Plain, Field(max_length=300)]
    typed: (
        Annotated[Plain, Field(max_length=200)] | Annotated[StrictInt, Field(ge=0, le=LARGEST)]
    ) = ""
    chosen: Chosen = ""
    note: Annotated[Plain, Field(max_length=500)] = ""
    version: Version = Field(default=0, description="The version seen; 0 where none stood.")
    model_config = _shape({"field": FIELD, "typed": 70, "version": 0}, sent=True)


class AnswersIn(Schema):
    """Answers to be saved in one act: all or none."""

    answers: Annotated[list[AnswerIn], Field(min_length=1, max_length=2000)]
    model_config = _shape(
        {"answers": [{"field": FIELD, "typed": 70, "version": 0},
                     {"field": "assisted-adults.sex.male@2020", "chosen": "unknown",
                      "note": "Not recorded before May.", "version": 0}]},
        sent=True,
    )  # fmt: skip


class SavedOut(Schema):
    """What became of an answer; one that crossed another is set aside, and `stands` stands."""

    field: str
    outcome: Outcome
    stands: AnswerOut


class AnswersSaved(Schema):
    """What became of each answer."""

    saved: list[SavedOut]


class PassageOut(Schema):
    """What is written at a prompt."""

    prompt: str
    text: str
    version: int
    model_config = _shape({"prompt": "development", "text": "A quiet year.", "version": 1})


class PassagesOut(Schema):
    """Every passage of a return."""

    passages: list[PassageOut]


class PassageIn(Schema):
    """A text to be saved."""

    prompt: Annotated[Plain, Field(max_length=60)]
    text: Annotated[Plain, Field(max_length=40_000)]
    version: Version = Field(default=0, description="The version seen; 0 where none stood.")
    model_config = _shape(
        {"prompt": "development", "text": "A quiet year.", "version": 0}, sent=True
    )


class PassagesIn(Schema):
    """Texts to be saved in one act: all or none."""

    passages: Annotated[list[PassageIn], Field(min_length=1, max_length=100)]
    model_config = _shape(
        {"passages": [{"prompt": "development", "text": "A quiet year.", "version": 0}]},
        sent=True,
    )


class PassageSaved(Schema):
    """What became of a text; one that crossed another is set aside, and `stands` stands."""

    prompt: str
    outcome: Outcome
    stands: PassageOut


class PassagesSaved(Schema):
    """What became of each text."""

    saved: list[PassageSaved]


class FindingOut(Schema):
    """Something the check found, with the sentence that says how to right it."""

    rule: str
    severity: Literal["error", "warning", "note"]
    field: str = Field(description="Empty where it is about the whole return.")
    message: str
    waived: str = Field(description="The reason it may stand, where the coordinator gave one.")
    stops: bool = Field(description="Whether the return cannot be submitted with it.")
    model_config = _shape(
        {"rule": "total-disagrees", "severity": "error", "field": FIELD, "waived": "",
         "stops": True, "message": "Women and men make 73, but the total is 74."}
    )  # fmt: skip


class FindingsOut(Schema):
    """Everything the check finds in a return as it stands."""

    findings: list[FindingOut]


class TotalOut(Schema):
    """A total to be confirmed."""

    field: str
    question: str
    value: int | None
    status: str


class ConfirmationOut(Schema):
    """The totals, and the checksum that is sent back to confirm them."""

    checksum: str
    totals: list[TotalOut]
    stopping: int = Field(description="How many findings stop the return.")
    model_config = _shape(
        {"checksum": "0f" * 32, "stopping": 0,
         "totals": [{"field": "assisted-adults.total.@2020", "value": 74, "status": "reported",
                     "question": "Adults who were assisted"}]}
    )  # fmt: skip


class SubmissionIn(Schema):
    """The checksum of the answers whose totals were confirmed."""

    confirmed: Annotated[StrictStr, StringConstraints(pattern="^[0-9a-f]{64}$")]
    model_config = _shape({"confirmed": "0f" * 32}, sent=True)


class ReceiptOut(Schema):
    """What was submitted, and when; `returns` is the text in the format of returns (CSV)."""

    service: str
    period: str
    questionnaire: str
    number: int = Field(description="1 the first time, 2 when it was opened and submitted again.")
    submitted_at: datetime
    accepted_at: datetime | None
    checksum: str
    returns: str
    passages: dict[str, str]
