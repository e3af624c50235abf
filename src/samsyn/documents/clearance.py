"""What a certificate of a document is over, and what a writer insists on before it writes."""

import hashlib
import json
from dataclasses import asdict, replace

from samsyn.disclosure import Clearance, insist_cleared
from samsyn.documents.document import Document


def document_bytes(document: Document) -> bytes:
    """Return all that a reader of a document will see, in bytes: the same for the same document."""
    data = asdict(document)
    data["illustrations"] = [
        [one.target, hashlib.sha256(one.data).hexdigest()] for one in document.illustrations
    ]
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode("utf-8")


def sealed(document: Document) -> Document:
    """Return a document with the SHA-256 over all that it says, and over nothing else.

    A checksum over the answers would let a reader who knows all but one hidden number try which
    number gives it.
    """
    said = document_bytes(replace(document, checksum=""))
    return replace(document, checksum=hashlib.sha256(said).hexdigest())


def insist_on_clearance(document: Document, clearance: Clearance) -> None:
    """Do nothing where a document may be written.

    Args:
        document: what is to be written.
        clearance: a certificate over exactly this document, or why it is not published.

    Raises:
        CertificateError: the certificate is over something else.
    """
    insist_cleared(document_bytes(document), clearance, name=document.meta.title)
