"""What was said at a return and done in it: comments, waivers and edits, by people's names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samsyn_web.audit.queries import names_of
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import (
    AnswerEdit,
    Comment,
    PassageEdit,
    Return,
    Waiver,
)
from samsyn_web.collection.queries.findings import Found
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.collection.queries.wording import answer_words, spot_label


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment with the words of its place, and the name of its writer, if still there."""

    comment: Comment
    place: str
    who: str


@dataclass(frozen=True, slots=True)
class Waived:
    """A waiver that holds, the words of its place, who gave it, and what it lets stand.

    `message` is empty where the check no longer finds it.
    """

    waiver: Waiver
    place: str
    who: str
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One save: what was written and what it was read as, by whom, which way, when."""

    said: str
    typed: str
    note: str
    who: str
    lane: str
    at: datetime
    is_kept: bool


def comments_of(the_return: Return, *, lang: str) -> list[Remark]:
    """Return the comments at a return, the open ones first."""
    asked = questionnaire_of(the_return)
    every = sorted(
        Comment.objects.filter(of=the_return), key=lambda one: (bool(one.settled_at), one.pk)
    )
    names = names_of(one.by for one in every)
    return [
        Remark(one, spot_label(one.about, of=asked, lang=lang) if one.about else "",
               names.get(one.by, ""))
        for one in every
    ]  # fmt: skip


def waivers_of(the_return: Return, *, found: Iterable[Found], lang: str) -> list[Waived]:
    """Return the waivers that hold at a return, with what each of them lets stand."""
    asked = questionnaire_of(the_return)
    every = list(Waiver.objects.filter(of=the_return, withdrawn_at__isnull=True))
    names = names_of(one.by for one in every)
    messages = {(one.finding.rule, one.about): one.finding.message for one in found}
    return [
        Waived(one, spot_label(one.about, of=asked, lang=lang) if one.about else "",
               names.get(one.by, ""), messages.get((one.rule, one.about), ""))
        for one in every
    ]  # fmt: skip


def edits_of(the_return: Return, *, field: Field, lang: str) -> list[Edit]:
    """Return every save of a field, the newest first."""
    place = {"period": field.period, "quantity": field.quantity, "dimension": field.dimension,
             "category": field.category}  # fmt: skip
    every = list(AnswerEdit.objects.filter(of=the_return, **place).order_by("-id"))
    names = names_of(one.by for one in every)
    return [
        Edit(answer_words(None, one.chosen or _none(one.status), lang=lang), one.typed, one.note,
             names.get(one.by or 0, ""), one.lane, one.at, one.is_kept)
        for one in every
    ]  # fmt: skip


def passage_edits_of(the_return: Return, *, prompt: str) -> list[Edit]:
    """Return every save of a passage, the newest first."""
    every = list(PassageEdit.objects.filter(of=the_return, prompt=prompt).order_by("-id"))
    names = names_of(one.by for one in every)
    return [
        Edit("", one.text, "", names.get(one.by or 0, ""), one.lane, one.at, one.is_kept)
        for one in every
    ]


def _none(status: str) -> str:
    """Return a status that stands instead of a number."""
    return "" if status in ("reported", "zero") else status
