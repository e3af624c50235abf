"""The receipt as a document for the writers of the core: the submission and every answer in it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from django.utils.timezone import localtime

from samsyn.codes import checksum_words, digits, load_codes
from samsyn.disclosure import NotPublished
from samsyn.documents import (
    Chapter,
    Document,
    Meta,
    control_signs,
    elements,
    letters,
    short_document,
    write_pdf,
)
from samsyn_web.collection.models import Return, Submission
from samsyn_web.collection.queries.answered import Given, GivenSection
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.face.days import moment_in_words
from samsyn_web.face.texts import say

Block = dict[str, object]
THEIR_OWN = NotPublished.THEIR_OWN


def receipt_pdf(
    the_return: Return, submission: Submission, *, by: str, sections: Sequence[GivenSection],
    lang: str,
) -> bytes:  # fmt: skip
    """Return the receipt as an accessible PDF; the same submission gives the same bytes."""
    document = receipt_document(the_return, submission, by=by, sections=sections, lang=lang)
    with TemporaryDirectory() as folder:
        path = write_pdf(document, path=Path(folder) / "receipt.pdf", cleared=THEIR_OWN)
        return path.read_bytes()


def receipt_document(
    the_return: Return, submission: Submission, *, by: str, sections: Sequence[GivenSection],
    lang: str,
) -> Document:  # fmt: skip
    """Put the receipt together: one chapter about the submission, one a section."""
    chapters = [_about(the_return, submission, by=by, lang=lang)]
    chapters += [_section(one, lang=lang) for one in sections]
    title = say("collection.document-title", lang=lang)
    return short_document(
        Meta(
            title=f"{title}: {the_return.service.name} {the_return.round.period}",
            subtitle=questionnaire_of(the_return).title.text(lang),
            period=the_return.round.period,
            publisher=the_return.service.organisation.name,
            date=localtime(submission.at).date().isoformat(), version=str(submission.number),
            lang=lang,
        ),
        chapters, checksum=submission.checksum,
    )  # fmt: skip


def _about(the_return: Return, submission: Submission, *, by: str, lang: str) -> Chapter:
    service = the_return.service
    facts = [
        ("receipt-service", f"{service.name}, {service.organisation.name}"),
        ("receipt-number", str(submission.number)),
        ("receipt-when", moment_in_words(submission.at, lang=lang)),
        ("receipt-who", by),
        ("receipt-checksum", checksum_words(submission.checksum)),
    ]
    told = [_fact(say(f"collection.{key}", lang=lang), value) for key, value in facts]
    more = [say("collection.receipt-checksum-help", lang=lang)]
    if the_return.round.taken_in_at:
        more.append(say("collection.taken-in", lang=lang, period=the_return.round.period))
    title = say("collection.document-facts", lang=lang)
    blocks = [elements.paragraph(_words(words)) for words in more]
    return _chapter("submission", title, [*told, *blocks])


def _words(text: str) -> list[dict[str, object]]:
    """Return a text as the letters of the receipt can print it; other signs become codes."""
    plain = control_signs.written_out(text)
    for sign in letters.lacking(plain):
        plain = plain.replace(sign, f"<U+{ord(sign):04X}>")
    return elements.words(plain)


def _fact(name: str, value: str) -> Block:
    return elements.paragraph([elements.strong(_words(f"{name}:")), {"t": "Space"}, *_words(value)])


def _section(section: GivenSection, *, lang: str) -> Chapter:
    blocks = [*_numbers(section, lang), *_texts(section, lang)]
    return _chapter(f"part-{section.section.code}", section.title, blocks)


def _numbers(section: GivenSection, lang: str) -> Iterator[Block]:
    rows = [
        (one.label if question.is_total else f"{question.title}: {one.label}", one)
        for question in section.questions for one in question.given
    ]  # fmt: skip
    rows += [(f"{one.field.period}: {one.label}", one) for one in section.earlier]
    if not rows:
        return
    has_notes = any(one.note for _, one in rows)
    heads = ("question", "document-answer", *(("document-note",) if has_notes else ()))
    cells = [
        (label, _answer(one, lang), *((one.note,) if has_notes else ())) for label, one in rows
    ]
    yield _table(heads, cells, lang=lang)


def _texts(section: GivenSection, lang: str) -> Iterator[Block]:
    for one in section.texts:
        yield _header(2, one.title, name=f"text-{one.code}")
        said = one.text or say("collection.not-answered", lang=lang)
        for paragraph in said.split("\n"):
            if paragraph.strip():
                yield elements.paragraph(_words(" ".join(paragraph.split())))


def _answer(given: Given, lang: str) -> str:
    if given.value is not None:
        return digits(given.value, lang=lang)
    if given.status:
        return load_codes().statuses[given.status].label.text(lang)
    return say("collection.not-answered", lang=lang)


def _chapter(slug: str, title: str, blocks: Iterable[Block]) -> Chapter:
    return Chapter(
        slug=slug, number="", title=title, blocks=(_header(1, title, name=slug), *blocks)
    )


def _header(level: int, text: str, *, name: str) -> Block:
    place = elements.attr(
        identifier=name.replace(".", "-").replace("*", "-"), classes=["unnumbered"]
    )
    return elements.header(level, _words(text), attributes=place)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, lang: str) -> Block:
    return elements.table(
        title=[], head=[_words(say(f"collection.{key}", lang=lang)) for key in heads],
        rows=[elements.row([_words(text) for text in row]) for row in rows],
        numerals=[key == "document-answer" for key in heads],
    )  # fmt: skip
