"""How much of what is wrong does the proof-reader find, and how fast?"""

import re
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import samsyn
from bench.planting import USUAL, plant, seeded, without_links
from bench.sites import Fault
from samsyn.codes import Codes, load_codes
from samsyn.disclosure import NotPublished
from samsyn.documents import (
    Document,
    KnownFigures,
    ProofFinding,
    build_document,
    proofread,
    read_document,
    read_edition,
    read_known,
    write_docx,
    write_html,
    write_pdf,
)
from samsyn.figures import write_figures
from samsyn.returns import Service, load_questionnaires
from samsyn.yearbook.given import compile_given, read_given

EDITION = Path(samsyn.__file__).parent / "data" / "norway-2020" / "edition"
DOCUMENTS = 10
SELDOM = ("summary", "summary", "percent")  # what only the typed edition is tried with
FORMATS = ("html", "pdf", "docx")
TYPED = "no links"  # the edition in HTML as if every number had been typed
FORMS = (*FORMATS, TYPED)
SEED = 2020
SHORTEST = 8  # signs of a quote that can tell where it stands


@dataclass(frozen=True, slots=True)
class Record:
    """One planted fault: in which form, of which kind, and the rules that found it."""

    form: str
    fault: Fault
    rules: frozenset[str]


@dataclass(slots=True)
class Tally:
    """What was planted and found, what was found beside it, and how long PDFs took to read."""

    records: list[Record] = field(default_factory=list)
    wrong: list[ProofFinding] = field(default_factory=list)
    seconds: list[tuple[int, float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Case:
    """The example edition, bound, and the figures it is held against."""

    document: Document
    known: KnownFigures
    codes: Codes
    services: tuple[Service, ...]


def example_case(folder: Path) -> Case:
    """Bind the example edition, and write its figures into a folder."""
    codes = load_codes()
    given = read_given(
        read_edition(EDITION), codes=codes, questionnaires=load_questionnaires(), lang="nb"
    )
    compilation = compile_given(given)
    built = build_document(
        given.edition, compilation=compilation, codes=codes, services=given.services
    )
    write_figures(compilation, folder / "figures.csv")
    return Case(built.document, read_known([folder / "figures.csv"]), codes, given.services)


def measure(*, documents: int = DOCUMENTS) -> Tally:
    """Plant twenty faults in each of some documents, write, read and count."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        case = example_case(folder)
        clean = {form: _ids(case, write(case.document, form, folder / "clean")) for form in FORMS}
        for number in range(documents):
            chance = seeded(SEED + number)
            for kinds, forms in ((USUAL, FORMS), (SELDOM, (TYPED,))):
                planted = plant(case.document, known=case.known, kinds=kinds, chance=chance)
                for form in forms:
                    path = write(planted[0], form, folder / str(number))
                    found = _read(case, path, tally)
                    new = [finding for finding in found if finding.id not in clean[form]]
                    count(new, planted[1], form, tally)
    return tally


def _read(case: Case, path: Path, tally: Tally | None = None) -> Sequence[ProofFinding]:
    start = time.perf_counter()
    text = read_document(path)
    report = proofread(text, known=case.known, codes=case.codes, services=case.services)
    if tally and path.suffix == ".pdf":
        tally.seconds.append((report.pages, time.perf_counter() - start))
    return [finding for finding in report.findings if finding.severity != "note"]


def _ids(case: Case, path: Path) -> set[str]:
    return {finding.id for finding in _read(case, path)}


def write(document: Document, form: str, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    if form == TYPED:
        return write(without_links(document), "html", folder / "typed")
    match form:
        case "html":
            write_html(document, folder=folder, cleared=NotPublished.TRIAL)
            return folder / "rapport.html"
        case "docx":
            write_docx(document, path=folder / "rapport.docx", cleared=NotPublished.TRIAL)
        case _:
            write_pdf(document, path=folder / "rapport.pdf", cleared=NotPublished.TRIAL)
    return folder / f"rapport.{form}"


def count(
    findings: Sequence[ProofFinding], faults: Sequence[Fault], form: str, tally: Tally
) -> None:
    """Tell which faults were found, and by which rules; findings that are of none are wrong."""
    explained: set[str] = set()
    for fault in faults:
        met = [finding for finding in findings if is_of(finding, fault)]
        explained.update(finding.id for finding in met)
        rules = frozenset(finding.rule for finding in met)
        tally.records.append(Record(form, fault, rules))
    tally.wrong.extend(finding for finding in findings if finding.id not in explained)


def is_of(finding: ProofFinding, fault: Fault) -> bool:
    if finding.figure and finding.figure in fault.figures:
        return True
    if fault.table and _plain(fault.table) in _plain(finding.message("nb")):
        return True
    text = _plain(fault.text)
    quotes = [finding.place.quote, *([finding.other.quote] if finding.other else [])]
    return any(_stands_in(quote, text) for quote in quotes)


def _stands_in(quote: str, text: str) -> bool:
    """Whether a quote, or each piece of one made of several, stands in a text."""
    pieces = [_plain(piece) for piece in re.split(r": | … ", quote)]
    return len("".join(pieces)) > SHORTEST and all(piece in text for piece in pieces)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())
