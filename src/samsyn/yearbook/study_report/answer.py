"""The first page: the number with its interval, or the refusal with its reasons."""

from samsyn.documents import Box, Items, Paragraph, PlainChapter, PlainTable, Told
from samsyn.estimation import Reason, Study
from samsyn.yearbook.study_report.hidden import small_counts
from samsyn.yearbook.study_report.numbers import Near
from samsyn.yearbook.study_report.reasons import items_of
from samsyn.yearbook.study_report.telling import SMALL, Telling


def is_published(study: Study) -> bool:
    """Tell whether a study gives a number to publish."""
    found = study.recommended
    return found is not None and found.advice == "publish"


def is_open(study: Study) -> bool:
    """Tell whether nothing is decided yet: no number, and nothing against one."""
    return study.recommended is None and not any(reason.stops for reason in study.gate)


def answer_chapter(telling: Telling) -> PlainChapter:
    """Return the chapter of the answer."""
    study = telling.study
    blocks: list[Told] = []
    if is_open(study):
        title = telling.say("unfinished-title")
    elif is_published(study):
        title, blocks = _title(telling), _published(telling)
    else:
        title, blocks = telling.say("refused-title"), _refused(telling)
    if study.done < study.parts:
        fields = {"done": study.done, "parts": study.parts}
        blocks.insert(0, Paragraph(telling.say("unfinished", **fields)))
    return PlainChapter("answer", title, (*blocks, _notice(telling)))


def _title(telling: Telling) -> str:
    found = telling.recommended
    if found is None or (found.lower is None and found.upper is None):
        return telling.say("answer-title-one", **_fields(found, telling))
    key = "answer-title-least" if found.upper is None else "answer-title"
    return telling.say(key, **_fields(found, telling))


def _published(telling: Telling) -> list[Told]:
    found, study = telling.recommended, telling.study
    resampled = study.recommended and study.recommended.resampled
    sure = telling.say(
        "sure-resampled" if resampled else "sure-model", level=telling.level,
        resamples=telling.number(study.resamples),
    )  # fmt: skip
    return [
        Paragraph(telling.say("answer-lead", **_fields(found, telling))),
        _table(telling),
        Paragraph(f"{sure} {telling.say('sure-not')}"),
        Box((
            Paragraph(telling.say("advice-publish-text"), lead=telling.say("advice-publish")),
            *_to_know(telling),
        ), is_advice=True),
    ]  # fmt: skip


def _to_know(telling: Telling) -> tuple[Paragraph | Items, ...]:
    """Return what does not stop a number, but is to be said with it."""
    reasons = _reasons(telling.study)
    if not reasons:
        return ()
    return (Paragraph(telling.say("advice-know")), items_of(reasons, telling))


def _refused(telling: Telling) -> list[Told]:
    reasons = _reasons(telling.study)
    stops = [reason for reason in reasons if reason.stops] or list(reasons)
    blocks: list[Told] = [
        Paragraph(telling.say("refused-lead", observed=telling.people(_observed(telling)))),
        Box((
            Paragraph(telling.say("advice-refuse-text"), lead=telling.say("advice-refuse")),
            items_of(stops, telling, mends=True) if stops
            else Paragraph(telling.say("mend-other")),
        ), is_advice=True),
    ]  # fmt: skip
    if telling.recommended:
        fields = _fields(telling.recommended, telling)
        blocks.append(Paragraph(telling.say("number-inside", **fields)))
    others = [reason for reason in reasons if reason not in stops]
    if others:
        blocks.append(items_of(others, telling))
    return blocks


def _reasons(study: Study) -> tuple[Reason, ...]:
    """Return every reason of the lists and of the recommended method, each once."""
    own = study.recommended.reasons if study.recommended else ()
    return (*study.gate, *(reason for reason in own if reason not in study.gate))


def _table(telling: Telling) -> PlainTable:
    found = telling.recommended
    fields = _fields(found, telling)
    method = telling.study.recommended.method if telling.study.recommended else ""
    rows = [
        (telling.say("row-estimate"), telling.say("about", number=fields["estimate"])),
        (telling.say("row-interval", level=telling.level), telling.say("from-to", **fields)),
        (telling.say("row-observed"), telling.people(_observed(telling))),
        (telling.say("row-unseen"), telling.say("about", number=fields["unseen"])),
        (telling.say("row-method"), telling.method(method)),
        (telling.say("row-advice"), telling.say("publish")),
    ]
    head = (telling.say("what"), telling.say("answer"))
    return PlainTable("answer", telling.say("answer-table"), head, tuple(rows))


def _notice(telling: Telling) -> Box:
    """Return who the report is for, and what a public version leaves out."""
    if telling.for_public:
        text = telling.say("public-text", most=SMALL - 1)
        return Box((Paragraph(text, lead=telling.say("public")),))
    few = small_counts(telling.study.lists)
    key = "small-counts-text" if few else "exact-counts-text"
    text = telling.say(key, count=few, threshold=SMALL, most=SMALL - 1)
    return Box((Paragraph(text, lead=telling.say("small-counts")),))


def _observed(telling: Telling) -> int:
    return telling.study.lists.observed


def _fields(found: Near | None, telling: Telling) -> dict[str, str]:
    given = found or Near(None, None, None, None)
    upper = given.upper is None and given.lower is not None
    return {
        "estimate": telling.number(given.estimate), "lower": telling.number(given.lower),
        "upper": telling.say("no-upper") if upper else telling.number(given.upper),
        "unseen": telling.number(given.unseen), "observed": telling.people(_observed(telling)),
    }  # fmt: skip
