"""Reads answers as they come: tables and filled-in workbooks, each by what its name ends in."""

from collections.abc import Iterable
from pathlib import Path

from samsyn.codes import Codes
from samsyn.returns.cells import Returns
from samsyn.returns.file_names import told_apart
from samsyn.returns.firewall import NOTHING_PUBLIC, PublicContacts, masked
from samsyn.returns.questionnaires import Questionnaires
from samsyn.returns.read_csv import read_returns
from samsyn.returns.table import ReturnsError
from samsyn.returns.workbook import read_workbook

# Other kinds than .xlsx go to the reader of workbooks as well: it says how to save them instead.
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods")


def read_answers(
    paths: Iterable[Path],
    *,
    codes: Codes,
    questionnaires: Questionnaires,
    lang: str,
    public: PublicContacts = NOTHING_PUBLIC,
) -> Returns:
    """Read files of returns into one, in the order given; a file given twice is read once.

    The place of a cell names its file shortly, `rosa.csv`; where two files share that name, with
    the folders that tell them apart, `2020/rosa.csv`.

    Args:
        paths: CSV files and workbooks, mixed as they come.
        codes: the code lists.
        questionnaires: those a workbook may be of.
        lang: the language of findings, `nb`, `nn` or `en`.
        public: what may stand in a text although it looks like a person's.

    Raises:
        ReturnsError: a file cannot be read at all.
    """
    read = [
        _read(path, name=name, codes=codes, questionnaires=questionnaires, lang=lang, public=public)
        for path, name in told_apart(paths).items()
    ]
    return Returns(
        cells=tuple(cell for returns in read for cell in returns.cells),
        unread=tuple(finding for returns in read for finding in returns.unread),
        remarks=tuple(remark for returns in read for remark in returns.remarks),
        forms=tuple(form for returns in read for form in returns.forms),
    )


def _read(
    path: Path,
    *,
    name: str,
    codes: Codes,
    questionnaires: Questionnaires,
    lang: str,
    public: PublicContacts,
) -> Returns:
    try:
        if path.suffix.lower() not in WORKBOOKS:
            return read_returns(path, name=name, lang=lang)
        return read_workbook(
            path, name=name, codes=codes, questionnaires=questionnaires, lang=lang, public=public
        ).returns
    except ReturnsError as fault:
        fault.fields["file"] = masked(name)
        raise
