"""Reading the fields of a section, whether one is sent as it is left or all by the button.

A field is sent as `typed:NAME`, `chosen:NAME`, `note:NAME` and `seen:NAME`, a text as `text:PROMPT`
and `seen:PROMPT`. What the section does not ask for is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.returns import Section
from samsyn_web.collection.actions.answering import Told, Typed
from samsyn_web.collection.fields import Field, UnknownFieldError, fields_of
from samsyn_web.collection.understanding import CHOICES

TYPED, CHOSEN, NOTE, SEEN, TEXT = "typed:", "chosen:", "note:", "seen:", "text:"
MOST_FIELDS = 2000
HIGHEST_VERSION = 2_000_000_000


@dataclass(frozen=True, slots=True)
class SentAnswers:
    """What was sent of a section."""

    typed: tuple[Typed, ...]
    told: tuple[Told, ...]

    @property
    def by_name(self) -> Mapping[str, Typed | Told]:
        """What was sent, by the name of its field or prompt."""
        fields = {one.field.name: one for one in self.typed}
        return {**fields, **{one.prompt: one for one in self.told}}


def read_sent(sent: Mapping[str, str], *, section: Section, period: str, of: str) -> SentAnswers:
    """Read what was sent.

    Args:
        sent: the form.
        section: the section that may be answered.
        period: the period of the page; `of` is that of the round.

    Raises:
        UnknownFieldError: a field that this page does not ask for.
    """
    asked = {
        field.name: field
        for question in section.questions
        if question.earlier_periods or period == of
        for field in fields_of(question, periods=[period])
    }
    prompts = {prompt.code for prompt in section.prompts if period == of}
    names = [name.removeprefix(TYPED) for name in sent if name.startswith(TYPED)]
    codes = [name.removeprefix(TEXT) for name in sent if name.startswith(TEXT)]
    unknown = [name for name in names if name not in asked]
    unknown += [code for code in codes if code not in prompts]
    if unknown or len(names) > MOST_FIELDS:
        raise UnknownFieldError(", ".join(unknown[:1]))
    return SentAnswers(
        typed=tuple(_typed(asked[name], sent=sent) for name in names),
        told=tuple(
            Told(code, sent[f"{TEXT}{code}"], seen=_seen(sent, code)) for code in codes
        ),
    )  # fmt: skip


def _typed(field: Field, *, sent: Mapping[str, str]) -> Typed:
    chosen = sent.get(f"{CHOSEN}{field.name}", "")
    return Typed(
        field=field,
        typed=sent.get(f"{TYPED}{field.name}", "").replace("\x00", ""),
        chosen=chosen if chosen in CHOICES else "",
        note=sent.get(f"{NOTE}{field.name}", "").replace("\x00", ""),
        seen=_seen(sent, field.name),
    )


def _seen(sent: Mapping[str, str], name: str) -> int:
    text = sent.get(f"{SEEN}{name}", "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 11 else 0
    return min(number, HIGHEST_VERSION)
