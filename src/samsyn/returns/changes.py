"""What differs between two questionnaires: sections, questions, categories and wording."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from samsyn.codes import LANGUAGES, Codes, Label
from samsyn.returns.questionnaires import Questionnaire
from samsyn.returns.questions import NumberQuestion, Prompt
from samsyn.returns.sections import EMPTY, Section

Kind = Literal["added", "removed", "changed"]
Part = Literal["questionnaire", "section", "number", "category", "prompt"]
Thing = TypeVar("Thing", Section, NumberQuestion, Prompt)
YES_NO = {
    True: Label(nb="ja", nn="ja", en="yes"),
    False: Label(nb="nei", nn="nei", en="no"),
}


@dataclass(frozen=True, slots=True)
class QuestionnaireChange:
    """One difference between two questionnaires.

    `code` names the part in its questionnaire and `name` is what a reader calls it; a category is
    named `question/axis/category`. `aspect` says what was changed of a part that is in both: its
    `title`, `label`, `text`, `help`, `introduction`, `required`, `earlier-periods`, `words`,
    `section` or `order`; `before` and `after` are that aspect as words. `inside` is the question of
    a category. `is_only_year` tells that nothing but the year differs.
    """

    kind: Kind
    part: Part
    code: str
    name: Label
    inside: Label = EMPTY
    aspect: str = ""
    before: Label = EMPTY
    after: Label = EMPTY
    is_only_year: bool = False


def questionnaire_changes(
    before: Questionnaire, after: Questionnaire, *, codes: Codes
) -> tuple[QuestionnaireChange, ...]:
    """Return what differs, in the order in which a reader meets it: the whole, then its parts.

    Args:
        before: the questionnaire of the earlier period.
        after: the one of the later period.
        codes: the code lists, for what categories are called.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> from samsyn.returns import questionnaire_for
        >>> old, new = questionnaire_for("police", "2020"), questionnaire_for("police", "2021")
        >>> found = questionnaire_changes(old, new, codes=load_codes())
        >>> [one.name.en for one in found if one.kind == "added"][0]
        'Forced labour or forced services'
    """
    years = (str(before.year), str(after.year))
    every = (
        *_worded("questionnaire", after.code, after.title, _of_whole(before), _of_whole(after)),
        *_sections(before, after),
        *_questions(before, after, codes=codes),
        *_prompts(before, after),
    )
    return tuple(_with_year(change, years=years) for change in every)


def _of_whole(questionnaire: Questionnaire) -> Mapping[str, Label]:
    return {"title": questionnaire.title, "introduction": questionnaire.introduction}


def _sections(before: Questionnaire, after: Questionnaire) -> Iterator[QuestionnaireChange]:
    old = {section.code: section for section in before.sections}
    new = {section.code: section for section in after.sections}
    yield from _come_and_gone("section", old, new, {c: s.title for c, s in (old | new).items()})
    for code in _in_both(old, new):
        words = ({"title": s.title, "help": s.help} for s in (old[code], new[code]))
        yield from _worded("section", code, new[code].title, *words)


def _questions(
    before: Questionnaire, after: Questionnaire, *, codes: Codes
) -> Iterator[QuestionnaireChange]:
    old = {question.code: question for question in before.questions}
    new = {question.code: question for question in after.questions}
    names = {code: _name(question, codes) for code, question in (old | new).items()}
    yield from _come_and_gone("number", old, new, names)
    for code in _in_both(old, new):
        words = (_of_question(q, s) for q, s in ((old[code], before), (new[code], after)))
        yield from _worded("number", code, names[code], *words)
        yield from _categories(old[code], new[code], codes=codes)
    yield from _order("number", old, new, names)


def _of_question(question: NumberQuestion, of: Questionnaire) -> Mapping[str, Label]:
    return {
        "label": question.label,
        "help": question.help,
        "required": YES_NO[question.required],
        "earlier-periods": YES_NO[question.earlier_periods],
        "section": _home(question, of),
    }


def _prompts(before: Questionnaire, after: Questionnaire) -> Iterator[QuestionnaireChange]:
    old = {prompt.code: prompt for prompt in before.prompts}
    new = {prompt.code: prompt for prompt in after.prompts}
    names = {code: prompt.text for code, prompt in (old | new).items()}
    yield from _come_and_gone("prompt", old, new, names)
    for code in _in_both(old, new):
        words = (_of_prompt(p, s) for p, s in ((old[code], before), (new[code], after)))
        yield from _worded("prompt", code, names[code], *words)
    yield from _order("prompt", old, new, names)


def _of_prompt(prompt: Prompt, of: Questionnaire) -> Mapping[str, Label]:
    words = str(prompt.words)
    return {
        "text": prompt.text,
        "help": prompt.help,
        "required": YES_NO[prompt.required],
        "words": Label(nb=words, nn=words, en=words),
        "section": _home(prompt, of),
    }


def _home(part: NumberQuestion | Prompt, of: Questionnaire) -> Label:
    return next(s.title for s in of.sections if part in s.questions or part in s.prompts)


def _categories(
    old: NumberQuestion, new: NumberQuestion, *, codes: Codes
) -> Iterator[QuestionnaireChange]:
    """Compare axis by axis: a new row of a cross is one change, not one a column."""
    if not new.categories or not old.categories:
        return
    for place, axis in enumerate(new.dimension.split("*")):
        asked = [
            dict.fromkeys(category.split("*")[place] for category in question.categories)
            for question in (old, new)
        ]
        known = codes.dimensions[axis].categories
        was, now = ({f"{new.code}/{axis}/{c}": known[c].label for c in found} for found in asked)
        for change in _come_and_gone("category", was, now, was | now):
            yield replace(change, inside=_name(new, codes))


def _name(question: NumberQuestion, codes: Codes) -> Label:
    """Name a question also where it stands alone: a breakdown by what it divides."""
    whole = codes.quantities[question.quantity].label
    if not question.categories:
        return question.label
    return Label(**{lang: f"{whole.text(lang)}: {question.label.text(lang)}" for lang in LANGUAGES})


def _come_and_gone(
    part: Part, old: Mapping[str, object], new: Mapping[str, object], names: Mapping[str, Label]
) -> Iterator[QuestionnaireChange]:
    for code in old:
        if code not in new:
            yield QuestionnaireChange(kind="removed", part=part, code=code, name=names[code])
    for code in new:
        if code not in old:
            yield QuestionnaireChange(kind="added", part=part, code=code, name=names[code])


def _in_both(old: Mapping[str, Thing], new: Mapping[str, Thing]) -> list[str]:
    return [code for code in new if code in old]


def _worded(
    part: Part, code: str, name: Label, old: Mapping[str, Label], new: Mapping[str, Label]
) -> Iterator[QuestionnaireChange]:
    for aspect, after in new.items():
        if old[aspect] != after:
            yield QuestionnaireChange(
                kind="changed", part=part, code=code, name=name, aspect=aspect,
                before=old[aspect], after=after,
            )  # fmt: skip


def _order(
    part: Part, old: Mapping[str, Thing], new: Mapping[str, Thing], names: Mapping[str, Label]
) -> Iterator[QuestionnaireChange]:
    kept_then = [code for code in old if code in new]
    kept_now = _in_both(old, new)
    if kept_then != kept_now:
        first = next(now for then, now in zip(kept_then, kept_now, strict=True) if then != now)
        yield QuestionnaireChange(
            kind="changed", part=part, code=first, name=names[first], aspect="order",
            before=_listed(kept_then, names), after=_listed(kept_now, names),
        )  # fmt: skip


def _listed(order: Sequence[str], names: Mapping[str, Label]) -> Label:
    return Label(**{g: "; ".join(names[code].text(g) for code in order) for g in LANGUAGES})


def _with_year(change: QuestionnaireChange, *, years: tuple[str, str]) -> QuestionnaireChange:
    pairs = [(change.before.text(lang), change.after.text(lang)) for lang in LANGUAGES]
    if change.kind != "changed" or any(was.replace(*years) != now for was, now in pairs):
        return change
    return replace(change, is_only_year=True)
