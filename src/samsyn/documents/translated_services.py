"""The services of an edition in the words of its translation."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samsyn.documents.edition_model import NAME, Translation
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.sentences import SourceError
from samsyn.returns import Service

RULE = "untranslated"


def translated_services(
    services: Sequence[Service], *, translation: Translation
) -> tuple[Service, ...]:
    """Return the services with name and way of counting in the language of the translation."""
    return tuple(
        replace(service, name=words.name, counted_as=words.counted_as) if words else service
        for service in services
        for words in [translation.services.get(service.code)]
    )


def service_findings(
    services: Sequence[Service], *, translation: Translation | None
) -> Iterator[DocumentFinding]:
    """Tell of services that lack words in the translation, and of words for no service.

    An edition that translates none lacks none.
    """
    if translation is None:
        return
    for service in services:
        words = translation.services.get(service.code)
        if words is None or bool(service.counted_as) != bool(words.counted_as):
            fault = SourceError("service-untranslated", {"service": service.code})
            at = words.line if words else translation.line
            yield finding(fault, rule=RULE, file=NAME, line=at)
    for code in translation.services.keys() - {service.code for service in services}:
        fault = SourceError("service-unknown", {"word": code})
        at = translation.services[code].line
        yield finding(fault, rule=RULE, file=NAME, line=at)
