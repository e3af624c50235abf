"""The certificate of published tables on one page: what was checked, and what is hidden where."""

from collections.abc import Sequence

from samsyn.codes import checksum_words, digits
from samsyn.disclosure import Certificate
from samsyn.documents.document import Block, Chapter, Document, Inline, Meta, Picture
from samsyn.documents.elements import (
    attr,
    caption,
    div,
    header,
    paragraph,
    plain,
    row,
    table,
    words,
)
from samsyn.documents.sentences import sentences
from samsyn.documents.short_document import short_document

NAME = "sertifikat"


def certificate_document(
    certificate: Certificate,
    *,
    pictures: Sequence[tuple[str, str, str]],
    day: str,
    publisher: str,
    lang: str,
) -> Document:
    """Return a certificate as a short document for the writers.

    Args:
        certificate: over the bytes of a file.
        pictures: of each table a name, what the picture shows in words, and the drawing.
        day: when it was published, as 2021-06-15.
        publisher: who publishes the file.
        lang: `nb`, `nn` or `en`.
    """
    title, heading = _say("certificate", lang), _say("certificate_heading", lang)
    blocks: list[Block] = [
        header(1, words(heading), attributes=attr(identifier=NAME, classes=["unnumbered"])),
        paragraph(words(_say("certificate_lead", lang, {"name": certificate.name}))),
        div([_facts(certificate, lang=lang)], classes=["table"]),
    ]
    drawn = []
    for number, (name, said, svg) in enumerate(pictures, 1):
        key = f"tabell-{number}"
        drawn.append(Picture(name=key, svg=svg))
        blocks.append(_figure(key, name=name, said=said))
    meta = Meta(
        title=title, subtitle=certificate.name, period="", publisher=publisher, date=day,
        version="1", lang=lang,
    )  # fmt: skip
    chapter = Chapter(NAME, "", heading, tuple(blocks))
    return short_document(meta, [chapter], pictures=drawn, checksum=certificate.sha256)


def _facts(certificate: Certificate, *, lang: str) -> Block:
    checked = certificate.checked
    told = [
        ("certificate_sha", checksum_words(certificate.sha256)),
        ("certificate_length", digits(certificate.length, lang=lang)),
        ("certificate_rule", _say("certificate_least", lang, {
            "threshold": checked.threshold, "width": checked.width + 1})),
        ("certificate_cells", digits(checked.cells, lang=lang)),
        ("certificate_hidden", digits(checked.hidden, lang=lang)),
        ("certificate_small", digits(checked.small, lang=lang)),
        ("certificate_attackers", "; ".join(
            _say(f"attacker_{one.lower()}", lang) for one in checked.attackers)),
        ("certificate_ledger", checksum_words(checked.ledger) or "–"),
    ]  # fmt: skip
    rows = [row([words(_say(key, lang)), words(value)]) for key, value in told]
    head = [words(_say("certificate_what", lang)), words(_say("certificate_found", lang))]
    return table(title=[], head=head, rows=rows, numerals=[False, False])


def _figure(key: str, *, name: str, said: str) -> Block:
    image: Inline = {"t": "Image", "c": [attr(), words(said), [f"charts/{key}.svg", ""]]}
    figure = [attr(identifier=key, classes=["chart"]), caption(words(name)), [plain([image])]]
    return {"t": "Figure", "c": figure}


def _say(key: str, lang: str, fields: dict[str, object] | None = None) -> str:
    return sentences("print").say(key, lang=lang, fields=fields)
