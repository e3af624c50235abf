"""The report of a study, written in a process of its own."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from samsyn.estimation import Study, study_from_data, study_to_data
from samsyn.yearbook import FORMATS, write_study_report
from samsyn_web.face.apart import apart

__all__ = ["FORMATS", "report_of"]


def report_of(
    study: Study, *, formats: Sequence[str], lang: str, title: str, on: date
) -> dict[str, bytes]:
    """Return the report of a study for the office, with every count, by format.

    Args:
        study: as far as it has come.
        formats: any of `FORMATS`.
        lang: of the report.
        title: of the study.
        on: the day that stands on it.
    """
    return apart(_written, study_to_data(study), tuple(formats), lang, title, on)


def _written(
    data: Mapping[str, object], formats: Sequence[str], lang: str, title: str, on: date
) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        files = write_study_report(study_from_data(data), Path(folder), formats=formats, lang=lang,
                                   published=on, title=title)  # fmt: skip
        whole = {path.suffix[1:]: path for path in reversed(files)}
        return {kind: whole[kind].read_bytes() for kind in formats}
