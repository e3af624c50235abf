"""Reading returns and services from CSV files."""

from dataclasses import replace
from pathlib import Path

from samsyn.returns.cells import Cell, Finding, Place, Returns, Service
from samsyn.returns.firewall import quotable
from samsyn.returns.numbers import NumberReading, explain_refusal, read_number
from samsyn.returns.table import ReturnsError, Row, Table, read_table, reading_phrases

RETURN_COLUMNS = ("period", "service", "quantity", "dimension", "category", "value", "status")
RETURN_EXTRAS = ("basis", "note")
SERVICE_COLUMNS = ("service", "name", "organisation", "group", "counted_as")
UNCLEAR = "unclear-number"
BROKEN_ROW = "broken-row"
TWO_STATUSES = "two-statuses"


def read_services(path: Path) -> tuple[Service, ...]:
    """Read the services that were asked.

    Raises:
        ReturnsError: not such a file, a row that does not fit, or a code that stands twice.
    """
    table = read_table(path, required=SERVICE_COLUMNS)
    services: dict[str, Service] = {}
    for row in table.rows:
        fields = {column: value.strip() for column, value in row.fields.items()}
        if not fields:
            raise _at("service-row", table=table, row=row)
        code = fields["service"]
        if not code or code in services:
            raise _at("service-twice" if code else "service-without-code", table=table, row=row)
        services[code] = Service(
            code=code,
            name=fields["name"],
            organisation=fields["organisation"],
            group=fields["group"],
            counted_as=fields["counted_as"],
        )
    return tuple(services.values())


def read_returns(path: Path, *, name: str = "", lang: str = "nb") -> Returns:
    """Read a file of answers; a value that is not clear becomes a finding in `unread`.

    Args:
        path: a CSV file in UTF-8, with the columns in any order, separated by `,` or `;`.
        name: what places call the file, where its own name is not enough to tell it by.
        lang: the language of the findings, `nb`, `nn` or `en`.

    Raises:
        ReturnsError: the file is not a table of returns.
    """
    read = read_table(path, required=RETURN_COLUMNS, optional=RETURN_EXTRAS)
    table = replace(read, name=name or read.name)
    cells: list[Cell] = []
    unread: list[Finding] = []
    for row in table.rows:
        reading = read_number(row.fields.get("value", ""))
        if not row.fields:
            unread.append(_broken(row, table=table, lang=lang))
        elif reading.refusal:
            message = explain_refusal(reading, lang=lang)
            unread.append(_unclear(row, reading, table=table, message=message))
        elif _contradicts(row, reading):
            unread.append(_two_statuses(row, reading, table=table, lang=lang))
        else:
            cells.append(_cell(row, reading, table=table))
    if unread and not cells and all(finding.rule == BROKEN_ROW for finding in unread):
        fields = {"file": table.name, "columns": len(table.columns)}
        raise ReturnsError("not-rows", fields=fields)
    return Returns(cells=tuple(cells), unread=tuple(unread))


def _cell(row: Row, reading: NumberReading, *, table: Table) -> Cell:
    fields = {column: value.strip() for column, value in row.fields.items()}
    return Cell(
        period=fields["period"],
        service=fields["service"],
        quantity=fields["quantity"],
        dimension=fields["dimension"],
        category=fields["category"],
        value=reading.value,
        status=fields["status"] or reading.status,
        basis=fields.get("basis", ""),
        note=fields.get("note", ""),
        place=Place(file=table.name, row=row.line),
    )


def _contradicts(row: Row, reading: NumberReading) -> bool:
    """Tell whether a word in the value says one status, and the status another."""
    said = row.fields["status"].strip()
    return bool(reading.status) and reading.value is None and said not in ("", reading.status)


def _two_statuses(row: Row, reading: NumberReading, *, table: Table, lang: str) -> Finding:
    said = quotable(row.fields["status"])
    fields = {"text": quotable(reading.text), "status": said}
    message = reading_phrases().say("two-statuses", lang=lang, fields=fields)
    unclear = _unclear(row, reading, table=table, message=message)
    return replace(unclear, rule=TWO_STATUSES, expected=said)


def _unclear(row: Row, reading: NumberReading, *, table: Table, message: str) -> Finding:
    fields = row.fields
    return Finding(
        rule=UNCLEAR,
        severity="error",
        period=fields["period"].strip(),
        service=fields["service"].strip(),
        quantity=fields["quantity"].strip(),
        dimension=fields["dimension"].strip(),
        category=fields["category"].strip(),
        place=Place(file=table.name, row=row.line),
        expected="",
        found=quotable(reading.text),
        message=message,
    )


def _broken(row: Row, *, table: Table, lang: str) -> Finding:
    expected = len(table.columns)
    shape = {"found": row.width, "expected": expected}
    return Finding(
        rule=BROKEN_ROW,
        severity="error",
        period="",
        service="",
        quantity="",
        dimension="",
        category="",
        place=Place(file=table.name, row=row.line),
        expected=str(expected),
        found=str(row.width),
        message=reading_phrases().say("row-shape", lang=lang, fields=shape),
    )


def _at(key: str, *, table: Table, row: Row) -> ReturnsError:
    return ReturnsError(key, fields={"file": table.name, "line": row.line})
