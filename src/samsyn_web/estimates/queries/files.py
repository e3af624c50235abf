"""The files of a study: its report, the lists and the results as CSV, everything as JSON."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from samsyn.estimation import Estimated, Study, gate, lists_as_text, study_in_parts, study_to_data
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.results import methods_of
from samsyn_web.estimates.queries.studies import descriptions_of, found_in, lists_of_study
from samsyn_web.estimates.reporting import FORMATS, report_of

ALL = "all.zip"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP file can say; no clock is asked
HEADS = ("part", "name", "estimate", "lower", "upper", "level", "observed", "advice", "reasons")
Row = tuple[object, ...]


def lists_file(kept: KeptStudy) -> bytes:
    """Return the counts as they are read: a 0/1 column a list, then `count`."""
    return lists_as_text(lists_of_study(kept)).encode("utf-8")


def study_file(kept: KeptStudy) -> bytes:
    """Return everything: the lists, how they were asked, and all that was estimated."""
    lists = lists_of_study(kept)
    found = told_study(kept) or Study(
        lists, kept.level / 100, kept.resamples, kept.seed, gate(lists), parts=0,
        descriptions=descriptions_of(kept),
    )  # fmt: skip
    told = {"title": kept.title, "state": kept.state, "made_at": kept.made_at.isoformat(),
            "ended_at": kept.ended_at and kept.ended_at.isoformat()}  # fmt: skip
    return json.dumps(told | study_to_data(found), ensure_ascii=False, indent=2).encode()


def results_file(kept: KeptStudy) -> bytes:
    """Return every estimate, a row each: of the methods, the variants and the dial."""
    found = told_study(kept)
    return _csv(HEADS, [*_rows(found)] if found else [])


DATA: Mapping[str, Callable[[KeptStudy], bytes]] = {
    "study.json": study_file, "lists.csv": lists_file,
}  # fmt: skip
DATA_OF_RESULTS: Mapping[str, Callable[[KeptStudy], bytes]] = {"results.csv": results_file}
REPORTS = {f"report.{kind}": kind for kind in FORMATS}


def told_study(kept: KeptStudy) -> Study | None:
    """Return what can be told of a study: what was found, or why nothing can be; None before."""
    found = found_in(kept)
    if found:
        return found if found.recommended else None
    gated = next(study_in_parts(lists_of_study(kept), descriptions=descriptions_of(kept)))
    return gated if gated.recommended else None


def files_of(kept: KeptStudy) -> tuple[str, ...]:
    """Return the name of each file that there is of a study."""
    if told_study(kept) is None:
        return (*DATA, ALL)
    return (*REPORTS, *DATA_OF_RESULTS, *DATA, ALL)


def file_of(kept: KeptStudy, name: str, *, lang: str, on: date) -> bytes | None:
    """Return a file of a study by its name; None if there is none.

    Args:
        kept: the study.
        name: one of `files_of`.
        lang: of a report.
        on: the day that stands on it.
    """
    names = files_of(kept)
    if name not in names:
        return None
    wanted = [one for one in names if one != ALL] if name == ALL else [name]
    made = {one: make(kept) for one, make in (DATA | DATA_OF_RESULTS).items() if one in wanted}
    kinds = [kind for one, kind in REPORTS.items() if one in wanted]
    study = told_study(kept)
    if kinds and study:
        report = report_of(study, formats=kinds, lang=lang, title=kept.title, on=on)
        made |= {f"report.{kind}": content for kind, content in report.items()}
    return _packed(made) if name == ALL else made[name]


def _rows(study: Study) -> Iterator[Row]:
    for one in methods_of(study):
        yield _row("method", one.method, one)
    for variant in study.without:
        yield _row("without", " + ".join(variant.names), variant.estimated)
    for variant in study.merged:
        yield _row("merged", " + ".join(variant.names), variant.estimated)
    for step, number in study.dial:
        yield ("dial", step, number, "", "", "", study.lists.observed, "", "")


def _row(part: str, name: str, one: Estimated) -> Row:
    reasons = " ".join(reason.code for reason in one.reasons)
    return (part, name, one.estimate, one.lower, one.upper, one.level, one.observed, one.advice,
            reasons)  # fmt: skip


def _csv(heads: tuple[str, ...], rows: list[Row]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows(rows)
    return text.getvalue().encode()


def _packed(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(ZipInfo(name, FIRST_DAY), content, ZIP_DEFLATED)
    return packed.getvalue()
