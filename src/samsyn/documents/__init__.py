"""A document whose numbers are references: chapters and figures in, a bound document out.

In go an edition (Markdown chapters, `edition.toml`), compiled figures and the code lists; out
come a document for the writers and findings with file and line. Refused is any number that no
figure stands behind, and any form that would say more than the figure knows.
"""

from samsyn.documents.bind import Ground
from samsyn.documents.bound_edition import ground_of
from samsyn.documents.bound_text import LEFT_OUT
from samsyn.documents.build import Built, build_document
from samsyn.documents.by_word import (
    Difference,
    TakenBack,
    WordFileError,
    chapter_from_word,
    chapter_to_word,
    differences,
)
from samsyn.documents.cell_sayings import sayings_in
from samsyn.documents.cell_words import CellWords, read_cell_words
from samsyn.documents.certificate_page import certificate_document
from samsyn.documents.charts import (
    ChartError,
    ChartPoint,
    ChartSeries,
    ChartSpec,
    Intersection,
    Interval,
    IntervalsSpec,
    MapSpec,
    UpsetSpec,
)
from samsyn.documents.clearance import document_bytes, sealed
from samsyn.documents.corrected import Corrected, corrected_places
from samsyn.documents.corrigendum_page import CorrectedFigure, corrigendum_document
from samsyn.documents.document import (
    Chapter,
    Document,
    Entry,
    Illustration,
    KeyFigure,
    Meta,
    Picture,
)
from samsyn.documents.drawn import chart_in_page, drawn_chart
from samsyn.documents.edition import read_edition
from samsyn.documents.edition_fault import EditionError
from samsyn.documents.edition_model import ChapterSource, Edition, SmallNumbers
from samsyn.documents.findings import DocumentFinding
from samsyn.documents.names import figure_in_words
from samsyn.documents.offered_blocks import OfferedBlock, offered_blocks
from samsyn.documents.offered_forms import OfferedForm, offered_forms, short_reference
from samsyn.documents.outline import (
    Recommendation,
    outline_of,
    recommendations_chapter,
    recommendations_in,
)
from samsyn.documents.passages import Concerned, passages_of
from samsyn.documents.plain_document import (
    Box,
    Heading,
    Items,
    Paragraph,
    PlainChapter,
    PlainChart,
    PlainTable,
    Told,
    plain_document,
)
from samsyn.documents.proof import (
    RULES,
    Dismissal,
    KnownFigures,
    Measurement,
    ProofFinding,
    ProofPlace,
    ProofReport,
    known_from,
    proofread,
    read_dismissals,
    read_document,
    read_known,
    read_measured,
)
from samsyn.documents.reference import read_coordinates
from samsyn.documents.sentences import SourceError
from samsyn.documents.short_document import short_document
from samsyn.documents.standing import Standing
from samsyn.documents.word_list import listed
from samsyn.documents.writers import (
    chapters_in_page,
    picture_png,
    write_docx,
    write_html,
    write_pdf,
)
from samsyn.documents.written_alternative import written_alternative

PROOF_RULES = tuple(RULES)

__all__ = [
    "LEFT_OUT", "PROOF_RULES", "Box", "Built", "CellWords", "Chapter", "ChapterSource",
    "ChartError", "ChartPoint", "ChartSeries", "ChartSpec", "Concerned", "Corrected",
    "CorrectedFigure", "Difference", "Dismissal", "Document", "DocumentFinding", "Edition",
    "EditionError", "Entry", "Ground", "Heading", "Illustration", "Intersection", "Interval",
    "IntervalsSpec", "Items", "KeyFigure", "KnownFigures", "MapSpec", "Measurement", "Meta",
    "OfferedBlock", "OfferedForm", "Paragraph", "Picture", "PlainChapter", "PlainChart",
    "PlainTable", "ProofFinding", "ProofPlace", "ProofReport", "Recommendation", "SmallNumbers",
    "SourceError", "Standing", "TakenBack", "Told", "UpsetSpec", "WordFileError", "build_document",
    "certificate_document", "chapter_from_word", "chapter_to_word", "chapters_in_page",
    "chart_in_page", "corrected_places", "corrigendum_document", "differences", "document_bytes",
    "drawn_chart", "figure_in_words", "ground_of", "known_from", "listed", "offered_blocks",
    "offered_forms", "outline_of", "passages_of", "picture_png", "plain_document", "proofread",
    "read_cell_words", "read_coordinates", "read_dismissals", "read_document", "read_edition",
    "read_known", "read_measured", "recommendations_chapter", "recommendations_in", "sayings_in",
    "sealed", "short_document", "short_reference", "write_docx", "write_html", "write_pdf",
    "written_alternative",
]  # fmt: skip
