"""Reading what the commands are pointed at: returns in CSV or in workbooks, and services."""

from collections.abc import Iterable
from pathlib import Path

from samsyn.codes import Codes
from samsyn.returns import Questionnaires, Returns, read_returns, read_workbook

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")


def read_answers(
    paths: Iterable[Path], *, codes: Codes, questionnaires: Questionnaires, lang: str
) -> Returns:
    """Read files of returns, each by what its name ends in, into one.

    Raises:
        ReturnsError: a file cannot be read at all.
    """
    read = [
        read_workbook(path, codes=codes, questionnaires=questionnaires, lang=lang).returns
        if path.suffix.lower() in WORKBOOKS
        else read_returns(path, lang=lang)
        for path in paths
    ]
    return Returns(
        cells=tuple(cell for returns in read for cell in returns.cells),
        unread=tuple(finding for returns in read for finding in returns.unread),
    )
