"""What `samsyn protect` and `samsyn attack` share about certificates: giving one and trying one."""

import argparse
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.disclosure import (
    Certificate,
    Checked,
    NotPublished,
    Protected,
    certificate_to_json,
    certify,
    insist_cleared,
    pattern_picture,
    read_certificate,
)
from samsyn.documents import certificate_document, write_html, write_pdf

WRITERS = (".pdf", ".html")


def add_certificate_arguments(parser: Parser, speech: Speech) -> None:
    """Add where a certificate, its page and the pictures of the tables are written."""
    parser.add_argument("--certificate", type=Path, help=speech.say("certificate"))
    parser.add_argument("--certificate-page", type=Path, help=speech.say("certificate-page"))
    parser.add_argument("--pictures", type=Path, help=speech.say("pictures"))


def check_certificate_arguments(options: argparse.Namespace) -> None:
    """Refuse what could not be done in the end, before anything is reckoned.

    Raises:
        CannotDoError: a certificate of a file that is not for everybody, or an unknown format.
    """
    if (options.certificate or options.certificate_page) and not options.public:
        raise CannotDoError("certificate-public", {})
    page = options.certificate_page
    if page and page.suffix not in WRITERS:
        raise CannotDoError("certificate-format", {"name": page.name})
    if page and not options.day:
        raise CannotDoError("certificate-day", {})


def write_certificate(
    options: argparse.Namespace, tables: Protected, *, checked: Checked, lang: str
) -> None:
    """Write what was asked for, over the bytes that lie in the file now."""
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
        for number, margins in enumerate(tables.system.margins):
            drawn = pattern_picture(tables, number, lang=lang, public=options.public)
            path = options.pictures / f"{number + 1}-{_plain(margins.name)}.svg"
            path.write_text(drawn, encoding="utf-8")
    if not (options.certificate or options.certificate_page):
        return
    certificate = certify(options.out.read_bytes(), name=options.out.name, checked=checked)
    if options.certificate:
        options.certificate.write_text(certificate_to_json(certificate), encoding="utf-8")
    if options.certificate_page:
        _write_page(options, certificate, tables, lang=lang)


def insist_on_certificate(path: Path, published: Path) -> None:
    """Do nothing where a certificate is over a file as it is.

    Raises:
        CertificateError: it cannot be read, or is over something else.
    """
    insist_cleared(published.read_bytes(), read_certificate(path), name=published.name)


def _write_page(
    options: argparse.Namespace, certificate: Certificate, tables: Protected, *, lang: str
) -> None:
    pictures = []
    for number, margins in enumerate(tables.system.margins):
        drawn = pattern_picture(tables, number, lang=lang, public=True)
        said = drawn.partition("<title>")[2].partition("</title>")[0]
        pictures.append((margins.name, said, drawn))
    document = certificate_document(
        certificate, pictures=pictures, day=options.day, publisher=options.publication or "",
        lang=lang,
    )  # fmt: skip
    page, cleared = options.certificate_page, NotPublished.THEIR_OWN
    if page.suffix == ".pdf":
        write_pdf(document, path=page, cleared=cleared)
    else:
        write_html(document, folder=page.parent, cleared=cleared)


def _plain(name: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in name)
