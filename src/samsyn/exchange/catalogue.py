"""A catalogue of open data as DCAT-AP-NO, in Turtle.

Source: Digitaliseringsdirektoratet, Standard for beskrivelse av datasett, datatjenester og
datakataloger (DCAT-AP-NO) 2.2, https://data.norge.no/specification/dcat-ap-no.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, Namespace, Node, URIRef

from samsyn.codes import LANGUAGES
from samsyn.exchange.phrases import exchange_phrases

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
EU = "http://publications.europa.eu/resource/authority/"
MEDIA = "https://www.iana.org/assignments/media-types/"
LANGUAGE = {"nb": "NOB", "nn": "NNO", "en": "ENG"}
LICENCE = URIRef("http://data.norge.no/nlod/no/2.0")  # Norsk lisens for offentlige data
JUSTICE = URIRef(f"{EU}data-theme/JUST")
YEARLY = "ANNUAL"


@dataclass(frozen=True, slots=True)
class DistributionOfData:
    """One file of a dataset: where it lies, and of which media type (`text/csv`)."""

    address: str
    media_type: str


@dataclass(frozen=True, slots=True)
class DatasetOfData:
    """A dataset: its page, what it is called and means in each language, its files."""

    address: str
    titles: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    updated: str
    files: tuple[DistributionOfData, ...]


def dcat_catalogue(
    datasets: Iterable[DatasetOfData], *, address: str, publisher: str, contact: str
) -> str:
    """Return the catalogue as Turtle, always the same for the same datasets.

    Args:
        datasets: in any order.
        address: of the catalogue.
        publisher: who publishes.
        contact: the address of mail that answers questions.
    """
    graph = Graph()
    for prefix, space in (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF), ("vcard", VCARD)):
        graph.bind(prefix, space)
    catalogue, agent = URIRef(address), URIRef(f"{address}#publisher")
    graph.add((agent, RDF.type, FOAF.Agent))
    graph.add((agent, FOAF.name, Literal(publisher, lang="nb")))
    graph.add((catalogue, RDF.type, DCAT.Catalog))
    graph.add((catalogue, DCTERMS.publisher, agent))
    say = exchange_phrases().say
    for lang in LANGUAGES:
        graph.add((catalogue, DCTERMS.title, Literal(say("catalogue-title", lang=lang), lang=lang)))
        text = Literal(say("catalogue-text", lang=lang), lang=lang)
        graph.add((catalogue, DCTERMS.description, text))
        graph.add((catalogue, DCTERMS.language, _language(lang)))
    for one in datasets:
        graph.add((catalogue, DCAT.dataset, URIRef(one.address)))
        _describe(graph, one, agent=agent, contact=contact)
    return graph.serialize(format="turtle")


def _describe(graph: Graph, one: DatasetOfData, *, agent: Node, contact: str) -> None:
    here = URIRef(one.address)
    point = URIRef(f"{one.address}#contact")
    facts: list[tuple[Node, Node]] = [
        (RDF.type, DCAT.Dataset), (DCTERMS.publisher, agent), (DCAT.theme, JUSTICE),
        (DCTERMS.identifier, Literal(one.address)), (DCAT.contactPoint, point),
        (DCTERMS.modified, Literal(one.updated, datatype=XSD.date)),
        (DCTERMS.accessRights, URIRef(f"{EU}access-right/PUBLIC")),
        (DCTERMS.accrualPeriodicity, URIRef(f"{EU}frequency/{YEARLY}")),
        *((DCTERMS.title, Literal(text, lang=lang)) for lang, text in one.titles),
        *((DCTERMS.description, Literal(text, lang=lang)) for lang, text in one.texts),
    ]  # fmt: skip
    for fact in facts:
        graph.add((here, *fact))
    graph.add((point, RDF.type, VCARD.Organization))
    graph.add((point, VCARD.hasEmail, URIRef(f"mailto:{contact}")))
    for file in one.files:
        at = URIRef(f"{file.address}#distribution")
        graph.add((here, DCAT.distribution, at))
        for fact in (
            (RDF.type, DCAT.Distribution), (DCAT.accessURL, URIRef(file.address)),
            (DCAT.downloadURL, URIRef(file.address)), (DCTERMS.license, LICENCE),
            (DCAT.mediaType, URIRef(MEDIA + file.media_type)),
        ):  # fmt: skip
            graph.add((at, *fact))


def _language(lang: str) -> URIRef:
    return URIRef(f"{EU}language/{LANGUAGE[lang]}")
