"""The pipeline of a year on one page: check, compile, bind, protect, write.

In goes the folder of an edition; out come the report in the formats asked for and every finding
on the way. Refused is a text with errors in it: then nothing is written. A report is
certified where its edition decided what becomes of small numbers; else it is a draft.
"""

from samsyn.yearbook.binding import Step
from samsyn.yearbook.chapters import take_back_chapter, take_out_chapter
from samsyn.yearbook.corrigendum import Corrigendum, make_corrigendum, write_corrigendum
from samsyn.yearbook.drafting import (
    Draft,
    Prepared,
    blocks_of,
    draft_chapter,
    find_in_edition,
    forms_of,
    prepare,
    proof_edition,
    protect_edition,
    with_texts,
)
from samsyn.yearbook.opened_release import (
    OpenedRelease,
    PlaceOfFigure,
    SourceOfFigure,
    open_release,
)
from samsyn.yearbook.outline import Outline, make_outline
from samsyn.yearbook.protecting import Disclosed, Verdict
from samsyn.yearbook.release import Release, make_release
from samsyn.yearbook.release_error import ReleaseError
from samsyn.yearbook.release_package import Verified, read_key, verify
from samsyn.yearbook.report import CERTIFICATE, FORMATS, Report, make_report
from samsyn.yearbook.study_report import Near, near, study_report, write_study_report
from samsyn.yearbook.where import Found, find_places

__all__ = [
    "CERTIFICATE", "FORMATS", "Corrigendum", "Disclosed", "Draft", "Found", "Near", "OpenedRelease",
    "Outline", "PlaceOfFigure", "Prepared", "Release", "ReleaseError", "Report", "SourceOfFigure",
    "Step", "Verdict", "Verified", "blocks_of", "draft_chapter", "find_in_edition", "find_places",
    "forms_of", "make_corrigendum", "make_outline", "make_release", "make_report", "near",
    "open_release", "prepare", "proof_edition", "protect_edition", "read_key", "study_report",
    "take_back_chapter", "take_out_chapter", "verify", "with_texts", "write_corrigendum",
    "write_study_report",
]  # fmt: skip
