"""Formulas that help the reporter while she writes. Our own reader never relies on them."""

from collections.abc import Sequence

from samsyn.returns.workbook.places import ANSWER, KEY, STATUS


def quoted(text: str) -> str:
    """Return a text as a formula holds it.

    Examples:
        >>> print(quoted('så "mye" nå'))
        "så ""mye"" nå"
    """
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def line_check(
    row: int, *, reported: str, without_number: Sequence[str], says: dict[str, str]
) -> str:
    """Say beside one answer what seems to be amiss; nothing where nothing is.

    Args:
        row: the row of the answer.
        reported: the status that needs a number, as the reporter reads it.
        without_number: the statuses that go without a number.
        says: the sentences `number-absent`, `number-or-status`, `digits` and `whole-number`.
    """
    answer, status = f"{ANSWER}{row}", f"{STATUS}{row}"
    without = ",".join(f"{status}={quoted(label)}" for label in without_number)
    return (
        f'=IF({answer}="",IF({status}={quoted(reported)},{quoted(says["number-absent"])},""),'
        f"IF(OR({without}),{quoted(says['number-or-status'])},"
        f"IF(ISTEXT({answer}),{quoted(says['digits'])},"
        f'IF(OR({answer}<0,{answer}<>INT({answer})),{quoted(says["whole-number"])},""))))'
    )


def sum_of(column: str, *, first: int, last: int) -> str:
    """Add up answers; nothing where none is given."""
    cells = f"{column}{first}:{column}{last}"
    return f'=IF(COUNT({cells})=0,"",SUM({cells}))'


def sum_check(*, first: int, last: int, whole: str, says: dict[str, str]) -> str:
    """Say whether the answers add up to the cell `whole`, once both are there."""
    cells = f"{ANSWER}{first}:{ANSWER}{last}"
    return (
        f'=IF(OR(COUNT({cells})=0,COUNT({whole})=0),"",'
        f"IF(SUM({cells})={whole},{quoted(says['agrees'])},"
        f"IF(AND(SUM({cells})<{whole},COUNT({cells})<ROWS({cells})),"
        f"{quoted(says['incomplete'])},{quoted(says['disagrees'])})))"
    )


def word_count(cell: str, *, ending: str) -> str:
    """Count the words of a text, as «12 av inntil 100 ord»."""
    spaced = f'TRIM(SUBSTITUTE({cell},CHAR(10)," "))'
    count = f'IF(LEN({spaced})=0,0,LEN({spaced})-LEN(SUBSTITUTE({spaced}," ",""))+1)'
    return f"={count}&{quoted(ending)}"


def answered(sheet: str, *, last: int, ending: str) -> str:
    """Count the answered rows of a sheet: those with a key that have an answer or a status."""
    key, answer, status = (
        f"'{sheet}'!{column}2:{column}{last}" for column in (KEY, ANSWER, STATUS)
    )
    return f'=SUMPRODUCT(({key}<>"")*((({answer}<>"")+({status}<>""))>0))&{quoted(ending)}'
